// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace ui::kit {

// A row of choices of which one holds: "All 9,842 | New 212". Arrow keys move the choice.
class SegmentedControl final : public QWidget {
    Q_OBJECT
public:
    // name: for assistive technology, "Which changes".
    explicit SegmentedControl(const QString &name, QWidget *parent = nullptr);

    // Returns the index. count: quiet words behind the text, may be empty. The first one added is current.
    int add(const QString &text, const QString &count = {});
    void setCount(int index, const QString &count);
    int current() const;
    int size() const;

public Q_SLOTS:
    // Emits currentChanged() when it changes; an index that isn't there changes nothing.
    void setCurrent(int index);

Q_SIGNALS:
    void currentChanged(int index);

private:
    void paintEvent(QPaintEvent *event) override;

    QHBoxLayout *row;
    QButtonGroup *group;
};

} // namespace ui::kit
