// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/economicoperator.h"

#include "catalog/rulenames.h"

#include <QRegularExpression>

#include <algorithm>

namespace catalog {
namespace {

// The body of Create Manufacturer and of Create Responsible Person (contract, 202409).
struct Limits {
    int name, fewestDigits, mostDigits;
};
constexpr Limits kManufacturer{255, 7, 20}, kResponsiblePerson{200, 7, 11};
constexpr int kTradeName = 200, kAddress = 500;

void checkText(const char *field, const QString &text, int limit, bool needed, Findings &findings)
{
    if (needed && text.isEmpty())
        findings.push_back({Severity::Error, rule::kOperatorMissing, QLatin1String(field)});
    else if (text.size() > limit)
        findings.push_back({Severity::Error, rule::kOperatorLong, QLatin1String(field), limit, text.size()});
}

void checkEmail(const QString &email, Findings &findings)
{
    // What stands around the one @ is for the mail server to judge.
    static const QRegularExpression form(QStringLiteral("^[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+$"));
    const QString field = QStringLiteral("email");
    if (email.isEmpty())
        findings.push_back({Severity::Error, rule::kOperatorMissing, field});
    else if (!form.match(email).hasMatch())
        findings.push_back({Severity::Error, rule::kOperatorEmail, field, 0, 0, email});
}

void checkPhone(const OperatorDraft &draft, const Limits &limits, Findings &findings)
{
    static const QRegularExpression form(QStringLiteral("^\\+[1-9][0-9]{0,2}$"));
    static const QRegularExpression digits(QStringLiteral("^[0-9]*$"));
    const bool person = draft.role == OperatorRole::ResponsiblePerson;
    if (!person && draft.phoneCountry.isEmpty() && draft.phoneNumber.isEmpty())
        return;
    const QString country = QStringLiteral("phone_country"), number = QStringLiteral("phone_number");
    if (draft.phoneCountry.isEmpty())
        findings.push_back({Severity::Error, rule::kOperatorMissing, country});
    else if (!form.match(draft.phoneCountry).hasMatch())
        findings.push_back({Severity::Error, rule::kOperatorPhoneCountry, country});
    else if (person &&
             std::ranges::find(unionCountries(), draft.phoneCountry, &UnionCountry::phone) == unionCountries().end())
        findings.push_back({Severity::Error, rule::kOperatorPhoneUnion, country, 0, 0, draft.phoneCountry});
    const qsizetype length = draft.phoneNumber.size();
    if (length == 0)
        findings.push_back({Severity::Error, rule::kOperatorMissing, number});
    else if (length < limits.fewestDigits || length > limits.mostDigits || !digits.match(draft.phoneNumber).hasMatch())
        findings.push_back({Severity::Error, rule::kOperatorPhoneNumber, number, limits.mostDigits,
                            draft.phoneNumber.count(QRegularExpression(QStringLiteral("[0-9]"))),
                            QStringLiteral("%1–%2").arg(limits.fewestDigits).arg(limits.mostDigits)});
}

} // namespace

OperatorDraft tidied(OperatorDraft draft)
{
    for (QString *text : {&draft.name, &draft.tradeName, &draft.email, &draft.address, &draft.postalCode})
        *text = text->trimmed();
    static const QRegularExpression between(QStringLiteral("[\\s()/.\\-–]"));
    draft.phoneCountry.remove(between);
    draft.phoneNumber.remove(between);
    if (draft.phoneCountry.startsWith(u"00"))
        draft.phoneCountry.replace(0, 2, u'+');
    return draft;
}

Findings check(const OperatorDraft &draft)
{
    Findings findings;
    const bool person = draft.role == OperatorRole::ResponsiblePerson;
    const Limits &limits = person ? kResponsiblePerson : kManufacturer;
    checkText("name", draft.name, limits.name, true, findings);
    if (!person)
        checkText("trade_name", draft.tradeName, kTradeName, false, findings);
    checkEmail(draft.email, findings);
    checkPhone(draft, limits, findings);
    checkText("address", draft.address, kAddress, true, findings);
    if (!person)
        return findings;
    checkText("postal_code", draft.postalCode, kAddress, true, findings);
    if (std::ranges::find(unionCountries(), draft.country, &UnionCountry::code) == unionCountries().end())
        findings.push_back({Severity::Error, rule::kOperatorCountry, QStringLiteral("country")});
    return findings;
}

const std::vector<UnionCountry> &unionCountries()
{
    // ISO 3166-1 and ITU-T E.164.
    static const std::vector<UnionCountry> all = [] {
        std::vector<UnionCountry> made;
        for (const auto &[code, phone] : std::initializer_list<std::pair<const char *, const char *>>{
                 {"AT", "+43"},  {"BE", "+32"},  {"BG", "+359"}, {"CY", "+357"}, {"CZ", "+420"}, {"DE", "+49"},
                 {"DK", "+45"},  {"EE", "+372"}, {"ES", "+34"},  {"FI", "+358"}, {"FR", "+33"},  {"GR", "+30"},
                 {"HR", "+385"}, {"HU", "+36"},  {"IE", "+353"}, {"IT", "+39"},  {"LT", "+370"}, {"LU", "+352"},
                 {"LV", "+371"}, {"MT", "+356"}, {"NL", "+31"},  {"PL", "+48"},  {"PT", "+351"}, {"RO", "+40"},
                 {"SE", "+46"},  {"SI", "+386"}, {"SK", "+421"}})
            made.push_back({QLatin1String(code), QLatin1String(phone)});
        return made;
    }();
    return all;
}

} // namespace catalog
