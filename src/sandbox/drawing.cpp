// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/drawing.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPainter>
#include <QPainterPath>

namespace sandbox {

namespace {

// Shapes are lists of primitives on a field of 100 x 100: [kind, ink, numbers…].
QJsonObject shapes()
{
    static const QJsonObject loaded = [] {
        QFile file(u":/sandbox/shapes.json"_qs);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("sandbox: the shape resource is missing");
        return QJsonDocument::fromJson(file.readAll()).object();
    }();
    return loaded;
}

QColor ink(const QString &name, const QColor &color)
{
    if (name == u"dark")
        return color.darker(140);
    if (name == u"light")
        return color.lighter(135);
    if (name == u"metal")
        return QColor(0x9a, 0xa0, 0xa6);
    if (name == u"wood")
        return QColor(0xb0, 0x84, 0x56);
    if (name == u"white")
        return QColor(0xfb, 0xfa, 0xf7);
    return color;
}

void drawPrimitive(QPainter &painter, const QJsonArray &primitive, const QColor &color)
{
    const QString kind = primitive[0].toString();
    const QColor fill = ink(primitive[1].toString(), color);
    const auto at = [&](int index) { return primitive[index + 2].toDouble(); };
    const QRectF box(at(0), at(1), at(2), at(3));
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    if (kind == u"rect") {
        painter.drawRoundedRect(box, at(4), at(4));
    } else if (kind == u"oval") {
        painter.drawEllipse(box);
    } else if (kind == u"ring") {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(fill, at(4), Qt::SolidLine, Qt::RoundCap));
        painter.drawEllipse(box);
    } else if (kind == u"line") {
        painter.setPen(QPen(fill, at(4), Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(at(0), at(1)), QPointF(at(2), at(3)));
    } else if (kind == u"poly") {
        QPolygonF polygon;
        for (int i = 2; i + 1 < primitive.size(); i += 2)
            polygon << QPointF(primitive[i].toDouble(), primitive[i + 1].toDouble());
        painter.setPen(QPen(fill, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolygon(polygon);
    }
}

} // namespace

QStringList drawableShapes() { return shapes().keys(); }

QImage drawPicture(const QJsonObject &recipe)
{
    QImage image(kDrawnSide, kDrawnSide, QImage::Format_RGB32);
    image.fill(QColor(recipe[u"ground"].toString(u"#ffffff"_qs)));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(kDrawnSide / 100.0, kDrawnSide / 100.0);

    QRadialGradient shadow(50, 90, 34);
    shadow.setColorAt(0, QColor(0, 0, 0, 60));
    shadow.setColorAt(1, QColor(0, 0, 0, 0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(shadow);
    painter.drawEllipse(QRectF(14, 85, 72, 10));

    painter.translate(50, 50);
    painter.rotate(recipe[u"turn"].toDouble());
    const double size = recipe[u"zoom"].toDouble(1.0);
    painter.scale(size, size);
    painter.translate(-50, -50);
    const QColor color(recipe[u"color"].toString(u"#808080"_qs));
    for (const QJsonValue &primitive : shapes()[recipe[u"shape"].toString()].toArray())
        drawPrimitive(painter, primitive.toArray(), color);
    return image;
}

} // namespace sandbox
