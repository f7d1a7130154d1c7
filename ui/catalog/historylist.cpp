// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/historylist.h"

#include "catalog/edit.h"
#include "catalog/fields.h"
#include "core/follow.h"
#include "ui/kit/buttons.h"
#include "ui/kit/format.h"

#include <QDateTime>
#include <QJsonDocument>

namespace ui::catalog {
namespace {

constexpr size_t kShown = 100;
constexpr qsizetype kLongest = 60;

QString valueText(const QLocale &locale, const QJsonValue &value)
{
    if (const auto money = ::catalog::moneyFromJson(value))
        return kit::amount(locale, *money);
    QString text;
    if (value.isNull() || value.isUndefined())
        text = HistoryList::tr("nothing");
    else if (value.isString())
        text = value.toString();
    else if (value.isDouble())
        text = kit::count(locale, value.toInteger());
    else if (value.isObject()) {
        QStringList parts; // stock: pieces by warehouse
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            parts.append(it.value().isDouble() ? kit::count(locale, it.value().toInteger()) : it.value().toString());
        text = parts.join(QStringLiteral(" / "));
    } else
        text = HistoryList::tr("%n entries", nullptr, int(value.toArray().size()));
    return text.size() > kLongest ? QString(text.left(kLongest) + QChar(0x2026)) : text;
}

QString fieldName(const QString &field)
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("title"), QT_TRANSLATE_NOOP("ui::catalog::HistoryList", "Title")},
        {QStringLiteral("description"), QT_TRANSLATE_NOOP("ui::catalog::HistoryList", "Description")},
        {QStringLiteral("category_id"), QT_TRANSLATE_NOOP("ui::catalog::HistoryList", "Category")},
        {QStringLiteral("brand_id"), QT_TRANSLATE_NOOP("ui::catalog::HistoryList", "Brand")},
        {QStringLiteral("main_images"), QT_TRANSLATE_NOOP("ui::catalog::HistoryList", "Pictures")},
        {QStringLiteral("product_attributes"), QT_TRANSLATE_NOOP("ui::catalog::HistoryList", "Attributes")},
        {QStringLiteral("package_weight"), QT_TRANSLATE_NOOP("ui::catalog::HistoryList", "Parcel weight")},
        {QStringLiteral("package_dimensions"), QT_TRANSLATE_NOOP("ui::catalog::HistoryList", "Parcel size")},
        {QStringLiteral("seller_sku"), QT_TRANSLATE_NOOP("ui::catalog::HistoryList", "Seller SKU")},
        {QStringLiteral("sales_attributes"), QT_TRANSLATE_NOOP("ui::catalog::HistoryList", "Variant")},
        {QStringLiteral("price"), QT_TRANSLATE_NOOP("ui::catalog::HistoryList", "Price")},
        {QStringLiteral("list_price"), QT_TRANSLATE_NOOP("ui::catalog::HistoryList", "List price")},
        {QStringLiteral("identifier_code"), QT_TRANSLATE_NOOP("ui::catalog::HistoryList", "Identifier code")},
        {QStringLiteral("stock"), QT_TRANSLATE_NOOP("ui::catalog::HistoryList", "Stock")},
        {QStringLiteral("status"), QT_TRANSLATE_NOOP("ui::catalog::HistoryList", "Status")}};
    const char *name = names.value(field);
    return name ? HistoryList::tr(name) : field;
}

} // namespace

HistoryList::HistoryList(::catalog::Commands &commands, const ::catalog::Product &product, QWidget *parent)
    : QWidget(parent)
    , commands_(commands)
    , product_(product)
    , layout_(new QVBoxLayout(this))
{
    layout_->setContentsMargins(14, 10, 14, 10);
    layout_->setSpacing(10);
    ask(::catalog::productEntity(product.row));
    for (const ::catalog::Sku &sku : product.skus)
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
                         .arg(subject, fieldName(it.key()), valueText(locale(), change.before.value(it.key())),
                              valueText(locale(), it.value())));
    return lines.join(u'\n');
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
    }
    layout_->addStretch();
}

} // namespace ui::catalog
