// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"

#include <QString>
#include <QStringView>

#include <array>

namespace core {

// A currency of a market that TikTok Shop serves, by its ISO 4217 code. `decimals` is the number of digits
// that the platform's prices carry: JPY and VND have none, and IDR prices are whole rupiah although ISO
// gives it two (Create Product, skus[].price; facts of the pricing page).
class Currency {
public:
    Currency() = default;
    // Empty for a code that is not three capital letters. An unknown but well-formed code gets two decimals.
    static std::optional<Currency> fromCode(QStringView code);

    QString code() const { return QString::fromLatin1(code_.data(), 3); }
    int decimals() const { return decimals_; }
    bool isKnown() const { return known_; }
    bool isNull() const { return code_[0] == 0; }

    friend bool operator==(const Currency &a, const Currency &b) { return a.code_ == b.code_; }

private:
    std::array<char, 3> code_{};
    signed char decimals_ = 2;
    bool known_ = false;
};

// An exact amount: integer minor units (cents; yen for JPY) of one currency. Sums of different currencies
// don't exist: the caller must check `currency` first, arithmetic asserts it.
struct Money {
    qint64 minor = 0;
    Currency currency;

    // Reads the platform's decimal string, "12.34", "-0.5", "1200". Refuses exponents, separators, blanks,
    // more decimals than the currency has (unless they are zeros) and amounts beyond 10^15 minor units.
    static Result<Money> fromWire(QStringView amount, Currency currency);
    // The platform's decimal string with the currency's decimals: "12.30", "1200".
    QString toWire() const;

    friend bool operator==(const Money &, const Money &) = default;
};

} // namespace core
