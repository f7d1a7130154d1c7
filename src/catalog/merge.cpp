// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/merge.h"

#include "catalog/fields.h"

#include <QSet>

namespace catalog {

Merged merge(const QJsonObject &base, const QJsonObject &mine, const QJsonObject &theirs)
{
    QStringList names = base.keys() + mine.keys() + theirs.keys();
    names.removeDuplicates();
    Merged merged;
    for (const QString &field : names) {
        const QJsonValue b = base.value(field), m = mine.value(field), t = theirs.value(field);
        const bool mineMoved = !sameField(field, b, m);
        const bool theirsMoved = !sameField(field, b, t);
        const bool takeTheirs = !mineMoved || sameField(field, m, t);
        const QJsonValue value = takeTheirs ? t : m;
        if (!value.isUndefined() && !value.isNull())
            merged.fields.insert(field, value);
        if (theirsMoved && !mineMoved)
            merged.taken.insert(field, t.isUndefined() ? QJsonValue() : t);
        if (mineMoved && theirsMoved && !sameField(field, m, t))
            merged.conflicts.push_back({field, b, m, t});
    }
    return merged;
}

} // namespace catalog
