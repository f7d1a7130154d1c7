// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tabular/finding.h"
#include "tabular/mend.h"

#include <string_view>
#include <vector>

namespace tabular {

// One field's place in a row, before unescaping. Internal to the part.
struct Piece {
    size_t begin = 0; // behind the opening quote
    size_t end = 0;   // before the closing one
    bool quoted = false;
    std::optional<Damage> damage;
};

// One way to read a row.
struct RowReading {
    enum class Ending { LineEnd, TextEnd, Broken };
    std::vector<Piece> pieces;
    size_t end = 0; // behind the line end
    Ending ending = Ending::Broken;
    Damages damage;
    quint32 detail = 0;
};

// Plain RFC 4180: quotes count only at a field's start, and a closing quote is followed by a mark. Broken where
// that fails; TextEnd where the text ends in the middle or without a line end (`unclosed` tells which).
struct StrictReading {
    RowReading reading;
    bool unclosed = false;
};
StrictReading readStrictly(std::string_view text, Marks marks);

// The reading of `text` with exactly `columns` fields that needs the fewest repairs of quotes, if there is one.
std::optional<RowReading> readWithRepairs(std::string_view text, bool atEnd, Marks marks, quint32 columns);

// Takes every quote that closes on its own line, and the others as text; ends at the first line end. Never fails.
RowReading readLeniently(std::string_view text, Marks marks);

// Where a quoted field's text ends in a mark: at `at` there is a delimiter, line end, CR and line end, or the end.
bool isFieldEnd(std::string_view text, size_t at, Marks marks);

} // namespace tabular
