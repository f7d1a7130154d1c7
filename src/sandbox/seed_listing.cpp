// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/seed.h"

#include "sandbox/images.h"

#include <QFile>
#include <QJsonDocument>

namespace sandbox {

// splitmix64 (Steele, Lea, Flood 2014), so that a listing depends on nothing but its number.
struct ListingMaker::Draw {
    quint64 state;

    quint64 next()
    {
        quint64 z = (state += 0x9E3779B97F4A7C15u);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }
    int below(qint64 bound) { return bound <= 0 ? 0 : int(next() % quint64(bound)); }
    bool chance(int percent) { return below(100) < percent; }
    int between(const QJsonArray &range) { return range[0].toInt() + below(range[1].toInt() - range[0].toInt() + 1); }
};

namespace {

QString centi(qint64 hundredths)
{
    return QString::number(hundredths / 100) + u'.' + QString::number(hundredths % 100).rightJustified(2, u'0');
}

// GS1 check digit for 11 or 12 digits.
QString withCheckDigit(const QString &digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i)
        sum += digits[digits.size() - 1 - i].digitValue() * (i % 2 == 0 ? 3 : 1);
    return digits + QString::number((10 - sum % 10) % 10);
}

QString shortened(const QString &text)
{
    QString code;
    for (const QChar c : text.toUpper())
        if ((c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9'))
            code += c;
    return code.left(4);
}

// Prices end in 9, as prices do.
qint64 pretty(qint64 minor) { return minor - minor % 10 + 9; }

// The entry of a line's object whose name is the attribute's; undefined when it has none.
QJsonValue entryFor(const Taxonomy &taxonomy, const QJsonObject &object, const Attribute *attribute)
{
    for (auto it = object.begin(); it != object.end(); ++it)
        if (taxonomy.attribute(it.key()) == attribute)
            return it.value();
    return QJsonValue::Undefined;
}

QJsonObject choiceObject(const Attribute &attribute, const AttributeValue &value, const QString &locale)
{
    return {{u"id"_qs, attribute.id},
            {u"name"_qs, attribute.name.in(locale)},
            {u"value_id"_qs, value.id},
            {u"value_name"_qs, value.name.in(locale)}};
}

} // namespace

ListingMaker::ListingMaker(World &world, const Shop &shop, core::Instant now)
    : world_(world)
    , shop_(shop)
    , now_(now)
    , german_(shop.region == u"DE")
{
    QFile file(u":/sandbox/demo.json"_qs);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("sandbox: the word lists are missing");
    words_ = QJsonDocument::fromJson(file.readAll()).object();
    lines_ = words_[u"lines"].toArray();
    for (const QJsonValue &brand : words_[u"brands"].toArray()) {
        Statement row = world.db.prepare("SELECT id FROM shop_brand WHERE name = ?");
        row.bind(brand[u"name"].toString());
        brands_.push_back(row.step() ? row.integer(0) : 0);
    }
    Statement rows = world.db.prepare("SELECT id FROM shop_warehouse WHERE shop = ? AND type = 'SALES_WAREHOUSE'"
                                      " ORDER BY position");
    rows.bind(*readId(shop.id));
    while (rows.step())
        warehouses_.push_back(rows.integer(0));
}

Made ListingMaker::make(int number, qint64 productPosition, qint64 &skuPosition)
{
    Draw draw{quint64(number) * 1'000'003 + (german_ ? 1 : 2)};
    const QJsonObject line = lines_[number % lines_.size()].toObject();
    const Category &category =
        *world_.taxonomy.byKey(line[u"category"].toInt(), market(shop_.region).categoryVersion());

    Made made;
    made.document = document(line, category, number, draw);
    made.product.id = serialId(Serial::Product, productPosition);
    made.product.shop = *readId(shop_.id);
    made.product.title = made.document[u"title"].toString();
    made.product.categoryVersion = category.version;
    made.product.status = made.product.listing = u"ACTIVATE"_qs;
    made.product.audit = u"APPROVED"_qs;
    constexpr qint64 kDay = 86'400;
    const qint64 now = core::unixSeconds(now_);
    made.product.created = now - 400 * kDay + (number % 10'000) * 3'300 + draw.below(3'000);
    made.product.updated = made.product.created + draw.below(now - made.product.created);
    offers(line, number, draw, skuPosition, made);
    return made;
}

QJsonObject ListingMaker::document(const QJsonObject &line, const Category &category, int number, Draw &draw)
{
    const int language = german_ ? 0 : 1;
    const QJsonArray names = words_[u"names"].toArray();
    const int round = number / int(lines_.size());
    QString name = names[round % names.size()].toString();
    if (round >= names.size())
        name += u' ' + QString::number(round / names.size() + 1);
    const QJsonArray brandChoice = line[u"brands"].toArray();
    // Brands without authorisation are listed, yet famous ones never.
    int brand = brandChoice[draw.below(brandChoice.size())].toInt();
    if (words_[u"brands"][brand][u"t1"].toBool())
        brand = brandChoice[0].toInt();
    const QString brandName = words_[u"brands"][brand][u"name"].toString();
    const QString noun = line[u"noun"][language].toString();
    const QJsonArray points = line[u"points"].toArray();
    const int first = draw.below(points.size());
    const auto point = [&](int i) { return points[(first + i) % points.size()][language].toString(); };

    const QString title = german_ ? u"%1 %2 „%3“ – %4, %5"_qs.arg(brandName, noun, name, point(0), point(1))
                                  : u"%1 %3 %2 – %4, %5"_qs.arg(brandName, noun, name, point(0), point(1));
    QString list;
    for (int i = 0; i < points.size(); ++i)
        list += u"<li>" + point(i).toHtmlEscaped() + u"</li>";
    const QString opening = german_ ? u"<p><b>%1 „%2“</b> von %3: gemacht für jeden Tag.</p>"_qs
                                    : u"<p><b>%1 “%2”</b> by %3, made for every day.</p>"_qs;
    const QString closing = german_ ? u"<p>Versand aus unserem Lager in 1–2 Werktagen. 30 Tage Rückgabe.</p>"_qs
                                    : u"<p>Ships from our warehouse in 1–2 business days. 30-day returns.</p>"_qs;
    const QString description = opening.arg(noun.toHtmlEscaped(), name.toHtmlEscaped(), brandName.toHtmlEscaped()) +
                                u"<ul>" + list + u"</ul>" + closing;
    const QJsonArray choices = variants(line, category, draw);
    QJsonObject document{{u"title"_qs, title},
                         {u"description"_qs, description},
                         {u"category_id"_qs, category.id},
                         {u"category_version"_qs, category.version},
                         {u"brand_id"_qs, idText(brands_[size_t(brand)])},
                         {u"main_images"_qs, pictures(line, choices, draw)},
                         {u"product_attributes"_qs, attributes(line, category, draw)},
                         {u"skus"_qs, choices}};
    const QJsonArray box = line[u"box"].toArray();
    const qint64 grams = draw.between(line[u"grams"].toArray());
    const auto side = [&](int i) {
        return QString::number(german_ ? box[i].toInt() : (box[i].toInt() * 100 + 253) / 254);
    };
    document.insert(u"package_weight"_qs,
                    QJsonObject{{u"value"_qs, german_ ? QString::number(double(grams) / 1000, 'f', 3)
                                                      : centi((grams * 1000 + 4535) / 4536)},
                                {u"unit"_qs, german_ ? u"KILOGRAM"_qs : u"POUND"_qs}});
    document.insert(u"package_dimensions"_qs, QJsonObject{{u"length"_qs, side(0)},
                                                          {u"width"_qs, side(1)},
                                                          {u"height"_qs, side(2)},
                                                          {u"unit"_qs, german_ ? u"CENTIMETER"_qs : u"INCH"_qs}});
    if (line[u"maker"].toBool()) {
        document.insert(u"manufacturer_ids"_qs, QJsonArray{u"7200418855013190433"_qs});
        document.insert(u"responsible_person_ids"_qs, QJsonArray{u"7200418855013190477"_qs});
    }
    return document;
}

QJsonArray ListingMaker::attributes(const QJsonObject &line, const Category &category, Draw &draw) const
{
    const QString locale = localeOf(shop_, {});
    const QJsonObject wanted = line[u"attributes"].toObject();
    QJsonArray result;
    for (const Attribute *attribute : category.attributes) {
        const QJsonValue want = entryFor(world_.taxonomy, wanted, attribute);
        if (want.isUndefined())
            continue;
        QJsonArray values;
        const auto add = [&](const AttributeValue &value) {
            values.append(QJsonObject{{u"id"_qs, value.id}, {u"name"_qs, value.name.in(locale)}});
        };
        if (const QString text = want.toString(); text.startsWith(u'#')) {
            add(*attribute->value(text.mid(1)));
        } else if (!text.isEmpty()) {
            values.append(QJsonObject{{u"id"_qs, idOfName(text)}, {u"name"_qs, text}});
        } else {
            const int count = attribute->multiple ? want.toInt() : 1;
            const int first = draw.below(qint64(attribute->values.size()));
            for (int i = 0; i < count; ++i)
                add(attribute->values[size_t(first + i) % attribute->values.size()]);
        }
        result.append(
            QJsonObject{{u"id"_qs, attribute->id}, {u"name"_qs, attribute->name.in(locale)}, {u"values"_qs, values}});
    }
    return result;
}

QJsonArray ListingMaker::variants(const QJsonObject &line, const Category &category, Draw &draw)
{
    const QString locale = localeOf(shop_, {});
    const QJsonObject options = line[u"options"].toObject();
    QJsonArray combinations{QJsonArray()};
    for (const Attribute *attribute : category.attributes) {
        const QJsonValue wanted = entryFor(world_.taxonomy, options, attribute);
        if (wanted.isUndefined())
            continue;
        const int most = std::min(wanted.toInt(), int(attribute->values.size()));
        const int count = 1 + draw.below(most);
        const int first = draw.below(int(attribute->values.size()) - count + 1);
        QJsonArray more;
        for (const QJsonValue &combination : combinations)
            for (int i = 0; i < count; ++i) {
                QJsonArray longer = combination.toArray();
                longer.append(choiceObject(*attribute, attribute->values[size_t(first + i)], locale));
                more.append(longer);
            }
        combinations = more;
    }
    const QJsonObject inks = words_[u"colors"].toObject();
    const QString shape = line[u"shape"].toString();
    QJsonArray skus;
    for (const QJsonValue &combination : combinations) {
        QJsonArray chosen = combination.toArray();
        for (int i = 0; i < chosen.size(); ++i) {
            QJsonObject choice = chosen[i].toObject();
            if (const QString ink = inks[choice[u"value_id"].toString()].toString(); !ink.isEmpty()) {
                choice.insert(u"sku_img"_qs, QJsonObject{{u"uri"_qs, picture(shape, ink, u"#ffffff"_qs, 0, 1.0)}});
                chosen[i] = choice;
            }
        }
        QJsonObject sku;
        if (!chosen.isEmpty())
            sku.insert(u"sales_attributes"_qs, chosen);
        skus.append(sku);
    }
    return skus;
}

QJsonArray ListingMaker::pictures(const QJsonObject &line, const QJsonArray &variants, Draw &draw)
{
    const QJsonObject inks = words_[u"colors"].toObject();
    const QJsonArray grounds = words_[u"grounds"].toArray();
    QString ink = inks.begin()->toString();
    for (const QJsonValue &choice : variants[0][u"sales_attributes"].toArray())
        ink = inks[choice[u"value_id"].toString()].toString(ink);
    QJsonArray images;
    const int count = 2 + draw.below(4);
    for (int i = 0; i < count; ++i) {
        const QString ground = i == 0 ? u"#ffffff"_qs : grounds[i % grounds.size()].toString();
        const int turn = i == 0 ? 0 : (i % 2 == 0 ? -8 : 8);
        const double zoom = i < 2 ? 1.0 : 0.8 + 0.2 * i;
        images.append(QJsonObject{{u"uri"_qs, picture(line[u"shape"].toString(), ink, ground, turn, zoom)}});
    }
    return images;
}

QString ListingMaker::picture(const QString &shape, const QString &color, const QString &ground, int turn, double zoom)
{
    const QString key = u"%1 %2 %3 %4 %5"_qs.arg(shape, color, ground).arg(turn).arg(zoom);
    QString &uri = drawn_[key];
    if (uri.isEmpty())
        uri = promisePicture(world_, {{u"shape"_qs, shape},
                                      {u"color"_qs, color},
                                      {u"ground"_qs, ground},
                                      {u"turn"_qs, turn},
                                      {u"zoom"_qs, zoom}});
    return uri;
}

void ListingMaker::offers(const QJsonObject &line, int number, Draw &draw, qint64 &skuPosition, Made &made)
{
    const qint64 base = draw.between(line[u"price"].toArray());
    const bool coded = draw.chance(70);
    const bool book = line[u"shape"].toString() == u"book";
    const int warehouses = 1 + draw.below(qint64(warehouses_.size()));
    const QString brand = world_.taxonomy.category(made.document[u"category_id"].toString())->id.right(4);
    QJsonArray documents = made.document[u"skus"].toArray();
    for (int i = 0; i < documents.size(); ++i) {
        QJsonObject document = documents[i].toObject();
        SkuRow sku;
        sku.id = serialId(Serial::Sku, skuPosition);
        sku.product = made.product.id;
        sku.position = i;
        sku.price = base;
        sku.sellerSku = u"%1-%2-%3"_qs.arg(shortened(line[u"noun"][1].toString()), brand.right(3))
                            .arg(number, 4, 10, QLatin1Char('0'));
        for (const QJsonValue &choice : document[u"sales_attributes"].toArray()) {
            const Attribute *attribute =
                world_.taxonomy.category(made.document[u"category_id"].toString())->attribute(choice[u"id"].toString());
            const AttributeValue *value = attribute->value(choice[u"value_id"].toString());
            sku.sellerSku += u'-' + shortened(value->name.en);
            const qint64 step = value - attribute->values.data();
            if (attribute == world_.taxonomy.attribute(u"pack"_qs) ||
                attribute == world_.taxonomy.attribute(u"volume"_qs) ||
                attribute == world_.taxonomy.attribute(u"weight_class"_qs))
                sku.price += base * step * 7 / 10;
        }
        sku.price = pretty(sku.price);
        if (!german_ && draw.chance(25))
            sku.listPrice = pretty(sku.price * 13 / 10);
        if (coded) {
            const QString digits = QString::number(skuPosition * 7 + 13);
            sku.code = withCheckDigit(book      ? u"978"_qs + digits.rightJustified(9, u'0')
                                      : german_ ? u"40"_qs + digits.rightJustified(10, u'0')
                                                : u"8"_qs + digits.rightJustified(10, u'0'));
            document.insert(u"identifier_code"_qs, QJsonObject{{u"code"_qs, sku.code},
                                                               {u"type"_qs, book      ? u"ISBN"_qs
                                                                            : german_ ? u"EAN"_qs
                                                                                      : u"UPC"_qs}});
        }
        document.insert(u"id"_qs, idText(sku.id));
        document.insert(u"seller_sku"_qs, sku.sellerSku);
        documents[i] = document;
        std::vector<StockRow> stock;
        for (int w = 0; w < warehouses; ++w)
            stock.push_back({warehouses_[size_t(w)], draw.chance(8) ? 0 : draw.below(240), draw.below(6)});
        made.skus.push_back(sku);
        made.stock.push_back(stock);
        ++skuPosition;
    }
    made.document.insert(u"skus"_qs, documents);
}

void store(World &world, const Made &made)
{
    insertProduct(world, made.product);
    setVersion(world, made.product.id, Version::Base, made.document);
    for (size_t i = 0; i < made.skus.size(); ++i) {
        insertSku(world, made.skus[i]);
        for (const StockRow &stock : made.stock[i])
            putStock(world, made.skus[i].id, stock);
    }
}

} // namespace sandbox
