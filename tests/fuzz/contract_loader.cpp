// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a contract file: refused with a place, or loaded so that every operation can be found again.
#include "contract/contract.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const core::Result<contract::Contract> loaded = contract::Contract::parse({{QStringLiteral("f.json"), bytes}});
    if (!loaded) {
        const bool placed = loaded.error().place.startsWith(QLatin1String("f.json#"));
        if (loaded.error().code != QLatin1String("contract.format") || !placed)
            std::abort();
        return 0;
    }
    for (const contract::Operation &operation : loaded->operations()) {
        const contract::Operation *found = loaded->find(operation.method, operation.path);
        if (!found || found->method != operation.method || !loaded->knowsPath(operation.path))
            std::abort();
        if (!loaded->operation(operation.name))
            std::abort();
    }
    return 0;
}
