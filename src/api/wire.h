// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "api/client.h"
#include "api/signing.h"
#include "contract/contract.h"

#include <QByteArray>
#include <QUrl>

namespace api {

// Whether sending the same request twice could change something twice.
enum class Repeatable {
    Always,    // a read, or a write with an idempotency key
    IfRefused, // a write: only when it surely was not executed
};

// What of a call stays the same in all its attempts; the body is serialised once, and these bytes are signed and sent.
struct Prepared {
    QString operation;
    QByteArray method;
    QString path; // concrete and decoded: "/product/202309/products/17/prices/update"
    Parameters query;
    QByteArray contentType;
    QByteArray body;
    QString quotaClass;
    Repeatable repeatable = Repeatable::IfRefused;
    bool isUpload = false;
};

// Checks the request by the contract and serialises it. `cipher` goes into the query where the operation takes one.
// Error api.contract: an unknown operation, a missing placeholder, or a finding of the validator.
core::Result<Prepared> prepare(const contract::Contract &contract, const Request &request, const QString &cipher);

// The address of one attempt with every parameter percent-encoded, '+' and blanks included.
QUrl addressOf(const QUrl &host, const QString &path, const Parameters &query);

// Which operations share a quota: light reads get more than heavy reads and writes (rate limits page, May 2026; no
// table is published, so this one is ours). "light_read", "read", "write" or "heavy_write".
QString quotaClassOf(const contract::Operation &operation);
// Where learning begins: the smallest of the starting points that developers quote from that page.
double startingRate(QStringView quotaClass);

} // namespace api
