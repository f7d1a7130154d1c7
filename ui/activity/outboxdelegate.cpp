// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/outboxdelegate.h"

#include "ui/activity/outboxmodel.h"
#include "ui/activity/wording.h"
#include "ui/kit/paint.h"

#include <QPainter>

namespace ui::activity {
namespace {

QString iconOf(const QString &kind)
{
    if (kind.endsWith(u".price"))
        return QStringLiteral("tag");
    if (kind.endsWith(u".stock"))
        return QStringLiteral("boxes");
    if (kind.endsWith(u".create"))
        return QStringLiteral("package-plus");
    return QStringLiteral("file-text");
}

} // namespace

OutboxDelegate::OutboxDelegate(const kit::Theme &theme, const OutboxModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , theme_(theme)
    , model_(model)
{
}

void OutboxDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const kit::Ink ink(*painter, theme_, option.direction);
    kit::RowLook look = kit::rowLook(option, false, false);
    look.firstColumn = index.column() == 0;
    look.lastColumn = index.column() == OutboxModel::columnCountOfAll - 1;
    kit::paintRow(ink, option.rect, look);
    const syncing::OutboxLine *line = model_.line(index.row());
    if (!line)
        return;
    kit::Cut cell(option.rect.adjusted(kit::cellPadding, 0, -kit::cellPadding, 0), option.direction);
    switch (OutboxModel::Column(index.column())) {
    case OutboxModel::Change:
        kit::paintIcon(ink, cell.leading(16, kit::cellPadding), iconOf(line->row.kind),
                       theme_.color(kit::Token::Text2));
        kit::paintTwoLines(ink, cell.rest(), {line->change}, {line->subject, kit::Role::Meta, kit::Token::Text3});
        break;
    case OutboxModel::State: {
        const ChipWords chip = chipOf(line->row, now());
        kit::paintChip(ink, cell.rest(), chip.state, chip.text, chip.look, chip.icon);
        break;
    }
    case OutboxModel::Answer: {
        const bool refused = line->row.state == syncing::State::Rejected;
        const QString code = line->row.error ? platformCode(*line->row.error) : QString();
        const auto state = refused ? std::optional(kit::State::Err) : std::nullopt;
        const QString answer = answerOf(*line);
        if (code.isEmpty() || line->row.state == syncing::State::Accepted)
            kit::paintLine(ink, cell.rest(), {answer, kit::Role::Body, kit::Token::Text2, state});
        else
            kit::paintTwoLines(ink, cell.rest(), {code, kit::Role::Code, kit::Token::Text2, state},
                               {answer, kit::Role::Meta, kit::Token::Text2, state});
        break;
    }
    case OutboxModel::Action:
        kit::paintText(ink, cell.rest(), index.data().toString(), kit::Role::Body, theme_.color(kit::Token::Link),
                       kit::Side::Trailing);
        break;
    case OutboxModel::Tries:
        kit::paintText(ink, cell.rest(), index.data().toString(), kit::Role::Body, theme_.color(kit::Token::Text2),
                       kit::Side::Trailing);
        break;
    case OutboxModel::Created:
    case OutboxModel::Shop:
    case OutboxModel::columnCountOfAll:
        kit::paintText(ink, cell.rest(), index.data().toString(), kit::Role::Body, theme_.color(kit::Token::Text2));
        break;
    }
}

} // namespace ui::activity
