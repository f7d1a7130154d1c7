// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>

#include <chrono>
#include <optional>
#include <string_view>

namespace tabular {

enum class DateOrder : quint8 { Unknown, DayFirst, MonthFirst };

enum class DateProblem : quint8 {
    None,
    Empty,
    NotDate,
    Ambiguous, // 03/04/2026 in an unknown order
    NoSuchDay, // 31/02/2026, 25:00
};

// A date as written: wall-clock time without a zone, unless the text names one.
struct Date {
    std::chrono::year_month_day day{};
    std::chrono::seconds time{0}; // since midnight; zero when the text has no time
    bool hasTime = false;
    std::optional<std::chrono::minutes> offset; // "Z", "+07:00": east of UTC
    DateProblem problem = DateProblem::Empty;

    bool ok() const { return problem == DateProblem::None; }
    // The moment in UTC, for a shop `zone` minutes east of it where the text names no offset.
    std::chrono::sys_seconds moment(std::chrono::minutes zone) const
    {
        return std::chrono::sys_days(day) + time - offset.value_or(zone);
    }
};

enum class Serials : quint8 { No, Excel }; // whether 45123.5 is a day of Excel's 1900 calendar

// Reads ISO 8601 (2026-05-01, 2026/05/01, with T or blank, Z or +07:00), D/M/Y and M/D/Y with / . or -, two-digit
// years (00-69 are 20xx), times with seconds and AM/PM, 2026年5月1日, and Excel serials where `serials` says so.
// AM/PM with slashes proves MonthFirst (Seller Center's US exports); a number over 12 proves either.
Date readDate(std::string_view text, DateOrder order, Serials serials = Serials::No);

// Learns a column's order from its cells.
class DateVotes final {
public:
    void add(std::string_view text);
    // Unknown without proof, or with proof of both.
    DateOrder order() const;
    bool conflicting() const { return day_ > 0 && month_ > 0; }
    quint32 dates() const { return dates_; }

private:
    quint32 day_ = 0;
    quint32 month_ = 0;
    quint32 dates_ = 0;
};

} // namespace tabular
