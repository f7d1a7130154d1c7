// SPDX-License-Identifier: GPL-3.0-or-later
// Colours can be read, the sheet is complete, and a switch of theme reaches widgets and icons.
#include "ui/kit/theme.h"

#include <QDirIterator>
#include <QFile>
#include <QFontInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace ui::kit;

namespace {

// WCAG 2.1, relative luminance and contrast ratio.
double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

constexpr std::array lightnesses = {Lightness::Light, Lightness::Dark};

void row(const QString &name, const QColor &front, const QColor &back, double need)
{
    QTest::newRow(qPrintable(name)) << front << back << need;
}

QColor pixel(QWidget &widget, QPoint at) { return widget.grab().toImage().pixelColor(at); }

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void contrast_data();
    void contrast();
    void contrastFormula();
    void everyTokenIsInTheFile();
    void sheetIsResolved_data();
    void sheetIsResolved();
    void sheetTextGrows();
    void indicatorPicturesHaveTokenColours();
    void paletteOfRows();
    void switchRepaints();
    void switchReachesIconsMadeBefore();
    void systemFollowsThePlatform();
    void fontsAreTheShippedOnes();
    void digitsHaveOneWidth();
    void rowHeightsByDensity_data();
    void rowHeightsByDensity();
    void textScaleIsBounded();

private:
    std::unique_ptr<Theme> theme;
};

void ThemeTest::initTestCase()
{
    theme = std::make_unique<Theme>(*qApp);
    theme->setMode(Mode::Light);
}

void ThemeTest::contrast_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("back");
    QTest::addColumn<double>("need");

    const std::array backs = {Token::Base,      Token::Window, Token::Header, Token::AccentTint, Token::Select,
                              Token::SelectOff, Token::Nav,    Token::Hover,  Token::Alternate};
    for (const auto lightness : lightnesses) {
        const Colors colors = Colors::shipped(lightness);
        const QString in = lightness == Lightness::Dark ? u"dark "_qs : u"light "_qs;
        for (const auto front : {Token::Text, Token::Text2, Token::Text3, Token::Link})
            for (const auto back : backs)
                row(in + tokenName(front) + u" on "_qs + tokenName(back), colors.color(front), colors.color(back), 4.5);
        for (int i = 0; i < stateCount; ++i) {
            const auto state = State(i);
            const QString name = in + stateName(state);
            row(name + u" on its tint"_qs, colors.text(state), colors.tint(state), 4.5);
            for (const auto back : {Token::Base, Token::Select, Token::AccentTint})
                row(name + u" on "_qs + tokenName(back), colors.text(state), colors.color(back), 4.5);
            for (const auto back : {Token::Base, Token::Select, Token::AccentTint})
                row(name + u" solid on "_qs + tokenName(back), colors.solid(state), colors.color(back), 3);
            for (const auto text : {Token::Text, Token::Text2, Token::Text3})
                row(in + tokenName(text) + u" on tint "_qs + stateName(state), colors.color(text), colors.tint(state),
                    4.5);
        }
        for (const auto fill : {Token::Accent, Token::AccentHover, Token::AccentPress})
            row(in + u"onAccent on "_qs + tokenName(fill), colors.color(Token::OnAccent), colors.color(fill), 4.5);
        row(in + u"tip"_qs, colors.color(Token::OnTip), colors.color(Token::Tip), 4.5);
        for (const auto back : {Token::Base, Token::Window}) {
            row(in + u"accent on "_qs + tokenName(back), colors.color(Token::Accent), colors.color(back), 3);
            row(in + u"focus on "_qs + tokenName(back), colors.color(Token::Focus), colors.color(back), 3);
            row(in + u"control on "_qs + tokenName(back), colors.color(Token::Control), colors.color(back), 3);
        }
        row(in + u"focus on current row"_qs, colors.color(Token::Focus), colors.color(Token::Select), 3);
        for (const auto chart : {Token::Chart1, Token::Chart1Soft, Token::Chart2, Token::Chart3, Token::Chart4,
                                 Token::Chart5, Token::Chart6})
            row(in + tokenName(chart) + u" on base"_qs, colors.color(chart), colors.color(Token::Base), 3);
        row(in + u"parts of the main series"_qs, colors.color(Token::Chart1), colors.color(Token::Chart1Soft), 1.5);
    }
}

void ThemeTest::contrast()
{
    QFETCH(QColor, front);
    QFETCH(QColor, back);
    QFETCH(double, need);
    const double ratio = ::contrast(front, back);
    QVERIFY2(ratio >= need, qPrintable(u"%1 on %2 is %3"_qs.arg(front.name(), back.name()).arg(ratio)));
}

void ThemeTest::contrastFormula()
{
    // By WCAG's definition black on white is (1 + 0.05) / (0 + 0.05) = 21, and #777777 on white is just below 4.5.
    QCOMPARE(::contrast(Qt::black, Qt::white), 21.0);
    QVERIFY(::contrast(QColor(u"#777777"_qs), Qt::white) < 4.5);
    QVERIFY(::contrast(QColor(u"#767676"_qs), Qt::white) > 4.5);
}

void ThemeTest::everyTokenIsInTheFile()
{
    QFile file(u":/kit/style/tokens.json"_qs);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject sets = QJsonDocument::fromJson(file.readAll()).object();
    for (const auto *set : {"light", "dark"}) {
        const QJsonObject colors = sets.value(QLatin1String(set)).toObject();
        for (int i = 0; i < tokenCount; ++i)
            QVERIFY2(colors.contains(tokenName(Token(i))), tokenName(Token(i)).data());
        QCOMPARE(colors.size(), tokenCount + 3 * stateCount); // text, tint, solid; and no colour that nothing names
    }
    QCOMPARE(Colors::shipped(Lightness::Light).color(Token::Select), QColor(u"#D6E5FA"_qs));
    QCOMPARE(Colors::shipped(Lightness::Dark).color(Token::Grid), QColor(u"#262A31"_qs));
    QCOMPARE(Colors::shipped(Lightness::Dark).tint(State::Err), QColor(u"#3D1C1C"_qs));
    QCOMPARE(Colors::shipped(Lightness::Light).solid(State::Neutral), QColor(u"#77808D"_qs));
}

void ThemeTest::sheetIsResolved_data()
{
    QTest::addColumn<Lightness>("lightness");
    QTest::newRow("light") << Lightness::Light;
    QTest::newRow("dark") << Lightness::Dark;
}

void ThemeTest::sheetIsResolved()
{
    QFETCH(Lightness, lightness);
    const Colors colors = Colors::shipped(lightness);
    const QString sheet = colors.styleSheet(1);
    QVERIFY(!sheet.contains(u'@'));
    QVERIFY(!sheet.contains(u"/*"));
    // text2 is replaced before text: a leftover would be a colour with a digit behind it.
    static const QRegularExpression broken(u"#[0-9a-fA-F]{6}[0-9A-Za-z]"_qs);
    QVERIFY2(!broken.match(sheet).hasMatch(), qPrintable(broken.match(sheet).captured()));
    QVERIFY(sheet.contains(u"color: "_qs + colors.color(Token::Text2).name()));
    static const QRegularExpression pictures(u"url\\(([^)]*)\\)"_qs);
    int seen = 0;
    for (const auto &match : pictures.globalMatch(sheet)) {
        QVERIFY2(QFile::exists(match.captured(1)), qPrintable(match.captured(1)));
        ++seen;
    }
    QVERIFY(seen >= 5);
}

void ThemeTest::sheetTextGrows()
{
    // 12 px and 26 px at 125 % are 15 and 32.5; a focused control is 2 px less, for its second border.
    const QString sheet = Colors::shipped(Lightness::Light).styleSheet(1.25);
    QVERIFY(sheet.contains(u"font-size: 15px"));
    QVERIFY(sheet.contains(u"min-height: 33px"));
    QVERIFY(sheet.contains(u"min-height: 31px"));
    QVERIFY(!sheet.contains(u"font-size: 12px"));
}

void ThemeTest::indicatorPicturesHaveTokenColours()
{
    for (const auto lightness : lightnesses) {
        const Colors colors = Colors::shipped(lightness);
        const QString folder = u":/kit/style/%1/"_qs.arg(lightness == Lightness::Dark ? u"dark" : u"light");
        for (const auto &[name, token] : {std::pair{u"chevron-down"_qs, Token::Text2},
                                          {u"arrow-up"_qs, Token::Text2},
                                          {u"arrow-down"_qs, Token::Text2},
                                          {u"check"_qs, Token::OnAccent},
                                          {u"minus"_qs, Token::OnAccent}}) {
            QFile file(folder + name + u".svg"_qs);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString svg = QString::fromUtf8(file.readAll());
            QVERIFY2(svg.contains(colors.color(token).name(), Qt::CaseInsensitive), qPrintable(file.fileName()));
        }
    }
}

void ThemeTest::paletteOfRows()
{
    const Colors colors = Colors::shipped(Lightness::Light);
    const QPalette palette = colors.palette();
    QCOMPARE(palette.color(QPalette::Active, QPalette::Highlight), colors.color(Token::Select));
    QCOMPARE(palette.color(QPalette::Inactive, QPalette::Highlight), colors.color(Token::SelectOff));
    QCOMPARE(palette.color(QPalette::Active, QPalette::HighlightedText), colors.color(Token::Text));
    QCOMPARE(palette.color(QPalette::Disabled, QPalette::ButtonText), colors.color(Token::Disabled));
    QCOMPARE(palette.color(QPalette::Disabled, QPalette::Window), colors.color(Token::Window));
}

void ThemeTest::switchRepaints()
{
    QWidget window;
    window.resize(80, 60);
    QPushButton button(u"Push"_qs, &window);
    button.setGeometry(10, 10, 60, 28);
    button.setProperty("primary", true);
    window.show();
    QCOMPARE(pixel(window, {2, 2}), theme->color(Token::Window));
    QCOMPARE(pixel(window, {14, 24}), theme->color(Token::Accent));
    const QColor before = theme->color(Token::Window);

    QSignalSpy changed(theme.get(), &Theme::changed);
    theme->setMode(Mode::Dark);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(theme->lightness(), Lightness::Dark);
    QVERIFY(theme->color(Token::Window) != before);
    QCOMPARE(pixel(window, {2, 2}), theme->color(Token::Window));
    QCOMPARE(pixel(window, {14, 24}), theme->color(Token::Accent));
    theme->setMode(Mode::Dark);
    QCOMPARE(changed.count(), 1); // nothing new, nothing said
    theme->setMode(Mode::Light);
    QCOMPARE(pixel(window, {2, 2}), before);
}

void ThemeTest::switchReachesIconsMadeBefore()
{
    const QIcon icon = theme->icon(u"minus"_qs, Token::Text);
    // The bar of "minus" runs through the middle: 5 to 19 of 24 units.
    const auto middle = [](const QPixmap &pixmap) { return pixmap.toImage().pixelColor(12, 12); };
    QCOMPARE(middle(icon.pixmap(QSize(24, 24), 1.0)), theme->color(Token::Text));
    QCOMPARE(middle(icon.pixmap(QSize(24, 24), 1.0, QIcon::Disabled)), theme->color(Token::Disabled));
    theme->setMode(Mode::Dark);
    QCOMPARE(middle(icon.pixmap(QSize(24, 24), 1.0)), theme->color(Token::Text));
    theme->setMode(Mode::Light);
}

void ThemeTest::systemFollowsThePlatform()
{
    const QPalette dark = Colors::shipped(Lightness::Dark).palette();
    const QPalette light = Colors::shipped(Lightness::Light).palette();
    theme->followPlatform(dark);
    QCOMPARE(theme->lightness(), Lightness::Light); // the user chose Light
    theme->setMode(Mode::System);
    QCOMPARE(theme->lightness(), Lightness::Dark);
    QSignalSpy changed(theme.get(), &Theme::changed);
    theme->followPlatform(dark);
    QCOMPARE(changed.count(), 0);
    theme->followPlatform(light);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(theme->lightness(), Lightness::Light);
    theme->setMode(Mode::Light);
}

void ThemeTest::fontsAreTheShippedOnes()
{
    for (int i = 0; i < roleCount; ++i) {
        const auto role = Role(i);
        const QFontInfo info(theme->fonts().font(role));
        const bool code = role == Role::Code || role == Role::CodeSmall;
        QCOMPARE(info.family(), code ? u"Shopwright Code"_qs : u"Shopwright UI"_qs);
        QCOMPARE(info.weight(), int(theme->fonts().font(role).weight()));
        QVERIFY(info.pixelSize() >= 11);
    }
}

void ThemeTest::digitsHaveOneWidth()
{
    for (const auto role : {Role::Body, Role::Emphasis, Role::Indicator, Role::Code}) {
        const QFontMetrics &metrics = theme->fonts().metrics(role);
        QCOMPARE(metrics.horizontalAdvance(u"1,111.11"_qs), metrics.horizontalAdvance(u"8,808.08"_qs));
    }
}

void ThemeTest::rowHeightsByDensity_data()
{
    QTest::addColumn<Density>("density");
    QTest::addColumn<int>("one");
    QTest::addColumn<int>("two");
    QTest::newRow("compact") << Density::Compact << 28 << 40;
    QTest::newRow("normal") << Density::Normal << 32 << 44;
    QTest::newRow("comfortable") << Density::Comfortable << 36 << 52;
}

void ThemeTest::rowHeightsByDensity()
{
    QFETCH(Density, density);
    theme->setDensity(density);
    QTEST(theme->rowHeight(), "one");
    QTEST(theme->tallRowHeight(), "two");
    theme->setDensity(Density::Normal);
}

void ThemeTest::textScaleIsBounded()
{
    const int before = theme->rowHeight();
    theme->setTextScale(9);
    QCOMPARE(theme->textScale(), 1.5);
    // 13 px at 150 % is 19.5: the row grows with its text.
    QVERIFY(theme->rowHeight() >= before + 6);
    theme->setTextScale(1);
    QCOMPARE(theme->rowHeight(), before);
}

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
