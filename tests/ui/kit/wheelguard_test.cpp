// SPDX-License-Identifier: GPL-3.0-or-later
// A form that is scrolled keeps its values.
#include "ui/kit/wheelguard.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

class WheelGuardTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qApp->installEventFilter(&guard_); }

    void theFormScrolls_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<bool>("focused");
        for (const bool focused : {false, true})
            for (const int which : {0, 1, 2, 3})
                QTest::addRow("control %d%s", which, focused ? ", with the focus" : "") << which << focused;
    }
    void theFormScrolls()
    {
        QFETCH(int, which);
        QFETCH(bool, focused);
        QScrollArea area;
        auto *form = new QWidget;
        auto *layout = new QVBoxLayout(form);
        auto *other = new QLineEdit;
        auto *plain = new QComboBox, *editable = new QComboBox;
        auto *number = new QSpinBox;
        auto *date = new QDateEdit(QDate(2026, 11, 24));
        for (QComboBox *box : {plain, editable})
            box->addItems({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        editable->setEditable(true);
        for (QWidget *widget : std::initializer_list<QWidget *>{other, plain, editable, number, date})
            layout->addWidget(widget);
        form->setFixedHeight(2000);
        area.setWidget(form);
        area.resize(300, 400);
        area.show();
        QVERIFY(QTest::qWaitForWindowActive(&area));
        const std::array<QWidget *, 4> controls{plain, editable, number, date};
        QWidget *control = controls.at(size_t(which));
        (focused ? control : other)->setFocus();
        const auto values = [&] {
            return QStringList{plain->currentText(), editable->currentText(), number->text(), date->text()};
        };
        const QStringList before = values();
        // What lies under the pointer gets the event first.
        QWidget *under = control->childAt(control->rect().center());
        under = under ? under : control;
        const QPointF at = under->rect().center();
        // Away from the ends of the lists: down for boxes, up for numbers.
        const int turned = which < 2 ? -120 : 120;
        area.verticalScrollBar()->setValue(50);
        QWheelEvent wheel(at, under->mapToGlobal(at), {}, {0, turned}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        QSpontaneKeyEvent::setSpontaneous(&wheel);
        qApp->notify(under, &wheel);
        QCOMPARE(values() == before, !focused);
        QCOMPARE(area.verticalScrollBar()->value() == 50, focused);
    }

private:
    ui::kit::WheelGuard guard_;
};

QTEST_MAIN(WheelGuardTest)
#include "wheelguard_test.moc"
