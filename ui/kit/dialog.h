// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

namespace ui::kit {

// A dialog or popup of ours: its Tab key goes in the order of reading (kit/focusorder.h). GUI thread.
class Dialog : public QDialog {
    Q_OBJECT
public:
    using QDialog::QDialog;

protected:
    bool focusNextPrevChild(bool next) override;
};

} // namespace ui::kit
