// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/id.h"
#include "core/result.h"

#include <QByteArray>
#include <QFuture>
#include <QJsonObject>
#include <QString>

#include <map>
#include <optional>

namespace api {

// The order in which waiting calls get the quota; a lower class still gets its share (no starvation).
enum class Priority { Stock, Price, Shipping, Content, Read };

struct UploadFile {
    QString fileName;
    QString contentType;
    QByteArray bytes;
};

// A call of one operation of the contract, by its name; the pinned version supplies method and path.
struct Request {
    QString operation;               // "UpdateInventory"
    std::map<QString, QString> path; // placeholder -> value
    std::map<QString, QString> query;
    std::optional<QJsonObject> body;
    std::map<QString, QString> form;  // text fields of an upload
    std::optional<UploadFile> upload; // the file field "data"
    Priority priority = Priority::Read;
};

struct Answer {
    QJsonObject data;
    QString requestId;
};

// What a noun sees of the Seller API: one call, one answer. Signing, tokens, quota, retries and the breaker are
// behind it. Errors are core::Error with these codes:
//   api.<platform code>   refused by the platform ("api.12052104"); words and remedy are the merchant's
//   api.outcome_unknown   a write was sent and no trustworthy answer came: read back before repeating it
//   api.network, api.tls, api.not_json (captive portal), api.too_large, api.timeout
//   api.unauthorised      the shop must be connected again; api.clock  the workstation's clock is off
//   api.contract          our own request breaks the contract (a defect; nothing was sent)
//   api.cancelled
class Caller {
public:
    virtual ~Caller() = default;
    // Runs on the thread of the object. The future always ends with a result; cancelling it withdraws a call that
    // waits, and abandons one that is under way (its outcome is then unknown).
    virtual QFuture<core::Result<Answer>> call(const core::ShopId &shop, const Request &request) = 0;
    // Fetches a picture or document URL that the platform gave (no signature, no token), bounded to maximumBytes.
    virtual QFuture<core::Result<QByteArray>> download(const QString &url, qint64 maximumBytes) = 0;
};

} // namespace api
