// SPDX-License-Identifier: GPL-3.0-or-later
// Tab goes as the layouts are read, and the walker that the pages are tested with notices when it does not.
#include "kit/ui/focuswalk.h"
#include "ui/kit/dialog.h"
#include "ui/kit/focusorder.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QTest>

namespace {

QLineEdit *line(const QString &name, QWidget *parent)
{
    auto *made = new QLineEdit(parent);
    made->setAccessibleName(name);
    return made;
}

// Fields that were made in another order than they are read, in a row whose box hands its focus to the last of them.
template<class Base>
class Sample final : public Base {
public:
    Sample()
    {
        second_ = line(QStringLiteral("second"), this);
        first_ = line(QStringLiteral("first"), this);
        auto *row = new QWidget(this);
        auto *across = new QHBoxLayout(row);
        across->addWidget(third_ = line(QStringLiteral("third"), row));
        across->addWidget(fourth_ = line(QStringLiteral("fourth"), row));
        row->setFocusProxy(fourth_);
        auto *grid = new QGridLayout;
        grid->addWidget(second_, 1, 0);
        grid->addWidget(first_, 0, 0);
        auto *column = new QVBoxLayout(this);
        column->addLayout(grid);
        column->addWidget(row);
        first_->setFocus();
    }
    QLineEdit *first_, *second_, *third_, *fourth_;
};

} // namespace

class FocusOrderTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goesAsItIsRead()
    {
        Sample<ui::kit::Dialog> dialog;
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        const kit::FocusWalk walk = kit::walkFocus(dialog);
        QCOMPARE(walk.wrong, QStringList());
        QCOMPARE(walk.stops, (QList<QWidget *>{dialog.first_, dialog.second_, dialog.third_, dialog.fourth_}));
    }

    // Qt's own order is that of making, and a box with a proxy leads past what is before it.
    void walkerNotices()
    {
        Sample<QDialog> dialog;
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QVERIFY(!kit::walkFocus(dialog).wrong.isEmpty());
    }

    void walkerNoticesATrap()
    {
        ui::kit::Dialog dialog;
        auto *column = new QVBoxLayout(&dialog);
        column->addWidget(line(QStringLiteral("before"), &dialog));
        auto *table = new QTableWidget(3, 3, &dialog); // Tab moves within it, as Qt has it
        column->addWidget(table);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QVERIFY(kit::walkFocus(dialog).wrong.join(u' ').contains(u"keeps the focus"));
        table->setTabKeyNavigation(false);
        table->setFocus();
        QCOMPARE(kit::walkFocus(dialog).wrong, QStringList());
    }

    void hiddenAndDisabledArePassed()
    {
        Sample<ui::kit::Dialog> dialog;
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        dialog.second_->hide();
        dialog.third_->setEnabled(false);
        QCOMPARE(ui::kit::focusStops(dialog), (QList<QWidget *>{dialog.first_, dialog.fourth_}));
        // What is hidden while it has the focus gives it to the next one.
        dialog.second_->show();
        dialog.second_->setFocus();
        dialog.second_->hide();
        QCOMPARE(dialog.focusWidget(), dialog.fourth_);
        dialog.first_->hide();
        QVERIFY(!ui::kit::stepFocus(dialog, ui::kit::FocusStep::Next)); // there is no other
    }

    void scrollsIntoSight()
    {
        ui::kit::Dialog dialog;
        auto *area = new QScrollArea(&dialog);
        auto *form = new QWidget;
        auto *fields = new QVBoxLayout(form);
        for (int i = 0; i < 40; ++i)
            fields->addWidget(line(QString::number(i), form));
        area->setWidget(form);
        area->setFocusPolicy(Qt::NoFocus);
        auto *column = new QVBoxLayout(&dialog);
        column->addWidget(area);
        auto *close = new QPushButton(QStringLiteral("Close"), &dialog);
        column->addWidget(close);
        dialog.resize(300, 200);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        close->setFocus();
        QCOMPARE(kit::walkFocus(dialog).wrong, QStringList()); // each is seen, from both sides
    }
};

QTEST_MAIN(FocusOrderTest)
#include "focusorder_test.moc"
