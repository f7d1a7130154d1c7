// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window over the demo shop, in German and in a language whose texts are 35 % longer: nothing is cut off.
#include "core/language.h"
#include "longer.h"
#include "ui/kit/elidedlabel.h"
#include "ui/kit/page.h"
#include "ui/kit/theme.h"
#include "ui/shell/connectdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/menus.h"
#include "ui/shell/session.h"
#include "ui/shell/shortcutsheet.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr int kPatience = 60'000;

// The room that the text needs and has not, in words; empty when it fits.
QString lack(const QLabel &label)
{
    if (label.text().isEmpty() || qobject_cast<const ui::kit::ElidedLabel *>(&label))
        return {};
    const int needed = label.wordWrap() ? label.heightForWidth(label.width()) : label.sizeHint().width();
    const int given = label.wordWrap() ? label.height() : label.width();
    return needed <= given ? QString() : QStringLiteral("%1 of %2 px").arg(given).arg(needed);
}

QString lack(const QAbstractButton &button)
{
    // A button of fixed width, such as that of one letter, needs its text's room only; others the style's margins too.
    const bool fixed = button.minimumWidth() == button.maximumWidth() && button.icon().isNull();
    const int needed =
        fixed ? button.fontMetrics().horizontalAdvance(button.text().remove(u'&')) + 2 : button.sizeHint().width();
    if (button.text().isEmpty() || needed <= button.width())
        return {};
    return QStringLiteral("%1 of %2 px").arg(button.width()).arg(needed);
}

// What is scrolled out of sight can be scrolled back, and what stands outside of its parent can't.
bool cutByParent(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    for (const QWidget *above = parent; above && !above->isWindow(); above = above->parentWidget())
        if (qobject_cast<const QAbstractScrollArea *>(above))
            return false;
    return parent && !widget.isWindow() && !parent->rect().contains(widget.geometry());
}

QString describe(const QWidget &widget, const QString &text, const QString &why)
{
    return QStringLiteral("%1 in %2: “%3”, %4")
        .arg(QString::fromLatin1(widget.metaObject()->className()),
             QString::fromLatin1(widget.parentWidget()->metaObject()->className()), text, why);
}

QStringList cut(const QWidget &root)
{
    // A text that was set just now has its room after its layout's turn; layouts lie in layouts.
    for (int depth = 0; depth < 4; ++depth)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QStringList found;
    for (const QLabel *label : root.findChildren<QLabel *>()) {
        if (!label->isVisible())
            continue;
        if (const QString why = lack(*label); !why.isEmpty())
            found.append(describe(*label, label->text(), why));
        else if (cutByParent(*label))
            found.append(describe(*label, label->text(), QStringLiteral("outside of its parent")));
    }
    for (const QAbstractButton *button : root.findChildren<QAbstractButton *>()) {
        if (!button->isVisible())
            continue;
        if (const QString why = lack(*button); !why.isEmpty())
            found.append(describe(*button, button->text(), why));
        else if (cutByParent(*button))
            found.append(describe(*button, button->text(), QStringLiteral("outside of its parent")));
    }
    return found;
}

QStringList sharedAccelerators(const QString &menu, const QList<QAction *> &actions)
{
    QStringList found;
    QMap<QChar, QString> taken;
    for (const QAction *action : actions) {
        if (action->menu())
            found += sharedAccelerators(action->text(), action->menu()->actions());
        const QKeySequence keys = QKeySequence::mnemonic(action->text());
        if (keys.isEmpty() || !action->isVisible())
            continue;
        const QChar letter = keys.toString().back();
        if (taken.contains(letter))
            found.append(menu + u": " + taken[letter] + u", " + action->text());
        taken[letter] = action->text();
    }
    return found;
}

} // namespace

class FitTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        theme_ = std::make_unique<ui::kit::Theme>(*qApp);
        theme_->setMode(ui::kit::Mode::Light);
    }

    void textsGetLonger_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("longer");
        // 6 letters: 35 % are 2.1, so 3, which the brackets and the blank use up.
        QTest::newRow("short") << QStringLiteral("Change") << QStringLiteral("[Çháñgé]");
        // 20 letters: 7, less 3.
        QTest::newRow("placeholder") << QStringLiteral("Restore “%1” to now.")
                                     << QStringLiteral("[Réstóré “%1” tó ñów. íííí]");
        QTest::newRow("accelerator") << QStringLiteral("C&atalog") << QStringLiteral("[Ç&atálóg]");
        QTest::newRow("element") << QStringLiteral("<b>on</b>") << QStringLiteral("[<b>óñ</b> í]");
        QTest::newRow("nothing") << QStringLiteral(" ") << QStringLiteral(" ");
    }
    void textsGetLonger()
    {
        QFETCH(QString, text);
        QTEST(kit::longer(text), "longer");
    }

    // A test that can't fail would find nothing here.
    void aCutTextIsFound()
    {
        QWidget window;
        QLabel label(QStringLiteral("A text that needs more room than forty pixels"), &window);
        label.setFixedWidth(40);
        window.resize(400, 100);
        window.show();
        QCOMPARE(cut(window).size(), 1);
        label.setFixedWidth(390);
        QCOMPARE(cut(window), QStringList());
        label.move(300, 0);
        QCOMPARE(cut(window).size(), 1);
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("German") << QStringLiteral("de");
        QTest::newRow("longer") << QString();
    }
    void nothingIsCut()
    {
        QFETCH(QString, language);
        std::unique_ptr<QTranslator> longer;
        if (language.isEmpty()) {
            longer = std::make_unique<kit::Longer>();
            QVERIFY(QCoreApplication::installTranslator(longer.get()));
        } else {
            core::speak(*qApp, language);
        }
        openDemo();
        if (QTest::currentTestFailed())
            return;
        QStringList found = cut(*window_);
        for (const QString &page : pages()) {
            window_->showPage(page);
            QTRY_VERIFY(window_->page());
            // Lists of pictures and documents may be empty, and come anew with the form around them.
            for (const QAbstractItemView *view : window_->page()->findChildren<QAbstractItemView *>())
                if (!qobject_cast<const QListWidget *>(view) && view->isVisible() && view->selectionModel())
                    QTRY_VERIFY_WITH_TIMEOUT(!view->isVisible() || view->model()->rowCount() > 0, kPatience);
            found += cut(*window_);
            for (QTabBar *tabs : window_->page()->findChildren<QTabBar *>()) {
                for (int tab = 0; tabs->isVisible() && tab < tabs->count(); ++tab) {
                    tabs->setCurrentIndex(tab);
                    found += cut(*window_);
                }
            }
        }
        ui::shell::ConnectDialog dialog(
            *theme_, *session_, [](const QUrl &) {}, window_.get());
        dialog.show();
        found += cut(dialog);
        ui::shell::ShortcutSheet sheet(
            *theme_,
            {{QStringLiteral("-"), window_->findChildren<QAction *>(), {}},
             {QStringLiteral("-"), {}, window_->page() ? window_->page()->keys() : QList<ui::kit::Keys>()}},
            window_.get());
        sheet.show();
        found += cut(sheet);
        found += sharedAccelerators(QStringLiteral("menu bar"), window_->menuBar()->actions());
        found.removeDuplicates();
        QVERIFY2(found.isEmpty(), qPrintable(QString::number(found.size()) + u":\n" + found.join(u'\n')));
    }

    void cleanup()
    {
        window_.reset();
        settings_.reset();
        session_.reset();
        folder_.reset();
    }

private:
    void openDemo()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        ui::shell::Place place;
        place.demo = true;
        place.demoFolder = folder_->filePath(QStringLiteral("shop"));
        place.programs = QStringLiteral(SHOPWRIGHT_BIN);
        place.options.profile = folder_->filePath(QStringLiteral("own"));
        settings_ = std::make_unique<QSettings>(folder_->filePath(QStringLiteral("console.ini")), QSettings::IniFormat);
        session_ = std::make_unique<ui::shell::Session>(place);
        window_ = std::make_unique<ui::shell::MainWindow>(*theme_, *session_, *settings_);
        window_->resize(1440, 900);
        window_->QWidget::show();
        QCOMPARE(cut(*window_), QStringList());
        session_->open();
        QTRY_VERIFY_WITH_TIMEOUT(session_->shop() && session_->shop()->synced && session_->shop()->run &&
                                     session_->shop()->run->ended,
                                 kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(window_->page(), kPatience);
        // The catalog's inspector shows the first product once the list has come.
        QTRY_VERIFY_WITH_TIMEOUT(window_->page()->findChild<QPlainTextEdit *>(), kPatience);
    }

    QStringList pages() const
    {
        QStringList ids{QStringLiteral("import")}; // stands below another one in the navigation
        for (const QAction *action : window_->findChildren<QAction *>())
            if (action->data().typeId() == QMetaType::QString)
                ids.append(action->data().toString());
        return ids;
    }

    std::unique_ptr<ui::kit::Theme> theme_;
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<QSettings> settings_;
    std::unique_ptr<ui::shell::Session> session_;
    std::unique_ptr<ui::shell::MainWindow> window_;
};

QTEST_MAIN(FitTest)
#include "fit_test.moc"
