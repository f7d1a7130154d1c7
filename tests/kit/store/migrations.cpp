// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/store/migrations.h"

#include "store/connection.h"

#include <QTemporaryDir>

#include <algorithm>

namespace kit {
namespace {

core::Result<QString> schemaAfter(const QString &path, const store::Migrations &steps)
{
    auto connection = store::Connection::open(path, store::Connection::Mode::ReadWrite);
    if (!connection)
        return core::Unexpected(connection.error());
    const auto todo = store::pending(**connection, steps);
    if (!todo)
        return core::Unexpected(todo.error());
    if (auto migrated = store::migrate(**connection, todo->steps); !migrated)
        return core::Unexpected(migrated.error());
    return store::schemaText(**connection);
}

} // namespace

QString migrationProblems(const store::Migrations &all)
{
    store::Migrations steps = all;
    for (const store::Migration &own : store::migrations()) {
        const bool there =
            std::any_of(all.begin(), all.end(), [&](const auto &step) { return step.number == own.number; });
        if (!there)
            steps.push_back(own);
    }
    std::sort(steps.begin(), steps.end(), [](const auto &a, const auto &b) { return a.number < b.number; });

    const QTemporaryDir folder;
    const auto fresh = schemaAfter(folder.filePath(QStringLiteral("fresh.db")), steps);
    if (!fresh)
        return QStringLiteral("a new database: ") + fresh.error().sentence();
    for (size_t count = 1; count < steps.size(); ++count) {
        const QString name = steps[count - 1].name;
        const QString path = folder.filePath(QStringLiteral("v%1.db").arg(count));
        const store::Migrations first(steps.begin(), steps.begin() + qsizetype(count));
        if (const auto old = schemaAfter(path, first); !old)
            return QStringLiteral("up to %1: %2").arg(name, old.error().sentence());
        const auto now = schemaAfter(path, steps);
        if (!now)
            return QStringLiteral("from %1: %2").arg(name, now.error().sentence());
        if (*now != *fresh)
            return QStringLiteral("from %1 comes another schema than in a new database").arg(name);
    }
    return {};
}

} // namespace kit
