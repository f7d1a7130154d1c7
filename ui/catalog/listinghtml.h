// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

class QTextDocument;

namespace ui::catalog {

// A document as the HTML that a listing's description may have (facts 7): paragraphs, bold, italic, underlined, lists,
// pictures, line breaks. Everything else of the document, such as fonts and colours, is left out.
QString toListingHtml(const QTextDocument &document);

} // namespace ui::catalog
