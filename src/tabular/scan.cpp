// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/scan.h"

#include <array>
#include <cstring>
#include <limits>

namespace tabular {
namespace {

quint64 word(const char *at)
{
    quint64 value;
    std::memcpy(&value, at, sizeof value);
    return value;
}

constexpr quint64 kHighBits = 0x8080808080808080;

// Exact for "some byte is zero", though the bit may name a later byte than the first.
bool hasZero(quint64 value) { return ((value - 0x0101010101010101) & ~value & kHighBits) != 0; }

size_t scanPortable(const char *text, size_t size, Marks marks, quint32 *out, std::vector<quint32> &doubtful)
{
    std::array<bool, 256> wanted{};
    wanted[uchar(marks.delimiter)] = wanted[uchar(marks.quote)] = wanted[uchar(marks.lineEnd)] = true;
    quint32 *next = out;
    size_t checked = 0; // UTF-8 is well-formed up to here
    for (size_t from = 0; from < size; from += 64) {
        const size_t to = std::min(from + 64, size);
        quint64 high = 0;
        bool zero = false;
        size_t at = from;
        for (; at + 8 <= to; at += 8) {
            const quint64 eight = word(text + at);
            high |= eight & kHighBits;
            zero = zero || hasZero(eight);
            for (size_t i = 0; i < 8; ++i) {
                *next = quint32(at + i);
                next += wanted[uchar(text[at + i])];
            }
        }
        for (; at < to; ++at) {
            high |= uchar(text[at]) & 0x80;
            zero = zero || text[at] == 0;
            *next = quint32(at);
            next += wanted[uchar(text[at])];
        }
        bool broken = false;
        if (high != 0) {
            const std::string_view all(text, size);
            for (checked = std::max(checked, from); checked < to;) {
                const size_t length = sequenceLength(all, checked);
                broken = broken || length == 0;
                checked += std::max<size_t>(length, 1);
            }
        }
        if (zero || broken)
            doubtful.push_back(quint32(from / 64));
    }
    return size_t(next - out);
}

} // namespace

size_t sequenceLength(std::string_view text, size_t at)
{
    const auto byte = [&](size_t i) { return at + i < text.size() ? uchar(text[at + i]) : uchar(0); };
    const auto follows = [&](size_t i) { return (byte(i) & 0xC0) == 0x80; };
    const uchar lead = byte(0);
    if (lead < 0x80)
        return at < text.size() ? 1 : 0;
    if (lead < 0xC2 || lead > 0xF4)
        return 0;
    if (lead < 0xE0)
        return follows(1) ? 2 : 0;
    if (lead < 0xF0) {
        const bool overlong = lead == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = lead == 0xED && byte(1) > 0x9F;
        return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
    }
    const bool overlong = lead == 0xF0 && byte(1) < 0x90;
    const bool beyond = lead == 0xF4 && byte(1) > 0x8F;
    return follows(1) && follows(2) && follows(3) && !overlong && !beyond ? 4 : 0;
}

bool isUtf8(std::string_view text)
{
    for (size_t at = 0; at < text.size();) {
        if (at + 8 <= text.size() && (word(text.data() + at) & kHighBits) == 0) {
            at += 8;
            continue;
        }
        const size_t length = sequenceLength(text, at);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

void Index::reserve(size_t count)
{
    if (count <= capacity_)
        return;
    marks_ = std::make_unique_for_overwrite<quint32[]>(count);
    capacity_ = count;
}

void Index::build(char *text, size_t size, Marks marks, bool portable)
{
    reserve(size + kPadding);
    doubtful_.clear();
    std::memset(text + size, ' ', kPadding);
    text[size] = marks.lineEnd;
    text[size + 1] = marks.quote;
    count_ = portable || !hasAvx2() ? scanPortable(text, size, marks, marks_.get(), doubtful_)
                                    : scanAvx2(text, size, marks, marks_.get(), doubtful_);
    marks_[count_] = quint32(size);
    marks_[count_ + 1] = quint32(size + 1);
    doubtful_.push_back(std::numeric_limits<quint32>::max());
}

} // namespace tabular
