// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/finding.h"

#include <QCoreApplication>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(tabular)
};

} // namespace

namespace tabular {
namespace {

QString otherEncoding(quint32 detail)
{
    return detail == 16 ? Words::tr("This row is written in UTF-16, unlike the rest of the file; it was converted.")
                        : Words::tr("This cell is not written in the file's encoding; it was read as Western European "
                                    "(windows-1252). Check its letters.");
}

QString otherDelimiter(quint32 code)
{
    const QString shown = code == '\t' ? Words::tr("tab") : QString(QChar(char16_t(code)));
    return Words::tr("This row is separated by “%1”, unlike the rest of the file; it was split there.").arg(shown);
}

} // namespace

QString words(const Finding &finding)
{
    switch (finding.kind) {
    case Damage::QuoteRepaired:
        return Words::tr("A quotation mark inside this quoted cell is not doubled; it was read as part of the text.");
    case Damage::UnterminatedQuote:
        return Words::tr("This cell opens with a quotation mark that is never closed; the mark was left out.");
    case Damage::StrayQuote:
        return Words::tr("This cell has a quotation mark inside but none around it; it was kept as text.");
    case Damage::TooFewFields:
        return Words::tr("This row has only %n cells, fewer than the header; the missing ones were read as empty.",
                         nullptr, int(finding.detail));
    case Damage::TooManyFields:
        return Words::tr("This row has %n cells, more than the header; the surplus ones have no name.", nullptr,
                         int(finding.detail));
    case Damage::NulRemoved:
        return Words::tr("This row had %n NUL bytes, which no text has; they were left out.", nullptr,
                         int(finding.detail));
    case Damage::OtherEncoding:
        return otherEncoding(finding.detail);
    case Damage::ByteOrderMark:
        return Words::tr(
            "A byte order mark stands before this row, as where files were glued together; it was left out.");
    case Damage::OtherDelimiter:
        return otherDelimiter(finding.detail);
    case Damage::OverLong:
        return Words::tr("This row is too long to be one; only its beginning was read.");
    case Damage::MixedLineEnds:
        return Words::tr("From here on lines end differently from the first one; both kinds were understood.");
    case Damage::UnreadableBytes:
        return Words::tr("Some bytes of this cell are no text in the file's encoding; they are shown as “\uFFFD”.");
    }
    return {};
}

QLatin1String name(Damage kind)
{
    switch (kind) {
    case Damage::QuoteRepaired:
        return QLatin1String("quote_repaired");
    case Damage::UnterminatedQuote:
        return QLatin1String("unterminated_quote");
    case Damage::StrayQuote:
        return QLatin1String("stray_quote");
    case Damage::TooFewFields:
        return QLatin1String("too_few_fields");
    case Damage::TooManyFields:
        return QLatin1String("too_many_fields");
    case Damage::NulRemoved:
        return QLatin1String("nul_removed");
    case Damage::OtherEncoding:
        return QLatin1String("other_encoding");
    case Damage::ByteOrderMark:
        return QLatin1String("byte_order_mark");
    case Damage::OtherDelimiter:
        return QLatin1String("other_delimiter");
    case Damage::OverLong:
        return QLatin1String("over_long");
    case Damage::MixedLineEnds:
        return QLatin1String("mixed_line_ends");
    case Damage::UnreadableBytes:
        return QLatin1String("unreadable_bytes");
    }
    return {};
}

} // namespace tabular
