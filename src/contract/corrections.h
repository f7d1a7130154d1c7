// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonObject>
#include <QString>

#include <vector>

namespace contract {

// Where practice knows better than the reference page: some words of one schema, replaced.
struct Correction {
    QString operation, version;
    QString at; // RFC 6901 into the endpoint: "/body/fields/skus"
    QJsonObject set;
    QString file, pointer; // where the correction itself stands
};

// The "corrections" list of a file. Throws Broken.
std::vector<Correction> readCorrections(const QJsonObject &document, const QString &file);

// The endpoint with the words set. Throws Broken (with the correction's own pointer) when `at` leads nowhere, so
// that a correction goes when its reason goes.
QJsonObject corrected(const QJsonObject &endpoint, const Correction &correction);

} // namespace contract
