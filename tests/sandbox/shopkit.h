// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "contract/validator.h"
#include "sandbox/platform.h"
#include "sandbox/statedb.h"

#include <QBuffer>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

// A simulated platform in a folder of its own, and calls as the gateway would hand them over. Every call is checked
// against the contract both ways; what breaks it fails the test that made the call.
class ShopKit final {
public:
    explicit ShopKit(const QString &seed = u"empty"_qs)
        : state_(std::move(*sandbox::StateDb::open(dir_.filePath(u"state.db"_qs))))
        , platform(*state_, dir_.path())
    {
        platform.setBaseUrl(u"https://localhost:8443"_qs);
        const auto seeded = platform.seed(seed, now);
        if (!seeded)
            qFatal("%s", qPrintable(seeded.error().sentence()));
        shops = platform.shops();
    }

    // `shop` counts from 0: the German one, the American one.
    sandbox::Answer call(const char *name, std::map<QString, QString> path = {}, std::map<QString, QString> query = {},
                         const QJsonObject &body = {}, size_t shop = 0)
    {
        sandbox::Call request = prepared(name, shop);
        request.path = std::move(path);
        request.query = std::move(query);
        request.body = body;
        if (request.operation->body)
            expectValid(name, contract::checkRequestBody(*request.operation, QJsonValue(body)));
        return answered(request);
    }

    sandbox::Answer post(const char *name, const QJsonObject &body, size_t shop = 0)
    {
        return call(name, {}, {}, body, shop);
    }

    sandbox::Answer onProduct(const char *name, const QString &product, const QJsonObject &body = {}, size_t shop = 0)
    {
        return call(name, {{u"product_id"_qs, product}}, {}, body, shop);
    }

    sandbox::Answer upload(const char *name, const QByteArray &bytes, std::map<QString, QString> form,
                           const QString &fileName = u"picture.png"_qs)
    {
        sandbox::Call request = prepared(name, 0);
        request.form = std::move(form);
        request.upload = sandbox::Upload{fileName, u"application/octet-stream"_qs, bytes};
        return answered(request);
    }

    sandbox::Answer control(const char *path, const QJsonObject &body)
    {
        return platform.control(QString::fromLatin1(path), body, now);
    }

    // Moves the clock and lets what is due happen.
    void pass(std::chrono::seconds time)
    {
        now += time;
        platform.advance(now);
    }

    QJsonObject product(const QString &id, const char *version = nullptr)
    {
        std::map<QString, QString> query;
        if (version)
            query[QString::fromLatin1(version)] = u"true"_qs;
        return call("GetProduct", {{u"product_id"_qs, id}}, query).data;
    }

    static QByteArray png(int width, int height, const char *format = "PNG")
    {
        QImage image(width, height, QImage::Format_RGB32);
        image.fill(QColor(90, 120, 60));
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format);
        return bytes;
    }

    QString picture(int width = 400, int height = 400, const QString &useCase = u"MAIN_IMAGE"_qs)
    {
        return upload("UploadProductImage", png(width, height), {{u"use_case"_qs, useCase}}).data[u"uri"].toString();
    }

    QString warehouse(int index, size_t shop = 0)
    {
        return call("GetWarehouseList", {}, {}, {}, shop).data[u"warehouses"][index][u"id"].toString();
    }

    // A mug in two colours that every rule of the German shop lets pass.
    QJsonObject mug()
    {
        const auto sku = [&](const char *color, const char *sellerSku, const char *price) {
            return QJsonObject{
                {u"seller_sku"_qs, QString::fromLatin1(sellerSku)},
                {u"sales_attributes"_qs,
                 QJsonArray{QJsonObject{{u"id"_qs, u"100000"_qs}, {u"value_id"_qs, QString::fromLatin1(color)}}}},
                {u"price"_qs, QJsonObject{{u"amount"_qs, QString::fromLatin1(price)}, {u"currency"_qs, u"EUR"_qs}}},
                {u"inventory"_qs, QJsonArray{QJsonObject{{u"warehouse_id"_qs, warehouse(0)}, {u"quantity"_qs, 10}},
                                             QJsonObject{{u"warehouse_id"_qs, warehouse(1)}, {u"quantity"_qs, 4}}}}};
        };
        const QJsonObject material{{u"id"_qs, u"100158"_qs},
                                   {u"values"_qs, QJsonArray{QJsonObject{{u"id"_qs, u"1001022"_qs}}}}};
        return {{u"title"_qs, u"Tasse „Küste“, 350 ml, glasiert"_qs},
                {u"description"_qs, u"<p>Von Hand <b>glasiert</b>.</p>"_qs},
                {u"category_id"_qs, u"600422"_qs},
                {u"main_images"_qs, QJsonArray{QJsonObject{{u"uri"_qs, picture()}}}},
                {u"product_attributes"_qs, QJsonArray{material}},
                {u"package_weight"_qs, QJsonObject{{u"value"_qs, u"0.42"_qs}, {u"unit"_qs, u"KILOGRAM"_qs}}},
                {u"skus"_qs, QJsonArray{sku("1000001", "MUG-BLK", "12.90"), sku("1000002", "MUG-WHT", "13.50")}}};
    }

    // A mug that is live.
    QString liveMug()
    {
        const QString id = post("CreateProduct", mug()).data[u"product_id"].toString();
        pass(std::chrono::seconds(10));
        return id;
    }

    static void expectValid(const char *name, const std::vector<contract::Finding> &findings)
    {
        if (!findings.empty())
            QTest::qFail(qPrintable(QString::fromLatin1(name) + u": " + contract::toText(findings)), __FILE__,
                         __LINE__);
    }

private:
    sandbox::Call prepared(const char *name, size_t shop) const
    {
        sandbox::Call request;
        request.operation = contract::Contract::builtIn().operation(QString::fromLatin1(name));
        if (!request.operation)
            qFatal("no operation %s", name);
        request.appKey = u"app"_qs;
        request.now = now;
        if (request.operation->cipher != contract::Cipher::None)
            request.shop = shops[shop];
        return request;
    }

    sandbox::Answer answered(const sandbox::Call &request)
    {
        sandbox::Answer answer = platform.call(request);
        const QJsonObject envelope{{u"code"_qs, answer.code},
                                   {u"message"_qs, answer.message},
                                   {u"request_id"_qs, u"1"_qs},
                                   {u"data"_qs, answer.data}};
        expectValid(
            qPrintable(request.operation->name),
            contract::checkResponse(*request.operation, QJsonDocument(envelope).toJson(), contract::Responses::Closed));
        return answer;
    }

    QTemporaryDir dir_;
    std::unique_ptr<sandbox::StateDb> state_;

public:
    core::Instant now = core::instant(1'795'000'000); // 18 November 2026
    sandbox::Platform platform;
    std::vector<sandbox::Shop> shops;
};
