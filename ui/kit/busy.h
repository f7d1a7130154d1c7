// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QBasicTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace ui::kit {

// Work of unknown size: a turning arc of 14 px with words behind it. Turns only while it can be seen.
class Busy final : public QWidget {
    Q_OBJECT
public:
    explicit Busy(const QString &words = {}, QWidget *parent = nullptr);

    void setWords(const QString &words);
    bool turning() const { return timer.isActive(); }
    QSize sizeHint() const override;

private:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

    QString words;
    QBasicTimer timer;
    int step = 0;
};

// Work of known size: what is done above a bar of 6 px, the time left at the end of that line.
class ProgressLine final : public QWidget {
    Q_OBJECT
public:
    explicit ProgressLine(QWidget *parent = nullptr);

    // words: "Loading images, 388 of 424"; remaining: "6 s left", empty while it isn't known. total 0 shows an empty
    // bar.
    void report(const QString &words, qint64 done, qint64 total, const QString &remaining = {});

private:
    QLabel *text;
    QLabel *time;
    QProgressBar *bar;
};

} // namespace ui::kit
