// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/textrules.h"

#include <QHash>
#include <QSet>

#include <gumbo.h>

namespace sandbox {

namespace {

constexpr int kMostCharacters = 10000;
constexpr int kMostImages = 30;
constexpr int kMostPixels = 4000;
constexpr int kMostDepth = 20;

// What may be left open in HTML, and what has no end.
bool mayBeImplied(GumboTag tag)
{
    switch (int(tag)) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_COL:
        return true;
    default:
        return false;
    }
}

bool isForbidden(GumboTag tag)
{
    switch (int(tag)) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_LINK:
    case GUMBO_TAG_META:
    case GUMBO_TAG_UNKNOWN:
        return true;
    default:
        return false;
    }
}

class DescriptionCheck final {
public:
    DescriptionCheck(const std::function<bool(const QString &)> &known, Problems &problems)
        : known_(known)
        , problems_(problems)
    {
    }

    void walk(const GumboNode *node, int depth)
    {
        if (depth > kMostDepth)
            return report(12052352, u"The description is nested more than %1 deep."_qs.arg(kMostDepth));
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE) {
            text_ += QString::fromUtf8(node->v.text.text);
            return;
        }
        if (node->type != GUMBO_NODE_ELEMENT)
            return;
        const GumboElement &element = node->v.element;
        const QString name = QString::fromLatin1(gumbo_normalized_tagname(element.tag));
        if (isForbidden(element.tag))
            report(12052345, u"The tag %1 is not allowed in a description."_qs.arg(name));
        if ((node->parse_flags & GUMBO_INSERTION_IMPLICIT_END_TAG) && !mayBeImplied(element.tag) &&
            element.original_tag.length > 0)
            report(12052344, u"The tag %1 is never closed."_qs.arg(name));
        attributes(element);
        if (element.tag == GUMBO_TAG_IMG)
            image(element);
        for (unsigned i = 0; i < element.children.length; ++i)
            walk(static_cast<const GumboNode *>(element.children.data[i]), depth + 1);
    }

    const QString &text() const { return text_; }
    int images() const { return images_; }

private:
    void report(int code, const QString &message)
    {
        if (reported_.contains(code))
            return;
        reported_.insert(code);
        problems_.push_back({code, message});
    }

    static QString attribute(const GumboElement &element, const char *name)
    {
        const GumboAttribute *found = gumbo_get_attribute(&element.attributes, name);
        return found ? QString::fromUtf8(found->value) : QString();
    }

    void attributes(const GumboElement &element)
    {
        for (unsigned i = 0; i < element.attributes.length; ++i) {
            const auto *one = static_cast<const GumboAttribute *>(element.attributes.data[i]);
            const QString name = QString::fromUtf8(one->name).toLower();
            const QString value = QString::fromUtf8(one->value).trimmed().toLower();
            if (name.startsWith(u"on") || value.startsWith(u"javascript:"))
                report(12052350, u"The attribute %1 is not allowed in a description."_qs.arg(name));
        }
    }

    void image(const GumboElement &element)
    {
        ++images_;
        const QString url = attribute(element, "src");
        const QString width = attribute(element, "width");
        const QString height = attribute(element, "height");
        if (url.isEmpty() || width.isEmpty() || height.isEmpty())
            return report(12052348, u"A picture in the description needs src, width and height."_qs);
        if (width.toInt() >= kMostPixels || height.toInt() >= kMostPixels)
            report(12052341,
                   u"A picture in the description is %1 x %2; less than 4000 is allowed."_qs.arg(width, height));
        if (!known_(url))
            report(12052340, u"The picture %1 was not uploaded to the platform."_qs.arg(url));
    }

    const std::function<bool(const QString &)> &known_;
    Problems &problems_;
    QSet<int> reported_;
    QString text_;
    int images_ = 0;
};

} // namespace

void checkDescription(const QString &html, const Market &market, const std::function<bool(const QString &url)> &known,
                      Problems &problems)
{
    if (html.trimmed().isEmpty()) {
        problems.push_back({12052015, u"The description is missing."_qs});
        return;
    }
    if (html.size() > kMostCharacters)
        problems.push_back({12052013, u"The description has %1 characters; 10000 are allowed."_qs.arg(html.size())});

    const QByteArray utf8 = html.toUtf8();
    GumboOptions options = kGumboDefaultOptions;
    options.fragment_context = GUMBO_TAG_DIV; // a fragment needs no doctype
    const auto release = [&options](GumboOutput *output) { gumbo_destroy_output(&options, output); };
    const std::unique_ptr<GumboOutput, decltype(release)> output(
        gumbo_parse_with_options(&options, utf8.constData(), size_t(utf8.size())), release);

    DescriptionCheck check(known, problems);
    const GumboVector &children = output->root->v.element.children;
    for (unsigned i = 0; i < children.length; ++i)
        check.walk(static_cast<const GumboNode *>(children.data[i]), 1);
    if (check.images() > kMostImages)
        problems.push_back({12052056, u"The description has %1 pictures; 30 are allowed."_qs.arg(check.images())});
    if (check.images() == 0 && breaksTextRules(check.text()))
        problems.push_back({12052932, u"The description has emoji, control characters or only symbols."_qs});
    else if (breaksTextRules(check.text() + u"x"_qs))
        problems.push_back({12052932, u"The description has emoji or control characters."_qs});
    if (!market.chinese && hasChinese(check.text()))
        problems.push_back({12052346, u"The description has Chinese characters."_qs});
}

} // namespace sandbox
