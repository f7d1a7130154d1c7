// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/overview.h"

#include <QWidget>

#include <set>
#include <vector>

class QCheckBox;

namespace ui::shell {

// Which of the shops that a consent grants are connected here. All are, but those that were removed before; one that is
// connected already stays so. GUI thread.
class ShopPicker final : public QWidget {
    Q_OBJECT
public:
    explicit ShopPicker(QWidget *parent = nullptr);

    void setShops(const std::vector<engine::Shop> &granted, const engine::Overview &known);
    // Whether there is anything to choose.
    static bool isNeeded(const std::vector<engine::Shop> &granted, const engine::Overview &known);
    std::set<core::ShopId> chosen() const; // with those that are connected already
    int added() const;                     // how many of them aren't

Q_SIGNALS:
    void changed();

private:
    void chooseAll(bool all);
    void tellAll();

    struct Line {
        core::ShopId shop;
        QCheckBox *box;
    };
    std::vector<Line> lines_;
    QCheckBox *all_ = nullptr;
};

} // namespace ui::shell
