// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/category.h"

#include <QHash>
#include <QJsonValue>
#include <QLocale>
#include <QString>

namespace ui::catalog {

// Fields of ::catalog::productFields() and skuFields() as people read them.
QString fieldName(const QString &field);
// `warehouses`: for stock, so that its places have their names.
QString fieldValue(const QLocale &locale, const QJsonValue &value, const std::vector<::catalog::Warehouse> &warehouses);

} // namespace ui::catalog
