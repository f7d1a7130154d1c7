// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/commands.h"

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QTimer>

namespace ui::catalog {

// Small pictures of listings, fetched and made smaller in the background when somebody looks at them. GUI thread.
class Thumbnails final : public QObject {
    Q_OBJECT
public:
    // `extent`: logical pixels of the longer side.
    Thumbnails(::catalog::Commands &commands, int extent, QObject *parent = nullptr);

    // The picture, or a null one now and loaded() later. Cheap enough for painting.
    QPixmap picture(const ::catalog::Image &image, qreal ratio);

Q_SIGNALS:
    void loaded(); // some that were asked for are here; at most ten times a second

private:
    void load(const QString &key, const ::catalog::Image &image, qreal ratio);

    ::catalog::Commands &commands_;
    const int extent_;
    QCache<QString, QPixmap> pictures_;
    QSet<QString> underway_; // and those that can't be had
    QTimer soon_;
};

} // namespace ui::catalog
