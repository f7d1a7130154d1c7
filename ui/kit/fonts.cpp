// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/fonts.h"

#include <QFontDatabase>

#include <array>

using namespace Qt::StringLiterals;

namespace ui::kit {

namespace {

struct Measure {
    int pixels;
    QFont::Weight weight;
    const char *family;
};

constexpr auto sans = "Shopwright UI";
constexpr auto code = "Shopwright Code";

// In the order of the enum.
constexpr std::array<Measure, roleCount> measures = {{
    {18, QFont::DemiBold, sans}, // PageTitle
    {24, QFont::DemiBold, sans}, // IndicatorLarge
    {20, QFont::DemiBold, sans}, // Indicator
    {13, QFont::DemiBold, sans}, // PanelTitle
    {13, QFont::Normal, sans},   // Body
    {13, QFont::Medium, sans},   // Emphasis
    {12, QFont::Normal, sans},   // Meta
    {12, QFont::Medium, sans},   // MetaStrong
    {11, QFont::Normal, sans},   // Axis
    {11, QFont::Medium, sans},   // Tag
    {13, QFont::Normal, code},   // Code
    {12, QFont::Normal, code},   // CodeSmall
}};

QFont made(const Measure &measure, qreal scale)
{
    QFont font;
    // Scripts that the shipped families lack.
    font.setFamilies({QString::fromLatin1(measure.family), u"Noto Sans"_qs, u"Noto Sans Thai"_qs,
                      u"Noto Sans Arabic"_qs, u"Noto Sans CJK SC"_qs, u"sans-serif"_qs});
    font.setPixelSize(qRound(measure.pixels * scale));
    font.setWeight(measure.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

bool Fonts::load()
{
    bool all = true;
    for (const auto *file : {"ShopwrightUI-Regular", "ShopwrightUI-Medium", "ShopwrightUI-SemiBold",
                             "ShopwrightCode-Regular", "ShopwrightCode-Medium", "ShopwrightCode-SemiBold"})
        all &= QFontDatabase::addApplicationFont(u":/kit/fonts/%1.otf"_qs.arg(QLatin1String(file))) >= 0;
    return all;
}

Fonts::Fonts(qreal scale)
    : factor(scale)
{
    made.reserve(roleCount);
    for (const auto &measure : measures) {
        const QFont font = kit::made(measure, scale);
        made.push_back({font, QFontMetrics(font)});
    }
}

} // namespace ui::kit
