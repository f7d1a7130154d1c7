// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tabular/dialect.h"
#include "tabular/encoding.h"
#include "tabular/source.h"

#include <vector>

namespace tabular {

// A source as UTF-8 text that can be read from any place. Of a UTF-8 file it is the file itself, and offsets
// are the file's. Other encodings are decoded in stretches that end between characters; where each began, in the
// file and in the text, is remembered (16 bytes per 256 KiB), so that going back costs one stretch.
class TextStream final {
public:
    static core::Result<std::unique_ptr<TextStream>> make(Source &source, const Dialect &dialect, qsizetype blockBytes);

    // Up to `size` bytes of text from `offset`; fewer only at the end.
    core::Result<size_t> read(quint64 offset, char *into, size_t size);
    // The place in the file that belongs to the furthest text read.
    quint64 position() const { return position_; }
    bool lossy() const { return decoder_ && decoder_->lossy(); }
    quint64 begin() const { return plain() ? dialect_.bomBytes : 0; }

private:
    struct Stretch {
        quint64 file;
        quint64 text;
    };
    TextStream(Source &source, const Dialect &dialect, size_t blockBytes, std::unique_ptr<Decoder> decoder);
    bool plain() const { return !decoder_; }
    // Decodes stretch `number`, whose beginning is known; learns the beginning of the next.
    core::Result<void> decode(size_t number);

    Source &source_;
    Dialect dialect_;
    size_t block_;
    std::unique_ptr<Decoder> decoder_; // none for UTF-8
    std::vector<Stretch> stretches_;
    size_t current_ = size_t(-1);
    std::string decoded_; // the current stretch
    std::vector<char> raw_;
    quint64 position_ = 0;
};

} // namespace tabular
