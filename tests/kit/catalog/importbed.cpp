// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/catalog/importbed.h"

#include "catalog/catalog.h"
#include "catalog/categorytable.h"
#include "catalog/edit.h"
#include "catalog/intake.h"
#include "catalog/table.h"
#include "sync/sync.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace catalog;

namespace kit {
namespace {

constexpr core::Instant kNow{std::chrono::seconds{1'780'000'000}};

store::Migrations steps()
{
    store::Migrations all = syncing::migrations();
    const store::Migrations own = catalog::migrations();
    all.insert(all.end(), own.begin(), own.end());
    return all;
}

Category category(const char *id, const char *parent, const char *name, bool leaf, const char *permission = "AVAILABLE")
{
    return {CategoryId(QString::fromLatin1(id)),
            CategoryId(QString::fromLatin1(parent)),
            QString::fromUtf8(name),
            leaf,
            {QString::fromLatin1(permission)}};
}

QJsonObject json(const char *text) { return QJsonDocument::fromJson(text).object(); }

struct Rules {
    const char *category, *rules, *attributes;
};
constexpr Rules kRules[] = {
    {"111", R"({"package_dimension": {"is_required": false}})",
     R"({"attributes": [
        {"id": "100000", "name": "Farbe", "type": "SALES_PROPERTY", "is_customizable": true,
         "values": [{"id": "1000004", "name": "Rot"}, {"id": "1000003", "name": "Marineblau"}]},
        {"id": "100200", "name": "Material", "type": "PRODUCT_PROPERTY", "is_requried": true, "is_customizable": true,
         "values": [{"id": "1002001", "name": "Steinzeug"}, {"id": "1002002", "name": "Porzellan"}]},
        {"id": "100201", "name": "Pflege", "type": "PRODUCT_PROPERTY", "is_multiple_selection": true,
         "is_customizable": true, "values": [{"id": "1002011", "name": "Spülmaschine"},
                                             {"id": "1002012", "name": "Mikrowelle"}]}]})"},
    {"112", "{}", R"({"attributes": []})"},
    {"211", R"({"package_dimension": {"is_required": true}})",
     R"({"attributes": [
        {"id": "100000", "name": "Farbe", "type": "SALES_PROPERTY", "is_customizable": true, "values": []},
        {"id": "100007", "name": "Größe", "type": "SALES_PROPERTY", "is_customizable": true,
         "values": [{"id": "1000102", "name": "S"}, {"id": "1000103", "name": "M"}]},
        {"id": "100300", "name": "Passform", "type": "PRODUCT_PROPERTY", "is_requried": true,
         "values": [{"id": "1003001", "name": "Slim"}, {"id": "1003002", "name": "Regular"}]}]})"},
};

Sku makeSku(const QString &id, const QString &sellerSku, qint64 minor, const core::Currency &currency,
            std::vector<Stock> stock)
{
    Sku sku;
    sku.id = SkuId(id);
    sku.sellerSku = sellerSku;
    sku.price = core::Money{minor, currency};
    sku.stock = std::move(stock);
    return sku;
}

SalesAttribute option(const char *id, const char *name, const char *valueId, const char *value)
{
    return {QString::fromUtf8(id), QString::fromUtf8(name), QString::fromUtf8(valueId), QString::fromUtf8(value), {}};
}

Product listing(const core::ShopId &shop, const QString &id, const QString &title, const char *category, Status status)
{
    Product product;
    product.shop = shop;
    product.id = ProductId(id);
    product.title = title;
    product.category = CategoryId(QString::fromLatin1(category));
    product.images = {{QStringLiteral("tos-maliva-i-1/") + id, QStringLiteral("https://cdn.example/") + id, {}}};
    product.weight = Measure{QStringLiteral("0.400"), QStringLiteral("KILOGRAM")};
    product.status = status;
    product.statusText = toText(status);
    product.auditStatus = QStringLiteral("APPROVED");
    product.created = product.updated = kNow;
    return product;
}

std::vector<Product> products(const core::ShopId &shop, const core::Currency &currency)
{
    const WarehouseId hamburg(QStringLiteral("7001")), berlin(QStringLiteral("7002"));
    Product mug = listing(shop, QStringLiteral("1729000000000000001"), QStringLiteral("Kaffeebecher „Hafen“, 350 ml"),
                          "111", Status::Activate);
    mug.description = QStringLiteral("<p>Steinzeug aus Oldenburg.</p>\n<ul>\n<li>spülmaschinenfest</li></ul>");
    mug.brand = BrandId(QStringLiteral("7000001"));
    mug.dimensions =
        Dimensions{QStringLiteral("10"), QStringLiteral("8"), QStringLiteral("9.50"), QStringLiteral("CENTIMETER")};
    mug.attributes = {{QStringLiteral("100200"),
                       QStringLiteral("Material"),
                       {{QStringLiteral("1002001"), QStringLiteral("Steinzeug")}}},
                      {QStringLiteral("100201"),
                       QStringLiteral("Pflege"),
                       {{QStringLiteral("1002011"), QStringLiteral("Spülmaschine")},
                        {QStringLiteral("1002012"), QStringLiteral("Mikrowelle")}}}};
    Sku red = makeSku(QStringLiteral("1729111111111111101"), QStringLiteral("MUG-RED"), 1290, currency,
                      {{hamburg, 10}, {berlin, 5}});
    red.salesAttributes = {option("100000", "Farbe", "1000004", "Rot")};
    red.salesAttributes.front().image = Image{QStringLiteral("tos-maliva-i-1/red"), {}, {}};
    red.identifier = IdentifierCode{QStringLiteral("EAN"), QStringLiteral("4260123450991")};
    red.listPrice = core::Money{1590, currency};
    Sku blue = makeSku(QStringLiteral("1729111111111111102"), QStringLiteral("MUG-BLUE"), 1290, currency,
                       {{hamburg, 0}, {berlin, 3}});
    blue.salesAttributes = {option("100000", "Farbe", "1000003", "Marineblau")};
    mug.skus = {red, blue};

    Product bottle = listing(shop, QStringLiteral("1729000000000000002"), QStringLiteral("Trinkflasche Fjord 500 ml"),
                             "112", Status::Activate);
    bottle.description = QStringLiteral("Edelstahl, doppelwandig, hält 12 Stunden warm.");
    bottle.skus = {
        makeSku(QStringLiteral("1729111111111111103"), QStringLiteral("BOT-1"), 2400, currency, {{hamburg, 20}})};

    Product shirt = listing(shop, QStringLiteral("1729000000000000003"), QStringLiteral("=1+1 T-Shirt „Kiesel“ 猫"),
                            "211", Status::SellerDeactivated);
    shirt.description = QStringLiteral("=HYPERLINK(\"http://example.org\";\"Datenblatt\")\nzweite Zeile, \"Zitat\"");
    shirt.dimensions =
        Dimensions{QStringLiteral("30"), QStringLiteral("24"), QStringLiteral("3"), QStringLiteral("CENTIMETER")};
    shirt.attributes = {
        {QStringLiteral("100300"), QStringLiteral("Passform"), {{QStringLiteral("1003001"), QStringLiteral("Slim")}}}};
    Sku small = makeSku(QStringLiteral("1729111111111111104"), QStringLiteral("TEE-S"), 1990, currency, {{hamburg, 7}});
    small.salesAttributes = {option("100000", "Farbe", "", "Sand"), option("100007", "Größe", "1000102", "S")};
    Sku medium =
        makeSku(QStringLiteral("1729111111111111105"), QStringLiteral("TEE-M"), 1990, currency, {{hamburg, 8}});
    medium.salesAttributes = {option("100000", "Farbe", "", "Sand"), option("100007", "Größe", "1000103", "M")};
    shirt.skus = {small, medium};
    return {mug, bottle, shirt};
}

} // namespace

ImportBed::ImportBed(const QString &region, const QString &databasePath)
    : market_(Market::ofRegion(region))
{
    const QString path = databasePath.isEmpty() ? folder_.filePath(QStringLiteral("shop.db")) : databasePath;
    const bool fresh = !QFile::exists(path);
    database_ = take(store::Database::open(path, steps()));
    if (fresh)
        take(write([this](store::Connection &connection) -> core::Result<int> {
            if (auto filled = fill(connection); !filled)
                return core::Unexpected(filled.error());
            return 0;
        }));
    reader_ = take(database_->reader());
}

core::Result<void> ImportBed::fill(store::Connection &connection)
{
    const QString sales = QStringLiteral("SALES_WAREHOUSE"), enabled = QStringLiteral("ENABLED");
    auto done = saveWarehouses(connection, shop_,
                               {{WarehouseId(QStringLiteral("7001")), QStringLiteral("Hamburg"), sales, enabled, true},
                                {WarehouseId(QStringLiteral("7002")), QStringLiteral("Berlin"), sales, enabled, false},
                                {WarehouseId(QStringLiteral("7009")), QStringLiteral("Retouren"),
                                 QStringLiteral("RETURN_WAREHOUSE"), enabled, false}});
    if (done)
        done = saveCategories(connection, shop_,
                              {category("100", "0", "Home Supplies", false), category("110", "100", "Kitchen", false),
                               category("111", "110", "Mugs", true), category("112", "110", "Bottles", true),
                               category("200", "0", "Fashion", false), category("211", "200", "T-Shirts", true),
                               category("220", "0", "Sport", false), category("221", "220", "Bottles", true),
                               category("300", "0", "Knives", true, "PROHIBITED")},
                              kNow);
    for (const Rules &rules : kRules)
        if (done)
            done = saveCategoryRules(connection, shop_, CategoryId(QString::fromLatin1(rules.category)),
                                     json(rules.rules), json(rules.attributes), kNow);
    if (done)
        done = saveBrands(connection, shop_,
                          {QJsonObject{{QStringLiteral("id"), QStringLiteral("7000001")},
                                       {QStringLiteral("name"), QStringLiteral("Nordwerk")}}});
    if (!done)
        return done;
    auto taken = takeProducts(connection, products(shop_, market_.currency), 1, kNow);
    return taken ? core::Result<void>() : core::Unexpected(taken.error());
}

std::shared_ptr<const ImportContext> ImportBed::context(const QString &folder)
{
    return std::make_shared<const ImportContext>(take(importContext(*reader_, shop_, market_, folder)));
}

core::Result<ImportBed::Checked> ImportBed::check(const QString &path, const QSet<QLatin1String> &fixes,
                                                  const std::optional<tabular::Mapping> &mapping)
{
    auto file = ImportFile::open(path, {});
    if (!file)
        return core::Unexpected(file.error());
    const auto shop = context(QFileInfo(path).path());
    auto remembered = rememberedMapping(*reader_, (*file)->signature());
    if (!remembered)
        return core::Unexpected(remembered.error());
    Checked checked;
    checked.proposal = tabular::propose(importTargets(*shop), (*file)->layout(), (*file)->sample(), *remembered);
    auto made = Import::make(*file, shop, mapping.value_or(checked.proposal.mapping), fixes);
    if (!made)
        return core::Unexpected(made.error());
    checked.import = *made;
    CheckControl control;
    auto plan = checked.import->check(openLocalCatalog(*database_, shop_), control, 2);
    if (!plan)
        return core::Unexpected(plan.error());
    checked.plan = std::move(*plan);
    return checked;
}

core::Result<ImportBed::Checked> ImportBed::checkText(const QByteArray &text, const QSet<QLatin1String> &fixes,
                                                      const std::optional<tabular::Mapping> &mapping)
{
    return check(writeFile(QStringLiteral("file%1.csv").arg(++files_), text), fixes, mapping);
}

core::Result<syncing::Applied> ImportBed::apply(const Checked &checked, Import::Wanted wanted,
                                                syncing::Progress progress)
{
    return write([&checked, wanted, progress](store::Connection &connection) {
        return checked.import->apply(connection, checked.plan, wanted, QStringLiteral("Ada"), kNow, progress);
    });
}

core::Result<syncing::Applied> ImportBed::undo(qint64 operation)
{
    return write([operation](store::Connection &connection) {
        ProductApplier applier;
        return syncing::undo(connection, operation, QStringLiteral("Ada"), QStringLiteral("Undo"), applier, kNow);
    });
}

QString ImportBed::writeFile(const QString &name, const QByteArray &bytes)
{
    QFile file(folder_.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(file.errorString()));
    return file.fileName();
}

Product ImportBed::productWith(const QString &sellerSku)
{
    const auto rows = take(skusBySellerSku(*reader_, shop_, sellerSku));
    if (rows.empty())
        return {};
    const auto row = take(productOfSku(*reader_, rows.front()));
    return take(loadProduct(*reader_, *row)).value_or(Product());
}

Sku ImportBed::sku(const QString &sellerSku)
{
    const Product product = productWith(sellerSku);
    const auto at = std::ranges::find(product.skus, sellerSku, &Sku::sellerSku);
    return at == product.skus.end() ? Sku() : *at;
}

QString ImportBed::dump()
{
    QString text;
    for (const QString &sql :
         {QStringLiteral("SELECT * FROM product WHERE status <> 'DELETED' ORDER BY row"),
          QStringLiteral("SELECT s.* FROM sku s JOIN product p ON p.row = s.product WHERE p.status <> 'DELETED' "
                         "ORDER BY s.row")}) {
        take(reader_->all(sql, [&](const store::Statement &row) {
            for (int column = 0; column < row.columns(); ++column)
                text += row.text(column) + u'\x1f';
            text += u'\n';
            return 0;
        }));
    }
    static const QRegularExpression address(QStringLiteral(",?\"url\":\"[^\"]*\""));
    return text.remove(address);
}

qint64 ImportBed::number(const QString &sql)
{
    return take(reader_->one(sql, [](const store::Statement &row) { return row.integer(0); })).value_or(-1);
}

} // namespace kit
