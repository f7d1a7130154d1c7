// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "contract/contract.h"
#include "core/time.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <map>
#include <optional>

namespace sandbox {

// The shop a call is about, resolved from shop_cipher by the gateway.
struct Shop {
    QString id;
    QString name;
    QString region;     // "US", "GB", "DE" …
    QString sellerType; // LOCAL, CROSS_BORDER
    QString cipher;
    QString code;
};

// A part of a multipart upload.
struct Upload {
    QString fileName;
    QString contentType;
    QByteArray bytes;
};

// One call that has passed the gateway: signed, authorised, within its quota and valid by the contract.
struct Call {
    const contract::Operation *operation = nullptr;
    std::map<QString, QString> path;  // placeholder -> value
    std::map<QString, QString> query; // decoded, without the gateway's own parameters
    QJsonObject body;
    std::map<QString, QString> form;  // text fields of a multipart body
    std::optional<Upload> upload;     // its file field
    QString appKey;
    std::optional<Shop> shop; // set when the operation takes a cipher
    core::Instant now;        // the sandbox's clock, which tests can move
};

// What the platform answers: HTTP status, envelope code and message, data. code 0 is success.
struct Answer {
    int http = 200;
    int code = 0;
    QString message = QStringLiteral("Success");
    QJsonObject data;

    static Answer ok(QJsonObject data = {}) { return {200, 0, QStringLiteral("Success"), std::move(data)}; }
    static Answer refused(int code, QString message, QJsonObject data = {})
    {
        return {200, code, std::move(message), std::move(data)};
    }
};

} // namespace sandbox
