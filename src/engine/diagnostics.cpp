// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnostics.h"

#include "catalog/conflicts.h"
#include "catalog/table.h"
#include "core/follow.h"
#include "engine/doctor.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QStorageInfo>
#include <QSysInfo>

namespace engine {
namespace {

constexpr int kLookedAt = 2000; // rows of the outbox that are searched for errors
constexpr size_t kErrors = 25;

using store::Connection;
using syncing::State;

QString moment(core::Instant time)
{
    return QDateTime::fromSecsSinceEpoch(core::unixSeconds(time), Qt::UTC).toString(Qt::ISODate);
}

QString toText(Check::State state)
{
    switch (state) {
    case Check::State::Good:
        return QStringLiteral("good");
    case Check::State::Doubtful:
        return QStringLiteral("doubtful");
    case Check::State::Bad:
        return QStringLiteral("bad");
    }
    return {};
}

// Ids of the platform have many digits; versions and parts of a path have six at most.
QString withoutIds(QString call)
{
    static const QRegularExpression ids(QStringLiteral("\\d{7,}"));
    return call.replace(ids, QStringLiteral("…"));
}

// Codes are made of these; whatever else found its way into one is left out.
QString onlyCode(QString text)
{
    static const QRegularExpression others(QStringLiteral("[^A-Za-z0-9_.-]"));
    return text.remove(others).left(60);
}

class Report final {
public:
    void heading(const QString &text) { text_ += (text_.isEmpty() ? QString() : QStringLiteral("\n")) + text + u'\n'; }
    void line(const QString &name, const QString &value) { text_ += QStringLiteral("  %1: %2\n").arg(name, value); }
    const QString &text() const { return text_; }

private:
    QString text_;
};

void addVersions(Report &report, Engine &engine)
{
    report.heading(QStringLiteral("Shopwright diagnostics"));
    report.line(QStringLiteral("made"), moment(engine.now()));
    report.line(QStringLiteral("program"), QCoreApplication::applicationVersion());
    report.line(QStringLiteral("system"), QSysInfo::prettyProductName() + u", " + QSysInfo::kernelVersion() + u", " +
                                              QSysInfo::currentCpuArchitecture());
    report.line(QStringLiteral("Qt"), QString::fromLatin1(qVersion()));
    report.line(QStringLiteral("language"), QLocale().name());
    const auto sqlite =
        engine.reader().one(u"SELECT sqlite_version()", [](const store::Statement &row) { return row.text(0); });
    if (sqlite && *sqlite)
        report.line(QStringLiteral("SQLite"), **sqlite);
    const auto schema =
        engine.reader().one(u"PRAGMA user_version", [](const store::Statement &row) { return row.integer(0); });
    if (schema && *schema)
        report.line(QStringLiteral("database version"), QString::number(**schema));
}

void addPlace(Report &report, Engine &engine)
{
    report.heading(QStringLiteral("Disk"));
    report.line(QStringLiteral("database"),
                QStringLiteral("%1 MB").arg(QFileInfo(engine.profile().database()).size() >> 20));
    report.line(QStringLiteral("free"),
                QStringLiteral("%1 MB").arg(QStorageInfo(engine.profile().directory()).bytesAvailable() >> 20));
    if (const auto offset = engine.clockOffset())
        report.line(QStringLiteral("clock"), QStringLiteral("%1 s off the platform’s").arg(offset->count()));
}

void addChecks(Report &report, const std::vector<Check> &checks)
{
    report.heading(QStringLiteral("Checks"));
    for (const Check &check : checks) {
        if (check.name == u"quota")
            continue; // below, with its numbers
        const QString code = check.code.isEmpty() ? QString() : QString(u", " + onlyCode(check.code));
        report.line(check.name.section(u' ', 0, 0), toText(check.state) + code);
    }
}

core::Result<void> addShop(Report &report, Connection &connection, const Shop &shop, int number)
{
    const auto outbox = syncing::counts(connection, shop.id);
    const auto catalog = catalog::catalogCounts(connection, shop.id);
    const auto conflicts = catalog::conflictCount(connection, shop.id);
    if (!outbox)
        return core::Unexpected(outbox.error());
    if (!catalog)
        return core::Unexpected(catalog.error());
    if (!conflicts)
        return core::Unexpected(conflicts.error());
    report.heading(QStringLiteral("Shop %1 (%2%3)")
                       .arg(number)
                       .arg(onlyCode(shop.region), shop.archived ? QStringLiteral(", archived") : QString()));
    report.line(
        QStringLiteral("catalog"),
        QStringLiteral("%1 listings, %2 SKUs, %3 conflicts").arg(catalog->products).arg(catalog->skus).arg(*conflicts));
    report.line(QStringLiteral("outbox"),
                QStringLiteral("%1 queued, %2 sending, %3 read back, %4 held, %5 rejected, %6 accepted, %7 replaced, "
                               "%8 cancelled")
                    .arg(outbox->queued)
                    .arg(outbox->sending)
                    .arg(outbox->readingBack)
                    .arg(outbox->held)
                    .arg(outbox->rejected)
                    .arg(outbox->accepted)
                    .arg(outbox->superseded)
                    .arg(outbox->cancelled));
    return {};
}

core::Result<void> addErrors(Report &report, Connection &connection)
{
    syncing::OutboxFilter filter;
    filter.states = {State::Rejected, State::Held, State::Queued, State::Sending, State::ReadingBack};
    filter.limit = kLookedAt;
    const auto ids = syncing::newestIds(connection, filter);
    if (!ids)
        return core::Unexpected(ids.error());
    report.heading(QStringLiteral("Newest errors"));
    size_t found = 0;
    for (const qint64 id : *ids) {
        const auto row = syncing::row(connection, id);
        if (!row)
            return core::Unexpected(row.error());
        if (!*row || !(*row)->error)
            continue;
        const core::Error &error = *(*row)->error;
        report.line(moment((*row)->changed),
                    QStringLiteral("%1, %2 after %3 tries, %4, %5, request %6")
                        .arg((*row)->kind, syncing::toText((*row)->state))
                        .arg((*row)->attempts)
                        .arg(onlyCode(error.code), withoutIds(error.said.call), onlyCode(error.said.requestId)));
        if (++found == kErrors)
            break;
    }
    if (found == 0)
        report.line(QStringLiteral("none"), QStringLiteral("nothing was refused"));
    return {};
}

core::Result<QString> finished(Report report, Connection &connection, const std::vector<Shop> &shops,
                               const std::vector<api::Quota> &quotas)
{
    int number = 0;
    for (const Shop &shop : shops) {
        if (auto added = addShop(report, connection, shop, ++number); !added)
            return core::Unexpected(added.error());
        for (const api::Quota &quota : quotas)
            if (quota.shop == shop.id)
                report.line(QStringLiteral("pace, ") + onlyCode(quota.quotaClass),
                            QStringLiteral("%1/s, %2 calls, %3 told to slow down")
                                .arg(quota.perSecond, 0, 'f', 1)
                                .arg(quota.granted)
                                .arg(quota.throttled));
    }
    if (auto added = addErrors(report, connection); !added)
        return core::Unexpected(added.error());
    return report.text();
}

} // namespace

QFuture<core::Result<QString>> diagnostics(Engine &engine)
{
    return core::follow(examine(engine), &engine, [&engine](const std::vector<Check> &checks) {
        Report report;
        addVersions(report, engine);
        addPlace(report, engine);
        addChecks(report, checks);
        auto shops = engine.shops();
        if (!shops)
            return QtFuture::makeReadyFuture(core::Result<QString>(core::Unexpected(shops.error())));
        return engine.database().read([report, shops = *shops, quotas = engine.quotas()](Connection &connection) {
            return finished(report, connection, shops, quotas);
        });
    });
}

} // namespace engine
