// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "contract/contract.h"

#include <QString>

#include <array>
#include <optional>

namespace sandbox {

// Operations share a quota by class: light reads get more than heavy reads and writes (Partner documentation,
// "Rate limits", May 2026: no figure is published, only this order).
enum class OperationClass { LightRead, Read, Write, HeavyWrite };
inline constexpr std::array kOperationClasses = {OperationClass::LightRead, OperationClass::Read, OperationClass::Write,
                                                 OperationClass::HeavyWrite};

QString toText(OperationClass operationClass); // "light_read", "read", "write", "heavy_write"
std::optional<OperationClass> operationClassFromText(QStringView text);

// By the table in the .cpp; what isn't there is Read for GET and for paths that end in /search, else Write.
OperationClass classOf(const contract::Operation &operation);

} // namespace sandbox
