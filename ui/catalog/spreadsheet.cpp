// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/spreadsheet.h"

#include <QCoreApplication>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(ui::catalog)
};

} // namespace

namespace ui::catalog {
namespace {

// A cell that begins like a formula would be run by the spreadsheet.
QString cell(QString text)
{
    text = text.simplified();
    if (!text.isEmpty() && QStringView(u"=+-@").contains(text.front()))
        text.prepend(u'\'');
    return text;
}

} // namespace

QString toSpreadsheet(const std::vector<::catalog::GridRow> &rows)
{
    QString text =
        QStringList{Words::tr("Title"),  Words::tr("Variant"), Words::tr("Seller SKU"), Words::tr("Product ID"),
                    Words::tr("Status"), Words::tr("Price"),   Words::tr("Stock")}
            .join(u'\t') +
        u'\n';
    for (const ::catalog::GridRow &row : rows)
        text += QStringList{cell(row.title),
                            cell(row.variant),
                            cell(row.sellerSku),
                            cell(row.productId),
                            ::catalog::toText(row.status),
                            row.price ? row.price->toWire() : QString(),
                            QString::number(row.stock)}
                    .join(u'\t') +
                u'\n';
    return text;
}

bool isBlock(const QString &text)
{
    const qsizetype end = text.indexOf(u'\n');
    return end > 0 && QStringView(text).left(end).contains(u'\t') && !text.mid(end + 1).trimmed().isEmpty();
}

} // namespace ui::catalog
