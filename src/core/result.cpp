// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/result.h"

namespace core {

QString Error::sentence() const
{
    QString text = words.isEmpty() ? code : words;
    if (!place.isEmpty())
        text += QStringLiteral(" (") + place + u')';
    if (!text.endsWith(u'.') && !text.endsWith(u'!') && !text.endsWith(u'?'))
        text += u'.';
    if (!remedy.isEmpty())
        text += u' ' + remedy;
    return text;
}

} // namespace core
