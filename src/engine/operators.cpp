// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operators.h"

#include "catalog/remote.h"
#include "engine/pages.h"

#include <QCoreApplication>

#include <algorithm>

namespace engine {
namespace {

using catalog::EconomicOperator;
using Created = core::Result<EconomicOperator>;
using Operators = core::Result<std::vector<EconomicOperator>>;

core::Unexpected unapproved()
{
    return core::fail("shop.unapproved",
                      QCoreApplication::translate("engine", "Sending to this shop is not approved yet"), {},
                      QCoreApplication::translate("engine", "Approve sending first; then this can be created."));
}

// After a call without an answer: whether it came through all the same.
QFuture<Created> lookFor(Engine &engine, const core::ShopId &shop, const catalog::OperatorDraft &draft,
                         const core::Error &unknown)
{
    return core::follow(readOperators(engine, shop, draft.role, draft.name), &engine,
                        [draft, unknown](const Operators &found) -> Created {
                            if (!found)
                                return core::Unexpected(unknown);
                            const auto made = std::ranges::find(*found, draft.name, &EconomicOperator::name);
                            return made == found->end() ? Created(core::Unexpected(unknown)) : Created(*made);
                        });
}

} // namespace

QFuture<Operators> readOperators(Engine &engine, const core::ShopId &shop, catalog::OperatorRole role,
                                 const QString &keyword)
{
    return readPages<EconomicOperator>(
        engine, shop,
        [role, keyword](const QString &token) { return catalog::remote::searchOperators(role, token, keyword); },
        [role](const QJsonObject &data) { return catalog::remote::operatorsFrom(role, data); });
}

QFuture<Created> createOperator(Engine &engine, const core::ShopId &shop, const catalog::OperatorDraft &draft)
{
    const auto approved = engine.isApproved(shop);
    if (!approved)
        return QtFuture::makeReadyFuture(Created(core::Unexpected(approved.error())));
    if (!*approved)
        return QtFuture::makeReadyFuture(Created(unapproved()));
    const auto came = [&engine, shop, draft](const core::Result<api::Answer> &answer) {
        if (!answer)
            return answer.error().code == u"api.outcome_unknown"
                       ? lookFor(engine, shop, draft, answer.error())
                       : QtFuture::makeReadyFuture(Created(core::Unexpected(answer.error())));
        const auto id = catalog::remote::createdOperatorFrom(draft.role, answer->data);
        if (!id)
            return QtFuture::makeReadyFuture(Created(core::Unexpected(id.error())));
        return QtFuture::makeReadyFuture(Created(EconomicOperator{*id, draft.name, draft.address}));
    };
    return core::follow(engine.caller().call(shop, catalog::remote::createOperator(draft)), &engine, came);
}

} // namespace engine
