// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/listingrules.h"

namespace sandbox {

namespace {

class VariantCheck final {
public:
    VariantCheck(const Examined &examined, Problems &problems)
        : examined_(examined)
        , problems_(problems)
    {
    }

    void run()
    {
        const QJsonArray skus = examined_.skus();
        if (skus.isEmpty())
            return report(12052902, u"The listing has no SKU."_qs);
        if (skus.size() > examined_.market.mostSkus)
            report(12052558, u"The listing has %1 SKUs; %2 are allowed in %3."_qs.arg(skus.size())
                                 .arg(examined_.market.mostSkus)
                                 .arg(examined_.shop.region));
        for (const QJsonValue &entry : skus)
            sku(entry.toObject(), skus.size() > 1);
        if (pictured_.size() > 1)
            report(12052528, u"Pictures stand at more than one sales attribute."_qs);
    }

private:
    void sku(const QJsonObject &sku, bool several)
    {
        identity(sku);
        const QJsonArray variants = sku[u"sales_attributes"].toArray();
        if (several && variants.isEmpty())
            return report(12019117, u"With several SKUs, each needs sales attributes."_qs);
        if (variants.size() > 3)
            report(12052525, u"A SKU has %1 sales attributes; 3 are allowed."_qs.arg(variants.size()));
        std::set<QString> dimensions;
        QString combination;
        for (const QJsonValue &entry : variants) {
            const QJsonObject variant = entry.toObject();
            check(variant);
            if (!dimensions.insert(variant[u"id"].toString()).second)
                report(12052244, u"A SKU names the sales attribute %1 twice."_qs.arg(variant[u"name"].toString()));
        }
        std::map<QString, QString> values;
        for (const QJsonValue &variant : variants)
            values[variant[u"id"].toString()] = variant[u"value_id"].toString();
        for (const auto &[id, value] : values)
            combination += id + u'=' + value + u';';
        if (!dimensions_)
            dimensions_ = dimensions;
        else if (*dimensions_ != dimensions)
            report(12052550, u"All SKUs must have the same sales attributes."_qs);
        if (!combinations_.insert(combination).second)
            report(12052560, u"Two SKUs have the same sales attribute values."_qs);
    }

    void identity(const QJsonObject &sku)
    {
        const QString id = sku[u"id"].toString();
        if (!id.isEmpty()) {
            if (!ids_.insert(id).second)
                report(12052553, u"SKU %1 is given twice."_qs.arg(id));
            if (!examined_.existingSku(sku)) {
                const bool foreign = findSku(examined_.world, readId(id).value_or(0)).has_value();
                report(foreign ? 12052557 : 12052556, u"The product has no SKU %1."_qs.arg(id));
            }
        }
        const QString sellerSku = sku[u"seller_sku"].toString();
        const auto blank = [](QChar c) { return c.isSpace(); };
        if (std::any_of(sellerSku.begin(), sellerSku.end(), blank))
            report(12019059, u"The seller SKU “%1” has blanks."_qs.arg(sellerSku));
        if (sellerSku.size() > 50)
            report(12052054, u"The seller SKU “%1” has more than 50 characters."_qs.arg(sellerSku));
        if (!sellerSku.isEmpty() && !sellerSkus_.insert(sellerSku).second)
            report(12019059, u"Two SKUs have the seller SKU “%1”."_qs.arg(sellerSku));
        code(sku);
    }

    void code(const QJsonObject &sku)
    {
        const QJsonObject identifier = sku[u"identifier_code"].toObject();
        const QString code = identifier[u"code"].toString();
        if (const SkuRow *before = examined_.existingSku(sku);
            before && !before->code.isEmpty() && before->code != code && examined_.productListing != u"DRAFT")
            report(12052593, u"The identifier code %1 can't be changed any more."_qs.arg(before->code));
        if (code.isEmpty())
            return;
        checkIdentifierCode(identifier[u"type"].toString(), code, problems_);
        if (!codes_.insert(code).second || takenElsewhere(code))
            report(12052592, u"The identifier code %1 is in use."_qs.arg(code));
    }

    bool takenElsewhere(const QString &code) const
    {
        Statement row = examined_.world.db.prepare("SELECT 1 FROM shop_sku s JOIN shop_product p ON p.id = s.product"
                                                   " WHERE s.code <> '' AND s.code = ? AND p.shop = ? AND p.id <> ?"
                                                   " AND p.listing <> 'DELETED'");
        row.bind(code).bind(readId(examined_.shop.id).value_or(0)).bind(examined_.product);
        return row.step();
    }

    void check(const QJsonObject &variant)
    {
        const QString id = variant[u"id"].toString();
        const QString name = variant[u"name"].toString();
        if (id.isEmpty())
            return report(12052241, u"A sales attribute has neither id nor name."_qs);
        const Attribute *attribute = examined_.category ? examined_.category->attribute(id) : nullptr;
        if (!attribute && (name.isEmpty() || id != idOfName(name)) && examined_.category)
            report(12052527, u"The category has no sales attribute %1."_qs.arg(id));
        if (attribute && !attribute->sales)
            report(12052527, u"The attribute %1 makes no variants."_qs.arg(id));
        if (!attribute && !name.isEmpty())
            words(name, 12052933, 12052243);
        value(attribute, variant);
        pictures(variant);
    }

    void value(const Attribute *attribute, const QJsonObject &variant)
    {
        const QString valueId = variant[u"value_id"].toString();
        const QString valueName = variant[u"value_name"].toString();
        if (valueId.isEmpty())
            return report(12052248, u"A sales attribute has no value."_qs);
        if (attribute && attribute->value(valueId))
            return;
        if (valueName.isEmpty() || valueId != idOfName(valueName))
            return report(12052529, u"There is no sales attribute value %1."_qs.arg(valueId));
        if (attribute && !attribute->custom)
            report(12052247, u"The sales attribute %1 takes only the listed values."_qs.arg(attribute->name.en));
        words(valueName, 12052934, 12052250);
    }

    void words(const QString &text, int ruleCode, int chineseCode)
    {
        if (breaksTextRules(text))
            report(ruleCode, u"“%1” has emoji, control characters or only symbols."_qs.arg(text));
        if (!examined_.market.chinese && hasChinese(text))
            report(chineseCode, u"“%1” has Chinese characters."_qs.arg(text));
    }

    void pictures(const QJsonObject &variant)
    {
        const QString picture = variant[u"sku_img"][u"uri"].toString();
        const QJsonArray more = variant[u"supplementary_sku_images"].toArray();
        if (!picture.isEmpty()) {
            pictured_.insert(variant[u"id"].toString());
            if (const std::optional<Problem> problem = imageProblem(examined_.world, picture, 12052520))
                problems_.push_back(*problem);
        } else if (!more.isEmpty()) {
            report(12052357, u"Supplementary pictures need a picture of the variant first."_qs);
        }
        if (more.size() > 8)
            report(12052356, u"A variant has %1 supplementary pictures; 8 are allowed."_qs.arg(more.size()));
        for (const QJsonValue &entry : more)
            if (const std::optional<Problem> problem =
                    imageProblem(examined_.world, entry[u"uri"].toString(), 12052520))
                problems_.push_back(*problem);
    }

    void report(int code, const QString &message) { problems_.push_back({code, message}); }

    const Examined &examined_;
    Problems &problems_;
    std::optional<std::set<QString>> dimensions_;
    std::set<QString> combinations_, ids_, sellerSkus_, codes_, pictured_;
};

} // namespace

void checkVariants(const Examined &examined, Problems &problems) { VariantCheck(examined, problems).run(); }

} // namespace sandbox
