// SPDX-License-Identifier: GPL-3.0-or-later
// What the built-in table of platform errors says: to a merchant, and to a client that may repeat a call.
#include "api/errortable.h"
#include "contract/contract.h"

#include <QtTest>

#include <set>

using namespace api;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(api::Retry)

namespace {

const QLocale english(QLocale::English);
const QLocale german(QLocale::German);

// "{detail} … {code}" -> {"{code}", "{detail}"}
std::set<QString> placeholders(const QString &sentence)
{
    static const QRegularExpression braces(u"\\{[^}]*\\}"_qs);
    std::set<QString> found;
    for (auto it = braces.globalMatch(sentence); it.hasNext();)
        found.insert(it.next().captured());
    return found;
}

} // namespace

class ErrorWordsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesEveryCodeOnce();
    void knowsTheContractsCodes();
    void speaksBothLanguages();
    void writesWholeSentences();
    void usesKnownFields();
    void retries_data();
    void retries();
    void tellsInvalidParametersApart_data();
    void tellsInvalidParametersApart();
    void tellsDoubleCodesApart();
    void namesTheField_data();
    void namesTheField();
};

void ErrorWordsTest::namesEveryCodeOnce()
{
    std::set<std::pair<int, QString>> seen;
    for (const ErrorTable::Entry &entry : ErrorTable::builtIn().entries()) {
        QVERIFY2(seen.emplace(entry.code, entry.pattern).second, qPrintable(QString::number(entry.code)));
        // A code with patterns must still have an answer for a message that none of them knows.
        QVERIFY2(ErrorTable::builtIn().find(entry.code, u"~"), qPrintable(QString::number(entry.code)));
    }
    QVERIFY(std::ranges::is_sorted(ErrorTable::builtIn().entries(), {}, &ErrorTable::Entry::code));
}

void ErrorWordsTest::knowsTheContractsCodes()
{
    int known = 0;
    for (const contract::Operation &operation : contract::Contract::builtIn().operations())
        for (const int code : operation.errorCodes) {
            QVERIFY2(ErrorTable::builtIn().find(code), qPrintable(operation.label() + u' ' + QString::number(code)));
            ++known;
        }
    QVERIFY(known > 300); // the contract really lists codes
}

void ErrorWordsTest::speaksBothLanguages()
{
    const ErrorTable &table = ErrorTable::builtIn();
    const std::vector<QLocale::Language> both = {QLocale::English, QLocale::German};
    std::vector<QLocale::Language> languages = table.languages();
    std::ranges::sort(languages);
    QVERIFY(std::ranges::includes(languages, both, std::less<>()));
    for (const ErrorTable::Entry &entry : table.entries())
        for (const QString &key : {entry.words, entry.remedy}) {
            if (key.isEmpty())
                continue;
            const QString en = table.sentence(key, english);
            const QString de = table.sentence(key, german);
            QVERIFY2(!en.isEmpty() && !de.isEmpty() && en != de, qPrintable(key));
            QVERIFY2(placeholders(en) == placeholders(de), qPrintable(key));
        }
}

// core::Error::sentence() puts the place behind the words, and then the full stop; a remedy brings its own.
void ErrorWordsTest::writesWholeSentences()
{
    const ErrorTable &table = ErrorTable::builtIn();
    static const QRegularExpression words(u"^\\p{Lu}.*[\\p{L}\\p{N})“”]$"_qs);
    static const QRegularExpression remedy(u"^\\p{Lu}.*[.]$"_qs);
    for (const ErrorTable::Entry &entry : table.entries())
        for (const QLocale &locale : {english, german}) {
            const QString said = table.sentence(entry.words, locale);
            QVERIFY2(words.match(said).hasMatch(), qPrintable(said));
            const QString advice = table.sentence(entry.remedy, locale);
            QVERIFY2(entry.remedy.isEmpty() || remedy.match(advice).hasMatch(), qPrintable(advice));
        }
    QCOMPARE(table.toError(12052051, u"m", 200, u"", english).sentence(),
             u"The title is too long (title). Shorten it."_qs);
    QCOMPARE(table.toError(12052051, u"m", 200, u"", german).sentence(),
             u"Der Titel ist zu lang (title). Kürzen Sie ihn."_qs);
}

void ErrorWordsTest::usesKnownFields()
{
    static const std::set<QString> known = {u""_qs,
                                            u"title"_qs,
                                            u"description"_qs,
                                            u"main_images"_qs,
                                            u"category_id"_qs,
                                            u"brand_id"_qs,
                                            u"product_attributes"_qs,
                                            u"skus"_qs,
                                            u"sales_attributes"_qs,
                                            u"seller_sku"_qs,
                                            u"price"_qs,
                                            u"list_price"_qs,
                                            u"currency"_qs,
                                            u"unit_price"_qs,
                                            u"stock"_qs,
                                            u"warehouse_id"_qs,
                                            u"package_weight"_qs,
                                            u"package_dimensions"_qs,
                                            u"identifier_code"_qs,
                                            u"extra_identifier_codes"_qs,
                                            u"certifications"_qs,
                                            u"size_chart"_qs,
                                            u"video"_qs,
                                            u"delivery_options"_qs,
                                            u"shipping"_qs,
                                            u"tracking_number"_qs,
                                            u"manufacturer"_qs,
                                            u"responsible_person"_qs,
                                            u"pre_sale"_qs,
                                            u"minimum_order_quantity"_qs,
                                            u"external_id"_qs,
                                            u"external_url"_qs,
                                            u"publish_time"_qs,
                                            u"bundle"_qs,
                                            u"condition"_qs,
                                            u"address"_qs,
                                            u"postal_code"_qs,
                                            u"reason"_qs,
                                            u"refund_amount"_qs,
                                            u"commission"_qs,
                                            u"creators"_qs,
                                            u"products"_qs,
                                            u"start_time"_qs,
                                            u"end_time"_qs,
                                            u"discount"_qs,
                                            u"quantity_limit"_qs,
                                            u"gifts"_qs,
                                            u"threshold"_qs,
                                            u"message"_qs,
                                            u"invoice"_qs,
                                            u"phone"_qs,
                                            u"email"_qs,
                                            u"name"_qs,
                                            u"trade_name"_qs,
                                            u"country"_qs,
                                            u"pickup_slot"_qs,
                                            u"carton"_qs,
                                            u"file"_qs,
                                            u"replicas"_qs,
                                            u"deposit"_qs,
                                            u"regions"_qs,
                                            u"provider"_qs};
    for (const ErrorTable::Entry &entry : ErrorTable::builtIn().entries())
        QVERIFY2(known.contains(entry.field), qPrintable(QString::number(entry.code) + u' ' + entry.field));
}

// The platform's rules for gateway codes ("Common errors", February 2026), and what follows from them: only a call
// that was refused before it ran is repeated blindly.
void ErrorWordsTest::retries_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<Retry>("retry");
    const auto row = [](const char *name, int code, Retry retry, const QString &message = {}) {
        QTest::addRow("%d %s", code, name) << code << message << retry;
    };
    row("too many requests", 36009002, Retry::Backoff);
    row("internal error", 36009003, Retry::ReadBack);
    row("upstream timeout", 36009007, Retry::ReadBack);
    row("no such path", 36009009, Retry::No);
    row("wrong method", 36009010, Retry::No);
    row("version retired", 36009014, Retry::No);
    row("upload too large", 36009021, Retry::No);
    row("content type", 36009022, Retry::No);
    row("content type", 36009023, Retry::No);
    row("caller's address", 36009033, Retry::No);
    row("sandbox quota", 36009037, Retry::NextHour);
    row("shop inactive", 36009043, Retry::No);
    row("seller inactive", 36009044, Retry::No);
    row("wrong shop", 101000, Retry::No);
    row("token", 105001, Retry::AfterRefresh);
    row("token expired", 105002, Retry::AfterRefresh);
    row("token", 105003, Retry::AfterRefresh);
    row("token", 105004, Retry::AfterRefresh);
    row("scope", 105005, Retry::No);
    row("signature", 106001, Retry::No);
    row("shop_cipher missing", 106013, Retry::No);
    row("authorisation code", 36004004, Retry::No);
    row("parameter", 98001004, Retry::No);
    row("parameter", 11050001, Retry::No);
    // Business codes that say "try again": a label in work, reads that failed, a lock, quotas of a day; and faults
    // inside the platform, after which nobody knows what a write has done.
    row("label in work", 11034023, Retry::Later);
    row("label in work", 11034037, Retry::Later);
    row("label in work", 21023022, Retry::Later);
    row("orders unreadable", 10002014, Retry::Backoff);
    row("orders unreadable", 10037004, Retry::Backoff);
    row("products throttled", 12052109, Retry::Backoff);
    row("promotions throttled", 17029054, Retry::Backoff);
    row("affiliates throttled", 600001001, Retry::Backoff);
    row("lock taken", 600001002, Retry::Backoff);
    row("return locked", 25001028, Retry::Backoff);
    row("queries of a day", 45101004, Retry::NextDay);
    row("translations of a day", 12038012, Retry::NextDay);
    row("product system", 12001000, Retry::ReadBack);
    row("product system", 12052881, Retry::ReadBack);
    row("product system", 33001002, Retry::ReadBack);
    row("product system", 35003001, Retry::ReadBack);
    row("order system", 10007999, Retry::ReadBack);
    row("shipping system", 21042076, Retry::ReadBack);
    row("shipping timeout", 11001027, Retry::ReadBack);
    row("promotion timeout", 17029055, Retry::ReadBack);
    row("return system", 25020008, Retry::ReadBack);
    row("message perhaps sent", 45101001, Retry::ReadBack);
    row("more than 10,000 hits", 12052180, Retry::No);
    row("commission", 16003033, Retry::No);
    // The clock and the token hide behind the code for parameters.
    row("clock", 36009004, Retry::Resign, u"bad `timestamp`"_qs);
    row("token", 36009004, Retry::AfterRefresh, u"bad `x-tts-access-token`"_qs);
}

void ErrorWordsTest::retries()
{
    QFETCH(int, code);
    QFETCH(QString, message);
    QFETCH(Retry, retry);
    const ErrorTable::Entry *entry = ErrorTable::builtIn().find(code, message);
    QVERIFY(entry);
    QCOMPARE(entry->retry, retry);
}

// One code for seven different troubles; the messages are made up around the names that the platform uses.
void ErrorWordsTest::tellsInvalidParametersApart_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("words");
    QTest::addColumn<Retry>("retry");
    QTest::newRow("clock") << u"The `timestamp` is 400 seconds behind"_qs << u"gateway.clock"_qs << Retry::Resign;
    QTest::newRow("token header") << u"Bad `x-tts-access-token` header"_qs << u"gateway.token"_qs
                                  << Retry::AfterRefresh;
    QTest::newRow("token") << u"Bad access_token"_qs << u"gateway.token"_qs << Retry::AfterRefresh;
    QTest::newRow("app key") << u"The `app_key` is unknown"_qs << u"gateway.app_key"_qs << Retry::No;
    QTest::newRow("cipher not wanted") << u"`shop_cipher` is not wanted here"_qs << u"gateway.cipher"_qs << Retry::No;
    QTest::newRow("other cipher") << u"`category_asset_cipher` is not wanted here"_qs << u"gateway.cipher"_qs
                                  << Retry::No;
    QTest::newRow("shop id") << u"Bad `shop_id`"_qs << u"gateway.shop_id"_qs << Retry::No;
    QTest::newRow("not signed") << u"No signature in the query"_qs << u"gateway.unsigned"_qs << Retry::No;
    QTest::newRow("not signed, by parameter") << u"Where is `sign`?"_qs << u"gateway.unsigned"_qs << Retry::No;
    QTest::newRow("version") << u"The API version is unknown"_qs << u"gateway.version"_qs << Retry::No;
    QTest::newRow("capitals") << u"TIMESTAMP too old"_qs << u"gateway.clock"_qs << Retry::Resign;
    QTest::newRow("plain parameter") << u"The date range exceeds its limit"_qs << u"gateway.value"_qs << Retry::No;
    QTest::newRow("a word that only contains sign") << u"The design_id is bad"_qs << u"gateway.value"_qs << Retry::No;
    QTest::newRow("no message") << QString() << u"gateway.value"_qs << Retry::No;
}

void ErrorWordsTest::tellsInvalidParametersApart()
{
    QFETCH(QString, message);
    QFETCH(QString, words);
    QFETCH(Retry, retry);
    const ErrorTable::Entry *entry = ErrorTable::builtIn().find(36009004, message);
    QVERIFY(entry);
    QCOMPARE(entry->words, words);
    QCOMPARE(entry->retry, retry);
}

// The other codes with two meanings: a picture or a document, an after-sale request or an address.
void ErrorWordsTest::tellsDoubleCodesApart()
{
    const ErrorTable &table = ErrorTable::builtIn();
    QCOMPARE(table.find(12038004, u"send a PDF")->field, u"file"_qs);
    QCOMPARE(table.find(12038004, u"send a JPEG")->field, u"main_images"_qs);
    QCOMPARE(table.find(12038005, u"the image is too big")->field, u"main_images"_qs);
    QCOMPARE(table.find(12038005, u"the document is too big")->field, u"file"_qs);
    QCOMPARE(table.find(21021010, u"an after-sale request is open")->remedy, u"do.aftersale"_qs);
    QCOMPARE(table.find(21021010, u"can't be shipped")->remedy, u"do.free_cancel"_qs);
}

void ErrorWordsTest::namesTheField_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("field");
    const auto row = [](int code, const QString &field) { QTest::addRow("%d", code) << code << field; };
    row(12052051, u"title"_qs);
    row(12052344, u"description"_qs);
    row(12052305, u"main_images"_qs);
    row(12052024, u"category_id"_qs);
    row(12052208, u"brand_id"_qs);
    row(12052104, u"product_attributes"_qs);
    row(12052050, u"skus"_qs);
    row(12052525, u"sales_attributes"_qs);
    row(12052522, u"sales_attributes"_qs);
    row(12052054, u"seller_sku"_qs);
    row(12052570, u"price"_qs);
    row(12052375, u"list_price"_qs);
    row(12052055, u"stock"_qs);
    row(12052097, u"warehouse_id"_qs);
    row(12052181, u"package_weight"_qs);
    row(12052116, u"package_dimensions"_qs);
    row(12052591, u"identifier_code"_qs);
    row(12052385, u"certifications"_qs);
    row(12052673, u"size_chart"_qs);
    row(12052360, u"video"_qs);
    row(12052549, u"shipping"_qs);
    row(21008117, u"delivery_options"_qs);
    row(11028006, u"tracking_number"_qs);
    row(12052260, QString()); // the product itself is gone
}

void ErrorWordsTest::namesTheField()
{
    QFETCH(int, code);
    QFETCH(QString, field);
    QCOMPARE(ErrorTable::builtIn().toError(code, u"m", 200, u"", english).place, field);
}

QTEST_GUILESS_MAIN(ErrorWordsTest)
#include "errorwords_test.moc"
