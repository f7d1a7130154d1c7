// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QLabel;
class QPushButton;

namespace ui::kit {

class ProgressLine;

// What stands in the middle of a view that has nothing to show: icon, title, one sentence, at most one button.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    // "No SKU matches", "2 filters are set.", and "Clear filters" on the button; no remedy, no button.
    void say(const QString &icon, const QString &title, const QString &sentence, const QString &remedy = {});
    // The same while something comes in, with a bar: "40 of 93". It goes with the next say().
    void sayProgress(const QString &icon, const QString &title, const QString &words, qint64 done, qint64 total);
    QPushButton *remedyButton() const { return remedyBox; }

Q_SIGNALS:
    void remedyChosen();

private:
    void drawPicture();

    QString iconName;
    QLabel *picture;
    QLabel *titleLabel;
    QLabel *sentenceLabel;
    ProgressLine *progress;
    QPushButton *remedyBox;
};

} // namespace ui::kit
