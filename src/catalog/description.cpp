// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of descriptions: Create Product takes valid HTML of at most 10,000 characters with at most 30 pictures
// that the platform itself serves.
#include "catalog/rules.h"

#include "catalog/characters.h"
#include "catalog/rulenames.h"

#include <QByteArray>
#include <QRegularExpression>

#include <gumbo.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace catalog {
namespace {

constexpr int kMaximumLength = 10'000;
constexpr int kMaximumImages = 30;
constexpr int kMaximumSide = 4000; // pixels; must stay below
constexpr int kMaximumDepth = 20;

struct Seen {
    int images = 0;
    int foreignImages = 0;
    int unsizedImages = 0;
    bool deep = false;
    QString forbidden, unclosed, script; // the first of each
    QString text;
};

// Elements that HTML lets end by themselves, and those that never have an end tag.
bool endsByItself(GumboTag tag)
{
    switch (int(tag)) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_COL:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_WBR:
        return true;
    default:
        return false;
    }
}

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
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_META:
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

using Parsed = std::unique_ptr<GumboOutput, void (*)(GumboOutput *)>;

Parsed parse(const QByteArray &utf8)
{
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    options.fragment_context = GUMBO_TAG_DIV; // what the platform puts it into
    return {gumbo_parse_with_options(&options, utf8.constData(), size_t(utf8.size())),
            [](GumboOutput *output) { gumbo_destroy_output(&kGumboDefaultOptions, output); }};
}

// An event handler, or an address that is a script.
bool runs(const GumboAttribute &attribute)
{
    return QByteArray(attribute.name).toLower().startsWith("on") ||
           QByteArray(attribute.value).trimmed().toLower().startsWith("javascript:");
}

struct Range {
    size_t from, to; // bytes
};

// A form's content is text for buyers, a script's is not.
bool keepsContent(GumboTag tag) { return tag == GUMBO_TAG_FORM; }

// Where the source has attributes that run something.
void collectScripts(const GumboNode *node, const char *begin, std::vector<Range> &ranges)
{
    if (node->type != GUMBO_NODE_ELEMENT)
        return;
    const GumboElement &element = node->v.element;
    for (unsigned int i = 0; i < element.attributes.length; ++i) {
        const auto *attribute = static_cast<const GumboAttribute *>(element.attributes.data[i]);
        if (!runs(*attribute) || !attribute->original_name.data)
            continue;
        const GumboStringPiece &value = attribute->original_value;
        const char *end =
            value.data ? value.data + value.length : attribute->original_name.data + attribute->original_name.length;
        size_t from = size_t(attribute->original_name.data - begin);
        while (from > 0 && QChar::isSpace(uchar(begin[from - 1])))
            --from;
        ranges.push_back({from, size_t(end - begin)});
    }
    for (unsigned int i = 0; i < element.children.length; ++i)
        collectScripts(static_cast<const GumboNode *>(element.children.data[i]), begin, ranges);
}

// Where the source has forbidden elements: all of them, or their two tags.
void collect(const GumboNode *node, const char *begin, std::vector<Range> &ranges)
{
    if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE)
        return;
    const GumboElement &element = node->v.element;
    const GumboStringPiece &opening = element.original_tag, &closing = element.original_end_tag;
    const bool written = opening.data != nullptr; // not one that the parser added
    if (written && isForbidden(element.tag)) {
        const size_t from = size_t(opening.data - begin), opened = from + opening.length;
        const size_t closed = closing.data ? size_t(closing.data - begin) + closing.length : opened;
        if (!keepsContent(element.tag)) {
            ranges.push_back({from, closed});
            return;
        }
        ranges.push_back({from, opened});
        if (closing.data)
            ranges.push_back({size_t(closing.data - begin), closed});
    }
    for (unsigned int i = 0; i < element.children.length; ++i)
        collect(static_cast<const GumboNode *>(element.children.data[i]), begin, ranges);
}

void lookAtImage(const GumboElement &element, Seen &seen)
{
    ++seen.images;
    const GumboAttribute *source = gumbo_get_attribute(&element.attributes, "src");
    seen.foreignImages += !source || !isPlatformPicture(source->value);
    for (const char *side : {"width", "height"}) {
        const GumboAttribute *given = gumbo_get_attribute(&element.attributes, side);
        const int pixels = given ? QByteArray(given->value).toInt() : 0;
        if (pixels <= 0 || pixels >= kMaximumSide) {
            ++seen.unsizedImages;
            return;
        }
    }
}

void lookForScript(const GumboElement &element, Seen &seen)
{
    for (unsigned int i = 0; i < element.attributes.length && seen.script.isEmpty(); ++i) {
        const auto *attribute = static_cast<const GumboAttribute *>(element.attributes.data[i]);
        if (runs(*attribute))
            seen.script = QString::fromLatin1(attribute->name).toLower();
    }
}

void look(const GumboNode *node, int depth, Seen &seen)
{
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE)
        seen.text += QString::fromUtf8(node->v.text.text);
    if (node->type != GUMBO_NODE_ELEMENT)
        return;
    if (depth > kMaximumDepth) {
        seen.deep = true;
        return;
    }
    const GumboElement &element = node->v.element;
    if (element.tag == GUMBO_TAG_IMG)
        lookAtImage(element, seen);
    lookForScript(element, seen);
    const bool open = (node->parse_flags & GUMBO_INSERTION_IMPLICIT_END_TAG) && element.original_tag.length > 0;
    if (seen.unclosed.isEmpty() && open && !endsByItself(element.tag))
        seen.unclosed = QString::fromLatin1(gumbo_normalized_tagname(element.tag));
    if (seen.forbidden.isEmpty() && isForbidden(element.tag))
        seen.forbidden = QString::fromLatin1(gumbo_normalized_tagname(element.tag));
    for (unsigned int i = 0; i < element.children.length; ++i)
        look(static_cast<const GumboNode *>(element.children.data[i]), depth + 1, seen);
}

Seen lookAt(QStringView html)
{
    Seen seen;
    const QByteArray utf8 = html.toUtf8();
    const Parsed parsed = parse(utf8);
    const GumboVector &children = parsed->root->v.element.children;
    for (unsigned int i = 0; i < children.length; ++i)
        look(static_cast<const GumboNode *>(children.data[i]), 1, seen);
    return seen;
}

} // namespace

void checkDescription(QStringView html, const Market &market, Findings &findings)
{
    const QString field = QStringLiteral("description");
    const auto add = [&](QLatin1String rule, qint64 limit = 0, qint64 actual = 0, const QString &detail = {}) {
        findings.push_back({Severity::Error, rule, field, limit, actual, detail});
    };
    if (html.size() > kMaximumLength)
        add(rule::kDescriptionLong, kMaximumLength, html.size());
    if (html.size() > 2 * kMaximumLength) // a hundred thousand nested elements would be too much for the parser
        return;
    const bool plain = !html.contains(u'<') && !html.contains(u'&');
    const Seen seen = plain ? Seen() : lookAt(html);
    if (!seen.forbidden.isEmpty())
        add(rule::kDescriptionTags, 0, 0, seen.forbidden);
    if (!seen.unclosed.isEmpty())
        add(rule::kDescriptionUnclosed, 0, 0, seen.unclosed);
    if (!seen.script.isEmpty())
        add(rule::kDescriptionScript, 0, 0, seen.script);
    if (seen.deep)
        add(rule::kDescriptionDeep, kMaximumDepth);
    if (seen.images > kMaximumImages)
        add(rule::kDescriptionImages, kMaximumImages, seen.images);
    if (seen.foreignImages > 0)
        add(rule::kDescriptionImageSource, 0, seen.foreignImages);
    if (seen.unsizedImages > 0)
        add(rule::kDescriptionImageSize, kMaximumSide, seen.unsizedImages);
    QString simple = seen.text.simplified(); // line ends and tabs are no control characters here
    QStringView text = plain ? html.trimmed() : QStringView(simple);
    CharacterKinds kinds = characterKinds(text);
    if (plain && (kinds & CharacterKind::Control)) {
        simple = text.toString().simplified();
        text = simple;
        kinds = characterKinds(text);
    }
    if (kinds & (CharacterKind::Emoji | CharacterKind::Control))
        add(rule::kDescriptionCharacters);
    if (text.isEmpty() && seen.images == 0)
        add(rule::kDescriptionEmpty);
    else if (seen.images == 0 && !(kinds & (CharacterKind::Letter | CharacterKind::Digit)))
        add(rule::kDescriptionSymbols);
    if ((kinds & CharacterKind::Chinese) && !(kinds & CharacterKind::Kana) && !market.chineseAllowed)
        add(rule::kDescriptionChinese);
}

namespace {

QString without(QStringView html, void (*collectWhat)(const GumboNode *, const char *, std::vector<Range> &))
{
    if (html.size() > 2 * kMaximumLength)
        return html.toString();
    QByteArray utf8 = html.toUtf8();
    std::vector<Range> ranges;
    {
        const Parsed parsed = parse(utf8);
        collectWhat(parsed->root, utf8.constData(), ranges);
    }
    std::ranges::sort(ranges, std::ranges::greater(), &Range::from);
    for (const Range &range : ranges)
        utf8.remove(qsizetype(range.from), qsizetype(range.to - range.from));
    return QString::fromUtf8(utf8);
}

} // namespace

QString withoutForbiddenElements(QStringView html)
{
    // The parser doesn't tell where a form ends.
    static const QRegularExpression formEnd(QStringLiteral("</form\\s*>"), QRegularExpression::CaseInsensitiveOption);
    return without(html, collect).remove(formEnd).trimmed();
}

QString withoutScripts(QStringView html) { return without(html, collectScripts); }

} // namespace catalog
