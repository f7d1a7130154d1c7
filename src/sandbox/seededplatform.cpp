// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/seededplatform.h"

#include "sandbox/platform.h"
#include "sandbox/settings.h"
#include "sandbox/statedb.h"

namespace sandbox {

core::Result<Operations> seededPlatform(StateDb &state, const QString &folder, const QString &seed, core::Instant now)
{
    const QString mark = QStringLiteral("seed");
    const QString before = loadMark(state, mark);
    const QString chosen = !seed.isEmpty() ? seed : !before.isEmpty() ? before : QStringLiteral("demo");
    const auto platform = std::make_shared<Platform>(state, folder);
    if (const auto seeded = platform->seed(chosen, now); !seeded)
        return core::Unexpected(seeded.error());
    saveMark(state, mark, chosen);
    return Operations{
        [platform](const Call &call) { return platform->call(call); },
        [platform](const QString &path, const QJsonObject &body, core::Instant moment) {
            return platform->control(path, body, moment);
        },
        [platform](core::Instant moment) { platform->advance(moment); },
        [platform] { return platform->shops(); },
        [platform](const QString &uri) { return platform->picture(uri); },
        [platform](const QString &url) { platform->setBaseUrl(url); },
    };
}

} // namespace sandbox
