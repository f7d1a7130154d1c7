// SPDX-License-Identifier: GPL-3.0-or-later
// The folder where files arrive: real files; pauses pass when the test says so.
#include "ui/csvimport/watchfolder.h"
#include "ui/csvimport/watchpanel.h"
#include "ui/kit/notice.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using ui::csvimport::WaitingFile;
using ui::csvimport::WatchFolder;
using ui::csvimport::WatchPanel;
using namespace std::chrono_literals;

namespace {

constexpr int kPatience = 10'000;

} // namespace

class WatchFolderTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        theme_ = std::make_unique<ui::kit::Theme>(*qApp);
    }
    void cleanupTestCase() { theme_.reset(); }
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        ini_ = std::make_unique<QTemporaryDir>();
        settings_ = std::make_unique<QSettings>(ini_->filePath(QStringLiteral("x.ini")), QSettings::IniFormat);
        pauses_.clear();
        start();
    }
    void cleanup() { watch_.reset(); }

    // A file that is still written is not there yet; it is once two looks have seen the same.
    void fileThatGrowsWaits()
    {
        write(QStringLiteral("a.csv"), "sku;price\nA;1\n");
        watch_->setFolder(folder_->path());
        QVERIFY(looked());
        QCOMPARE(names(), QStringList());
        QCOMPARE(pauses_.back().first, 2000ms); // the next look comes soon
        write(QStringLiteral("a.csv"), "sku;price\nA;1\nB;2\n");
        QVERIFY(pass());
        QCOMPARE(names(), QStringList());
        QVERIFY(pass());
        QCOMPARE(names(), QStringList{QStringLiteral("a.csv")});
        QCOMPARE(watch_->files().front().size, 18);
        QVERIFY(pass());
        QCOMPARE(pauses_.back().first, 30000ms); // nothing moves any more
    }

    void otherFilesAreNotListed()
    {
        for (const char *name : {"b.CSV", "a.tsv", "c.txt", "d.tab", "picture.jpg", "notes.pdf", "half.csv.part"})
            write(QString::fromLatin1(name), QByteArray("x;y\n") + name);
        write(QStringLiteral("e.xlsx"), "PK\x03\x04");
        write(QStringLiteral("~$e.xlsx"), "lock");
        write(QStringLiteral("empty.csv"), "");
        QVERIFY(QDir(folder_->path()).mkdir(QStringLiteral("f.csv")));
        settle();
        QStringList sorted = names();
        sorted.sort();
        QCOMPARE(sorted, (QStringList{QStringLiteral("a.tsv"), QStringLiteral("b.CSV"), QStringLiteral("c.txt"),
                                      QStringLiteral("d.tab"), QStringLiteral("e.xlsx")}));
        for (const WaitingFile &file : watch_->files())
            QCOMPARE(file.workbook, file.name == u"e.xlsx");
    }

    // By content: not under another name, and not after a restart; but when the content changes.
    void takenFilesAreKnownByTheirContent()
    {
        write(QStringLiteral("a.csv"), "sku;price\nA;1\n");
        write(QStringLiteral("b.csv"), "sku;price\nB;1\n");
        settle();
        QCOMPARE(names().size(), 2);
        const WaitingFile a = file(QStringLiteral("a.csv"));
        watch_->take(a.path, a.size, a.modified);
        QCOMPARE(names(), QStringList{QStringLiteral("b.csv")});
        watch_->ignore(file(QStringLiteral("b.csv")));
        QCOMPARE(names(), QStringList());
        QVERIFY(QFile::copy(a.path, folder_->filePath(QStringLiteral("again.csv"))));
        start();
        QCOMPARE(watch_->folder(), folder_->path());
        QVERIFY(looked());
        QVERIFY(pass());
        QCOMPARE(names(), QStringList());
        write(QStringLiteral("b.csv"), "sku;price\nB;2\n");
        QVERIFY(pass() && pass());
        QCOMPARE(names(), QStringList{QStringLiteral("b.csv")});
    }

    void whatWasUndoneWaitsAgain()
    {
        write(QStringLiteral("a.csv"), "sku;price\nA;1\n");
        settle();
        const WaitingFile a = file(QStringLiteral("a.csv"));
        watch_->take(a.path, a.size, a.modified);
        QCOMPARE(names(), QStringList());
        watch_->giveBack(a.path, a.size + 1, a.modified); // another one
        watch_->giveBack(a.path, a.size, a.modified);
        QVERIFY(looked());
        QCOMPARE(names(), QStringList{QStringLiteral("a.csv")});
        QCOMPARE(settings_->value(QStringLiteral("w/taken")).toStringList(), QStringList());
    }

    // What was imported is what the file was then: when it has been replaced since, the new one is new.
    void replacedFileIsNotTaken()
    {
        write(QStringLiteral("a.csv"), "sku;price\nA;1\n");
        settle();
        const WaitingFile before = file(QStringLiteral("a.csv"));
        write(QStringLiteral("a.csv"), "sku;price\nA;1\nB;2\n");
        QVERIFY(pass() && pass());
        watch_->take(before.path, before.size, before.modified);
        QVERIFY(pass());
        QCOMPARE(names(), QStringList{QStringLiteral("a.csv")});
        watch_->take(QStringLiteral("/elsewhere/a.csv"), before.size, before.modified);
        QCOMPARE(names(), QStringList{QStringLiteral("a.csv")});
    }

    // Imported before it could be listed, through the dialog.
    void fileThatWasFasterIsTaken()
    {
        watch_->setFolder(folder_->path());
        QVERIFY(looked());
        write(QStringLiteral("a.csv"), "sku;price\nA;1\n");
        const QFileInfo info(folder_->filePath(QStringLiteral("a.csv")));
        watch_->take(info.filePath(), info.size(), info.lastModified().toMSecsSinceEpoch());
        QTRY_COMPARE_WITH_TIMEOUT(settings_->value(QStringLiteral("w/taken")).toStringList().size(), 1, kPatience);
        QVERIFY(pass() && pass());
        QCOMPARE(names(), QStringList());
    }

    void newFileIsSeenWithoutWaiting()
    {
        watch_->setFolder(folder_->path());
        QVERIFY(looked());
        const size_t before = pauses_.size();
        write(QStringLiteral("a.csv"), "sku;price\nA;1\n");
        QTRY_VERIFY_WITH_TIMEOUT(pauses_.size() > before, kPatience); // the system told
        QCOMPARE(pauses_.back().first, 200ms);
        QVERIFY(pass());
    }

    void folderThatIsGoneIsSaid()
    {
        watch_->setFolder(folder_->filePath(QStringLiteral("later")));
        QVERIFY(looked());
        QVERIFY(watch_->problem() && watch_->problem()->place.contains(QStringLiteral("later")));
        QVERIFY(QDir(folder_->path()).mkdir(QStringLiteral("later")));
        write(QStringLiteral("later/a.csv"), "sku;price\nA;1\n");
        QVERIFY(pass() && pass());
        QVERIFY(!watch_->problem());
        QCOMPARE(names(), QStringList{QStringLiteral("a.csv")});
        watch_->setFolder({});
        QCOMPARE(names(), QStringList());
        start();
        QCOMPARE(watch_->folder(), QString());
    }

    // A folder that is left while it is looked into: its answer comes to nobody. And nothing hangs at the end.
    void answersOfAnotherFolderAreOld()
    {
        QTemporaryDir other;
        write(QStringLiteral("a.csv"), "sku;price\nA;1\n");
        settle();
        QCOMPARE(names().size(), 1);
        watch_->look();
        watch_->setFolder(other.path());
        QCOMPARE(names(), QStringList());
        QVERIFY(looked());
        QVERIFY(pass());
        QCOMPARE(names(), QStringList());
        watch_->look();
    }

    void panelListsOpensAndIgnores()
    {
        write(QStringLiteral("a.csv"), "sku;price\nA;1\n");
        write(QStringLiteral("book.xlsx"), "PK\x03\x04");
        settle();
        WatchPanel panel(*watch_);
        panel.resize(900, 300);
        panel.show();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        QTableWidget *table = panel.table();
        QCOMPARE(table->rowCount(), 2);
        const int csv = table->item(0, 0)->text() == u"a.csv" ? 0 : 1;
        QCOMPARE(table->item(csv, 1)->text(), QStringLiteral("14 bytes"));
        QVERIFY(!table->item(1 - csv, 3)->text().isEmpty()); // why a workbook can't be opened
        QSignalSpy chosen(&panel, &WatchPanel::chosen);
        QCOMPARE(buttons(panel, QStringLiteral("Open")).size(), 1);
        QTest::mouseClick(buttons(panel, QStringLiteral("Open")).front(), Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().toString(), folder_->filePath(QStringLiteral("a.csv")));
        table->setFocus();
        table->setCurrentCell(csv, 0);
        QTest::keyClick(table, Qt::Key_Delete);
        QCOMPARE(names(), QStringList{QStringLiteral("book.xlsx")});
        QCOMPARE(table->rowCount(), 1);
        QTest::mouseClick(buttons(panel, QStringLiteral("Ignore")).front(), Qt::LeftButton);
        QCOMPARE(table->isVisible(), false);
        QTest::mouseClick(buttons(panel, QStringLiteral("Watch no longer")).front(), Qt::LeftButton);
        QCOMPARE(watch_->folder(), QString());
    }

private:
    void start()
    {
        watch_.reset();
        settings_->sync();
        looks_ = 0;
        watch_ = std::make_unique<WatchFolder>(*settings_, QStringLiteral("w"),
                                               [this](std::chrono::milliseconds pause, std::function<void()> then) {
                                                   pauses_.emplace_back(pause, std::move(then));
                                               });
        connect(watch_.get(), &WatchFolder::looked, this, [this] { ++looks_; });
    }
    bool looked() // one more than when asked last
    {
        const bool came = QTest::qWaitFor([this] { return looks_ > 0; }, kPatience);
        looks_ = 0;
        return came;
    }
    // The pause that was planned last passes, and the look after it.
    bool pass()
    {
        looks_ = 0;
        const auto then = pauses_.back().second;
        then();
        return looked();
    }
    void settle()
    {
        watch_->setFolder(folder_->path());
        QVERIFY(looked());
        QVERIFY(pass());
    }
    QStringList names() const
    {
        QStringList names;
        for (const WaitingFile &file : watch_->files())
            names.append(file.name);
        return names;
    }
    WaitingFile file(const QString &name) const
    {
        for (const WaitingFile &file : watch_->files())
            if (file.name == name)
                return file;
        return {};
    }
    // With a time of change of its own, since two writes may fall into one tick of the file system.
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(folder_->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.flush();
        moment_ = moment_.addSecs(60);
        QVERIFY(file.setFileTime(moment_, QFileDevice::FileModificationTime));
    }
    static QList<QPushButton *> buttons(const QWidget &in, const QString &text)
    {
        QList<QPushButton *> found;
        for (QPushButton *button : in.findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == text)
                found.append(button);
        return found;
    }

    std::unique_ptr<ui::kit::Theme> theme_;
    std::unique_ptr<QTemporaryDir> folder_, ini_;
    std::unique_ptr<QSettings> settings_;
    std::unique_ptr<WatchFolder> watch_;
    std::vector<std::pair<std::chrono::milliseconds, std::function<void()>>> pauses_;
    QDateTime moment_ = QDateTime::fromSecsSinceEpoch(1'790'000'000);
    int looks_ = 0;
};

QTEST_MAIN(WatchFolderTest)
#include "watchfolder_test.moc"
