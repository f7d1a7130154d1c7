// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/words.h"

#include <QCoreApplication>

namespace ui::catalog {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("ui::catalog", text); }

} // namespace

StatusWords wordsOf(::catalog::Status status, const QString &platformText)
{
    using ::catalog::Status;
    using kit::ChipLook, kit::State;
    switch (status) {
    case Status::Activate:
        return {tr("Live"), State::Ok, ChipLook::Quiet};
    case Status::Draft:
        return {tr("Draft"), State::Neutral, ChipLook::Quiet};
    case Status::SellerDeactivated:
        return {tr("Deactivated"), State::Neutral, ChipLook::Quiet};
    case Status::Scheduled:
        return {tr("Scheduled"), State::Neutral, ChipLook::Quiet};
    case Status::Pending:
        return {tr("In review"), State::Info, ChipLook::Filled};
    case Status::Failed:
        return {tr("Rejected"), State::Err, ChipLook::Filled};
    case Status::PlatformDeactivated:
        return {tr("Suspended"), State::Err, ChipLook::Filled};
    case Status::Freeze:
        return {tr("Frozen"), State::Err, ChipLook::Filled};
    case Status::Deleted:
        return {tr("Deleted"), State::Neutral, ChipLook::Filled};
    case Status::Other:
        break;
    }
    return {platformText.isEmpty() ? tr("Unknown") : platformText, State::Neutral, ChipLook::Filled};
}

QString wordsOf(::catalog::StockLevel level)
{
    switch (level) {
    case ::catalog::StockLevel::Out:
        return tr("Out of stock");
    case ::catalog::StockLevel::Low:
        return tr("Low");
    case ::catalog::StockLevel::In:
        return tr("In stock");
    }
    return {};
}

QString wordsOf(::catalog::Work work)
{
    switch (work) {
    case ::catalog::Work::Pending:
        return tr("Push pending");
    case ::catalog::Work::Rejected:
        return tr("Push rejected");
    case ::catalog::Work::Conflict:
        return tr("Changed on both sides");
    case ::catalog::Work::Audit:
        return tr("Failed review");
    }
    return {};
}

} // namespace ui::catalog
