// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/id.h"
#include "core/result.h"
#include "core/time.h"
#include "vault/custody.h"

#include <QByteArray>
#include <QFuture>
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QUrl>

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace contract {
class Contract;
}

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
    QString call = {}; // "POST /product/202309/products/1729/prices/update"
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

// How the Seller API is reached. The defaults are the platform's own hosts.
struct Options {
    QUrl apiUrl = QUrl(QStringLiteral("https://open-api.tiktokglobalshop.com"));
    QUrl authUrl = QUrl(QStringLiteral("https://auth.tiktok-shops.com"));
    QString appKey;
    QString extraCaFile; // PEM file with certificates that are trusted besides the system's
    enum class Proxy { System, None } proxy = Proxy::System;
    std::chrono::milliseconds timeout = std::chrono::seconds(30); // of one attempt; uploads get four times as long
    int inFlight = 8;                                             // calls of one shop at the same time
    // How often a call is tried, pauses between. A write is repeated only when it surely was not executed.
    int maximumAttempts = 5;
    std::chrono::milliseconds firstPause = std::chrono::seconds(1);
};

// What was learned about one quota: limits are not published, and they change (rate limits page, May 2026).
struct Quota {
    core::ShopId shop;    // empty for calls that belong to no shop
    QString quotaClass;   // "read", "write" …
    double perSecond = 0; // what the platform grants, as far as we know
    qint64 granted = 0;   // calls since the client was made
    qint64 throttled = 0; // of these refused with 429
};

// The Seller API for one app and all shops that have authorised it. Owns its connections, queues and timers; belongs
// to one thread with an event loop. `contract` and `custody` must outlive it. After construction call open().
// Destroying it ends every waiting call with api.cancelled; calls that were under way are abandoned.
class Client final : public QObject, public Caller {
    Q_OBJECT
public:
    Client(Options options, const contract::Contract &contract, vault::TokenCustody &custody, core::Clock clock,
           QObject *parent = nullptr);
    ~Client() override;

    // Reads the app secret and the grants from custody. A locked keyring fails here, with its own words, and open()
    // may be called again. Until then every call fails with api.unauthorised.
    QFuture<core::Result<void>> open();

    // Trades the code of a redirect for tokens, keeps them, and asks for the shops. The app secret must be in custody.
    // Errors besides those of call(): oauth.code (used, expired or mistyped), oauth.app_secret.
    QFuture<core::Result<std::vector<vault::GrantedShop>>> authorise(const QString &authCode);
    // Asks the platform for the shops of every grant again (GetAuthorizedShops) and keeps what it says.
    QFuture<core::Result<std::vector<vault::GrantedShop>>> refreshShops();
    // Forgets the grant that this shop came with, and with it the tokens of all its shops.
    QFuture<core::Result<void>> forget(const core::ShopId &shop);

    // Forgets this shop alone, and the grant with it when it served no other. A shop that is unknown is forgotten.
    QFuture<core::Result<void>> forgetShop(const core::ShopId &shop);

    std::vector<vault::GrantedShop> shops() const;
    bool isAuthorised(const core::ShopId &shop) const;
    // When the seller's consent for this shop ends: the refresh token's end (token/get, refresh_token_expire_in), a
    // time of the platform. Unset where there is no grant for the shop.
    std::optional<core::Instant> consentEnds(const core::ShopId &shop) const;
    // Server time minus our clock's, from the Date header of the last answer; unset before the first one.
    std::optional<std::chrono::seconds> clockOffset() const;

    QFuture<core::Result<Answer>> call(const core::ShopId &shop, const Request &request) override;
    QFuture<core::Result<QByteArray>> download(const QString &url, qint64 maximumBytes) override;

    std::vector<Quota> quotas() const;
    // What was learned, for the next start; see quotas(). Nothing in it is secret.
    QJsonObject learned() const;
    void useLearned(const QJsonObject &learned);

Q_SIGNALS:
    void quotaChanged(const api::Quota &quota);
    // The platform no longer accepts the tokens of this shop: it must be connected again.
    void unauthorised(const core::ShopId &shop);
    // The workstation's clock is more than 5 minutes off; calls go on with the corrected time.
    void clockSkewed(std::chrono::seconds offset);

public:
    class Machine; // internal

private:
    std::unique_ptr<Machine> machine_;
};

} // namespace api
