// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <chrono>
#include <optional>
#include <tl/expected.hpp>

namespace core {

// What the other side of a failed call answered, word for word, for whoever asks its support. Empty where nobody did.
struct Said {
    QString words;     // "Product price locked due to ongoing promotion"
    QString call;      // "POST /product/202309/products/1729/prices/update", without parameters
    QString requestId; // the platform's
    friend bool operator==(const Said &, const Said &) = default;
};

// What went wrong, in a form that a person can act on and a program can decide on.
// A value: copy it across threads as you like.
struct Error {
    // Stable dotted name for programs and tests: "api.36009002", "csv.not_text", "store.locked".
    QString code;
    // One sentence in the merchant's words: what happened.
    QString words;
    // Where: "orders.csv, row 12, column price", a JSON pointer, a path. Empty when words say it.
    QString place = {};
    // One sentence: what to do now. Empty when there is nothing to do but wait.
    QString remedy = {};
    // Set when trying again can help; zero means at once. Unset means that a repeat gives the same answer.
    std::optional<std::chrono::milliseconds> retryAfter = std::nullopt;
    Said said = {};

    bool retryable() const { return retryAfter.has_value(); }
    // "words (place). remedy" on one line, for the console and logs.
    QString sentence() const;

    friend bool operator==(const Error &, const Error &) = default;
};

// The one way to report failure: a function that can fail returns Result<T>. "Nothing there" is not a
// failure and is written Result<std::optional<T>>. Exceptions never cross a part.
template<class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using tl::expected<T, Error>::expected;
    Result(tl::expected<T, Error> &&other)
        : tl::expected<T, Error>(std::move(other))
    {
    }
};

using Unexpected = tl::unexpected<Error>;

// return core::fail("csv.empty", tr("…"));
inline Unexpected fail(Error error) { return Unexpected(std::move(error)); }
inline Unexpected fail(const char *code, QString words, QString place = {}, QString remedy = {})
{
    return Unexpected(Error{QString::fromLatin1(code), std::move(words), std::move(place), std::move(remedy)});
}

} // namespace core
