// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/skuform.h"

#include "catalog/edit.h"
#include "catalog/fields.h"
#include "catalog/variants.h"
#include "ui/catalog/identifier.h"
#include "ui/catalog/pushstate.h"
#include "ui/catalog/words.h"
#include "ui/kit/buttons.h"
#include "ui/kit/format.h"

#include <QFormLayout>

namespace ui::catalog {
namespace {

constexpr std::chrono::milliseconds kSoon{300};

qint64 pieces(const std::vector<::catalog::Stock> &all, const QString &warehouse)
{
    for (const ::catalog::Stock &stock : all)
        if (stock.warehouse.text() == warehouse)
            return stock.quantity;
    return 0;
}

} // namespace

SkuForm::SkuForm(const ::catalog::Sheet &sheet, size_t at, const ::catalog::Market &market, QWidget *parent)
    : QWidget(parent)
    , sheet_(sheet)
    , at_(at)
    , market_(market)
    , sellerSku_(new QLineEdit(sku().sellerSku, this))
    , price_(new QLineEdit(this))
    , listPrice_(new QLineEdit(this))
    , identifier_(new QLineEdit(sku().identifier ? sku().identifier->code : QString(), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 10);
    layout->setSpacing(9);
    if (const QString variant = ::catalog::variantName(sku()); !variant.isEmpty()) {
        auto *head = kit::label(variant, kit::LabelRole::PanelTitle, this);
        head->setContentsMargins(14, 0, 14, 0);
        head->setWordWrap(true);
        layout->addWidget(head);
    }
    sellerSkuFrame_ = add(tr("Seller SKU"), sellerSku_);
    if (sku().price)
        price_->setText(kit::bareAmount(locale(), *sku().price));
    priceFrame_ = add(tr("Price, %1").arg(market_.currency.code()), price_);
    price_->setAlignment(Qt::AlignRight);
    if (sku().listPrice)
        listPrice_->setText(kit::bareAmount(locale(), *sku().listPrice));
    listPriceFrame_ = add(tr("List price, %1").arg(market_.currency.code()), listPrice_);
    listPrice_->setAlignment(Qt::AlignRight);
    identifierFrame_ = add(tr("Barcode"), identifier_);
    const auto known = sheet_.reserved.find(sku().row);
    const auto reserved = known == sheet_.reserved.end() ? std::vector<::catalog::Stock>() : known->second;
    for (const ::catalog::Warehouse &warehouse : sheet_.warehouses) {
        auto *field = new QLineEdit(QString::number(pieces(sku().stock, warehouse.id.text())), this);
        field->setAlignment(Qt::AlignRight);
        kit::FieldFrame *frame = add(tr("Stock, %1").arg(warehouse.name), field);
        if (const qint64 held = pieces(reserved, warehouse.id.text()); held > 0) {
            frame->setAside(reservedWords(locale(), held));
            frame->setToolTip(reservedHint());
        }
        stock_[warehouse.id.text()] = {field, frame};
    }
    soon_.setSingleShot(true);
    connect(&soon_, &QTimer::timeout, this, &SkuForm::check);
    check();
}

kit::FieldFrame *SkuForm::add(const QString &label, QLineEdit *field)
{
    auto *frame = new kit::FieldFrame(label, field, this);
    layout()->addWidget(frame);
    connect(field, &QLineEdit::textChanged, this, [this] {
        soon_.start(kSoon);
        Q_EMIT edited();
    });
    return frame;
}

void SkuForm::check()
{
    const ::catalog::Sku &was = sku();
    ::catalog::Findings findings;
    ::catalog::checkSellerSku(sellerSku_->text(), findings);
    PushState state = stateOf(findings);
    if (state.state == kit::FieldState::Plain && sellerSku_->text() != was.sellerSku)
        state = {kit::FieldState::Edited, tr("Not saved")};
    sellerSkuFrame_->setState(state.state, state.message);
    checkPrice(was);
    checkListPrice(was);
    checkIdentifier(was);
    checkStock(was);
}

void SkuForm::checkListPrice(const ::catalog::Sku &was)
{
    const QString typed = listPrice_->text().trimmed();
    std::optional<core::Money> wanted;
    PushState state;
    if (!typed.isEmpty()) {
        const auto price = kit::readAmount(locale(), typed, market_.currency);
        if (!price)
            return listPriceFrame_->setState(kit::FieldState::Error, price.error().sentence());
        wanted = *price;
        ::catalog::Findings findings;
        ::catalog::checkPrice(*price, market_, findings);
        state = stateOf(findings);
    }
    if (state.state == kit::FieldState::Plain && wanted != was.listPrice)
        state = {kit::FieldState::Edited, tr("Not saved")};
    listPriceFrame_->setState(state.state, state.message);
}

std::optional<::catalog::IdentifierCode> SkuForm::identifier() const
{
    return identifierFrom(identifier_->text(), sku().identifier);
}

void SkuForm::checkIdentifier(const ::catalog::Sku &was)
{
    const auto wanted = identifier();
    ::catalog::Findings findings;
    if (wanted)
        ::catalog::checkIdentifier(*wanted, findings);
    PushState state = stateOf(findings);
    if (state.state == kit::FieldState::Plain && wanted != was.identifier)
        state = {kit::FieldState::Edited, tr("Not saved")};
    identifierFrame_->setState(state.state, state.message);
}

void SkuForm::checkPrice(const ::catalog::Sku &was)
{
    const auto price = kit::readAmount(locale(), price_->text(), market_.currency);
    if (!price) {
        if (price_->text().trimmed().isEmpty() && !was.price)
            return priceFrame_->setState(kit::FieldState::Plain);
        return priceFrame_->setState(kit::FieldState::Error, price.error().sentence());
    }
    ::catalog::Findings findings;
    ::catalog::checkPrice(*price, market_, findings);
    PushState state = stateOf(findings);
    const auto live = ::catalog::moneyFromJson(sheet_.base.sku(was.row).value(u"price"));
    const syncing::Row *row = rowAbout(sheet_, ::catalog::skuEntity(was.row) + u"/price");
    if (state.state == kit::FieldState::Plain && price != was.price)
        state = {kit::FieldState::Edited,
                 was.price ? tr("Was %1, not saved").arg(kit::bareAmount(locale(), *was.price)) : tr("Not saved")};
    else if (state.state == kit::FieldState::Plain && row)
        state = pushStateOf(*row, live && *live != *price ? kit::bareAmount(locale(), *live) : QString());
    priceFrame_->setState(state.state, state.message);
}

void SkuForm::checkStock(const ::catalog::Sku &was)
{
    const QJsonObject live = sheet_.base.sku(was.row).value(u"stock").toObject();
    const syncing::Row *row = rowAbout(sheet_, ::catalog::skuEntity(was.row) + u"/stock");
    for (const auto &[warehouse, field] : stock_) {
        bool whole = false;
        const qint64 quantity = locale().toLongLong(field.first->text().trimmed(), &whole);
        if (!whole) {
            field.second->setState(kit::FieldState::Error, tr("Write a whole number of pieces."));
            continue;
        }
        ::catalog::Findings findings;
        ::catalog::checkQuantity(quantity, warehouse, findings);
        PushState state = stateOf(findings);
        const qint64 before = pieces(was.stock, warehouse), there = live.value(warehouse).toInteger();
        if (state.state == kit::FieldState::Plain && quantity != before)
            state = {kit::FieldState::Edited, tr("Was %1, not saved").arg(kit::count(locale(), before))};
        else if (state.state == kit::FieldState::Plain && row && there != quantity)
            state = pushStateOf(*row, kit::count(locale(), there));
        field.second->setState(state.state, state.message);
    }
}

void SkuForm::putInto(::catalog::Product &product) const
{
    if (at_ >= product.skus.size() || product.skus[at_].row != sku().row)
        return;
    ::catalog::Sku *const found = &product.skus[at_]; // new ones have no row to be found by
    found->sellerSku = sellerSku_->text().trimmed();
    if (const auto price = kit::readAmount(locale(), price_->text(), market_.currency))
        found->price = *price;
    if (listPrice_->text().trimmed().isEmpty())
        found->listPrice.reset();
    else if (const auto price = kit::readAmount(locale(), listPrice_->text(), market_.currency))
        found->listPrice = *price;
    found->identifier = identifier();
    for (const auto &[warehouse, field] : stock_) {
        bool whole = false;
        const qint64 quantity = locale().toLongLong(field.first->text().trimmed(), &whole);
        const ::catalog::WarehouseId id(warehouse);
        const auto stock = std::ranges::find(found->stock, id, &::catalog::Stock::warehouse);
        if (!whole || (stock == found->stock.end() && quantity == 0))
            continue;
        if (stock != found->stock.end())
            stock->quantity = quantity;
        else
            found->stock.insert(std::ranges::lower_bound(found->stock, id, {}, &::catalog::Stock::warehouse),
                                {id, quantity});
    }
}

int SkuForm::problems() const
{
    return int(std::ranges::count(frames(), kit::FieldState::Error, &kit::FieldFrame::state));
}

std::vector<kit::FieldFrame *> SkuForm::frames() const
{
    std::vector<kit::FieldFrame *> all{sellerSkuFrame_, priceFrame_, listPriceFrame_, identifierFrame_};
    for (const auto &[warehouse, field] : stock_)
        all.push_back(field.second);
    return all;
}

void SkuForm::focusFirstProblem()
{
    check();
    for (const kit::FieldFrame *frame : frames())
        if (frame->state() == kit::FieldState::Error)
            return frame->field()->setFocus();
}

} // namespace ui::catalog
