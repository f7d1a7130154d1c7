// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/keep.h"

#include <QAction>
#include <QHeaderView>
#include <QSettings>
#include <QSplitter>

namespace ui::kit {

void keep(QSplitter &parts, QSettings &settings, const QString &key)
{
    const QVariantList kept = settings.value(key).toList();
    if (kept.size() == parts.count()) {
        QList<int> sizes;
        for (const QVariant &size : kept)
            sizes.append(size.toInt());
        parts.setSizes(sizes);
    }
    QObject::connect(&parts, &QSplitter::splitterMoved, &parts, [&parts, &settings, key] {
        QVariantList sizes;
        for (const int size : parts.sizes())
            sizes.append(size);
        settings.setValue(key, sizes);
    });
}

void keep(QHeaderView &header, QSettings &settings, const QString &key)
{
    header.restoreState(settings.value(key).toByteArray());
    const auto save = [&header, &settings, key] { settings.setValue(key, header.saveState()); };
    QObject::connect(&header, &QHeaderView::sectionResized, &header, save);
    QObject::connect(&header, &QHeaderView::sectionMoved, &header, save);
}

void keep(QAction &checkable, QSettings &settings, const QString &key)
{
    if (settings.value(key, checkable.isChecked()).toBool() != checkable.isChecked())
        checkable.trigger();
    QObject::connect(&checkable, &QAction::toggled, &checkable,
                     [&settings, key](bool on) { settings.setValue(key, on); });
}

} // namespace ui::kit
