// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/encoding.h"

#include "tabular/scan.h"

#include <QCoreApplication>

#include <array>
#include <unicode/ucnv.h>
#include <unicode/ustring.h>

namespace tabular {
namespace {

void appendUtf8(std::u16string_view wide, std::string &into)
{
    const size_t before = into.size();
    into.resize(before + wide.size() * 3);
    int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strToUTF8WithSub(into.data() + before, int32_t(into.size() - before), &length, wide.data(), int32_t(wide.size()),
                       0xFFFD, nullptr, &status);
    into.resize(before + size_t(length));
}

// UTF-8 of the bytes 128 to 255 of windows-1252.
const std::array<std::string, 128> &westernLetters()
{
    static const std::array<std::string, 128> letters = [] {
        std::array<std::string, 128> made;
        const auto decoder = Decoder::make("windows-1252");
        for (size_t i = 0; i < made.size(); ++i) {
            const char byte = char(i + 128);
            (*decoder)->decode({&byte, 1}, made[i]);
        }
        return made;
    }();
    return letters;
}

} // namespace

Decoder::Decoder(UConverter *converter)
    : converter_(converter)
{
}
Decoder::~Decoder() { ucnv_close(converter_); }

core::Result<std::unique_ptr<Decoder>> Decoder::make(const QByteArray &encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(encoding.constData(), &status);
    if (U_FAILURE(status) || !converter)
        return core::fail(
            "csv.encoding_unknown",
            QCoreApplication::translate("tabular", "There is no text encoding called “%1”")
                .arg(QString::fromUtf8(encoding)),
            {}, QCoreApplication::translate("tabular", "Choose one of the list, such as UTF-8 or windows-1252."));
    auto decoder = std::unique_ptr<Decoder>(new Decoder(converter));
    decoder->unit_ = ucnv_getMinCharSize(converter);
    const QByteArray name = QByteArray(ucnv_getName(converter, &status)).toUpper();
    decoder->littleEndian_ = !name.contains("BE") && !name.contains("BIGENDIAN") && !name.contains("OPPOSITE");
    decoder->multiByte_ = decoder->unit_ == 1 && ucnv_getMaxCharSize(converter) > 1;
    return decoder;
}

void Decoder::decode(std::string_view bytes, std::string &into)
{
    wide_.resize(bytes.size() / size_t(unit_) * 2 + 16);
    char16_t *target = wide_.data();
    const char *source = bytes.data();
    UErrorCode status = U_ZERO_ERROR;
    ucnv_reset(converter_);
    ucnv_toUnicode(converter_, &target, wide_.data() + wide_.size(), &source, source + bytes.size(), nullptr, true,
                   &status);
    const std::u16string_view made(wide_.data(), size_t(target - wide_.data()));
    lossy_ = lossy_ || made.find(u'\uFFFD') != made.npos;
    appendUtf8(made, into);
}

size_t Decoder::wholeCharacters(std::string_view bytes) const
{
    if (unit_ > 1) {
        size_t size = std::max(bytes.size() / size_t(unit_), size_t(1)) * size_t(unit_);
        if (unit_ == 2 && size >= 4) {
            const uchar high = uchar(bytes[size - (littleEndian_ ? 1 : 2)]);
            if (high >= 0xD8 && high < 0xDC)
                size -= 2;
        }
        return std::min(size, bytes.size());
    }
    if (!multiByte_)
        return bytes.size();
    // Control characters and ASCII punctuation below “0” are no second byte in GB18030, Shift-JIS, Big5 or EUC.
    for (size_t at = bytes.size(); at > 0; --at)
        if (uchar(bytes[at - 1]) < 0x30)
            return at;
    return bytes.size();
}

void appendRecoded(std::string_view field, Legacy how, std::string &into)
{
    for (size_t at = 0; at < field.size();) {
        const size_t length = how == Legacy::Wholly && uchar(field[at]) >= 0x80 ? 0 : sequenceLength(field, at);
        if (length > 0)
            into.append(field.substr(at, length));
        else
            into += westernLetters()[uchar(field[at]) - 128];
        at += std::max<size_t>(length, 1);
    }
}

Legacy legacyOf(std::string_view row)
{
    size_t whole = 0, broken = 0;
    for (size_t at = 0; at < row.size();) {
        const size_t length = sequenceLength(row, at);
        whole += length > 1;
        broken += length == 0;
        at += std::max<size_t>(length, 1);
    }
    return whole > broken ? Legacy::WhereBroken : Legacy::Wholly;
}

Utf16 looksLikeUtf16(std::string_view bytes, char delimiter)
{
    if (bytes.starts_with("\xFF\xFE"))
        return Utf16::LittleEndian;
    if (bytes.starts_with("\xFE\xFF"))
        return Utf16::BigEndian;
    const std::string_view line = bytes.substr(0, std::min<size_t>(bytes.find('\n'), 4096));
    size_t zeros[2] = {0, 0}; // at even and at odd places
    size_t delimiters = 0, wide = 0;
    for (size_t i = 0; i < line.size(); ++i) {
        if (line[i] == 0)
            ++zeros[i & 1];
        if (line[i] != delimiter)
            continue;
        ++delimiters;
        wide += (i + 1 < line.size() && line[i + 1] == 0) || (i > 0 && line[i - 1] == 0);
    }
    const size_t all = zeros[0] + zeros[1];
    if (all < 4 || all * 4 < line.size() || wide * 2 < delimiters)
        return Utf16::No;
    if (zeros[1] * 10 >= all * 9)
        return Utf16::LittleEndian;
    return zeros[0] * 10 >= all * 9 ? Utf16::BigEndian : Utf16::No;
}

} // namespace tabular
