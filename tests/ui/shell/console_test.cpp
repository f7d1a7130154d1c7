// SPDX-License-Identifier: GPL-3.0-or-later
// The whole console as somebody meets it for the first time: welcome, the demo shop with its own sandbox process, each
// page. With SHOPWRIGHT_SCREENS it draws what it sees.
#include "engine/synccommands.h"
#include "ui/activity/activitypage.h"
#include "ui/activity/outboxpanel.h"
#include "ui/catalog/bulkdialog.h"
#include "ui/catalog/bulkmodel.h"
#include "ui/catalog/catalogpage.h"
#include "ui/catalog/gridmodel.h"
#include "ui/catalog/gridview.h"
#include "ui/catalog/inspector.h"
#include "ui/catalog/thumbnails.h"
#include "ui/csvimport/importpage.h"
#include "ui/kit/theme.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigation.h"
#include "ui/shell/palette.h"
#include "ui/shell/program.h"
#include "ui/shell/session.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/welcomepage.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using ui::activity::ActivityPage;
using ui::catalog::CatalogPage;
using ui::csvimport::ImportPage;

namespace {

constexpr int kPatience = 60'000;

} // namespace

class ConsoleTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        theme_ = std::make_unique<ui::kit::Theme>(*qApp);
        QFile passphrase(path(QStringLiteral("passphrase")));
        QVERIFY(passphrase.open(QIODevice::WriteOnly) && passphrase.write("only for this test\n") > 0);
        passphrase.close();
        QVERIFY(passphrase.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        ui::shell::Arguments arguments;
        arguments.profile = path(QStringLiteral("own"));
        arguments.passphraseFile = passphrase.fileName();
        arguments.demoFolder = path(QStringLiteral("demo"));
        arguments.programs = QStringLiteral(SHOPWRIGHT_BIN);
        program_ = std::make_unique<ui::shell::Program>(*theme_, arguments);
        program_->start();
        theme_->setMode(ui::kit::Mode::Light);
        window().resize(1440, 900);
    }
    void cleanupTestCase()
    {
        program_.reset();
        theme_.reset();
    }

    void welcomesSomebodyNew()
    {
        auto *welcome = window().findChild<ui::shell::WelcomePage *>();
        QVERIFY(welcome);
        QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Try the demo shop")) &&
                                     button(QStringLiteral("Try the demo shop"))->isEnabled(),
                                 kPatience);
        everythingHasAName();
        draw(QStringLiteral("welcome"));
    }

    void demoShopOpensByItself()
    {
        QTest::mouseClick(button(QStringLiteral("Try the demo shop")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(program_->session().isDemo(), kPatience);
        window().resize(1440, 900);
        QTRY_VERIFY_WITH_TIMEOUT(program_->session().overview().shops.size() == 2, kPatience);
        for (const auto &shop : program_->session().overview().shops)
            if (shop.shop.region == u"DE")
                program_->session().choose(shop.shop.id);
        // The whole German shop of the demo.
        QTRY_VERIFY_WITH_TIMEOUT(catalog() && catalog()->model().answer() && catalog()->model().answer()->complete &&
                                     catalog()->model().answer()->productCount == 368,
                                 kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(catalog()->inspector().findChild<QPlainTextEdit *>(), kPatience);
        everythingHasAName();
        draw(QStringLiteral("catalog"));
    }

    void darkAndMirroredAndLarge()
    {
        theme_->setMode(ui::kit::Mode::Dark);
        everythingHasAName();
        draw(QStringLiteral("catalog-dark"));
        theme_->setMode(ui::kit::Mode::Light);
        window().setLayoutDirection(Qt::RightToLeft);
        draw(QStringLiteral("catalog-mirrored"));
        window().setLayoutDirection(Qt::LeftToRight);
        theme_->setTextScale(1.5);
        draw(QStringLiteral("catalog-large"));
        theme_->setTextScale(1);
    }

    // What is checked is what the palette's commands work on, and it says so.
    void paletteWorksOnTheSelection()
    {
        catalog()->grid().setFocus();
        QTest::keyClick(&catalog()->grid(), Qt::Key_A, Qt::ControlModifier);
        const qint64 checked = catalog()->model().checkedCount();
        QVERIFY(checked > 1000);
        trigger(QKeySequence(Qt::CTRL | Qt::Key_K));
        auto *palette = window().findChild<ui::shell::Palette *>();
        QVERIFY(palette);
        auto *list = palette->findChild<QListWidget *>();
        // Every command of the page can be found, with its shortcut.
        QStringList found;
        for (int row = 0; row < list->count(); ++row)
            found.append(list->item(row)->text());
        for (const QAction *command : catalog()->commands())
            QVERIFY2(found.contains(command->text().remove(u'&').remove(u'…')), qPrintable(command->text()));
        auto *line = palette->findChild<QLineEdit *>();
        QCOMPARE(palette->focusWidget(), line); // what is typed goes there
        QTest::keyClicks(line, QStringLiteral("change prices"));
        QCOMPARE(list->currentItem()->text(), QStringLiteral("Change prices"));
        QCOMPARE(list->currentItem()->data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Change prices, %1 SKUs").arg(QLocale().toString(checked)));
        draw(QStringLiteral("palette-selection"), palette);
        QTest::keyClick(line, Qt::Key_Return);
        auto *dialog = window().findChild<ui::catalog::BulkDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->windowTitle(), QStringLiteral("Change %1 SKUs").arg(checked));
        dialog->reject();
        QTest::keyClick(&catalog()->grid(), Qt::Key_Escape);
        QTRY_VERIFY(!window().findChild<ui::catalog::BulkDialog *>());
        QTRY_VERIFY(!window().findChild<ui::shell::Palette *>());
    }

    void keyboardGoesAround()
    {
        activate();
        catalog()->grid().setFocus();
        std::vector<const QWidget *> seen;
        for (int i = 0; i < 8; ++i) {
            trigger(QKeySequence(Qt::Key_F6));
            QVERIFY(QApplication::focusWidget());
            seen.push_back(QApplication::focusWidget());
        }
        QVERIFY(std::ranges::find(seen, &catalog()->grid()) != seen.end()); // it came around
        QVERIFY(catalog()->inspector().isAncestorOf(seen.front()));
        for (int i = 0; i < 8; ++i)
            trigger(QKeySequence(Qt::SHIFT | Qt::Key_F6));
        QCOMPARE(QApplication::focusWidget(), &catalog()->grid());

        window().showPage(QStringLiteral("activity"));
        trigger(QKeySequence(Qt::ALT | Qt::Key_Left));
        QCOMPARE(window().page(), catalog());
        trigger(QKeySequence(Qt::ALT | Qt::Key_Right));
        QVERIFY(qobject_cast<ActivityPage *>(window().page()));
        trigger(QKeySequence(Qt::ALT | Qt::Key_Left));
    }

    void sheetListsEveryShortcut()
    {
        trigger(QKeySequence(Qt::CTRL | Qt::Key_Slash));
        auto *sheet = window().findChild<ui::shell::ShortcutSheet *>();
        QVERIFY(sheet);
        QStringList keys;
        for (const QLabel *label : sheet->findChildren<QLabel *>())
            keys += label->text().split(QStringLiteral(", "));
        for (const QAction *action : window().findChildren<QAction *>())
            if (action->parent() == &window() || action->parent() == catalog())
                QVERIFY2(action->shortcut().isEmpty() || keys.contains(action->shortcut().toString()),
                         qPrintable(action->text()));
        QVERIFY(keys.contains(QStringLiteral("Space")));
        draw(QStringLiteral("shortcuts"), sheet);
        sheet->reject();
    }

    // Who made the navigation narrow, or hid the filters, finds it so at the next start.
    void arrangementIsKept()
    {
        auto *navigation = window().findChild<ui::shell::Navigation *>();
        QCOMPARE(navigation->form(), ui::shell::Navigation::Form::Wide);
        trigger(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
        QCOMPARE(navigation->form(), ui::shell::Navigation::Form::Narrow);
        trigger(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
        window().resize(1100, 800);
        window().resize(1440, 900);
        QCOMPARE(navigation->form(), ui::shell::Navigation::Form::Narrow); // as the person wants it
        QSettings kept(path(QStringLiteral("demo/console.ini")), QSettings::IniFormat);
        program_->settings().sync();
        QCOMPARE(kept.value(QStringLiteral("window/narrow")).toBool(), true);
        QCOMPARE(kept.value(QStringLiteral("catalog/filters")).toBool(), false);
        trigger(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
        trigger(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
        window().resize(1100, 800);
        QCOMPARE(navigation->form(), ui::shell::Navigation::Form::Narrow); // for want of room
        window().resize(1440, 900);
        QCOMPARE(navigation->form(), ui::shell::Navigation::Form::Wide);
    }

    void bulkEditShowsWhatItDoes()
    {
        activate();
        catalog()->grid().setFocus();
        QTest::keyClick(&catalog()->grid(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&catalog()->grid(), Qt::Key_E, Qt::ControlModifier);
        auto *dialog = window().findChild<ui::catalog::BulkDialog *>();
        QVERIFY(dialog);
        const auto boxes = dialog->findChildren<QComboBox *>();
        const auto way = std::ranges::find(boxes, QStringLiteral("How to change it"), &QWidget::accessibleName);
        QVERIFY(way != boxes.end());
        (*way)->setCurrentIndex(2);
        const auto lines = dialog->findChildren<QLineEdit *>();
        const auto value = std::ranges::find(lines, QStringLiteral("Value"), &QWidget::accessibleName);
        QVERIFY(value != lines.end());
        QTest::keyClicks(*value, QStringLiteral("5"));
        QTRY_VERIFY_WITH_TIMEOUT(dialog->model().plan() && dialog->model().plan()->changed > 1000, kPatience);
        draw(QStringLiteral("bulk-edit"), dialog);
        dialog->reject();
        QTest::keyClick(&catalog()->grid(), Qt::Key_Escape);
    }

    void importShowsEveryStep()
    {
        Q_EMIT catalog()->wanted(QStringLiteral("import"),
                                 QStringLiteral(SHOPWRIGHT_SOURCE "/resources/demo/supplier.csv"));
        auto *import = window().findChild<ImportPage *>();
        QVERIFY(import);
        QTRY_COMPARE_WITH_TIMEOUT(import->step(), ImportPage::Step::Columns, kPatience);
        everythingHasAName();
        draw(QStringLiteral("import-columns"));
        QTest::mouseClick(import->primary(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(import->step(), ImportPage::Step::Check, kPatience);
        everythingHasAName();
        draw(QStringLiteral("import-check"));
        QTest::mouseClick(import->primary(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(import->step(), ImportPage::Step::Result, kPatience);
        everythingHasAName();
        draw(QStringLiteral("import-result"));
    }

    void activityShowsWhatWaits()
    {
        for (QAction *action : window().findChildren<QAction *>())
            if (action->text().remove(u'&').startsWith(QStringLiteral("Outbox")))
                action->trigger();
        auto *activity = window().findChild<ActivityPage *>();
        QVERIFY(activity);
        QTRY_VERIFY_WITH_TIMEOUT(activity->outbox().model().rowCount() > 5, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(activity->outbox().current(), kPatience);
        everythingHasAName();
        draw(QStringLiteral("activity"));
    }

    void paletteAndShortcuts()
    {
        for (QAction *action : window().findChildren<QAction *>())
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_K))
                action->trigger();
        auto *palette = window().findChild<ui::shell::Palette *>();
        QVERIFY(palette);
        auto *line = palette->findChild<QLineEdit *>();
        QTest::keyClicks(line, QStringLiteral("cat"));
        draw(QStringLiteral("palette"), palette);
        QTest::keyClick(line, Qt::Key_Escape);
    }

private:
    // Where a dialog was open before.
    void activate()
    {
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }
    void trigger(const QKeySequence &keys)
    {
        for (QAction *action : window().findChildren<QAction *>())
            if (action->shortcut() == keys)
                return action->trigger();
        QFAIL(qPrintable(keys.toString()));
    }
    ui::shell::MainWindow &window() { return program_->window(); }
    QString path(const QString &name) const { return folder_.filePath(name); }
    CatalogPage *catalog() { return window().findChild<CatalogPage *>(); }
    QPushButton *button(const QString &text)
    {
        for (QPushButton *one : window().findChildren<QPushButton *>())
            if (one->isVisible() && one->text() == text)
                return one;
        return nullptr;
    }
    // What a screen reader would say of everything that can have the focus.
    void everythingHasAName()
    {
        for (QWidget *widget : window().findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || !widget->isEnabled() ||
                widget->objectName().startsWith(u"qt_"))
                continue;
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(face);
            const QString name = face->text(QAccessible::Name);
            QVERIFY2(!name.isEmpty(),
                     qPrintable(QStringLiteral("%1 “%2” in %3 has no name")
                                    .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                                         widget->parentWidget()
                                             ? QString::fromLatin1(widget->parentWidget()->metaObject()->className())
                                             : QString())));
            QVERIFY(face->role() != QAccessible::NoRole);
        }
    }
    void draw(const QString &name, QWidget *widget = nullptr)
    {
        const QString folder = qEnvironmentVariable("SHOPWRIGHT_SCREENS");
        if (folder.isEmpty())
            return;
        // Pictures come in the background: until half a second brings no more.
        if (const auto *pictures = window().findChild<ui::catalog::Thumbnails *>()) {
            QSignalSpy loaded(pictures, &ui::catalog::Thumbnails::loaded);
            while (loaded.wait(500)) {
            }
        }
        QVERIFY(QDir().mkpath(folder));
        QVERIFY((widget ? widget : &window())->grab().save(folder + u'/' + name + QStringLiteral(".png")));
    }

    QTemporaryDir folder_;
    std::unique_ptr<ui::kit::Theme> theme_;
    std::unique_ptr<ui::shell::Program> program_;
};

QTEST_MAIN(ConsoleTest)
#include "console_test.moc"
