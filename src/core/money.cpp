// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money.h"

#include <QCoreApplication>

namespace core {
namespace {

struct Known {
    const char *code;
    signed char decimals;
};
constexpr Known kKnown[] = {{"BRL", 2}, {"EUR", 2}, {"GBP", 2}, {"IDR", 0}, {"JPY", 0}, {"MXN", 2},
                            {"MYR", 2}, {"PHP", 2}, {"SGD", 2}, {"THB", 2}, {"USD", 2}, {"VND", 0}};
constexpr qint64 kLargest = 1'000'000'000'000'000;

Unexpected unreadable(QStringView amount)
{
    return fail("money.format",
                QCoreApplication::translate("core", "“%1” is not an amount of money").arg(amount.toString()), {},
                QCoreApplication::translate("core", "Write digits with a point before the decimals, like 12.50."));
}

} // namespace

std::optional<Currency> Currency::fromCode(QStringView code)
{
    if (code.size() != 3)
        return std::nullopt;
    Currency currency;
    for (qsizetype i = 0; i < 3; ++i) {
        if (code[i] < u'A' || code[i] > u'Z')
            return std::nullopt;
        currency.code_[size_t(i)] = char(code[i].unicode());
    }
    for (const Known &known : kKnown) {
        if (std::equal(currency.code_.begin(), currency.code_.end(), known.code)) {
            currency.decimals_ = known.decimals;
            currency.known_ = true;
        }
    }
    return currency;
}

Result<Money> Money::fromWire(QStringView amount, Currency currency)
{
    qsizetype at = 0;
    const bool negative = !amount.isEmpty() && amount[0] == u'-';
    if (negative)
        ++at;
    qint64 minor = 0;
    int decimals = -1; // -1 until the point is met
    bool digits = false;
    for (; at < amount.size(); ++at) {
        const char16_t c = amount[at].unicode();
        if (c == u'.' && decimals < 0 && digits) {
            decimals = 0;
            continue;
        }
        if (c < u'0' || c > u'9')
            return unreadable(amount);
        digits = true;
        if (decimals >= 0 && ++decimals > currency.decimals()) {
            if (c != u'0')
                return unreadable(amount);
            continue;
        }
        minor = minor * 10 + (c - u'0');
        if (minor > kLargest)
            return unreadable(amount);
    }
    if (!digits || decimals == 0)
        return unreadable(amount);
    for (int have = std::max(decimals, 0); have < currency.decimals(); ++have)
        minor *= 10;
    if (minor > kLargest)
        return unreadable(amount);
    return Money{negative ? -minor : minor, currency};
}

QString Money::toWire() const
{
    QString digits = QString::number(minor < 0 ? -minor : minor);
    const int decimals = currency.decimals();
    if (decimals > 0) {
        digits = digits.rightJustified(decimals + 1, u'0');
        digits.insert(digits.size() - decimals, u'.');
    }
    return minor < 0 ? u'-' + digits : digits;
}

} // namespace core
