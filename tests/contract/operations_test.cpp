// SPDX-License-Identifier: GPL-3.0-or-later
// Every operation that Shopwright uses: a payload made from its schema passes, and each way of damaging it at
// each place is found at that place, and only there.
#include "contract/validator.h"
#include "specimen.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace contract;
using specimen::Extent;

namespace {

std::vector<std::pair<QString, Rule>> told(const std::vector<Finding> &findings)
{
    std::vector<std::pair<QString, Rule>> pairs;
    for (const Finding &finding : findings)
        pairs.emplace_back(finding.pointer, finding.rule);
    return pairs;
}

std::vector<std::pair<QString, Rule>> only(const QStringList &way, Rule rule)
{
    return {{specimen::pointer(way), rule}};
}

QByteArray bytes(const QJsonValue &value) { return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact); }

} // namespace

class OperationsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void body_data();
    void body();
    void response_data();
    void response();
    void query_data();
    void query();

private:
    static void rows(bool (*wanted)(const Operation &));
};

void OperationsTest::rows(bool (*wanted)(const Operation &))
{
    QTest::addColumn<QString>("name");
    for (const Operation &operation : Contract::builtIn().operations())
        if (wanted(operation))
            QTest::newRow(qPrintable(operation.name)) << operation.name;
}

void OperationsTest::body_data()
{
    rows([](const Operation &operation) { return operation.body.has_value(); });
}

void OperationsTest::body()
{
    QFETCH(QString, name);
    const Operation &operation = *Contract::builtIn().operation(name);
    const Schema &schema = *operation.body;
    QCOMPARE(toText(checkRequestBody(operation, bytes(specimen::make(schema, Extent::Least)))), QString());
    const QJsonValue full = specimen::make(schema, Extent::Full);
    QCOMPARE(toText(checkRequestBody(operation, bytes(full))), QString());

    specimen::visit(full, schema, [&](const QStringList &way, const Schema &node, const QJsonValue &) {
        const auto found = [&](const QStringList &where, const QJsonValue &value) {
            return told(checkRequestBody(operation, specimen::with(full, where, value)));
        };
        if (node.type != Type::Any)
            QCOMPARE(found(way, specimen::wrongFor(node.type)), only(way, Rule::Type));
        if (node.type == Type::Object && !node.freeForm) {
            QCOMPARE(found(way + QStringList{u"un/known"_qs}, 1),
                     only(way + QStringList{u"un/known"_qs}, Rule::Unknown));
            for (const Field &field : node.fields)
                if (const QStringList there = way + QStringList{field.name}; field.required)
                    QCOMPARE(found(there, QJsonValue::Undefined), only(there, Rule::Missing));
        }
        if (node.type == Type::String && !node.enumeration.empty())
            QCOMPARE(found(way, u"NO_SUCH_WORD"_qs), only(way, Rule::Enumeration));
        if (node.type == Type::String && node.limits.maxLength && node.enumeration.empty())
            QCOMPARE(found(way, QString(*node.limits.maxLength + 1, u'x')), only(way, Rule::Limit));
        if (node.type == Type::Integer && node.limits.maximum)
            QCOMPARE(found(way, *node.limits.maximum + 1), only(way, Rule::Limit));
        if (node.type == Type::Integer && node.limits.minimum && node.limits.also.empty())
            QCOMPARE(found(way, *node.limits.minimum - 1), only(way, Rule::Limit));
    });
}

void OperationsTest::response_data()
{
    rows([](const Operation &operation) { return operation.response.has_value(); });
}

void OperationsTest::response()
{
    QFETCH(QString, name);
    const Operation &operation = *Contract::builtIn().operation(name);
    const Schema &schema = *operation.response;
    QVERIFY(schema.field(u"code") && schema.field(u"message") && schema.field(u"request_id"));
    const QJsonValue full = specimen::make(schema, Extent::Full);
    QCOMPARE(toText(checkResponse(operation, bytes(full), Responses::Closed)), QString());
    QCOMPARE(
        toText(checkResponse(operation, R"({"code": 36009003, "message": "no", "data": null})", Responses::Closed)),
        QString());

    specimen::visit(full, schema, [&](const QStringList &way, const Schema &node, const QJsonValue &) {
        if (way.isEmpty())
            return;
        const auto found = [&](const QStringList &where, const QJsonValue &value, Responses strictness) {
            return told(checkResponse(operation, bytes(specimen::with(full, where, value)), strictness));
        };
        const std::vector<std::pair<QString, Rule>> nothing;
        if (node.type != Type::Any) {
            QCOMPARE(found(way, specimen::wrongFor(node.type), Responses::Closed), only(way, Rule::Type));
            QCOMPARE(found(way, specimen::wrongFor(node.type), Responses::Open), only(way, Rule::Type));
        }
        if (node.type == Type::Object && !node.freeForm) {
            const QStringList there = way + QStringList{u"unknown"_qs};
            QCOMPARE(found(there, 1, Responses::Closed), only(there, Rule::Unknown));
            QCOMPARE(found(there, 1, Responses::Open), nothing);
        }
        if (node.type == Type::String && !node.enumeration.empty()) {
            QCOMPARE(found(way, u"NO_SUCH_WORD"_qs, Responses::Closed), only(way, Rule::Enumeration));
            QCOMPARE(found(way, u"NO_SUCH_WORD"_qs, Responses::Open), nothing);
        }
    });
}

void OperationsTest::query_data()
{
    rows([](const Operation &operation) { return !operation.query.empty(); });
}

void OperationsTest::query()
{
    QFETCH(QString, name);
    const Operation &operation = *Contract::builtIn().operation(name);
    std::vector<std::pair<QString, QString>> full;
    for (const Parameter &parameter : operation.query)
        full.emplace_back(parameter.name, specimen::make(parameter.schema, Extent::Full).toVariant().toString());
    QCOMPARE(toText(checkQuery(operation, full)), QString());

    for (std::size_t i = 0; i < full.size(); ++i) {
        auto fewer = full;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
        const std::vector<Finding> findings = checkQuery(operation, fewer);
        QCOMPARE(findings.size(), operation.query[i].required ? 1u : 0u);
        if (!findings.empty())
            QCOMPARE(told(findings).front(), std::make_pair(QString(u"query:"_qs + full[i].first), Rule::Missing));
    }
    full.emplace_back(u"unknown"_qs, u"1"_qs);
    QCOMPARE(checkQuery(operation, full).size(), 1u);
}

QTEST_GUILESS_MAIN(OperationsTest)
#include "operations_test.moc"
