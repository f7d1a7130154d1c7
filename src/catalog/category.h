// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/product.h"

#include <unordered_map>

namespace catalog {

// A node of the platform's category tree (Get Categories).
struct Category {
    CategoryId id;
    CategoryId parent; // empty at the root
    QString name;      // in the shop's locale
    bool isLeaf = false;
    std::vector<QString> permissions; // AVAILABLE INVITE_ONLY NON_MAIN_CATEGORY PROHIBITED

    friend bool operator==(const Category &, const Category &) = default;
};

// An attribute that a category knows (Get Attributes).
struct AttributeRule {
    enum class Kind { Product, Sales };
    struct Condition { // required only when another attribute has this value
        QString attributeId, valueId;

        friend bool operator==(const Condition &, const Condition &) = default;
    };
    QString id, name;
    Kind kind = Kind::Product;
    bool required = false;
    bool customisable = false; // free values are allowed
    bool multiple = false;
    QString valueFormat; // "POSITIVE_INT_OR_DECIMAL" or empty
    std::vector<AttributeValue> values;
    std::vector<Condition> conditions;

    friend bool operator==(const AttributeRule &, const AttributeRule &) = default;
};

// What a category demands of its listings (Get Category Rules and Get Attributes), with the time it was read.
struct CategoryRules {
    CategoryId id;
    std::vector<AttributeRule> attributes;
    bool sizeChartSupported = false, sizeChartRequired = false;
    bool codSupported = false;
    bool dimensionsRequired = false;
    bool responsiblePersonRequired = false, manufacturerRequired = false;
    struct Certification {
        QString id, name;
        bool required = false;
        std::vector<AttributeRule::Condition> conditions;
        bool expires = false; // needs the date until which it is valid
        QString details;      // what the document has to be, in the platform's words

        friend bool operator==(const Certification &, const Certification &) = default;
    };
    std::vector<Certification> certifications;
    core::Instant read{};

    friend bool operator==(const CategoryRules &, const CategoryRules &) = default;
};

// What the market of a shop demands of every listing (facts 7). Built from the shop's region.
struct Market {
    QString region; // "US", "DE" …
    core::Currency currency;
    int titleMinimum = 1, titleMaximum = 255;
    int maximumSkus = 100;
    std::vector<QString> weightUnits; // allowed, first is ours by default
    std::vector<QString> dimensionUnits;
    QString categoryVersion; // "v1" or "v2"
    bool chineseAllowed = false;
    std::optional<qint64> minimumPrice, maximumPrice; // minor units, where published

    static Market ofRegion(QStringView region);
};

// A sales or return warehouse (Get Warehouse List).
struct Warehouse {
    WarehouseId id;
    QString name;
    QString type;   // SALES_WAREHOUSE RETURN_WAREHOUSE
    QString status; // ENABLED DISABLED RESTRICTED
    bool isDefault = false;
    bool sells() const { return type == u"SALES_WAREHOUSE"; }

    friend bool operator==(const Warehouse &, const Warehouse &) = default;
};

} // namespace catalog
