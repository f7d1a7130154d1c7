// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

class QAction;
class QHeaderView;
class QSettings;
class QSplitter;

namespace ui::kit {

// What a person has arranged comes back: put as it was kept under `key`, and kept whenever it changes. To be called
// when all parts are there; `settings` must outlive them. What is kept but no longer fits is left as it is by default.
void keep(QSplitter &parts, QSettings &settings, const QString &key);
void keep(QHeaderView &header, QSettings &settings, const QString &key);
void keep(QAction &checkable, QSettings &settings, const QString &key); // triggers it where it isn't as it was

} // namespace ui::kit
