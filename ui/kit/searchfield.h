// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QKeySequence>
#include <QLineEdit>

class QTimer;

namespace ui::kit {

// The search of a page. Esc empties it; Esc again is left(), and the page gives the focus back to its list.
class SearchField final : public QLineEdit {
    Q_OBJECT
public:
    // placeholder: what can be searched, "Title, SKU, barcode or ID"; it is the accessible name too.
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

    // Painted at the trailing end while the field is empty; the shortcut itself belongs to an action.
    void setHint(const QKeySequence &shortcut);
    // 200 ms unless set.
    void setDelay(int milliseconds);

Q_SIGNALS:
    // The person has stopped typing, or pressed Enter, or emptied it. Trimmed; not the same text twice.
    void searched(const QString &text);
    void left();

private:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void search();

    QKeySequence hint;
    QString asked;
    QTimer *pause;
};

} // namespace ui::kit
