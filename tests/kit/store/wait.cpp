// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/store/wait.h"

namespace kit {

const char *why(const core::Error &error)
{
    static QByteArray text;
    text = (error.code + QStringLiteral(": ") + error.sentence()).toUtf8();
    return text.constData();
}

} // namespace kit
