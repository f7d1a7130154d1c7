// SPDX-License-Identifier: GPL-3.0-or-later
// Products over time: statuses, versions, edits, search.
#include "shopkit.h"

using std::chrono::seconds;

namespace {

QJsonObject ids(const QStringList &products) { return {{u"product_ids"_qs, QJsonArray::fromStringList(products)}}; }

// An existing SKU of an edit, without price and stock.
QJsonObject kept(const QJsonValue &shown)
{
    return {{u"id"_qs, shown[u"id"]},
            {u"seller_sku"_qs, shown[u"seller_sku"]},
            {u"sales_attributes"_qs, shown[u"sales_attributes"]}};
}

} // namespace

class ProductsTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ShopKit> kit_;

    QString status(const QString &id) { return kit_->product(id)[u"status"].toString(); }
    QStringList errorCodes(const sandbox::Answer &answer)
    {
        QStringList codes;
        for (const QJsonValue &error : answer.data[u"errors"].toArray())
            codes.append(QString::number(error[u"code"].toInt()));
        return codes;
    }
    sandbox::Answer search(const QJsonObject &body, int size = 100, const QString &token = {})
    {
        std::map<QString, QString> query{{u"page_size"_qs, QString::number(size)}};
        if (!token.isEmpty())
            query[u"page_token"_qs] = token;
        return kit_->call("SearchProducts", {}, query, body);
    }

private Q_SLOTS:
    void init() { kit_ = std::make_unique<ShopKit>(); }

    void isListedAfterItsAudit()
    {
        const sandbox::Answer created = kit_->post("CreateProduct", kit_->mug());
        const QString id = created.data[u"product_id"].toString();
        QCOMPARE(id.size(), 19);
        QVERIFY(id.toLongLong() > (qint64(1) << 53));
        QCOMPARE(created.data[u"skus"].toArray().size(), 2);
        QCOMPARE(created.data[u"skus"][0][u"sales_attributes"][0][u"value_id"].toString(), u"1000001"_qs);
        QCOMPARE(status(id), u"PENDING"_qs);
        QCOMPARE(kit_->product(id)[u"product_status"].toString(), u"INITIAL"_qs);
        kit_->pass(seconds(2));
        QCOMPARE(status(id), u"PENDING"_qs);
        kit_->pass(seconds(1)); // 3 s in all, the delay
        const QJsonObject shown = kit_->product(id);
        QCOMPARE(shown[u"status"].toString(), u"ACTIVATE"_qs);
        QCOMPARE(shown[u"audit"][u"status"].toString(), u"APPROVED"_qs);
        QCOMPARE(shown[u"create_time"].toInteger() + 3, shown[u"update_time"].toInteger());
        QCOMPARE(shown[u"update_time"].toInteger(), core::unixSeconds(kit_->now));
    }

    void showsWhatWasSent()
    {
        const QJsonObject sent = kit_->mug();
        const QJsonObject shown = kit_->product(kit_->liveMug());
        QCOMPARE(shown[u"title"], sent[u"title"]);
        QCOMPARE(shown[u"description"], sent[u"description"]);
        QCOMPARE(shown[u"package_weight"], sent[u"package_weight"]);
        QCOMPARE(shown[u"main_images"][0][u"uri"], sent[u"main_images"][0][u"uri"]);
        QCOMPARE(shown[u"product_attributes"][0][u"name"].toString(), u"Hauptmaterial"_qs);
        QCOMPARE(shown[u"product_attributes"][0][u"values"][0][u"name"].toString(), u"Keramik"_qs);
        const QJsonObject sku = shown[u"skus"][1].toObject();
        QCOMPARE(sku[u"seller_sku"].toString(), u"MUG-WHT"_qs);
        QCOMPARE(sku[u"price"], QJsonValue(QJsonObject{{u"currency"_qs, u"EUR"_qs},
                                                       {u"sale_price"_qs, u"13.50"_qs},
                                                       {u"tax_exclusive_price"_qs, u"13.50"_qs}}));
        QCOMPARE(sku[u"sales_attributes"][0][u"name"].toString(), u"Farbe"_qs);
        QCOMPARE(sku[u"sales_attributes"][0][u"value_name"].toString(), u"Weiß"_qs);
        QCOMPARE(sku[u"inventory"][0][u"quantity"].toInt(), 10);
        QCOMPARE(sku[u"inventory"][1][u"quantity"].toInt(), 4);
        const QJsonArray chain = shown[u"category_chains"].toArray();
        QCOMPARE(chain.size(), 3); // v1 has three levels
        QCOMPARE(chain[2][u"local_name"].toString(), u"Tassen"_qs);
        const QJsonObject english =
            kit_->call("GetProduct", {{u"product_id"_qs, shown[u"id"].toString()}}, {{u"locale"_qs, u"en-GB"_qs}}).data;
        QCOMPARE(english[u"category_chains"][2][u"local_name"].toString(), u"Mugs"_qs);
    }

    void sameKeySameAnswer()
    {
        QJsonObject body = kit_->mug();
        body.insert(u"idempotency_key"_qs, u"k-1"_qs);
        const sandbox::Answer first = kit_->post("CreateProduct", body);
        body.insert(u"title"_qs, u"Ganz anders"_qs);
        const sandbox::Answer again = kit_->post("CreateProduct", body);
        QCOMPARE(again.data, first.data);
        QCOMPARE(search({}).data[u"total_count"].toInt(), 1);
        body.insert(u"idempotency_key"_qs, u"k-2"_qs);
        QVERIFY(kit_->post("CreateProduct", body).data[u"product_id"] != first.data[u"product_id"]);
        // A refusal uses no key up.
        body.insert(u"idempotency_key"_qs, u"k-3"_qs);
        QJsonObject broken = body;
        broken.insert(u"title"_qs, u"???"_qs);
        QCOMPARE(kit_->post("CreateProduct", broken).code, 12052931);
        QCOMPARE(kit_->post("CreateProduct", body).code, 0);
        QCOMPARE(search({}).data[u"total_count"].toInt(), 3);
    }

    void auditCanFail()
    {
        kit_->control("audit", {{u"verdict"_qs, u"FAILED"_qs},
                                {u"title_contains"_qs, u"küste"_qs},
                                {u"reasons"_qs, QJsonArray{u"Blurred picture"_qs}}});
        const QString id = kit_->liveMug();
        QJsonObject shown = kit_->product(id);
        QCOMPARE(shown[u"status"].toString(), u"FAILED"_qs);
        QCOMPARE(shown[u"audit"][u"status"].toString(), u"FAILED"_qs);
        QCOMPARE(shown[u"audit_failed_reasons"][0][u"reasons"][0].toString(), u"Blurred picture"_qs);
        // The product's own verdict goes before the title's.
        kit_->control("audit", {{u"verdict"_qs, u"APPROVED"_qs}, {u"product_id"_qs, id}});
        QCOMPARE(kit_->onProduct("PartialEditProduct", id, {{u"title"_qs, u"Tasse „Küste“ neu"_qs}}).code, 0);
        QCOMPARE(status(id), u"PENDING"_qs);
        kit_->pass(seconds(3));
        shown = kit_->product(id);
        QCOMPARE(shown[u"status"].toString(), u"ACTIVATE"_qs);
        QVERIFY(!shown.contains(u"audit_failed_reasons"));
    }

    void auditRefusesClaimsByItself()
    {
        QJsonObject body = kit_->mug();
        body.insert(u"title"_qs, u"Tasse, Replica eines Originals"_qs);
        const QString id = kit_->post("CreateProduct", body).data[u"product_id"].toString();
        kit_->pass(seconds(3));
        QCOMPARE(status(id), u"FAILED"_qs);
    }

    void auditDelayCanBeSet()
    {
        kit_->control("audit", {{u"delay_seconds"_qs, 3600}});
        const QString id = kit_->liveMug();
        QCOMPARE(status(id), u"PENDING"_qs);
        kit_->pass(seconds(3600));
        QCOMPARE(status(id), u"ACTIVATE"_qs);
    }

    void liveVersionStaysUntilTheAuditEnds_data()
    {
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("title");
        QTest::newRow("passed") << u"APPROVED"_qs << u"Neuer Titel"_qs;
        QTest::newRow("failed") << u"FAILED"_qs << u"Tasse „Küste“, 350 ml, glasiert"_qs;
    }
    void liveVersionStaysUntilTheAuditEnds()
    {
        QFETCH(QString, verdict);
        QFETCH(QString, title);
        const QString id = kit_->liveMug();
        kit_->control("audit", {{u"verdict"_qs, verdict}, {u"product_id"_qs, id}});
        const sandbox::Answer edited = kit_->onProduct("PartialEditProduct", id, {{u"title"_qs, u"Neuer Titel"_qs}});
        QCOMPARE(edited.data[u"audit"][u"status"].toString(), u"AUDITING"_qs);
        QJsonObject shown = kit_->product(id);
        QCOMPARE(shown[u"status"].toString(), u"ACTIVATE"_qs);
        QCOMPARE(shown[u"audit"][u"status"].toString(), u"AUDITING"_qs);
        QCOMPARE(shown[u"title"].toString(), u"Tasse „Küste“, 350 ml, glasiert"_qs);
        QCOMPARE(kit_->product(id, "return_under_review_version")[u"title"].toString(), u"Neuer Titel"_qs);
        kit_->pass(seconds(3));
        shown = kit_->product(id);
        QCOMPARE(shown[u"status"].toString(), u"ACTIVATE"_qs);
        QCOMPARE(shown[u"title"].toString(), title);
        QCOMPARE(
            kit_->call("GetProduct", {{u"product_id"_qs, id}}, {{u"return_under_review_version"_qs, u"true"_qs}}).code,
            12052547);
        QCOMPARE(search({}).data[u"products"][0][u"title"].toString(), title);
    }

    void editReplacesEverythingButPriceAndStock()
    {
        const QString id = kit_->liveMug();
        QJsonObject body = kit_->mug();
        QCOMPARE(kit_->onProduct("PartialEditProduct", id, {{u"external_product_id"_qs, u"E-7"_qs}}).code, 0);
        kit_->pass(seconds(3));
        QCOMPARE(kit_->product(id)[u"external_product_id"].toString(), u"E-7"_qs);
        const QJsonObject before = kit_->product(id);
        // The second SKU goes, a third one comes; the first names another price and stock, which don't count.
        QJsonObject first = kept(before[u"skus"][0]);
        first.insert(u"price"_qs, QJsonObject{{u"amount"_qs, u"99.00"_qs}, {u"currency"_qs, u"EUR"_qs}});
        first.insert(u"inventory"_qs,
                     QJsonArray{QJsonObject{{u"warehouse_id"_qs, kit_->warehouse(0)}, {u"quantity"_qs, 99}}});
        QJsonObject third = body[u"skus"][1].toObject();
        third.insert(u"seller_sku"_qs, u"MUG-RED"_qs);
        third.insert(u"sales_attributes"_qs,
                     QJsonArray{QJsonObject{{u"id"_qs, u"100000"_qs}, {u"value_id"_qs, u"1000004"_qs}}});
        body.insert(u"skus"_qs, QJsonArray{third, first});
        const sandbox::Answer edited = kit_->onProduct("EditProduct", id, body);
        QCOMPARE(edited.code, 0);
        QCOMPARE(edited.data[u"skus"][1][u"id"], before[u"skus"][0][u"id"]);
        QCOMPARE(kit_->product(id)[u"skus"], before[u"skus"]); // until the audit ends
        kit_->pass(seconds(3));
        const QJsonObject after = kit_->product(id);
        QVERIFY(!after.contains(u"external_product_id"));
        QCOMPARE(after[u"skus"].toArray().size(), 2);
        QCOMPARE(after[u"skus"][0][u"seller_sku"].toString(), u"MUG-RED"_qs);
        QCOMPARE(after[u"skus"][0][u"price"][u"sale_price"].toString(), u"13.50"_qs);
        QCOMPARE(after[u"skus"][1][u"price"], before[u"skus"][0][u"price"]);
        QCOMPARE(after[u"skus"][1][u"inventory"], before[u"skus"][0][u"inventory"]);
        const QString gone = before[u"skus"][1][u"id"].toString();
        QCOMPARE(kit_->post("InventorySearch", {{u"sku_ids"_qs, QJsonArray{gone}}}).data[u"inventory"].toArray().size(),
                 0);
    }

    void partialEditReplacesPropertiesWhole()
    {
        const QString id = kit_->liveMug();
        const QJsonObject before = kit_->product(id);
        const QJsonObject capacity{{u"id"_qs, u"100510"_qs},
                                   {u"values"_qs, QJsonArray{QJsonObject{{u"name"_qs, u"350"_qs}}}}};
        // The required material is left out of the property, so it is missing afterwards.
        QCOMPARE(kit_->onProduct("PartialEditProduct", id, {{u"product_attributes"_qs, QJsonArray{capacity}}}).code,
                 12052104);
        const QJsonObject material{{u"id"_qs, u"100158"_qs},
                                   {u"values"_qs, QJsonArray{QJsonObject{{u"id"_qs, u"1001023"_qs}}}}};
        QCOMPARE(kit_->onProduct("PartialEditProduct", id, {{u"product_attributes"_qs, QJsonArray{material, capacity}}})
                     .code,
                 0);
        kit_->pass(seconds(3));
        const QJsonObject after = kit_->product(id);
        QCOMPARE(after[u"product_attributes"].toArray().size(), 2);
        for (const QString &field :
             {u"title"_qs, u"description"_qs, u"skus"_qs, u"main_images"_qs, u"package_weight"_qs})
            QCOMPARE(after[field], before[field]);
    }

    void editsOfSkusAreChecked()
    {
        const QString id = kit_->liveMug();
        QJsonObject other = kit_->mug();
        const QString otherId = kit_->post("CreateProduct", other).data[u"product_id"].toString();
        const QJsonArray skus = kit_->product(id)[u"skus"].toArray();
        const auto edit = [&](const QJsonArray &changed) {
            return kit_->onProduct("PartialEditProduct", id, {{u"skus"_qs, changed}}).code;
        };
        QJsonObject foreign = kept(skus[0]);
        foreign.insert(u"id"_qs, kit_->product(otherId)[u"skus"][0][u"id"]);
        QCOMPARE(edit({foreign, kept(skus[1])}), 12052557);
        foreign.insert(u"id"_qs, u"1729000000000000001"_qs);
        QCOMPARE(edit({foreign, kept(skus[1])}), 12052556);
        QJsonObject twice = kept(skus[1]);
        twice.insert(u"id"_qs, skus[0][u"id"]);
        QCOMPARE(edit({kept(skus[0]), twice}), 12052553);
        QJsonObject fresh = kept(skus[1]);
        fresh.remove(u"id"_qs);
        QCOMPARE(edit({kept(skus[0]), fresh}), 12052571); // a new SKU needs a price
    }

    void identifierCodesAreForGood()
    {
        const QString id = kit_->liveMug();
        const QJsonArray skus = kit_->product(id)[u"skus"].toArray();
        const auto edit = [&](const char *code) {
            QJsonObject first = kept(skus[0]);
            first.insert(u"identifier_code"_qs,
                         QJsonObject{{u"type"_qs, u"EAN"_qs}, {u"code"_qs, QString::fromLatin1(code)}});
            return kit_->onProduct("PartialEditProduct", id, {{u"skus"_qs, QJsonArray{first, kept(skus[1])}}}).code;
        };
        QCOMPARE(edit("4006381333931"), 0);
        kit_->pass(seconds(3));
        QCOMPARE(edit("4006381333931"), 0);
        QCOMPARE(edit("96385074"), 12052593);
    }

    void draftsOfLiveProductsStandAside()
    {
        const QString id = kit_->liveMug();
        QJsonObject body{{u"title"_qs, u"Entwurf"_qs}, {u"save_mode"_qs, u"AS_DRAFT"_qs}};
        QCOMPARE(kit_->onProduct("PartialEditProduct", id, body).data[u"audit"][u"status"].toString(), u"NONE"_qs);
        kit_->pass(seconds(10));
        QCOMPARE(kit_->product(id)[u"title"].toString(), u"Tasse „Küste“, 350 ml, glasiert"_qs);
        QVERIFY(kit_->product(id)[u"has_draft"].toBool());
        QCOMPARE(kit_->product(id, "return_draft_version")[u"title"].toString(), u"Entwurf"_qs);
        QCOMPARE(search({{u"return_draft_version"_qs, true}}).data[u"products"][0][u"title"].toString(), u"Entwurf"_qs);
        // The next draft builds on it; the submission ends it.
        body = {{u"description"_qs, u"<p>neu</p>"_qs}, {u"save_mode"_qs, u"AS_DRAFT"_qs}};
        kit_->onProduct("PartialEditProduct", id, body);
        QCOMPARE(kit_->product(id, "return_draft_version")[u"title"].toString(), u"Entwurf"_qs);
        kit_->onProduct("PartialEditProduct", id, {{u"title"_qs, u"Endlich"_qs}});
        kit_->pass(seconds(3));
        QVERIFY(!kit_->product(id)[u"has_draft"].toBool());
        QCOMPARE(kit_->product(id)[u"title"].toString(), u"Endlich"_qs);
        QCOMPARE(kit_->call("GetProduct", {{u"product_id"_qs, id}},
                            {{u"return_draft_version"_qs, u"true"_qs}, {u"return_under_review_version"_qs, u"true"_qs}})
                     .code,
                 12052910);
    }

    void draftsAreActivatedWhenComplete()
    {
        QJsonObject body = kit_->mug();
        body.remove(u"package_weight"_qs);
        body.insert(u"save_mode"_qs, u"AS_DRAFT"_qs);
        const QString id = kit_->post("CreateProduct", body).data[u"product_id"].toString();
        kit_->pass(seconds(10));
        QCOMPARE(status(id), u"DRAFT"_qs);
        const sandbox::Answer refused = kit_->post("ActivateProduct", ids({id}));
        QCOMPARE(errorCodes(refused), QStringList{u"12052990"_qs});
        QCOMPARE(refused.data[u"errors"][0][u"detail"][u"extra_errors"][0][u"code"].toInt(), 12019011);
        QCOMPARE(refused.data[u"errors"][0][u"detail"][u"product_id"].toString(), id);
        const QJsonObject weight{{u"value"_qs, u"0.4"_qs}, {u"unit"_qs, u"KILOGRAM"_qs}};
        kit_->onProduct("PartialEditProduct", id, {{u"package_weight"_qs, weight}, {u"save_mode"_qs, u"AS_DRAFT"_qs}});
        QCOMPARE(errorCodes(kit_->post("ActivateProduct", ids({id}))), QStringList());
        QCOMPARE(status(id), u"PENDING"_qs);
        kit_->pass(seconds(3));
        QCOMPARE(status(id), u"ACTIVATE"_qs);
    }

    // Every change of status, and what each status forbids.
    void statusMachine_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QString>("to"); // or an error code
        const auto row = [](const char *from, const char *operation, const char *to) {
            QTest::addRow("%s %s", from, operation)
                << QString::fromLatin1(from) << QString::fromLatin1(operation) << QString::fromLatin1(to);
        };
        row("ACTIVATE", "DeactivateProducts", "SELLER_DEACTIVATED");
        row("ACTIVATE", "ActivateProduct", "12052990");
        row("ACTIVATE", "DeleteProducts", "DELETED");
        row("ACTIVATE", "RecoverProducts", "12052901");
        row("SELLER_DEACTIVATED", "ActivateProduct", "PENDING");
        row("SELLER_DEACTIVATED", "DeactivateProducts", "12052901");
        row("SELLER_DEACTIVATED", "DeleteProducts", "DELETED");
        row("PLATFORM_DEACTIVATED", "ActivateProduct", "PENDING");
        row("PLATFORM_DEACTIVATED", "DeleteProducts", "DELETED");
        row("FREEZE", "DeleteProducts", "12052901");
        row("FREEZE", "ActivateProduct", "12052990");
        row("FREEZE", "DeactivateProducts", "12052901");
        row("DELETED", "RecoverProducts", "SELLER_DEACTIVATED");
        row("DELETED", "DeleteProducts", "12052901");
        row("DELETED", "ActivateProduct", "12052990");
        row("DRAFT", "DeleteProducts", "DELETED");
        row("DRAFT", "ActivateProduct", "PENDING");
        row("DRAFT", "DeactivateProducts", "12052901");
    }
    void statusMachine()
    {
        QFETCH(QString, from);
        QFETCH(QString, operation);
        QFETCH(QString, to);
        const QString id = kit_->liveMug();
        QCOMPARE(kit_->control("product", {{u"product_id"_qs, id}, {u"status"_qs, from}}).code, 0);
        kit_->pass(seconds(1));
        const sandbox::Answer answer = kit_->post(qPrintable(operation), ids({id}));
        if (to.front().isDigit()) {
            QCOMPARE(errorCodes(answer), QStringList{to});
            QCOMPARE(status(id), from);
            QVERIFY(kit_->product(id)[u"update_time"].toInteger() < core::unixSeconds(kit_->now));
        } else {
            QCOMPARE(errorCodes(answer), QStringList());
            QCOMPARE(status(id), to);
            QCOMPARE(kit_->product(id)[u"update_time"].toInteger(), core::unixSeconds(kit_->now));
        }
        const bool closed = from == u"FREEZE" || from == u"DELETED";
        if (status(id) == from)
            QCOMPARE(kit_->onProduct("PartialEditProduct", id, {{u"title"_qs, u"Neu"_qs}}).code, closed ? 12052901 : 0);
    }

    void reactivationIsAudited()
    {
        const QString id = kit_->liveMug();
        kit_->post("DeactivateProducts", ids({id}));
        kit_->control("audit", {{u"verdict"_qs, u"FAILED"_qs}, {u"product_id"_qs, id}});
        kit_->post("ActivateProduct", ids({id}));
        kit_->pass(seconds(3));
        QCOMPARE(status(id), u"FAILED"_qs);
        QCOMPARE(kit_->product(id)[u"product_status"].toString(), u"SELLER_DEACTIVATED"_qs);
        kit_->control("audit", {{u"clear"_qs, true}});
        QCOMPARE(errorCodes(kit_->post("ActivateProduct", ids({id}))), QStringList());
        kit_->pass(seconds(3));
        QCOMPARE(status(id), u"ACTIVATE"_qs);
    }

    void batchesTellErrorsPerProduct()
    {
        const QString id = kit_->liveMug();
        const sandbox::Answer answer = kit_->post("DeactivateProducts", ids({u"17"_qs, id, u"abc"_qs}));
        QCOMPARE(answer.code, 0);
        QCOMPARE(errorCodes(answer), (QStringList{u"12052032"_qs, u"12052031"_qs}));
        QCOMPARE(status(id), u"SELLER_DEACTIVATED"_qs);
    }

    void refusesForeignAndUnknownProducts()
    {
        const QString id = kit_->liveMug();
        QCOMPARE(kit_->call("GetProduct", {{u"product_id"_qs, id}}, {}, {}, 1).code, 12052048);
        QCOMPARE(kit_->onProduct("GetProduct", u"1"_qs).code, 12052260);
        QCOMPARE(kit_->onProduct("GetProduct", u"1e18"_qs).code, 12052031);
        QCOMPARE(kit_->onProduct("GetProduct", u"99999999999999999999"_qs).code, 12052031);
    }

    void limitsListings()
    {
        kit_->control("limits", {{u"listings"_qs, 1}});
        const QString id = kit_->liveMug();
        QCOMPARE(kit_->post("CreateProduct", kit_->mug()).code, 12052093);
        kit_->post("DeleteProducts", ids({id}));
        QCOMPARE(kit_->post("CreateProduct", kit_->mug()).code, 0);
        kit_->control("limits", {{u"listings"_qs, QJsonValue::Null}});
        QCOMPARE(kit_->post("CreateProduct", kit_->mug()).code, 0);
    }

    void pagesThroughEverythingOnce()
    {
        kit_ = std::make_unique<ShopKit>(u"large:1000"_qs);
        const qint64 total = search({}).data[u"total_count"].toInteger();
        QStringList seen;
        QString token;
        int round = 0;
        do {
            const sandbox::Answer page = search({}, 7, token);
            for (const QJsonValue &product : page.data[u"products"].toArray())
                seen.append(product[u"id"].toString());
            token = page.data[u"next_page_token"].toString();
            // What happens meanwhile neither skips nor repeats anything.
            if (++round == 3)
                kit_->control("product", {{u"product_id"_qs, seen.front()}, {u"title"_qs, u"Neu"_qs}});
        } while (!token.isEmpty());
        QCOMPARE(seen.size(), total);
        QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), total);
        QVERIFY(std::is_sorted(seen.rbegin(), seen.rend()));
    }

    void tokensBelongToTheirSearch()
    {
        kit_ = std::make_unique<ShopKit>(u"large:200"_qs);
        const QString token = search({}, 10).data[u"next_page_token"].toString();
        QVERIFY(!token.isEmpty());
        QCOMPARE(search({}, 5, token).code, 0);
        QCOMPARE(search({{u"status"_qs, u"DRAFT"_qs}}, 10, token).code, 12019108);
        QCOMPARE(search({}, 10, u"nonsense"_qs).code, 12019108);
        QCOMPARE(kit_->call("SearchProducts", {}, {{u"page_size"_qs, u"10"_qs}, {u"page_token"_qs, token}}, {}, 1).code,
                 12019108);
    }

    // 100 pages of 100 reach the 10,000th hit; the 101st is refused.
    void windowEndsAtTenThousand()
    {
        kit_ = std::make_unique<ShopKit>(u"large:60000"_qs);
        const qint64 total = search({}, 1).data[u"total_count"].toInteger();
        QVERIFY2(total > 10'000, qPrintable(QString::number(total)));
        QString token;
        for (int page = 0; page < 100; ++page) {
            const sandbox::Answer answer = search({}, 100, token);
            QCOMPARE(answer.code, 0);
            QCOMPARE(answer.data[u"products"].toArray().size(), 100);
            QCOMPARE(answer.data[u"total_count"].toInteger(), total);
            token = answer.data[u"next_page_token"].toString();
        }
        QVERIFY(!token.isEmpty());
        QCOMPARE(search({}, 100, token).code, 12052180);
        // Split by time, all can be had.
        const qint64 middle = core::unixSeconds(kit_->now) - 200 * 86'400;
        const qint64 early = search({{u"create_time_le"_qs, middle}}, 1).data[u"total_count"].toInteger();
        const qint64 late = search({{u"create_time_ge"_qs, middle + 1}}, 1).data[u"total_count"].toInteger();
        QCOMPARE(early + late, total);
        QVERIFY(early > 0 && late > 0);
    }

    void searchFilters()
    {
        const QString first = kit_->liveMug();
        kit_->pass(seconds(100));
        QJsonObject body = kit_->mug();
        body.insert(u"skus"_qs, QJsonArray{body[u"skus"][0]});
        const QString second = kit_->post("CreateProduct", body).data[u"product_id"].toString();
        const qint64 now = core::unixSeconds(kit_->now);
        const auto found = [&](const QJsonObject &filter) {
            QStringList result;
            const sandbox::Answer answer = search(filter);
            for (const QJsonValue &product : answer.data[u"products"].toArray())
                result.append(product[u"id"].toString());
            return answer.data[u"total_count"].toInteger() == result.size() ? result : QStringList{u"wrong count"_qs};
        };
        QCOMPARE(found({}), (QStringList{second, first}));
        QCOMPARE(found({{u"status"_qs, u"ALL"_qs}}), (QStringList{second, first}));
        QCOMPARE(found({{u"status"_qs, u"PENDING"_qs}}), QStringList{second});
        QCOMPARE(found({{u"status"_qs, u"FREEZE"_qs}}), QStringList());
        QCOMPARE(found({{u"update_time_ge"_qs, now}}), QStringList{second});
        QCOMPARE(found({{u"update_time_le"_qs, now - 1}}), QStringList{first});
        QCOMPARE(found({{u"create_time_ge"_qs, now - 110}, {u"create_time_le"_qs, now - 110}}), QStringList{first});
        QCOMPARE(found({{u"seller_skus"_qs, QJsonArray{u"MUG-WHT"_qs}}}), QStringList{first});
        QCOMPARE(found({{u"seller_skus"_qs, QJsonArray{u"MUG-BLK"_qs, u"x"_qs}}}), (QStringList{second, first}));
        const QString sku = kit_->product(second)[u"skus"][0][u"id"].toString();
        QCOMPARE(found({{u"sku_ids"_qs, QJsonArray{sku}}}), QStringList{second});
        QCOMPARE(found({{u"audit_status"_qs, QJsonArray{u"AUDITING"_qs, u"FAILED"_qs}}}), QStringList{second});
        QCOMPARE(found({{u"category_version"_qs, u"v2"_qs}}), QStringList());
        QCOMPARE(found({{u"listing_platforms"_qs, QJsonArray{u"TOKOPEDIA"_qs}}}), QStringList());
        QCOMPARE(search({{u"update_time_ge"_qs, 2}, {u"update_time_le"_qs, 1}}).code, 12019119);
        QCOMPARE(search({{u"create_time_ge"_qs, 2}, {u"create_time_le"_qs, 1}}).code, 12019118);
        QJsonArray eleven;
        for (int i = 0; i < 11; ++i)
            eleven.append(QString::number(i));
        QCOMPARE(search({{u"seller_skus"_qs, eleven}}).code, 12019027);
        kit_->post("DeleteProducts", ids({first}));
        QCOMPARE(found({{u"status"_qs, u"DELETED"_qs}}), QStringList{first});
        QCOMPARE(found({{u"status"_qs, u"ALL"_qs}}), (QStringList{second, first}));
    }

    void changesBehindTheClientsBack()
    {
        const QString id = kit_->liveMug();
        const QString sku = kit_->product(id)[u"skus"][0][u"id"].toString();
        kit_->pass(seconds(5));
        const QJsonObject change{
            {u"id"_qs, sku}, {u"price"_qs, u"1.50"_qs}, {u"stock"_qs, QJsonObject{{kit_->warehouse(1), 77}}}};
        QCOMPARE(
            kit_->control("product",
                          {{u"product_id"_qs, id}, {u"title"_qs, u"Von Hand"_qs}, {u"skus"_qs, QJsonArray{change}}})
                .code,
            0);
        const QJsonObject shown = kit_->product(id);
        QCOMPARE(shown[u"title"].toString(), u"Von Hand"_qs);
        QCOMPARE(shown[u"skus"][0][u"price"][u"sale_price"].toString(), u"1.50"_qs);
        QCOMPARE(shown[u"skus"][0][u"inventory"][1][u"quantity"].toInt(), 77);
        QCOMPARE(shown[u"update_time"].toInteger(), core::unixSeconds(kit_->now));
        kit_->control("product", {{u"product_id"_qs, id}, {u"delete"_qs, true}});
        QCOMPARE(status(id), u"DELETED"_qs);
    }

    void controlRefusesNonsense()
    {
        const QString id = kit_->liveMug();
        QCOMPARE(kit_->control("nothing", {}).http, 404);
        QCOMPARE(kit_->control("product", {}).code, 11050001);
        QCOMPARE(kit_->control("product", {{u"product_id"_qs, id}, {u"status"_qs, u"FAILED"_qs}}).code, 11050001);
        QCOMPARE(kit_->control("audit", {{u"verdict"_qs, u"MAYBE"_qs}}).code, 11050001);
        QCOMPARE(kit_->control("order", {{u"sku_id"_qs, u"1"_qs}}).code, 11050001);
        QCOMPARE(status(id), u"ACTIVATE"_qs);
    }

    void survivesARestart()
    {
        QTemporaryDir dir;
        QString id;
        {
            auto state = std::move(*sandbox::StateDb::open(dir.filePath(u"s.db"_qs)));
            sandbox::Platform platform(*state, dir.path());
            QVERIFY(platform.seed(u"large:10"_qs, kit_->now));
            id = platform.shops().front().id;
        }
        auto state = std::move(*sandbox::StateDb::open(dir.filePath(u"s.db"_qs)));
        sandbox::Platform platform(*state, dir.path());
        QVERIFY(platform.seed(u"large:10"_qs, kit_->now));
        QVERIFY(!platform.seed(u"empty"_qs, kit_->now));
        QCOMPARE(platform.shops().front().id, id);
        sandbox::Call call;
        call.operation = contract::Contract::builtIn().operation(u"SearchProducts");
        call.query[u"page_size"_qs] = u"100"_qs;
        call.shop = platform.shops().front();
        qsizetype skus = 0;
        for (const QJsonValue &product : platform.call(call).data[u"products"].toArray())
            skus += product[u"skus"].toArray().size();
        QCOMPARE(skus, 10);
    }
};

QTEST_GUILESS_MAIN(ProductsTest)
#include "products_test.moc"
