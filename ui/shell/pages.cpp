// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pages.h"

#include "engine/catalogcommands.h"
#include "engine/importcommands.h"
#include "engine/synccommands.h"
#include "ui/activity/activitypage.h"
#include "ui/catalog/catalogpage.h"
#include "ui/csvimport/importpage.h"

#include <QCoreApplication>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(ui::shell)
};

} // namespace

namespace ui::shell {
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
    list_.push_back({QStringLiteral("catalog"), Words::tr("Catalog"), QStringLiteral("package"), Words::tr("&Catalog"),
                     [&theme, &settings, this](QWidget *parent) -> kit::PageWidget * {
                         return new catalog::CatalogPage(theme, commands_->catalog, settings, parent);
                     }});
    list_.push_back({QStringLiteral("import"), Words::tr("Import"), QStringLiteral("file-down"), Words::tr("&Import"),
                     [&theme, &settings, this](QWidget *parent) -> kit::PageWidget * {
                         return new csvimport::ImportPage(theme, commands_->imports, settings, parent);
                     },
                     QStringLiteral("catalog")});
    list_.push_back({QStringLiteral("activity"), Words::tr("Activity"), QStringLiteral("activity"), Words::tr("&Push"),
                     [&theme, &settings, this](QWidget *parent) -> kit::PageWidget * {
                         return new activity::ActivityPage(theme, commands_->sync, settings, parent);
                     }});
}

Pages::~Pages() = default;

} // namespace ui::shell
