// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/duplicate.h"

#include "catalog/categorymove.h"
#include "catalog/importrules.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace catalog {
namespace {

constexpr int kSellerSkuMaximum = 50; // Create Product

// A decimal of up to three places in thousandths; nothing for anything else.
std::optional<qint64> thousandths(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("^(\\d{1,9})(?:\\.(\\d{1,3}))?$"));
    const QRegularExpressionMatch match = number.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).toLongLong() * 1000 + match.captured(2).leftJustified(3, u'0').toLongLong();
}

QString fromThousandths(qint64 value)
{
    QString text = QStringLiteral("%1.%2").arg(value / 1000).arg(value % 1000, 3, 10, QChar(u'0'));
    while (text.endsWith(u'0'))
        text.chop(1);
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

enum class Rounding { Nearest, UpToWhole };

// times / divisor, exact in whole numbers until the rounding.
QString converted(const QString &text, qint64 times, qint64 divisor, Rounding rounding)
{
    const auto value = thousandths(text);
    if (!value)
        return text;
    const qint64 product = *value * times;
    if (rounding == Rounding::Nearest)
        return fromThousandths((product + divisor / 2) / divisor);
    const qint64 whole = divisor * 1000;
    return QString::number((product + whole - 1) / whole);
}

bool allows(const std::vector<QString> &units, const QString &unit)
{
    return units.empty() || std::ranges::find(units, unit) != units.end();
}

// The pound is 0.45359237 kg and the inch 2.54 cm, both exactly (international yard and pound agreement, 1959).
void fitUnits(Product &product, const Market &market)
{
    if (product.weight && !allows(market.weightUnits, product.weight->unit)) {
        if (product.weight->unit == u"POUND" && allows(market.weightUnits, QStringLiteral("KILOGRAM")))
            product.weight = Measure{converted(product.weight->value, 45'359'237, 100'000'000, Rounding::Nearest),
                                     QStringLiteral("KILOGRAM")};
        else if (product.weight->unit == u"KILOGRAM" && allows(market.weightUnits, QStringLiteral("POUND")))
            product.weight = Measure{converted(product.weight->value, 100'000'000, 45'359'237, Rounding::Nearest),
                                     QStringLiteral("POUND")};
    }
    if (!product.dimensions || allows(market.dimensionUnits, product.dimensions->unit))
        return;
    const bool inches = product.dimensions->unit == u"INCH";
    product.dimensions->unit = inches ? QStringLiteral("CENTIMETER") : QStringLiteral("INCH");
    for (QString *side : {&product.dimensions->length, &product.dimensions->width, &product.dimensions->height})
        *side = converted(*side, inches ? 254 : 100, inches ? 100 : 254, Rounding::UpToWhole);
}

// Uploaded pictures belong to the shop that uploaded them.
void takeFrom(Image &image)
{
    if (image.source.isEmpty())
        image.source = image.url;
    image.uri.clear();
    image.url.clear();
}

QString another(const QString &sellerSku, QSet<QString> &taken)
{
    if (sellerSku.isEmpty())
        return {};
    QString made;
    int number = 2;
    do {
        const QString tail = QStringLiteral("-%1").arg(number++);
        made = sellerSku.left(kSellerSkuMaximum - tail.size()) + tail;
    } while (taken.contains(made));
    taken.insert(made);
    return made;
}

void leave(Findings &findings, QLatin1String rule, const QString &field, const QString &detail)
{
    findings.push_back({Severity::Warning, rule, field, 0, 0, detail});
}

std::optional<core::Money> priceThere(const std::optional<core::Money> &price, const Market &market)
{
    return price && price->currency == market.currency ? price : std::nullopt;
}

} // namespace

Product duplicateOf(const Product &original, const DuplicateTarget &target, Findings &findings)
{
    const bool sameShop = original.shop == target.shop;
    Product copy =
        original.category == target.rules.id && sameShop ? original : movedTo(original, target.rules, findings);
    copy.row = 0;
    copy.shop = target.shop;
    copy.id = {};
    copy.status = Status::Draft;
    copy.statusText = toText(Status::Draft);
    copy.auditStatus.clear();
    copy.auditReasons.clear();
    copy.created = copy.updated = {};
    copy.extra = {};
    copy.quality = Quality::Unknown;
    if (!sameShop) {
        copy.brand.reset();
        for (auto brand = target.brands.begin(); brand != target.brands.end() && !target.brandName.isEmpty(); ++brand)
            if (brand.value().compare(target.brandName, Qt::CaseInsensitive) == 0)
                copy.brand = BrandId(brand.key());
        if (original.brand && !copy.brand)
            leave(findings, rule::kBrandUnknown, QStringLiteral("brand_id"), target.brandName);
        for (Image *image : picturesOf(copy))
            takeFrom(*image);
        copy.compliance.sizeChartTemplate.clear();
        fitUnits(copy, target.market);
    }
    QSet<QString> taken;
    for (const Sku &sku : original.skus)
        taken.insert(sku.sellerSku);
    for (Sku &sku : copy.skus) {
        sku.row = 0;
        sku.id = {};
        sku.extra = {};
        sku.price = priceThere(sku.price, target.market);
        sku.listPrice = priceThere(sku.listPrice, target.market);
        sku.stock.clear();
        for (const Warehouse &warehouse : target.warehouses)
            sku.stock.push_back({warehouse.id, 0});
        std::ranges::sort(sku.stock, {}, &Stock::warehouse);
        if (sameShop) {
            sku.sellerSku = another(sku.sellerSku, taken);
            sku.identifier.reset();
        }
    }
    return copy;
}

std::vector<Image *> picturesOf(Product &product)
{
    std::vector<Image *> pictures;
    for (Image &image : product.images)
        pictures.push_back(&image);
    for (Sku &sku : product.skus)
        for (SalesAttribute &attribute : sku.salesAttributes)
            if (attribute.image)
                pictures.push_back(&*attribute.image);
    for (Certification &certification : product.compliance.certifications)
        for (Image &image : certification.images)
            pictures.push_back(&image);
    if (product.compliance.sizeChart)
        pictures.push_back(&*product.compliance.sizeChart);
    return pictures;
}

std::optional<CategoryId> sameCategory(const std::vector<Category> &path, const std::vector<Category> &there)
{
    CategoryId parent;
    const Category *found = nullptr;
    for (const Category &step : path) {
        const auto next = std::ranges::find_if(there, [&](const Category &category) {
            const bool below =
                found ? category.parent == parent : category.parent.isEmpty() || category.parent.text() == u"0";
            return below && category.name.compare(step.name, Qt::CaseInsensitive) == 0;
        });
        if (next == there.end())
            return std::nullopt;
        found = &*next;
        parent = next->id;
    }
    return found && found->isLeaf ? std::optional(found->id) : std::nullopt;
}

} // namespace catalog
