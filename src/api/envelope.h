// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "api/transport.h"

#include <QJsonObject>

namespace api {

// {"code", "message", "request_id", "data"}: what the platform and its auth host answer with, whatever the HTTP status.
struct Envelope {
    qint64 code = 0;
    QString message;
    QString requestId;
    QJsonObject data;
    int status = 0;
};

// Whether whoever answered was the platform at all, and understood.
enum class Unreadable {
    NotPlatform, // a captive portal, a proxy's error page, a redirect: the platform never saw the call
    Overloaded,  // 5xx without an envelope: the platform's front
    Broken,      // JSON cut off or changed on its way: the call may well have been executed
};

struct EnvelopeFault {
    core::Error error; // api.not_json, api.network
    Unreadable kind = Unreadable::Broken;
};

// Decides on `code` first; the HTTP status matters only where there is no envelope (facts of the live platform: codes
// come with 200, 400, 401, 404 and 429 alike).
tl::expected<Envelope, EnvelopeFault> readEnvelope(const HttpAnswer &answer, const QString &host);

} // namespace api
