// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/sync.h"

static void registerResources() { Q_INIT_RESOURCE(sync); }

namespace syncing {

store::Migrations migrations()
{
    registerResources();
    return store::migrationsIn(QStringLiteral(":/sync/schema"));
}

} // namespace syncing
