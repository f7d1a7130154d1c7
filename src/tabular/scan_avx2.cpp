// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/scan.h"

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>

#include <algorithm>
#include <bit>
#define SHOPWRIGHT_AVX2 __attribute__((target("avx2,bmi")))

namespace tabular {
namespace {

// One bit for each way in which two neighbouring bytes can break UTF-8; three table look-ups by the nibbles of
// the pair are and-ed, and what remains is an error (method of Keiser and Lemire, "Validating UTF-8 in less than
// one instruction per byte", 2021).
enum Fault : char {
    TooShort = 1 << 0, // a lead byte without its continuation
    TooLong = 1 << 1,  // a continuation without its lead
    Overlong3 = 1 << 2,
    TooLarge = 1 << 3,
    Surrogate = 1 << 4,
    Overlong2 = 1 << 5,
    Overlong4 = 1 << 6,       // shares its bit with lead bytes F5 to FF
    TwoFollow = char(1 << 7), // two continuations: right only as the third or fourth byte
};
constexpr char kCarry = TooShort | TooLong | TwoFollow;

SHOPWRIGHT_AVX2 inline __m256i twice(char a0, char a1, char a2, char a3, char a4, char a5, char a6, char a7, char a8,
                                     char a9, char a10, char a11, char a12, char a13, char a14, char a15)
{
    return _mm256_setr_epi8(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a0, a1, a2, a3, a4,
                            a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15);
}

// The vector that lags `text` by N bytes, filled from the end of `before`.
template<int N>
SHOPWRIGHT_AVX2 inline __m256i lagging(__m256i text, __m256i before)
{
    return _mm256_alignr_epi8(text, _mm256_permute2x128_si256(before, text, 0x21), 16 - N);
}

SHOPWRIGHT_AVX2 inline __m256i faults(__m256i text, __m256i before)
{
    const __m256i firstHigh = twice(TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TwoFollow,
                                    TwoFollow, TwoFollow, TwoFollow, TooShort | Overlong2, TooShort,
                                    TooShort | Overlong3 | Surrogate, char(TooShort | TooLarge | Overlong4));
    const char large = char(kCarry | TooLarge | Overlong4);
    const __m256i firstLow = twice(char(kCarry | Overlong3 | Overlong2 | Overlong4), char(kCarry | Overlong2), kCarry,
                                   kCarry, char(kCarry | TooLarge), large, large, large, large, large, large, large,
                                   large, char(large | Surrogate), large, large);
    const char follow = char(TooLong | Overlong2 | TwoFollow);
    const __m256i secondHigh = twice(TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort,
                                     char(follow | Overlong3 | Overlong4), char(follow | Overlong3 | TooLarge),
                                     char(follow | Surrogate | TooLarge), char(follow | Surrogate | TooLarge), TooShort,
                                     TooShort, TooShort, TooShort);
    const __m256i nibble = _mm256_set1_epi8(0x0F);
    const __m256i one = lagging<1>(text, before);
    const __m256i pair = _mm256_and_si256(
        _mm256_and_si256(_mm256_shuffle_epi8(firstHigh, _mm256_and_si256(_mm256_srli_epi16(one, 4), nibble)),
                         _mm256_shuffle_epi8(firstLow, _mm256_and_si256(one, nibble))),
        _mm256_shuffle_epi8(secondHigh, _mm256_and_si256(_mm256_srli_epi16(text, 4), nibble)));
    // Two continuations in a row are due exactly two behind E0-FF or three behind F0-FF.
    const __m256i third = _mm256_subs_epu8(lagging<2>(text, before), _mm256_set1_epi8(char(0xE0 - 0x80)));
    const __m256i fourth = _mm256_subs_epu8(lagging<3>(text, before), _mm256_set1_epi8(char(0xF0 - 0x80)));
    const __m256i due = _mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8(char(0x80)));
    return _mm256_xor_si256(due, pair);
}

SHOPWRIGHT_AVX2 inline quint64 bits(__m256i low, __m256i high)
{
    return quint64(quint32(_mm256_movemask_epi8(low))) | quint64(quint32(_mm256_movemask_epi8(high))) << 32;
}

// Writes the places of all set bits; whole groups at once, as a mispredicted end costs more than spare stores.
SHOPWRIGHT_AVX2 inline quint32 *spread(quint64 set, quint32 base, quint32 *out)
{
    const int count = std::popcount(set);
    for (int done = 0; done < count; done += 8) {
        for (int i = 0; i < 8; ++i) {
            out[done + i] = base + quint32(std::countr_zero(set));
            set &= set - 1;
        }
    }
    return out + count;
}

void doubt(std::vector<quint32> &doubtful, quint32 stretch)
{
    if (doubtful.empty() || doubtful.back() < stretch)
        doubtful.push_back(stretch);
}

} // namespace

bool hasAvx2()
{
    static const bool has = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi");
    return has;
}

SHOPWRIGHT_AVX2 size_t scanAvx2(const char *text, size_t size, Marks marks, quint32 *out,
                                std::vector<quint32> &doubtful)
{
    const __m256i delimiter = _mm256_set1_epi8(marks.delimiter);
    const __m256i quote = _mm256_set1_epi8(marks.quote);
    const __m256i lineEnd = _mm256_set1_epi8(marks.lineEnd);
    const __m256i zero = _mm256_setzero_si256();
    const auto wanted = [&](__m256i v) __attribute__((target("avx2,bmi"), always_inline))
    {
        return _mm256_or_si256(_mm256_or_si256(_mm256_cmpeq_epi8(v, delimiter), _mm256_cmpeq_epi8(v, quote)),
                               _mm256_cmpeq_epi8(v, lineEnd));
    };
    quint32 *next = out;
    __m256i before = zero;
    bool highBefore = false;
    for (size_t from = 0; from < size; from += 64) {
        const __m256i a = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(text + from));
        const __m256i b = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(text + from + 32));
        quint64 set = bits(wanted(a), wanted(b));
        if (from + 64 > size)
            set &= (quint64(1) << (size - from)) - 1;
        next = spread(set, quint32(from), next);

        const quint32 stretch = quint32(from / 64);
        const bool high = _mm256_movemask_epi8(_mm256_or_si256(a, b)) != 0;
        if (high || highBefore) {
            const __m256i wrong = _mm256_or_si256(faults(a, before), faults(b, a));
            if (!_mm256_testz_si256(wrong, wrong)) {
                // A fault shows at the byte behind it, which may begin the next stretch.
                if (stretch > 0)
                    doubt(doubtful, stretch - 1);
                doubt(doubtful, stretch);
            }
        }
        if (_mm256_movemask_epi8(_mm256_cmpeq_epi8(_mm256_min_epu8(a, b), zero)) != 0)
            doubt(doubtful, stretch);
        highBefore = high;
        before = b;
    }
    // A sequence cut off by the end shows only behind it.
    const std::string_view all(text, size);
    for (size_t back = 1; highBefore && back <= std::min<size_t>(size, 3); ++back) {
        if (uchar(text[size - back]) < 0xC0)
            continue;
        if (sequenceLength(all, size - back) == 0)
            doubt(doubtful, quint32((size - 1) / 64));
        break;
    }
    return size_t(next - out);
}

} // namespace tabular

#else

namespace tabular {

bool hasAvx2() { return false; }
size_t scanAvx2(const char *, size_t, Marks, quint32 *, std::vector<quint32> &) { return 0; }

} // namespace tabular
#endif
