// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/id.h"
#include "core/money.h"
#include "core/time.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace catalog {

using ProductId = core::Id<struct ProductTag>; // the platform's, empty until it has answered the creation
using SkuId = core::Id<struct SkuTag>;         // the platform's
using WarehouseId = core::Id<struct WarehouseTag>;
using CategoryId = core::Id<struct CategoryTag>;
using BrandId = core::Id<struct BrandTag>;

// Listing and audit state in one, as Get Product and Search Products give it (facts 6.6). Open set: an unknown
// word is Other and its text is kept beside it.
enum class Status {
    Draft,
    Pending,
    Failed,
    Activate,
    SellerDeactivated,
    PlatformDeactivated,
    Freeze,
    Deleted,
    Scheduled,
    Other
};

// How good the platform finds a listing (listing_quality_tier). It says so in the United States only; the numbers are
// those of the column product.quality.
enum class Quality { Unknown = 0, Poor = 1, Fair = 2, Good = 3 };
inline constexpr int kQualities = 4;

// A picture: the platform's uri once it is uploaded, and where ours came from before that.
struct Image {
    QString uri;    // "tos-maliva-i-…"; empty until uploaded
    QString url;    // where the platform serves it; changes at every reading, never compared
    QString source; // local path or URL given by the merchant; empty for what came from the platform
    friend bool operator==(const Image &a, const Image &b) { return a.uri == b.uri && a.source == b.source; }
};

struct AttributeValue {
    QString id; // empty for a custom value
    QString name;
    friend bool operator==(const AttributeValue &, const AttributeValue &) = default;
};
struct Attribute {
    QString id;
    QString name;
    std::vector<AttributeValue> values;
    friend bool operator==(const Attribute &, const Attribute &) = default;
};

// One dimension's value of a variant: Colour = Red.
struct SalesAttribute {
    QString id, name;
    QString valueId, valueName;
    std::optional<Image> image;
    friend bool operator==(const SalesAttribute &, const SalesAttribute &) = default;
};

// A decimal with its unit exactly as the platform wants it ("0.5" KILOGRAM); text, because pounds are not grams.
struct Measure {
    QString value;
    QString unit;
    friend bool operator==(const Measure &, const Measure &) = default;
};
struct Dimensions {
    QString length, width, height, unit;
    friend bool operator==(const Dimensions &, const Dimensions &) = default;
};

// A file of the listing that is no picture: a certificate as PDF.
struct Document {
    QString id;           // empty until uploaded
    QString name, format; // "report.pdf", "PDF"
    QString source;       // local path given by the merchant
    friend bool operator==(const Document &, const Document &) = default;
};

struct Certification {
    QString id; // of the category's rules
    std::vector<Image> images;
    std::vector<Document> files;
    std::optional<core::Instant> expires;
    friend bool operator==(const Certification &, const Certification &) = default;
};

// What a category or the law of a market asks for beside the article (Get Category Rules); empty where nobody does.
struct Compliance {
    std::vector<Certification> certifications;
    std::optional<Image> sizeChart;
    QString sizeChartTemplate;                                  // id of one of the shop's, in place of a picture
    std::vector<QString> manufacturerIds, responsiblePersonIds; // of the EU's General Product Safety Regulation
    friend bool operator==(const Compliance &, const Compliance &) = default;
};

struct IdentifierCode {
    QString type; // GTIN EAN UPC ISBN JAN
    QString code;
    friend bool operator==(const IdentifierCode &, const IdentifierCode &) = default;
};

struct Stock {
    WarehouseId warehouse;
    qint64 quantity = 0; // what can be ordered now (Update Inventory: absolute)
    friend bool operator==(const Stock &, const Stock &) = default;
};

struct Sku {
    qint64 row = 0; // our own key, stable for life
    SkuId id;
    QString sellerSku;
    std::vector<SalesAttribute> salesAttributes;
    std::optional<core::Money> price; // the amount that Update Price takes; shown price before discounts
    std::optional<core::Money> listPrice;
    std::optional<IdentifierCode> identifier;
    std::vector<Stock> stock; // sorted by warehouse
    QJsonObject extra;        // the platform's further fields, kept as they came
    friend bool operator==(const Sku &, const Sku &) = default;
};

struct Product {
    qint64 row = 0; // our own key, stable for life
    core::ShopId shop;
    ProductId id;
    QString title;
    QString description; // HTML
    CategoryId category; // the leaf
    std::optional<BrandId> brand;
    std::vector<Image> images; // order matters, first is the main one
    std::vector<Attribute> attributes;
    std::optional<Measure> weight;
    std::optional<Dimensions> dimensions;
    Compliance compliance;
    Status status = Status::Draft;
    QString statusText;  // the platform's word, also when it is unknown to us
    QString auditStatus; // NONE AUDITING FAILED PRE_APPROVED APPROVED
    std::vector<QString> auditReasons;
    Quality quality = Quality::Unknown;
    core::Instant created{}, updated{}; // the platform's
    std::vector<Sku> skus;
    QJsonObject extra; // the platform's further fields, kept as they came
    friend bool operator==(const Product &, const Product &) = default;
};

QString toText(Status status); // the platform's word
Status statusFromText(QStringView text);
QString toText(Quality quality);           // likewise; empty for Unknown
Quality qualityFromText(QStringView text); // POOR FAIR GOOD; Unknown for every other word

} // namespace catalog
