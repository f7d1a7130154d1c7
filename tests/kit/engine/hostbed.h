// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/host.h"
#include "kit/engine/shopbed.h"
#include "kit/store/wait.h"

#include <memory>

namespace kit {

// What a program with windows works with: an engine on its own thread over a profile whose shop has been read and
// approved, connected to the real sandbox program. Nothing is sent before resume.
class HostBed final {
public:
    static core::Result<std::unique_ptr<HostBed>> open(const ShopBed::Options &options);

    engine::Host &host() { return *host_; }
    const engine::Shop &shop() const { return bed_->shop(); }
    ShopBed &platform() { return *bed_; } // for tell(), spoil() and the sandbox; its engine is gone

    // Runs in the engine, or on its reading thread, and waits for the result.
    template<class Work>
    auto ask(Work work)
    {
        return waitFor(host_->ask(std::move(work)), kPatience);
    }
    template<class Work>
    auto read(Work work)
    {
        return waitFor(host_->read(std::move(work)), kPatience);
    }

    // One plan: tables, journal and outbox.
    core::Result<syncing::Applied> change(std::vector<syncing::Change> changes, const QString &title = {});
    // The same for one product: whatever differs.
    core::Result<syncing::Applied> change(const catalog::Product &before, const catalog::Product &after);
    std::vector<catalog::ProductId> products(); // of the shop, in the order of their keys
    catalog::Product local(const catalog::ProductId &id);
    catalog::Product local(qint64 row);
    std::vector<syncing::Row> outbox(std::vector<syncing::State> states = {});
    // Data of Get Product.
    core::Result<QJsonObject> remote(const catalog::ProductId &id);
    void send(); // the outbox flows from now on
    void hold(); // and no longer

private:
    static constexpr int kPatience = 60'000;
    HostBed() = default;
    std::unique_ptr<ShopBed> bed_;
    std::unique_ptr<engine::Host> host_;
};

} // namespace kit
