// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/encodingguess.h"

#include "tabular/scan.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

namespace tabular {
namespace {

struct Mark {
    std::string_view bytes;
    const char *encoding;
};
using namespace std::string_view_literals;
constexpr std::array kMarks = {Mark{"\xEF\xBB\xBF"sv, "UTF-8"}, Mark{"\xFF\xFE\0\0"sv, "UTF-32LE"},
                               Mark{"\0\0\xFE\xFF"sv, "UTF-32BE"}, Mark{"\xFF\xFE"sv, "UTF-16LE"},
                               Mark{"\xFE\xFF"sv, "UTF-16BE"}};

// UTF-16 without a mark: ASCII marks of a table (separators, line ends, digits, letters) have a zero beside them,
// always on the same side.
std::optional<EncodingGuess> guessUtf16(std::string_view head)
{
    size_t zeros[2] = {0, 0};
    size_t marks[2] = {0, 0};
    size_t wideLineEnds = 0;
    for (size_t i = 0; i + 1 < head.size(); i += 2) {
        zeros[0] += head[i] == 0;
        zeros[1] += head[i + 1] == 0;
        marks[0] += head[i] == 0 && (head[i + 1] == '\n' || head[i + 1] == ',' || head[i + 1] == ';');
        marks[1] += head[i + 1] == 0 && (head[i] == '\n' || head[i] == ',' || head[i] == ';');
        wideLineEnds += (head[i] == 0 && head[i + 1] == '\n') || (head[i + 1] == 0 && head[i] == '\n');
    }
    // A few rows of UTF-16 in another file do not make it one: its own line ends have no zero.
    if (wideLineEnds * 4 < size_t(std::count(head.begin(), head.end(), '\n')) * 3)
        return std::nullopt;
    for (const int side : {1, 0}) {
        const bool many = zeros[side] * 5 > head.size() / 2; // a fifth of all characters
        const bool table = marks[side] > 2 && marks[side] * 20 > head.size() / 2;
        if ((many || table) && zeros[side] > zeros[1 - side] * 10)
            return EncodingGuess{side == 1 ? "UTF-16LE" : "UTF-16BE", many ? 95 : 70, 0};
    }
    return std::nullopt;
}

struct Utf8Count {
    size_t whole = 0;
    size_t broken = 0;
};

Utf8Count countUtf8(std::string_view head, bool whole)
{
    Utf8Count count;
    for (size_t at = 0; at < head.size();) {
        const size_t length = sequenceLength(head, at);
        if (length == 0 && !whole && head.size() - at < 4)
            break;
        count.whole += length > 1;
        count.broken += length == 0;
        at += std::max<size_t>(length, 1);
    }
    return count;
}

// What decoding by `encoding` yields: how many characters of everyday text, and how many that speak against it.
struct Plausibility {
    bool valid = false;
    int everyday = 0;
    int strange = 0;
    // 0 to 100
    int score() const { return valid && everyday + strange > 0 ? 100 * everyday / (everyday + strange) : 0; }
};

bool isEverydayWide(char16_t c)
{
    return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3000 && c <= 0x3020) || (c >= 0xFF01 && c <= 0xFF5E);
}

Plausibility plausibility(std::string_view bytes, const char *encoding)
{
    Plausibility result;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding, &status), &ucnv_close);
    if (U_FAILURE(status))
        return result;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    std::u16string text(bytes.size() * 2 + 8, u'\0');
    const char *source = bytes.data();
    char16_t *target = text.data();
    ucnv_toUnicode(converter.get(), &target, text.data() + text.size(), &source, source + bytes.size(), nullptr, true,
                   &status);
    result.valid = U_SUCCESS(status);
    text.resize(size_t(target - text.data()));
    for (const char16_t c : text) {
        if (c < 0x80)
            continue;
        // GB2312's level-1 characters and JIS level 1 lie all over the block, so any ideograph counts, but rare
        // blocks, private use and half-width katakana are what a wrong choice produces.
        const bool everyday = isEverydayWide(c) || (c >= 0x4E00 && c <= 0x9FA5) || (c >= 0x2010 && c <= 0x2122);
        const bool halfWidth = c >= 0xFF61 && c <= 0xFF9F;
        (everyday && !halfWidth ? result.everyday : result.strange) += 1;
    }
    return result;
}

// Only the parts around bytes above 127, at whole lines: the rest is the same in every encoding.
std::string tellingLines(std::string_view head)
{
    std::string lines;
    for (size_t at = 0; at < head.size() && lines.size() < 32 * 1024;) {
        const size_t end = std::min(head.find('\n', at), head.size() - 1) + 1;
        const std::string_view line = head.substr(at, end - at);
        // A last line without its end may be cut in a character.
        const bool cut = line.back() != '\n' && end == head.size() && !lines.empty();
        if (!cut && std::any_of(line.begin(), line.end(), [](char c) { return uchar(c) >= 0x80; }))
            lines.append(line);
        at = end;
    }
    return lines;
}

bool isSmall(std::string_view lines, size_t at) { return at < lines.size() && lines[at] >= 'a' && lines[at] <= 'z'; }

// Bytes above 127 come in runs in East Asian text and alone, between letters, in Western text. Two of them within a
// word of small letters are Western as well: "Größe" in a table that has nothing else of the kind.
bool looksWestern(std::string_view lines)
{
    size_t lone = 0, all = 0;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (uchar(lines[i]) < 0x80)
            continue;
        const size_t begin = i;
        while (i + 1 < lines.size() && uchar(lines[i + 1]) >= 0x80)
            ++i;
        ++all;
        lone += i == begin || (i == begin + 1 && begin > 0 && isSmall(lines, begin - 1) && isSmall(lines, i + 1));
    }
    return lone * 2 > all;
}

int icuConfidence(const std::string &lines, std::string_view wanted)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
    ucsdet_setText(detector.get(), lines.data(), int32_t(lines.size()), &status);
    int32_t count = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector.get(), &count, &status);
    for (int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
        if (std::string_view(ucsdet_getName(matches[i], &status)) == wanted)
            return ucsdet_getConfidence(matches[i], &status);
    }
    return 0;
}

EncodingGuess guessLegacy(std::string_view head)
{
    const std::string lines = tellingLines(head);
    const Plausibility chinese = plausibility(lines, "GB18030");
    const Plausibility japanese = plausibility(lines, "Shift_JIS");
    const int western = std::max({icuConfidence(lines, "windows-1252"), icuConfidence(lines, "ISO-8859-1"), 30});
    // ICU's detector is good at frequent characters but wants long text; our own count decides ties and short texts.
    const int gb = chinese.valid ? (icuConfidence(lines, "GB18030") + chinese.score()) / 2 : 0;
    const int sjis = japanese.valid ? (icuConfidence(lines, "Shift_JIS") + japanese.score()) / 2 : 0;
    const int best = std::max(gb, sjis);
    if (best == 0 || (looksWestern(lines) && sjis <= 60))
        return {"windows-1252", western, 0};
    if (sjis >= gb)
        return {"Shift_JIS", sjis == gb ? std::min(sjis, 40) : sjis, 0};
    return {"GB18030", gb, 0};
}

} // namespace

EncodingGuess guessEncoding(std::string_view head, bool whole)
{
    for (const Mark &mark : kMarks)
        if (head.starts_with(mark.bytes))
            return {mark.encoding, 100, quint32(mark.bytes.size())};
    if (auto wide = guessUtf16(head))
        return *wide;
    const Utf8Count count = countUtf8(head, whole);
    if (count.broken == 0)
        return {"UTF-8", 100, 0};
    // Some damaged rows do not change what the file is; each of their rows is mended.
    if (count.whole > 2 * count.broken)
        return {"UTF-8", int(100 * count.whole / (count.whole + count.broken)), 0};
    return guessLegacy(head);
}

} // namespace tabular
