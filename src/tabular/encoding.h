// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"

#include <QByteArray>

#include <memory>
#include <string>
#include <string_view>

struct UConverter;

namespace tabular {

// Turns one encoding into UTF-8 by ICU, a whole stretch at a time. Not thread-safe.
class Decoder final {
public:
    // Errors: csv.encoding_unknown for a name that ICU does not know.
    static core::Result<std::unique_ptr<Decoder>> make(const QByteArray &encoding);
    ~Decoder();
    Decoder(const Decoder &) = delete;
    Decoder &operator=(const Decoder &) = delete;

    // Appends the text of `bytes`; what can't be read becomes U+FFFD.
    void decode(std::string_view bytes, std::string &into);
    // Whether decode() has ever met something that it could not read.
    bool lossy() const { return lossy_; }
    // How many of `bytes` can be decoded now without cutting a character; at least one byte.
    size_t wholeCharacters(std::string_view bytes) const;

private:
    explicit Decoder(UConverter *converter);
    UConverter *converter_;
    int unit_ = 1; // bytes of a code unit
    bool littleEndian_ = true;
    bool multiByte_ = false;
    bool lossy_ = false;
    std::u16string wide_;
};

// Appends `field` as UTF-8: `wholly` reads every byte above 127 as windows-1252, otherwise only those that are
// not part of well-formed UTF-8.
enum class Legacy { Wholly, WhereBroken };
void appendRecoded(std::string_view field, Legacy how, std::string &into);
// What a broken row most likely is: windows-1252 as a whole unless most of its characters are fine.
Legacy legacyOf(std::string_view row);

// A byte that a row of UTF-16 in a file of UTF-8 has at every second place.
enum class Utf16 { No, LittleEndian, BigEndian };
// Looks at the first line of `bytes`.
Utf16 looksLikeUtf16(std::string_view bytes, char delimiter);

} // namespace tabular
