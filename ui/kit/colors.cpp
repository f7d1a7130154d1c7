// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/theme.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ui::kit {

namespace {

Q_LOGGING_CATEGORY(log, "kit")

QByteArray shippedFile(const QString &name)
{
    QFile file(u":/kit/style/"_qs + name);
    if (!file.open(QIODevice::ReadOnly))
        qCCritical(log) << "no resource" << file.fileName();
    return file.readAll();
}

QString nameOf(Lightness lightness) { return lightness == Lightness::Dark ? u"dark"_qs : u"light"_qs; }

QColor colorIn(const QJsonObject &set, const QString &name)
{
    const QColor color(set.value(name).toString());
    if (color.isValid())
        return color;
    qCCritical(log) << "no colour" << name;
    return Qt::magenta;
}

// px26-2: 26 grown with the text, less 2 that don't grow (a border's).
QString withLengths(const QString &sheet, qreal scale)
{
    static const QRegularExpression length(u"@px(\\d+)(?:-(\\d+))?"_qs);
    QString out;
    qsizetype at = 0;
    auto matches = length.globalMatch(sheet);
    while (matches.hasNext()) {
        const auto match = matches.next();
        out += QStringView(sheet).mid(at, match.capturedStart() - at);
        out += QString::number(qRound(match.captured(1).toInt() * scale) - match.captured(2).toInt()) + u"px"_qs;
        at = match.capturedEnd();
    }
    return out + QStringView(sheet).mid(at);
}

} // namespace

Colors Colors::shipped(Lightness lightness)
{
    const QJsonObject set =
        QJsonDocument::fromJson(shippedFile(u"tokens.json"_qs)).object().value(nameOf(lightness)).toObject();
    Colors colors;
    colors.lightness = lightness;
    for (int i = 0; i < tokenCount; ++i)
        colors.tokens[std::size_t(i)] = colorIn(set, tokenName(Token(i)));
    for (int i = 0; i < stateCount; ++i) {
        const QString name = stateName(State(i));
        colors.states[std::size_t(i)] = {colorIn(set, name), colorIn(set, name + u"Tint"_qs),
                                         colorIn(set, name + u"Solid"_qs)};
    }
    return colors;
}

QPalette Colors::palette() const
{
    const std::pair<QPalette::ColorRole, Token> roles[] = {
        {QPalette::Window, Token::Window},
        {QPalette::WindowText, Token::Text},
        {QPalette::Base, Token::Base},
        {QPalette::AlternateBase, Token::Alternate},
        {QPalette::Text, Token::Text},
        {QPalette::PlaceholderText, Token::Text3},
        {QPalette::Button, Token::Base},
        {QPalette::ButtonText, Token::Text},
        {QPalette::BrightText, Token::OnAccent},
        {QPalette::Highlight, Token::Select},
        {QPalette::HighlightedText, Token::Text},
        {QPalette::Link, Token::Link},
        {QPalette::LinkVisited, Token::Link},
        {QPalette::ToolTipBase, Token::Tip},
        {QPalette::ToolTipText, Token::OnTip},
        {QPalette::Light, Token::Base},
        {QPalette::Midlight, Token::Hairline},
        {QPalette::Mid, Token::Border},
        {QPalette::Shadow, Token::Border},
        {QPalette::Dark, Token::Control},
    };
    QPalette palette;
    for (const auto &[role, token] : roles)
        palette.setColor(QPalette::All, role, color(token));
    palette.setColor(QPalette::Inactive, QPalette::Highlight, color(Token::SelectOff));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(Token::Disabled));
    return palette;
}

QString Colors::filled(QString sheet, qreal scale) const
{
    std::vector<std::pair<QString, QString>> names = {{u"icons"_qs, u":/kit/style/"_qs + nameOf(lightness)}};
    for (int i = 0; i < tokenCount; ++i)
        names.emplace_back(tokenName(Token(i)), tokens[std::size_t(i)].name());
    for (int i = 0; i < stateCount; ++i) {
        const QString name = stateName(State(i));
        names.emplace_back(name, states[std::size_t(i)].text.name());
        names.emplace_back(name + u"Tint"_qs, states[std::size_t(i)].tint.name());
        names.emplace_back(name + u"Solid"_qs, states[std::size_t(i)].solid.name());
    }
    // Longest first: text2 would be lost to text.
    std::sort(names.begin(), names.end(), [](const auto &a, const auto &b) { return a.first.size() > b.first.size(); });
    sheet = withLengths(sheet, scale);
    for (const auto &[name, value] : names)
        sheet.replace(u"@"_qs + name, value);
    return sheet;
}

QString Colors::styleSheet(qreal scale) const
{
    static const QRegularExpression comment(u"/\\*.*?\\*/"_qs, QRegularExpression::DotMatchesEverythingOption);
    return filled(QString::fromUtf8(shippedFile(u"shopwright.qss"_qs)).remove(comment), scale);
}

} // namespace ui::kit
