// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/finding.h"

#include <QString>

#include <vector>

namespace catalog {

// The economic operators whom the EU's General Product Safety Regulation (2023/988, articles 16 and 19) wants named
// with a product. They belong to the seller's account, and listings name them by id.
enum class OperatorRole { Manufacturer, ResponsiblePerson };

// One that the account knows (Search Manufacturers, Search Responsible Persons 202501).
struct EconomicOperator {
    QString id, name;
    QString address; // on one line

    friend bool operator==(const EconomicOperator &, const EconomicOperator &) = default;
};

// One to be made known to it (Create Manufacturer, Create Responsible Person 202409). Business contacts that every
// buyer gets to see beside the product.
struct OperatorDraft {
    OperatorRole role = OperatorRole::Manufacturer;
    QString name;
    QString tradeName; // a manufacturer's registered one, where it differs
    QString email;
    QString phoneCountry;        // "+49"
    QString phoneNumber;         // digits after it. A manufacturer may have no telephone: both empty.
    QString address;             // a manufacturer's whole address, a responsible person's street and city
    QString postalCode, country; // a responsible person's; ISO 3166-1 alpha-2, one of unionCountries()
};

// Blanks and the signs that people put between digits are gone from the codes; other texts lose blanks at their ends.
OperatorDraft tidied(OperatorDraft draft);
// What the platform would refuse of a tidied draft; a finding's field is "name", "trade_name", "email",
// "phone_country", "phone_number", "address", "postal_code" or "country".
Findings check(const OperatorDraft &draft);

// A country of the European Union with the code that telephones there are called by.
struct UnionCountry {
    QLatin1String code; // ISO 3166-1 alpha-2
    QLatin1String phone;
};
const std::vector<UnionCountry> &unionCountries();

} // namespace catalog
