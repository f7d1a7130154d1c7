// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/values.h"

#include <QTest>

using namespace tabular;

// Amounts, flags and codes as merchants and spreadsheets write them.
class ValuesTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsNumbers_data();
    void readsNumbers();
    void readsAmbiguousNumbersByTheirColumn();
    void votesOnTheDecimalMark_data();
    void votesOnTheDecimalMark();
    void countsMinorUnitsExactly();
    void multipliesExactly();
    void roundsHalvesAwayFromZero();
    void knowsCurrencies();
    void readsFlags_data();
    void readsFlags();
    void trimsWhatNobodySees_data();
    void trimsWhatNobodySees();
    void cleansInside();
    void normalisesHeaders();
    void findsDamagedCodes_data();
    void findsDamagedCodes();
    void padsLostZeros();
    void checksGtins();
};

void ValuesTest::readsNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("style");
    QTest::addColumn<int>("problem");
    QTest::addColumn<QByteArray>("decimal"); // plainDecimal
    QTest::addColumn<QByteArray>("currency");
    const auto row = [](const char *text, NumberStyle style, NumberProblem problem, const char *decimal,
                        const char *currency = "") {
        QTest::addRow("%s as %d", text, int(style))
            << QByteArray(text) << int(style) << int(problem) << QByteArray(decimal) << QByteArray(currency);
    };
    using enum NumberStyle;
    const auto ok = NumberProblem::None;
    row("12.50", Unknown, ok, "12.50");
    row("7", Unknown, ok, "7");
    row("0.5", Unknown, ok, "0.5");
    row(".5", Unknown, ok, "0.5");
    row("007", Unknown, ok, "7");
    row("-3.20", Unknown, ok, "-3.20");
    row("3.20-", Unknown, ok, "-3.20");
    row("(3.20)", Unknown, ok, "-3.20");
    row("\u22123.20", Unknown, ok, "-3.20"); // the typographic minus
    row("+4", Unknown, ok, "4");
    row("12,50", Unknown, ok, "12.50");
    row("12,50", Comma, ok, "12.50");
    row("12,50", Point, NumberProblem::WrongStyle, "12.50");
    row("12.50", Comma, NumberProblem::WrongStyle, "12.50");
    // The five forms of thousands.
    row("1,234,567.89", Unknown, ok, "1234567.89");
    row("1.234.567,89", Unknown, ok, "1234567.89");
    row("1 234,50", Unknown, ok, "1234.50");
    row("1\u2019234.50", Unknown, ok, "1234.50");
    row("1'234.50", Unknown, ok, "1234.50");
    row("12,34,567.00", Unknown, ok, "1234567.00"); // lakh
    row("1\u00A0234\u00A0567,5", Unknown, ok, "1234567.5");
    row("1\u202F234,50", Unknown, ok, "1234.50");
    row("1,234,567", Unknown, ok, "1234567");
    row("1.234.567", Unknown, ok, "1234567");
    row("1,234,567", Comma, NumberProblem::WrongStyle, "1234567");
    // A single mark before three digits.
    row("1,234", Unknown, NumberProblem::Ambiguous, "1.234");
    row("1.234", Unknown, NumberProblem::Ambiguous, "1.234");
    row("1,234", Point, ok, "1234");
    row("1,234", Comma, ok, "1.234");
    row("1.234", Point, ok, "1.234");
    row("1.234", Comma, ok, "1234");
    row("0.234", Unknown, ok, "0.234");       // no group begins with zero
    row("1234.567", Unknown, ok, "1234.567"); // four digits are no first group
    // Currencies on both sides.
    row("$12.50", Unknown, ok, "12.50", "$");
    row("US$12.50", Unknown, ok, "12.50", "US$");
    row("12,50 €", Unknown, ok, "12.50", "€");
    row("RM 12.50", Unknown, ok, "12.50", "RM");
    row("Rp 15.000", Comma, ok, "15000", "Rp");
    row("₫120000", Unknown, ok, "120000", "₫");
    row("120.000 đ", Comma, ok, "120000", "đ");
    row("THB 100", Unknown, ok, "100", "THB");
    row("JPY 1,000", Point, ok, "1000", "JPY");
    row("-$5", Unknown, ok, "-5", "$");
    row("$-5", Unknown, ok, "-5", "$");
    row("１２．５０", Unknown, ok, "12.50");
    row("￥1200", Unknown, ok, "1200", "¥"); // full-width forms become narrow
    row("\u00A012.50\t", Unknown, ok, "12.50");
    row("999999999999999999", Unknown, ok, "999999999999999999"); // 18 digits
    row("0.000000000000000001", Unknown, ok, "0.000000000000000001");
    // What is no number.
    row("", Unknown, NumberProblem::Empty, "0");
    row(" \u00A0", Unknown, NumberProblem::Empty, "0");
    row("abc", Unknown, NumberProblem::NotNumber, "0");
    row("12 34", Unknown, NumberProblem::NotNumber, "0");
    row("1,23,4", Unknown, NumberProblem::NotNumber, "0");
    row("1.2.3", Unknown, NumberProblem::NotNumber, "0");
    row("1,234.56,7", Unknown, NumberProblem::NotNumber, "0");
    row("--5", Unknown, NumberProblem::NotNumber, "0");
    row("(-5)", Unknown, NumberProblem::NotNumber, "0");
    row("12 XYZ", Unknown, NumberProblem::NotNumber, "0");
    row("-", Unknown, NumberProblem::NotNumber, "0");
    row("€", Unknown, NumberProblem::NotNumber, "0");
    row("1.23E+18", Unknown, NumberProblem::Exponent, "0");
    row("5,8e17", Unknown, NumberProblem::Exponent, "0");
    row("1234567890123456789", Unknown, NumberProblem::TooLarge, "0"); // 19 digits
}

void ValuesTest::readsNumbers()
{
    QFETCH(QByteArray, text);
    QFETCH(int, style);
    QFETCH(int, problem);
    QFETCH(QByteArray, decimal);
    QFETCH(QByteArray, currency);
    const Number number = readNumber({text.constData(), size_t(text.size())}, NumberStyle(style));
    QCOMPARE(int(number.problem), problem);
    QCOMPARE(QByteArray::fromStdString(plainDecimal(number)), decimal);
    QCOMPARE(QByteArray(number.currency.data(), qsizetype(number.currency.size())), currency);
}

void ValuesTest::readsAmbiguousNumbersByTheirColumn()
{
    NumberVotes votes;
    for (const char *cell : {"1.234", "", "2.500", "n/a", "12,50"})
        votes.add(cell);
    QCOMPARE(votes.style(), NumberStyle::Comma);
    QCOMPARE(votes.cells(), 4u);   // the empty one is none
    QCOMPARE(votes.numbers(), 3u); // n/a is none
    QCOMPARE(plainDecimal(readNumber("1.234", votes.style())), std::string("1234"));
    const Number percent = readNumber("15%", NumberStyle::Unknown);
    QVERIFY(percent.ok() && percent.percent);
    QCOMPARE(percent.unscaled, qint64(15));
}

void ValuesTest::votesOnTheDecimalMark_data()
{
    QTest::addColumn<QList<QByteArray>>("cells");
    QTest::addColumn<int>("style");
    QTest::addColumn<bool>("conflicting");
    QTest::newRow("only ambiguous") << QList<QByteArray>{"1.234", "5,678"} << int(NumberStyle::Unknown) << false;
    QTest::newRow("whole numbers") << QList<QByteArray>{"1", "20"} << int(NumberStyle::Unknown) << false;
    QTest::newRow("a point") << QList<QByteArray>{"1.234", "9.99"} << int(NumberStyle::Point) << false;
    QTest::newRow("groups prove it") << QList<QByteArray>{"1.234", "1.234.567"} << int(NumberStyle::Comma) << false;
    QTest::newRow("both") << QList<QByteArray>{"9.99", "9,99"} << int(NumberStyle::Unknown) << true;
}

void ValuesTest::votesOnTheDecimalMark()
{
    QFETCH(QList<QByteArray>, cells);
    NumberVotes votes;
    for (const QByteArray &cell : cells)
        votes.add({cell.constData(), size_t(cell.size())});
    QTEST(int(votes.style()), "style");
    QTEST(votes.conflicting(), "conflicting");
}

void ValuesTest::countsMinorUnitsExactly()
{
    const auto minor = [](const char *text, int decimals) {
        return minorUnits(readNumber(text, NumberStyle::Point), decimals);
    };
    QCOMPARE(minor("12.5", 2), std::optional<qint64>(1250));
    QCOMPARE(minor("12.500", 2), std::optional<qint64>(1250)); // zeros may go
    QCOMPARE(minor("12.505", 2), std::nullopt);                // half a cent may not
    QCOMPARE(minor("1200", 0), std::optional<qint64>(1200));
    QCOMPARE(minor("1200.00", 0), std::optional<qint64>(1200));
    QCOMPARE(minor("-0.01", 2), std::optional<qint64>(-1));
    QCOMPARE(minor("999999999999999999", 2), std::nullopt); // beyond 64 bits
    // 0.1 + 0.2 in a double is not 0.3; here 10 + 20 is 30.
    QCOMPARE(*minor("0.1", 2) + *minor("0.2", 2), *minor("0.3", 2));
    QCOMPARE(wholeNumber(readNumber("3.0", NumberStyle::Point)), std::optional<qint64>(3));
    QCOMPARE(wholeNumber(readNumber("3.5", NumberStyle::Point)), std::nullopt);
}

void ValuesTest::multipliesExactly()
{
    const auto times = [](const char *a, const char *b) {
        const auto made = product(readNumber(a, NumberStyle::Point), readNumber(b, NumberStyle::Point));
        return made ? plainDecimal(*made) : std::string("none");
    };
    QCOMPARE(times("19.99", "1.19"), std::string("23.7881")); // 1999 * 119 = 237881
    QCOMPARE(times("-2.50", "3"), std::string("-7.5"));
    QCOMPARE(times("999999999999", "9999999"), std::string("none")); // 19 digits
}

void ValuesTest::roundsHalvesAwayFromZero()
{
    const auto to = [](const char *text, int decimals) {
        return plainDecimal(rounded(readNumber(text, NumberStyle::Point), decimals));
    };
    QCOMPARE(to("23.7881", 2), std::string("23.79"));
    QCOMPARE(to("0.125", 2), std::string("0.13"));
    QCOMPARE(to("-0.125", 2), std::string("-0.13"));
    QCOMPARE(to("0.124", 2), std::string("0.12"));
    QCOMPARE(to("5", 2), std::string("5.00"));
    QCOMPARE(to("9.99", 0), std::string("10"));
}

void ValuesTest::knowsCurrencies()
{
    QCOMPARE(currencyCode("€"), std::optional<std::string_view>("EUR"));
    QCOMPARE(currencyCode("RM"), std::optional<std::string_view>("MYR"));
    QCOMPARE(currencyCode("US$"), std::optional<std::string_view>("USD"));
    QCOMPARE(currencyCode("THB"), std::optional<std::string_view>("THB"));
    QCOMPARE(currencyCode("$"), std::nullopt); // of several countries
    QCOMPARE(currencyCode("XYZ"), std::nullopt);
}

void ValuesTest::readsFlags_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("flag"); // -1: none
    for (const char *yes : {"yes", "Y", "TRUE", "1", "Ja", "oui", "Sí", "sim", "ya", "Có", "ใช่", "はい", "是", " x "})
        QTest::newRow(yes) << QByteArray(yes) << 1;
    for (const char *no : {"no", "N", "False", "0", "Nein", "non", "não", "tidak", "Không", "ไม่", "いいえ", "否"})
        QTest::newRow(no) << QByteArray(no) << 0;
    for (const char *none : {"", "maybe", "2", "yes please"})
        QTest::addRow("none: %s", none) << QByteArray(none) << -1;
}

void ValuesTest::readsFlags()
{
    QFETCH(QByteArray, text);
    const auto flag = readFlag({text.constData(), size_t(text.size())});
    QTEST(flag ? int(*flag) : -1, "flag");
}

void ValuesTest::trimsWhatNobodySees_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("inner");
    QTest::addColumn<bool>("hidden");
    QTest::newRow("plain") << u"abc"_qs << u"abc"_qs << false;
    QTest::newRow("blanks") << u"  a b "_qs << u"a b"_qs << false;
    QTest::newRow("tab behind an id") << u"576461413038785752\t"_qs << u"576461413038785752"_qs << true;
    QTest::newRow("no-break space") << u"\u00A0abc\u00A0"_qs << u"abc"_qs << true;
    QTest::newRow("zero width and mark") << u"\uFEFF\u200Babc\u200B"_qs << u"abc"_qs << true;
    QTest::newRow("ideographic") << u"\u3000水筒\u3000"_qs << u"水筒"_qs << true;
    QTest::newRow("only hidden") << u"\u200B"_qs << QString() << true;
    QTest::newRow("only blanks") << u"   "_qs << QString() << false;
    QTest::newRow("emoji stays") << u"🎁"_qs << u"🎁"_qs << false;
    QTest::newRow("accent at the end") << u"Caf\u00E9"_qs << u"Caf\u00E9"_qs << false;
}

void ValuesTest::trimsWhatNobodySees()
{
    QFETCH(QString, text);
    const QByteArray bytes = text.toUtf8();
    const std::string_view view(bytes.constData(), size_t(bytes.size()));
    const std::string_view inner = trimmed(view);
    QTEST(QString::fromUtf8(inner.data(), qsizetype(inner.size())), "inner");
    QTEST(hasHiddenEnds(view), "hidden");
}

void ValuesTest::cleansInside()
{
    std::string scratch;
    const std::string plain = "as it was";
    QCOMPARE(cleaned(plain, scratch).data(), plain.data()); // no copy
    QCOMPARE(cleaned("a\u200Bb\u00ADc", scratch), std::string_view("abc"));
    QCOMPARE(cleaned(" 12\u00A0cm ", scratch), std::string_view("12 cm"));
    QCOMPARE(cleaned("two\nlines", scratch), std::string_view("two\nlines"));
    QCOMPARE(cleaned("bell\x07", scratch), std::string_view("bell"));
    QCOMPARE(cleaned("👨\u200D👩", scratch), std::string_view("👨\u200D👩")); // joiners hold emoji together
    QCOMPARE(plainQuotes("5\u2033 \u201Cwide\u201D \u2013 men\u2019s", scratch),
             std::string_view("5\" \"wide\" - men's"));
    QCOMPARE(plainQuotes(plain, scratch).data(), plain.data());
}

void ValuesTest::normalisesHeaders()
{
    QCOMPARE(normalised("Retail Price (Local Currency)"), std::string("retail price local currency"));
    QCOMPARE(normalised("  SKU_ID\t"), std::string("sku id"));
    QCOMPARE(normalised("Größe"), std::string("größe"));
    QCOMPARE(normalised("Ｐｒｉｃｅ"), std::string("price"));
    QCOMPARE(normalised("sku\u200Bid"), std::string("skuid"));
    QCOMPARE(normalised("---"), std::string());
}

void ValuesTest::findsDamagedCodes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("gtin");
    QTest::addColumn<int>("problem");
    const auto row = [](const char *text, bool gtin, CodeProblem problem) {
        QTest::newRow(text) << QByteArray(text) << gtin << int(problem);
    };
    row("1.23E+18", false, CodeProblem::Exponent);
    row("1729592969712207000", false, CodeProblem::None);    // 172959296971220|7000: digit 16 is no zero
    row("1729592969712000000", false, CodeProblem::Rounded); // 172959296971200|0000
    row("4006381333931", true, CodeProblem::None);
    row("36000291452", true, CodeProblem::LostZeros); // 11 digits; a UPC has 12
    row("36000291452", false, CodeProblem::None);
    row("12345.0", false, CodeProblem::DecimalTail);
    row("AB\u200B12", false, CodeProblem::HiddenCharacters);
    row("TS-0000001-BLK-M", false, CodeProblem::None);
    row("", true, CodeProblem::None);
}

void ValuesTest::findsDamagedCodes()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, gtin);
    QFETCH(int, problem);
    static constexpr int kGtin[] = {8, 12, 13, 14};
    const std::span<const int> lengths = gtin ? std::span<const int>(kGtin) : std::span<const int>();
    QCOMPARE(int(codeProblem({text.constData(), size_t(text.size())}, lengths)), problem);
}

void ValuesTest::padsLostZeros()
{
    static constexpr int kGtin[] = {8, 12, 13, 14};
    QCOMPARE(padded("36000291452", kGtin), std::string("036000291452"));
    QCOMPARE(padded("4006381333931", kGtin), std::string("4006381333931"));
    QCOMPARE(padded("123456789012345", kGtin), std::string("123456789012345"));
}

void ValuesTest::checksGtins()
{
    // 4006381333931: 3*(3+3+3+8+6+0) + 1*(9+3+1+3+0+4) = 69 + 20 = 89, so the last digit is 1.
    QVERIFY(gtinChecks("4006381333931"));
    QVERIFY(!gtinChecks("4006381333932"));
    // 036000291452: 3*(5+1+2+0+6+0) + (4+9+0+0+3) = 42 + 16 = 58, so 2.
    QVERIFY(gtinChecks("036000291452"));
    QVERIFY(gtinChecks("96385074")); // 3*(7+5+3+9) + (0+8+6) = 72 + 14 = 86, so 4
    QVERIFY(!gtinChecks("36000291452"));
    QVERIFY(!gtinChecks("ABCDEFGH"));
    QVERIFY(!gtinChecks(""));
}

QTEST_APPLESS_MAIN(ValuesTest)
#include "values_test.moc"
