// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QHash>
#include <QPixmap>
#include <QString>

namespace ui::kit {

// The icon set (Lucide, ISC; resources/icons), drawn in one colour. A pixmap is rendered once per name, colour, size,
// device pixel ratio and direction, then kept until clear(). GUI thread only. Reached by Theme::icons().
class Icons final {
public:
    // size: logical pixels, both ways. A name that isn't there gives a transparent pixmap and a line in the log "kit".
    // direction: pictures that point (arrows, undo, log out) are mirrored in right-to-left.
    QPixmap pixmap(const QString &name, const QColor &color, int size, qreal ratio,
                   Qt::LayoutDirection direction = Qt::LeftToRight);
    // The colours have changed.
    void clear() { kept.clear(); }
    qsizetype count() const { return kept.size(); }

    static bool exists(const QString &name);
    static bool points(const QString &name);

private:
    struct Key {
        QString name;
        QRgb color;
        int size;
        int percent; // of the device pixel ratio
        bool mirrored;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed)
        {
            return qHashMulti(seed, key.name, key.color, key.size, key.percent, key.mirrored);
        }
    };
    QHash<Key, QPixmap> kept;
};

} // namespace ui::kit
