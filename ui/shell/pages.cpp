// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pages.h"

#include "engine/catalogcommands.h"
#include "ui/catalog/catalogpage.h"

#include <QCoreApplication>

namespace ui::shell {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("ui::shell", text); }

} // namespace

struct Pages::Commands {
    Commands(engine::Host &host, const engine::Shop &shop)
        : catalog(host, shop)
    {
    }
    engine::CatalogCommands catalog;
};

Pages::Pages(kit::Theme &theme, engine::Host &host, const engine::Shop &shop)
    : commands_(std::make_unique<Commands>(host, shop))
{
    list_.push_back({QStringLiteral("catalog"), tr("Catalog"), QStringLiteral("package"), tr("&Catalog"),
                     [&theme, this](QWidget *parent) -> kit::PageWidget * {
                         return new catalog::CatalogPage(theme, commands_->catalog, parent);
                     }});
}

Pages::~Pages() = default;

} // namespace ui::shell
