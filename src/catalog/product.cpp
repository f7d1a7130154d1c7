// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/product.h"

#include <array>

namespace catalog {
namespace {

struct Word {
    Status status;
    const char *text;
};
constexpr std::array kWords{Word{Status::Draft, "DRAFT"},
                            Word{Status::Pending, "PENDING"},
                            Word{Status::Failed, "FAILED"},
                            Word{Status::Activate, "ACTIVATE"},
                            Word{Status::SellerDeactivated, "SELLER_DEACTIVATED"},
                            Word{Status::PlatformDeactivated, "PLATFORM_DEACTIVATED"},
                            Word{Status::Freeze, "FREEZE"},
                            Word{Status::Deleted, "DELETED"},
                            Word{Status::Scheduled, "SCHEDULED"}};

} // namespace

QString toText(Status status)
{
    for (const Word &word : kWords)
        if (word.status == status)
            return QLatin1String(word.text);
    return {};
}

Status statusFromText(QStringView text)
{
    for (const Word &word : kWords)
        if (text == QLatin1String(word.text))
            return word.status;
    return Status::Other;
}

QString toText(Quality quality)
{
    switch (quality) {
    case Quality::Unknown:
        break;
    case Quality::Poor:
        return QStringLiteral("POOR");
    case Quality::Fair:
        return QStringLiteral("FAIR");
    case Quality::Good:
        return QStringLiteral("GOOD");
    }
    return {};
}

Quality qualityFromText(QStringView text)
{
    return text == u"POOR"   ? Quality::Poor
           : text == u"FAIR" ? Quality::Fair
           : text == u"GOOD" ? Quality::Good
                             : Quality::Unknown;
}

} // namespace catalog
