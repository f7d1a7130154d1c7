// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonObject>
#include <QString>

#include <vector>

namespace catalog {

// A field that both sides changed to different values since base.
struct FieldConflict {
    QString field;
    QJsonValue base, mine, theirs;
};

struct Merged {
    QJsonObject fields; // what is shown here from now on; mine where there is a conflict
    std::vector<FieldConflict> conflicts;
    QJsonObject taken; // the fields that came from the platform
};

// Three-way merge per field of the forms of fields.h: a field that only one side changed takes that side's value,
// the same change on both sides is no conflict. Pure.
Merged merge(const QJsonObject &base, const QJsonObject &mine, const QJsonObject &theirs);

} // namespace catalog
