// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/economicoperator.h"
#include "core/id.h"
#include "core/result.h"

#include <QFuture>

#include <vector>

namespace engine {

class Engine;

// The manufacturers or responsible persons of the shop's account whose name has the keyword; all for an empty one.
// Engine's thread. Errors: those of the call.
QFuture<core::Result<std::vector<catalog::EconomicOperator>>>
readOperators(Engine &engine, const core::ShopId &shop, catalog::OperatorRole role, const QString &keyword = {});

// Makes one known to the account, at once and beside the outbox: listings name it by the id that comes back, and no
// listing changes by it. When no answer came, the account is asked whether it has it now, since a repeated call would
// make another one. Engine's thread. Errors: shop.unapproved (nothing was sent), those of the call.
QFuture<core::Result<catalog::EconomicOperator>> createOperator(Engine &engine, const core::ShopId &shop,
                                                                const catalog::OperatorDraft &draft);

} // namespace engine
