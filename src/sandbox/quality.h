// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sandbox/productstore.h"

#include <optional>
#include <vector>

namespace sandbox {

// How good the platform finds a listing, and what would make it better. The real platform's rule is not written down;
// ours is simple and deterministic: title, pictures, description, attributes and size chart, each with a bound below
// which a listing is poor and one below which it is fair.
struct QualityIssue {
    QString field; // TITLE DESCRIPTION IMAGE ATTRIBUTE SIZE_CHART
    QString code;
    QString solution;
    QString tier; // which the listing can reach when it is mended: FAIR or GOOD
};
struct ListingQuality {
    QString tier; // POOR FAIR GOOD
    std::vector<QualityIssue> issues;
};

// Nothing outside the United States. `document` is a version of the listing.
std::optional<ListingQuality> qualityOf(World &world, const Shop &shop, const QJsonObject &document);

} // namespace sandbox
