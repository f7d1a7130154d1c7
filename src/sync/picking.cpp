// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/picking.h"

#include "sync/lifecycle.h"

#include <QUuid>

#include <numeric>

namespace syncing {
namespace {

constexpr std::array<int, 4> kShares{8, 4, 2, 1};

struct Head {
    qint64 id = 0;
    QString entity;
    QString batchKey;
};

struct LaneState {
    qint64 shopId = 0;
    qint64 kindId = 0;
    QString shop;
    QString kind;
    int free = 0;
    std::array<std::vector<Head>, 4> heads; // in reverse: the next one is the last
    std::array<bool, 4> exhausted{};
    quint64 served = 0;
};

core::Instant seconds(qint64 milliseconds) { return core::instant(milliseconds / 1000); }

class Picking final {
public:
    Picking(store::Connection &connection, const PickRequest &request)
        : connection_(connection)
        , request_(request)
    {
        free_ = request.most.total - request.inFlight;
        picked_.credit = request.credit;
    }
    core::Result<Picked> run();

private:
    core::Result<void> findLanes();
    core::Result<void> readBacks(LaneState &lane);
    core::Result<bool> refill(LaneState &lane, size_t priority);
    core::Result<LaneState *> laneWith(size_t priority);
    core::Result<bool> sendOne();
    core::Result<void> send(LaneState &lane, const Head &head);
    core::Result<std::vector<Row>> companions(const LaneState &lane, const Row &first);
    core::Result<bool> followsOne(const LaneState &lane, const Row &row, const std::set<qint64> &chosen);
    core::Result<void> findNextDue();
    int freeIn(const LaneState &lane) const { return std::min({free_, lane.free, freeOfShop(lane.shop)}); }
    int freeOfShop(const QString &shop) const
    {
        const auto it = request_.byShop.find(shop);
        const auto mine = usedOfShop_.find(shop);
        return request_.most.perShop - (it == request_.byShop.end() ? 0 : it->second) -
               (mine == usedOfShop_.end() ? 0 : mine->second);
    }
    int mostRows(const LaneState &lane) const { return std::max(1, request_.kinds.at(lane.kind)); }
    bool isBusy(const LaneState &lane, const QString &entity) const
    {
        return request_.busy.contains({lane.shop, entity}) || taken_.contains({lane.shop, entity});
    }
    void take(LaneState &lane, Batch batch);

    store::Connection &connection_;
    const PickRequest &request_;
    std::vector<LaneState> lanes_;
    std::set<Busy> taken_;
    std::map<QString, int> usedOfShop_;
    int free_ = 0;
    quint64 turn_ = 0;
    Picked picked_;
};

core::Result<void> Picking::findLanes()
{
    const auto shops = connection_.all(u"SELECT id, shop FROM sync_shop", [](const store::Statement &row) {
        return std::pair(row.integer(0), row.text(1));
    });
    if (!shops)
        return core::Unexpected(shops.error());
    for (const auto &[kind, most] : request_.kinds) {
        const auto kindId = connection_.one(
            u"SELECT id FROM sync_kind WHERE kind = ?", [](const store::Statement &row) { return row.integer(0); },
            kind);
        if (!kindId)
            return core::Unexpected(kindId.error());
        for (const auto &[shopId, shop] : *shops) {
            if (!*kindId || request_.pausedShops.contains(shop) || request_.waitingLanes.contains({shop, kind}))
                continue;
            LaneState lane;
            lane.shopId = shopId;
            lane.kindId = **kindId;
            lane.shop = shop;
            lane.kind = kind;
            const auto used = request_.byLane.find({shop, kind});
            lane.free = request_.most.perKind.at(kind) - (used == request_.byLane.end() ? 0 : used->second);
            lanes_.push_back(std::move(lane));
        }
    }
    return {};
}

void Picking::take(LaneState &lane, Batch batch)
{
    batch.shopId = lane.shopId;
    batch.kindId = lane.kindId;
    for (const Row &row : batch.rows)
        taken_.insert({lane.shop, row.entity});
    --free_;
    --lane.free;
    ++usedOfShop_[lane.shop];
    lane.served = ++turn_;
    picked_.batches.push_back(std::move(batch));
}

core::Result<void> Picking::readBacks(LaneState &lane)
{
    const int most = mostRows(lane);
    const qint64 limit = qint64(freeIn(lane)) * most + qint64(request_.busy.size());
    if (freeIn(lane) <= 0)
        return {};
    const auto waiting = connection_.all(
        QString(
            QStringLiteral("SELECT ") + rowColumns() +
            QStringLiteral(" FROM sync_outbox o JOIN sync_shop s ON s.id = o.shop JOIN sync_kind k ON k.id = o.kind "
                           "WHERE o.shop = ? AND o.kind = ? AND o.state = 2 AND o.due <= ? ORDER BY o.due LIMIT ?")),
        readRow, lane.shopId, lane.kindId, request_.now, limit);
    if (!waiting)
        return core::Unexpected(waiting.error());
    std::vector<Batch> batches;
    std::map<QString, size_t> open; // batches with room, by batch key
    for (const Row &row : *waiting) {
        if (isBusy(lane, row.entity))
            continue;
        const auto it = row.batchKey.isEmpty() ? open.end() : open.find(row.batchKey);
        if (it != open.end() && batches[it->second].rows.size() < size_t(most)) {
            batches[it->second].rows.push_back(row);
            continue;
        }
        // A second call for an entity would run beside the first.
        const bool elsewhere = std::any_of(batches.begin(), batches.end(), [&](const Batch &batch) {
            return std::any_of(batch.rows.begin(), batch.rows.end(),
                               [&](const Row &r) { return r.entity == row.entity; });
        });
        if (elsewhere || int(batches.size()) >= freeIn(lane))
            continue;
        if (!row.batchKey.isEmpty())
            open[row.batchKey] = batches.size();
        batches.push_back(Batch{Task::ReadBack, 0, 0, {row}});
    }
    for (Batch &batch : batches)
        take(lane, std::move(batch));
    return {};
}

core::Result<bool> Picking::refill(LaneState &lane, size_t priority)
{
    auto &heads = lane.heads[priority];
    while (!heads.empty() && isBusy(lane, heads.back().entity))
        heads.pop_back();
    if (!heads.empty() || lane.exhausted[priority])
        return !heads.empty();
    // Enough for every free slot even when all entities in flight stand first.
    const qint64 limit = free_ + qint64(request_.busy.size() + taken_.size());
    auto found = connection_.all(
        u"SELECT id, entity, batch_key FROM sync_outbox WHERE shop = ? AND kind = ? AND priority = ? AND due <= ? "
        "AND state = 0 AND head = 1 ORDER BY due LIMIT ?",
        [](const store::Statement &row) {
            return Head{row.integer(0), row.text(1), row.text(2)};
        },
        lane.shopId, lane.kindId, qint64(priority), request_.now, limit);
    if (!found)
        return core::Unexpected(found.error());
    std::erase_if(*found, [&](const Head &head) { return isBusy(lane, head.entity); });
    std::reverse(found->begin(), found->end());
    heads = std::move(*found);
    lane.exhausted[priority] = heads.empty();
    return !heads.empty();
}

core::Result<LaneState *> Picking::laneWith(size_t priority)
{
    LaneState *best = nullptr;
    for (LaneState &lane : lanes_) {
        if (freeIn(lane) <= 0 || (best && best->served <= lane.served))
            continue;
        const auto any = refill(lane, priority);
        if (!any)
            return core::Unexpected(any.error());
        if (*any)
            best = &lane;
    }
    return best;
}

core::Result<bool> Picking::sendOne()
{
    std::array<LaneState *, 4> ready{};
    int shares = 0;
    for (size_t priority = 0; priority < ready.size(); ++priority) {
        const auto lane = laneWith(priority);
        if (!lane)
            return core::Unexpected(lane.error());
        ready[priority] = *lane;
        shares += *lane ? kShares[priority] : 0;
    }
    if (shares == 0)
        return false;
    // Smooth weighted turns: each waiting priority earns its share, the richest goes and pays for all.
    std::optional<size_t> richest;
    for (size_t priority = 0; priority < ready.size(); ++priority) {
        if (!ready[priority]) {
            picked_.credit[priority] = 0;
            continue;
        }
        picked_.credit[priority] += kShares[priority];
        if (!richest || picked_.credit[priority] > picked_.credit[*richest])
            richest = priority;
    }
    picked_.credit[*richest] -= shares;
    LaneState &lane = *ready[*richest];
    const Head head = lane.heads[*richest].back();
    lane.heads[*richest].pop_back();
    if (auto sent = send(lane, head); !sent)
        return core::Unexpected(sent.error());
    return true;
}

core::Result<bool> Picking::followsOne(const LaneState &lane, const Row &row, const std::set<qint64> &chosen)
{
    const auto before = connection_.one(
        u"SELECT max(id) FROM sync_outbox INDEXED BY sync_outbox_entity WHERE shop = ? AND entity = ? AND state < 3 "
        "AND id < ?",
        [](const store::Statement &r) { return r.integer(0); }, lane.shopId, row.entity, row.id);
    if (!before)
        return core::Unexpected(before.error());
    const qint64 id = before->value_or(0); // 0: it is the first
    return id == 0 || chosen.contains(id);
}

// Queued rows that may share the call: each must be the first of its entity or follow one that is in the call.
core::Result<std::vector<Row>> Picking::companions(const LaneState &lane, const Row &first)
{
    std::vector<Row> rows{first};
    const size_t most = size_t(mostRows(lane));
    if (most == 1 || first.batchKey.isEmpty())
        return rows;
    const auto candidates = connection_.all(
        QString(
            QStringLiteral("SELECT ") + rowColumns() +
            QStringLiteral(
                " FROM sync_outbox o JOIN sync_shop s ON s.id = o.shop JOIN sync_kind k ON k.id = o.kind WHERE o.id IN "
                "(SELECT id FROM (SELECT id FROM sync_outbox INDEXED BY sync_outbox_batch WHERE shop = ?1 AND kind = "
                "?2 "
                "AND batch_key = ?3 AND state = 0 AND batch_key <> entity ORDER BY id LIMIT ?4) UNION ALL "
                "SELECT id FROM (SELECT id FROM sync_outbox INDEXED BY sync_outbox_entity WHERE shop = ?1 AND entity = "
                "?3 AND state < 3 AND state = 0 AND kind = ?2 AND batch_key = entity ORDER BY id LIMIT ?4)) "
                "ORDER BY o.id LIMIT ?4")),
        readRow, lane.shopId, lane.kindId, first.batchKey, qint64(most) * 2);
    if (!candidates)
        return core::Unexpected(candidates.error());
    std::set<qint64> chosen{first.id};
    for (const Row &row : *candidates) {
        if (rows.size() >= most)
            break;
        if (row.id == first.id || milliseconds(row.notBefore) > request_.now || isBusy(lane, row.entity))
            continue;
        const auto follows = followsOne(lane, row, chosen);
        if (!follows)
            return core::Unexpected(follows.error());
        if (!*follows)
            continue;
        chosen.insert(row.id);
        rows.push_back(row);
    }
    return rows;
}

core::Result<void> Picking::send(LaneState &lane, const Head &head)
{
    const auto first = row(connection_, head.id);
    if (!first)
        return core::Unexpected(first.error());
    auto rows = companions(lane, **first);
    if (!rows)
        return core::Unexpected(rows.error());
    for (Row &row : *rows) {
        Move step;
        step.id = row.id;
        step.to = State::Sending;
        step.error = row.error; // shown until the outcome is known
        step.attempts = 1;
        if (row.idempotencyKey.isEmpty())
            row.idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
        step.idempotencyKey = row.idempotencyKey;
        if (auto moved = move(connection_, step, seconds(request_.now)); !moved)
            return moved;
        row.state = State::Sending;
        ++row.attempts;
    }
    take(lane, Batch{Task::Push, 0, 0, std::move(*rows)});
    return {};
}

core::Result<void> Picking::findNextDue()
{
    const auto earlier = [this](const core::Result<std::optional<qint64>> &due) -> core::Result<void> {
        if (!due)
            return core::Unexpected(due.error());
        if (*due && (!picked_.nextDue || **due < *picked_.nextDue))
            picked_.nextDue = **due;
        return {};
    };
    const auto due = [](const store::Statement &row) { return row.integer(0); };
    for (const LaneState &lane : lanes_) {
        auto noted = earlier(connection_.one(
            u"SELECT due FROM sync_outbox WHERE shop = ? AND kind = ? AND state = 2 AND due > ? ORDER BY due LIMIT 1",
            due, lane.shopId, lane.kindId, request_.now));
        for (int priority = 0; noted && priority < 4; ++priority)
            noted = earlier(connection_.one(u"SELECT due FROM sync_outbox WHERE shop = ? AND kind = ? AND priority = ? "
                                            "AND due > ? AND state = 0 AND head = 1 ORDER BY due LIMIT 1",
                                            due, lane.shopId, lane.kindId, priority, request_.now));
        if (!noted)
            return noted;
    }
    return {};
}

core::Result<Picked> Picking::run()
{
    if (free_ <= 0)
        return std::move(picked_);
    if (auto found = findLanes(); !found)
        return core::Unexpected(found.error());
    for (LaneState &lane : lanes_) {
        if (auto read = readBacks(lane); !read)
            return core::Unexpected(read.error());
    }
    while (free_ > 0) {
        const auto sent = sendOne();
        if (!sent)
            return core::Unexpected(sent.error());
        if (!*sent)
            break;
    }
    if (free_ > 0) {
        if (auto next = findNextDue(); !next)
            return core::Unexpected(next.error());
    }
    return std::move(picked_);
}

} // namespace

core::Result<Picked> pick(store::Connection &connection, const PickRequest &request)
{
    return Picking(connection, request).run();
}

core::Result<bool> canMove(store::Connection &connection, const std::optional<core::ShopId> &shop, qint64 operation,
                           const PickRequest &request)
{
    // Ends at the first row that somebody sends; a long walk only past rows whose kind nobody does.
    const auto movable = [&](QStringView sql, qint64 key, State state) -> core::Result<bool> {
        auto statement = connection.prepare(sql);
        if (!statement)
            return core::Unexpected(statement.error());
        statement->bindAll(key, number(state));
        for (;;) {
            const auto stepped = statement->step();
            if (!stepped || !*stepped)
                return stepped;
            const QString where = statement->text(0);
            if ((!shop || shop->text() == where) && !request.pausedShops.contains(where) &&
                request.kinds.contains(statement->text(1)))
                return true;
        }
    };
    std::vector<qint64> keys{operation};
    if (operation == 0) {
        const auto shops = connection.all(u"SELECT id, shop FROM sync_shop", [](const store::Statement &row) {
            return std::pair(row.integer(0), row.text(1));
        });
        if (!shops)
            return core::Unexpected(shops.error());
        keys.clear();
        for (const auto &[id, name] : *shops) {
            if ((!shop || shop->text() == name) && !request.pausedShops.contains(name))
                keys.push_back(id);
        }
    }
    for (const qint64 key : keys) {
        for (const State state : {State::Queued, State::Sending, State::ReadingBack}) {
            const auto any =
                movable(operation != 0
                            ? QStringView(u"SELECT s.shop, k.kind FROM sync_outbox o JOIN sync_shop s ON s.id = o.shop "
                                          "JOIN sync_kind k ON k.id = o.kind WHERE o.operation = ? AND o.state = ?")
                            : QStringView(u"SELECT s.shop, k.kind FROM sync_outbox o JOIN sync_shop s ON s.id = o.shop "
                                          "JOIN sync_kind k ON k.id = o.kind WHERE o.shop = ? AND o.state = ?"),
                        key, state);
            if (!any || *any)
                return any;
        }
    }
    return false;
}

} // namespace syncing
