// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/identifier.h"

namespace ui::catalog {

std::optional<::catalog::IdentifierCode> identifierFrom(const QString &typed,
                                                        const std::optional<::catalog::IdentifierCode> &before)
{
    const QString code = typed.trimmed();
    if (code.isEmpty())
        return std::nullopt;
    if (before)
        return ::catalog::IdentifierCode{before->type, code};
    const QString type = code.size() == 12   ? QStringLiteral("UPC")
                         : code.size() == 14 ? QStringLiteral("GTIN")
                                             : QStringLiteral("EAN");
    return ::catalog::IdentifierCode{type, code};
}

} // namespace ui::catalog
