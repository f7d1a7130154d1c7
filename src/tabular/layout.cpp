// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/dialect.h"

#include "tabular/dates.h"
#include "tabular/values.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace tabular {
namespace {

using Row = QList<QString>;

QString trimmedText(const QString &cell)
{
    const QByteArray bytes = cell.toUtf8();
    const std::string_view view = trimmed({bytes.constData(), size_t(bytes.size())});
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

Row filled(const Row &row)
{
    Row cells;
    for (const QString &cell : row)
        if (const QString text = trimmedText(cell); !text.isEmpty())
            cells.append(text);
    return cells;
}

// A number, a date or an address: what stands in data and not in names.
bool looksLikeData(const QString &cell)
{
    const QByteArray bytes = cell.toUtf8();
    const std::string_view text(bytes.constData(), size_t(bytes.size()));
    const NumberProblem problem = readNumber(text, NumberStyle::Point).problem;
    if (problem == NumberProblem::None || problem == NumberProblem::WrongStyle || problem == NumberProblem::Exponent)
        return true;
    return readDate(text, DateOrder::DayFirst).ok() || cell.startsWith(u"http://") || cell.startsWith(u"https://");
}

double dataShare(const Row &row)
{
    const Row cells = filled(row);
    if (cells.isEmpty())
        return 0;
    return double(std::count_if(cells.begin(), cells.end(), looksLikeData)) / double(cells.size());
}

bool isKey(const QString &cell)
{
    return std::all_of(cell.begin(), cell.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'/';
    });
}

// Seller Center's bulk templates: machine keys, a token row beginning with a version ("V5.0.0"), labels,
// mandatory marks, instructions, and then the data.
bool isTemplate(const QList<Row> &rows)
{
    if (rows.size() < 5)
        return false;
    const Row keys = filled(rows[0]);
    if (keys.size() < 3 || !std::all_of(keys.begin(), keys.end(), isKey))
        return false;
    const Row tokens = filled(rows[1]);
    return std::any_of(tokens.begin(), tokens.end(), [](const QString &cell) {
        return cell.size() >= 2 && cell[0] == u'V' && cell[1].isDigit() && cell.size() < 12;
    });
}

// A row of explanations below the names: sentences, or one of a few words ("Mandatory", "Optional") in each cell.
bool explains(const Row &row, const QList<Row> &below)
{
    const Row cells = filled(row);
    if (cells.size() < 2 || dataShare(row) > 0)
        return false;
    const bool dataBelow = std::any_of(below.begin(), below.end(), [](const Row &next) { return dataShare(next) > 0; });
    if (!dataBelow)
        return false;
    const auto sentences = std::count_if(cells.begin(), cells.end(), [](const QString &cell) {
        return cell.contains(u' ') && (cell.endsWith(u'.') || cell.endsWith(u'。') || cell.size() > 40);
    });
    if (sentences * 2 > cells.size())
        return true;
    const QSet<QString> different(cells.begin(), cells.end());
    return cells.size() >= 5 && different.size() <= 3 && different.size() * 2 < cells.size();
}

qsizetype usualWidth(const QList<Row> &rows)
{
    std::map<qsizetype, int> widths;
    for (const Row &row : rows)
        ++widths[row.size()];
    const qsizetype first = rows.isEmpty() ? 0 : rows.front().size();
    qsizetype usual = first; // and stays so where others are only as frequent
    for (const auto &[width, count] : widths)
        if (count > widths[usual])
            usual = width;
    return usual;
}

// Number of the row of names, 0 when the first row of the usual width is data already.
quint32 guessHeader(const QList<Row> &rows)
{
    const qsizetype width = usualWidth(rows);
    qsizetype fullest = 1;
    for (const Row &row : rows)
        if (row.size() == width)
            fullest = std::max(fullest, filled(row).size());
    for (qsizetype i = 0; i < std::min<qsizetype>(rows.size(), 30); ++i) {
        const Row cells = filled(rows[i]);
        const bool full = rows[i].size() == width && cells.size() * 10 >= fullest * 8;
        if (!full)
            continue;
        if (dataShare(rows[i]) > 0.15)
            return 0;
        const QSet<QString> different(cells.begin(), cells.end());
        if (different.size() * 2 > cells.size())
            return quint32(i + 1);
    }
    return rows.isEmpty() || dataShare(rows[0]) > 0.15 ? 0 : 1;
}

quint32 firstFullRow(const QList<Row> &rows)
{
    const qsizetype width = usualWidth(rows);
    for (qsizetype i = 0; i < rows.size(); ++i)
        if (rows[i].size() == width && filled(rows[i]).size() * 2 >= width)
            return quint32(i + 1);
    return 1;
}

} // namespace

Layout guessLayout(const QList<QList<QString>> &rows, const Options &options)
{
    Layout layout;
    if (isTemplate(rows) && !options.headerRow) {
        layout.headerRow = 3;
        layout.firstDataRow = options.firstDataRow.value_or(6);
        for (const QString &cell : rows[0])
            layout.keys.append(trimmedText(cell));
    } else {
        layout.headerRow = options.headerRow.value_or(guessHeader(rows));
        layout.firstDataRow = layout.headerRow > 0 ? layout.headerRow + 1 : firstFullRow(rows);
        if (options.firstDataRow)
            layout.firstDataRow = *options.firstDataRow;
        for (int i = 0; i < 3 && !options.firstDataRow && layout.headerRow > 0; ++i) {
            const qsizetype next = qsizetype(layout.firstDataRow) - 1;
            if (next + 1 >= rows.size() || !explains(rows[next], rows.mid(next + 1)))
                break;
            ++layout.firstDataRow;
        }
    }
    layout.firstDataRow = std::max(layout.firstDataRow, layout.headerRow + 1);
    if (layout.headerRow > 0 && layout.headerRow <= rows.size())
        for (const QString &cell : rows[qsizetype(layout.headerRow) - 1])
            layout.header.append(trimmedText(cell));
    layout.above = rows.mid(0, qsizetype(layout.firstDataRow) - 1);
    return layout;
}

} // namespace tabular
