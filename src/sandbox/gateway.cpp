// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/gateway.h"

#include "contract/validator.h"
#include "sandbox/bodycode.h"
#include "sandbox/multipart.h"

#include <QJsonDocument>

namespace sandbox {

using contract::Cipher;
using contract::Operation;

// One request on its way through the checks.
struct Gateway::Visit {
    const HttpRequest &request;
    core::Instant now;
    Quota::Time ticks;
    const Settings &settings;
    const std::vector<Shop> &shops;
    QByteArray path;
    Parameters query;
    App app;
    Call call;

    // The value of a query parameter; null when it is absent or repeated.
    QByteArray parameter(const char *name) const
    {
        const auto same = [name](const auto &candidate) { return candidate.first == name; };
        const auto first = std::find_if(query.begin(), query.end(), same);
        if (first == query.end() || std::find_if(first + 1, query.end(), same) != query.end())
            return {};
        return first->second.isNull() ? QByteArray("") : first->second;
    }
};

namespace {

constexpr std::chrono::minutes kOldest{5};
constexpr std::chrono::seconds kNewest{30};

Outcome refused(int http, int code, const QString &message, HttpHeaders headers = {})
{
    return Outcome{Answer{http, code, message, {}}, std::move(headers)};
}

Outcome invalidParameter(const QString &message) { return refused(400, code::InvalidParameter, message); }

QStringList segments(QStringView path)
{
    QStringList parts;
    for (const QStringView part : path.split(u'/'))
        parts.append(part.toString());
    return parts;
}

bool isPlaceholder(const QString &segment) { return segment.startsWith(u'{') && segment.endsWith(u'}'); }

// Whether the paths are the same but for the version, their second segment ("/product/202309/…").
bool sameButVersion(const QStringList &pattern, const QStringList &path)
{
    if (pattern.size() != path.size() || path.size() < 3)
        return false;
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (i != 2 && pattern[i] != path[i] && !isPlaceholder(pattern[i]))
            return false;
    }
    return true;
}

std::map<QString, QString> placeholders(const Operation &operation, QStringView path)
{
    const QStringList pattern = segments(operation.path);
    const QStringList concrete = segments(path);
    std::map<QString, QString> values;
    for (qsizetype i = 0; i < pattern.size() && i < concrete.size(); ++i) {
        if (isPlaceholder(pattern[i]))
            values[pattern[i].mid(1, pattern[i].size() - 2)] = concrete[i];
    }
    return values;
}

// "GET, PUT"
QByteArray allowedMethods(const contract::Contract &contract, const QString &path)
{
    QStringList names;
    for (const contract::Method method :
         {contract::Method::Get, contract::Method::Post, contract::Method::Put, contract::Method::Delete}) {
        if (contract.find(method, path))
            names.append(contract::toText(method));
    }
    return names.join(QStringLiteral(", ")).toLatin1();
}

bool isGatewayParameter(const QByteArray &name)
{
    static constexpr std::array names = {"app_key", "sign", "timestamp", "shop_cipher", "access_token"};
    return std::any_of(names.begin(), names.end(), [&name](const char *own) { return name == own; });
}

} // namespace

std::variant<Call, Outcome> Gateway::admit(const HttpRequest &request, core::Instant now, Quota::Time ticks,
                                           const Settings &settings, const std::vector<Shop> &shops)
{
    Visit visit{request, now, ticks, settings, shops, request.path(), decodeQuery(request.query()), {}, {}};
    if (Check refusal = findOperation(visit))
        return *refusal;
    if (Check refusal = checkApp(visit))
        return *refusal;
    if (Check refusal = checkTimestamp(visit))
        return *refusal;
    if (Check refusal = checkSignature(visit))
        return *refusal;
    if (Check refusal = checkToken(visit))
        return *refusal;
    if (Check refusal = checkScope(visit))
        return *refusal;
    if (Check refusal = checkCipher(visit))
        return *refusal;
    if (Check refusal = checkQuota(visit))
        return *refusal;
    if (Check refusal = checkHourly(visit))
        return *refusal;
    if (Check refusal = checkContentType(visit))
        return *refusal;
    if (Check refusal = checkQuery(visit))
        return *refusal;
    if (Check refusal = checkBody(visit))
        return *refusal;
    visit.call.appKey = visit.app.key;
    visit.call.now = now;
    return std::move(visit.call);
}

Gateway::Check Gateway::findOperation(Visit &visit) const
{
    const QString path = QString::fromUtf8(visit.path);
    const auto method = contract::methodFromText(QString::fromLatin1(visit.request.method));
    if (method)
        visit.call.operation = contract_.find(*method, path);
    if (visit.call.operation) {
        visit.call.path = placeholders(*visit.call.operation, path);
        return {};
    }
    if (contract_.knowsPath(path)) {
        return refused(
            405, code::WrongMethod,
            QStringLiteral("The method %1 is not allowed here").arg(QString::fromLatin1(visit.request.method)),
            {{"Allow", allowedMethods(contract_, path)}});
    }
    const QStringList parts = segments(path);
    for (const Operation &operation : contract_.operations()) {
        if (sameButVersion(segments(operation.path), parts))
            return refused(400, code::InvalidVersion, QStringLiteral("Invalid version in the path"));
    }
    return refused(404, code::NoSuchPath, QStringLiteral("Invalid path"));
}

Gateway::Check Gateway::checkApp(Visit &visit)
{
    const QByteArray key = visit.parameter("app_key");
    const auto app = key.isEmpty() ? std::nullopt : accounts_.app(QString::fromUtf8(key));
    if (!app)
        return invalidParameter(QStringLiteral("Invalid app_key: there is no such app"));
    if (!app->enabled)
        return invalidParameter(QStringLiteral("Invalid app_key: the app is disabled"));
    visit.app = *app;
    return {};
}

Gateway::Check Gateway::checkTimestamp(Visit &visit) const
{
    bool isNumber = false;
    const qint64 seconds = visit.parameter("timestamp").toLongLong(&isNumber);
    if (!isNumber || seconds < 0)
        return invalidParameter(QStringLiteral("Invalid timestamp: expected Unix time in seconds"));
    // Compared as numbers: a far timestamp would overflow a difference of instants.
    const qint64 now = core::unixSeconds(visit.now);
    if (seconds < now - std::chrono::seconds(kOldest).count())
        return invalidParameter(QStringLiteral("Invalid timestamp: more than 5 minutes before the server's time"));
    if (seconds > now + kNewest.count())
        return invalidParameter(QStringLiteral("Invalid timestamp: more than 30 seconds after the server's time"));
    return {};
}

Gateway::Check Gateway::checkSignature(Visit &visit) const
{
    const QByteArray sign = visit.parameter("sign");
    if (sign.isEmpty())
        return invalidParameter(QStringLiteral("Invalid sign: the parameter is missing"));
    const bool exempt = mediaType(visit.request.header("Content-Type")) == "multipart/form-data";
    const QByteArray expected =
        signatureOf(visit.app.secret.toUtf8(), visit.path, visit.query, exempt ? QByteArray() : visit.request.body);
    if (!sameSecret(sign, expected))
        return refused(visit.settings.authorisationStatus, code::WrongSignature,
                       QStringLiteral("The signature is invalid"));
    return {};
}

Gateway::Check Gateway::checkToken(Visit &visit)
{
    const QByteArray token = visit.request.header("x-tts-access-token");
    if (token.isEmpty())
        return refused(visit.settings.authorisationStatus, code::InvalidParameter,
                       QStringLiteral("Invalid x-tts-access-token: the header is missing"));
    switch (accounts_.check(visit.app.key, QString::fromUtf8(token), visit.now)) {
    case AccessToken::Valid:
        break;
    case AccessToken::Expired:
        return refused(visit.settings.authorisationStatus, code::TokenExpired,
                       QStringLiteral("The access token has expired"));
    case AccessToken::Invalid:
        return refused(visit.settings.authorisationStatus, code::InvalidParameter,
                       QStringLiteral("Invalid x-tts-access-token: unknown or withdrawn"));
    }
    const contract::Token wanted = visit.call.operation->token;
    if (wanted != contract::Token::Seller && wanted != contract::Token::Any)
        return refused(visit.settings.authorisationStatus, code::WrongOwner,
                       QStringLiteral("The access token belongs to a seller, who can't call this"));
    return {};
}

Gateway::Check Gateway::checkScope(Visit &visit) const
{
    const auto &wanted = visit.call.operation->scopes;
    const bool granted = wanted.empty() || std::any_of(wanted.begin(), wanted.end(), [&visit](const QString &scope) {
                             return visit.app.scopes.contains(scope);
                         });
    if (granted)
        return {};
    return refused(visit.settings.authorisationStatus, code::ScopeMissing,
                   QStringLiteral("Access denied: the scope %1 was not granted").arg(wanted.front()));
}

Gateway::Check Gateway::checkCipher(Visit &visit) const
{
    const QByteArray cipher = visit.parameter("shop_cipher");
    const Cipher wanted = visit.call.operation->cipher;
    if (cipher.isEmpty()) {
        if (wanted == Cipher::Required)
            return refused(400, code::CipherMissing, QStringLiteral("shop_cipher is missing"));
        return {};
    }
    if (wanted == Cipher::None)
        return invalidParameter(QStringLiteral("Unexpected identifier: shop_cipher is not taken here"));
    const QString text = QString::fromUtf8(cipher);
    const auto shop = std::find_if(visit.shops.begin(), visit.shops.end(),
                                   [&text](const Shop &candidate) { return candidate.cipher == text; });
    if (shop == visit.shops.end())
        return refused(visit.settings.authorisationStatus, code::WrongOwner,
                       QStringLiteral("shop_cipher doesn't belong to the access token"));
    if (visit.settings.inactiveShops.contains(shop->id))
        return refused(visit.settings.authorisationStatus, code::ShopInactive, QStringLiteral("The shop is inactive"));
    visit.call.shop = *shop;
    return {};
}

Gateway::Check Gateway::checkQuota(Visit &visit)
{
    const QString shop = visit.call.shop ? visit.call.shop->id : QString();
    const OperationClass operationClass = classOf(*visit.call.operation);
    const Quota::Time wait = quota_.take(visit.app.key + u'/' + shop, operationClass, visit.ticks);
    if (wait == Quota::Time::zero())
        return {};
    HttpHeaders headers;
    if (visit.settings.sendRetryAfter)
        headers.emplace_back("Retry-After",
                             QByteArray::number(qint64(std::chrono::ceil<std::chrono::seconds>(wait).count())));
    return refused(429, code::TooManyRequests, QStringLiteral("Too many requests"), std::move(headers));
}

Gateway::Check Gateway::checkHourly(Visit &visit)
{
    if (visit.settings.hourlyCalls == 0) {
        lastHour_.clear();
        return {};
    }
    while (!lastHour_.empty() && lastHour_.front() <= visit.now - std::chrono::hours(1))
        lastHour_.pop_front();
    if (int(lastHour_.size()) >= visit.settings.hourlyCalls)
        return refused(429, code::HourlyQuotaUsed, QStringLiteral("The hourly quota of sandbox shops is used up"));
    lastHour_.push_back(visit.now);
    return {};
}

Gateway::Check Gateway::checkContentType(Visit &visit) const
{
    const QByteArray type = mediaType(visit.request.header("Content-Type"));
    if (!visit.call.operation->form.empty()) {
        if (type != "multipart/form-data")
            return refused(400, code::MultipartNeeded, QStringLiteral("The content type must be multipart/form-data"));
        return {};
    }
    if (!visit.request.body.isEmpty() && type != "application/json")
        return refused(400, code::UnsupportedContentType, QStringLiteral("The content type must be application/json"));
    return {};
}

Gateway::Check Gateway::checkQuery(Visit &visit) const
{
    std::vector<std::pair<QString, QString>> own;
    for (const auto &[name, value] : visit.query) {
        if (isGatewayParameter(name))
            continue;
        own.emplace_back(QString::fromUtf8(name), QString::fromUtf8(value));
        if (!visit.call.query.emplace(own.back()).second)
            return invalidParameter(QStringLiteral("The parameter %1 is repeated").arg(own.back().first));
    }
    const auto findings = contract::checkQuery(*visit.call.operation, own);
    if (!findings.empty())
        return invalidParameter(QStringLiteral("Invalid parameter: ") + contract::toText(findings));
    return {};
}

Gateway::Check Gateway::checkBody(Visit &visit) const
{
    const Operation &operation = *visit.call.operation;
    if (!operation.form.empty())
        return checkForm(visit);
    const QByteArray &body = visit.request.body;
    const auto findings = contract::checkRequestBody(operation, body);
    if (!findings.empty())
        return Outcome{Answer::refused(codeForBody(operation, findings), messageForBody(findings)), {}};
    visit.call.body = QJsonDocument::fromJson(body).object();
    return {};
}

Gateway::Check Gateway::checkForm(Visit &visit) const
{
    const auto parts = parseMultipart(visit.request.header("Content-Type"), visit.request.body);
    if (!parts)
        return invalidParameter(QStringLiteral("Malformed multipart/form-data: ") + parts.error().sentence());
    std::vector<contract::FormField> fields;
    for (const FormPart &part : *parts) {
        const bool file = part.fileName.has_value();
        fields.push_back({part.name, file ? QString() : QString::fromUtf8(part.bytes), part.bytes.size(), file});
        if (file)
            visit.call.upload = Upload{*part.fileName, part.contentType, part.bytes};
        else
            visit.call.form[part.name] = fields.back().value;
    }
    const auto findings = contract::checkForm(*visit.call.operation, fields);
    const bool tooLarge = std::any_of(findings.begin(), findings.end(), [&](const contract::Finding &finding) {
        return finding.rule == contract::Rule::Limit && finding.pointer == u"form:data";
    });
    if (tooLarge)
        return refused(413, code::UploadTooLarge,
                       QStringLiteral("The upload is too large: ") + contract::toText(findings));
    if (!findings.empty())
        return invalidParameter(QStringLiteral("Invalid parameter: ") + contract::toText(findings));
    return {};
}

} // namespace sandbox
