// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

namespace cli {

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> all;
    for (const auto make :
         {shopConnectCommand, shopListCommand, shopStatusCommand, shopRemoveCommand, syncCatalogCommand,
          productsListCommand, productsShowCommand, productsExportCommand, importCommand, pushCommand, undoCommand,
          outboxListCommand, contractDiffCommand, doctorCommand, repairCommand})
        all.push_back(make());
    return all;
}

} // namespace cli
