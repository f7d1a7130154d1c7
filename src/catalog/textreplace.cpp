// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/textreplace.h"

#include <QCoreApplication>

#include <array>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(catalog)
};

} // namespace

namespace catalog {
namespace {

core::Unexpected tooLong()
{
    return core::fail("bulk.pattern", Words::tr("The regular expression takes too long"), {},
                      Words::tr("Make it simpler: avoid repetitions of repetitions."));
}

struct Entity {
    QLatin1String written;
    char16_t stands;
};
constexpr std::array kEntities{Entity{QLatin1String("&lt;"), u'<'},    Entity{QLatin1String("&gt;"), u'>'},
                               Entity{QLatin1String("&quot;"), u'"'},  Entity{QLatin1String("&#39;"), u'\''},
                               Entity{QLatin1String("&apos;"), u'\''}, Entity{QLatin1String("&nbsp;"), u'\u00a0'},
                               Entity{QLatin1String("&amp;"), u'&'}}; // last, or "&amp;lt;" would be "<"

// "&auml;", "&#228;": entities that stay as they are written.
const QRegularExpression &otherEntity()
{
    static const QRegularExpression entity(QStringLiteral("^&(#\\d+|#x[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);"));
    return entity;
}

QString fromHtml(QString text)
{
    for (const Entity &entity : kEntities)
        text.replace(entity.written, QString(QChar(entity.stands)));
    return text;
}

QString toHtml(const QString &text)
{
    QString html;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c == u'<')
            html += QStringLiteral("&lt;");
        else if (c == u'>')
            html += QStringLiteral("&gt;");
        else if (c == u'\u00a0')
            html += QStringLiteral("&nbsp;");
        else if (c == u'&' && !otherEntity().match(text.mid(at, 12)).hasMatch())
            html += QStringLiteral("&amp;");
        else
            html += c;
    }
    return html;
}

} // namespace

core::Result<TextReplacer> TextReplacer::make(const QString &find, const QString &text, TextMatches how)
{
    TextReplacer replacer;
    replacer.text_ = text;
    replacer.groups_ = how.testFlag(TextMatch::Pattern);
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    if (!how.testFlag(TextMatch::Case))
        options |= QRegularExpression::CaseInsensitiveOption;
    QString pattern = replacer.groups_ ? find : QRegularExpression::escape(find);
    // By itself first, so that the place of a mistake is that in what was typed.
    const QRegularExpression bare(pattern, options);
    if (!bare.isValid())
        return core::fail("bulk.pattern",
                          Words::tr("The regular expression is wrong at character %1: %2")
                              .arg(bare.patternErrorOffset() + 1)
                              .arg(bare.errorString()),
                          {}, Words::tr("Correct it, or look for the text as it is."));
    if (how.testFlag(TextMatch::WholeWord))
        pattern =
            QStringLiteral("(?<![\\p{L}\\p{N}\\p{M}_])(?:") + pattern + QStringLiteral(")(?![\\p{L}\\p{N}\\p{M}_])");
    replacer.expression_ = QRegularExpression(pattern, options);
    replacer.expression_.optimize();
    return replacer;
}

QString TextReplacer::made(const QRegularExpressionMatch &match) const
{
    if (!groups_)
        return text_;
    QString made;
    for (qsizetype at = 0; at < text_.size(); ++at) {
        const QChar next = at + 1 < text_.size() ? text_[at + 1] : QChar();
        if (text_[at] == u'\\' && next >= u'0' && next <= u'9')
            made += match.captured(text_[++at].digitValue());
        else if (text_[at] == u'\\' && next == u'\\')
            made += text_[++at];
        else
            made += text_[at];
    }
    return made;
}

core::Result<TextReplacer::Replaced> TextReplacer::in(const QString &text) const
{
    Replaced done;
    qsizetype kept = 0;
    for (qsizetype from = 0; from <= text.size();) {
        const QRegularExpressionMatch match = expression_.match(text, from);
        if (!match.isValid())
            return tooLong();
        if (!match.hasMatch())
            break;
        if (match.capturedLength() == 0) {
            from = match.capturedEnd() + 1;
            continue;
        }
        done.text += QStringView(text).mid(kept, match.capturedStart() - kept);
        done.text += made(match);
        kept = from = match.capturedEnd();
        ++done.count;
    }
    done.text += QStringView(text).mid(kept);
    return done;
}

core::Result<TextReplacer::Replaced> TextReplacer::inHtml(const QString &html) const
{
    Replaced done;
    for (qsizetype at = 0; at < html.size();) {
        const qsizetype open = html.indexOf(u'<', at);
        const qsizetype end = open < 0 ? html.size() : open;
        const QString words = html.mid(at, end - at);
        auto replaced = in(fromHtml(words));
        if (!replaced)
            return replaced;
        done.text += replaced->count > 0 ? toHtml(replaced->text) : words;
        done.count += replaced->count;
        const qsizetype close = open < 0 ? -1 : html.indexOf(u'>', open);
        at = close < 0 ? html.size() : close + 1;
        if (open >= 0)
            done.text += QStringView(html).mid(open, at - open);
    }
    return done;
}

} // namespace catalog
