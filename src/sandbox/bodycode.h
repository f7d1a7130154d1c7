// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "contract/validator.h"

#include <vector>

namespace sandbox {

// The code for a body that breaks the contract: the product family's own where the field has one (an empty title,
// too many SKUs), else 98001004, the platform's general "Parameter … is invalid". Decided by the first finding.
int codeForBody(const contract::Operation &operation, const std::vector<contract::Finding> &findings);

// The message that goes with it: "Parameter /skus/0/price is invalid. Reason: …".
QString messageForBody(const std::vector<contract::Finding> &findings);

} // namespace sandbox
