// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/words.h"

#include "ui/kit/format.h"

#include <QCoreApplication>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(ui::catalog)
};

} // namespace

namespace ui::catalog {
StatusWords wordsOf(::catalog::Status status, const QString &platformText)
{
    using ::catalog::Status;
    using kit::ChipLook, kit::State;
    switch (status) {
    case Status::Activate:
        return {Words::tr("Live"), State::Ok, ChipLook::Quiet};
    case Status::Draft:
        return {Words::tr("Draft"), State::Neutral, ChipLook::Quiet};
    case Status::SellerDeactivated:
        return {Words::tr("Deactivated"), State::Neutral, ChipLook::Quiet};
    case Status::Scheduled:
        return {Words::tr("Scheduled"), State::Neutral, ChipLook::Quiet};
    case Status::Pending:
        return {Words::tr("In review"), State::Info, ChipLook::Filled};
    case Status::Failed:
        return {Words::tr("Rejected"), State::Err, ChipLook::Filled};
    case Status::PlatformDeactivated:
        return {Words::tr("Suspended"), State::Err, ChipLook::Filled};
    case Status::Freeze:
        return {Words::tr("Frozen"), State::Err, ChipLook::Filled};
    case Status::Deleted:
        return {Words::tr("Deleted"), State::Neutral, ChipLook::Filled};
    case Status::Other:
        break;
    }
    return {platformText.isEmpty() ? Words::tr("Unknown") : platformText, State::Neutral, ChipLook::Filled};
}

QString wordsOf(::catalog::StockLevel level)
{
    switch (level) {
    case ::catalog::StockLevel::Out:
        return Words::tr("Out of stock");
    case ::catalog::StockLevel::Low:
        return Words::tr("Low");
    case ::catalog::StockLevel::In:
        return Words::tr("In stock");
    }
    return {};
}

QString wordsOf(::catalog::Work work)
{
    switch (work) {
    case ::catalog::Work::Pending:
        return Words::tr("Push pending");
    case ::catalog::Work::Rejected:
        return Words::tr("Push rejected");
    case ::catalog::Work::Conflict:
        return Words::tr("Conflict");
    case ::catalog::Work::Audit:
        return Words::tr("Failed review");
    }
    return {};
}

QString wordsOf(::catalog::Quality quality)
{
    switch (quality) {
    case ::catalog::Quality::Unknown:
        break;
    case ::catalog::Quality::Poor:
        return Words::tr("Poor");
    case ::catalog::Quality::Fair:
        return Words::tr("Fair");
    case ::catalog::Quality::Good:
        return Words::tr("Good");
    }
    return {};
}

QString adviceField(const QString &field)
{
    if (field == u"TITLE")
        return Words::tr("Title");
    if (field == u"DESCRIPTION")
        return Words::tr("Description");
    if (field == u"IMAGE")
        return Words::tr("Pictures");
    if (field == u"ATTRIBUTE")
        return Words::tr("Attributes");
    if (field == u"SIZE_CHART")
        return Words::tr("Size chart");
    return field;
}

QString reservedWords(const QLocale &locale, qint64 pieces)
{
    return Words::tr("%1 reserved").arg(kit::count(locale, pieces));
}

QString reservedHint()
{
    return Words::tr("Reserved is what open orders hold. It comes on top of the stock: the quantity set here is what "
                     "can still be ordered.");
}

} // namespace ui::catalog
