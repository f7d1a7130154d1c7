// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QString>

#include <compare>

namespace core {

// An identifier that can't be mistaken for another kind: Id<struct SkuTag>. Platform ids are strings of
// up to 19 decimal digits and exceed 2^53, so they are kept as text and never pass through a double.
template<class Tag>
class Id {
public:
    Id() = default;
    explicit Id(QString text)
        : text_(std::move(text))
    {
    }

    const QString &text() const { return text_; }
    bool isEmpty() const { return text_.isEmpty(); }

    friend bool operator==(const Id &, const Id &) = default;
    friend std::strong_ordering operator<=>(const Id &a, const Id &b) { return a.text_.compare(b.text_) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) noexcept { return ::qHash(id.text_, seed); }

private:
    QString text_;
};

// A shop as the platform numbers it (GET /authorization/202309/shops, shops[].id).
using ShopId = Id<struct ShopTag>;

} // namespace core
