// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tabular/transform.h"

#include <QStringList>
#include <QWidget>

#include <functional>

class QLabel;
class QTableWidget;
class QVBoxLayout;

namespace ui::kit {
class FieldFrame;
} // namespace ui::kit

namespace ui::csvimport {

// The settings of one step, each with its problem below it.
class StepForm final : public QWidget {
    Q_OBJECT
public:
    explicit StepForm(QWidget *parent = nullptr);

    // What the form offers besides the step's own settings.
    struct Around {
        QStringList columns;                   // of the file, as a mapping calls them
        QStringList joined;                    // those of them that the binding takes
        std::function<QStringList()> arriving; // the different values that arrive at this step
    };
    void setStep(const tabular::Transform &step, Around around);
    void clear();
    const tabular::Transform &step() const { return step_; }
    const QStringList &joined() const { return around_.joined; }
    void focusFirst();

Q_SIGNALS:
    void changed(); // by the person: step() or joined()

private:
    void addText(const QString &label, QString tabular::Transform::*member, const QString &hint = {});
    void addNumber();
    void addPart();
    void addTable();
    void addColumns();
    void addTableRow(const QString &from, const QString &to);
    void readTable();
    void takeArriving();
    void edited();
    void showProblem();

    tabular::Transform step_;
    Around around_;
    QVBoxLayout *layout_;
    QWidget *fields_ = nullptr;       // all of one step
    kit::FieldFrame *main_ = nullptr; // the field whose problem stepProblem() tells
    QTableWidget *table_ = nullptr;
    QLabel *tableProblem_ = nullptr;
    bool filling_ = false;
};

} // namespace ui::csvimport
