// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "api/client.h"
#include "core/result.h"

#include <QJsonObject>

// What the parts of catalog::remote share. Not for others.
namespace catalog::remote {

inline QString textOf(const QJsonObject &object, QStringView key) { return object.value(key).toString(); }

// A call that changes nothing on the platform.
api::Request readRequest(const char *operation);
api::Request writeRequest(const char *operation, QJsonObject body, api::Priority priority);

// The error (api.answer) of an answer with a field that can't be what it is; `pointer` says which (RFC 6901).
core::Unexpected unreadable(const QString &pointer);

} // namespace catalog::remote
