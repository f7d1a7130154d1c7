// SPDX-License-Identifier: GPL-3.0-or-later
// What changed between two states of the API, and whether it breaks a client that was right before.
#include "contract/diff.h"

#include <QtTest>

using namespace contract;

namespace {

// One operation, Save, with the given words in its endpoint.
Contract with(const QByteArray &words, const char *version = "1", const char *path = "/t/1/save")
{
    const QByteArray endpoint = QByteArray(R"({"name": "Save", "domain": "t", "method": "POST", "version": ")") +
                                version + R"(", "path": ")" + path + R"(", )" + words + '}';
    const core::Result<Contract> contract = Contract::parse({{u"t.json"_qs, R"({"endpoints": [)" + endpoint + "]}"}});
    if (!contract)
        qFatal("%s", qUtf8Printable(contract.error().sentence()));
    return *contract;
}

Contract several(const std::vector<std::pair<QByteArray, QByteArray>> &namesAndVersions)
{
    QByteArrayList endpoints;
    for (const auto &[name, version] : namesAndVersions)
        endpoints.push_back(R"({"name": ")" + name + R"(", "domain": "t", "method": "GET", "version": ")" + version +
                            R"(", "path": "/t/)" + version + '/' + name + R"("})");
    return *Contract::parse({{u"t.json"_qs, R"({"endpoints": [)" + endpoints.join(',') + "]}"}});
}

QStringList told(const std::vector<Change> &changes)
{
    QStringList lines;
    for (const Change &change : changes) {
        const QString breaks = change.breaks == Breaks::Yes ? u"breaks"_qs : u"fine"_qs;
        lines.push_back(
            QStringList{breaks, toText(change.kind), change.pointer, change.before, change.after}.join(u'|'));
    }
    return lines;
}

} // namespace

class DiffTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comparesOneOperation_data();
    void comparesOneOperation();
    void comparesOperations_data();
    void comparesOperations();
    void comparesTheVersionInUse();
    void skipsRequiredWhereOlderFilesDontTell();
    void tellsForPeople();
    void findsNothingInItself();
};

void DiffTest::comparesOneOperation_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("changes");
    const auto row = [](const char *name, const char *before, const char *after, const QStringList &changes) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << changes;
    };
    // The same field, once in the request and once in the response. "k" is required so that the older side is
    // seen to mark required fields.
    const auto both = [](const char *name, const QByteArray &before, const QByteArray &after,
                         const QStringList &request, const QStringList &response) {
        const QByteArray body =
            R"("body": {"type": "object", "required": ["k"], "fields": {"k": {"type": "string"}%1}})";
        const QByteArray answer = R"("response": {"type": "object", "fields": {"k": {"type": "string"}%1}})";
        const auto filled = [](QByteArray pattern, const QByteArray &field) {
            return pattern.replace("%1", field.isEmpty() ? field : ", \"f\": " + field);
        };
        QTest::addRow("%s, request", name) << filled(body, before) << filled(body, after) << request;
        QTest::addRow("%s, response", name) << filled(answer, before) << filled(answer, after) << response;
    };
    both("same", R"({"type": "string"})", R"({"type": "string"})", {}, {});
    both("removed", R"({"type": "string"})", "", {u"breaks|removed|request:/f|string|"_qs},
         {u"breaks|removed|response:/f|string|"_qs});
    both("added", "", R"({"type": "object", "fields": {"x": {"type": "string"}}})",
         {u"fine|added|request:/f||object"_qs}, {u"fine|added|response:/f||object"_qs});
    both("retyped", R"({"type": "string"})", R"({"type": "integer"})", {u"breaks|retyped|request:/f|string|number"_qs},
         {u"breaks|retyped|response:/f|string|number"_qs});
    both("number is integer", R"({"type": "number"})", R"({"type": "integer"})", {}, {});
    both("free form", R"({"type": "object", "fields": {}})", R"({"type": "object"})",
         {u"fine|retyped|request:/f|object|free-form object"_qs},
         {u"breaks|retyped|response:/f|object|free-form object"_qs});
    both("deprecated", R"({"type": "string"})", R"({"type": "string", "deprecated": true})",
         {u"fine|deprecated|request:/f||"_qs}, {u"fine|deprecated|response:/f||"_qs});
    both("inside lists", R"({"type": "array", "items": {"type": "object", "fields": {"x": {"type": "string"}}}})",
         R"({"type": "array", "items": {"type": "object", "fields": {"x": {"type": "boolean"}}}})",
         {u"breaks|retyped|request:/f/*/x|string|boolean"_qs}, {u"breaks|retyped|response:/f/*/x|string|boolean"_qs});
    both("word added", R"({"type": "string", "enum": ["A"]})", R"({"type": "string", "enum": ["B", "A"]})",
         {u"fine|values added|request:/f||B"_qs}, {u"fine|values added|response:/f||B"_qs});
    both("word removed", R"({"type": "string", "enum": ["A", "B", "C"]})", R"({"type": "string", "enum": ["A"]})",
         {u"breaks|values removed|request:/f|B, C|"_qs}, {u"fine|values removed|response:/f|B, C|"_qs});
    both("words listed", R"({"type": "string"})", R"({"type": "string", "enum": ["A"]})",
         {u"breaks|values added|request:/f||A"_qs}, {u"fine|values added|response:/f||A"_qs});
    both("words no longer listed", R"({"type": "string", "enum": ["A"]})", R"({"type": "string"})",
         {u"fine|values removed|request:/f|A|"_qs}, {u"fine|values removed|response:/f|A|"_qs});
    both("tighter", R"({"type": "integer", "min": 1, "max": 100})", R"({"type": "integer", "min": 1, "max": 99})",
         {u"breaks|limits changed|request:/f|from 1, to 100|from 1, to 99"_qs}, {});
    both("wider", R"({"type": "integer", "min": 1, "max": 100})", R"({"type": "integer", "min": 0})",
         {u"fine|limits changed|request:/f|from 1, to 100|from 0"_qs}, {});
    both("longer and shorter", R"({"type": "string", "minLength": 1, "maxLength": 5})",
         R"({"type": "string", "minLength": 2, "maxLength": 6})",
         {u"breaks|limits changed|request:/f|length from 1, length to 5|length from 2, length to 6"_qs}, {});
    both("new limit", R"({"type": "array", "items": {}})", R"({"type": "array", "items": {}, "maxItems": 3})",
         {u"breaks|limits changed|request:/f||to 3 items"_qs}, {});

    row("field now required", R"("body": {"type": "object", "required": ["k"], "fields": {"k": {}, "f": {}}})",
        R"("body": {"type": "object", "required": ["k", "f"], "fields": {"k": {}, "f": {}}})",
        {u"breaks|now required|request:/f|optional|required"_qs});
    row("field no longer required", R"("body": {"type": "object", "required": ["k"], "fields": {"k": {}}})",
        R"("body": {"type": "object", "fields": {"k": {}}})",
        {u"fine|no longer required|request:/k|required|optional"_qs});
    row("new required field", R"("body": {"type": "object", "fields": {}})",
        R"("body": {"type": "object", "required": ["f"], "fields": {"f": {"type": "string"}}})",
        {u"breaks|added|request:/f||string, required"_qs});
    row("new required parameter", R"("query": [])", R"("query": [{"name": "q", "type": "string", "required": true}])",
        {u"breaks|added|query:q||string, required"_qs});
    row("parameter now required", R"("query": [{"name": "q", "type": "string", "required": false}])",
        R"("query": [{"name": "q", "type": "string", "required": true}])",
        {u"breaks|now required|query:q|optional|required"_qs});
    row("parameter removed", R"("query": [{"name": "q", "type": "string"}])", R"("query": [])",
        {u"breaks|removed|query:q|string|"_qs});
    row("smaller files", R"("form": [{"name": "data", "type": "file", "maxMB": 10}])",
        R"("form": [{"name": "data", "type": "file", "maxMB": 5}])",
        {u"breaks|limits changed|form:data|to 10 MB|to 5 MB"_qs});
    row("body removed", R"("body": {"type": "object", "fields": {}})", R"("body": null)",
        {u"breaks|removed|request:|object|"_qs});
    row("body added", R"("body": null)", R"("body": {"type": "object", "fields": {}})",
        {u"fine|added|request:||object"_qs});
    row("cipher now required", R"("needs_cipher": false)", R"("needs_cipher": true)",
        {u"breaks|shop cipher changed|query:shop_cipher|none|required"_qs});
    row("cipher stays sent", R"("needs_cipher": "optional")", R"("needs_cipher": true)",
        {u"fine|shop cipher changed|query:shop_cipher|optional|required"_qs});
    row("cipher refused", R"("needs_cipher": true)", R"("needs_cipher": false)",
        {u"breaks|shop cipher changed|query:shop_cipher|required|none"_qs});
    row("token of another kind", R"("token": "seller")", R"("token": "partner")",
        {u"breaks|kind of token changed|||"_qs});
    row("token unknown before", R"("query": [])", R"("token": "seller")", {});
    row("scope added", R"("scopes": ["a"])", R"("scopes": ["a", "b"])", {u"fine|scopes changed||a|a, b"_qs});
    row("scope replaced", R"("scopes": ["a"])", R"("scopes": ["b"])", {u"breaks|scopes changed||a|b"_qs});
    row("scopes in another order", R"("scopes": ["a", "b"])", R"("scopes": ["b", "a"])", {});
    row("scopes unknown before", R"("query": [])", R"("scopes": ["b"])", {});
}

void DiffTest::comparesOneOperation()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QStringList, changes);
    const std::vector<Change> found = diff(with(before), with(after), {u"Save"_qs});
    QCOMPARE(told(found), changes);
    for (const Change &change : found)
        QVERIFY(change.operation == u"Save" && change.why.endsWith(u'.'));
}

void DiffTest::comparesOperations_data()
{
    using List = std::vector<std::pair<QByteArray, QByteArray>>;
    QTest::addColumn<List>("before");
    QTest::addColumn<List>("after");
    QTest::addColumn<QStringList>("changes");
    QTest::newRow("removed") << List{{"A", "1"}} << List{{"B", "1"}}
                             << QStringList{u"breaks|operation removed||GET /t/1/A|"_qs};
    QTest::newRow("added") << List{{"B", "1"}} << List{{"A", "1"}}
                           << QStringList{u"fine|operation added|||GET /t/1/A"_qs};
    QTest::newRow("in neither") << List{{"B", "1"}} << List{{"B", "1"}} << QStringList();
    QTest::newRow("replaced by a newer version")
        << List{{"A", "1"}} << List{{"A", "2"}} << QStringList{u"breaks|version superseded||1|2"_qs};
    QTest::newRow("newer version beside ours") << List{{"A", "1"}} << List{{"A", "1"}, {"A", "3"}, {"A", "2"}}
                                               << QStringList{u"fine|version superseded||1|3"_qs};
    QTest::newRow("not used by us") << List{{"A", "1"}, {"B", "1"}} << List{{"A", "1"}} << QStringList();
}

void DiffTest::comparesOperations()
{
    using List = std::vector<std::pair<QByteArray, QByteArray>>;
    QFETCH(List, before);
    QFETCH(List, after);
    QFETCH(QStringList, changes);
    QCOMPARE(told(diff(several(before), several(after), {u"A"_qs})), changes);
}

void DiffTest::comparesTheVersionInUse()
{
    // The newer version has its own path by its nature; a path that differs otherwise is told.
    const Contract one = with(R"("body": null)");
    QCOMPARE(told(diff(one, with(R"("body": null)", "2", "/t/2/save"), {u"Save"_qs})),
             QStringList{u"breaks|version superseded||1|2"_qs});
    QCOMPARE(told(diff(one, with(R"("body": null)", "1", "/t/1/store"), {u"Save"_qs})),
             QStringList{u"breaks|address changed||POST /t/1/save|POST /t/1/store"_qs});
    // Pinned: 1, although the files know 2.
    const Document files{u"t.json"_qs, R"({"endpoints": [
        {"name": "A", "domain": "t", "method": "GET", "version": "1", "path": "/t/1/a", "needs_cipher": true},
        {"name": "A", "domain": "t", "method": "GET", "version": "2", "path": "/t/2/a", "needs_cipher": false}]})"};
    const Contract pinned = *Contract::parse({files, {u"p.json"_qs, R"({"pinned": {"A": "1"}})"}});
    QCOMPARE(told(diff(pinned, *Contract::parse({files}), {u"A"_qs})), QStringList{u"fine|version superseded||1|2"_qs});
    QCOMPARE(operationNames(pinned), std::vector{u"A"_qs});
}

void DiffTest::skipsRequiredWhereOlderFilesDontTell()
{
    const Contract older = with(R"("body": {"type": "object", "fields": {"k": {"type": "string"}}})");
    const Contract newer =
        with(R"("body": {"type": "object", "required": ["k"], "fields": {"k": {"type": "string"}}})");
    QCOMPARE(told(diff(older, newer, {u"Save"_qs})), QStringList());
}

void DiffTest::tellsForPeople()
{
    const Contract older =
        with(R"("needs_cipher": true, "body": {"type": "object", "fields": {"k": {"type": "string"}}})");
    const Contract newer = with(R"("needs_cipher": "optional", "body": {"type": "object", "fields": {}})");
    QCOMPARE(toText(diff(older, newer, {u"Save"_qs})),
             u"Save\n"
             "  BREAKS  removed request:/k (string). A request that carries it may be refused.\n"
             "          shop cipher changed query:shop_cipher (required -> optional). "
             "We send shop_cipher wherever it is taken.\n"
             "Changes: 2, in operations: 1, breaking us: 1.\n"_qs);
    QCOMPARE(toText(diff(older, older, {u"Save"_qs})), u"Nothing changed among the operations in use.\n"_qs);
}

void DiffTest::findsNothingInItself()
{
    const Contract &contract = Contract::builtIn();
    const std::vector<QString> names = operationNames(contract);
    QCOMPARE(names.size(), contract.operations().size());
    QVERIFY(diff(contract, contract, names).empty());
}

QTEST_GUILESS_MAIN(DiffTest)
#include "diff_test.moc"
