// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointer>
#include <QWidget>

#include <chrono>

class QLabel;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace ui::kit {

// One confirmation: "126 prices queued." with Undo. Made by Toasts.
class Toast final : public QWidget {
    Q_OBJECT
public:
    Toast(const QString &words, qint64 operation, std::chrono::milliseconds lifetime, QWidget *parent);

    QString words() const;
    qint64 operation() const { return number; }
    // Null when there is nothing to undo.
    QPushButton *undoButton() const { return undo; }

Q_SIGNALS:
    void undoChosen();
    void ended(); // by time, by the cross or by Undo

private:
    bool event(QEvent *event) override;
    void pauseOrGoOn();
    void paintEvent(QPaintEvent *event) override;

    qint64 number;
    QLabel *label;
    QPushButton *undo = nullptr;
    QTimer *clock;
};

// The stack of confirmations at the bottom of a window's content. It lies over its parent, takes no focus and no click
// beside its toasts; at most three stand at a time, the newest below. A toast goes by itself after its lifetime, not
// while the pointer is on it or the keyboard in it. Each is announced to assistive technology as an alert.
class Toasts final : public QWidget {
    Q_OBJECT
public:
    explicit Toasts(QWidget *over);

    // operation: what Undo would take back; 0: no Undo.
    Toast *say(const QString &words, qint64 operation = 0);
    // 8 s unless set; counts for toasts to come.
    void setLifetime(std::chrono::milliseconds lifetime) { this->lifetime = lifetime; }
    QList<Toast *> shown() const { return standing; }
    // The keyboard goes to the newest toast, to its Undo where it has one; Escape closes it, and the focus goes back
    // to where it was.
    void takeFocus();

Q_SIGNALS:
    void undoRequested(qint64 operation);

private:
    bool eventFilter(QObject *object, QEvent *event) override;
    void place();
    void drop(Toast *toast);

    std::chrono::milliseconds lifetime{8000};
    QVBoxLayout *stack;
    QList<Toast *> standing;
    QPointer<QWidget> before; // where the focus was
};

} // namespace ui::kit
