// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/indicators.h"

#include "ui/kit/paint.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui::kit {

namespace {

constexpr int inset = 14;
constexpr int mark = 8;

class Cell final : public QAbstractButton {
public:
    explicit Cell(QWidget *parent)
        : QAbstractButton(parent)
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    void set(const Indicator &indicator)
    {
        shown = indicator;
        setAccessibleName(shown.label + u": "_qs + shown.value);
        setAccessibleDescription(shown.sub);
        setToolTip(shown.sub);
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        const Fonts &fonts = Theme::of(this).fonts();
        const int widest = std::max({fonts.metrics(Role::Meta).horizontalAdvance(shown.label) + mark + 5,
                                     fonts.metrics(Role::Indicator).horizontalAdvance(shown.value),
                                     fonts.metrics(Role::Meta).horizontalAdvance(shown.sub)});
        return {widest + 2 * inset,
                2 * fonts.metrics(Role::Meta).height() + fonts.metrics(Role::Indicator).height() + 22};
    }

    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

private:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::of(this);
        const Ink ink(painter, theme, layoutDirection());
        if (isChecked() || underMouse())
            painter.fillRect(rect(), theme.color(isChecked() ? Token::Select : Token::Hover));
        const int line = theme.fonts().metrics(Role::Meta).height();
        const int big = theme.fonts().metrics(Role::Indicator).height();
        QRect row(inset, 9, width() - 2 * inset, line);
        Cut head(row, layoutDirection());
        if (shown.mark) {
            const QRect box = centred(head.leading(mark, 5), {mark, mark}, layoutDirection());
            painter.fillRect(box, theme.solid(*shown.mark));
        }
        paintText(ink, head.rest(), shown.label, Role::Meta, theme.color(Token::Text2));
        row = QRect(inset, row.bottom() + 2, row.width(), big);
        paintText(ink, row, shown.value, Role::Indicator, theme.color(Token::Text));
        row = QRect(inset, row.bottom() + 2, row.width(), line);
        paintText(ink, row, shown.sub, Role::Meta, theme.color(Token::Text2));
        if (hasFocus()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme.color(Token::Focus), 2));
            painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 5, 5);
        }
    }

    Indicator shown;
};

} // namespace

IndicatorStrip::IndicatorStrip(QWidget *parent)
    : QFrame(parent)
    , row(new QHBoxLayout(this))
    , group(new QButtonGroup(this))
{
    group->setExclusive(false); // choosing the chosen one again chooses none
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(group, &QButtonGroup::idClicked, this, [this](int id) { setChosen(id == last ? -1 : id); });
}

void IndicatorStrip::setIndicators(const QList<Indicator> &indicators)
{
    if (indicators.size() != group->buttons().size()) {
        setChosen(-1);
        while (auto *item = row->takeAt(0)) {
            delete item->widget();
            delete item;
        }
        for (int i = 0; i < indicators.size(); ++i) {
            if (i > 0) {
                auto *line = new QFrame(this);
                line->setObjectName(u"hairline"_qs);
                line->setFixedWidth(1);
                row->addWidget(line);
            }
            auto *cell = new Cell(this);
            group->addButton(cell, i);
            row->addWidget(cell, 1);
        }
    }
    for (int i = 0; i < indicators.size(); ++i)
        static_cast<Cell *>(group->button(i))->set(indicators.at(i));
}

int IndicatorStrip::chosen() const { return last; }

void IndicatorStrip::setChosen(int index)
{
    if (!group->button(index))
        index = -1;
    for (auto *cell : group->buttons())
        cell->setChecked(group->id(cell) == index);
    if (std::exchange(last, index) != index)
        Q_EMIT chosenChanged(index);
}

} // namespace ui::kit
