// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the outbox: lists and counts.
#include "sync/lifecycle.h"
#include "sync/outbox.h"

namespace syncing {
namespace {

QString selectFrom()
{
    return QStringLiteral("SELECT ") + rowColumns() +
           QStringLiteral(
               " FROM sync_outbox o JOIN sync_shop s ON s.id = o.shop JOIN sync_kind k ON k.id = o.kind WHERE ");
}

// Rows whose named columns have the given values, in order of id.
struct Scope {
    std::vector<std::pair<QString, qint64>> equal;
};

core::Result<std::vector<Row>> list(store::Connection &connection, const Scope &scope, const OutboxFilter &filter)
{
    QString sql = selectFrom();
    for (const auto &[column, value] : scope.equal)
        sql += QStringLiteral("o.%1 = ? AND ").arg(column);
    sql += QStringLiteral("o.id > ? AND (?%1 = '' OR k.kind = ?%1) ORDER BY o.id LIMIT ?").arg(scope.equal.size() + 2);
    auto statement = connection.prepare(sql);
    if (!statement)
        return core::Unexpected(statement.error());
    int index = 0;
    for (const auto &[column, value] : scope.equal)
        statement->bind(++index, value);
    statement->bind(++index, filter.afterId);
    statement->bind(++index, filter.kind);
    statement->bind(++index, filter.limit);
    std::vector<Row> rows;
    for (;;) {
        const auto stepped = statement->step();
        if (!stepped)
            return core::Unexpected(stepped.error());
        if (!*stepped)
            return rows;
        rows.push_back(readRow(*statement));
    }
}

// The indices hold rows in order of id per shop and state, and per operation and state: one look-up for each pair and
// a merge, so that no million rows are sorted to show a hundred.
core::Result<std::vector<Scope>> scopes(store::Connection &connection, const OutboxFilter &filter)
{
    std::vector<Scope> result(1);
    if (filter.shop) {
        const auto shop = findShop(connection, *filter.shop);
        if (!shop)
            return core::Unexpected(shop.error());
        if (!*shop)
            return std::vector<Scope>();
        result[0].equal.emplace_back(QStringLiteral("shop"), **shop);
    }
    if (filter.operation != 0) {
        result[0].equal.emplace_back(QStringLiteral("operation"), filter.operation);
    } else if (!filter.shop && !filter.states.empty()) {
        const auto shops =
            connection.all(u"SELECT id FROM sync_shop", [](const store::Statement &row) { return row.integer(0); });
        if (!shops)
            return core::Unexpected(shops.error());
        result.clear();
        for (const qint64 shop : *shops)
            result.push_back({{{QStringLiteral("shop"), shop}}});
    }
    if (filter.states.empty())
        return result;
    std::vector<Scope> perState;
    for (const Scope &scope : result) {
        for (const State state : filter.states) {
            perState.push_back(scope);
            perState.back().equal.emplace_back(QStringLiteral("state"), number(state));
        }
    }
    return perState;
}

// The same scope's ids from the newest on; the index alone answers it.
core::Result<std::vector<qint64>> idsOf(store::Connection &connection, const Scope &scope, const OutboxFilter &filter)
{
    QString sql = QStringLiteral("SELECT o.id FROM sync_outbox o WHERE ");
    for (const auto &[column, value] : scope.equal)
        sql += QStringLiteral("o.%1 = ? AND ").arg(column);
    sql += filter.kind.isEmpty()
               ? QStringLiteral("?%1 = ''").arg(scope.equal.size() + 1)
               : QStringLiteral("o.kind = (SELECT id FROM sync_kind WHERE kind = ?%1)").arg(scope.equal.size() + 1);
    sql += QStringLiteral(" ORDER BY o.id DESC LIMIT ?");
    auto statement = connection.prepare(sql);
    if (!statement)
        return core::Unexpected(statement.error());
    int index = 0;
    for (const auto &[column, value] : scope.equal)
        statement->bind(++index, value);
    statement->bind(++index, filter.kind);
    statement->bind(++index, filter.limit);
    std::vector<qint64> ids;
    for (;;) {
        const auto stepped = statement->step();
        if (!stepped)
            return core::Unexpected(stepped.error());
        if (!*stepped)
            return ids;
        ids.push_back(statement->integer(0));
    }
}

qint64 *counter(Counts &counts, State state)
{
    switch (state) {
    case State::Queued:
        return &counts.queued;
    case State::Sending:
        return &counts.sending;
    case State::ReadingBack:
        return &counts.readingBack;
    case State::Accepted:
        return &counts.accepted;
    case State::Rejected:
        return &counts.rejected;
    case State::Held:
        return &counts.held;
    case State::Superseded:
        return &counts.superseded;
    case State::Cancelled:
        return &counts.cancelled;
    }
    return nullptr;
}

} // namespace

core::Result<std::vector<Row>> rows(store::Connection &connection, const OutboxFilter &filter)
{
    const auto wanted = scopes(connection, filter);
    if (!wanted)
        return core::Unexpected(wanted.error());
    std::vector<Row> merged;
    for (const Scope &scope : *wanted) {
        auto more = list(connection, scope, filter);
        if (!more)
            return more;
        merged.insert(merged.end(), std::make_move_iterator(more->begin()), std::make_move_iterator(more->end()));
    }
    std::sort(merged.begin(), merged.end(), [](const Row &a, const Row &b) { return a.id < b.id; });
    if (merged.size() > size_t(filter.limit))
        merged.erase(merged.begin() + filter.limit, merged.end());
    return merged;
}

core::Result<std::vector<qint64>> newestIds(store::Connection &connection, const OutboxFilter &filter)
{
    const auto wanted = scopes(connection, filter);
    if (!wanted)
        return core::Unexpected(wanted.error());
    std::vector<qint64> merged;
    for (const Scope &scope : *wanted) {
        const auto more = idsOf(connection, scope, filter);
        if (!more)
            return more;
        merged.insert(merged.end(), more->begin(), more->end());
    }
    std::sort(merged.begin(), merged.end(), std::greater());
    if (merged.size() > size_t(filter.limit))
        merged.resize(size_t(filter.limit));
    return merged;
}

core::Result<std::vector<Row>> rowsAbout(store::Connection &connection, const core::ShopId &shop, const QString &kind,
                                         const QString &subject)
{
    return connection.all(
        QString(selectFrom() + QStringLiteral("o.shop = (SELECT id FROM sync_shop WHERE shop = ?) AND o.kind = (SELECT "
                                              "id FROM sync_kind WHERE kind = ?) AND o.subject = ? AND o.subject <> '' "
                                              "ORDER BY o.id")),
        readRow, shop.text(), kind, subject);
}

core::Result<std::optional<Row>> row(store::Connection &connection, qint64 id)
{
    return connection.one(QString(selectFrom() + QStringLiteral("o.id = ?")), readRow, id);
}

core::Result<std::optional<core::Instant>> lastAccepted(store::Connection &connection)
{
    // The index of states gives the newest row of each shop without reading the others.
    return connection.one(
        uR"(SELECT max(o.changed) FROM sync_shop s JOIN sync_outbox o ON o.id =
            (SELECT max(id) FROM sync_outbox WHERE shop = s.id AND state = ?) HAVING max(o.changed) IS NOT NULL)",
        [](const store::Statement &row) { return core::instant(row.integer(0)); }, int(State::Accepted));
}

core::Result<Counts> counts(store::Connection &connection, const std::optional<core::ShopId> &shop, qint64 operation)
{
    Counts result;
    std::optional<qint64> shopId;
    if (shop) {
        const auto found = findShop(connection, *shop);
        if (!found)
            return core::Unexpected(found.error());
        if (!*found)
            return result;
        shopId = **found;
    }
    // The plus keeps the shop's index out of it: an operation's rows are fewer.
    QString where = operation != 0 ? QStringLiteral("operation = ?1 AND (?2 = 0 OR +shop = ?2)")
                                   : QStringLiteral("?1 = 0 AND shop = ?2");
    if (operation == 0 && !shopId)
        where = QStringLiteral("?1 = ?2");
    const auto groups = connection.all(
        QString(QStringLiteral("SELECT state, count(*) FROM sync_outbox WHERE ") + where +
                QStringLiteral(" GROUP BY state")),
        [](const store::Statement &row) { return std::pair(State(row.integer(0)), row.integer(1)); }, operation,
        shopId.value_or(0));
    if (!groups)
        return core::Unexpected(groups.error());
    for (const auto &[state, count] : *groups) {
        if (qint64 *place = counter(result, state))
            *place = count;
    }
    return result;
}

core::Result<void> eachUnsettled(store::Connection &connection, const core::ShopId &shop,
                                 const std::function<void(std::string_view, State, Hold)> &see)
{
    const auto number = findShop(connection, shop);
    if (!number)
        return core::Unexpected(number.error());
    if (!*number)
        return {};
    auto statement = connection.prepare(uR"(
        SELECT o.subject, o.state, o.hold FROM sync_outbox o WHERE o.shop = ? AND o.state IN (0, 1, 2, 4, 5)
        AND (o.state <> 4 OR NOT EXISTS (SELECT 1 FROM sync_outbox n WHERE n.shop = o.shop AND n.kind = o.kind
                                         AND n.subject = o.subject AND n.subject <> '' AND n.id > o.id)))");
    if (!statement)
        return core::Unexpected(statement.error());
    statement->bindAll(**number);
    for (;;) {
        const auto stepped = statement->step();
        if (!stepped)
            return core::Unexpected(stepped.error());
        if (!*stepped)
            return {};
        see(statement->utf8(0), State(statement->integer(1)), Hold(statement->integer(2)));
    }
}

} // namespace syncing
