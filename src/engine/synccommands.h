// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/host.h"
#include "sync/commands.h"

namespace engine {

// Everything that comes and goes in all shops, as its screen sees it, done by the engine behind `host`, which must
// outlive this.
class SyncCommands final : public syncing::Commands {
    Q_OBJECT
public:
    explicit SyncCommands(Host &host, QObject *parent = nullptr);

    Answer<syncing::OutboxList> outbox(const syncing::OutboxFilter &filter) override;
    Answer<std::vector<syncing::OutboxLine>> lines(const std::vector<qint64> &ids) override;
    Answer<void> retry(qint64 row) override;
    Answer<void> sendFirst(qint64 row) override;
    Answer<syncing::Applied> cancel(qint64 row) override;
    Answer<qint64> approve(const core::ShopId &shop) override;

    Answer<std::vector<syncing::JournalLine>> journal(qint64 beforeId, int limit) override;
    Answer<std::vector<syncing::ChangeLine>> changesOf(qint64 operation, qint64 afterChange, int limit) override;
    Answer<syncing::Applied> undo(qint64 operation) override;

    Answer<std::vector<syncing::PaceLine>> pace() override;
    Answer<std::vector<syncing::SyncLine>> syncs() override;
    void pause() override;
    void resume() override;
    bool isPaused() const override { return paused_; }
    Answer<QString> diagnostics() override;

private:
    void tell(const store::Change &change);
    void setPaused(bool paused);

    Host &host_;
    bool paused_ = false;
};

} // namespace engine
