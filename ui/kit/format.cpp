// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/format.h"

#include <QCoreApplication>
#include <QDateTime>

#include <array>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(ui::kit)
};

} // namespace

namespace ui::kit {
namespace {

struct Symbol {
    const char *code;
    const char16_t *text;
};
// CLDR's narrow symbols of the currencies that TikTok Shop trades in.
constexpr std::array<Symbol, 12> kSymbols{{{"USD", u"$"},
                                           {"GBP", u"£"},
                                           {"EUR", u"€"},
                                           {"JPY", u"¥"},
                                           {"IDR", u"Rp"},
                                           {"MYR", u"RM"},
                                           {"PHP", u"₱"},
                                           {"SGD", u"$"},
                                           {"THB", u"฿"},
                                           {"VND", u"₫"},
                                           {"BRL", u"R$"},
                                           {"MXN", u"$"}}};

QString symbolOf(const QString &code)
{
    for (const Symbol &symbol : kSymbols)
        if (code == QLatin1String(symbol.code))
            return QString::fromUtf16(symbol.text);
    return code;
}

// Languages that write the symbol after the amount.
bool symbolFollows(const QLocale &locale)
{
    constexpr std::array following{QLocale::German,  QLocale::French, QLocale::Spanish,
                                   QLocale::Italian, QLocale::Polish, QLocale::Vietnamese};
    return std::ranges::find(following, locale.language()) != following.end();
}

} // namespace

QString count(const QLocale &locale, qint64 number) { return locale.toString(number); }

QString bareAmount(const QLocale &locale, const core::Money &money)
{
    qint64 unit = 1;
    for (int i = 0; i < money.currency.decimals(); ++i)
        unit *= 10;
    const bool negative = money.minor < 0;
    const quint64 minor = negative ? 0 - quint64(money.minor) : quint64(money.minor);
    QString text = locale.toString(qulonglong(minor / quint64(unit)));
    if (unit > 1) {
        QString rest = QString::number(minor % quint64(unit)).rightJustified(money.currency.decimals(), u'0');
        for (QChar &digit : rest)
            digit = locale.zeroDigit().isEmpty() ? digit : QChar(locale.zeroDigit()[0].unicode() + digit.digitValue());
        text += locale.decimalPoint() + rest;
    }
    return negative ? QString(QChar(0x2212) + text) : text;
}

QString amount(const QLocale &locale, const core::Money &money)
{
    const QString bare = bareAmount(locale, {money.minor < 0 ? -money.minor : money.minor, money.currency});
    const QString symbol = symbolOf(money.currency.code());
    const QString sign = money.minor < 0 ? QString(QChar(0x2212)) : QString();
    if (symbolFollows(locale))
        return sign + bare + QChar(0xA0) + symbol;
    return symbol.size() > 2 ? QString(sign + symbol + QChar(0xA0) + bare) : QString(sign + symbol + bare);
}

core::Result<core::Money> readAmount(const QLocale &locale, const QString &text, core::Currency currency)
{
    const auto refuse = [&] {
        return core::fail("money.format", Words::tr("“%1” is no amount").arg(text), {},
                          Words::tr("Write it like %1.").arg(bareAmount(locale, {123450, currency})));
    };
    QString plain = text.trimmed();
    plain.remove(currency.code(), Qt::CaseInsensitive).remove(symbolOf(currency.code()));
    plain.remove(QChar(0xA0)).remove(QChar(0x202F)).remove(u' ');
    const QString point = locale.decimalPoint(), group = locale.groupSeparator();
    // "1.234" where the point groups: only whole groups of three are taken for groups, else it is asked.
    if (!group.isEmpty() && group != u" " && plain.contains(group)) {
        const QStringList parts = plain.section(point, 0, 0).split(group);
        const bool grouped = plain.contains(point) || parts.size() > 2;
        for (qsizetype i = 1; i < parts.size() && grouped; ++i)
            if (parts[i].size() != 3)
                return refuse();
        if (grouped)
            plain.remove(group);
        else if (parts.back().size() == 3 && currency.decimals() == 2)
            return core::fail("money.ambiguous", Words::tr("“%1” can be read in two ways").arg(text), {},
                              Words::tr("Write the decimals, like %1.").arg(bareAmount(locale, {123450, currency})));
    }
    if (point != u".")
        plain.replace(point, QStringLiteral("."));
    const auto money = core::Money::fromWire(plain, currency);
    return money ? money : core::Result<core::Money>(refuse());
}

QString moment(const QLocale &locale, core::Instant time, core::Instant now)
{
    const qint64 age = core::unixSeconds(now) - core::unixSeconds(time);
    if (age >= 0 && age < 60)
        return Words::tr("just now");
    if (age >= 0 && age < 3600)
        return Words::tr("%n min ago", nullptr, int(age / 60));
    const QDateTime then = QDateTime::fromSecsSinceEpoch(core::unixSeconds(time));
    const QString clock = locale.toString(then.time(), QLocale::ShortFormat);
    if (then.date() == QDateTime::fromSecsSinceEpoch(core::unixSeconds(now)).date())
        return clock;
    return Words::tr("%1, %2").arg(locale.toString(then.date(), QStringLiteral("d MMM yyyy")), clock);
}

} // namespace ui::kit
