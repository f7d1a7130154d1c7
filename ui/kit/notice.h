// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "ui/kit/tokens.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace ui::kit {

enum class NoticeForm {
    Strip, // 32 px under the page's header: a state that lasts, with one or two small buttons
    Box    // inside a panel or form, rounded, as high as its words: an answer, a reason
};

// A tinted message that stays: icon, words, remedy, buttons. Hidden until it has something to say; assistive technology
// is told when it does.
class Notice final : public QFrame {
    Q_OBJECT
public:
    explicit Notice(NoticeForm form, QWidget *parent = nullptr);

    // words: one sentence. detail: what stands after it, such as the remedy; in the same colour.
    void say(State state, const QString &words, const QString &detail = {});
    // The words, the place and the remedy of the error, in the colour of errors.
    void say(const core::Error &error);
    // Says nothing more.
    void dismiss();
    // A small button after the words. The notice owns it; connect to its clicked().
    QPushButton *addButton(const QString &text);
    // With a cross that hides the notice. Off unless asked for.
    void setClosable(bool closable);

    State state() const { return kind; }
    QString words() const;

Q_SIGNALS:
    void dismissed(); // by the person

private:
    void refresh();
    void paintEvent(QPaintEvent *event) override;

    NoticeForm form;
    State kind = State::Info;
    QBoxLayout *row;
    QLabel *icon;
    QLabel *text;
    QToolButton *cross;
};

} // namespace ui::kit
