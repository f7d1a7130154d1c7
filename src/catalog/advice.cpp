// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/advice.h"

#include "catalog/table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace catalog {
namespace {

QByteArray toText(const std::vector<Advice> &advice)
{
    QJsonArray list;
    for (const Advice &one : advice)
        list.append(QJsonObject{{QStringLiteral("field"), one.field},
                                {QStringLiteral("code"), one.code},
                                {QStringLiteral("solution"), one.solution},
                                {QStringLiteral("reached"), int(one.reached)},
                                {QStringLiteral("words"), QJsonArray::fromStringList(one.searchWords)}});
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

core::Result<void> save(store::Connection &connection, qint64 row, const Diagnosis &diagnosis)
{
    if (diagnosis.quality != Quality::Unknown)
        if (auto done = saveQuality(connection, row, diagnosis.quality); !done)
            return done;
    if (diagnosis.advice.empty())
        return connection.run(u"DELETE FROM product_advice WHERE product = ?", row);
    return connection.run(u"INSERT INTO product_advice(product, advice) VALUES (?, ?) ON CONFLICT(product) "
                          u"DO UPDATE SET advice = excluded.advice WHERE advice <> excluded.advice",
                          row, QString::fromUtf8(toText(diagnosis.advice)));
}

} // namespace

std::vector<Advice> adviceFrom(std::string_view json)
{
    std::vector<Advice> advice;
    const QByteArray bytes = QByteArray::fromRawData(json.data(), qsizetype(json.size()));
    const QJsonArray list = QJsonDocument::fromJson(bytes).array();
    for (const QJsonValue &one : list)
        advice.push_back({one[u"field"].toString(), one[u"code"].toString(), one[u"solution"].toString(),
                          Quality(std::clamp(one[u"reached"].toInt(), 0, kQualities - 1)),
                          one[u"words"].toVariant().toStringList()});
    return advice;
}

core::Result<std::vector<Advice>> adviceOf(store::Connection &connection, qint64 productRow)
{
    auto found = connection.one(
        u"SELECT advice FROM product_advice WHERE product = ?",
        [](const store::Statement &row) { return adviceFrom(row.utf8(0)); }, productRow);
    if (!found)
        return core::Unexpected(found.error());
    return std::move(*found).value_or(std::vector<Advice>());
}

core::Result<void> saveDiagnoses(store::Connection &connection, const core::ShopId &shop,
                                 const std::vector<Diagnosis> &diagnoses)
{
    for (const Diagnosis &diagnosis : diagnoses) {
        const auto row = productRow(connection, shop, diagnosis.product);
        if (!row)
            return core::Unexpected(row.error());
        if (auto done = *row ? save(connection, **row, diagnosis) : core::Result<void>(); !done)
            return done;
    }
    return {};
}

} // namespace catalog
