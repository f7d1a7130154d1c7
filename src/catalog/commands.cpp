// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/commands.h"

#include "catalog/edit.h"

namespace catalog {

Commands::Answer<syncing::Applied> Commands::save(const Product &before, const Product &after, const QString &title)
{
    return apply(QStringLiteral("edit"), title, syncing::fromList(changesBetween(before, after)));
}

} // namespace catalog
