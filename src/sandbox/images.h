// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sandbox/platform.h"
#include "sandbox/world.h"

namespace sandbox {

// A picture or file that was uploaded, or that a seed promises and drawing.cpp makes at the first request.
struct ImageRow {
    QString uri;
    int width = 0;
    int height = 0;
    QString useCase;
    QString type;   // content type
    QString recipe; // JSON for drawPicture(); empty when the bytes are on disk
};

// Empty when no picture has the uri.
std::optional<ImageRow> findImage(World &world, const QString &uri);
QString imageUrl(const World &world, const QString &uri);
// {uri, urls, thumb_urls, width, height} as products show pictures; only the uri when it is unknown.
QJsonObject imageObject(World &world, const QString &uri);
// The uri in a picture's address, wherever the sandbox was reached then; empty when it is no such address.
QString uriInUrl(const QString &url);
// True for what has the platform's form of a uri, known or not.
bool looksLikeUri(const QString &uri);

// Notes a picture to be drawn when somebody asks; gives its uri, which depends on the recipe only. Idempotent.
QString promisePicture(World &world, const QJsonObject &recipe);

// Stores bytes that are no picture so that they can be downloaded like one; gives their uri. No product may use it.
QString keepFile(World &world, const QByteArray &bytes, const QString &contentType);

// UploadProductImage: decodes, checks, squares main and attribute pictures outside 3:4 … 4:3, stores by content.
Answer uploadImage(World &world, const Call &call);
// UploadProductFile: PDF and video, by extension and first bytes.
Answer uploadFile(World &world, const Call &call);

std::optional<Picture> loadPicture(World &world, const QString &uri);

} // namespace sandbox
