// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/errortablefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStringDecoder>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace api {

namespace {

// Thrown inside this file only.
struct Broken {
    const char *code;
    QString reason;
    QString place;
};

struct Line {
    int number = 0;
    QStringList cells;
};

struct Lines {
    QString name;
    std::vector<Line> lines;

    [[noreturn]] void refuse(const Line &line, const QString &reason) const
    {
        throw Broken{"errors.format", reason, u"%1, line %2"_qs.arg(name).arg(line.number)};
    }
};

Lines readLines(const QString &path, qsizetype columns)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Broken{"errors.unreadable", file.errorString(), path};
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(file.readAll());
    if (decoder.hasError())
        throw Broken{"errors.format", u"not UTF-8"_qs, path};

    Lines lines{QFileInfo(path).fileName(), {}};
    int number = 0;
    for (const QString &raw : text.split(u'\n')) {
        ++number;
        if (raw.isEmpty() || raw.startsWith(u'#'))
            continue;
        Line line{number, raw.split(u'\t')};
        if (line.cells.size() != columns)
            lines.refuse(line, u"expected %1 columns, found %2"_qs.arg(columns).arg(line.cells.size()));
        for (QString &cell : line.cells) {
            if (cell.isEmpty() || cell != cell.trimmed())
                lines.refuse(line, u"a cell is empty or has space around it; a dash stands for nothing"_qs);
            if (cell == u"-"_qs)
                cell.clear();
        }
        lines.lines.push_back(std::move(line));
    }
    return lines;
}

std::optional<Retry> retryFromText(const QString &text)
{
    static const std::map<QString, Retry> words = {
        {u"no"_qs, Retry::No},
        {u"backoff"_qs, Retry::Backoff},
        {u"after-refresh"_qs, Retry::AfterRefresh},
        {u"resign"_qs, Retry::Resign},
        {u"next-hour"_qs, Retry::NextHour},
        {u"next-day"_qs, Retry::NextDay},
        {u"read-back"_qs, Retry::ReadBack},
        {u"later"_qs, Retry::Later},
    };
    const auto it = words.find(text);
    return it == words.end() ? std::nullopt : std::optional(it->second);
}

ErrorTable::Entry entryFrom(const Lines &file, const Line &line)
{
    ErrorTable::Entry entry;
    bool isNumber = false;
    entry.code = line.cells[0].toInt(&isNumber);
    if (!isNumber || entry.code <= 0)
        file.refuse(line, u"the code is not a positive number"_qs);
    entry.pattern = line.cells[1];
    if (!entry.pattern.isEmpty()) { // compiling an empty one costs as much as any other
        entry.expression = QRegularExpression(entry.pattern, QRegularExpression::CaseInsensitiveOption);
        if (!entry.expression.isValid())
            file.refuse(line, u"the pattern is not a regular expression"_qs);
    }
    entry.family = line.cells[2];
    const std::optional<Retry> retry = retryFromText(line.cells[3]);
    if (!retry)
        file.refuse(line, u"unknown retry word “%1”"_qs.arg(line.cells[3]));
    entry.retry = *retry;
    entry.field = line.cells[4];
    entry.words = line.cells[5];
    entry.remedy = line.cells[6];
    if (entry.family.isEmpty() || entry.words.isEmpty())
        file.refuse(line, u"family and words are needed"_qs);
    return entry;
}

// A general entry catches everything, so only entries with a pattern may stand before another one of the same code.
bool mayFollow(const ErrorTable::Entry &before, const ErrorTable::Entry &after)
{
    if (before.code != after.code)
        return before.code < after.code;
    return !before.pattern.isEmpty() && before.pattern != after.pattern;
}

std::vector<ErrorTable::Entry> readCodes(const QString &path)
{
    const Lines file = readLines(path, 7);
    std::vector<ErrorTable::Entry> entries;
    for (const Line &line : file.lines) {
        ErrorTable::Entry entry = entryFrom(file, line);
        if (!entries.empty() && !mayFollow(entries.back(), entry))
            file.refuse(line, u"out of order, or twice the same"_qs);
        entries.push_back(std::move(entry));
    }
    return entries;
}

QHash<QString, QString> readSentences(const QString &path)
{
    const Lines file = readLines(path, 2);
    QHash<QString, QString> sentences;
    QString before;
    for (const Line &line : file.lines) {
        if (line.cells[0] <= before)
            file.refuse(line, u"out of order, or twice the same"_qs);
        if (line.cells[1].isEmpty())
            file.refuse(line, u"the sentence is missing"_qs);
        before = line.cells[0];
        sentences.insert(line.cells[0], line.cells[1]);
    }
    return sentences;
}

std::set<QString> placeholdersOf(const QString &sentence)
{
    static const QRegularExpression placeholder(u"\\{([^{}]*)\\}"_qs);
    std::set<QString> names;
    if (!sentence.contains(u'{'))
        return names;
    for (auto it = placeholder.globalMatch(sentence); it.hasNext();)
        names.insert(it.next().captured(1));
    return names;
}

std::set<QString> keysOf(const std::vector<ErrorTable::Entry> &entries)
{
    std::set<QString> keys = {ErrorTableFile::unknownWords(), ErrorTableFile::unknownRemedy()};
    for (const ErrorTable::Entry &entry : entries) {
        keys.insert(entry.words);
        if (!entry.remedy.isEmpty())
            keys.insert(entry.remedy);
    }
    return keys;
}

void checkKeys(const QString &file, const QHash<QString, QString> &sentences, const std::set<QString> &keys)
{
    for (const QString &key : keys)
        if (!sentences.contains(key))
            throw Broken{"errors.format", u"the sentence “%1” is missing"_qs.arg(key), file};
    for (auto it = sentences.begin(); it != sentences.end(); ++it)
        if (!keys.contains(it.key()))
            throw Broken{"errors.format", u"no code uses the sentence “%1”"_qs.arg(it.key()), file};
}

void checkPlaceholders(const QString &file, const QHash<QString, QString> &sentences,
                       const QHash<QString, QString> &english)
{
    static const std::set<QString> known = {u"detail"_qs, u"code"_qs, u"reference"_qs};
    for (auto it = sentences.begin(); it != sentences.end(); ++it) {
        const std::set<QString> names = placeholdersOf(it.value());
        if (!std::ranges::includes(known, names))
            throw Broken{"errors.format", u"the sentence “%1” has an unknown placeholder"_qs.arg(it.key()), file};
        if (names != placeholdersOf(english.value(it.key())))
            throw Broken{"errors.format", u"the sentence “%1” has other placeholders in English"_qs.arg(it.key()),
                         file};
    }
}

} // namespace

ErrorTable ErrorTableFile::read(const QString &directory)
{
    ErrorTable table;
    table.entries_ = readCodes(directory + u"/codes.tsv"_qs);
    const QDir folder(directory);
    for (const QString &name : folder.entryList({u"words.*.tsv"_qs}, QDir::Files, QDir::Name)) {
        const QLocale::Language language = QLocale::codeToLanguage(QStringView(name).mid(6).chopped(4));
        if (language == QLocale::AnyLanguage)
            throw Broken{"errors.format", u"the file's name holds no language"_qs, name};
        table.languages_[language] = readSentences(folder.filePath(name));
    }
    if (!table.languages_.contains(QLocale::English))
        throw Broken{"errors.unreadable", u"there are no English sentences"_qs, directory};

    const std::set<QString> keys = keysOf(table.entries_);
    for (const auto &[language, sentences] : table.languages_) {
        const QString file = u"words.%1.tsv"_qs.arg(QLocale::languageToCode(language));
        checkKeys(file, sentences, keys);
        checkPlaceholders(file, sentences, table.languages_.at(QLocale::English));
    }
    return table;
}

core::Result<ErrorTable> ErrorTableFile::load(const QString &directory)
{
    try {
        return read(directory);
    } catch (const Broken &broken) {
        return core::fail(
            broken.code,
            QCoreApplication::translate("api", "The table of platform errors can't be used: %1.").arg(broken.reason),
            broken.place, QCoreApplication::translate("api", "Correct the file, or take an unchanged copy of it."));
    }
}

} // namespace api
