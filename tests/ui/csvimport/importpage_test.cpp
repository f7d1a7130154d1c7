// SPDX-License-Identifier: GPL-3.0-or-later
// A supplier's messy file through the wizard: real widgets over the real engine and the real sandbox.
#include "engine/importcommands.h"
#include "kit/engine/hostbed.h"
#include "ui/csvimport/checkstep.h"
#include "ui/csvimport/columnsstep.h"
#include "ui/csvimport/filestep.h"
#include "ui/csvimport/importpage.h"
#include "ui/csvimport/resultstep.h"
#include "ui/csvimport/stepspanel.h"
#include "ui/kit/notice.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using kit::ok;
using kit::why;
using ui::csvimport::ChangeFilter;
using ui::csvimport::ImportPage;
using ui::csvimport::ProblemColumn;
using Step = ImportPage::Step;
using Kind = tabular::Transform::Kind;

namespace {

constexpr int kPatience = 30'000;

} // namespace

class ImportPageTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        kit::ShopBed::Options options;
        options.programs = QStringLiteral(SHOPWRIGHT_BIN);
        auto opened = kit::HostBed::open(options);
        QVERIFY2(ok(opened), why(opened));
        bed_ = std::move(*opened);
        bed_->hold();
        theme_ = std::make_unique<ui::kit::Theme>(*qApp);
        theme_->setMode(ui::kit::Mode::Light);
        commands_ = std::make_unique<engine::ImportCommands>(bed_->host(), bed_->shop());
    }
    void cleanupTestCase()
    {
        page_.reset();
        commands_.reset();
        bed_.reset();
    }
    void init()
    {
        page_.reset();
        settings_ = std::make_unique<QSettings>(folder_.filePath(QStringLiteral("console.ini")), QSettings::IniFormat);
        page_ = std::make_unique<ImportPage>(*theme_, *commands_, *settings_);
        page_->resize(1280, 800);
        page_->show();
        QVERIFY(QTest::qWaitForWindowActive(page_.get()));
    }

    void everyStepOfASuppliersFile()
    {
        const auto before = prices();
        page_->reveal(QStringLiteral(SHOPWRIGHT_SOURCE "/resources/demo/supplier.csv"));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Columns, kPatience);
        // 15 columns; what nobody knows, a remark, is not used.
        QCOMPARE(page_->columns().used(), std::pair(14, 15));
        press(QStringLiteral("Check the rows"));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Check, kPatience);
        // As the file was made: 41 rows, 6 new, 22 changed, 2 as they are, 11 that can't go.
        QCOMPARE(page_->primary()->text(), QStringLiteral("Apply to 28 SKUs"));
        QCOMPARE(page_->check().changes().count(ChangeFilter::New), 6);
        QCOMPARE(rejected(), 11);

        // Row 19 has a price that is no number: typed anew, the row comes through.
        auto &problems = page_->check().problems();
        int row = -1;
        for (int i = 0; i < problems.rowCount(); ++i)
            if (problems.index(i, int(ProblemColumn::Row)).data().toString() == u"19")
                row = i;
        QVERIFY(row >= 0);
        QTRY_VERIFY_WITH_TIMEOUT(!problems.index(row, int(ProblemColumn::Problem)).data().toString().isEmpty(),
                                 kPatience);
        QVERIFY(
            problems.setData(problems.index(row, int(ProblemColumn::Becomes)), QStringLiteral("19,90"), Qt::EditRole));
        QTRY_VERIFY_WITH_TIMEOUT(!page_->isBusy() && rejected() == 10, kPatience);
        QCOMPARE(page_->primary()->text(), QStringLiteral("Apply to 29 SKUs"));

        // What has exactly one remedy is accepted for all rows at once.
        const qint64 errors = problems.count(catalog::Severity::Error);
        press(QStringLiteral("Accept all suggestions"));
        QTRY_VERIFY_WITH_TIMEOUT(!page_->isBusy() && problems.count(catalog::Severity::Error) < errors, kPatience);

        // One row is left out.
        auto &changes = page_->check().changes();
        const qint64 wanted = changes.wantedCount();
        QTRY_VERIFY_WITH_TIMEOUT(changes.line(0) && !changes.line(0)->cells.empty(), kPatience);
        QVERIFY(changes.setData(changes.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(changes.wantedCount(), wanted - 1);
        const QString left = changes.line(0)->sellerSku;
        QSignalSpy done(page_.get(), &ImportPage::done);
        press(QStringLiteral("Apply to %1 SKUs").arg(wanted - 1));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Result, kPatience);
        const auto after = prices();
        QCOMPARE(after.value(left), before.value(left));
        QCOMPARE(after.value(QStringLiteral("CUSH-512-0047-FORE")), 1990);
        const qint64 operation = done.first().at(1).toLongLong();
        QVERIFY(operation > 0);
        QVERIFY(kit::waitFor(commands_->progress(operation))->queued > 0);

        press(QStringLiteral("Undo the import"));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::File, kPatience);
        QCOMPARE(prices(), before);
    }

    void columnsAreCorrectedByHand()
    {
        const QString path = write(QStringLiteral("nr;x;y\nA-1;9,99;5\n"));
        page_->reveal(path);
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Columns, kPatience);
        auto &columns = page_->columns();
        columns.setTarget(0, QStringLiteral("seller_sku"));
        columns.setTarget(1, QStringLiteral("price"));
        QCOMPARE(columns.mapping().bindings.value(QStringLiteral("price")).columns, QStringList{QStringLiteral("x")});
        columns.setTarget(2, QStringLiteral("price")); // moves there
        QCOMPARE(columns.mapping().bindings.value(QStringLiteral("price")).columns, QStringList{QStringLiteral("y")});
        QCOMPARE(columns.used(), std::pair(2, 3));
        columns.setTarget(2, {});
        QVERIFY(!columns.mapping().bindings.contains(QStringLiteral("price")));
        columns.setTarget(0, {});
        press(QStringLiteral("Check the rows")); // without a key nothing can be found
        QTRY_VERIFY_WITH_TIMEOUT(!page_->isBusy(), kPatience);
        QCOMPARE(page_->step(), Step::Columns);
    }

    void wrongFileSaysWhatItIs()
    {
        QFile file(folder_.filePath(QStringLiteral("x.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n");
        file.close();
        page_->reveal(file.fileName());
        auto *notice = page_->findChild<ui::csvimport::FileStep *>()->findChild<ui::kit::Notice *>();
        QTRY_VERIFY_WITH_TIMEOUT(!notice->words().isEmpty(), kPatience);
        QVERIFY2(notice->words().contains(QStringLiteral("PDF")), qPrintable(notice->words()));
        QCOMPARE(page_->step(), Step::File);
    }

    void rejectsAreWritten()
    {
        page_->reveal(QStringLiteral(SHOPWRIGHT_SOURCE "/resources/demo/supplier.csv"));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Columns, kPatience);
        const auto opened = kit::take(
            kit::waitFor(commands_->open(QStringLiteral(SHOPWRIGHT_SOURCE "/resources/demo/supplier.csv"), {})));
        const auto checked = kit::take(kit::waitFor(
            commands_->check(opened, opened.proposal.mapping, {}, std::make_shared<catalog::CheckControl>())));
        const QString path = folder_.filePath(QStringLiteral("rejects.csv"));
        QCOMPARE(kit::take(kit::waitFor(commands_->saveRejects(checked, path))), 11);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("MUG-999-UNBEKANNT"));
        const auto refused = kit::waitFor(commands_->saveRejects(checked, QStringLiteral("/nowhere/x.csv")));
        QVERIFY(!refused && refused.error().place.contains(QStringLiteral("/nowhere/x.csv")));
    }

    void undoThatFailedCanBeTriedAgain()
    {
        const qint64 operation = applyOnePrice();
        QVERIFY(operation > 0);
        QVERIFY(ok(kit::waitFor(commands_->undo(operation)))); // by somebody else
        press(QStringLiteral("Undo the import"));
        QTRY_VERIFY_WITH_TIMEOUT(!page_->isBusy(), kPatience);
        QCOMPARE(page_->step(), Step::Result);
        auto *result = page_->findChild<ui::csvimport::ResultStep *>();
        const auto notices = result->findChildren<ui::kit::Notice *>();
        QVERIFY(std::ranges::any_of(notices, [](const ui::kit::Notice *notice) {
            return notice->isVisible() && notice->state() == ui::kit::State::Err && !notice->words().isEmpty();
        }));
        QVERIFY(button(QStringLiteral("Undo the import"))->isEnabled());
    }

    // The undo's answer comes after another file was dropped: that one is not thrown away.
    void fileThatComesMeanwhileWaits()
    {
        const QString first = write(QStringLiteral("SKU;Preis\nA-1;9,99\n"));
        const QString second = write(QStringLiteral("SKU;Preis;Titel\nB-1;9,99;B\n"), QStringLiteral("second.csv"));
        page_->reveal(first);
        QVERIFY(page_->isBusy());
        page_->reveal(second);
        QCOMPARE(page_->waiting(), second);
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Columns, kPatience);
        QCOMPARE(page_->columns().used().second, 2); // the first one
        QTRY_VERIFY(button(QStringLiteral("Open it")));
        press(QStringLiteral("Open it"));
        QTRY_COMPARE_WITH_TIMEOUT(page_->columns().used().second, 3, kPatience);
        QCOMPARE(page_->waiting(), QString());

        QVERIFY(applyOnePrice() > 0);
        press(QStringLiteral("Undo the import"));
        QVERIFY(page_->isBusy());
        QVERIFY(!button(QStringLiteral("Cancel"))); // an undo isn't left half-way
        page_->reveal(second);
        QCOMPARE(page_->waiting(), second);
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Columns, kPatience);
        QCOMPARE(page_->columns().used().second, 3);
    }

    void correctionsAreNotThrownAwayUnasked()
    {
        page_->reveal(write(QStringLiteral("nr;x;y\nA-1;9,99;5\n")));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Columns, kPatience);
        QVERIFY(page_->keepWork().isEmpty());
        page_->columns().setTarget(0, QStringLiteral("seller_sku"));
        QVERIFY(page_->keepWork().contains(u".csv"));
        const QString second = write(QStringLiteral("SKU;Preis\nB-1;9,99\n"), QStringLiteral("second.csv"));
        page_->reveal(second);
        QVERIFY(!page_->isBusy());
        QCOMPARE(page_->waiting(), second);
        QCOMPARE(page_->columns().used().second, 3);
        page_->commands().front()->trigger(); // another file is looked for, and none is chosen
        auto *dialog = page_->findChild<QFileDialog *>();
        QVERIFY(dialog);
        dialog->reject();
        QCOMPARE(page_->step(), Step::Columns);
        QVERIFY(page_->columns().isEdited());
        press(QStringLiteral("Open it"));
        QTRY_COMPARE_WITH_TIMEOUT(page_->columns().used().second, 2, kPatience);
    }

    // The check that was left says nothing any more, and what was corrected is not passed over.
    void correctionThatWasNotReadIsNotAppliedWithoutIt()
    {
        page_->reveal(write(QStringLiteral("SKU;Preis\n%1;zwölf\n").arg(prices().firstKey())));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Columns, kPatience);
        press(QStringLiteral("Check the rows"));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Check, kPatience);
        auto &problems = page_->check().problems();
        const QModelIndex becomes = problems.index(0, int(ProblemColumn::Becomes));
        QTRY_VERIFY_WITH_TIMEOUT(becomes.data(Qt::EditRole).isValid(), kPatience);
        QVERIFY(problems.setData(becomes, QStringLiteral("12,34"), Qt::EditRole));
        QVERIFY(page_->isBusy());
        press(QStringLiteral("Cancel"));
        QVERIFY(!page_->isBusy());
        QCOMPARE(page_->step(), Step::Check);
        QCOMPARE(page_->primary()->text(), QStringLiteral("Check the rows"));
        press(QStringLiteral("Check the rows"));
        QTRY_COMPARE_WITH_TIMEOUT(page_->primary()->text(), QStringLiteral("Apply to 1 SKUs"), kPatience);
        QCOMPARE(rejected(), 0);
    }

    // What was asked to be saved is saved, whatever the page shows when the person has found a folder.
    void rejectsAreThoseOfTheQuestion()
    {
        checkSuppliersFile();
        press(QStringLiteral("Save 11 rejected rows…"));
        auto *dialog = page_->findChild<QFileDialog *>();
        QVERIFY(dialog);
        button(QStringLiteral("Cancel"))->click(); // back to the first step
        QCOMPARE(page_->step(), Step::File);
        const QString path = folder_.filePath(QStringLiteral("late.csv"));
        dialog->selectFile(path);
        QSignalSpy done(page_.get(), &ImportPage::done);
        static_cast<QDialog *>(dialog)->accept();
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, kPatience);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("MUG-999-UNBEKANNT"));
    }

    void problemsAreShownByKind()
    {
        checkSuppliersFile();
        auto &check = page_->check();
        auto &problems = check.problems();
        const qint64 all = problems.count(catalog::Severity::Error);
        QCOMPARE(problems.rowCount(), int(all));
        const QAbstractItemModel *kinds = check.rules().model();
        qint64 sum = 0;
        for (int row = 1; row < kinds->rowCount(); ++row)
            sum += kinds->index(row, 1).data().toLongLong();
        QCOMPARE(sum, all);
        QCOMPARE(kinds->index(0, 1).data().toLongLong(), all);
        QTRY_VERIFY_WITH_TIMEOUT(!kinds->index(1, 0).data().toString().isEmpty(), kPatience); // said in words
        // The most frequent first: its problems only.
        check.rules().setCurrentIndex(kinds->index(1, 0));
        QCOMPARE(problems.rowCount(), kinds->index(1, 1).data().toInt());
        for (int row = 0; row < problems.rowCount(); ++row)
            QCOMPARE(problems.rule(row), check.rules().rule());
        check.rules().setCurrentIndex(kinds->index(0, 0));
        // F8 goes through all of them and begins again.
        auto *view = check.findChild<QTableView *>(QStringLiteral("problemsView"));
        for (int i = 0; i <= problems.rowCount(); ++i) {
            QTest::keyClick(page_.get(), Qt::Key_F8);
            QCOMPARE(view->currentIndex().row(), i % problems.rowCount());
        }
        QTest::keyClick(page_.get(), Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(view->currentIndex().row(), problems.rowCount() - 1);
    }

    void alarmsAndRejectedRowsAreFilters()
    {
        // Thrice its price, the half of it, a cent more; and one that can't be.
        const auto before = prices();
        const QStringList skus = before.keys();
        const auto euros = [](qint64 cents) {
            return QStringLiteral("%1,%2").arg(cents / 100).arg(cents % 100, 2, 10, QLatin1Char('0'));
        };
        page_->reveal(write(QStringLiteral("SKU;Preis\n%1;%2\n%3;%4\n%5;%6\n%7;x\n")
                                .arg(skus[0], euros(before[skus[0]] * 3), skus[1], euros((before[skus[1]] + 1) / 2),
                                     skus[2], euros(before[skus[2]] + 1), skus[3])));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Columns, kPatience);
        press(QStringLiteral("Check the rows"));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Check, kPatience);
        auto &changes = page_->check().changes();
        QCOMPARE(changes.rowCount(), 3);
        page_->check().showChanges(ChangeFilter::Alarms);
        QCOMPARE(changes.count(ChangeFilter::Alarms), 1); // the half is not more than half
        QCOMPARE(changes.rowCount(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(changes.line(0), kPatience);
        QCOMPARE(changes.line(0)->sellerSku, skus[0]);
        QVERIFY(changes.index(0, 3).data().toString().contains(QStringLiteral("moves by more than half")));
        page_->check().showChanges(ChangeFilter::Rejected);
        QCOMPARE(changes.rowCount(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!changes.index(0, 3).data().toString().isEmpty(), kPatience);
        QVERIFY(!changes.setData(changes.index(0, 0), Qt::Checked, Qt::CheckStateRole)); // it can't be wanted
        QCOMPARE(changes.wantedCount(), 3);
        QCOMPARE(page_->primary()->text(), QStringLiteral("Apply to 3 SKUs"));
    }

    // Steps are part of what is remembered for the next file of this form.
    void stepsAreRememberedWithTheColumns()
    {
        const QString sku = prices().firstKey();
        page_->reveal(write(QStringLiteral("Nummer des Lieferanten;EK;sonst\n%1;10,00;x\n").arg(sku.mid(2))));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Columns, kPatience);
        auto &columns = page_->columns();
        columns.setTarget(0, QStringLiteral("seller_sku"));
        columns.select(0);
        columns.steps().add(Kind::Prefix);
        auto prefix = columns.steps().binding().transforms.front();
        prefix.text = sku.left(2);
        columns.steps().setStep(0, prefix);
        columns.setTarget(1, QStringLiteral("price"));
        columns.select(1);
        columns.steps().add(Kind::Multiply);
        auto times = columns.steps().binding().transforms.front();
        times.text = QStringLiteral("1.999");
        columns.steps().setStep(0, times);
        const tabular::Mapping mapping = columns.mapping();
        press(QStringLiteral("Check the rows"));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Check, kPatience);
        press(QStringLiteral("Apply to 1 SKUs"));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Result, kPatience);
        QCOMPARE(prices().value(sku), 1999); // 10.00 x 1.999, two decimals
        page_->reveal(write(QStringLiteral("Nummer des Lieferanten;EK;sonst\n%1;11,00;x\n").arg(sku.mid(2))));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Columns, kPatience);
        QCOMPARE(page_->columns().mapping(), mapping);
        QVERIFY(!page_->columns().isEdited());
    }

    // What arrived is applied by hand only, and then it waits no more.
    void watchedFileIsTakenWhenItWasApplied()
    {
        QTemporaryDir arrivals;
        const QString path = arrivals.filePath(QStringLiteral("supplier.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QString sku = prices().firstKey();
        file.write(QStringLiteral("SKU;Preis\n%1;17,77\n").arg(sku).toUtf8());
        file.close();
        page_->watch().setFolder(arrivals.path());
        auto &watch = page_->watch();
        QTRY_VERIFY_WITH_TIMEOUT((watch.look(), watch.files().size() == 1), kPatience);
        QVERIFY(prices().value(sku) != 1777);
        press(QStringLiteral("Open"));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Columns, kPatience);
        QCOMPARE(watch.files().size(), size_t(1)); // not before it is applied
        press(QStringLiteral("Check the rows"));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Check, kPatience);
        press(QStringLiteral("Apply to 1 SKUs"));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Result, kPatience);
        QCOMPARE(prices().value(sku), 1777);
        QCOMPARE(watch.files().size(), size_t(0));
        press(QStringLiteral("Undo the import"));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::File, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(watch.files().size(), size_t(1), kPatience); // it is to be done again
        watch.setFolder({});
    }

    // A step that can't be used is not left out silently.
    void unusableStepStopsTheCheck()
    {
        page_->reveal(write(QStringLiteral("SKU;Preis\nA-1;9,99\n")));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Columns, kPatience);
        page_->columns().select(1);
        page_->columns().steps().add(Kind::Multiply); // without a factor
        press(QStringLiteral("Check the rows"));
        QTRY_VERIFY_WITH_TIMEOUT(!page_->isBusy(), kPatience);
        QCOMPARE(page_->step(), Step::Columns);
    }

    // More rows are asked for than one batch brings: those that were asked for last come.
    void linesThatAreSeenComeFirst()
    {
        QString text = QStringLiteral("SKU;Preis\n");
        for (int i = 0; i < 500; ++i)
            text += QStringLiteral("NEW-%1;1,00\n").arg(i);
        page_->reveal(write(text));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Columns, kPatience);
        press(QStringLiteral("Check the rows"));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Check, kPatience);
        page_->hide(); // nobody else asks
        auto &store = page_->check().store();
        QSignalSpy loaded(&store, &ui::csvimport::LineStore::loaded);
        for (size_t row = 0; row < 500; ++row)
            store.line(row);
        QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), kPatience);
        for (size_t row = 300; row < 500; ++row)
            QVERIFY2(store.line(row), qPrintable(QString::number(row)));
        QCOMPARE(store.line(499)->sellerSku, QStringLiteral("NEW-499"));
    }

private:
    QPushButton *button(const QString &text)
    {
        for (QPushButton *button : page_->findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == text)
                return button;
        return nullptr;
    }
    void checkSuppliersFile()
    {
        page_->reveal(QStringLiteral(SHOPWRIGHT_SOURCE "/resources/demo/supplier.csv"));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Columns, kPatience);
        press(QStringLiteral("Check the rows"));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Check, kPatience);
    }
    // An import that is applied; the page shows its result. 0 when it came to nothing.
    qint64 applyOnePrice()
    {
        const auto known = prices();
        page_->reveal(write(QStringLiteral("SKU;Preis\n%1;%2,00\n").arg(known.firstKey()).arg(++price_)));
        QSignalSpy done(page_.get(), &ImportPage::done);
        const auto wait = [this](Step step) {
            return QTest::qWaitFor([this, step] { return page_->step() == step && !page_->isBusy(); }, kPatience);
        };
        if (!wait(Step::Columns))
            return 0;
        press(QStringLiteral("Check the rows"));
        if (!wait(Step::Check))
            return 0;
        press(QStringLiteral("Apply to 1 SKUs"));
        return wait(Step::Result) && done.size() == 1 ? done.first().at(1).toLongLong() : 0;
    }
    void press(const QString &text)
    {
        QPushButton *found = button(text);
        QVERIFY2(found, qPrintable(QStringLiteral("there is no button “%1”").arg(text)));
        QTest::mouseClick(found, Qt::LeftButton);
    }
    qint64 rejected() { return page_->check().store().checked().plan->summary.rejected; }
    QString write(const QString &text, const QString &name = QStringLiteral("own.csv"))
    {
        QFile file(folder_.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text.toUtf8());
        return file.fileName();
    }
    QMap<QString, qint64> prices()
    {
        const auto rows = bed_->read([shop = bed_->shop().id](store::Connection &connection) {
            return connection.all(
                u"SELECT s.seller_sku, ifnull(s.price, 0) FROM sku s JOIN product p ON p.row = s.product "
                "WHERE s.shop = ? AND p.status <> 'DELETED'",
                [](const store::Statement &row) { return std::pair(row.text(0), row.integer(1)); }, shop.text());
        });
        QMap<QString, qint64> all;
        for (const auto &[sku, price] : *rows)
            all.insert(sku, price);
        return all;
    }

    QTemporaryDir folder_;
    std::unique_ptr<QSettings> settings_;
    int price_ = 20; // euros
    std::unique_ptr<kit::HostBed> bed_;
    std::unique_ptr<ui::kit::Theme> theme_;
    std::unique_ptr<engine::ImportCommands> commands_;
    std::unique_ptr<ImportPage> page_;
};

QTEST_MAIN(ImportPageTest)
#include "importpage_test.moc"
