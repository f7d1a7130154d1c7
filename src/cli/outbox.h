// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sync/outbox.h"

#include <QJsonObject>
#include <QString>

namespace cli {

// Why a row is where it is, in one sentence; empty when there is nothing to say.
QString reasonOf(const syncing::Row &row);
// The seller SKU or title that the row is about.
QString subjectOf(const syncing::Row &row, store::Connection &reader);
QJsonObject toJson(const syncing::Row &row);

} // namespace cli
