// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/exportlist.h"

#include <QDropEvent>
#include <QKeyEvent>

#include <algorithm>

namespace ui::catalog {

using ::catalog::ExportField;

ExportList::ExportList(QWidget *parent)
    : QListWidget(parent)
{
    setAccessibleName(tr("Columns"));
    setToolTip(tr("Space checks a column; dragging or Alt+Up and Alt+Down change the order."));
    setDragDropMode(InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setSelectionMode(SingleSelection);
    setUniformItemSizes(true);
    setSpacing(2);
    connect(this, &QListWidget::itemChanged, this, [this] {
        if (!filling_)
            Q_EMIT changed();
    });
}

void ExportList::setFields(std::vector<ExportField> fields)
{
    fields_ = std::move(fields);
    setChosen(fieldsOf(::catalog::ExportPreset::All, fields_));
}

void ExportList::addField(const ExportField &field, Qt::CheckState state)
{
    auto *item = new QListWidgetItem(field.name, this);
    item->setData(Qt::UserRole, field.key);
    item->setCheckState(state);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
    if (field.part != ExportField::Part::Identity)
        return;
    item->setText(tr("%1 (always)").arg(field.name));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(tr("Always in: by these the import finds each row again."));
    item->setData(Qt::AccessibleDescriptionRole, item->toolTip());
}

void ExportList::setChosen(const QStringList &keys)
{
    filling_ = true;
    clear();
    const auto field = [this](const QString &key) { return std::ranges::find(fields_, key, &ExportField::key); };
    if (!fields_.empty())
        addField(fields_.front(), Qt::Checked);
    for (const QString &key : keys)
        if (const auto at = field(key); at != fields_.end() && at != fields_.begin())
            addField(*at, Qt::Checked);
    for (size_t i = 1; i < fields_.size(); ++i)
        if (!keys.contains(fields_[i].key))
            addField(fields_[i], Qt::Unchecked);
    setCurrentRow(0);
    filling_ = false;
}

QStringList ExportList::chosen() const
{
    QStringList keys;
    for (int row = 1; row < count(); ++row)
        if (item(row)->checkState() == Qt::Checked)
            keys.append(item(row)->data(Qt::UserRole).toString());
    return keys;
}

void ExportList::move(int by)
{
    const int from = currentRow(), to = from + by;
    if (from < 1 || to < 1 || to >= count())
        return;
    filling_ = true;
    insertItem(to, takeItem(from));
    setCurrentRow(to);
    filling_ = false;
    Q_EMIT changed();
}

void ExportList::keyPressEvent(QKeyEvent *event)
{
    const bool up = event->key() == Qt::Key_Up, down = event->key() == Qt::Key_Down;
    if (event->modifiers() == Qt::AltModifier && (up || down))
        return move(up ? -1 : 1);
    QListWidget::keyPressEvent(event);
}

void ExportList::dropEvent(QDropEvent *event)
{
    filling_ = true;
    QListWidget::dropEvent(event);
    filling_ = false;
    // The item that was dragged is taken out of its old place only when this has returned.
    QMetaObject::invokeMethod(
        this,
        [this] {
            keepIdentityFirst();
            Q_EMIT changed();
        },
        Qt::QueuedConnection);
}

void ExportList::keepIdentityFirst()
{
    filling_ = true;
    for (int row = 1; row < count(); ++row)
        if (item(row)->data(Qt::UserRole).toString() == fields_.front().key)
            insertItem(0, takeItem(row));
    filling_ = false;
}

} // namespace ui::catalog
