// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "api/errortable.h"

namespace api {

// Reads the files of an error table and refuses what could only be a slip of whoever edited them.
// Internal to this part.
class ErrorTableFile final {
public:
    static core::Result<ErrorTable> load(const QString &directory);

    // Keys of the sentences for a code that the table does not know; every table has them.
    static QString unknownWords() { return QStringLiteral("unknown"); }
    static QString unknownRemedy() { return QStringLiteral("do.unknown"); }

private:
    static ErrorTable read(const QString &directory);
};

} // namespace api
