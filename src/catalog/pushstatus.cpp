// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/edit.h"
#include "catalog/pushlisting.h"
#include "catalog/pushoffers.h"
#include "catalog/remote.h"
#include "core/follow.h"

namespace catalog {
namespace {

QString actionOf(const syncing::Row &row) { return row.payload.value(u"action").toString(); }

// Whether the platform's status shows that the action has happened. An activated listing goes through the audit first.
bool shows(const QString &action, Status status)
{
    if (action == u"activate")
        return status == Status::Activate || status == Status::Pending;
    if (action == u"deactivate" || action == u"recover")
        return status == Status::SellerDeactivated || (action == u"recover" && status != Status::Deleted);
    return status == Status::Deleted;
}

Status statusAfter(const QString &action)
{
    if (action == u"activate")
        return Status::Pending;
    return action == u"delete" ? Status::Deleted : Status::SellerDeactivated;
}

core::Result<void> settleStatus(store::Connection &connection, const syncing::Row &row, const syncing::Outcome &outcome)
{
    const qint64 productRow = rowIn(row.entity, QLatin1String("product:")).value_or(0);
    auto loaded = loadProduct(connection, productRow);
    if (!loaded)
        return core::Unexpected(loaded.error());
    if (!*loaded)
        return {};
    // A refusal leaves the listing as it was: the row's base says how.
    (*loaded)->statusText = outcome.verdict == syncing::Verdict::Accepted ? toText(statusAfter(actionOf(row)))
                                                                          : row.base.value(u"status").toString();
    (*loaded)->status = statusFromText((*loaded)->statusText);
    return savePlatformState(connection, **loaded);
}

} // namespace

QString StatusPusher::kind() const { return kind::kStatus; }

QFuture<PushBase::Outcomes> StatusPusher::push(const Rows &rows)
{
    Outcomes done;
    Rows left;
    std::vector<ProductId> ids;
    for (const syncing::Row &row : rows) {
        const auto loaded = createdProduct(row);
        if (!loaded) {
            done.push_back(outcomeOf(row, loaded.error()));
            continue;
        }
        left.push_back(row);
        ids.push_back(loaded->id);
    }
    if (left.empty())
        return ready(std::move(done));
    return core::follow(context_.caller.call(left.front().shop, remote::changeStatus(actionOf(left.front()), ids)),
                        this, [left, ids, done = std::move(done)](const core::Result<api::Answer> &answer) {
                            Outcomes outcomes = done;
                            const auto errors =
                                answer ? remote::itemErrors(answer->data) : std::vector<remote::ItemError>();
                            for (size_t i = 0; i < left.size(); ++i) {
                                const auto error = std::ranges::find_if(
                                    errors, [&](const remote::ItemError &e) { return e.id == ids[i].text(); });
                                if (!answer)
                                    outcomes.push_back(outcomeOf(left[i], answer.error()));
                                else if (error == errors.end())
                                    outcomes.push_back({left[i].id, syncing::Verdict::Accepted, std::nullopt, {}});
                                else
                                    outcomes.push_back(outcomeOf(left[i], errorOf(*error, *answer)));
                            }
                            return outcomes;
                        });
}

QFuture<PushBase::Outcomes> StatusPusher::readBack(const Rows &rows)
{
    const syncing::Row &row = rows.front();
    const auto loaded = createdProduct(row);
    if (!loaded)
        return ready(outcomesOf(rows, loaded.error()));
    return core::follow(remote(*loaded), this, [this, rows](const core::Result<Product> &theirs) {
        const syncing::Row &first = rows.front();
        Outcomes outcomes{!theirs ? outcomeOf(first, theirs.error())
                                  : syncing::Outcome{first.id,
                                                     shows(actionOf(first), theirs->status) ? syncing::Verdict::Accepted
                                                                                            : syncing::Verdict::Retry,
                                                     std::nullopt,
                                                     {}}};
        if (rows.size() == 1)
            return ready(std::move(outcomes));
        return core::follow(readBack({rows.begin() + 1, rows.end()}), this, [outcomes](const Outcomes &others) {
            Outcomes all = outcomes;
            all.insert(all.end(), others.begin(), others.end());
            return all;
        });
    });
}

syncing::Settle StatusPusher::settler() const { return settleStatus; }

std::vector<std::shared_ptr<syncing::Pusher>> pushers(const PushContext &context)
{
    const auto uploader = std::make_shared<ImageUploader>(context.caller, context.database, context.clock);
    return {std::make_shared<StockPusher>(context), std::make_shared<PricePusher>(context),
            std::make_shared<CreatePusher>(context, uploader), std::make_shared<ContentPusher>(context, uploader),
            std::make_shared<StatusPusher>(context)};
}

} // namespace catalog
