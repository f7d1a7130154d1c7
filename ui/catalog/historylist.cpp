// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/historylist.h"

#include "catalog/edit.h"
#include "catalog/fields.h"
#include "core/follow.h"
#include "ui/catalog/fieldwords.h"
#include "ui/kit/buttons.h"
#include "ui/kit/format.h"

#include <QDateTime>
#include <QJsonObject>
#include <QPushButton>

namespace ui::catalog {
namespace {

constexpr size_t kShown = 100;
} // namespace

HistoryList::HistoryList(::catalog::Commands &commands, const ::catalog::Sheet &sheet, QWidget *parent)
    : QWidget(parent)
    , commands_(commands)
    , product_(sheet.product)
    , warehouses_(sheet.warehouses)
    , layout_(new QVBoxLayout(this))
{
    layout_->setContentsMargins(14, 10, 14, 10);
    layout_->setSpacing(10);
    ask(::catalog::productEntity(product_.row));
    for (const ::catalog::Sku &sku : product_.skus)
        ask(::catalog::skuEntity(sku.row));
}

void HistoryList::ask(const QString &entity)
{
    ++awaited_;
    core::follow(commands_.history(entity), this, [this](const core::Result<std::vector<Entry>> &entries) {
        if (entries)
            entries_.insert(entries_.end(), entries->begin(), entries->end());
        if (--awaited_ == 0)
            fill();
    });
}

QString HistoryList::wordsOf(const syncing::Change &change) const
{
    if (change.creates())
        return tr("Created");
    if (change.removes())
        return tr("Removed");
    QString subject;
    for (const ::catalog::Sku &sku : product_.skus)
        if (::catalog::skuEntity(sku.row) == change.entity && product_.skus.size() > 1)
            subject = sku.sellerSku + QStringLiteral(": ");
    QStringList lines;
    for (auto it = change.after.begin(); it != change.after.end(); ++it)
        lines.append(tr("%1%2: %3 → %4")
                         .arg(subject, fieldName(it.key()),
                              fieldValue(locale(), change.before.value(it.key()), warehouses_),
                              fieldValue(locale(), it.value(), warehouses_)));
    return lines.join(u'\n');
}

// From what is here now to what was before that change; empty where nothing would differ. States and variants that came
// or went are taken back with the whole operation only.
syncing::Change HistoryList::wayBack(const syncing::Change &change) const
{
    syncing::Change back{change.entity, {}, {}};
    if (change.creates() || change.removes())
        return back;
    QJsonObject now = ::catalog::productFields(product_);
    for (const ::catalog::Sku &sku : product_.skus)
        if (::catalog::skuEntity(sku.row) == change.entity)
            now = ::catalog::skuFields(sku);
    for (auto field = change.before.begin(); field != change.before.end(); ++field) {
        const QJsonValue here = now.contains(field.key()) ? now.value(field.key()) : QJsonValue();
        if (field.key() == u"status" || ::catalog::sameField(field.key(), here, field.value()))
            continue;
        back.before.insert(field.key(), here);
        back.after.insert(field.key(), field.value());
    }
    return back;
}

void HistoryList::fill()
{
    std::ranges::stable_sort(entries_, [](const Entry &a, const Entry &b) { return a.first.id > b.first.id; });
    if (entries_.empty())
        layout_->addWidget(kit::label(tr("Nothing was changed here yet."), kit::LabelRole::Secondary, this));
    qint64 last = 0;
    for (size_t i = 0; i < entries_.size() && i < kShown; ++i) {
        const auto &[operation, change] = entries_[i];
        if (operation.id != last) {
            last = operation.id;
            const QString when =
                kit::moment(locale(), operation.time, core::instant(QDateTime::currentSecsSinceEpoch()));
            auto *head =
                kit::label(tr("%1, %2, %3").arg(operation.title, operation.actor, when), kit::LabelRole::Label, this);
            head->setWordWrap(true);
            layout_->addWidget(head);
        }
        auto *words = kit::label(wordsOf(change), kit::LabelRole::Body, this);
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout_->addWidget(words);
        if (const syncing::Change back = wayBack(change); !back.after.isEmpty()) {
            auto *restore =
                kit::button(tr("Restore what was before"), kit::ButtonLook::Quiet, this, kit::ButtonSize::Small);
            restore->setAccessibleDescription(words->text());
            layout_->addWidget(restore, 0, Qt::AlignLeading);
            connect(restore, &QPushButton::clicked, this, [this, back, restore] {
                restore->setEnabled(false);
                Q_EMIT restoreWanted(back);
            });
        }
    }
    layout_->addStretch();
}

} // namespace ui::catalog
