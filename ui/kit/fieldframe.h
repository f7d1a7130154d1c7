// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QLabel;

namespace ui::kit {

enum class FieldState {
    Plain,
    Edited,  // not saved yet: "Live none, not saved"
    Queued,  // saved, and not yet accepted by the shop: "Live 18.99, queued"
    Error,   // found by us; the message says what is wrong and what to do
    Refused, // by the shop; the message quotes it
    Warning, // doesn't block
    Locked   // can't be edited; the message says why
};

// One field of a form: label above, the control, a message below, and a mark of 3 px at the form's leading edge. The
// message is the accessible description of the control, the label its name.
class FieldFrame final : public QWidget {
    Q_OBJECT
public:
    // The frame owns the field. Give the frame the form's whole width: it brings the form's inset of 14 px itself.
    FieldFrame(const QString &label, QWidget *field, QWidget *parent = nullptr);

    QWidget *field() const { return control; }
    FieldState state() const { return kind; }
    QString message() const;
    void setLabel(const QString &label);
    // "47 of 255", at the end of the label's line; beyond its limit in the colour of errors.
    void setCounter(int length, int limit);
    // What belongs to the value and can't be edited, in the counter's place ("3 reserved"); none for an empty text.
    void setAside(const QString &text);

public Q_SLOTS:
    void setState(ui::kit::FieldState state, const QString &message = {});

private:
    void paintEvent(QPaintEvent *event) override;
    void describe();

    FieldState kind = FieldState::Plain;
    QLabel *labelLine;
    QLabel *counter;
    QWidget *control;
    QLabel *icon;
    QLabel *messageLine;
    QString aside;
};

} // namespace ui::kit
