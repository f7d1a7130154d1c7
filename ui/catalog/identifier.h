// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/product.h"

namespace ui::catalog {

// The identifier code that a person typed; nothing for an empty text. Its type stays what it was, and is told by the
// number of digits where there was none: 12 UPC, 14 GTIN, else EAN (Create Product, identifier_code).
std::optional<::catalog::IdentifierCode> identifierFrom(const QString &typed,
                                                        const std::optional<::catalog::IdentifierCode> &before);

} // namespace ui::catalog
