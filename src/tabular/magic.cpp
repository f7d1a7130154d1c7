// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/magic.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(tabular)
};

} // namespace

namespace tabular {
namespace {

using namespace std::string_view_literals;

core::Error error(const char *code, const QString &words, const QString &name, const QString &remedy)
{
    return {QString::fromLatin1(code), words, name, remedy};
}

QString saveAsCsv()
{
    return Words::tr("Open it in your spreadsheet program, save it as “CSV UTF-8”, and import that file.");
}

core::Error zip(std::string_view head, const QString &name)
{
    // The folders inside say whose archive it is; their names stand in clear in the first kilobytes.
    if (head.find("xl/") != head.npos || name.endsWith(u".xlsx", Qt::CaseInsensitive))
        return error("csv.is_xlsx", Words::tr("This is an Excel workbook, not a CSV file"), name, saveAsCsv());
    if (head.find("mimetypeapplication/vnd.oasis") != head.npos)
        return error("csv.is_ods", Words::tr("This is an OpenDocument file, not a CSV file"), name, saveAsCsv());
    if (head.find("word/") != head.npos)
        return error("csv.is_docx", Words::tr("This is a Word document, not a CSV file"), name,
                     Words::tr("Copy its table into a spreadsheet and save that as “CSV UTF-8”."));
    return error("csv.is_zip", Words::tr("This is a ZIP archive, not a CSV file"), name,
                 Words::tr("Unpack it and import the CSV file inside."));
}

std::string_view withoutBlanks(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    return text;
}

bool startsLike(std::string_view text, std::string_view lower)
{
    return text.size() >= lower.size() && std::equal(lower.begin(), lower.end(), text.begin(), [](char a, char b) {
               return a == (b >= 'A' && b <= 'Z' ? char(b + 32) : b);
           });
}

bool isBinary(std::string_view head)
{
    // UTF-16 has NULs at every second place; other control characters are rare in any text.
    const auto strange = std::count_if(head.begin(), head.end(), [](char c) {
        return uchar(c) < 0x20 && c != 0 && c != '\t' && c != '\n' && c != '\r' && c != '\x1B' && c != '\x1A';
    });
    return size_t(strange) * 50 > head.size() + 100;
}

} // namespace

std::optional<core::Error> notDelimitedText(std::string_view head, const QString &name)
{
    if (head.starts_with("PK\x03\x04"))
        return zip(head, name);
    if (head.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return error("csv.is_xls", Words::tr("This is an old Excel workbook (XLS), not a CSV file"), name, saveAsCsv());
    if (head.starts_with("%PDF-"))
        return error("csv.is_pdf", Words::tr("This is a PDF, not a CSV file"), name,
                     Words::tr("Ask for the table as CSV or Excel; a PDF holds a picture of it only."));
    if (head.starts_with("\x1F\x8B") || head.starts_with("7z\xBC\xAF") || head.starts_with("Rar!\x1A"))
        return error("csv.is_zip", Words::tr("This is a compressed archive, not a CSV file"), name,
                     Words::tr("Unpack it and import the CSV file inside."));
    if (head.starts_with("\x89PNG") || head.starts_with("\xFF\xD8\xFF") || head.starts_with("GIF8"))
        return error("csv.is_picture", Words::tr("This is a picture, not a CSV file"), name,
                     Words::tr("Choose the table's file."));
    if (head.starts_with("SQLite format 3"sv))
        return error("csv.is_binary", Words::tr("This is a database, not a CSV file"), name,
                     Words::tr("Export its table as CSV."));
    const std::string_view text = withoutBlanks(head);
    if (startsLike(text, "<!doctype html") || startsLike(text, "<html") || startsLike(text, "<table"))
        return error("csv.is_html", Words::tr("This is a web page, not a CSV file"), name,
                     Words::tr("Download the file again; a page is often saved instead when a sign-in has expired."));
    if (startsLike(text, "<?xml"))
        return error("csv.is_xml", Words::tr("This is an XML file, not a CSV file"), name, saveAsCsv());
    if (text.starts_with("{\"") || text.starts_with("[{") || text.starts_with("{\n"))
        return error("csv.is_json", Words::tr("This is a JSON file, not a CSV file"), name,
                     Words::tr("Export the table as CSV."));
    if (text.empty())
        return error("csv.empty", Words::tr("This file is empty"), name,
                     Words::tr("Check that the export has finished."));
    if (isBinary(head))
        return error("csv.is_binary", Words::tr("This file is not text"), name, Words::tr("Choose a CSV file."));
    return std::nullopt;
}

} // namespace tabular
