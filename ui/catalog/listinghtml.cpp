// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/listinghtml.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>

namespace ui::catalog {
namespace {

QString textHtml(const QString &text)
{
    QString html = text.toHtmlEscaped();
    html.replace(QChar::LineSeparator, QStringLiteral("<br>"));
    return html;
}

QString fragmentHtml(const QTextFragment &fragment)
{
    const QTextCharFormat format = fragment.charFormat();
    if (format.isImageFormat()) {
        const QTextImageFormat image = format.toImageFormat();
        QString html = QStringLiteral("<img src=\"%1\"").arg(image.name().toHtmlEscaped());
        if (image.width() > 0 && image.height() > 0)
            html +=
                QStringLiteral(" width=\"%1\" height=\"%2\"").arg(qRound(image.width())).arg(qRound(image.height()));
        return html + u'>';
    }
    QString html = textHtml(fragment.text());
    if (format.fontUnderline() && !format.isAnchor())
        html = u"<u>" + html + u"</u>";
    if (format.fontItalic())
        html = u"<i>" + html + u"</i>";
    if (format.fontWeight() >= QFont::DemiBold)
        html = u"<b>" + html + u"</b>";
    return html;
}

QString lineHtml(const QTextBlock &block)
{
    QString html;
    for (auto part = block.begin(); !part.atEnd(); ++part)
        html += fragmentHtml(part.fragment());
    return html;
}

QString listTag(const QTextList &list)
{
    const bool numbered = list.format().style() <= QTextListFormat::ListDecimal;
    return numbered ? QStringLiteral("ol") : QStringLiteral("ul");
}

} // namespace

QString toListingHtml(const QTextDocument &document)
{
    QString html, open; // the list that is open
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextList *list = block.textList();
        const QString wanted = list ? listTag(*list) : QString();
        const bool newList = list && list->itemNumber(block) == 0;
        if (!open.isEmpty() && (wanted != open || newList)) {
            html += u"</" + open + u'>';
            open.clear();
        }
        if (!wanted.isEmpty() && open.isEmpty()) {
            html += u'<' + wanted + u'>';
            open = wanted;
        }
        const QString line = lineHtml(block);
        if (list)
            html += u"<li>" + line + u"</li>";
        else if (!line.isEmpty())
            html += u"<p>" + line + u"</p>";
    }
    return open.isEmpty() ? html : QString(html + u"</" + open + u'>');
}

} // namespace ui::catalog
