// SPDX-License-Identifier: GPL-3.0-or-later
#include "apiclient.h"

#include "contract/validator.h"
#include "sandbox/seededplatform.h"

#include <QBuffer>
#include <QImage>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <set>

// Every operation that the sandbox offers, once through TLS, gateway and simulated platform: the bytes that arrive
// must satisfy the contract to the letter.
class WireTest final : public QObject {
    Q_OBJECT

private:
    static constexpr qint64 kNow = 1'795'000'000;

    QTemporaryDir dir_;
    std::atomic<qint64> seconds_{kNow};
    std::unique_ptr<sandbox::Server> server_;
    std::unique_ptr<ApiClient> client_;
    std::set<QString> called_;

    using Query = QList<QPair<QString, QString>>;

    // Calls an operation in the first shop; `place` fills the path's placeholder. Returns `data`, fails the test on
    // any other code than 0.
    QJsonObject call(const char *name, const QString &place = {}, const QJsonObject &body = {}, const Query &query = {})
    {
        const contract::Operation *operation = contract::Contract::builtIn().operation(QString::fromLatin1(name));
        if (!operation)
            qFatal("no operation %s", name);
        const QByteArray bytes = operation->method == contract::Method::Get
                                     ? QByteArray()
                                     : QJsonDocument(body).toJson(QJsonDocument::Compact);
        return checked(*operation, client_->call(contract::toText(operation->method).toLatin1(),
                                                 pathOf(*operation, place), bytes, withCipher(*operation, query)));
    }

    QJsonObject upload(const char *name, const QByteArray &fields, const QByteArray &fileName, const QByteArray &file)
    {
        const contract::Operation *operation = contract::Contract::builtIn().operation(QString::fromLatin1(name));
        const QByteArray body = fields + "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" +
                                fileName + "\"\r\n\r\n" + file + "\r\n--b--\r\n";
        return checked(*operation, client_->call("POST", operation->path, body, {}, "multipart/form-data; boundary=b"));
    }

    static QString pathOf(const contract::Operation &operation, const QString &place)
    {
        QString path = operation.path;
        const qsizetype open = path.indexOf(u'{');
        return open < 0 ? path : path.replace(open, path.indexOf(u'}') + 1 - open, place);
    }
    Query withCipher(const contract::Operation &operation, Query query) const
    {
        if (operation.cipher == contract::Cipher::Required)
            query.append({QStringLiteral("shop_cipher"), server_->announcement().shops.front().cipher});
        return query;
    }
    QJsonObject checked(const contract::Operation &operation, const ApiClient::Reply &reply)
    {
        called_.insert(operation.name);
        const auto findings = contract::checkResponse(operation, reply.body, contract::Responses::Closed);
        if (reply.status != 200 || reply.code() != 0 || !findings.empty()) {
            const QString what =
                operation.name + u": " + contract::toText(findings) + u' ' + QString::fromUtf8(reply.body.left(600));
            QTest::qFail(qPrintable(what), __FILE__, __LINE__);
        }
        return reply.json[u"data"].toObject();
    }

    static QByteArray picture()
    {
        QImage image(600, 600, QImage::Format_RGB32);
        image.fill(QColor(90, 120, 60));
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    }

    static QJsonObject object(std::initializer_list<std::pair<const char *, QJsonValue>> members)
    {
        QJsonObject result;
        for (const auto &[name, value] : members)
            result[QLatin1String(name)] = value;
        return result;
    }
    static QJsonArray list(const QJsonValue &only) { return QJsonArray{only}; }

    // A mug that every rule of the German demo shop lets pass.
    static QJsonObject mug(const QString &pictureUri, const QString &warehouse)
    {
        const QJsonObject color = object({{"id", QStringLiteral("100000")}, {"value_id", QStringLiteral("1000001")}});
        const QJsonObject price = object({{"amount", QStringLiteral("12.90")}, {"currency", QStringLiteral("EUR")}});
        const QJsonObject stock = object({{"warehouse_id", warehouse}, {"quantity", 10}});
        const QJsonObject sku = object({{"seller_sku", QStringLiteral("MUG-BLK")},
                                        {"sales_attributes", list(color)},
                                        {"price", price},
                                        {"inventory", list(stock)}});
        const QJsonObject material =
            object({{"id", QStringLiteral("100158")}, {"values", list(object({{"id", QStringLiteral("1001022")}}))}});
        return object(
            {{"title", QStringLiteral("Tasse „Küste“, 350 ml, glasiert")},
             {"description", QStringLiteral("<p>Von Hand <b>glasiert</b>.</p>")},
             {"category_id", QStringLiteral("600422")},
             {"main_images", list(object({{"uri", pictureUri}}))},
             {"product_attributes", list(material)},
             {"package_weight", object({{"value", QStringLiteral("0.42")}, {"unit", QStringLiteral("KILOGRAM")}})},
             {"skus", list(sku)}});
    }

private Q_SLOTS:
    void initTestCase()
    {
        sandbox::Server::Options options;
        options.folder = dir_.path();
        options.clock = [this] { return std::chrono::system_clock::time_point(std::chrono::seconds(seconds_)); };
        auto started = sandbox::Server::start(options, [this](sandbox::StateDb &state) {
            return sandbox::seededPlatform(state, dir_.path(), {}, core::instant(kNow));
        });
        QVERIFY2(started.has_value(), started ? "" : qPrintable(started.error().sentence()));
        server_ = std::move(*started);
        client_ = std::make_unique<ApiClient>(server_->announcement());
        client_->setTimestamp(kNow);
        QCOMPARE(client_->connect().code(), 0);
        QCOMPARE(client_->control("POST", QStringLiteral("quota"), {{QStringLiteral("all"), 0}}).status, 200);
    }

    void theShop()
    {
        QCOMPARE(call("GetAuthorizedShops")[u"shops"].toArray().size(),
                 qsizetype(server_->announcement().shops.size()));
        call("GetActiveShops");
        call("GetSellerPermissions");
        call("CheckListingPrerequisites");
        const QString warehouse = call("GetWarehouseList")[u"warehouses"][0][u"id"].toString();
        const QString option = call("GetWarehouseDeliveryOptions", warehouse)[u"delivery_options"][0][u"id"].toString();
        QVERIFY(!call("GetShippingProviders", option)[u"shipping_providers"].toArray().isEmpty());
    }

    void theCategories()
    {
        QVERIFY(!call("GetCategories")[u"categories"].toArray().isEmpty());
        QVERIFY(!call("GetAttributes", QStringLiteral("600422"))[u"attributes"].toArray().isEmpty());
        call("GetCategoryRules", QStringLiteral("600422"));
        call("RecommendCategory", {}, object({{"product_title", QStringLiteral("Tasse")}}));
        call("GetBrands", {}, {}, {{QStringLiteral("page_size"), QStringLiteral("20")}});
        call("CreateCustomBrands", {}, object({{"name", QStringLiteral("Kleine Küste")}}));
    }

    void aProductsLife()
    {
        const QString uri = upload("UploadProductImage",
                                   "--b\r\nContent-Disposition: form-data; name=\"use_case\"\r\n\r\nMAIN_IMAGE\r\n",
                                   "mug.png", picture())[u"uri"]
                                .toString();
        upload("UploadProductFile", "--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nmug.pdf\r\n",
               "mug.pdf", "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");
        const QString warehouse = call("GetWarehouseList")[u"warehouses"][0][u"id"].toString();
        const QJsonObject listing = mug(uri, warehouse);
        call("CheckProductListing", {}, listing);
        const QJsonObject created = call("CreateProduct", {}, listing);
        const QString id = created[u"product_id"].toString();
        const QString sku = created[u"skus"][0][u"id"].toString();

        // The audit ends by itself once its time has passed on the sandbox's clock.
        QCOMPARE(call("GetProduct", id)[u"status"].toString(), QStringLiteral("PENDING"));
        seconds_ += 60;
        QTRY_COMPARE(call("GetProduct", id)[u"status"].toString(), QStringLiteral("ACTIVATE"));

        const QJsonObject price = object({{"amount", QStringLiteral("14.00")}, {"currency", QStringLiteral("EUR")}});
        call("UpdatePrice", id, object({{"skus", list(object({{"id", sku}, {"price", price}}))}}));
        const QJsonObject stock = object({{"warehouse_id", warehouse}, {"quantity", 0}});
        call("UpdateInventory", id, object({{"skus", list(object({{"id", sku}, {"inventory", list(stock)}}))}}));
        const QJsonObject found = call("InventorySearch", {}, object({{"sku_ids", list(sku)}}));
        QCOMPARE(found[u"inventory"][0][u"skus"][0][u"total_available_quantity"].toInt(-1), 0);
        call("PartialEditProduct", id, object({{"title", QStringLiteral("Tasse „Küste“, 350 ml, blau glasiert")}}));

        QJsonObject edited = listing;
        QJsonObject editedSku = edited[u"skus"][0].toObject();
        editedSku[u"id"] = sku;
        edited[u"skus"] = list(editedSku);
        call("EditProduct", id, edited);
        seconds_ += 60;
        QTRY_COMPARE(call("GetProduct", id)[u"status"].toString(), QStringLiteral("ACTIVATE"));
        const QJsonObject hits = call("SearchProducts", {}, object({{"seller_skus", list(QStringLiteral("MUG-BLK"))}}),
                                      {{QStringLiteral("page_size"), QStringLiteral("10")}});
        QCOMPARE(hits[u"products"][0][u"id"].toString(), id);

        const QJsonObject ids = object({{"product_ids", list(id)}});
        call("DeactivateProducts", {}, ids);
        call("ActivateProduct", {}, ids);
        call("DeleteProducts", {}, ids);
        call("RecoverProducts", {}, ids);
    }

    void theRestIsRefused()
    {
        // Whatever the contract names and the sandbox doesn't offer says so in the envelope.
        for (const contract::Operation &operation : contract::Contract::builtIn().operations()) {
            if (called_.contains(operation.name))
                continue;
            const auto reply = client_->call(contract::toText(operation.method).toLatin1(),
                                             pathOf(operation, QStringLiteral("1")), {}, withCipher(operation, {}));
            QVERIFY2(reply.code() > 0, qPrintable(operation.name + u": " + QString::fromUtf8(reply.body)));
            const auto findings = contract::checkResponse(operation, reply.body, contract::Responses::Closed);
            QVERIFY2(findings.empty(), qPrintable(operation.name + u": " + contract::toText(findings)));
        }
    }
};

QTEST_GUILESS_MAIN(WireTest)
#include "wire_test.moc"
