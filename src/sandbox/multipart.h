// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace sandbox {

// One part of a multipart/form-data body (RFC 7578).
struct FormPart {
    QString name;
    std::optional<QString> fileName; // set for files, even when empty
    QString contentType;             // "text/plain" when the part names none
    QByteArray bytes;
};

struct FormLimits {
    qsizetype parts = 16;
    qsizetype headerBytes = 2048; // of one part
};

// A media type without parameters, lower case: "multipart/form-data". Empty when it isn't one.
QByteArray mediaType(const QByteArray &contentType);

// Reads a whole body strictly: no text before the first boundary, CRLF line ends, an exact closing boundary, one
// Content-Disposition: form-data with a name in each part, no transfer encoding but binary, 8bit and 7bit.
// Fails with sandbox.multipart and the place that broke the rule.
core::Result<std::vector<FormPart>> parseMultipart(const QByteArray &contentType, const QByteArray &body,
                                                   const FormLimits &limits = {});

} // namespace sandbox
