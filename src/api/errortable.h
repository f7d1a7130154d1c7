// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QString>

#include <chrono>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace api {

// What may be done with a call that the platform refused with a code.
enum class Retry {
    No,           // the same call gets the same answer
    Backoff,      // it was surely not executed: repeat after a pause, whatever kind of call it is
    AfterRefresh, // repeat once with a renewed access token
    Resign,       // our clock is off: sign again with the server's time and repeat at once
    NextHour,     // an hourly quota is used up
    NextDay,      // a daily quota is used up
    ReadBack,     // nobody knows whether it was executed: a read is repeated after a pause (as Backoff), a write is
                  // read back before it is repeated
    Later,        // the platform is still making what was asked for (a label): ask again in half a minute
};

// The platform's error codes (10 digits at most) with what they mean to a merchant: resources/errors, whose README
// tells the file format. The set is open: a code that is not listed still becomes a sensible error, and a message
// that no pattern knows falls back to the code's general entry.
// Immutable after loading; safe to read from any thread. Loading costs a few milliseconds.
class ErrorTable final {
public:
    struct Entry {
        int code = 0;
        QString pattern; // regular expression for the platform's message; empty for the code's general entry
        QString family;  // "product", "order", "gateway" …
        Retry retry = Retry::No;
        QString field;  // the field that the code is about, in our names ("price", "main_images"); mostly empty
        QString words;  // key of the sentence that tells what happened
        QString remedy; // key of the sentence that tells what to do; empty where there is nothing to do
        QRegularExpression expression;
    };

    // From a folder with codes.tsv and words.<language>.tsv. Refuses a table with an unknown word, a sentence that is
    // missing in one language or asks for other details there, lines out of order, or a sentence nobody uses.
    // Errors, with file and line: errors.unreadable, errors.format.
    static core::Result<ErrorTable> load(const QString &directory);
    // The files compiled into this library, loaded on first use; can't fail in a build whose tests pass.
    static const ErrorTable &builtIn();

    // The entry for a code, told apart by the platform's message where one code has several meanings. Null when the
    // code is unknown. The answer lives as long as this table. Cost: a binary search.
    const Entry *find(int code, QStringView message = {}) const;

    // What may be done after this code; for an unknown one the HTTP status decides (429 Backoff, 5xx ReadBack).
    Retry retryOf(int code, QStringView message, int httpStatus) const;

    // The error for people and programs. Its code is "api.<platform code>", its place is Entry::field, its sentences
    // are in the language of `locale`, or English. An unknown code shows the platform's own message.
    // retryAfter is set for every Retry but No; who repeats a write looks at retryOf() first (Retry::ReadBack).
    // `requestId` is what the platform's support asks for; may be empty.
    core::Error toError(int code, QStringView platformMessage, int httpStatus, QStringView requestId,
                        const QLocale &locale) const;

    // All entries: by code, and those with a pattern before the general one.
    std::span<const Entry> entries() const { return entries_; }
    // The languages with a file of sentences.
    std::vector<QLocale::Language> languages() const;
    // The sentence of a key with its placeholders: {detail} the platform's message, {code}, {reference} what to
    // quote to support.
    QString sentence(const QString &key, const QLocale &locale) const;

private:
    using Sentences = QHash<QString, QString>;
    friend class ErrorTableFile;

    ErrorTable() = default;

    std::vector<Entry> entries_;
    std::map<QLocale::Language, Sentences> languages_;
};

// What a repeat waits for at least; unset for Retry::No. For the scheduler, which adds jitter and grows the pause.
std::optional<std::chrono::milliseconds> pauseBefore(Retry retry);

} // namespace api
