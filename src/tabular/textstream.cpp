// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/textstream.h"

#include <algorithm>
#include <cstring>

namespace tabular {

TextStream::TextStream(Source &source, const Dialect &dialect, size_t blockBytes, std::unique_ptr<Decoder> decoder)
    : source_(source)
    , dialect_(dialect)
    , block_(blockBytes)
    , decoder_(std::move(decoder))
{
    stretches_.push_back({dialect.bomBytes, 0});
}

core::Result<std::unique_ptr<TextStream>> TextStream::make(Source &source, const Dialect &dialect, qsizetype blockBytes)
{
    std::unique_ptr<Decoder> decoder;
    if (dialect.encoding.compare("UTF-8", Qt::CaseInsensitive) != 0) {
        auto made = Decoder::make(dialect.encoding);
        if (!made)
            return core::fail(made.error());
        decoder = std::move(*made);
    }
    // Stretches are at least 4 KiB, or a long run without a safe place to cut could be torn in a character.
    const size_t block = std::max<size_t>(size_t(blockBytes), 4096);
    return std::unique_ptr<TextStream>(new TextStream(source, dialect, block, std::move(decoder)));
}

core::Result<void> TextStream::decode(size_t number)
{
    const Stretch begin = stretches_[number];
    raw_.resize(block_);
    const auto got = source_.readAt(begin.file, raw_.data(), qsizetype(block_));
    if (!got)
        return core::fail(got.error());
    const std::string_view bytes(raw_.data(), size_t(*got));
    const bool last = begin.file + bytes.size() >= source_.size();
    const size_t whole = last ? bytes.size() : decoder_->wholeCharacters(bytes);
    decoded_.clear();
    decoder_->decode(bytes.substr(0, whole), decoded_);
    current_ = number;
    position_ = std::max(position_, begin.file + whole);
    if (!last && number + 1 == stretches_.size())
        stretches_.push_back({begin.file + whole, begin.text + decoded_.size()});
    return {};
}

core::Result<size_t> TextStream::read(quint64 offset, char *into, size_t size)
{
    if (plain()) {
        const auto got = source_.readAt(offset, into, qsizetype(size));
        if (!got)
            return core::fail(got.error());
        position_ = std::max(position_, offset + quint64(*got));
        return size_t(*got);
    }
    size_t done = 0;
    while (done < size) {
        const quint64 wanted = offset + done;
        const auto after = std::upper_bound(stretches_.begin(), stretches_.end(), wanted,
                                            [](quint64 at, const Stretch &stretch) { return at < stretch.text; });
        size_t number = size_t(after - stretches_.begin()) - 1;
        if (number != current_) {
            if (auto decoded = decode(number); !decoded)
                return core::fail(decoded.error());
        }
        const quint64 within = wanted - stretches_[number].text;
        if (within >= decoded_.size()) {
            if (number + 1 == stretches_.size())
                break;
            continue; // the next stretch has just become known
        }
        const size_t count = std::min(size - done, decoded_.size() - size_t(within));
        std::memcpy(into + done, decoded_.data() + within, count);
        done += count;
    }
    return done;
}

} // namespace tabular
