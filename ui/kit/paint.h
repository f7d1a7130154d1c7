// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/theme.h"

#include <QRect>
#include <QString>

#include <optional>
#include <vector>

class QPainter;
class QStyleOptionViewItem;

namespace ui::kit {

// What cells of tables, lists and small widgets paint, one way for the whole console. A delegate:
//
//     void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
//     {
//         const Ink ink(*painter, Theme::of(option.widget), option.direction);
//         paintRow(ink, option.rect, rowLook(option, checked, clickable));
//         Cut cell(option.rect.adjusted(cellPadding, 0, -cellPadding, 0), option.direction);
//         paintCheckBox(ink, cell.leading(checkBoxSize, 8), Qt::Checked);
//         paintTwoLines(ink, cell.rest(), {title, sku});
//     }
//
// Every rectangle given is a visual one, as option.rect is; what a function puts into it starts at the leading edge:
// left, or right in right-to-left. Nothing is clipped: texts are elided to their rectangle. No function makes fonts
// or reads files, so they may be called for every cell of every frame. They leave the painter as they found it, apart
// from pen, brush and font.

struct Ink {
    Ink(QPainter &painter, const Theme &theme, Qt::LayoutDirection direction)
        : painter(painter)
        , theme(theme)
        , direction(direction)
    {
    }
    QPainter &painter;
    const Theme &theme;
    Qt::LayoutDirection direction;
};

constexpr int cellPadding = 8;       // left and right of a cell
constexpr int firstCellPadding = 14; // leading side of a panel table's first column
constexpr int checkBoxSize = 15;

// Takes pieces off a rectangle, from its leading or trailing edge. The pieces are full height.
class Cut final {
public:
    Cut(const QRect &rect, Qt::LayoutDirection direction)
        : left(rect)
        , direction(direction)
    {
    }
    // gap: what is thrown away after the piece.
    QRect leading(int width, int gap = 0);
    QRect trailing(int width, int gap = 0);
    const QRect &rest() const { return left; }

private:
    QRect take(bool atLeft, int width, int gap);

    QRect left;
    Qt::LayoutDirection direction;
};

// A rectangle of the given size in the middle of the height, at the leading edge.
QRect centred(const QRect &rect, const QSize &size, Qt::LayoutDirection direction);

enum class Side { Leading, Trailing, Centre };

// One line, elided in the middle of nothing: at its end. Returns the width that the text took.
int paintText(const Ink &ink, const QRect &rect, const QString &text, Role role, const QColor &color,
              Side side = Side::Leading);
// Whether paintText() has to elide; then the cell owes a tool tip.
bool elides(const Theme &theme, const QRect &rect, const QString &text, Role role);

struct Line {
    QString text;
    Role role = Role::Body;
    Token token = Token::Text;
    std::optional<State> state = {}; // wins over the token: the state's text colour
    QString icon = {};               // 14 px before the text, in the state's solid colour
};
// Two lines, or the first alone in the middle when the second has neither text nor icon.
void paintTwoLines(const Ink &ink, const QRect &rect, const Line &first, const Line &second, Side side = Side::Leading);
void paintLine(const Ink &ink, const QRect &rect, const Line &line, Side side = Side::Leading);

// An id of digits: all but the last six in the quieter colour. Never elided. Code family.
void paintId(const Ink &ink, const QRect &rect, const QString &id, Side side = Side::Leading);

// In the middle of rect. size: 16, or 14 in cells.
void paintIcon(const Ink &ink, const QRect &rect, const QString &name, const QColor &color, int size = 16);

// How a row stands; painted before its content.
struct RowLook {
    bool current = false;           // what the inspector shows
    bool checked = false;           // what a bulk action works on
    bool hovered = false;           // and a click does something
    bool focused = false;           // the view has the focus: a ring around the current row
    bool windowActive = true;       //
    bool alternate = false;         // a striped row
    bool divided = true;            // hairline at the bottom
    std::optional<State> tint = {}; // of the whole row, as new rows of a preview; below current and checked
    bool firstColumn = true;        // the ring's ends: its first and last cell have the sides
    bool lastColumn = true;
};
// From the view's state. clickable: hover counts.
RowLook rowLook(const QStyleOptionViewItem &option, bool checked, bool clickable = true);
void paintRow(const Ink &ink, const QRect &rect, const RowLook &look);

enum class ChipLook {
    Quiet, // normal: a dot and plain text, without fill
    Filled // a person is needed
};
// 20 high, as wide as its text; at the leading edge, in the middle of the height. Elides when rect is too narrow.
// icon: instead of the dot. Returns where it is (for hit tests and tool tips).
QRect paintChip(const Ink &ink, const QRect &rect, State state, const QString &text, ChipLook look,
                const QString &icon = {});
QSize chipSize(const Theme &theme, const QString &text, ChipLook look, const QString &icon = {});

// A small neutral label: "US", or a count. As wide as its text. state: tinted when it asks for action.
QRect paintTag(const Ink &ink, const QRect &rect, const QString &text, std::optional<State> state = {},
               Side side = Side::Leading);
QSize tagSize(const Theme &theme, const QString &text);

enum class BarLook {
    Neutral, // nobody needs to look
    Accent,  // progress
    Warn,
    Err,
    Late // Err with diagonal stripes
};
// A trough 6 high with a filled share (0 to 1) from the leading edge, in the middle of rect.
// mark: share where a line stands, as the ceiling of a pace.
void paintBar(const Ink &ink, const QRect &rect, qreal share, BarLook look, std::optional<qreal> mark = {});
// What the time left until a deadline deserves: more than 4 h, 4 h or less, 1 h or less, past.
BarLook deadlineLook(qint64 secondsLeft);

// Bars of 2 px, one per value, the last in the strong colour, over a base line. Values below 0 count as 0; nothing but
// zeros is the base line alone. In right-to-left the last value is at the left.
void paintSparkline(const Ink &ink, const QRect &rect, const std::vector<qint64> &values);
QSize sparklineSize(std::size_t values);

enum class Quality { Unknown, Poor, Fair, Good };
// Three marks of 4 x 12, at the leading edge. Unknown: three empty ones. Returns where they are.
QRect paintQuality(const Ink &ink, const QRect &rect, Quality quality);

// In the middle of rect. Its click target is the whole cell.
void paintCheckBox(const Ink &ink, const QRect &rect, Qt::CheckState state, bool enabled = true, bool focused = false);
// Points down when open; towards the text when closed. In the middle of rect.
void paintChevron(const Ink &ink, const QRect &rect, bool open);
// A turning arc of the given size; turn: 0 to 1.
void paintSpinner(const Ink &ink, const QRect &rect, qreal turn, int size = 14);
// A changed value: old in text2, an arrow, new in the state's colour, at the given side. The cell's tint is the
// caller's (fillTint). Either may be empty.
void paintChange(const Ink &ink, const QRect &rect, const QString &before, const QString &after, State state,
                 Side side = Side::Leading);
// A cell of a diff, with the hairline of its row left free.
void fillTint(const Ink &ink, const QRect &rect, State state);
// A picture of a product, its corners rounded by 4 px, scaled to fit a square of the given size, centred in rect.
// A null pixmap gives a sunken square with a picture's icon.
void paintPicture(const Ink &ink, const QRect &rect, const QPixmap &picture, int size);

// The line around a widget that pops up over others; for its paintEvent().
void paintPopupEdge(QWidget &popup);

} // namespace ui::kit
