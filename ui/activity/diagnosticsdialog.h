// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sync/commands.h"
#include "ui/kit/dialog.h"

class QPlainTextEdit;
class QPushButton;

namespace ui::kit {
class Notice;
} // namespace ui::kit

namespace ui::activity {

// What support needs to know, to be read before it is saved: no secrets, no personal data.
class DiagnosticsDialog final : public kit::Dialog {
    Q_OBJECT
public:
    explicit DiagnosticsDialog(syncing::Commands &commands, QWidget *parent = nullptr);

private:
    void save(const QString &path);

    QPlainTextEdit *text_;
    kit::Notice *notice_;
    QPushButton *save_;
};

} // namespace ui::activity
