// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "core/time.h"
#include "sandbox/http.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace sandbox {

enum class FaultKind {
    Throttled,       // "429": 36009002 with Retry-After from `ms` (rounded up; none when 0)
    Unavailable,     // "503": an overloaded backend's plain text instead of the envelope
    Internal,        // "36009003": the envelope, HTTP 200
    UpstreamTimeout, // "36009007": the envelope, HTTP 200
    Hang,            // "hang": no answer; reset after `ms`, or an hour
    Reset,           // "reset": at once without a byte, or after half of the body when the effect took place
    Truncated,       // "truncate": a complete HTTP response whose JSON ends half-way
    Drip,            // "drip": the right answer in small pieces over `ms`
    Duplicate,       // "duplicate": a proxy delivers the request twice; the second answer is sent
    CaptivePortal,   // "html": a hotel's sign-in page, HTTP 200
    Latency,         // "latency": the right answer `ms` later
};

// Whether the operation takes place. A write whose answer is lost afterwards is the hard case for clients.
enum class FaultMoment { BeforeEffect, AfterEffect };

// One rule of misbehaviour. It applies to the next `count` requests that match.
struct Fault {
    FaultKind kind = FaultKind::Unavailable;
    FaultMoment moment = FaultMoment::BeforeEffect;
    QString method;     // empty: any
    QString pathPrefix; // empty: any
    QString operation;  // by the contract's name; empty: any
    qint64 left = 1;    // -1: until it is deleted
    qint64 hits = 0;
    std::chrono::milliseconds duration{0};

    // {match: {method?, path_prefix?, operation?}, kind, count = 1, after_effect = false, ms = 0}; truncate, drip,
    // duplicate and latency always let the operation take place. Fails with sandbox.fault.
    static core::Result<Fault> fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
};

// The faults that are waiting for their requests, in the order in which they were asked for. In memory only.
// Applied to the API and the auth host, never to the control interface.
class Faults final {
public:
    void add(const Fault &fault) { faults_.push_back(fault); }
    void clear() { faults_.clear(); }
    bool isEmpty() const { return faults_.empty(); }
    QJsonArray toJson() const;

    // What befalls one request: the first matching fault that isn't a latency, and the sum of the latencies.
    struct Fate {
        std::optional<Fault> fault;
        std::chrono::milliseconds delay{0};
    };
    // Uses up the faults that it returns. `operation` is empty on the auth host.
    Fate take(const QByteArray &method, const QByteArray &path, const QString &operation);

private:
    std::vector<Fault> faults_;
};

// What the client gets instead of `answer`, or of any answer when the effect is spared (`answer` is empty then).
HttpResponse spoiled(const Fault &fault, std::optional<HttpResponse> answer, core::Instant now);

} // namespace sandbox
