// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/shops.h"
#include "ui/kit/page.h"

#include <memory>
#include <vector>

namespace engine {
class Host;
}

class QSettings;

namespace ui::kit {
class Theme;
}

namespace ui::shell {

// The pages of one shop and what they ask: made when the window turns to the shop. Pages are the window's children and
// must be gone before this.
class Pages final {
public:
    Pages(kit::Theme &theme, engine::Host &host, QSettings &settings, const engine::Shop &shop);
    ~Pages();
    const std::vector<kit::Page> &list() const { return list_; }

private:
    struct Commands;
    std::unique_ptr<Commands> commands_;
    std::vector<kit::Page> list_;
};

} // namespace ui::shell
