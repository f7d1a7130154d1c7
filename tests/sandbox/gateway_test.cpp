// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/gateway.h"
#include "sandbox/statedb.h"

#include <QTemporaryDir>
#include <QUrl>
#include <QtTest>

using namespace std::chrono_literals;
using sandbox::App;
using sandbox::Call;
using sandbox::HttpRequest;
using sandbox::Outcome;
using sandbox::Shop;

// A request that is right in every respect is spoiled in one or several, and the first check in the platform's order
// must answer.
class GatewayTest final : public QObject {
    Q_OBJECT

public:
    // What a row spoils. A later name is checked after all earlier ones.
    enum class Spoil {
        Path,
        Version,
        Method,
        NoApp,
        UnknownApp,
        DisabledApp,
        NoTimestamp,
        NegativeTimestamp,
        OldTimestamp,
        FutureTimestamp,
        NoSign,
        WrongSign,
        UpperCaseSign,
        BodyAfterSigning,
        NoToken,
        UnknownToken,
        WithdrawnToken,
        OldToken,
        Scope,
        NoCipher,
        UnexpectedCipher,
        ForeignCipher,
        InactiveShop,
        Quota,
        HourlyQuota,
        ContentType,
        QueryUnknown,
        BodyBroken,
        BodyUnknownField,
        BodyMissingField,
    };
    Q_ENUM(Spoil)

private:
    static constexpr core::Instant kNow{1'795'000'000s};

    QTemporaryDir dir_;
    int files_ = 0;
    std::unique_ptr<sandbox::StateDb> db_;
    std::unique_ptr<sandbox::Accounts> accounts_;
    std::unique_ptr<sandbox::Quota> quota_;
    std::unique_ptr<sandbox::Gateway> gateway_;
    sandbox::Settings settings_;
    App app_;
    QString token_;
    std::vector<Shop> shops_;

    // A request in the making; `finished` signs it.
    struct Draft {
        QByteArray method = "POST";
        QByteArray path = "/product/202309/products/1729/prices/update";
        std::map<QByteArray, QByteArray> query;
        QByteArray contentType = "application/json";
        QByteArray token;
        QByteArray body = R"({"skus":[{"id":"17","price":{"amount":"12.30","currency":"USD"}}]})";
    };
    Draft draft() const
    {
        Draft draft;
        draft.query = {{"app_key", app_.key.toUtf8()},
                       {"timestamp", QByteArray::number(core::unixSeconds(kNow))},
                       {"shop_cipher", "cipher+1="}};
        draft.token = token_.toUtf8();
        return draft;
    }
    HttpRequest finished(const Draft &draft) const
    {
        sandbox::Parameters parameters(draft.query.begin(), draft.query.end());
        const bool form = draft.contentType.startsWith("multipart/form-data");
        parameters.emplace_back("sign", sandbox::signatureOf(app_.secret.toUtf8(), draft.path, parameters,
                                                             form ? QByteArray() : draft.body));
        HttpRequest request;
        request.method = draft.method;
        request.target = draft.path + '?';
        for (const auto &[name, value] : parameters)
            request.target += name + '=' + QUrl::toPercentEncoding(QString::fromUtf8(value)) + '&';
        request.headers = {{"Host", "localhost"}, {"X-TTS-Access-Token", draft.token}};
        if (!draft.contentType.isNull())
            request.headers.emplace_back("content-type", draft.contentType);
        request.body = draft.body;
        return request;
    }
    std::variant<Call, Outcome> admitted(const HttpRequest &request)
    {
        return gateway_->admit(request, kNow, 0s, settings_, shops_);
    }
    void saveApp(const App &app) { accounts_->save(app); }

    static QByteArray withoutParameter(const QByteArray &target, const QByteArray &name)
    {
        const qsizetype at = target.indexOf(QByteArray(name + '='));
        return QByteArray(target).remove(at, target.indexOf('&', at) + 1 - at);
    }

    // What has to be in place before signing.
    void spoilDraft(Spoil spoil, Draft &draft);
    // What changes the bytes behind the signature's back.
    static void spoilRequest(Spoil spoil, HttpRequest &request);

private Q_SLOTS:
    void init()
    {
        auto db = sandbox::StateDb::open(dir_.filePath(QString::number(++files_)));
        QVERIFY(db.has_value());
        db_ = std::move(*db);
        sandbox::migrateGateway(*db_);
        accounts_ = std::make_unique<sandbox::Accounts>(*db_);
        settings_ = sandbox::Settings();
        quota_ = std::make_unique<sandbox::Quota>();
        gateway_ = std::make_unique<sandbox::Gateway>(contract::Contract::builtIn(), *accounts_, *quota_);
        app_ = accounts_->announcedApp();
        const QString code = accounts_->issueCode(app_.key, QStringLiteral("ROW_"), kNow, settings_);
        token_ = accounts_->redeem(app_.key, code, kNow, settings_)->access;
        shops_ = {Shop{QStringLiteral("7"), QStringLiteral("Shop"), QStringLiteral("US"), QStringLiteral("LOCAL"),
                       QStringLiteral("cipher+1="), QStringLiteral("USLC")}};
    }

    void admitsWhatIsRight();
    void admitsForms();
    void takesNoCipherWhereNoneIsWanted();
    void answersTheFirstWrong_data();
    void answersTheFirstWrong();
    void timestampsMayDifferALittle_data();
    void timestampsMayDifferALittle();
    void statusesCanBeMild();
    void saysWhenToComeBack();
    void namesTheFieldThatIsWrong_data();
    void namesTheFieldThatIsWrong();
    void refusesWrongForms_data();
    void refusesWrongForms();
    void tokensOfOthersDontFit();
    void theHourlyQuotaSlides();
    void countsOnlyWhatPassedTheDoor();
};

void GatewayTest::spoilDraft(Spoil spoil, Draft &draft)
{
    App app = app_;
    switch (spoil) {
    case Spoil::Path:
        draft.path = "/product/202309/nonsense";
        break;
    case Spoil::Version:
        draft.path.replace("202309", "202212");
        break;
    case Spoil::Method:
        draft.method = "PUT";
        break;
    case Spoil::UnknownApp:
        draft.query["app_key"] = "nobody";
        break;
    case Spoil::DisabledApp:
        app.enabled = false;
        saveApp(app);
        break;
    case Spoil::NegativeTimestamp:
        draft.query["timestamp"] = "-1";
        break;
    case Spoil::OldTimestamp:
        draft.query["timestamp"] = QByteArray::number(core::unixSeconds(kNow) - 301);
        break;
    case Spoil::FutureTimestamp:
        draft.query["timestamp"] = QByteArray::number(core::unixSeconds(kNow) + 31);
        break;
    case Spoil::NoToken:
        draft.token.clear();
        break;
    case Spoil::UnknownToken:
        draft.token = "ROW_unknown";
        break;
    case Spoil::WithdrawnToken:
        accounts_->withdraw(app_.key);
        break;
    case Spoil::OldToken:
        accounts_->expireAccess(app_.key, kNow);
        break;
    case Spoil::Scope:
        app.scopes.removeAll(QStringLiteral("seller.product.write"));
        saveApp(app);
        break;
    case Spoil::NoCipher:
        draft.query.erase("shop_cipher");
        break;
    case Spoil::UnexpectedCipher:
        draft.method = "GET";
        draft.path = "/authorization/202309/shops";
        break;
    case Spoil::ForeignCipher:
        draft.query["shop_cipher"] = "cipher+2=";
        break;
    case Spoil::InactiveShop:
        settings_.inactiveShops = QStringList{QStringLiteral("7")};
        break;
    case Spoil::Quota: // three writes a second
        for (int i = 0; i < 3; ++i)
            quota_->take(app_.key + QStringLiteral("/7"), sandbox::OperationClass::Write, 0s);
        break;
    case Spoil::HourlyQuota:
        settings_.hourlyCalls = 1;
        QVERIFY(std::holds_alternative<Call>(admitted(finished(this->draft()))));
        break;
    case Spoil::ContentType:
        draft.contentType = "text/plain";
        break;
    case Spoil::QueryUnknown:
        draft.query["colour"] = "blue";
        break;
    case Spoil::BodyBroken:
        draft.body = "{";
        break;
    case Spoil::BodyUnknownField:
        draft.body = R"({"skus":[{"id":"17","price":{"amount":"1","currency":"USD"},"colour":"blue"}]})";
        break;
    case Spoil::BodyMissingField:
        draft.body = R"({"skus":[{"id":"17"}]})";
        break;
    case Spoil::NoApp:
    case Spoil::NoTimestamp:
    case Spoil::NoSign:
    case Spoil::WrongSign:
    case Spoil::UpperCaseSign:
    case Spoil::BodyAfterSigning:
        break;
    }
}

void GatewayTest::spoilRequest(Spoil spoil, HttpRequest &request)
{
    const qsizetype sign = request.target.indexOf("sign=") + 5;
    if (spoil == Spoil::NoApp)
        request.target = withoutParameter(request.target, "app_key");
    else if (spoil == Spoil::NoTimestamp)
        request.target = withoutParameter(request.target, "timestamp");
    else if (spoil == Spoil::NoSign)
        request.target = withoutParameter(request.target, "sign");
    else if (spoil == Spoil::WrongSign)
        request.target[sign] = request.target[sign] == '0' ? '1' : '0';
    else if (spoil == Spoil::UpperCaseSign)
        request.target.replace(sign, 64, request.target.mid(sign, 64).toUpper());
    else if (spoil == Spoil::BodyAfterSigning)
        request.body.replace(":", ": ");
}

void GatewayTest::admitsWhatIsRight()
{
    const auto result = admitted(finished(draft()));
    const Call *call = std::get_if<Call>(&result);
    QVERIFY2(call, call ? "" : qPrintable(std::get<Outcome>(result).answer.message));
    QCOMPARE(call->operation->name, QStringLiteral("UpdatePrice"));
    QCOMPARE(call->path, (std::map<QString, QString>{{QStringLiteral("product_id"), QStringLiteral("1729")}}));
    QVERIFY(call->query.empty());
    QCOMPARE(call->body[u"skus"][0][u"price"][u"amount"].toString(), QStringLiteral("12.30"));
    QCOMPARE(call->appKey, app_.key);
    QCOMPARE(call->shop->id, QStringLiteral("7"));
    QCOMPARE(call->now, kNow);

    Draft search = draft();
    search.path = "/product/202502/products/search";
    search.query["page_size"] = "20";
    search.body.clear();
    search.contentType = QByteArray(); // nothing to describe
    const auto found = admitted(finished(search));
    QVERIFY2(std::holds_alternative<Call>(found),
             qPrintable(std::get_if<Outcome>(&found) ? std::get<Outcome>(found).answer.message : QString()));
    QCOMPARE(std::get<Call>(found).query,
             (std::map<QString, QString>{{QStringLiteral("page_size"), QStringLiteral("20")}}));
}

void GatewayTest::admitsForms()
{
    Draft upload = draft();
    upload.path = "/product/202309/images/upload";
    upload.query.erase("shop_cipher");
    upload.contentType = "multipart/form-data; boundary=\"b\"";
    upload.body = "--b\r\nContent-Disposition: form-data; name=\"use_case\"\r\n\r\nMAIN_IMAGE\r\n"
                  "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"a.png\"\r\n"
                  "Content-Type: image/png\r\n\r\nPNG\r\n--b--\r\n";
    const auto result = admitted(finished(upload)); // signed without the body
    const Call *call = std::get_if<Call>(&result);
    QVERIFY2(call, call ? "" : qPrintable(std::get<Outcome>(result).answer.message));
    QCOMPARE(call->form.at(QStringLiteral("use_case")), QStringLiteral("MAIN_IMAGE"));
    QCOMPARE(call->upload->fileName, QStringLiteral("a.png"));
    QCOMPARE(call->upload->contentType, QStringLiteral("image/png"));
    QCOMPARE(call->upload->bytes, "PNG");
    QVERIFY(!call->shop);
}

void GatewayTest::takesNoCipherWhereNoneIsWanted()
{
    Draft shops = draft();
    shops.method = "GET";
    shops.path = "/authorization/202309/shops";
    shops.query.erase("shop_cipher");
    shops.body.clear();
    QVERIFY(std::holds_alternative<Call>(admitted(finished(shops))));
}

void GatewayTest::answersTheFirstWrong_data()
{
    QTest::addColumn<QList<Spoil>>("spoils");
    QTest::addColumn<int>("http");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message"); // a part of it
    struct Row {
        Spoil spoil;
        int http;
        int code;
        const char *message;
    };
    static constexpr Row rows[] = {
        {Spoil::Path, 404, 36009009, "Invalid path"},
        {Spoil::Version, 400, 36009014, "Invalid version"},
        {Spoil::Method, 405, 36009010, "PUT is not allowed"},
        {Spoil::NoApp, 400, 36009004, "Invalid app_key"},
        {Spoil::UnknownApp, 400, 36009004, "Invalid app_key: there is no such app"},
        {Spoil::DisabledApp, 400, 36009004, "Invalid app_key: the app is disabled"},
        {Spoil::NoTimestamp, 400, 36009004, "Invalid timestamp"},
        {Spoil::NegativeTimestamp, 400, 36009004, "Invalid timestamp: expected"},
        {Spoil::OldTimestamp, 400, 36009004, "Invalid timestamp: more than 5 minutes before"},
        {Spoil::FutureTimestamp, 400, 36009004, "Invalid timestamp: more than 30 seconds after"},
        {Spoil::NoSign, 400, 36009004, "Invalid sign: the parameter is missing"},
        {Spoil::WrongSign, 401, 106001, "signature"},
        {Spoil::UpperCaseSign, 401, 106001, "signature"},
        {Spoil::BodyAfterSigning, 401, 106001, "signature"},
        {Spoil::NoToken, 401, 36009004, "Invalid x-tts-access-token: the header is missing"},
        {Spoil::UnknownToken, 401, 36009004, "Invalid x-tts-access-token: unknown or withdrawn"},
        {Spoil::WithdrawnToken, 401, 36009004, "Invalid x-tts-access-token: unknown or withdrawn"},
        {Spoil::OldToken, 401, 105002, "expired"},
        {Spoil::Scope, 401, 105005, "seller.product.write"},
        {Spoil::NoCipher, 400, 106013, "shop_cipher is missing"},
        {Spoil::UnexpectedCipher, 400, 36009004, "Unexpected identifier: shop_cipher"},
        {Spoil::ForeignCipher, 401, 101000, "shop_cipher"},
        {Spoil::InactiveShop, 401, 36009043, "inactive"},
        {Spoil::Quota, 429, 36009002, "Too many requests"},
        {Spoil::HourlyQuota, 429, 36009037, "hourly"},
        {Spoil::ContentType, 400, 36009022, "application/json"},
        {Spoil::QueryUnknown, 400, 36009004, "query:colour"},
        {Spoil::BodyBroken, 200, 98001004, "body"},
        {Spoil::BodyUnknownField, 200, 98001004, "/skus/0/colour"},
        {Spoil::BodyMissingField, 200, 12052571, "/skus/0/price"},
    };
    const auto name = [](Spoil spoil) { return QMetaEnum::fromType<Spoil>().valueToKey(int(spoil)); };
    for (const Row &row : rows)
        QTest::newRow(name(row.spoil)) << QList{row.spoil} << row.http << row.code << QString::fromLatin1(row.message);
    // Of two wrongs, the one that comes first in the platform's order answers.
    static constexpr Spoil order[] = {
        Spoil::Path,         Spoil::Method,       Spoil::UnknownApp,    Spoil::OldTimestamp, Spoil::WrongSign,
        Spoil::UnknownToken, Spoil::Scope,        Spoil::ForeignCipher, Spoil::InactiveShop, Spoil::Quota,
        Spoil::ContentType,  Spoil::QueryUnknown, Spoil::BodyBroken};
    for (std::size_t i = 0; i + 1 < std::size(order); ++i) {
        const auto first =
            std::find_if(std::begin(rows), std::end(rows), [&](const Row &row) { return row.spoil == order[i]; });
        for (std::size_t k = i + 1; k < std::size(order); ++k) {
            QTest::addRow("%s before %s", name(order[i]), name(order[k]))
                << QList{order[i], order[k]} << first->http << first->code << QString::fromLatin1(first->message);
        }
    }
}

void GatewayTest::answersTheFirstWrong()
{
    QFETCH(QList<Spoil>, spoils);
    QFETCH(QString, message);
    Draft wrong = draft();
    for (const Spoil spoil : spoils)
        spoilDraft(spoil, wrong);
    HttpRequest request = finished(wrong);
    for (const Spoil spoil : spoils)
        spoilRequest(spoil, request);
    const auto result = admitted(request);
    const Outcome *outcome = std::get_if<Outcome>(&result);
    QVERIFY(outcome);
    QVERIFY2(outcome->answer.message.contains(message), qPrintable(outcome->answer.message));
    QTEST(outcome->answer.code, "code");
    QTEST(outcome->answer.http, "http");
}

void GatewayTest::timestampsMayDifferALittle_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("301 s before") << -301 << false;
    QTest::newRow("300 s before") << -300 << true;
    QTest::newRow("now") << 0 << true;
    QTest::newRow("30 s after") << 30 << true;
    QTest::newRow("31 s after") << 31 << false;
}

void GatewayTest::timestampsMayDifferALittle()
{
    QFETCH(int, offset);
    Draft request = draft();
    request.query["timestamp"] = QByteArray::number(core::unixSeconds(kNow) + offset);
    QTEST(std::holds_alternative<Call>(admitted(finished(request))), "accepted");
}

void GatewayTest::statusesCanBeMild()
{
    settings_.authorisationStatus = 200;
    accounts_->expireAccess(app_.key, kNow);
    const auto result = admitted(finished(draft()));
    QCOMPARE(std::get<Outcome>(result).answer.http, 200);
    QCOMPARE(std::get<Outcome>(result).answer.code, 105002);
}

void GatewayTest::saysWhenToComeBack()
{
    quota_->setRates({sandbox::Rate{1, 1}, sandbox::Rate{1, 1}, sandbox::Rate{0.4, 1}, sandbox::Rate{1, 1}}, 0s);
    QVERIFY(std::holds_alternative<Call>(admitted(finished(draft()))));
    // At 0.4 a second the next token takes 2.5 s: whole seconds, rounded up.
    const auto refused = admitted(finished(draft()));
    QCOMPARE(std::get<Outcome>(refused).headers, (sandbox::HttpHeaders{{"Retry-After", "3"}}));
    settings_.sendRetryAfter = false;
    QVERIFY(std::get<Outcome>(admitted(finished(draft()))).headers.empty());
}

void GatewayTest::namesTheFieldThatIsWrong_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("pointer");
    const QByteArray prices = "/product/202309/products/1729/prices/update";
    QTest::newRow("currency") << prices
                              << QByteArray(R"({"skus":[{"id":"1","price":{"amount":"1","currency":"ZZZ"}}]})")
                              << 12052084 << QStringLiteral("/skus/0/price/currency");
    QTest::newRow("no SKUs") << prices << QByteArray("{}") << 12052902 << QStringLiteral("/skus");
    QTest::newRow("list instead of object") << prices << QByteArray("[]") << 98001004 << QStringLiteral("body");
    QTest::newRow("empty") << prices << QByteArray() << 98001004 << QStringLiteral("body");
    QByteArray ids = "\"0\"";
    for (int i = 1; i <= 20; ++i)
        ids += ",\"" + QByteArray::number(i) + '"';
    QTest::newRow("21 products") << QByteArray("/product/202309/products/activate")
                                 << QByteArray("{\"product_ids\":[" + ids + "]}") << 12019120
                                 << QStringLiteral("/product_ids");
}

void GatewayTest::namesTheFieldThatIsWrong()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(QString, pointer);
    Draft request = draft();
    request.path = path;
    request.body = body;
    const auto result = admitted(finished(request));
    const Outcome *outcome = std::get_if<Outcome>(&result);
    QVERIFY(outcome);
    QVERIFY2(outcome->answer.message.startsWith(QStringLiteral("Parameter %1 is invalid. Reason: ").arg(pointer)),
             qPrintable(outcome->answer.message));
    QTEST(outcome->answer.code, "code");
    QCOMPARE(outcome->answer.http, 200);
}

void GatewayTest::refusesWrongForms_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");
    const QByteArray type = "multipart/form-data; boundary=b";
    const QByteArray file = "--b\r\nContent-Disposition: form-data; name=data; filename=a\r\n\r\nx\r\n";
    const QByteArray useCase = "--b\r\nContent-Disposition: form-data; name=use_case\r\n\r\n";
    QTest::newRow("JSON") << QByteArray("application/json") << QByteArray("{}") << 36009023;
    QTest::newRow("malformed") << type << QByteArray("nonsense") << 36009004;
    QTest::newRow("no file") << type << QByteArray(useCase + "MAIN_IMAGE\r\n--b--") << 36009004;
    QTest::newRow("two files") << type << QByteArray(file + file + "--b--") << 36009004;
    QTest::newRow("unknown use") << type << QByteArray(file + useCase + "POSTER\r\n--b--") << 36009004;
    QTest::newRow("unknown field") << type
                                   << QByteArray(file +
                                                 "--b\r\nContent-Disposition: form-data; name=x\r\n\r\n1\r\n--b--")
                                   << 36009004;
}

void GatewayTest::refusesWrongForms()
{
    QFETCH(QByteArray, contentType);
    QFETCH(QByteArray, body);
    Draft upload = draft();
    upload.path = "/product/202309/images/upload";
    upload.query.erase("shop_cipher");
    upload.contentType = contentType;
    upload.body = body;
    const auto result = admitted(finished(upload));
    QVERIFY(std::holds_alternative<Outcome>(result));
    QTEST(std::get<Outcome>(result).answer.code, "code");
}

void GatewayTest::tokensOfOthersDontFit()
{
    const App other{QStringLiteral("other"), QStringLiteral("secret"), QStringLiteral("2"), QStringLiteral("Other"),
                    sandbox::defaultScopes()};
    saveApp(other);
    const QString code = accounts_->issueCode(other.key, QStringLiteral("ROW_"), kNow, settings_);
    Draft request = draft();
    request.token = accounts_->redeem(other.key, code, kNow, settings_)->access.toUtf8();
    QCOMPARE(std::get<Outcome>(admitted(finished(request))).answer.code, 36009004);
}

void GatewayTest::theHourlyQuotaSlides()
{
    settings_.hourlyCalls = 2;
    const auto at = [this](std::chrono::seconds later) {
        Draft request = draft();
        request.query["timestamp"] = QByteArray::number(core::unixSeconds(kNow + later));
        const auto result = gateway_->admit(finished(request), kNow + later, later, settings_, shops_);
        return std::holds_alternative<Call>(result) ? 0 : std::get<Outcome>(result).answer.code;
    };
    QCOMPARE(at(0s), 0);
    QCOMPARE(at(60s), 0);
    QCOMPARE(at(3599s), 36009037);
    QCOMPARE(at(3600s), 0); // the first is an hour old
    QCOMPARE(at(3601s), 36009037);
}

void GatewayTest::countsOnlyWhatPassedTheDoor()
{
    HttpRequest wrong = finished(draft());
    spoilRequest(Spoil::WrongSign, wrong);
    for (int i = 0; i < 10; ++i)
        QVERIFY(std::holds_alternative<Outcome>(admitted(wrong)));
    const auto counts = quota_->counts(sandbox::OperationClass::Write, 0s);
    QCOMPARE(counts.granted, 0);
    QCOMPARE(counts.throttled, 0);
    QVERIFY(std::holds_alternative<Call>(admitted(finished(draft()))));
    QCOMPARE(quota_->counts(sandbox::OperationClass::Write, 0s).granted, 1);
}

QTEST_GUILESS_MAIN(GatewayTest)
#include "gateway_test.moc"
