// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "tabular/values.h"

#include <QJsonObject>
#include <QMap>
#include <QString>

#include <string>
#include <unordered_map>

namespace tabular {

// One step between a cell and the text that is used. As JSON: {"kind": "prefix", "text": "A-"}.
struct Transform {
    enum class Kind {
        Prefix,   // text put before, unless the cell is empty or begins with it
        Suffix,   // text put behind, likewise
        Multiply, // times the exact decimal `text`; `decimals` >= 0 rounds halves away from zero; not a number:
                  // unchanged
        Split,    // the part `part` (0 first, -1 last) between `text`s; empty when there are not so many
        Default,  // text used where the cell is empty
        Lookup,   // table[cell]; an unknown value stays, or becomes `text` when that is not empty
        Replace,  // every `text` by `with`
        Trim,     // ends and invisible characters
        Upper,
        Lower,
        Concat,   // joins the binding's columns with `text`, empty ones left out; only as the first step
        Constant, // always text; only as the first step
    };
    Kind kind = Kind::Trim;
    QString text;
    QString with;
    int part = 0;
    int decimals = -1;
    NumberStyle style = NumberStyle::Unknown; // how Multiply reads the cell
    QMap<QString, QString> table;

    QJsonObject toJson() const;
    static core::Result<Transform> fromJson(const QJsonObject &json, const QString &pointer);
    friend bool operator==(const Transform &, const Transform &) = default;
};

// A Transform with its texts as UTF-8 and its factor parsed. Immutable.
struct CompiledTransform {
    Transform::Kind kind;
    std::string text;
    std::string with;
    int part = 0;
    int decimals = -1;
    NumberStyle style = NumberStyle::Unknown;
    Number factor;
    std::unordered_map<std::string, std::string> table;

    // Changes `cell` in place.
    void apply(std::string &cell) const;
};

// Errors: mapping.transform when a factor is no number or a text is missing.
core::Result<CompiledTransform> compiled(const Transform &transform, const QString &place);

} // namespace tabular
