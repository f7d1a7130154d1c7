// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFont>
#include <QFontMetrics>

#include <vector>

namespace ui::kit {

// What a text is; size and weight follow. Pixels at 100 % text size / weight.
enum class Role {
    PageTitle,      // 18 / 600
    IndicatorLarge, // 24 / 600
    Indicator,      // 20 / 600
    PanelTitle,     // 13 / 600
    Body,           // 13 / 400: cells, fields, buttons, menus
    Emphasis,       // 13 / 500: product title, current tab, changed value
    Meta,           // 12 / 400: second line of a cell, labels, messages
    MetaStrong,     // 12 / 500: filled chips, table headers
    Axis,           // 11 / 400: axes, key hints
    Tag,            // 11 / 500: shop tags, counts in tool buttons
    Code,           // 13 / 400: SKUs, ids, raw values of files
    CodeSmall,      // 12 / 400: ids in columns and second lines
};
constexpr int roleCount = int(Role::CodeSmall) + 1;

// The fonts of the console, made once per text size, so that delegates don't make any while they paint.
// GUI thread only. Reached by Theme::fonts().
class Fonts final {
public:
    // Makes the shipped families known to Qt. Once per process, before the first Fonts; false if one can't be read.
    static bool load();

    // scale: the user's text size, 0.9 to 1.5.
    explicit Fonts(qreal scale = 1);

    const QFont &font(Role role) const { return made[std::size_t(role)].font; }
    const QFontMetrics &metrics(Role role) const { return made[std::size_t(role)].metrics; }
    // A length that grows with the text.
    int scaled(int pixels) const { return qRound(pixels * factor); }
    qreal scale() const { return factor; }

private:
    struct Made {
        QFont font;
        QFontMetrics metrics;
    };
    qreal factor;
    std::vector<Made> made;
};

} // namespace ui::kit
