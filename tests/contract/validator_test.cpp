// SPDX-License-Identifier: GPL-3.0-or-later
// Payloads against the contract, one row for each way to break it.
#include "contract/validator.h"

#include <QtTest>

using namespace contract;

namespace {

// Findings as "pointer rule", which is what callers decide on; the words have a test of their own.
QStringList told(const std::vector<Finding> &findings)
{
    QStringList lines;
    for (const Finding &finding : findings)
        lines.push_back(finding.pointer + u' ' + toText(finding.rule));
    return lines;
}

const char *const toy = R"({"domain": "toy", "endpoints": [{
    "name": "Save", "version": "1", "domain": "toy", "method": "POST", "path": "/save",
    "query": [
        {"name": "page_size", "type": "integer", "required": true, "min": 1, "max": 100},
        {"name": "deep", "type": "boolean", "required": false},
        {"name": "ids", "type": "string", "required": false, "array": true, "maxItems": 3, "maxLength": 4},
        {"name": "order", "type": "string", "required": false, "enum": ["ASC", "DESC"]}],
    "body": {"type": "object", "required": ["id", "box"], "fields": {
        "id": {"type": "string", "maxLength": 5, "minLength": 1},
        "unit": {"type": "string", "enum": ["KILOGRAM", "POUND"]},
        "level": {"type": "integer", "enum": [1, 2]},
        "quantity": {"type": "integer", "min": 1, "max": 99, "also": [-1]},
        "share": {"type": "number"},
        "amount": {"type": "string", "exclusiveMin": 0, "max": 7600},
        "live": {"type": "boolean"},
        "any": {"type": "any"},
        "free": {"type": "object"},
        "map": {"type": "object", "additional": {"type": "integer"}},
        "box": {"type": "object", "required": ["w"], "fields": {"w": {"type": "integer"}, "a/b": {"type": "string"}}},
        "tags": {"type": "array", "maxItems": 2, "items": {"type": "object", "required": ["k"], "fields": {
            "k": {"type": "string"}}}}}},
    "body_required": true,
    "response": {"type": "object", "fields": {
        "code": {"type": "integer"}, "message": {"type": "string"}, "request_id": {"type": "string"},
        "data": {"type": "object", "fields": {
            "status": {"type": "string", "enum": ["LIVE", "DRAFT"]}, "name": {"type": "string", "maxLength": 3},
            "quantity": {"type": "integer", "max": 9}}}}}},
  {"name": "Upload", "version": "1", "domain": "toy", "method": "POST", "path": "/upload",
    "form": [{"name": "data", "type": "file", "required": true, "maxMB": 1},
             {"name": "use_case", "type": "string", "required": false, "enum": ["MAIN_IMAGE"]}], "body": null},
  {"name": "Soft", "version": "1", "domain": "toy", "method": "POST", "path": "/soft",
    "body": {"type": "object", "fields": {"a": {"type": "string"}}}},
  {"name": "Plain", "version": "1", "domain": "toy", "method": "GET", "path": "/plain", "body": null}]})";

} // namespace

class ValidatorTest final : public QObject {
    Q_OBJECT

public:
    ValidatorTest()
        : contract_(*Contract::parse({{u"toy.json"_qs, toy}}))
    {
    }

private Q_SLOTS:
    void checksBodies_data();
    void checksBodies();
    void checksEmptyBodies_data();
    void checksEmptyBodies();
    void checksQueries_data();
    void checksQueries();
    void checksForms();
    void checksResponses_data();
    void checksResponses();
    void saysWhatIsWrong();
    void quotesNoPersonalData();
    void allowsSoldOutStock();

private:
    const Operation &op(const char *name) const { return *contract_.operation(QString::fromLatin1(name)); }

    const Contract contract_;
};

void ValidatorTest::checksBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("findings");
    // The braces of the root and the two required fields are added to each row.
    const auto row = [](const char *name, const char *more, const QStringList &findings) {
        QTest::newRow(name) << QByteArray(R"({"id": "1", "box": {"w": 1})").append(more).append('}') << findings;
    };
    row("least", "", {});
    row("unknown", R"(, "colour": 1)", {u"/colour unknown"_qs});
    row("unknown inside", R"(, "tags": [{"k": ""}, {"k": "", "x~y/z": 1}])", {u"/tags/1/x~0y~1z unknown"_qs});
    row("missing inside", R"(, "tags": [{}])", {u"/tags/0/k missing"_qs});
    row("string for integer", R"(, "quantity": "3")", {u"/quantity type"_qs});
    row("integer for string", R"(, "unit": 3)", {u"/unit type"_qs});
    row("fraction for integer", R"(, "quantity": 3.5)", {u"/quantity type"_qs});
    row("whole fraction is an integer", R"(, "quantity": 3.0)", {});
    row("integer for number", R"(, "share": 3)", {});
    row("fraction for number", R"(, "share": 0.25)", {});
    row("null", R"(, "live": null)", {u"/live type"_qs});
    row("text for boolean", R"(, "live": "true")", {u"/live type"_qs});
    row("object for array", R"(, "tags": {})", {u"/tags type"_qs});
    row("array for object", R"(, "free": [])", {u"/free type"_qs});
    row("anything", R"(, "any": [1, null, {"x": "y"}])", {});
    row("free form", R"(, "free": {"x": {"y": 1}})", {});
    row("map", R"(, "map": {"a": 1, "b": "1"})", {u"/map/b type"_qs});
    row("enumeration", R"(, "unit": "GRAM")", {u"/unit enumeration"_qs});
    row("enumeration has a case", R"(, "unit": "pound")", {u"/unit enumeration"_qs});
    row("enumeration of numbers", R"(, "level": 2)", {});
    row("not of the numbers", R"(, "level": 3)", {u"/level enumeration"_qs});
    row("at the minimum", R"(, "quantity": 1)", {});
    row("below", R"(, "quantity": 0)", {u"/quantity limit"_qs});
    row("at the maximum", R"(, "quantity": 99)", {});
    row("above", R"(, "quantity": 100)", {u"/quantity limit"_qs});
    row("also", R"(, "quantity": -1)", {});
    row("text bounded by value", R"(, "amount": "7600.00")", {});
    row("text above", R"(, "amount": "7600.01")", {u"/amount limit"_qs});
    row("text at the exclusive minimum", R"(, "amount": "0")", {u"/amount limit"_qs});
    row("text without a value", R"(, "amount": "dear")", {});
    row("text that names no number", R"(, "amount": "nan")", {});
    row("items", R"(, "tags": [{"k": ""}, {"k": ""}])", {});
    row("too many items", R"(, "tags": [{"k": ""}, {"k": ""}, {"k": ""}])", {u"/tags limit"_qs});
    row("several", R"(, "unit": 1, "level": "1", "x": 0)", {u"/level type"_qs, u"/unit type"_qs, u"/x unknown"_qs});

    const auto whole = [](const char *name, const char *body, const QStringList &findings) {
        QTest::newRow(name) << QByteArray(body) << findings;
    };
    whole("missing", R"({})", {u"/box missing"_qs, u"/id missing"_qs});
    whole("missing below", R"({"id": "1", "box": {"a/b": 1}})", {u"/box/a~1b type"_qs, u"/box/w missing"_qs});
    whole("too short", R"({"id": "", "box": {"w": 1}})", {u"/id limit"_qs});
    whole("too long", R"({"id": "123456", "box": {"w": 1}})", {u"/id limit"_qs});
    // Five characters, ten UTF-16 units: the platform counts characters.
    whole("long by characters", R"({"id": "😀😀😀😀😀", "box": {"w": 1}})", {});
    whole("six characters", R"({"id": "😀😀😀😀😀😀", "box": {"w": 1}})", {u"/id limit"_qs});
    whole("root is a list", "[]", {u" type"_qs});
    whole("cut off", R"({"id": "1")", {u" payload"_qs});
    whole("bare word", "true", {u" payload"_qs});
    whole("not UTF-8", "{\"id\": \"\xff\"}", {u" payload"_qs});
}

void ValidatorTest::checksBodies()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, findings);
    QCOMPARE(told(checkRequestBody(op("Save"), body)), findings);
}

void ValidatorTest::checksEmptyBodies_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("findings");
    const QStringList payload{u" payload"_qs};
    QTest::newRow("needed") << QByteArray("Save") << QByteArray(" \n") << payload;
    QTest::newRow("may be left out") << QByteArray("Soft") << QByteArray() << QStringList();
    QTest::newRow("may be empty") << QByteArray("Soft") << QByteArray("{}") << QStringList();
    QTest::newRow("none, none") << QByteArray("Plain") << QByteArray() << QStringList();
    QTest::newRow("none, empty") << QByteArray("Plain") << QByteArray("{}") << QStringList();
    QTest::newRow("none, null") << QByteArray("Plain") << QByteArray("null") << QStringList();
    QTest::newRow("none, some") << QByteArray("Plain") << QByteArray(R"({"a": 1})") << payload;
    QTest::newRow("form, some") << QByteArray("Upload") << QByteArray(R"({"a": 1})") << payload;
}

void ValidatorTest::checksEmptyBodies()
{
    QFETCH(QByteArray, operation);
    QFETCH(QByteArray, body);
    QFETCH(QStringList, findings);
    QCOMPARE(told(checkRequestBody(op(operation.constData()), body)), findings);
}

void ValidatorTest::checksQueries_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("findings");
    const auto row = [](const char *name, const QString &query, const QStringList &findings) {
        QTest::newRow(name) << query << findings;
    };
    row("least", u"page_size=10"_qs, {});
    row("missing", u"deep=true"_qs, {u"query:page_size missing"_qs});
    row("unknown", u"page_size=10&size=3"_qs, {u"query:size unknown"_qs});
    row("twice", u"page_size=10&page_size=11"_qs, {u"query:page_size payload"_qs});
    row("not a number", u"page_size=ten"_qs, {u"query:page_size type"_qs});
    row("empty number", u"page_size="_qs, {u"query:page_size type"_qs});
    row("fraction", u"page_size=1.5"_qs, {u"query:page_size type"_qs});
    row("below", u"page_size=0"_qs, {u"query:page_size limit"_qs});
    row("above", u"page_size=101"_qs, {u"query:page_size limit"_qs});
    row("boolean", u"page_size=1&deep=false"_qs, {});
    row("not a boolean", u"page_size=1&deep=1"_qs, {u"query:deep type"_qs});
    row("enumeration", u"page_size=1&order=UP"_qs, {u"query:order enumeration"_qs});
    row("list", u"page_size=1&ids=1,2,3"_qs, {});
    row("list too long", u"page_size=1&ids=1,2,3,4"_qs, {u"query:ids limit"_qs});
    row("element too long", u"page_size=1&ids=1,12345"_qs, {u"query:ids limit"_qs});
    row("empty list", u"page_size=1&ids="_qs, {});
}

void ValidatorTest::checksQueries()
{
    QFETCH(QString, query);
    QFETCH(QStringList, findings);
    std::vector<std::pair<QString, QString>> pairs;
    for (const QString &pair : query.split(u'&'))
        pairs.emplace_back(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    QCOMPARE(told(checkQuery(op("Save"), pairs)), findings);
}

void ValidatorTest::checksForms()
{
    const FormField picture{.name = u"data"_qs, .value = {}, .size = 1024 * 1024, .file = true};
    FormField larger = picture;
    ++larger.size;
    const FormField text{.name = u"data"_qs, .value = u"abc"_qs, .size = 0, .file = false};
    const FormField use{.name = u"use_case"_qs, .value = u"MAIN_IMAGE"_qs, .size = 0, .file = false};
    const FormField misuse{.name = u"use_case"_qs, .value = u"LOGO"_qs, .size = 0, .file = false};
    FormField fileAsUse = picture;
    fileAsUse.name = u"use_case"_qs;
    const FormField other{.name = u"x"_qs, .value = {}, .size = 0, .file = false};

    QCOMPARE(told(checkForm(op("Upload"), {picture, use})), QStringList());
    QCOMPARE(told(checkForm(op("Upload"), {use})), QStringList{u"form:data missing"_qs});
    QCOMPARE(told(checkForm(op("Upload"), {larger})), QStringList{u"form:data limit"_qs});
    QCOMPARE(told(checkForm(op("Upload"), {text})), QStringList{u"form:data type"_qs});
    QCOMPARE(told(checkForm(op("Upload"), {picture, misuse})), QStringList{u"form:use_case enumeration"_qs});
    QCOMPARE(told(checkForm(op("Upload"), {picture, fileAsUse})), QStringList{u"form:use_case type"_qs});
    QCOMPARE(told(checkForm(op("Upload"), {picture, picture})), QStringList{u"form:data payload"_qs});
    QCOMPARE(told(checkForm(op("Upload"), {picture, other})), QStringList{u"form:x unknown"_qs});
    QCOMPARE(told(checkForm(op("Plain"), {other})), QStringList{u"form:x unknown"_qs});
}

void ValidatorTest::checksResponses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("closed");
    QTest::addColumn<QStringList>("open");
    const auto row = [](const char *name, const char *body, const QStringList &closed, const QStringList &open) {
        QTest::newRow(name) << QByteArray(body) << closed << open;
    };
    row("plain", R"({"code": 0, "message": "Success", "request_id": "x", "data": {"status": "LIVE"}})", {}, {});
    row("unknown field", R"({"code": 0, "data": {"new": 1}})", {u"/data/new unknown"_qs}, {});
    row("unknown word", R"({"code": 0, "data": {"status": "PAUSED"}})", {u"/data/status enumeration"_qs}, {});
    row("retyped", R"({"code": 0, "data": {"status": 3}})", {u"/data/status type"_qs}, {u"/data/status type"_qs});
    row("retyped below an unknown field", R"({"code": 0, "data": {"new": {"status": 3}}})", {u"/data/new unknown"_qs},
        {});
    row("null value", R"({"code": 0, "data": {"name": null}})", {u"/data/name type"_qs}, {});
    row("no data in success", R"({"code": 0, "data": null})", {u"/data type"_qs}, {});
    row("no data in an error", R"({"code": 36009003, "data": null})", {}, {});
    row("limits are the request's", R"({"code": 0, "data": {"name": "long", "quantity": 10}})", {}, {});
    row("a page instead", "<html>", {u" payload"_qs}, {u" payload"_qs});
    row("nothing", "", {u" payload"_qs}, {u" payload"_qs});
    row("a list", "[]", {u" type"_qs}, {u" type"_qs});
}

void ValidatorTest::checksResponses()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, closed);
    QFETCH(QStringList, open);
    QCOMPARE(told(checkResponse(op("Save"), body, Responses::Closed)), closed);
    QCOMPARE(told(checkResponse(op("Save"), body, Responses::Open)), open);
}

void ValidatorTest::saysWhatIsWrong()
{
    const std::vector<Finding> findings =
        checkRequestBody(op("Save"), QByteArray(R"({"id": 7, "quantity": 100, "unit": "T", "more": 1})"));
    QCOMPARE(toText(findings), u"/id: type: expected string, got integer 7; /more: unknown: the contract has no such "
                               "field; /quantity: limit: 100 is above 99; /unit: enumeration: \"T\" is none of "
                               "KILOGRAM|POUND; /box: missing: required, but not there"_qs);
    QCOMPARE(toText(findings, 1), u"/id: type: expected string, got integer 7; and 4 more"_qs);
    QCOMPARE(toText(std::vector<Finding>()), QString());
    const std::vector<Finding> long1 = checkRequestBody(
        op("Save"), QByteArray(R"({"id": ["%1"], "box": {"w": 1}})").replace("%1", QByteArray(500, 'x')));
    QVERIFY(long1.at(0).detail.size() < 120);
}

void ValidatorTest::quotesNoPersonalData()
{
    const QByteArray body = R"({"code": 0, "data": {"quantity": "Ann Smith", "ann": "Ann"}})";
    for (const Finding &finding : checkResponse(op("Save"), body, Responses::Closed))
        QVERIFY2(!finding.detail.contains(u"Ann"), qPrintable(finding.detail));
}

void ValidatorTest::allowsSoldOutStock()
{
    const Operation &update = *Contract::builtIn().operation(u"UpdateInventory");
    const auto body = [](int quantity) {
        return QByteArray(R"({"skus": [{"id": "1", "inventory": [{"quantity": %1}]}]})")
            .replace("%1", QByteArray::number(quantity));
    };
    QCOMPARE(told(checkRequestBody(update, body(0))), QStringList());
    QCOMPARE(told(checkRequestBody(update, body(99999))), QStringList());
    QCOMPARE(told(checkRequestBody(update, body(-1))), QStringList{u"/skus/0/inventory/0/quantity limit"_qs});
    QCOMPARE(told(checkRequestBody(update, body(100000))), QStringList{u"/skus/0/inventory/0/quantity limit"_qs});
}

QTEST_GUILESS_MAIN(ValidatorTest)
#include "validator_test.moc"
