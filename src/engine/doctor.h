// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/engine.h"

#include <QFuture>
#include <QString>

#include <vector>

namespace engine {

// One thing that doctor has looked at.
struct Check {
    enum class State { Good, Doubtful, Bad };
    QString name; // "keyring", stable
    State state = State::Good;
    QString words;
    QString remedy = {};
    QString code = {}; // of the error, when one was found
};

// Looks at everything on which work depends: profile folder, disk, database, place of the secrets, each connected
// shop's way to the platform (TLS, tokens, clock), and the quota that was learned. Changes nothing.
QFuture<std::vector<Check>> examine(Engine &engine);

} // namespace engine
