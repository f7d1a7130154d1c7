// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of descriptions: Create Product takes valid HTML of at most 10,000 characters with at most 30 pictures
// that the platform itself serves.
#include "catalog/rules.h"

#include "catalog/rulenames.h"

#include <QByteArray>

#include <gumbo.h>

#include <memory>

namespace catalog {
namespace {

constexpr int kMaximumLength = 10'000;
constexpr int kMaximumImages = 30;

struct Seen {
    int images = 0;
    int foreignImages = 0;
    QString forbidden; // the first element that can't be shown
};

bool isForbidden(GumboTag tag)
{
    switch (int(tag)) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_LINK:
        return true;
    default:
        return false;
    }
}

// Pictures come from the platform's own hosts: Upload Product Image answers such an address.
bool isPlatformPicture(const char *address)
{
    const QByteArray text = QByteArray(address);
    return text.contains("tiktokcdn") || text.contains("ibyteimg") || text.contains("tos-") ||
           text.contains("/_images/");
}

void look(const GumboNode *node, Seen &seen)
{
    if (node->type != GUMBO_NODE_ELEMENT)
        return;
    const GumboElement &element = node->v.element;
    if (element.tag == GUMBO_TAG_IMG) {
        ++seen.images;
        const GumboAttribute *source = gumbo_get_attribute(&element.attributes, "src");
        seen.foreignImages += !source || !isPlatformPicture(source->value);
    }
    if (seen.forbidden.isEmpty() && isForbidden(element.tag))
        seen.forbidden = QString::fromLatin1(gumbo_normalized_tagname(element.tag));
    for (unsigned int i = 0; i < element.children.length; ++i)
        look(static_cast<const GumboNode *>(element.children.data[i]), seen);
}

} // namespace

void checkDescription(QStringView html, Findings &findings)
{
    const QString field = QStringLiteral("description");
    const auto add = [&](QLatin1String rule, qint64 limit = 0, qint64 actual = 0, const QString &detail = {}) {
        findings.push_back({Severity::Error, rule, field, limit, actual, detail});
    };
    if (html.size() > kMaximumLength)
        add(rule::kDescriptionLong, kMaximumLength, html.size());
    if (!html.contains(u'<') || html.size() > 20 * kMaximumLength)
        return;
    const QByteArray utf8 = html.toUtf8();
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const std::unique_ptr<GumboOutput, void (*)(GumboOutput *)> parsed(
        gumbo_parse_with_options(&options, utf8.constData(), size_t(utf8.size())),
        [](GumboOutput *output) { gumbo_destroy_output(&kGumboDefaultOptions, output); });
    Seen seen;
    look(parsed->root, seen);
    if (!seen.forbidden.isEmpty())
        add(rule::kDescriptionTags, 0, 0, seen.forbidden);
    if (seen.images > kMaximumImages)
        add(rule::kDescriptionImages, kMaximumImages, seen.images);
    if (seen.foreignImages > 0)
        add(rule::kDescriptionImageSource, 0, seen.foreignImages);
}

} // namespace catalog
