// SPDX-License-Identifier: GPL-3.0-or-later
// The Tab key in every page, dialog and popup of the console: from the control that has the focus at first, past every
// other one in the order of reading, around and back.
#include "catalog/edit.h"
#include "kit/engine/shopbed.h"
#include "kit/store/wait.h"
#include "kit/ui/focuswalk.h"
#include "ui/activity/activitypage.h"
#include "ui/activity/outboxpanel.h"
#include "ui/catalog/catalogpage.h"
#include "ui/catalog/conflictbox.h"
#include "ui/catalog/cropdialog.h"
#include "ui/catalog/gridmodel.h"
#include "ui/catalog/gridview.h"
#include "ui/catalog/inspector.h"
#include "ui/csvimport/importpage.h"
#include "ui/kit/theme.h"
#include "ui/kit/toast.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigation.h"
#include "ui/shell/program.h"
#include "ui/shell/session.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using kit::ok;
using kit::why;
using ui::activity::ActivityPage;
using ui::catalog::CatalogPage;
using ui::csvimport::ImportPage;

namespace {

constexpr int kPatience = 30'000;

} // namespace

class FocusTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        theme_ = std::make_unique<ui::kit::Theme>(*qApp);
        QFile passphrase(folder_.filePath(QStringLiteral("passphrase")));
        QVERIFY(passphrase.open(QIODevice::WriteOnly) && passphrase.write("only for this test\n") > 0);
        passphrase.close();
        QVERIFY(passphrase.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    }
    void cleanupTestCase()
    {
        program_.reset();
        bed_.reset();
        theme_.reset();
    }

    void welcome()
    {
        start({folder_.filePath(QStringLiteral("new")), folder_.filePath(QStringLiteral("passphrase")), {}});
        QTRY_VERIFY_WITH_TIMEOUT(button(window(), QStringLiteral("Connect a shop…")) &&
                                     button(window(), QStringLiteral("Connect a shop…"))->isEnabled(),
                                 kPatience);
        walk(window(), QStringLiteral("Connect a shop…"));
    }

    void opensAShop()
    {
        kit::ShopBed::Options options;
        options.programs = QStringLiteral(SHOPWRIGHT_BIN);
        options.region = QStringLiteral("US"); // the one that the window opens with
        auto opened = kit::ShopBed::open(options);
        QVERIFY2(ok(opened), why(opened));
        bed_ = std::move(*opened);
        QVERIFY(ok(bed_->sync(catalog::CatalogSync::Extent::Full)));
        QVERIFY(ok(bed_->push())); // it is approved
        const auto ids = bed_->remoteIds();
        QVERIFY2(ok(ids), why(ids));
        catalog::Product before;
        for (const catalog::ProductId &id : *ids)
            if (const catalog::Product one = bed_->local(id);
                one.status == catalog::Status::Activate && one.skus.size() > 1)
                before = one;
        catalog::Product after = before;
        after.title = QStringLiteral("Unser neuer Titel hier");
        QVERIFY(ok(bed_->change(catalog::changesBetween(before, after))));
        QVERIFY(ok(bed_->tell(QStringLiteral("product"),
                              {{QStringLiteral("product_id"), before.id.text()},
                               {QStringLiteral("title"), QStringLiteral("Deren neuer Titel dort")}})));
        QVERIFY(ok(bed_->push()));
        conflict_ = before.id.text();
        start(bed_->release());
        QTRY_VERIFY_WITH_TIMEOUT(program_->session().shop() && program_->session().shop()->run &&
                                     program_->session().shop()->run->ended,
                                 kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(catalog() && catalog()->model().answer() && catalog()->model().answer()->complete,
                                 kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(catalog()->inspector().findChild<QPlainTextEdit *>(), kPatience);
    }

    void catalogPage_data()
    {
        QTest::addColumn<int>("tab");
        QTest::addColumn<bool>("mirrored");
        QTest::newRow("details") << 0 << false;
        QTest::newRow("SKUs") << 1 << false;
        QTest::newRow("history") << 2 << false;
        QTest::newRow("from the right") << 0 << true;
    }
    void catalogPage()
    {
        QFETCH(int, tab);
        QFETCH(bool, mirrored);
        window().setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        catalog()->reveal(conflict_); // it has everything
        QTRY_COMPARE_WITH_TIMEOUT(catalog()->model().rowCount(), 1, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(catalog()->inspector().findChild<ui::catalog::ConflictBox *>(), kPatience);
        tabs()->setCurrentIndex(tab);
        const QStringList last{QStringLiteral("Take theirs"), QStringLiteral("Variants…"),
                               QStringLiteral("Restore what was before")};
        QTRY_VERIFY_WITH_TIMEOUT(button(catalog()->inspector(), last[tab]), kPatience);
        settle(catalog()->inspector());
        if (tab == 1) // with edits there is a foot to be reached
            QTest::keyClicks(catalog()->inspector().findChild<QLineEdit *>(), QStringLiteral("7"));
        catalog()->grid().setFocus();
        walk(window(), catalog()->grid().accessibleName());
        if (tab == 1)
            button(catalog()->inspector(), QStringLiteral("Revert"))->click();
        tabs()->setCurrentIndex(0);
        window().setLayoutDirection(Qt::LeftToRight);
        catalog()->reveal({});
        QTRY_VERIFY_WITH_TIMEOUT(catalog()->model().rowCount() > 20, kPatience);
    }

    // Of several problems the first one is shown to whoever wants to save.
    void savingGoesToTheFirstProblem()
    {
        catalog()->reveal(conflict_);
        QTRY_VERIFY_WITH_TIMEOUT(catalog()->inspector().findChild<ui::catalog::ConflictBox *>(), kPatience);
        tabs()->setCurrentIndex(1);
        QTRY_VERIFY(button(catalog()->inspector(), QStringLiteral("Variants…")));
        QList<QLineEdit *> prices = catalog()->inspector().findChildren<QLineEdit *>();
        prices.removeIf([](const QLineEdit *one) { return !one->accessibleName().startsWith(u"Price"); });
        QVERIFY(prices.size() > 2);
        for (QLineEdit *one : {prices[0], prices[2]})
            one->setText(QStringLiteral("a lot"));
        catalog()->grid().setFocus();
        button(catalog()->inspector(), QStringLiteral("Save"))->click();
        QCOMPARE(QApplication::focusWidget(), prices[0]);
        button(catalog()->inspector(), QStringLiteral("Revert"))->click();
        QTRY_VERIFY(!catalog()->inspector().hasEdits());
        tabs()->setCurrentIndex(0);
        catalog()->reveal({});
        QTRY_VERIFY_WITH_TIMEOUT(catalog()->model().rowCount() > 20, kPatience);
    }

    // As small as the window goes, nothing of its frame is pushed out.
    void smallWindow()
    {
        window().resize(window().minimumSize());
        QTRY_COMPARE(window().size(), window().minimumSize());
        QTRY_VERIFY(named(window(), QStringLiteral("Notifications")));
        catalog()->grid().setFocus();
        walk(window(), catalog()->grid().accessibleName());
        window().resize(1440, 900);
    }

    // Arrows go through the pages and stay in the list of them; Enter goes into the one that is shown.
    void navigationByArrows()
    {
        auto *navigation = window().findChild<ui::shell::Navigation *>();
        navigation->setFocus();
        QTest::keyClick(navigation, Qt::Key_Down);
        QVERIFY(qobject_cast<ActivityPage *>(window().page()));
        QCOMPARE(QApplication::focusWidget(), navigation);
        QTest::keyClick(navigation, Qt::Key_Up);
        QCOMPARE(window().page(), catalog());
        QCOMPARE(QApplication::focusWidget(), navigation);
        QTest::keyClick(navigation, Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), &catalog()->grid());
        // A click goes into the page at once.
        QTest::mouseClick(navigation->viewport(), Qt::LeftButton, {},
                          navigation->visualRect(navigation->model()->index(1, 0)).center());
        QVERIFY(window().page()->isAncestorOf(QApplication::focusWidget()));
        window().showPage(QStringLiteral("catalog"));
    }

    void emptyCatalog()
    {
        catalog()->reveal(QStringLiteral("no such thing"));
        QTRY_VERIFY_WITH_TIMEOUT(button(*catalog(), QStringLiteral("Clear filters")), kPatience);
        catalog()->findBox()->setFocus();
        walk(window(), QStringLiteral("Title, SKU, barcode or ID"));
        button(*catalog(), QStringLiteral("Clear filters"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(catalog()->model().rowCount() > 20, kPatience);
    }

    // A command's dialog, and what has the focus in it.
    void dialogs_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("first");
        const auto row = [](const char *page, const char *command, const char *first) {
            QTest::newRow(command) << QString::fromUtf8(page) << QString::fromUtf8(command) << QString::fromUtf8(first);
        };
        row("catalog", "Change", "Value");
        row("catalog", "Change prices", "Value");
        row("catalog", "Change stock", "Value");
        row("catalog", "Change titles", "Text to find");
        row("catalog", "Move to another category", "Choose a category…");
        row("catalog", "Activate or deactivate", "State");
        row("catalog", "Duplicate", "Title");
        row("catalog", "Find and replace", "Text to find");
        row("catalog", "Export", "Whole shop");
        row("activity", "Diagnostics", "Diagnostics");
        row("catalog", "Connect a shop", "App key");
        row("catalog", "Reconnect this shop", "Service id");
        row("catalog", "Remove this shop", "Remove shop");
        row("catalog", "Keyboard shortcuts", "Keyboard shortcuts");
        row("catalog", "Go to, find, do", "Go to, find, do");
    }
    void dialogs()
    {
        QFETCH(QString, page);
        QFETCH(QString, command);
        QFETCH(QString, first);
        window().showPage(page);
        run(command);
        walkDialog(first);
    }

    void lossIsAskedAbout()
    {
        auto *title = catalog()->inspector().findChild<QPlainTextEdit *>();
        title->clear();
        QTRY_VERIFY_WITH_TIMEOUT(catalog()->inspector().hasEdits(), kPatience);
        QVERIFY(!window().close());
        walkDialog(QStringLiteral("Cancel")); // Enter must not throw away
        button(catalog()->inspector(), QStringLiteral("Revert"))->click();
        const auto isBack = [this] {
            const auto *shown = catalog()->inspector().findChild<QPlainTextEdit *>();
            return shown && !shown->toPlainText().isEmpty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isBack(), kPatience);
    }

    void categories()
    {
        QTRY_VERIFY(named(catalog()->inspector(), QStringLiteral("Choose a category")));
        named(catalog()->inspector(), QStringLiteral("Choose a category"))->click();
        walkDialog(QStringLiteral("Search categories"));
    }

    void variants()
    {
        tabs()->setCurrentIndex(1);
        QTRY_VERIFY(button(catalog()->inspector(), QStringLiteral("Variants…")));
        button(catalog()->inspector(), QStringLiteral("Variants…"))->click();
        walkDialog(QStringLiteral("Variants"));
        tabs()->setCurrentIndex(0);
    }

    void crop()
    {
        QImage picture(800, 600, QImage::Format_RGB32);
        picture.fill(Qt::gray);
        auto *dialog = new ui::catalog::CropDialog(picture, &window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
        walkDialog(QStringLiteral("Part of the picture that stays"));
    }

    void importPage_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("first");
        QTest::newRow("file") << int(ImportPage::Step::File) << QStringLiteral("Choose a file…");
        QTest::newRow("columns") << int(ImportPage::Step::Columns) << QStringLiteral("Columns of the file");
        QTest::newRow("check") << int(ImportPage::Step::Check) << QStringLiteral("Problems");
        QTest::newRow("result") << int(ImportPage::Step::Result) << QStringLiteral("Import another file");
    }
    void importPage()
    {
        QFETCH(int, step);
        QFETCH(QString, first);
        activate();
        window().showPage(QStringLiteral("import"));
        auto *import = window().findChild<ImportPage *>();
        if (step == int(ImportPage::Step::Columns))
            import->reveal(QStringLiteral(SHOPWRIGHT_SOURCE "/resources/demo/supplier.csv"));
        else if (step > int(ImportPage::Step::Columns))
            import->primary()->click();
        QTRY_COMPARE_WITH_TIMEOUT(int(import->step()), step, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!import->isBusy(), kPatience);
        settle(*import);
        walk(window(), first);
    }

    void activityPage_data()
    {
        QTest::addColumn<QString>("tab");
        for (const char *tab : {"outbox", "rejected", "accepted", "journal", "syncs"})
            QTest::newRow(tab) << QString::fromLatin1(tab);
    }
    void activityPage()
    {
        QFETCH(QString, tab);
        activate();
        window().showPage(QStringLiteral("activity"), tab);
        settle(*window().page());
        walk(window(), {});
    }

    // A page without a box of its own to search in: the key is not dead.
    void findsEverywhere()
    {
        activate();
        window().showPage(QStringLiteral("activity"));
        run(QStringLiteral("Find on this page"));
        walkDialog(QStringLiteral("Go to, find, do"));
        window().showPage(QStringLiteral("catalog"));
        run(QStringLiteral("Find on this page"));
        QCOMPARE(QApplication::focusWidget(), catalog()->findBox());
    }

    void notifications()
    {
        Q_EMIT window().page()->failed({QStringLiteral("test"), QStringLiteral("Something went wrong"), {}, {}});
        run(QStringLiteral("Notifications"));
        walkDialog(QStringLiteral("Notifications"));
    }

    void toast()
    {
        activate();
        window().findChild<ui::kit::Toasts *>()->say(QStringLiteral("Something was done"), 1);
        settle(window());
        run(QStringLiteral("Go to the last message"));
        walk(window(), QStringLiteral("Undo: Something was done"));
    }

    void removedShops()
    {
        program_->session().archive(program_->session().shop()->shop.id);
        QTRY_VERIFY_WITH_TIMEOUT(!program_->session().overview().archived.empty(), kPatience);
        run(QStringLiteral("Removed shops"));
        QDialog *list = opened();
        settle(*list);
        walk(*list, QStringLiteral("Removed shops"));
        button(*list, QStringLiteral("Delete its data…"))->click();
        QDialog *erase = list->findChild<QDialog *>();
        QVERIFY(erase);
        settle(*erase);
        walk(*erase, QStringLiteral("Name of the shop"));
        erase->reject();
        list->reject();
    }

private:
    // Where a dialog was open before; on a desktop the window manager does it.
    void activate()
    {
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }
    QDialog *opened()
    {
        for (QDialog *one : window().findChildren<QDialog *>())
            if (one->isVisible())
                return one;
        return nullptr;
    }
    void walkDialog(const QString &first)
    {
        QTRY_VERIFY_WITH_TIMEOUT(opened(), kPatience);
        QDialog *dialog = opened();
        settle(*dialog);
        walk(*dialog, first);
        dialog->reject();
        QTRY_VERIFY(!opened());
    }
    // Until it is active, and nothing is put into it any more.
    static void settle(QWidget &widget)
    {
        QTRY_VERIFY(!widget.isWindow() || widget.isActiveWindow() || QApplication::activePopupWidget() == &widget);
        qsizetype before = -1;
        const auto stands = [&] {
            const qsizetype now = widget.findChildren<QWidget *>().size();
            return std::exchange(before, now) == now;
        };
        QTRY_VERIFY(stands());
    }
    void run(const QString &command)
    {
        for (QAction *action : window().findChildren<QAction *>())
            if (action->text().remove(u'&').remove(u'…') == command && action->isEnabled())
                return action->trigger();
        QFAIL(qPrintable(command));
    }
    void start(const engine::Options &options)
    {
        program_.reset();
        ui::shell::Arguments arguments;
        arguments.profile = options.profile;
        arguments.passphraseFile = options.passphraseFile;
        arguments.demoFolder = folder_.filePath(QStringLiteral("demo"));
        arguments.programs = QStringLiteral(SHOPWRIGHT_BIN);
        program_ = std::make_unique<ui::shell::Program>(*theme_, arguments);
        program_->start();
        window().resize(1440, 900);
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }

    void walk(QWidget &window, const QString &first)
    {
        const kit::FocusWalk walk = kit::walkFocus(window);
        if (!walk.wrong.isEmpty())
            qInfo().noquote() << u'\n' + walk.list();
        QVERIFY2(walk.wrong.isEmpty(), qPrintable(walk.wrong.join(u'\n')));
        QVERIFY2(first.isEmpty() || kit::inWords(walk.first).contains(u'“' + first),
                 qPrintable(kit::inWords(walk.first)));
    }

    ui::shell::MainWindow &window() { return program_->window(); }
    CatalogPage *catalog() { return window().findChild<CatalogPage *>(); }
    QTabBar *tabs() { return catalog()->inspector().findChild<QTabBar *>(); }
    static QAbstractButton *named(const QWidget &in, const QString &name)
    {
        for (QAbstractButton *one : in.findChildren<QAbstractButton *>())
            if (one->isVisible() && one->accessibleName() == name)
                return one;
        return nullptr;
    }
    static QPushButton *button(const QWidget &in, const QString &text)
    {
        for (QPushButton *one : in.findChildren<QPushButton *>())
            if (one->isVisible() && one->text() == text)
                return one;
        return nullptr;
    }

    QTemporaryDir folder_;
    std::unique_ptr<ui::kit::Theme> theme_;
    std::unique_ptr<kit::ShopBed> bed_;
    std::unique_ptr<ui::shell::Program> program_;
    QString conflict_;
};

QTEST_MAIN(FocusTest)
#include "focus_test.moc"
