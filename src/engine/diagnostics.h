// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/engine.h"

#include <QFuture>
#include <QString>

namespace engine {

// What support needs to see, as text for people: versions, the findings of doctor, counts, quotas, the newest errors.
// It is made from what may be told, not by striking things out: shops are numbered, and no title, name, seller SKU,
// id of shop or listing, address, path, token or platform sentence is ever put in. Errors are told by code, with the
// platform's request id. Asks each connected shop one question, so it may take as long as examine().
QFuture<core::Result<QString>> diagnostics(Engine &engine);

} // namespace engine
