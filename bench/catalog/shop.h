// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/id.h"
#include "core/result.h"
#include "store/connection.h"

#include <QString>

#include <memory>

// A shop of many listings, four SKUs each, that the platform knows as they are here.
namespace bench::catalog {

inline const core::ShopId kShop(QStringLiteral("7495512086324905127"));
inline constexpr int kSkus = 4; // of a product; SKU rows count from 1, those of product n end at n * kSkus

// A new database with all tables, filled without waiting for the disk.
core::Result<std::unique_ptr<store::Connection>> build(const QString &path, int products);

int residentMiB(); // of this process

} // namespace bench::catalog
