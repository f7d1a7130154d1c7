// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"

#include <optional>
#include <string_view>

namespace tabular {

// What a file really is when it is no delimited text, judged by its first bytes, as a sentence with a way out.
// Empty for text.
std::optional<core::Error> notDelimitedText(std::string_view head, const QString &name);

} // namespace tabular
