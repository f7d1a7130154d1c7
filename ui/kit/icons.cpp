// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/icons.h"

#include <QFile>
#include <QLoggingCategory>
#include <QPainter>
#include <QSvgRenderer>
#include <QTransform>

#include <array>

using namespace Qt::StringLiterals;

namespace ui::kit {

namespace {

Q_LOGGING_CATEGORY(log, "kit")

constexpr std::array<QStringView, 17> pointing = {
    u"arrow-left",    u"arrow-right", u"chevron-left", u"chevron-right", u"corner-down-right",
    u"external-link", u"file-input",  u"list",         u"list-checks",   u"log-in",
    u"log-out",       u"panel-left",  u"panel-right",  u"redo-2",        u"send",
    u"trending-up",   u"undo-2"};

QString pathOf(const QString &name) { return u":/kit/icons/%1.svg"_qs.arg(name); }

QPixmap rendered(const QString &name, const QColor &color, int size, qreal ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(log) << "no icon" << name;
        return pixmap;
    }
    // QSvgRenderer knows no currentColor.
    QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, size, size));
    return pixmap;
}

} // namespace

QPixmap Icons::pixmap(const QString &name, const QColor &color, int size, qreal ratio, Qt::LayoutDirection direction)
{
    const bool mirrored = direction == Qt::RightToLeft && points(name);
    const Key key{name, color.rgba(), size, qRound(ratio * 100), mirrored};
    auto at = kept.constFind(key);
    if (at == kept.cend()) {
        QPixmap pixmap = rendered(name, color, size, ratio);
        if (mirrored) {
            pixmap = pixmap.transformed(QTransform::fromScale(-1, 1));
            pixmap.setDevicePixelRatio(ratio);
        }
        at = kept.insert(key, pixmap);
    }
    return at.value();
}

bool Icons::exists(const QString &name) { return QFile::exists(pathOf(name)); }

bool Icons::points(const QString &name) { return std::find(pointing.begin(), pointing.end(), name) != pointing.end(); }

} // namespace ui::kit
