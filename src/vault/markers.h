// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"

#include <QString>
#include <QStringList>

#include <map>

namespace vault {

// Remembers in a small readable file of the profile which secrets the keyring should hold, because a locked
// keyring answers "no such entry" just like an empty one. Holds names only, never a secret.
// Every change is on the disk (fsync) before the function returns.
class Markers final {
public:
    enum class State {
        None,    // never written
        Writing, // a first write was begun: the keyring may or may not have it
        Kept,    // the keyring has it, whatever it says
    };

    // A missing file is an empty one. Error vault.markers when it is there but can't be read.
    static core::Result<Markers> load(const QString &path);

    State state(const QString &name) const;
    core::Result<void> set(const QString &name, State state);
    QStringList kept() const;

private:
    explicit Markers(QString path)
        : path_(std::move(path))
    {
    }
    core::Result<void> save() const;

    QString path_;
    std::map<QString, State> states_;
};

// Writes a whole file so that after a crash it holds the old content or the new one: temporary file, fsync,
// rename, fsync of the folder; readable by its owner only. Error vault.disk.
core::Result<void> replaceFile(const QString &path, const QByteArray &content);

} // namespace vault
