// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace catalog {

// A picture as it is sent.
struct PreparedImage {
    QByteArray bytes;
    QString contentType; // image/jpeg or image/png
    QString hash;        // SHA-256 of bytes, hex: the same picture is uploaded once
};

// Makes a picture fit Upload Product Image: turned by its EXIF orientation, at most 4000 pixels a side, JPEG (PNG where
// it is transparent), at most 10 MB. Bytes that already fit go through unchanged. Costs some 100 ms for a photo: call
// it on a thread of a pool. Errors: image.unreadable, image.small (a side below `least` pixels), image.large. `name` is
// for the sentence.
core::Result<PreparedImage> prepareImage(const QByteArray &bytes, const QString &name, int least);

// The shorter side's least pixels by what a picture is for (Upload Product Image).
inline constexpr int kLeastOfProduct = 300, kLeastOfCertificate = 100, kLeastOfSizeChart = 1024;

} // namespace catalog
