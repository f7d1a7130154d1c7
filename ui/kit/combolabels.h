// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

namespace ui::kit {

// Installed on the application it gives every combo box without a label beside it one that is not seen. On Linux Qt
// tells assistive technology the value of a combo box as its name (QAccessibleComboBox), and what the box is only by
// the relation to a label that has it for its buddy; its accessible name is told to nobody. GUI thread.
class ComboLabels final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace ui::kit
