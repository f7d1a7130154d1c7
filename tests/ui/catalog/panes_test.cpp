// SPDX-License-Identifier: GPL-3.0-or-later
// The catalog's three panes in wide and narrow windows, and what of it is found again.
#include "ui/catalog/catalogpanes.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using ui::catalog::CatalogPanes;

class PanesTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme_ = std::make_unique<ui::kit::Theme>(*qApp); }
    void init()
    {
        settings_ = std::make_unique<QSettings>(folder_.filePath(QString::fromLatin1(QTest::currentTestFunction())),
                                                QSettings::IniFormat);
        open();
    }
    void cleanup()
    {
        window_.reset();
        settings_.reset();
    }

    void besideEachOther()
    {
        QCOMPARE(shown(), QStringLiteral("filters list inspector"));
        inspecting_->trigger();
        QCOMPARE(shown(), QStringLiteral("filters list"));
        panes_->enterInspector();
        QCOMPARE(shown(), QStringLiteral("filters list inspector"));
        QVERIFY(field_->hasFocus());
        QTest::keyClick(field_, Qt::Key_Escape);
        QCOMPARE(left_->size(), 1);
        QCOMPARE(shown(), QStringLiteral("filters list inspector"));
    }

    void inPlaceOfTheList()
    {
        const QList<int> wide = panes_->sizes();
        window_->resize(1000, 600);
        QVERIFY(panes_->isTight());
        QCOMPARE(shown(), QStringLiteral("list"));
        filtering_->trigger();
        QCOMPARE(shown(), QStringLiteral("filters list"));
        panes_->enterInspector();
        QCOMPARE(shown(), QStringLiteral("inspector"));
        QTRY_VERIFY(inspector_->width() > 900);
        QTest::keyClick(field_, Qt::Key_Escape);
        QCOMPARE(shown(), QStringLiteral("filters list"));
        QCOMPARE(left_->size(), 1);
        inspecting_->trigger();
        QCOMPARE(shown(), QStringLiteral("inspector"));
        inspecting_->trigger();
        QCOMPARE(shown(), QStringLiteral("filters list"));
        // What a narrow window showed and hid is forgotten by a wide one.
        window_->resize(1440, 600);
        QVERIFY(!panes_->isTight());
        QCOMPARE(shown(), QStringLiteral("filters list inspector"));
        QTRY_COMPARE(panes_->sizes(), wide);
        QVERIFY(inspector_->width() <= 420);
    }

    void isFoundAgain()
    {
        filtering_->trigger();
        window_->resize(1000, 600);
        filtering_->trigger();
        inspecting_->trigger();
        open();
        QCOMPARE(shown(), QStringLiteral("list inspector"));
    }

private:
    void open()
    {
        window_ = std::make_unique<QWidget>();
        filters_ = new QWidget;
        list_ = new QWidget;
        inspector_ = new QWidget;
        inspector_->setMaximumWidth(420);
        field_ = new QLineEdit;
        (new QVBoxLayout(inspector_))->addWidget(field_);
        inspector_->setFocusProxy(field_);
        filtering_ = new QAction(window_.get());
        inspecting_ = new QAction(window_.get());
        panes_ = new CatalogPanes({filters_, filtering_, QStringLiteral("filters")}, list_,
                                  {inspector_, inspecting_, QStringLiteral("inspector")}, *settings_);
        left_ = std::make_unique<QSignalSpy>(panes_, &CatalogPanes::inspectorLeft);
        auto *layout = new QVBoxLayout(window_.get());
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(panes_);
        window_->resize(1440, 600);
        window_->show();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    }
    QString shown() const
    {
        QStringList all;
        for (const auto &[widget, name] :
             {std::pair(filters_, QStringLiteral("filters")), std::pair(list_, QStringLiteral("list")),
              std::pair(inspector_, QStringLiteral("inspector"))})
            if (widget->isVisible())
                all.append(name);
        return all.join(u' ');
    }

    QTemporaryDir folder_;
    std::unique_ptr<ui::kit::Theme> theme_;
    std::unique_ptr<QSettings> settings_;
    std::unique_ptr<QWidget> window_;
    std::unique_ptr<QSignalSpy> left_;
    QWidget *filters_ = nullptr, *list_ = nullptr, *inspector_ = nullptr;
    QLineEdit *field_ = nullptr;
    QAction *filtering_ = nullptr, *inspecting_ = nullptr;
    CatalogPanes *panes_ = nullptr;
};

QTEST_MAIN(PanesTest)
#include "panes_test.moc"
