// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/csvimport/changesdelegate.h"

#include "ui/csvimport/changesmodel.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QPainter>

namespace ui::csvimport {
namespace {

constexpr int kGap = 12, kSmallGap = 4;
constexpr qsizetype kLongest = 60;

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > kLongest ? QString(line.left(kLongest) + QChar(0x2026)) : line;
}

} // namespace

ChangesDelegate::ChangesDelegate(const kit::Theme &theme, const ChangesModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , theme_(theme)
    , model_(model)
{
}

void ChangesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const kit::Ink ink(*painter, theme_, option.direction);
    const bool isNew = model_.kind(index.row()) == ::catalog::RowKind::Create;
    const bool isRejected = model_.kind(index.row()) == ::catalog::RowKind::Rejected;
    const bool wanted = model_.isWanted(index.row());
    kit::RowLook look = kit::rowLook(option, false, false);
    if (isNew && wanted)
        look.tint = kit::State::Ok;
    look.firstColumn = index.column() == 0;
    look.lastColumn = index.column() == kChangeColumns - 1;
    kit::paintRow(ink, option.rect, look);
    kit::Cut cell(option.rect.adjusted(kit::cellPadding, 0, -kit::cellPadding, 0), option.direction);
    const QColor quiet = theme_.color(wanted || isRejected ? kit::Token::Text2 : kit::Token::Disabled);
    const QColor plain = theme_.color(wanted || isRejected ? kit::Token::Text : kit::Token::Disabled);
    if (index.column() == int(ChangeColumn::Row)) {
        const QRect box = cell.leading(kit::checkBoxSize, kit::cellPadding);
        if (!isRejected)
            kit::paintCheckBox(ink, box, wanted ? Qt::Checked : Qt::Unchecked);
        kit::paintText(ink, cell.rest(), index.data().toString(), kit::Role::Body, quiet, kit::Side::Trailing);
        return;
    }
    const ::catalog::ImportLine *line = model_.line(index.row());
    if (index.column() != int(ChangeColumn::Changes) || !line) {
        kit::paintText(ink, cell.rest(), shortened(index.data().toString()), kit::Role::Body, plain);
        return;
    }
    if (isRejected) {
        kit::paintText(ink, cell.rest(), reasons(*line).join(u' '), kit::Role::Body, theme_.text(kit::State::Err));
        return;
    }
    const QColor after = wanted ? theme_.text(isNew ? kit::State::Ok : kit::State::Pend) : plain;
    const auto add = [&](const QString &text, kit::Role role, const QColor &color, int gap) {
        if (cell.rest().width() > 0)
            cell.leading(kit::paintText(ink, cell.rest(), text, role, color), gap);
    };
    for (const ::catalog::ImportCell &one : line->cells) {
        add(one.label, kit::Role::Body, quiet, kSmallGap);
        if (!one.before.isEmpty()) {
            add(shortened(one.before), kit::Role::Body, quiet, kSmallGap);
            add(option.direction == Qt::LeftToRight ? QStringLiteral("→") : QStringLiteral("←"), kit::Role::Body, quiet,
                kSmallGap);
        }
        const QString alarm = wanted ? alarmWords(model_.alarms(index.row()), one.field) : QString();
        add(one.after.isEmpty() ? tr("nothing") : shortened(one.after), kit::Role::Emphasis, after,
            alarm.isEmpty() ? kGap : kSmallGap);
        if (!alarm.isEmpty())
            add(tr("(%1)").arg(alarm), kit::Role::Emphasis, theme_.text(kit::State::Warn), kGap);
    }
}

} // namespace ui::csvimport
