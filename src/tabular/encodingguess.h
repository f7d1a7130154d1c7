// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>

#include <string_view>

namespace tabular {

struct EncodingGuess {
    QByteArray encoding;
    int confidence = 0; // 0 to 100
    quint32 bomBytes = 0;
};

// Guesses from a file's beginning; how is told in docs/csv-reader.md. `whole`: `head` is the whole file, so a
// character cut off at its end counts as broken.
EncodingGuess guessEncoding(std::string_view head, bool whole);

} // namespace tabular
