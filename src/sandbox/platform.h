// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "core/time.h"
#include "sandbox/call.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace sandbox {

class StateDb;

// A picture as clients download it.
struct Picture {
    QString contentType; // "image/png", "image/jpeg" …
    QByteArray bytes;
};

// The simulated platform behind the gateway: shops, products with their audit, stock, pictures, categories,
// warehouses. It owns the tables "shop_*" of `state`, which must outlive it, and the folder of pictures. All calls
// come from one thread (the worker). Every answer carries only fields of the contract.
//
// No call here asks for the time: what is due happens in advance(), and a call carries its own `now`.
class Platform final {
public:
    // `directory` is the data folder; pictures are kept in its "images". Creates the tables if needed. Throws
    // StateFailed when the state file can't be written.
    Platform(StateDb &state, const QString &directory);
    ~Platform();
    Platform(const Platform &) = delete;
    Platform &operator=(const Platform &) = delete;

    // Where clients reach us, e.g. "https://localhost:8443": picture addresses begin with it. Call once the port is
    // known and before the first call(); addresses in earlier answers are not rewritten.
    void setBaseUrl(const QString &url);

    // One operation, by call.operation->name. The worker opens a transaction around it and commits it when code is
    // 0; a refusal leaves no trace in the products. Throws StateFailed.
    Answer call(const Call &call);

    // Lets audits that are due by `now` reach their verdict. Cheap when none is; call before each call() and
    // whenever the clock is moved.
    void advance(core::Instant now);

    // Fills an empty state: "demo", "empty", "spike", "large:N" (N SKUs, at most 2,000,000). Does nothing when it was
    // seeded with the same name before; fails with sandbox.seed for an unknown name or when the state holds another
    // seed. `now` dates the products. Cost: demo some 100 ms, large about 40 microseconds per SKU in a debug build.
    core::Result<void> seed(const QString &seedName, core::Instant now);

    // The shops of the seed, the main shop first.
    std::vector<Shop> shops() const;

    // A picture by its uri (GET /_images/{uri}); seeded ones are drawn at the first request and kept on disk.
    std::optional<Picture> picture(const QString &uri);

    // Control over the platform, for tests and training; never part of the real API. `path` is what follows
    // "/_sandbox/":
    //   product  {"product_id", "title"?, "description"?, "status"?, "delete"?: true,
    //             "skus"?: [{"id", "price"?: "12.30", "stock"?: {warehouse_id: quantity}}]}   as Seller Center would
    //   audit    {"delay_seconds"?: n, "verdict"?: "APPROVED"|"FAILED", "product_id"? | "title_contains"?,
    //             "reasons"?: ["…"]}   a verdict without product or title is the default; "clear": true forgets all
    //   order    {"sku_id", "quantity", "warehouse_id"?}   moves available stock to committed; "cancel": true back
    //   limits   {"listings"?: n|null}   the most products a shop may have (12052093)
    //   lock     {"sku_id", "locked": bool}   a promotion holds price and stock of the SKU
    //   product_state {"product_id"}   both versions and the raw stock rows, for comparing the whole state
    // Answers code 0, or 11050001 with a message for a body that can't be read; 404 for an unknown path.
    Answer control(const QString &path, const QJsonObject &body, core::Instant now);

private:
    struct Parts;
    std::unique_ptr<Parts> self_;
};

} // namespace sandbox
