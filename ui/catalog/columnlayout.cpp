// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/columnlayout.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QSettings>

namespace ui::catalog {
namespace {

constexpr int kNarrowest = 40, kWidest = 2000;

} // namespace

ColumnLayout::ColumnLayout(QHeaderView &header, QSettings &settings, const QString &key, std::set<int> fixed,
                           std::set<int> hidden)
    : QObject(&header)
    , header_(header)
    , settings_(settings)
    , key_(key)
    , fixed_(std::move(fixed))
    , hiddenAtFirst_(std::move(hidden))
    , hidden_(hiddenAtFirst_)
    , menu_(new QMenu(&header))
{
    header_.setSectionsMovable(true);
    header_.setFirstSectionMovable(false);
    header_.setContextMenuPolicy(Qt::CustomContextMenu);
    menu_->setTitle(tr("Columns"));
    read();
    connect(menu_, &QMenu::aboutToShow, this, &ColumnLayout::fillMenu);
    fillMenu(); // an empty menu is not opened
    connect(&header_, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { menu_->popup(header_.mapToGlobal(at)); });
    connect(&header_, &QHeaderView::sectionMoved, this, &ColumnLayout::keep);
    connect(&header_, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (planning_ || width < kNarrowest)
            return;
        widths_[column] = width;
        keep();
    });
}

std::optional<int> ColumnLayout::width(int column) const
{
    const auto found = widths_.find(column);
    return found == widths_.end() ? std::nullopt : std::optional(found->second);
}

void ColumnLayout::want(int column, bool shown)
{
    if (fixed_.contains(column) || shown == isWanted(column))
        return;
    if (shown)
        hidden_.erase(column);
    else
        hidden_.insert(column);
    keep();
    Q_EMIT changed();
}

void ColumnLayout::setAvailable(int column, bool available)
{
    if (available == !unavailable_.contains(column))
        return;
    if (available)
        unavailable_.erase(column);
    else
        unavailable_.insert(column);
    Q_EMIT changed();
}

void ColumnLayout::reset()
{
    hidden_ = hiddenAtFirst_;
    widths_.clear();
    for (int column = 0; column < header_.count(); ++column)
        header_.moveSection(header_.visualIndex(column), column);
    settings_.remove(key_);
    Q_EMIT changed();
}

void ColumnLayout::fillMenu()
{
    menu_->clear();
    for (int at = 0; at < header_.count(); ++at) {
        const int column = header_.logicalIndex(at);
        if (fixed_.contains(column) || unavailable_.contains(column))
            continue;
        QAction *action = menu_->addAction(header_.model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(isWanted(column));
        connect(action, &QAction::toggled, this, [this, column](bool on) { want(column, on); });
    }
    menu_->addSeparator();
    connect(menu_->addAction(tr("As at first")), &QAction::triggered, this, &ColumnLayout::reset);
}

// Written by an older or newer program, or by hand: what doesn't fit is left out.
void ColumnLayout::read()
{
    const QJsonObject kept = QJsonDocument::fromJson(settings_.value(key_).toByteArray()).object();
    if (kept.isEmpty())
        return;
    const int count = header_.count();
    const auto column = [count](const QJsonValue &value) {
        const int number = value.toInt(-1);
        return number < count ? number : -1;
    };
    hidden_.clear();
    for (const QJsonValue value : kept.value(u"hidden").toArray())
        if (const int one = column(value); one >= 0 && !fixed_.contains(one))
            hidden_.insert(one);
    const QJsonObject widths = kept.value(u"widths").toObject();
    for (auto each = widths.begin(); each != widths.end(); ++each)
        if (const int one = column(each.key().toInt()); one >= 0)
            widths_[one] = std::clamp(each.value().toInt(), kNarrowest, kWidest);
    int at = 0;
    for (const QJsonValue value : kept.value(u"order").toArray())
        if (const int one = column(value); one >= 0)
            header_.moveSection(header_.visualIndex(one), at++);
}

void ColumnLayout::keep() const
{
    QJsonArray hidden, order;
    QJsonObject widths;
    for (const int column : hidden_)
        hidden.append(column);
    for (int at = 0; at < header_.count(); ++at)
        order.append(header_.logicalIndex(at));
    for (const auto &[column, width] : widths_)
        widths.insert(QString::number(column), width);
    settings_.setValue(key_, QJsonDocument(QJsonObject{{QStringLiteral("hidden"), hidden},
                                                       {QStringLiteral("order"), order},
                                                       {QStringLiteral("widths"), widths}})
                                 .toJson(QJsonDocument::Compact));
}

} // namespace ui::catalog
