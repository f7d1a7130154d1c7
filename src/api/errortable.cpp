// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/errortable.h"

#include "api/errortablefile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// A static library's resources are only there once somebody asks for them, from outside any namespace.
static void loadResources() { Q_INIT_RESOURCE(errors); }

namespace api {

namespace {

// Long enough for the platform's longest message, short enough for a table cell.
constexpr qsizetype longestDetail = 300;
// What is kept of the message word for word.
constexpr qsizetype longestSaid = 2000;

QString detailOf(int code, QStringView platformMessage)
{
    const QString text = platformMessage.toString().simplified();
    if (text.isEmpty())
        return u"code %1"_qs.arg(code);
    return text.size() <= longestDetail ? text : text.left(longestDetail - 1) + u'…';
}

// Only our own sentence is searched for placeholders, so braces in the platform's message stay as they are.
QString filled(const QString &sentence, const std::map<QString, QString> &values)
{
    static const QRegularExpression placeholder(u"\\{(\\w+)\\}"_qs);
    QString out;
    qsizetype from = 0;
    for (auto it = placeholder.globalMatch(sentence); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        out += QStringView(sentence).mid(from, match.capturedStart() - from);
        const auto value = values.find(match.captured(1));
        out += value == values.end() ? match.captured() : value->second;
        from = match.capturedEnd();
    }
    return out + QStringView(sentence).mid(from);
}

} // namespace

std::optional<std::chrono::milliseconds> pauseBefore(Retry retry)
{
    using namespace std::chrono_literals;
    switch (retry) {
    case Retry::No:
        return {};
    case Retry::AfterRefresh:
    case Retry::Resign:
        return 0ms;
    case Retry::Backoff:
    case Retry::ReadBack:
        return 1s;
    case Retry::Later:
        return 30s;
    case Retry::NextHour:
        return 1h;
    case Retry::NextDay:
        return 24h;
    }
    return {};
}

core::Result<ErrorTable> ErrorTable::load(const QString &directory) { return ErrorTableFile::load(directory); }

const ErrorTable &ErrorTable::builtIn()
{
    static const ErrorTable table = [] {
        loadResources();
        core::Result<ErrorTable> loaded = load(u":/errors"_qs);
        if (!loaded)
            qFatal("%s", qPrintable(loaded.error().sentence()));
        return std::move(*loaded);
    }();
    return table;
}

const ErrorTable::Entry *ErrorTable::find(int code, QStringView message) const
{
    const auto [first, last] = std::ranges::equal_range(entries_, code, {}, &Entry::code);
    const auto fits = [&](const Entry &entry) {
        return entry.pattern.isEmpty() || entry.expression.match(message.toString()).hasMatch();
    };
    const auto it = std::find_if(first, last, fits);
    return it == last ? nullptr : &*it;
}

Retry ErrorTable::retryOf(int code, QStringView message, int httpStatus) const
{
    if (const Entry *entry = find(code, message))
        return entry->retry;
    if (httpStatus == 429)
        return Retry::Backoff;
    return httpStatus >= 500 ? Retry::ReadBack : Retry::No;
}

core::Error ErrorTable::toError(int code, QStringView platformMessage, int httpStatus, QStringView requestId,
                                const QLocale &locale) const
{
    const QString number = QString::number(code);
    const std::map<QString, QString> values = {
        {u"detail"_qs, detailOf(code, platformMessage)},
        {u"code"_qs, number},
        {u"reference"_qs, requestId.isEmpty() ? number : number + u" / "_qs + requestId.toString()},
    };
    const Entry *entry = find(code, platformMessage);
    const QString words = entry ? entry->words : ErrorTableFile::unknownWords();
    const QString remedy = entry ? entry->remedy : ErrorTableFile::unknownRemedy();

    core::Error error;
    error.code = u"api."_qs + number;
    error.words = filled(sentence(words, locale), values);
    error.place = entry ? entry->field : QString();
    error.remedy = remedy.isEmpty() ? QString() : filled(sentence(remedy, locale), values);
    error.retryAfter = pauseBefore(retryOf(code, platformMessage, httpStatus));
    error.said = {platformMessage.left(longestSaid).toString(), {}, requestId.toString()};
    return error;
}

std::vector<QLocale::Language> ErrorTable::languages() const
{
    std::vector<QLocale::Language> all;
    for (const auto &[language, sentences] : languages_)
        all.push_back(language);
    return all;
}

QString ErrorTable::sentence(const QString &key, const QLocale &locale) const
{
    auto it = languages_.find(locale.language());
    if (it == languages_.end())
        it = languages_.find(QLocale::English);
    return it == languages_.end() ? QString() : it->second.value(key);
}

} // namespace api
