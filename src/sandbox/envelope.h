// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/time.h"
#include "sandbox/call.h"
#include "sandbox/http.h"

namespace sandbox {

// The platform's codes that the gateway and the auth host use (Partner documentation, "Common errors").
namespace code {
inline constexpr int TooManyRequests = 36009002;
inline constexpr int Internal = 36009003;
inline constexpr int InvalidParameter = 36009004; // tell its many meanings apart by the message
inline constexpr int UpstreamTimeout = 36009007;
inline constexpr int NoSuchPath = 36009009;
inline constexpr int WrongMethod = 36009010;
inline constexpr int InvalidVersion = 36009014;
inline constexpr int UploadTooLarge = 36009021;
inline constexpr int UnsupportedContentType = 36009022;
inline constexpr int MultipartNeeded = 36009023;
inline constexpr int HourlyQuotaUsed = 36009037;
inline constexpr int ShopInactive = 36009043;
inline constexpr int WrongOwner = 101000; // token of another kind of user, or shop_cipher of another's shop
inline constexpr int TokenExpired = 105002;
inline constexpr int ScopeMissing = 105005;
inline constexpr int WrongSignature = 106001;
inline constexpr int CipherMissing = 106013;
inline constexpr int InvalidAuthCode = 36004004;
inline constexpr int InvalidField = 98001004; // "Parameter … is invalid. Reason: … Expected: …"
inline constexpr int InvalidRefreshToken = 98001006;
} // namespace code

// What the sandbox answers before it becomes bytes: the envelope's values and the headers that go with them.
struct Outcome {
    Answer answer;
    HttpHeaders headers;
};

// yyyymmddhhmmss and 20 hexadecimal digits, 34 characters like the platform's.
QString requestId(core::Instant now);

// {"code", "message", "request_id", "data"}. The message of success is "Success", on the auth host "success".
HttpResponse envelope(const Outcome &outcome, core::Instant now);
// A plain JSON document, for the control interface.
HttpResponse jsonResponse(int status, const QJsonObject &document);

QByteArray httpDate(core::Instant moment);

} // namespace sandbox
