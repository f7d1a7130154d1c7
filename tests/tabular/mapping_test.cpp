// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/mapping.h"

#include "reading.h"

#include <QJsonDocument>
#include <QTest>

using namespace tabular;

class MappingTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsColumnsByName();
    void findsColumnsByKey();
    void findsColumnsByContent();
    void givesEachColumnOnce();
    void prefersWhatIsRemembered();
    void keepsUnknownColumnsAndTellsMissingOnes();
    void survivesJson();
    void refusesBrokenJson_data();
    void refusesBrokenJson();
    void refusesUnknownColumns();
    void transforms_data();
    void transforms();
    void joinsColumns();
    void passesPlainColumnsThrough();
    void signsHeaders();
};

namespace {

QList<Target> targets()
{
    return {
        {u"name"_qs,
         u"Name"_qs,
         {{u"en"_qs, u"product name"_qs}, {u"en"_qs, u"title"_qs}, {u"de"_qs, u"Bezeichnung"_qs}},
         Content::Any,
         true},
        {u"amount"_qs,
         u"Price"_qs,
         {{u"en"_qs, u"price"_qs}, {u"de"_qs, u"Preis"_qs}, {u"key"_qs, u"price"_qs}},
         Content::Amount,
         true},
        {u"before"_qs, u"Old price"_qs, {{u"en"_qs, u"list price"_qs}, {u"de"_qs, u"UVP"_qs}}, Content::Amount, false},
        {u"code"_qs, u"Bar code"_qs, {{u"en"_qs, u"gtin"_qs}, {u"en"_qs, u"ean"_qs}}, Content::Gtin, false},
        {u"picture"_qs, u"Picture"_qs, {{u"en"_qs, u"main image"_qs}}, Content::Url, false},
    };
}

Layout layoutOf(const QStringList &header)
{
    Layout layout;
    layout.header = header;
    return layout;
}

// Rows that live as long as this does.
struct Sample {
    std::vector<std::vector<std::string_view>> cells;
    std::vector<Record> rows;
    explicit Sample(std::vector<std::vector<std::string_view>> given)
        : cells(std::move(given))
    {
        for (const auto &row : cells) {
            Record record;
            record.fields = row;
            rows.push_back(record);
        }
    }
};

QStringList from(const Proposal &proposal, const QString &target)
{
    return proposal.mapping.bindings.value(target).columns;
}

Mapping parsed(const char *json)
{
    const auto mapping = Mapping::fromJson(QJsonDocument::fromJson(json).object());
    return mapping ? *mapping : Mapping{};
}

} // namespace

void MappingTest::findsColumnsByName()
{
    const Proposal german = propose(targets(), layoutOf({u"Bezeichnung"_qs, u"PREIS"_qs, u"UVP"_qs, u"Farbe"_qs}), {});
    QCOMPARE(from(german, u"name"_qs), QStringList{u"Bezeichnung"_qs});
    QCOMPARE(from(german, u"amount"_qs), QStringList{u"PREIS"_qs});
    QCOMPARE(from(german, u"before"_qs), QStringList{u"UVP"_qs});
    QCOMPARE(german.unused, QList<int>{3});
    QVERIFY(german.missing.isEmpty());
    QCOMPARE(german.matches.front().reason, Reason::Header);
    QVERIFY(!german.matches.front().words.isEmpty());
    // A part of the name is enough where nothing better is there, and "list price" is not taken for "price".
    const Proposal shopify = propose(targets(), layoutOf({u"List Price"_qs, u"Variant Price"_qs, u"Title"_qs}), {});
    QCOMPARE(from(shopify, u"amount"_qs), QStringList{u"Variant Price"_qs});
    QCOMPARE(from(shopify, u"before"_qs), QStringList{u"List Price"_qs});
}

void MappingTest::findsColumnsByKey()
{
    Layout layout = layoutOf({u"ราคาขายปลีก"_qs, u"ชื่อ"_qs});
    layout.keys = {u"price"_qs, u"product_name"_qs};
    const Proposal proposal = propose(targets(), layout, {});
    QCOMPARE(from(proposal, u"amount"_qs), QStringList{u"ราคาขายปลีก"_qs});
    QCOMPARE(proposal.matches.front().reason, Reason::Key);
    QCOMPARE(proposal.matches.front().score, 1.0);
}

void MappingTest::findsColumnsByContent()
{
    const Sample sample({{"4006381333931", "https://x.example/1.jpg"}, {"96385074", "https://x.example/2.jpg"}});
    const Proposal proposal = propose(targets(), layoutOf({u"A"_qs, u"B"_qs}), sample.rows);
    QCOMPARE(from(proposal, u"code"_qs), QStringList{u"A"_qs});
    QCOMPARE(from(proposal, u"picture"_qs), QStringList{u"B"_qs});
    QCOMPARE(proposal.matches.front().reason, Reason::Content);
    // Amounts alone prove nothing: which of the two would be the price?
    const Sample amounts({{"12.50", "11.00"}, {"13.50", "12.00"}});
    QVERIFY(propose(targets(), layoutOf({u"A"_qs, u"B"_qs}), amounts.rows).mapping.bindings.isEmpty());
}

void MappingTest::givesEachColumnOnce()
{
    const Proposal proposal = propose(targets(), layoutOf({u"Price"_qs, u"Price"_qs}), {});
    QCOMPARE(from(proposal, u"amount"_qs), QStringList{u"#1"_qs}); // by number, as the name is not unique
    QCOMPARE(proposal.unused, QList<int>{1});
}

void MappingTest::prefersWhatIsRemembered()
{
    Mapping remembered =
        parsed(R"({"columns": {"amount": {"from": "Net", "steps": [{"kind": "multiply", "text": "1.19"}]},
                                               "name": "Gone"}})");
    const Proposal proposal = propose(targets(), layoutOf({u"Title"_qs, u"Price"_qs, u"Net"_qs}), {}, remembered);
    QCOMPARE(from(proposal, u"amount"_qs), QStringList{u"Net"_qs});
    QCOMPARE(proposal.mapping.bindings[u"amount"_qs].transforms.size(), 1);
    QCOMPARE(proposal.matches.front().reason, Reason::Profile);
    QCOMPARE(from(proposal, u"name"_qs), QStringList{u"Title"_qs}); // the remembered column is gone
}

void MappingTest::keepsUnknownColumnsAndTellsMissingOnes()
{
    const Proposal proposal = propose(targets(), layoutOf({u"Colour"_qs}), {});
    QCOMPARE(proposal.missing, (QStringList{u"name"_qs, u"amount"_qs}));
    QCOMPARE(proposal.unused, QList<int>{0});
}

void MappingTest::survivesJson()
{
    const char *text = R"({"version": 1, "columns": {
        "a": {"from": "A"},
        "b": {"from": ["A", "B"], "steps": [{"kind": "concat", "text": " / "}]},
        "c": {"from": "#3", "steps": [{"kind": "multiply", "text": "1.10", "decimals": 2, "numbers": "comma"},
              {"kind": "split", "text": ">", "part": -1}, {"kind": "lookup", "table": {"x": "y"}, "text": "z"},
              {"kind": "replace", "text": "a", "with": ""}, {"kind": "trim"}, {"kind": "upper"}, {"kind": "prefix", "text": "P"}]},
        "d": {"steps": [{"kind": "constant", "text": "USD"}]}}})";
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    const auto mapping = Mapping::fromJson(json);
    QVERIFY(mapping.has_value());
    QCOMPARE(mapping->bindings.size(), 4);
    QCOMPARE(mapping->toJson(), json);
    QCOMPARE(*Mapping::fromJson(mapping->toJson()), *mapping);
}

void MappingTest::refusesBrokenJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const char *json, const char *place, const char *code = "mapping.format") {
        QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(code) << QString::fromLatin1(place);
    };
    row("no columns", R"({})", "/columns");
    row("newer", R"({"version": 2, "columns": {}})", "/version");
    row("unknown setting", R"({"columns": {}, "colums": {}})", "/colums");
    row("number", R"({"columns": {"a": 5}})", "/columns/a");
    row("empty", R"({"columns": {"a": {}}})", "/columns/a");
    row("typo", R"({"columns": {"a": {"form": "A"}}})", "/columns/a/form");
    row("from number", R"({"columns": {"a": {"from": [1]}}})", "/columns/a/from");
    row("unknown step", R"({"columns": {"a": {"from": "A", "steps": [{"kind": "times"}]}}})",
        "/columns/a/steps/0/kind");
    row("text as number",
        R"({"columns": {"a": {"from": "A", "steps": [{"kind": "trim"}, {"kind": "prefix", "text": 5}]}}})",
        "/columns/a/steps/1/text");
    row("no factor", R"({"columns": {"a": {"from": "A", "steps": [{"kind": "multiply", "text": "ten"}]}}})",
        "/columns/a/steps/0", "mapping.transform");
    row("no text", R"({"columns": {"a": {"from": "A", "steps": [{"kind": "split"}]}}})", "/columns/a/steps/0",
        "mapping.transform");
    row("late constant",
        R"({"columns": {"a": {"from": "A", "steps": [{"kind": "trim"}, {"kind": "constant", "text": "x"}]}}})",
        "/columns/a/steps/1");
    row("bad table", R"({"columns": {"a": {"from": "A", "steps": [{"kind": "lookup", "table": {"x": 1}}]}}})",
        "/columns/a/steps/0/table/x");
}

void MappingTest::refusesBrokenJson()
{
    QFETCH(QByteArray, json);
    const auto mapping = Mapping::fromJson(QJsonDocument::fromJson(json).object());
    QVERIFY(!mapping.has_value());
    QTEST(mapping.error().code, "code");
    QTEST(mapping.error().place, "place");
    QVERIFY(!mapping.error().words.isEmpty());
}

void MappingTest::refusesUnknownColumns()
{
    const auto mapper = Mapper::make(parsed(R"({"columns": {"a": "Nowhere"}})"), layoutOf({u"A"_qs}));
    QVERIFY(!mapper.has_value());
    QCOMPARE(mapper.error().code, u"mapping.column"_qs);
    QCOMPARE(mapper.error().words, u"The file has no column “Nowhere”"_qs);
    QVERIFY(!Mapper::make(parsed(R"({"columns": {"a": "#2"}})"), layoutOf({u"A"_qs})).has_value());
    QVERIFY(
        Mapper::make(parsed(R"({"columns": {"a": " a_"}})"), layoutOf({u"A"_qs})).has_value()); // by normalised name
}

void MappingTest::transforms_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QByteArray>("made");
    const auto row = [](const char *step, const char *cell, const char *made) {
        QTest::addRow("%s of %s", step, cell) << QByteArray(step) << QByteArray(cell) << QByteArray(made);
    };
    row(R"("kind":"prefix","text":"A-")", "1", "A-1");
    row(R"("kind":"prefix","text":"A-")", "A-1", "A-1");
    row(R"("kind":"prefix","text":"A-")", "", "");
    row(R"("kind":"suffix","text":" cm")", "12", "12 cm");
    row(R"("kind":"multiply","text":"1.19","decimals":2)", "19.99", "23.79"); // 23.7881
    row(R"("kind":"multiply","text":"1.19")", "19.99", "23.7881");
    row(R"("kind":"multiply","text":"2","numbers":"comma")", "1.234", "2468");
    row(R"("kind":"multiply","text":"2")", "$4.50", "9.0 $"); // 4.5 * 2, the sign kept
    row(R"("kind":"multiply","text":"2")", "n/a", "n/a");
    row(R"("kind":"split","text":">")", "Home > Kitchen > Cups", "Home");
    row(R"("kind":"split","text":">","part":-1)", "Home > Kitchen > Cups", "Cups");
    row(R"("kind":"split","text":">","part":5)", "Home > Kitchen", "");
    row(R"("kind":"default","text":"USD")", " ", "USD");
    row(R"("kind":"default","text":"USD")", "EUR", "EUR");
    row(R"("kind":"lookup","table":{"Rot":"Red"})", "Rot ", "Red");
    row(R"("kind":"lookup","table":{"Rot":"Red"})", "Blau", "Blau");
    row(R"("kind":"lookup","table":{"Rot":"Red"},"text":"Other")", "Blau", "Other");
    row(R"("kind":"replace","text":"aa","with":"a")", "aaaa", "aa");
    row(R"("kind":"replace","text":"a","with":"aa")", "aa", "aaaa"); // does not run into its own work
    row(R"("kind":"trim")", "\xC2\xA0x\t", "x");
    row(R"("kind":"upper")", "größe é", "GRÖSSE É");
    row(R"("kind":"lower")", "ÀB", "àb");
    row(R"("kind":"constant","text":"USD")", "anything", "USD");
}

void MappingTest::transforms()
{
    QFETCH(QByteArray, step);
    QFETCH(QByteArray, cell);
    const QByteArray json = R"({"columns": {"t": {"from": "A", "steps": [{)" + step + R"(}]}}})";
    const auto mapping = Mapping::fromJson(QJsonDocument::fromJson(json).object());
    QVERIFY2(mapping.has_value(), mapping ? "" : qPrintable(mapping.error().sentence()));
    const auto mapper = Mapper::make(*mapping, layoutOf({u"A"_qs}));
    QVERIFY(mapper.has_value());
    const Sample row(std::vector<std::vector<std::string_view>>{{std::string_view(cell.constData(), size_t(cell.size()))}});
    Mapper::Scratch scratch;
    const std::string_view made = mapper->text(mapper->indexOf(u"t"_qs), row.rows[0], scratch);
    QTEST(QByteArray(made.data(), qsizetype(made.size())), "made");
}

void MappingTest::joinsColumns()
{
    const auto mapper =
        Mapper::make(parsed(R"({"columns": {"t": {"from": ["A", "B", "C"], "steps": [{"kind": "concat", "text": "-"},
                                               {"kind": "upper"}]}, "u": {"from": ["A", "B"]}}})"),
                     layoutOf({u"A"_qs, u"B"_qs, u"C"_qs}));
    QVERIFY(mapper.has_value());
    const Sample rows({{"a ", "", "c"}, {"a"}});
    Mapper::Scratch scratch;
    QCOMPARE(mapper->text(mapper->indexOf(u"t"_qs), rows.rows[0], scratch), std::string_view("A-C"));
    QCOMPARE(mapper->text(mapper->indexOf(u"t"_qs), rows.rows[1], scratch), std::string_view("A")); // a short row
    QCOMPARE(mapper->text(mapper->indexOf(u"u"_qs), rows.rows[0], scratch), std::string_view("a"));
    QCOMPARE(mapper->columnOf(mapper->indexOf(u"t"_qs)), 0);
    QCOMPARE(mapper->indexOf(u"none"_qs), -1);
}

void MappingTest::passesPlainColumnsThrough()
{
    const auto mapper = Mapper::make(parsed(R"({"columns": {"t": "B"}})"), layoutOf({u"A"_qs, u"B"_qs}));
    const Sample rows(std::vector<std::vector<std::string_view>>{{"x", "y"}});
    Mapper::Scratch scratch;
    QCOMPARE(mapper->text(0, rows.rows[0], scratch).data(), rows.cells[0][1].data()); // the cell itself, no copy
}

void MappingTest::signsHeaders()
{
    const QString signature = headerSignature(layoutOf({u"Price "_qs, u"SKU ID"_qs}));
    QCOMPARE(headerSignature(layoutOf({u"price"_qs, u"sku_id"_qs})), signature);  // spelling does not matter
    QVERIFY(headerSignature(layoutOf({u"sku_id"_qs, u"price"_qs})) != signature); // order does
    QVERIFY(headerSignature(layoutOf({u"price sku"_qs, u"id"_qs})) != signature); // and where names end
}

QTEST_APPLESS_MAIN(MappingTest)
#include "mapping_test.moc"
