// SPDX-License-Identifier: GPL-3.0-or-later
// Loading contract files, and finding operations in them.
#include "contract/contract.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace contract;

namespace {

QByteArray endpoint(const char *name, const char *version, const char *method, const char *path,
                    const char *more = "\"body\": null")
{
    return QByteArray("{\"name\": \"") + name + "\", \"version\": \"" + version +
           "\", \"domain\": \"toy\", \"method\": \"" + method + "\", \"path\": \"" + path + "\", " + more + "}";
}

Document domain(const QByteArray &endpoints)
{
    return {u"toy.json"_qs, "{\"domain\": \"toy\", \"endpoints\": [" + endpoints + "]}"};
}

Contract parsed(const std::vector<Document> &documents)
{
    core::Result<Contract> contract = Contract::parse(documents);
    if (!contract)
        qFatal("%s", qUtf8Printable(contract.error().sentence()));
    return *std::move(contract);
}

} // namespace

class ContractTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAllOfAnOperation();
    void refusesBrokenFiles_data();
    void refusesBrokenFiles();
    void refusesUnreadableFolders();
    void loadsAFolder();
    void prefersLiterals_data();
    void prefersLiterals();
    void knowsPathsOfOtherMethods();
    void pinsVersions();
    void takesTheNewestWhereNothingIsPinned();
    void appliesCorrections();
    void readsTheCipherOfOlderFiles_data();
    void readsTheCipherOfOlderFiles();
    void builtInHasEveryPinnedOperation();
    void builtInIsTypedAsDocumented();
};

void ContractTest::readsAllOfAnOperation()
{
    const Contract contract = parsed({domain(endpoint("SetPrice", "202309", "PUT", "/toy/202309/toys/{toy_id}", R"(
        "path_params": [{"name": "toy_id", "type": "string", "required": true}],
        "query": [{"name": "page_size", "type": "integer", "required": true, "array": false, "min": 1, "max": 20},
                  {"name": "shop_cipher", "type": "string", "required": true, "array": false}],
        "form": [{"name": "data", "type": "file", "required": true, "maxMB": 10}],
        "body": {"type": "object", "required": ["b"], "fields": {
            "b": {"type": "string", "enum": ["X", "Y"], "maxLength": 3, "format": "unix_timestamp"},
            "a": {"type": "array", "maxItems": 2, "items": {"type": "integer", "min": 1, "also": [-1]}},
            "c": {"type": "object"}}},
        "body_required": true, "response": {"type": "object", "fields": {"code": {"type": "integer"}}},
        "scopes": ["seller.toy"], "needs_cipher": true, "token": "seller", "error_codes": [12052001])"))});
    QCOMPARE(contract.operations().size(), 1u);
    const Operation &operation = contract.operations().front();
    QCOMPARE(operation.label(), u"PUT /toy/202309/toys/{toy_id}"_qs);
    QCOMPARE(operation.domain, u"toy"_qs);
    QCOMPARE(operation.pathParameters.size(), 1u);
    QCOMPARE(operation.query.size(), 1u); // shop_cipher is told by `cipher`
    QCOMPARE(operation.query[0].schema.limits.maximum, 20.0);
    QCOMPARE(operation.form[0].schema.type, Type::File);
    QCOMPARE(operation.form[0].schema.limits.maxMegabytes, 10);
    QCOMPARE(operation.cipher, Cipher::Required);
    QCOMPARE(operation.token, Token::Seller);
    QCOMPARE(operation.scopes, std::vector{u"seller.toy"_qs});
    QCOMPARE(operation.errorCodes, std::vector{12052001});
    QVERIFY(operation.bodyRequired && operation.body && operation.response);
    QCOMPARE(operation.body->fields.size(), 3u);
    QCOMPARE(operation.body->fields[0].name, u"a"_qs); // sorted by name
    const Field *b = operation.body->field(u"b");
    QVERIFY(b && b->required);
    QCOMPARE(b->schema.enumeration, (std::vector{u"X"_qs, u"Y"_qs}));
    QCOMPARE(b->schema.format, u"unix_timestamp"_qs);
    const Schema &a = operation.body->field(u"a")->schema;
    QCOMPARE(a.limits.maxItems, 2);
    QCOMPARE(a.items.size(), 1u);
    QCOMPARE(a.items[0].limits.also, std::vector{QJsonValue(-1)});
    QVERIFY(operation.body->field(u"c")->schema.freeForm);
    QVERIFY(!operation.body->field(u"d"));
}

void ContractTest::refusesBrokenFiles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QByteArray &json, const QString &pointer) {
        QTest::newRow(name) << json << u"toy.json#"_qs + pointer;
    };
    const auto body = [](const char *schema) {
        return domain(endpoint("A", "1", "POST", "/a", QByteArray("\"body\": ").append(schema).constData())).json;
    };
    row("empty", "", {});
    row("not JSON", "{", {});
    row("list", "[]", {});
    row("neither kind of file", "{}", u"/endpoints"_qs);
    row("endpoints not a list", R"({"endpoints": {}})", u"/endpoints"_qs);
    row("endpoint not an object", R"({"endpoints": [1]})", u"/endpoints/0"_qs);
    row("second endpoint broken", domain(endpoint("A", "1", "GET", "/a") + ",{}").json, u"/endpoints/1/name"_qs);
    row("method", domain(endpoint("A", "1", "PATCH", "/a")).json, u"/endpoints/0/method"_qs);
    row("path relative", domain(endpoint("A", "1", "GET", "a/b")).json, u"/endpoints/0/path"_qs);
    row("path with a hole", domain(endpoint("A", "1", "GET", "/a//b")).json, u"/endpoints/0/path"_qs);
    row("path twice", domain(endpoint("A", "1", "GET", "/a/{x}") + ',' + endpoint("B", "1", "GET", "/a/{y}")).json,
        u"/endpoints/1/path"_qs);
    row("type", body(R"({"type": "strin"})"), u"/endpoints/0/body/type"_qs);
    row("type not a text", body(R"({"type": 3})"), u"/endpoints/0/body/type"_qs);
    row("a file in a body", body(R"({"type": "file"})"), u"/endpoints/0/body/type"_qs);
    row("schema not an object", body("7"), u"/endpoints/0/body"_qs);
    row("unknown word", body(R"({"type": "object", "requierd": []})"), u"/endpoints/0/body/requierd"_qs);
    row("fields not an object", body(R"({"type": "object", "fields": []})"), u"/endpoints/0/body/fields"_qs);
    row("required names no field", body(R"({"type": "object", "fields": {"a": {}}, "required": ["a", "b"]})"),
        u"/endpoints/0/body/required/1"_qs);
    row("pointer escapes", body(R"({"type": "object", "fields": {"a/b~c": {"type": "?"}}})"),
        u"/endpoints/0/body/fields/a~1b~0c/type"_qs);
    row("enumeration of booleans", body(R"({"type": "string", "enum": ["A", true]})"), u"/endpoints/0/body/enum/1"_qs);
    row("minimum as text", body(R"({"type": "integer", "min": "1"})"), u"/endpoints/0/body/min"_qs);
    row("length below zero", body(R"({"type": "string", "maxLength": -1})"), u"/endpoints/0/body/maxLength"_qs);
    row("length with a fraction", body(R"({"type": "string", "minLength": 1.5})"), u"/endpoints/0/body/minLength"_qs);
    row("deprecated as text", body(R"({"type": "string", "deprecated": "yes"})"), u"/endpoints/0/body/deprecated"_qs);
    row("format", body(R"({"type": "string", "format": 1})"), u"/endpoints/0/body/format"_qs);
    row("items", body(R"({"type": "array", "items": 1})"), u"/endpoints/0/body/items"_qs);
    row("parameter of objects",
        domain(endpoint("A", "1", "GET", "/a", R"("query": [{"name": "q", "type": "object"}])")).json,
        u"/endpoints/0/query/0/type"_qs);
    row("parameter without a name", domain(endpoint("A", "1", "GET", "/a", R"("query": [{"type": "string"}])")).json,
        u"/endpoints/0/query/0/name"_qs);
    row("cipher", domain(endpoint("A", "1", "GET", "/a", R"("needs_cipher": "maybe")")).json,
        u"/endpoints/0/needs_cipher"_qs);
    row("token", domain(endpoint("A", "1", "GET", "/a", R"("token": "king")")).json, u"/endpoints/0/token"_qs);
    row("scopes", domain(endpoint("A", "1", "GET", "/a", R"("scopes": [1])")).json, u"/endpoints/0/scopes/0"_qs);
    row("error codes", domain(endpoint("A", "1", "GET", "/a", R"("error_codes": ["1"])")).json,
        u"/endpoints/0/error_codes/0"_qs);
    row("pinned version not there", R"({"pinned": {"A": "202309"}})", u"/pinned/A"_qs);
    row("pinned version not a text", R"({"pinned": {"A": 202309}})", u"/pinned/A"_qs);
    row("correction of nothing",
        R"({"corrections": [{"operation": "A", "version": "1", "at": "/x", "set": {}, "why": "w"}]})",
        u"/corrections/0"_qs);
    row("correction without a reason",
        R"({"corrections": [{"operation": "A", "version": "1", "at": "/x", "set": {}}]})", u"/corrections/0/why"_qs);
    // 70 nested arrays, where a schema may have 64 levels below its root: the pointer is the first one too deep.
    const QByteArray nested =
        QByteArray("{\"type\": \"array\", \"items\": ").repeated(70) + "{}" + QByteArray("}").repeated(70);
    row("too deep", body(nested.constData()), u"/endpoints/0/body"_qs + u"/items"_qs.repeated(65));
}

void ContractTest::refusesBrokenFiles()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const core::Result<Contract> contract = Contract::parse({{u"toy.json"_qs, json}});
    QVERIFY(!contract);
    QCOMPARE(contract.error().code, u"contract.format"_qs);
    QCOMPARE(contract.error().place, place);
    QVERIFY(!contract.error().remedy.isEmpty());
}

void ContractTest::refusesUnreadableFolders()
{
    const QTemporaryDir empty;
    for (const QString &path : {empty.path(), empty.filePath(u"nowhere"_qs)}) {
        const core::Result<Contract> contract = Contract::load(path);
        QVERIFY(!contract);
        QCOMPARE(contract.error().code, u"contract.unreadable"_qs);
        QCOMPARE(contract.error().place, path);
    }
}

void ContractTest::loadsAFolder()
{
    const QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    write(u"b.json"_qs, domain(endpoint("B", "1", "GET", "/b")).json);
    write(u"a.json"_qs, domain(endpoint("A", "1", "GET", "/a")).json);
    write(u"INDEX.md"_qs, "not a contract file");
    const core::Result<Contract> contract = Contract::load(folder.path());
    QVERIFY2(contract, contract ? "" : qPrintable(contract.error().sentence()));
    QCOMPARE(contract->operations().size(), 2u);
    QCOMPARE(contract->operations()[0].name, u"A"_qs); // files by name

    write(u"c.json"_qs, "{}");
    const core::Result<Contract> broken = Contract::load(folder.path());
    QVERIFY(!broken);
    QCOMPARE(broken.error().place, u"c.json#/endpoints"_qs);
}

void ContractTest::prefersLiterals_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("name");
    QTest::newRow("literal") << u"/t/1/toys/search"_qs << u"Search"_qs;
    QTest::newRow("placeholder") << u"/t/1/toys/17"_qs << u"Get"_qs;
    QTest::newRow("placeholder inside") << u"/t/1/toys/17/prices"_qs << u"Prices"_qs;
    QTest::newRow("leftmost literal wins") << u"/t/1/toys/search/prices"_qs << u"SearchSub"_qs;
    QTest::newRow("prefix only") << u"/t/1"_qs << QString();
    QTest::newRow("too long") << u"/t/1/toys/17/prices/x"_qs << QString();
    QTest::newRow("empty segment is no id") << u"/t/1/toys/"_qs << QString();
    QTest::newRow("no leading slash") << u"t/1/toys/17"_qs << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("case matters") << u"/T/1/toys/17"_qs << QString();
}

void ContractTest::prefersLiterals()
{
    QFETCH(QString, path);
    QFETCH(QString, name);
    const Contract contract = parsed({domain(endpoint("Get", "1", "GET", "/t/1/toys/{id}") + ',' +
                                             endpoint("Search", "1", "GET", "/t/1/toys/search") + ',' +
                                             endpoint("Prices", "1", "GET", "/t/1/toys/{id}/prices") + ',' +
                                             endpoint("SearchSub", "1", "GET", "/t/1/toys/search/{what}"))});
    const Operation *found = contract.find(Method::Get, path);
    QCOMPARE(found ? found->name : QString(), name);
    QCOMPARE(contract.knowsPath(path), !name.isEmpty());
}

void ContractTest::knowsPathsOfOtherMethods()
{
    const Contract contract = parsed({domain(endpoint("Get", "1", "GET", "/t/1/toys/{id}"))});
    QVERIFY(!contract.find(Method::Delete, u"/t/1/toys/17"));
    QVERIFY(contract.knowsPath(u"/t/1/toys/17"));
    QVERIFY(!contract.knowsPath(u"/t/2/toys/17"));
}

void ContractTest::pinsVersions()
{
    const Document toys = domain(endpoint("Get", "202309", "GET", "/t/202309/toys") + ',' +
                                 endpoint("Get", "202405", "GET", "/t/202405/toys") + ',' +
                                 endpoint("Idle", "202405", "GET", "/t/202405/idle"));
    const Contract contract = parsed({toys, {u"pinned.json"_qs, R"({"pinned": {"Get": "202309"}})"}});
    QCOMPARE(contract.operation(u"Get")->version, u"202309"_qs);
    QVERIFY(!contract.operation(u"Idle")); // in the files, but nobody uses it
    QVERIFY(!contract.operation(u"Nothing"));
    QCOMPARE(contract.find(Method::Get, u"/t/202405/toys")->version, u"202405"_qs);
}

void ContractTest::takesTheNewestWhereNothingIsPinned()
{
    const Contract contract = parsed({domain(endpoint("Get", "202309", "GET", "/t/202309/toys") + ',' +
                                             endpoint("Get", "202405", "GET", "/t/202405/toys") + ',' +
                                             endpoint("Get", "202312", "GET", "/t/202312/toys"))});
    QCOMPARE(contract.operation(u"Get")->version, u"202405"_qs);
}

void ContractTest::appliesCorrections()
{
    const Document toys = domain(endpoint(
        "Set", "1", "POST", "/set", R"("body": {"type": "object", "fields": {"a/b": {"type": "integer", "min": 1}}})"));
    const auto correction = [](const QByteArray &at) {
        return Document{u"fix.json"_qs, R"({"corrections": [{"operation": "Set", "version": "1", "at": ")" + at +
                                            R"(", "set": {"min": 0}, "why": "practice"}]})"};
    };
    const Contract contract = parsed({correction("/body/fields/a~1b"), toys});
    QCOMPARE(contract.operations().front().body->field(u"a/b")->schema.limits.minimum, 0.0);

    const core::Result<Contract> pure = Contract::parse({correction("/body/fields/a~1b"), toys}, Corrections::LeftOut);
    QVERIFY(pure);
    QCOMPARE(pure->operations().front().body->field(u"a/b")->schema.limits.minimum, 1.0);

    const core::Result<Contract> stale = Contract::parse({correction("/body/fields/gone"), toys});
    QVERIFY(!stale);
    QCOMPARE(stale.error().place, u"fix.json#/corrections/0/at"_qs);
}

void ContractTest::readsTheCipherOfOlderFiles_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<Cipher>("cipher");
    QTest::newRow("no word, no parameter") << QByteArray(R"("query": [])") << Cipher::None;
    QTest::newRow("parameter") << QByteArray(
                                      R"("query": [{"name": "shop_cipher", "type": "string", "required": false}])")
                               << Cipher::Optional;
    QTest::newRow("required parameter")
        << QByteArray(R"("query": [{"name": "shop_cipher", "type": "string", "required": true}])") << Cipher::Required;
    QTest::newRow("the word wins")
        << QByteArray(
               R"("needs_cipher": false, "query": [{"name": "shop_cipher", "type": "string", "required": true}])")
        << Cipher::None;
    QTest::newRow("optional") << QByteArray(R"("needs_cipher": "optional")") << Cipher::Optional;
}

void ContractTest::readsTheCipherOfOlderFiles()
{
    QFETCH(QByteArray, more);
    QFETCH(Cipher, cipher);
    const Contract contract = parsed({domain(endpoint("A", "1", "GET", "/a", more.constData()))});
    QCOMPARE(contract.operations().front().cipher, cipher);
    QVERIFY(contract.operations().front().query.empty());
}

void ContractTest::builtInHasEveryPinnedOperation()
{
    QFile file(u":/contract/pinned.json"_qs);
    const Contract &contract = Contract::builtIn();
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject pinned = QJsonDocument::fromJson(file.readAll()).object().value(u"pinned").toObject();
    QVERIFY(pinned.size() >= 30);
    for (auto it = pinned.begin(); it != pinned.end(); ++it) {
        const Operation *operation = contract.operation(it.key());
        QVERIFY2(operation, qPrintable(it.key()));
        QCOMPARE(operation->version, it.value().toString());
        QVERIFY2(operation->path.contains(u'/' + operation->version + u'/'), qPrintable(operation->path));
    }
    // Nothing is carried along that nobody uses.
    QCOMPARE(static_cast<qsizetype>(contract.operations().size()), pinned.size());
}

void ContractTest::builtInIsTypedAsDocumented()
{
    const Contract &contract = Contract::builtIn();
    const Operation *upload = contract.find(Method::Post, u"/product/202309/images/upload");
    QVERIFY(upload);
    QCOMPARE(upload->name, u"UploadProductImage"_qs);
    QCOMPARE(upload->cipher, Cipher::None);
    QCOMPARE(upload->form.size(), 2u);
    QCOMPARE(contract.find(Method::Post, u"/product/202502/products/search")->name, u"SearchProducts"_qs);
    QCOMPARE(contract.find(Method::Post, u"/product/202309/products/1729/inventory/update")->name,
             u"UpdateInventory"_qs);
    QCOMPARE(contract.find(Method::Put, u"/product/202509/products/1729")->name, u"EditProduct"_qs);
    QCOMPARE(contract.operation(u"GetAuthorizedShops")->cipher, Cipher::None);
    QCOMPARE(contract.operation(u"GetProduct")->cipher, Cipher::Required);
    QVERIFY(!contract.knowsPath(u"/product/202309/global_products/1"));
}

QTEST_GUILESS_MAIN(ContractTest)
#include "contract_test.moc"
