// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "cli/command.h"

#include <memory>

// One function per command, each beside its class. allCommands() names them in the order of the help text.
namespace cli {

std::unique_ptr<Command> shopConnectCommand();
std::unique_ptr<Command> shopListCommand();
std::unique_ptr<Command> shopStatusCommand();
std::unique_ptr<Command> shopRemoveCommand();
std::unique_ptr<Command> syncCatalogCommand();
std::unique_ptr<Command> productsListCommand();
std::unique_ptr<Command> productsShowCommand();
std::unique_ptr<Command> productsExportCommand();
std::unique_ptr<Command> importCommand();
std::unique_ptr<Command> pushCommand();
std::unique_ptr<Command> undoCommand();
std::unique_ptr<Command> outboxListCommand();
std::unique_ptr<Command> contractDiffCommand();
std::unique_ptr<Command> doctorCommand();
std::unique_ptr<Command> repairCommand();

} // namespace cli
