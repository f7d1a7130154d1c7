// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/feed.h"

#include "catalog/feedpage.h"
#include "catalog/table.h"
#include "core/follow.h"
#include "sync/cursor.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLoggingCategory>

namespace {

Q_LOGGING_CATEGORY(logFeed, "catalog.feed", QtInfoMsg)

} // namespace

namespace catalog {
namespace {

// Search Products shows no more than this of one query (12052180).
constexpr qint64 kSearchLimit = 10'000;
// Changes of the minutes before the last sync may not have been visible in the search yet.
constexpr qint64 kOverlap = 600;
const QString kWrongToken = QStringLiteral("api.12019108");
const QString kNotUnderReview = QStringLiteral("api.12052547");
const QString kNoSuchProduct = QStringLiteral("api.12052260");
constexpr int kCallsAtOnce = 16; // details asked for at the same time; the client's quota paces them

} // namespace

// One page of hits on its way: which details are asked for, which have come.
struct CatalogSync::Page : FeedPage {
    std::vector<remote::SearchHit> hits;
    struct Wanted {
        ProductId id;
        remote::Version version = remote::Version::Live;
    };
    std::deque<Wanted> wanted;
    QString nextToken;
    int inFlight = 0;
    bool lookedAhead = false;
    std::optional<core::Error> error;
};

CatalogSync::CatalogSync(api::Caller &caller, store::Database &database, core::Clock clock, const core::ShopId &shop,
                         const Market &market, Extent extent, QObject *parent)
    : Job(database, std::move(clock), shop, QStringLiteral("catalog.sync"), parent)
    , caller_(caller)
    , market_(market)
    , extent_(extent)
{
}

void CatalogSync::run(const QJsonObject &)
{
    auto reader = database().reader();
    if (!reader)
        return finish(core::Unexpected(reader.error()));
    reader_ = std::move(*reader);
    readWarehouses();
}

void CatalogSync::stop() { stopping_ = true; }

bool CatalogSync::isStopping()
{
    if (stopping_)
        finish(core::Unexpected(cancelled()));
    return stopping_ || phase() == Phase::Ended;
}

void CatalogSync::call(const api::Request &request, std::function<void(const QJsonObject &)> then,
                       std::function<bool(const core::Error &)> refused)
{
    if (isStopping())
        return;
    core::follow(
        caller_.call(shop(), request), this,
        [this, then = std::move(then), refused = std::move(refused)](const core::Result<api::Answer> &answer) {
            if (isStopping())
                return;
            if (answer)
                then(answer->data);
            else if (!refused || !refused(answer.error()))
                finish(core::Unexpected(answer.error()));
        },
        [this] { finish(core::Unexpected(cancelled())); });
}

void CatalogSync::write(std::function<core::Result<void>(store::Connection &)> work, std::function<void()> then)
{
    core::follow(database().write(std::move(work)), this,
                 [this, then = std::move(then)](const core::Result<void> &written) {
                     if (!written)
                         return finish(core::Unexpected(written.error()));
                     if (!isStopping())
                         then();
                 });
}

void CatalogSync::startProducts()
{
    const auto saved = syncing::cursor(*reader_, shop(), feedName());
    if (!saved)
        return finish(core::Unexpected(saved.error()));
    const qint64 present = core::unixSeconds(now());
    const QJsonObject cursor = *saved ? (*saved)->value : QJsonObject();
    const bool unfinished = !cursor.value(u"windows").toArray().isEmpty();
    const qint64 last = cursor.value(u"synced_to").toInteger();
    if (unfinished && (extent_ == Extent::Incremental || cursor.value(u"full").toBool())) {
        restore(cursor);
    } else {
        progress_.sweep = present;
        progress_.full = extent_ == Extent::Full || last == 0;
        progress_.windows = {{progress_.full ? 0 : std::max<qint64>(0, std::min(last, present) - kOverlap), present}};
    }
    nextPage();
}

void CatalogSync::nextPage()
{
    if (progress_.windows.empty()) {
        if (!saving_)
            endProducts();
        return;
    }
    if (ahead_ && !ahead_->answer) {
        ahead_->awaited = true;
        return;
    }
    const auto ahead = std::exchange(ahead_, nullptr);
    if (ahead && *ahead->answer)
        return read((*ahead->answer)->data);
    call(
        remote::searchProducts(progress_.windows.back(), progress_.token),
        [this](const QJsonObject &data) { read(data); },
        [this](const core::Error &error) { return restartWindow(error); });
}

// A token of an earlier run may have expired: the window is read from its beginning, once. What it brought already is
// known and costs nothing but its pages.
bool CatalogSync::restartWindow(const core::Error &error)
{
    if (error.code != kWrongToken || progress_.token.isEmpty() || restarted_)
        return false;
    restarted_ = true;
    progress_.token.clear();
    nextPage();
    return true;
}

// When it fails, nextPage() asks again.
void CatalogSync::lookAhead(const QString &token)
{
    const auto ahead = std::make_shared<Ahead>();
    ahead_ = ahead;
    const auto came = [this, ahead](core::Result<api::Answer> answer) {
        ahead->answer = std::move(answer);
        if (ahead->awaited && !isStopping())
            nextPage();
    };
    core::follow(caller_.call(shop(), remote::searchProducts(progress_.windows.back(), token)), this, came,
                 [came] { came(core::Unexpected(cancelled())); });
}

void CatalogSync::read(const QJsonObject &data)
{
    const auto page = remote::searchPageFrom(data);
    if (!page)
        return finish(core::Unexpected(page.error()));
    remote::SearchWindow &window = progress_.windows.back();
    if (page->total > kSearchLimit && window.to > window.from && progress_.token.isEmpty()) {
        const qint64 middle = window.from + (window.to - window.from) / 2;
        const remote::SearchWindow later{middle + 1, window.to};
        window.to = middle;
        progress_.windows.push_back(later);
        return nextPage();
    }
    if (progress_.token.isEmpty())
        progress_.total += page->total;
    take(*page);
}

// Only what is new or has changed since we read it is asked for in detail.
void CatalogSync::take(const remote::SearchPage &found)
{
    auto page = std::make_shared<Page>();
    page->hits = found.hits;
    page->nextToken = found.nextToken;
    for (const remote::SearchHit &hit : found.hits) {
        const auto row = productRow(*reader_, shop(), hit.id);
        if (!row)
            return finish(core::Unexpected(row.error()));
        if (hit.status == Status::Deleted) {
            page->deleted.push_back(hit.id);
            continue;
        }
        const auto known = *row ? isKnown(*reader_, **row, hit, progress_.sweep) : core::Result<bool>(false);
        if (!known)
            return finish(core::Unexpected(known.error()));
        const bool underReview = remote::hasVersionUnderReview(hit.status, hit.auditStatus);
        if (*known)
            page->met.emplace_back(hit.id, hit.quality);
        else
            page->wanted.push_back({hit.id, underReview ? remote::Version::UnderReview : remote::Version::Live});
    }
    tellRead(progress_.read);
    readInventory(page);
    readDiagnoses(page);
    detail(page);
}

// What orders hold of the page's SKUs, which neither hits nor details tell. It is read beside the details, and a
// listing is as good without it: when it fails, what was read before stays.
void CatalogSync::readInventory(const std::shared_ptr<Page> &page)
{
    std::vector<ProductId> wanted;
    for (const remote::SearchHit &hit : page->hits)
        if (hit.status != Status::Deleted)
            wanted.push_back(hit.id);
    if (wanted.empty())
        return;
    aside(page, remote::inventorySearch(wanted), [page](const core::Result<api::Answer> &answer) -> core::Result<void> {
        auto inventory = answer ? remote::inventoryFrom(answer->data)
                                : core::Result<std::vector<remote::Inventory>>(core::Unexpected(answer.error()));
        if (!inventory)
            return core::Unexpected(inventory.error());
        page->inventory = std::move(*inventory);
        return {};
    });
}

// What would make listings better that the platform doesn't find good. An app may lack the permission, so what is
// refused once is not asked again.
void CatalogSync::readDiagnoses(const std::shared_ptr<Page> &page)
{
    std::vector<ProductId> wanted;
    for (const remote::SearchHit &hit : page->hits) {
        if (hit.quality == Quality::Good)
            page->diagnoses.push_back({hit.id, hit.quality, {}});
        else if (hit.quality != Quality::Unknown && hit.status != Status::Deleted)
            wanted.push_back(hit.id);
    }
    if (wanted.empty() || !diagnosing_)
        return;
    aside(page, remote::diagnoseProducts(wanted),
          [this, page](const core::Result<api::Answer> &answer) -> core::Result<void> {
              const auto diagnoses = answer ? remote::diagnosesFrom(answer->data)
                                            : core::Result<std::vector<Diagnosis>>(core::Unexpected(answer.error()));
              diagnosing_ &= diagnoses.has_value();
              if (!diagnoses)
                  return core::Unexpected(diagnoses.error());
              page->diagnoses.insert(page->diagnoses.end(), diagnoses->begin(), diagnoses->end());
              return {};
          });
}

// A call beside the details that the page waits for, and does without when it fails.
void CatalogSync::aside(const std::shared_ptr<Page> &page, const api::Request &request,
                        std::function<core::Result<void>(const core::Result<api::Answer> &)> take)
{
    ++page->inFlight;
    const auto came = [this, page, take = std::move(take),
                       operation = request.operation](const core::Result<api::Answer> &answer) {
        --page->inFlight;
        if (phase() == Phase::Ended)
            return;
        if (stopping_)
            page->error = cancelled();
        else if (const auto taken = take(answer); !taken)
            qCInfo(logFeed, "%ls: %ls, the sync goes on without", qUtf16Printable(operation),
                   qUtf16Printable(taken.error().code));
        detail(page);
    };
    core::follow(caller_.call(shop(), request), this, came, [came] { came(core::Unexpected(cancelled())); });
}

void CatalogSync::detail(const std::shared_ptr<Page> &page)
{
    if (page->inFlight == 0 && (page->wanted.empty() || page->error)) {
        if (page->error)
            return finish(core::Unexpected(*page->error));
        return save(page);
    }
    if (!page->lookedAhead && page->wanted.size() <= size_t(kCallsAtOnce) && !page->nextToken.isEmpty()) {
        page->lookedAhead = true;
        lookAhead(page->nextToken);
    }
    while (page->inFlight < kCallsAtOnce && !page->wanted.empty() && !page->error) {
        const Page::Wanted wanted = page->wanted.front();
        page->wanted.pop_front();
        ++page->inFlight;
        core::follow(
            caller_.call(shop(), remote::getProduct(wanted.id, wanted.version)), this,
            [this, page, wanted](const core::Result<api::Answer> &answer) {
                --page->inFlight;
                if (phase() == Phase::Ended)
                    return;
                if (stopping_)
                    page->error = cancelled();
                else if (!answer && answer.error().code == kNotUnderReview)
                    page->wanted.push_back({wanted.id, remote::Version::Live}); // decided in the meantime
                else if (!answer && answer.error().code == kNoSuchProduct)
                    page->deleted.push_back(wanted.id); // gone since the search
                else if (!answer)
                    page->error = answer.error();
                else if (auto product = remote::productFrom(answer->data, shop()))
                    page->products.push_back(std::move(*product));
                else
                    page->error = product.error();
                if (!page->error)
                    tellRead(progress_.read + qint64(page->products.size() + page->deleted.size() + page->met.size()));
                detail(page);
            },
            [this, page] {
                --page->inFlight;
                page->error = cancelled();
                if (phase() != Phase::Ended)
                    detail(page);
            });
    }
}

// Listings that have come in, saved or not; with two pages on the way the number never falls.
void CatalogSync::tellRead(qint64 read)
{
    told_ = std::max(told_, std::min(read, progress_.total));
    report(told_, progress_.total, QCoreApplication::translate("catalog", "Reading products"));
}

// The next page is read meanwhile, but saved only when this one has been: its cursor says that this one is here.
void CatalogSync::save(const std::shared_ptr<Page> &page)
{
    if (saving_) {
        unsaved_ = page;
        return;
    }
    saving_ = true;
    progress_.read += qint64(page->hits.size());
    progress_.token = page->nextToken;
    if (progress_.token.isEmpty()) {
        progress_.windows.pop_back();
        restarted_ = false;
    }
    const auto counted = std::make_shared<IntakeCounts>();
    const auto work = [page, counted, shop = shop(), sweep = progress_.sweep, at = now(),
                       cursor = cursorJson()](store::Connection &connection) -> core::Result<void> {
        auto saved = savePage(connection, shop, *page, sweep, at);
        if (!saved)
            return core::Unexpected(saved.error());
        *counted = *saved;
        return syncing::saveCursor(connection, shop, feedName(), cursor, at);
    };
    write(work, [this, counted] {
        counts_ += *counted;
        tellRead(progress_.read);
        saving_ = false;
        if (const auto unsaved = std::exchange(unsaved_, nullptr))
            save(unsaved);
        else if (progress_.windows.empty())
            endProducts();
    });
    nextPage();
}

void CatalogSync::endProducts()
{
    const auto gone = std::make_shared<qint64>(0);
    const auto work = [gone, shop = shop(), progress = progress_,
                       at = now()](store::Connection &connection) -> core::Result<void> {
        if (progress.full) {
            auto marked = takeUnseenAsDeleted(connection, shop, progress.sweep);
            if (!marked)
                return core::Unexpected(marked.error());
            *gone = *marked;
        }
        return syncing::saveCursor(connection, shop, feedName(), {{QStringLiteral("synced_to"), progress.sweep}}, at);
    };
    write(work, [this, gone] {
        counts_.deleted += *gone;
        readRules();
    });
}

void CatalogSync::summarise()
{
    const auto counts = catalogCounts(*reader_, shop());
    finish(QJsonObject{{QStringLiteral("added"), counts_.added},
                       {QStringLiteral("changed"), counts_.changed},
                       {QStringLiteral("unchanged"), counts_.unchanged},
                       {QStringLiteral("deleted"), counts_.deleted},
                       {QStringLiteral("conflicts"), counts_.conflicts},
                       {QStringLiteral("products"), counts ? counts->products : 0},
                       {QStringLiteral("skus"), counts ? counts->skus : 0},
                       {QStringLiteral("full"), progress_.full}});
}

QJsonObject CatalogSync::cursorJson() const
{
    QJsonArray windows;
    for (const remote::SearchWindow &window : progress_.windows)
        windows.append(QJsonObject{{QStringLiteral("from"), window.from}, {QStringLiteral("to"), window.to}});
    return {{QStringLiteral("windows"), windows},       {QStringLiteral("token"), progress_.token},
            {QStringLiteral("sweep"), progress_.sweep}, {QStringLiteral("full"), progress_.full},
            {QStringLiteral("read"), progress_.read},   {QStringLiteral("total"), progress_.total}};
}

void CatalogSync::restore(const QJsonObject &cursor)
{
    const QJsonArray windows = cursor.value(u"windows").toArray();
    for (const QJsonValue &value : windows)
        progress_.windows.push_back(
            {value.toObject().value(u"from").toInteger(), value.toObject().value(u"to").toInteger()});
    progress_.token = cursor.value(u"token").toString();
    progress_.sweep = cursor.value(u"sweep").toInteger();
    progress_.full = cursor.value(u"full").toBool();
    progress_.read = cursor.value(u"read").toInteger();
    progress_.total = cursor.value(u"total").toInteger();
}

} // namespace catalog
