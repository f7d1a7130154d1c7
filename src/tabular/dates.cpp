// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/dates.h"

#include "tabular/values.h"

#include <array>

namespace tabular {
namespace {

using namespace std::chrono;

Date failed(DateProblem problem)
{
    Date date;
    date.problem = problem;
    return date;
}

struct Digits {
    int value = 0;
    int count = 0;
};

Digits takeDigits(std::string_view &text)
{
    Digits digits;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9' && digits.count < 5) {
        digits.value = digits.value * 10 + (text.front() - '0');
        ++digits.count;
        text.remove_prefix(1);
    }
    return digits;
}

bool take(std::string_view &text, std::string_view what)
{
    if (!text.starts_with(what))
        return false;
    text.remove_prefix(what.size());
    return true;
}

enum class Half { None, Am, Pm };

Half takeHalf(std::string_view &text)
{
    if (text.size() < 2)
        return Half::None;
    const char first = char(text[0] | 0x20), second = char(text[1] | 0x20);
    if (second != 'm' || (first != 'a' && first != 'p'))
        return Half::None;
    text.remove_prefix(2);
    return first == 'a' ? Half::Am : Half::Pm;
}

// The three numbers of a date with the order they stand in; Japanese and Chinese dates name theirs.
struct Triple {
    std::array<Digits, 3> part;
    char mark = 0; // 'n' for named parts
};

std::optional<Triple> takeTriple(std::string_view &text)
{
    Triple triple;
    triple.part[0] = takeDigits(text);
    if (triple.part[0].count == 0 || text.empty())
        return std::nullopt;
    if (take(text, "年")) {
        triple.mark = 'n';
        triple.part[1] = takeDigits(text);
        if (!take(text, "月"))
            return std::nullopt;
        triple.part[2] = takeDigits(text);
        return take(text, "日") ? std::optional(triple) : std::nullopt;
    }
    triple.mark = text.front();
    if (triple.mark != '/' && triple.mark != '-' && triple.mark != '.')
        return std::nullopt;
    for (size_t i : {1, 2}) {
        if (!take(text, {&triple.mark, 1}))
            return std::nullopt;
        triple.part[i] = takeDigits(text);
        if (triple.part[i].count == 0)
            return std::nullopt;
    }
    return triple;
}

// Takes ", 10:20:30 PM", "T10:20:30.123Z", " 10:20+07:00"; false when something is not understood.
bool takeTime(std::string_view &text, Date &date, Half &half)
{
    if (text.empty())
        return true;
    take(text, ",");
    if (!take(text, "T"))
        text = trimmed(text);
    const Digits hour = takeDigits(text);
    if (hour.count == 0 || !take(text, ":"))
        return false;
    const Digits minute = takeDigits(text);
    Digits second;
    if (take(text, ":")) {
        second = takeDigits(text);
        if (take(text, ".") || take(text, ","))
            while (takeDigits(text).count > 0) {
            }
    }
    text = trimmed(text);
    half = takeHalf(text);
    date.hasTime = true;
    int hours = hour.value;
    if (half != Half::None) {
        if (hours < 1 || hours > 12)
            hours = 99; // no such hour
        else
            hours = hours % 12 + (half == Half::Pm ? 12 : 0);
    }
    if (minute.count != 2 || hours > 23 || minute.value > 59 || second.value > 60)
        date.problem = DateProblem::NoSuchDay;
    date.time = hours * 3600s + minute.value * 60s + std::min(second.value, 59) * 1s;
    if (take(text, "Z"))
        date.offset = 0min;
    else if (text.starts_with('+') || text.starts_with('-')) {
        const int sign = text.front() == '-' ? -1 : 1;
        text.remove_prefix(1);
        Digits hoursEast = takeDigits(text);
        Digits minutesEast;
        if (take(text, ":"))
            minutesEast = takeDigits(text);
        else if (hoursEast.count == 4)
            minutesEast.value = hoursEast.value % 100, hoursEast.value /= 100;
        date.offset = minutes(sign * (hoursEast.value * 60 + minutesEast.value));
    }
    return trimmed(text).empty();
}

struct Order {
    size_t year, month, day;
    bool proven; // by the date itself
};

std::optional<Order> orderOf(const Triple &triple, DateOrder wanted, Half half)
{
    if (triple.mark == 'n' || triple.part[0].count == 4)
        return Order{0, 1, 2, true};
    const int first = triple.part[0].value, second = triple.part[1].value;
    if (first > 12 && second <= 12)
        return Order{2, 1, 0, true};
    if (second > 12 && first <= 12)
        return Order{2, 0, 1, true};
    if (half != Half::None && triple.mark == '/')
        return Order{2, 0, 1, true};
    if (wanted == DateOrder::Unknown && first != second)
        return std::nullopt;
    return wanted == DateOrder::MonthFirst ? Order{2, 0, 1, false} : Order{2, 1, 0, false};
}

// Excel's 1900 calendar: day 60 is its 29 February 1900, which never was, so real days count from 1899-12-30.
Date fromSerial(const Number &number)
{
    const qint64 scale = [&] {
        qint64 power = 1;
        for (int i = 0; i < number.scale; ++i)
            power *= 10;
        return power;
    }();
    const qint64 day = number.unscaled / scale;
    if (day < 61 || day > 2958465 || number.unscaled < 0)
        return failed(DateProblem::NotDate);
    Date date;
    date.problem = DateProblem::None;
    date.day = year_month_day(sys_days(year(1899) / 12 / 30) + days(day));
    const qint64 rest = number.unscaled % scale;
    if (rest > 0 && number.scale <= 12) {
        // Rounded to the second, as the fraction is cut somewhere.
        date.time = seconds((rest * 86400 + scale / 2) / scale);
        date.hasTime = true;
        if (date.time >= 24h)
            date.time = 24h - 1s;
    }
    return date;
}

bool looksProven(std::string_view text, DateOrder &order)
{
    const Date date = readDate(text, DateOrder::Unknown);
    if (!date.ok())
        return false;
    // Only dates whose two readings differ prove something.
    const Date dayFirst = readDate(text, DateOrder::DayFirst);
    std::string_view rest = trimmed(text);
    const auto triple = takeTriple(rest);
    if (!triple || triple->part[0].count == 4 || triple->mark == 'n' || triple->part[0].value == triple->part[1].value)
        return false;
    order = int(unsigned(dayFirst.day.day())) == triple->part[0].value ? DateOrder::DayFirst : DateOrder::MonthFirst;
    return true;
}

} // namespace

Date readDate(std::string_view text, DateOrder wanted, Serials serials)
{
    text = trimmed(text);
    if (text.empty())
        return failed(DateProblem::Empty);
    std::string_view rest = text;
    const auto triple = takeTriple(rest);
    if (!triple) {
        const Number number = serials == Serials::Excel ? readNumber(text, NumberStyle::Point) : Number{};
        return number.ok() && !number.grouped ? fromSerial(number) : failed(DateProblem::NotDate);
    }
    Date date;
    date.problem = DateProblem::None;
    Half half = Half::None;
    if (!takeTime(rest, date, half))
        return failed(DateProblem::NotDate);
    const auto order = orderOf(*triple, wanted, half);
    if (!order)
        return failed(DateProblem::Ambiguous);
    const Digits yearDigits = triple->part[order->year];
    if ((yearDigits.count != 4 && yearDigits.count != 2) || triple->part[order->month].count > 2 ||
        triple->part[order->day].count > 2)
        return failed(DateProblem::NotDate);
    const int wholeYear =
        yearDigits.count == 2 ? yearDigits.value + (yearDigits.value < 70 ? 2000 : 1900) : yearDigits.value;
    date.day = year(wholeYear) / month(unsigned(triple->part[order->month].value)) /
               day(unsigned(triple->part[order->day].value));
    if (!date.day.ok() || date.problem == DateProblem::NoSuchDay)
        return failed(DateProblem::NoSuchDay);
    return date;
}

void DateVotes::add(std::string_view text)
{
    const Date date = readDate(text, DateOrder::Unknown);
    if (date.problem != DateProblem::None && date.problem != DateProblem::Ambiguous)
        return;
    ++dates_;
    DateOrder order = DateOrder::Unknown;
    if (looksProven(text, order))
        ++(order == DateOrder::DayFirst ? day_ : month_);
}

DateOrder DateVotes::order() const
{
    if (conflicting() || day_ + month_ == 0)
        return DateOrder::Unknown;
    return day_ > 0 ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

} // namespace tabular
