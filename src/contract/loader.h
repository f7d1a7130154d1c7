// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "contract/contract.h"

#include <QJsonObject>
#include <QJsonValue>

namespace contract {

// What a contract file gets wrong. Thrown and caught inside this part only.
struct Broken {
    QString pointer; // RFC 6901 into the file
    QString reason;
    QString file = {}; // only where it isn't the file being read
};

// One element of "endpoints". Throws Broken. `pointer` is where it stands in its file.
Operation readOperation(const QJsonValue &json, const QString &pointer);

// Strict access for all readers of contract files. Throws Broken.
QJsonObject objectOf(const QJsonValue &json, const QString &pointer);
QString textOf(const QJsonObject &object, QStringView key, const QString &pointer);

// `token` escaped for RFC 6901 and appended.
QString below(const QString &pointer, QStringView token);
QString below(const QString &pointer, qsizetype index);

} // namespace contract
