// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/fonts.h"
#include "ui/kit/tokens.h"

#include <QLabel>

namespace ui::kit {

// A line that gives way: cut at its end with "…" when there is no room, and then the tool tip has all of it.
class ElidedLabel final : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(Role role = Role::Body, Token token = Token::Text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

    Role role;
    Token token;
};

} // namespace ui::kit
