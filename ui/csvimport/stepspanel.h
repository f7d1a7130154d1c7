// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/importfile.h"
#include "ui/kit/panel.h"

class QLabel;
class QListWidget;
class QMenu;
class QPushButton;
class QTableWidget;

namespace ui::csvimport {

class StepForm;

// What is done to the values of one column on their way: steps that are added, changed and taken away, and the first
// values before and after them.
class StepsPanel final : public kit::Panel {
    Q_OBJECT
public:
    explicit StepsPanel(QWidget *parent = nullptr);

    void setFile(std::shared_ptr<const ::catalog::ImportFile> file, const QStringList &columns);
    // `target` is the id of what the binding makes, `words` what the panel is about.
    void setBinding(const QString &target, const QString &words, const tabular::Binding &binding);
    void setNothing(const QString &why); // nothing to be done steps to
    const tabular::Binding &binding() const { return binding_; }

    // As the buttons do.
    void add(tabular::Transform::Kind kind);
    void setStep(int index, const tabular::Transform &step);
    void remove(int index);
    void move(int index, int by);
    void focusForm();

Q_SIGNALS:
    void changed(const tabular::Binding &binding); // by the person

private:
    void makeList();
    void makePreview();
    void fill(int current);
    void showCurrent();
    void refreshButtons();
    void preview();
    void edited(int current);
    bool canMove(int index, int by) const;
    QStringList arriving(int index) const; // the different values that come to a step
    std::optional<tabular::Mapper> mapper(const tabular::Binding &binding) const;

    std::shared_ptr<const ::catalog::ImportFile> file_;
    QStringList columns_;
    QString target_;
    tabular::Binding binding_;
    QPushButton *add_, *earlier_, *later_, *remove_;
    QMenu *kinds_;
    QLabel *words_;
    QListWidget *list_;
    StepForm *form_;
    QTableWidget *preview_;
    bool filling_ = false;
};

} // namespace ui::csvimport
