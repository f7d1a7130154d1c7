// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"

#include <QString>
#include <QStringList>

namespace engine {

// What a repair did. The damaged database stays beside the new one.
struct Repaired {
    enum class How {
        Sound,    // there was nothing to repair
        Salvaged, // what was readable is in a new file
        Restored, // nothing was readable; the newest good backup took its place
    };
    How how = How::Sound;
    qint64 rows = 0;        // salvaged
    QStringList incomplete; // tables of which something was lost
    QString backup;         // restored
    QString damaged;        // where the damaged file is now
};

// Repairs the database of a profile (empty: the default one) that no program has open. Blocks its thread: it reads the
// whole file. Errors: profile.path, store.in_use, store.full, store.path, store.corrupt (nothing is readable and there
// is no good backup).
core::Result<Repaired> repair(const QString &profileDirectory);

} // namespace engine
