// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "api/client.h"
#include "catalog/category.h"
#include "engine/shops.h"
#include "store/database.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

namespace engine {

// Reads the rules and attributes of some categories from the platform into the cache, one after the other. Deletes
// itself when it has ended.
class RulesFetch final : public QObject {
    Q_OBJECT
public:
    static QFuture<core::Result<void>> run(api::Caller &caller, store::Database &database, const Shop &shop,
                                           std::vector<catalog::CategoryId> categories, core::Instant now);

private:
    RulesFetch(api::Caller &caller, store::Database &database, const Shop &shop,
               std::vector<catalog::CategoryId> categories, core::Instant now);
    void next();
    void end(core::Result<void> result);

    api::Caller &caller_;
    store::Database &database_;
    const Shop shop_;
    const QString categoryVersion_;
    std::vector<catalog::CategoryId> left_;
    const core::Instant now_;
    QPromise<core::Result<void>> promise_;
};

} // namespace engine
