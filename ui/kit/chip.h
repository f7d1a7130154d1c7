// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/paint.h"

#include <QWidget>

namespace ui::kit {

// A chip outside of tables, as in an inspector's head. As wide as its text.
class Chip final : public QWidget {
    Q_OBJECT
public:
    explicit Chip(QWidget *parent = nullptr);
    Chip(State state, const QString &text, ChipLook look, QWidget *parent = nullptr);

    // icon: instead of the dot. The text is the accessible name.
    void set(State state, const QString &text, ChipLook look, const QString &icon = {});
    State state() const { return kind; }
    QString text() const { return words; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void paintEvent(QPaintEvent *event) override;

    State kind = State::Neutral;
    QString words;
    ChipLook look = ChipLook::Quiet;
    QString icon;
};

} // namespace ui::kit
