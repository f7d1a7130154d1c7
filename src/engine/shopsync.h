// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/feed.h"
#include "engine/shops.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <deque>
#include <map>
#include <memory>
#include <optional>

namespace engine {

class Engine;

// One reading of a shop's catalog. A value.
struct SyncRun {
    core::ShopId shop;
    core::Instant began{};
    std::optional<core::Instant> ended;
    qint64 done = 0, total = 0;       // products while it runs; total 0: not known yet
    QString words;                    // what it does, or what it found
    qint64 found = 0;                 // products that were new, changed or gone, once it has ended
    std::optional<core::Error> error; // why it ended without success; sync.cancelled when a person stopped it
    friend bool operator==(const SyncRun &, const SyncRun &) = default;
};

// Keeps the connected shops in step while a program with a face runs: reads each catalog at the start, every few
// minutes and when asked, one reading per shop at a time, and lets the outbox flow. Lives on the engine's thread and
// belongs to the engine.
class ShopSync final : public QObject {
    Q_OBJECT
public:
    explicit ShopSync(Engine &engine);
    ~ShopSync() override;

    // Begins: the outbox flows and every shop is read, now and again after each `pause`.
    void start(std::chrono::seconds pause = std::chrono::minutes(5));
    // Reads the shop now; where it is being read already, nothing more happens.
    void sync(const core::ShopId &shop, catalog::CatalogSync::Extent extent);
    void cancel(const core::ShopId &shop);
    bool isReading(const core::ShopId &shop) const { return jobs_.contains(shop); }
    // Newest first, at most 100 since the program started.
    const std::deque<SyncRun> &runs() const { return runs_; }

Q_SIGNALS:
    // A reading has begun, come on, or ended.
    void changed(const engine::SyncRun &run);

private:
    void syncAll();
    void progressed(const core::ShopId &shop, qint64 done, qint64 total, const QString &words);
    void finished(const core::ShopId &shop, const core::Result<QJsonObject> &result);
    SyncRun *running(const core::ShopId &shop);

    Engine &engine_;
    QTimer again_;
    std::map<core::ShopId, std::unique_ptr<catalog::CatalogSync>> jobs_;
    std::deque<SyncRun> runs_;
};

// What a reading found, in one sentence; `summary` as CatalogSync ends with.
QString wordsOf(const QJsonObject &summary);

} // namespace engine
