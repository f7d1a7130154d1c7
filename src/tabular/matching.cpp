// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/mapping.h"

#include "tabular/dates.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(tabular)
};

} // namespace

namespace tabular {
namespace {

constexpr double kTaken = 0.8;  // from here on without a question
constexpr double kWorthy = 0.3; // from here on worth showing

// One column with all that is asked about it again and again.
struct Column {
    std::string name; // normalised
    QString shown;
    std::vector<std::string_view> cells; // not empty, trimmed
};

bool isUrl(std::string_view cell) { return cell.starts_with("http://") || cell.starts_with("https://"); }

bool isCode(std::string_view cell)
{
    return cell.size() <= 50 && cell.find(' ') == cell.npos && cell.find_first_of("0123456789") != cell.npos &&
           !isUrl(cell);
}

bool fits(Content content, std::string_view cell)
{
    switch (content) {
    case Content::Any:
        return false;
    case Content::Amount: {
        const Number number = readNumber(cell, NumberStyle::Point);
        return (number.ok() || number.problem == NumberProblem::WrongStyle) &&
               (number.scale == 1 || number.scale == 2 || !number.currency.empty());
    }
    case Content::Whole: {
        const Number number = readNumber(cell, NumberStyle::Point);
        return number.ok() && number.scale == 0 && number.currency.empty() && cell.size() <= 7;
    }
    case Content::Flag:
        return readFlag(cell).has_value() && cell.find_first_of("01") == cell.npos;
    case Content::Date:
        return readDate(cell, DateOrder::DayFirst).ok() || readDate(cell, DateOrder::MonthFirst).ok();
    case Content::Url:
        return isUrl(cell);
    case Content::Code:
        return isCode(cell);
    case Content::Gtin:
        return gtinChecks(cell);
    case Content::Currency:
        return cell.size() == 3 && currencyCode(cell) == cell;
    case Content::LongText:
        return cell.size() > 80 && !isUrl(cell);
    }
    return false;
}

double share(Content content, const Column &column)
{
    if (column.cells.empty())
        return 0;
    const auto count = std::count_if(column.cells.begin(), column.cells.end(),
                                     [content](std::string_view cell) { return fits(content, cell); });
    return double(count) / double(column.cells.size());
}

// Contents that hardly anything else has by chance, and so may decide alone.
bool isTelling(Content content)
{
    return content == Content::Gtin || content == Content::Url || content == Content::Currency ||
           content == Content::LongText;
}

bool containsWords(const std::string &name, const std::string &words)
{
    const std::string all = ' ' + name + ' ';
    return all.find(' ' + words + ' ') != all.npos;
}

struct Synonyms {
    const Target &target;
    std::vector<std::pair<std::string, QString>> names; // normalised, language
};

Match match(const Synonyms &synonyms, int index, const Column &column, const QString &key)
{
    Match made{index, synonyms.target.id, 0, Reason::Content, {}};
    for (const auto &[name, language] : synonyms.names) {
        if (language == u"key" && !key.isEmpty() && normalised(key.toStdString()) == name) {
            made.score = 1;
            made.reason = Reason::Key;
            made.words = Words::tr("The template's key “%1” names it.").arg(key);
            return made;
        }
    }
    const double content = share(synonyms.target.content, column);
    for (const auto &[name, language] : synonyms.names) {
        if (name.empty() || column.name.empty())
            continue;
        double score = 0;
        Reason reason = Reason::Header;
        if (column.name == name) {
            score = 0.95;
        } else if (containsWords(column.name, name)) {
            // "variant price usd" holds "price": the larger its part of the header, the surer.
            score = 0.5 + 0.3 * double(name.size()) / double(column.name.size()) + 0.1 * content;
            reason = Reason::HeaderPart;
        }
        if (score > made.score) {
            made.score = score;
            made.reason = reason;
            made.words = (reason == Reason::Header ? Words::tr("The header “%1” is known.")
                                                   : Words::tr("The header “%1” contains a known name."))
                             .arg(column.shown);
        }
    }
    if (made.score == 0 && content > 0.6 && synonyms.target.content != Content::Any) {
        made.score = isTelling(synonyms.target.content) ? 0.6 * content : 0.35 * content;
        made.words = Words::tr("Its cells look right.");
    }
    return made;
}

std::vector<Column> columnsOf(const Layout &layout, std::span<const Record> sample)
{
    size_t width = size_t(layout.header.size());
    for (const Record &row : sample)
        width = layout.header.isEmpty() ? std::max(width, row.fields.size()) : width;
    std::vector<Column> columns(width);
    for (size_t i = 0; i < width; ++i) {
        if (qsizetype(i) < layout.header.size()) {
            columns[i].shown = layout.header[qsizetype(i)];
            columns[i].name = normalised(columns[i].shown.toStdString());
        }
        for (const Record &row : sample)
            if (const std::string_view cell = trimmed(row.field(i)); !cell.empty())
                columns[i].cells.push_back(cell);
    }
    return columns;
}

QString reference(const std::vector<Column> &columns, int column)
{
    const QString &shown = columns[size_t(column)].shown;
    const auto same = std::count_if(columns.begin(), columns.end(), [&](const Column &c) { return c.shown == shown; });
    return shown.isEmpty() || same > 1 || shown.startsWith(u'#') ? QStringLiteral("#%1").arg(column + 1) : shown;
}

// Takes what is remembered, as far as the file still has the columns.
void takeRemembered(const Mapping &remembered, const Layout &layout, Proposal &proposal, QList<bool> &used)
{
    for (auto it = remembered.bindings.begin(); it != remembered.bindings.end(); ++it) {
        Mapping one;
        one.bindings.insert(it.key(), it.value());
        const auto mapper = Mapper::make(one, layout);
        if (!mapper)
            continue;
        proposal.mapping.bindings.insert(it.key(), it.value());
        const int column = mapper->columnOf(0);
        proposal.matches.append(
            {column, it.key(), 1, Reason::Profile, Words::tr("You mapped this file's columns so before.")});
        for (const QString &name : it->columns) {
            Mapping single;
            single.bindings.insert(it.key(), Binding{{name}, {}});
            if (const auto found = Mapper::make(single, layout); found && found->columnOf(0) < used.size())
                used[found->columnOf(0)] = true;
        }
    }
}

} // namespace

Proposal propose(const QList<Target> &targets, const Layout &layout, std::span<const Record> sample,
                 const std::optional<Mapping> &remembered)
{
    const std::vector<Column> columns = columnsOf(layout, sample);
    Proposal proposal;
    QList<bool> used(qsizetype(columns.size()), false);
    if (remembered)
        takeRemembered(*remembered, layout, proposal, used);
    QList<Match> candidates;
    for (const Target &target : targets) {
        if (proposal.mapping.bindings.contains(target.id))
            continue;
        Synonyms synonyms{target, {}};
        for (const Synonym &synonym : target.synonyms)
            synonyms.names.emplace_back(normalised(synonym.text.toStdString()), synonym.language);
        for (size_t i = 0; i < columns.size(); ++i) {
            const Match made = match(synonyms, int(i), columns[i], layout.keys.value(qsizetype(i)));
            if (made.score >= kWorthy)
                candidates.append(made);
        }
    }
    // Best first; each column and each target is given once. Equal scores keep the file's order.
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Match &a, const Match &b) { return a.score > b.score; });
    QList<Match> rest;
    for (const Match &candidate : candidates) {
        const bool sure = candidate.score >= kTaken || candidate.reason == Reason::HeaderPart ||
                          (candidate.reason == Reason::Content && candidate.score >= 0.5);
        if (!sure || used[candidate.column] || proposal.mapping.bindings.contains(candidate.target)) {
            rest.append(candidate);
            continue;
        }
        used[candidate.column] = true;
        proposal.mapping.bindings.insert(candidate.target, Binding{{reference(columns, candidate.column)}, {}});
        proposal.matches.append(candidate);
    }
    proposal.matches.append(rest);
    for (const Target &target : targets)
        if (target.required && !proposal.mapping.bindings.contains(target.id))
            proposal.missing.append(target.id);
    for (qsizetype i = 0; i < used.size(); ++i)
        if (!used[i])
            proposal.unused.append(int(i));
    return proposal;
}

} // namespace tabular
