// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"

#include <QString>

#include <memory>

namespace store {

// One profile, one writer: held for the life of the object and given back by the system when the process dies,
// however it dies. The file stays behind and names its last holder. Error: store.in_use, store.path.
class Lock final {
public:
    static core::Result<std::unique_ptr<Lock>> take(const QString &path);
    ~Lock();
    Lock(const Lock &) = delete;
    Lock &operator=(const Lock &) = delete;

private:
    struct Held;
    explicit Lock(std::unique_ptr<Held> held);
    std::unique_ptr<Held> held_;
};

} // namespace store
