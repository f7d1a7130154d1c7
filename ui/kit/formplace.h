// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>

class QScrollArea;

namespace ui::kit {

// Where a person is in a form that is about to be built anew: how far it is scrolled, and which control has the focus,
// by its kind and accessible name. GUI thread.
class FormPlace final {
public:
    explicit FormPlace(const QScrollArea &form);
    // In the new form. A control that is there no longer leaves the focus where it is.
    void restore(QScrollArea &form) const;

private:
    int scrolled_;
    QByteArray kind_; // empty: the focus was elsewhere
    QString name_;
    int cursor_ = 0; // in its text
};

} // namespace ui::kit
