// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tabular/finding.h"
#include "tabular/scan.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tabular {

// What the splitter knows about the file.
struct Format {
    Marks marks;
    quint32 columns = 0; // fields a row should have; 0 while the header is being looked for
    size_t maxRecordBytes = 1024 * 1024;
    quint32 maxFields = 4096;
};

// A row that had to be read with care: its fields one behind the other in `text`.
struct Mended {
    struct Place {
        Damage kind;
        qint32 column;
        quint32 lines; // physical lines below the row's first
        quint32 detail;
    };
    size_t consumed = 0; // bytes, including the line end
    quint32 lines = 0;   // physical lines, including the last
    bool cut = false;    // the row goes on, but is too long: the rest up to the line end is to be skipped
    std::string text;
    std::vector<size_t> ends;
    std::vector<Place> places;
};

// Reads the row at the beginning of `available`, mending what is broken, by looking for the reading with the fewest
// repairs that gives the wanted number of fields; a reading that swallows line ends loses against one that
// does not. Looks no further than 64 KiB or the row's regular end, so damage stays local and the answer does
// not depend on how the file was cut into blocks. Empty when it needs to see more and there is more (`atEnd` false).
std::optional<Mended> mend(std::string_view available, bool atEnd, const Format &format);

} // namespace tabular
