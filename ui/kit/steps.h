// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <QWidget>

namespace ui::kit {

// Where a person is in a wizard: numbered squares with names; done ones have a tick. Shows, and takes no clicks.
class Steps final : public QWidget {
    Q_OBJECT
public:
    explicit Steps(const QStringList &names, QWidget *parent = nullptr);

    int current() const { return now; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

public Q_SLOTS:
    // 0 is the first; names.size() means that all are done. The accessible name is "Step 3 of 4: Check".
    void setCurrent(int step);

private:
    void paintEvent(QPaintEvent *event) override;

    QStringList names;
    int now = 0;
};

} // namespace ui::kit
