// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pages.h"

#include "engine/catalogcommands.h"

#include <QCoreApplication>

namespace ui::shell {

struct Pages::Commands {
    Commands(engine::Host &host, const engine::Shop &shop)
        : catalog(host, shop)
    {
    }
    engine::CatalogCommands catalog;
};

Pages::Pages(engine::Host &host, const engine::Shop &shop)
    : commands_(std::make_unique<Commands>(host, shop))
{
}

Pages::~Pages() = default;

} // namespace ui::shell
