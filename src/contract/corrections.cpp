// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/corrections.h"

#include "contract/loader.h"

#include <QJsonArray>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace contract {

namespace {

QJsonObject patched(QJsonObject node, const QStringList &path, qsizetype depth, const Correction &correction)
{
    if (depth == path.size()) {
        for (auto it = correction.set.begin(); it != correction.set.end(); ++it)
            node.insert(it.key(), it.value());
        return node;
    }
    QString key = path.at(depth);
    key.replace(u"~1"_qs, u"/"_qs).replace(u"~0"_qs, u"~"_qs);
    const QJsonValue child = node.value(key);
    if (!child.isObject())
        throw Broken{below(correction.pointer, u"at"), u"leads nowhere in %1"_qs.arg(correction.operation),
                     correction.file};
    node.insert(key, patched(child.toObject(), path, depth + 1, correction));
    return node;
}

} // namespace

std::vector<Correction> readCorrections(const QJsonObject &document, const QString &file)
{
    std::vector<Correction> corrections;
    const QString list = u"/corrections"_qs;
    if (!document.value(u"corrections").isArray())
        throw Broken{list, u"expected an array"_qs};
    for (const QJsonValue &value : document.value(u"corrections").toArray()) {
        const QString here = below(list, static_cast<qsizetype>(corrections.size()));
        const QJsonObject object = objectOf(value, here);
        textOf(object, u"why", here);
        Correction correction{textOf(object, u"operation", here),
                              textOf(object, u"version", here),
                              textOf(object, u"at", here),
                              objectOf(object.value(u"set"), below(here, u"set")),
                              file,
                              here};
        if (!correction.at.startsWith(u'/'))
            throw Broken{below(here, u"at"), u"expected a pointer like /body/fields/skus"_qs};
        corrections.push_back(std::move(correction));
    }
    return corrections;
}

QJsonObject corrected(const QJsonObject &endpoint, const Correction &correction)
{
    return patched(endpoint, correction.at.sliced(1).split(u'/'), 0, correction);
}

} // namespace contract
