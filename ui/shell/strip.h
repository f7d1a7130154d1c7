// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/tokens.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace ui::kit {
class Theme;
}

namespace ui::shell {

// A line under the tool bar for a state that lasts: a sentence and at most one thing to do about it. Hidden when there
// is nothing to say.
class Strip final : public QFrame {
    Q_OBJECT
public:
    explicit Strip(kit::Theme &theme, QWidget *parent = nullptr);
    // `button` empty: none.
    void say(kit::State state, const QString &words, const QString &button = {});
    void clear();

Q_SIGNALS:
    void pressed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    kit::Theme &theme_;
    kit::State state_ = kit::State::Info;
    QLabel *icon_, *words_;
    QPushButton *button_;
};

} // namespace ui::shell
