// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pages.h"

#include "engine/catalogcommands.h"
#include "engine/importcommands.h"
#include "engine/synccommands.h"
#include "ui/activity/activitypage.h"
#include "ui/catalog/catalogpage.h"
#include "ui/csvimport/importpage.h"

#include <QCoreApplication>

namespace ui::shell {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("ui::shell", text); }

} // namespace

struct Pages::Commands {
    Commands(engine::Host &host, const engine::Shop &shop)
        : catalog(host, shop)
        , imports(host, shop)
        , sync(host)
    {
    }
    engine::CatalogCommands catalog;
    engine::ImportCommands imports;
    engine::SyncCommands sync;
};

Pages::Pages(kit::Theme &theme, engine::Host &host, QSettings &settings, const engine::Shop &shop)
    : commands_(std::make_unique<Commands>(host, shop))
{
    list_.push_back({QStringLiteral("catalog"), tr("Catalog"), QStringLiteral("package"), tr("&Catalog"),
                     [&theme, &settings, this](QWidget *parent) -> kit::PageWidget * {
                         return new catalog::CatalogPage(theme, commands_->catalog, settings, parent);
                     }});
    list_.push_back({QStringLiteral("import"), tr("Import"), QStringLiteral("file-down"), tr("&Import"),
                     [&theme, this](QWidget *parent) -> kit::PageWidget * {
                         return new csvimport::ImportPage(theme, commands_->imports, parent);
                     },
                     QStringLiteral("catalog")});
    list_.push_back({QStringLiteral("activity"), tr("Activity"), QStringLiteral("activity"), tr("&Push"),
                     [&theme, this](QWidget *parent) -> kit::PageWidget * {
                         return new activity::ActivityPage(theme, commands_->sync, parent);
                     }});
}

Pages::~Pages() = default;

} // namespace ui::shell
