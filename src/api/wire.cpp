// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/wire.h"

#include "contract/validator.h"
#include "vault/secret.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(api)
};

} // namespace

namespace api {
namespace {

core::Unexpected contractFault(const QString &operation, const QString &detail)
{
    return core::fail(
        "api.contract", Words::tr("Shopwright built a request that TikTok Shop would not accept, and did not send it"),
        operation + QStringLiteral(": ") + detail, Words::tr("Please report this as a defect of Shopwright."));
}

// The concrete path, or the name of the placeholder that has no value. A value is one path segment: a slash or a dot
// segment in it would call another operation.
core::Result<QString> fill(const contract::Operation &operation, const std::map<QString, QString> &values)
{
    QStringList segments = operation.path.split(u'/');
    for (QString &segment : segments) {
        if (!segment.startsWith(u'{'))
            continue;
        const QString name = segment.sliced(1, segment.size() - 2);
        const auto value = values.find(name);
        if (value == values.end() || value->second.isEmpty() || value->second.contains(u'/') || value->second == u"." ||
            value->second == u"..")
            return contractFault(operation.name, QStringLiteral("path:") + name);
        segment = value->second;
    }
    return segments.join(u'/');
}

// A quoted string of a multipart header (RFC 7578 section 4.2): line ends and quotes percent-encoded as browsers do.
QByteArray quoted(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    bytes.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
    return '"' + bytes + '"';
}

void addMultipart(Prepared &prepared, const Request &request)
{
    const QByteArray boundary = "shopwright-" + vault::randomBytes(16).toHex();
    for (const auto &[name, value] : request.form)
        prepared.body += "--" + boundary + "\r\nContent-Disposition: form-data; name=" + quoted(name) + "\r\n\r\n" +
                         value.toUtf8() + "\r\n";
    prepared.body += "--" + boundary +
                     "\r\nContent-Disposition: form-data; name=\"data\"; filename=" + quoted(request.upload->fileName) +
                     "\r\nContent-Type: " + request.upload->contentType.toLatin1().replace('\r', "").replace('\n', "") +
                     "\r\n\r\n" + request.upload->bytes + "\r\n--" + boundary + "--\r\n";
    prepared.contentType = "multipart/form-data; boundary=" + boundary;
    prepared.isUpload = true;
}

bool reads(const contract::Operation &operation)
{
    // Searches are sent with POST because of their filters; recommendations and checks change nothing either.
    return operation.method == contract::Method::Get || operation.path.endsWith(u"/search") ||
           operation.path.endsWith(u"/recommend") || operation.path.endsWith(u"/listing_check");
}

bool hasIdempotencyKey(const Request &request)
{
    const QString key = QStringLiteral("idempotency_key");
    return (request.body && !request.body->value(key).toString().isEmpty()) || request.query.contains(key);
}

} // namespace

core::Result<Prepared> prepare(const contract::Contract &contract, const Request &request, const QString &cipher)
{
    const contract::Operation *operation = contract.operation(request.operation);
    if (!operation)
        return contractFault(request.operation, QStringLiteral("no such operation"));
    auto path = fill(*operation, request.path);
    if (!path)
        return core::Unexpected(path.error());
    Prepared prepared;
    prepared.operation = operation->name;
    prepared.method = contract::toText(operation->method).toLatin1();
    prepared.path = *path;
    prepared.query.assign(request.query.begin(), request.query.end());
    auto findings = contract::checkQuery(*operation, prepared.query);
    const bool takesFile = !operation->form.empty();
    if (takesFile != request.upload.has_value())
        findings.push_back({QStringLiteral("form:data"), contract::Rule::Missing, QStringLiteral("file part")});
    if (takesFile && request.upload) {
        addMultipart(prepared, request);
    } else {
        prepared.contentType = "application/json";
        if (request.body)
            prepared.body = QJsonDocument(*request.body).toJson(QJsonDocument::Compact);
        const auto inBody = contract::checkRequestBody(*operation, prepared.body);
        findings.insert(findings.end(), inBody.begin(), inBody.end());
    }
    if (!findings.empty())
        return contractFault(operation->name, contract::toText(findings));
    if (operation->cipher == contract::Cipher::Required && cipher.isEmpty())
        return contractFault(operation->name, QStringLiteral("query:shop_cipher"));
    if (operation->cipher != contract::Cipher::None && !cipher.isEmpty())
        prepared.query.emplace_back(QStringLiteral("shop_cipher"), cipher);
    prepared.quotaClass = quotaClassOf(*operation);
    prepared.repeatable = reads(*operation) || hasIdempotencyKey(request) ? Repeatable::Always : Repeatable::IfRefused;
    return prepared;
}

QUrl addressOf(const QUrl &host, const QString &path, const Parameters &query)
{
    QByteArray encoded = host.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment) +
                         QUrl::toPercentEncoding(path, "/");
    char separator = '?';
    for (const auto &[key, value] : query) {
        encoded += separator + QUrl::toPercentEncoding(key) + '=' + QUrl::toPercentEncoding(value);
        separator = '&';
    }
    return QUrl::fromEncoded(encoded, QUrl::StrictMode);
}

QString quotaClassOf(const contract::Operation &operation)
{
    static constexpr std::u16string_view light[] = {
        u"CheckListingPrerequisites",
        u"GetActiveShops",
        u"GetAttributes",
        u"GetAuthorizedShops",
        u"GetBrands",
        u"GetCategories",
        u"GetCategoryRules",
        u"GetSellerPermissions",
        u"GetWarehouseDeliveryOptions",
        u"GetWarehouseList",
        u"GetShopGroup",
        u"GetShopWebhooks",
        u"InventorySearch",
    };
    const QStringView name = operation.name;
    if (std::any_of(std::begin(light), std::end(light),
                    [&](std::u16string_view text) { return name == QStringView(text); }))
        return QStringLiteral("light_read");
    if (name == u"CreateProduct" || name == u"EditProduct")
        return QStringLiteral("heavy_write");
    return reads(operation) ? QStringLiteral("read") : QStringLiteral("write");
}

double startingRate(QStringView quotaClass)
{
    if (quotaClass == u"light_read")
        return 5;
    if (quotaClass == u"read")
        return 3;
    return quotaClass == u"heavy_write" ? 0.5 : 1.5;
}

} // namespace api
