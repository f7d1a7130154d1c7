// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"

#include <QtGlobal>

static void loadResources() { Q_INIT_RESOURCE(catalog); }

namespace catalog {

store::Migrations migrations()
{
    loadResources();
    return store::migrationsIn(QStringLiteral(":/catalog/schema"));
}

} // namespace catalog
