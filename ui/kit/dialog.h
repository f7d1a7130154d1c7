// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

namespace ui::kit {

// A dialog or popup of ours: its Tab key goes in the order of reading (kit/focusorder.h), and it grows with what has to
// be said in it. GUI thread.
class Dialog : public QDialog {
    Q_OBJECT
public:
    using QDialog::QDialog;

protected:
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
};

} // namespace ui::kit
