// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/product.h"
#include "engine/engine.h"
#include "kit/api/sandboxprocess.h"
#include "sync/journal.h"

#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace kit {

// The whole program without its face over a new profile, connected over TLS to the real sandbox program. The sandbox
// has no quotas, and the engine knows it. Its test names the program in DEPENDS sandbox_program.
class ShopBed final {
public:
    struct Options {
        QString programs; // folder of the sandbox program: SHOPWRIGHT_BIN
        QString seed = QStringLiteral("demo");
        QString region = QStringLiteral("DE"); // which of the demo's two shops
        // Classes of calls whose quota the engine knows from the beginning; it has to learn the others.
        QStringList known = {QStringLiteral("light_read"), QStringLiteral("read"), QStringLiteral("write")};
    };
    static core::Result<std::unique_ptr<ShopBed>> open(const Options &options);
    ~ShopBed();

    engine::Engine &engine() { return *engine_; }
    SandboxProcess &sandbox() { return *sandbox_; }
    const engine::Shop &shop() const { return shop_; }
    // The program ends and starts again on the same profile, from now on with this clock; the system's when empty.
    core::Result<void> restart(core::Clock clock = {});

    // Ends the program, for another one over the same profile: what that one is opened with. The platform goes on.
    engine::Options release();

    // POST /_sandbox/<what>.
    core::Result<QJsonObject> tell(const QString &what, const QJsonObject &body, const QByteArray &method = "POST");
    // The next `count` answers to the operation are spoilt.
    core::Result<QJsonObject> spoil(const QString &operation, const QString &kind, bool afterEffect, int count = 1);
    core::Result<void> clearFaults();

    // A whole sync; its summary.
    core::Result<QJsonObject> sync(catalog::CatalogSync::Extent extent);
    // One plan: tables, journal and outbox.
    core::Result<syncing::Applied> change(std::vector<syncing::Change> changes);
    // Until nothing is left that could go without a person.
    core::Result<syncing::Counts> push();

    // One call of the API, for looking at the platform past everything under test.
    core::Result<QJsonObject> call(const api::Request &request);
    // Data of Get Product.
    core::Result<QJsonObject> remote(const catalog::ProductId &id, const std::map<QString, QString> &query = {});
    core::Result<std::vector<catalog::ProductId>> remoteIds(); // all that the search lists and are not deleted
    // What the sandbox itself knows of the product, with versions and update_time.
    core::Result<QJsonObject> remoteState(const catalog::ProductId &id);

    // What stands here; a product without row 0 only when it is known.
    catalog::Product local(const catalog::ProductId &id);
    std::vector<syncing::Row> outbox(std::vector<syncing::State> states = {});

private:
    ShopBed() = default;
    core::Result<void> connectShop(const QString &region);
    core::Result<void> openEngine(core::Clock clock);

    QTemporaryDir folder_;
    QString passphraseFile_;
    QStringList known_;
    std::unique_ptr<SandboxProcess> sandbox_;
    std::unique_ptr<engine::Engine> engine_;
    engine::Shop shop_;
};

} // namespace kit
