// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QJsonObject>

namespace sandbox {

// Side of drawn pictures in pixels.
constexpr int kDrawnSide = 800;

// A product-like picture from a recipe {"shape": "mug", "color": "#a03040", "ground": "#f4f1ea", "turn": degrees}.
// Deterministic; a few milliseconds; draws no text, so it needs no QGuiApplication.
QImage drawPicture(const QJsonObject &recipe);

// The shapes that recipes may name.
QStringList drawableShapes();

} // namespace sandbox
