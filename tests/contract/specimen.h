// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "contract/schema.h"

#include <QJsonValue>
#include <QStringList>

#include <functional>

// Payloads made from the contract itself, and ways to damage them at one place.
namespace specimen {

enum class Extent { Least, Full };

// A value that satisfies the schema: only required fields, or all of them with one element per array.
QJsonValue make(const contract::Schema &schema, Extent extent);

// Calls for each node of `value`, with its schema and the way to it.
using Visitor = std::function<void(const QStringList &way, const contract::Schema &schema, const QJsonValue &value)>;
void visit(const QJsonValue &value, const contract::Schema &schema, const Visitor &visitor);

// `root` with the node at `way` replaced, or taken out when `value` is undefined, or put in when it isn't there.
QJsonValue with(const QJsonValue &root, const QStringList &way, const QJsonValue &value);

// The RFC 6901 pointer of a way.
QString pointer(const QStringList &way);

// A value that doesn't have the type.
QJsonValue wrongFor(contract::Type type);

} // namespace specimen
