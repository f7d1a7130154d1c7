// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"

#include <QString>

namespace engine {

// The folder in which one merchant's data lives, and the names of everything in it. All file names are made here.
// The folder is created with access for its owner only. Errors: profile.path.
class Profile final {
public:
    static core::Result<Profile> open(const QString &directory);
    // $XDG_DATA_HOME/shopwright/default (or the platform's like).
    static QString defaultDirectory();

    const QString &directory() const { return directory_; }
    QString database() const { return directory_ + QStringLiteral("/shopwright.db"); }
    QString backups() const { return directory_ + QStringLiteral("/backups"); }
    QString images() const { return directory_ + QStringLiteral("/images"); }
    // Which secrets the keyring should hold, by name; none of them is in it.
    QString secretMarkers() const { return directory_ + QStringLiteral("/secrets.json"); }
    // The sealed file that holds tokens where no keyring works.
    QString sealedSecrets() const { return directory_ + QStringLiteral("/secrets.sealed"); }

private:
    explicit Profile(QString directory)
        : directory_(std::move(directory))
    {
    }
    QString directory_;
};

} // namespace engine
