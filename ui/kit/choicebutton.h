// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPushButton>

namespace ui::kit {

// A button that opens a menu of choices and looks like a combo box: its text starts at the leading edge, cut where it
// has no room. Style sheets leave no space before a text that isn't centred (Qt 6.4).
class ChoiceButton final : public QPushButton {
    Q_OBJECT
public:
    explicit ChoiceButton(const QString &text = {}, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui::kit
