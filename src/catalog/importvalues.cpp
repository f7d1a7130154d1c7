// SPDX-License-Identifier: GPL-3.0-or-later
// The numeric half of RowParser: prices, stock, codes with a checksum, weights and sizes, and pictures.
#include "catalog/importrow.h"
#include "catalog/importrules.h"
#include "catalog/rulenames.h"
#include "catalog/rules.h"

#include <QDir>
#include <QFileInfo>
#include <QImageReader>

#include <array>

namespace catalog {
namespace {

QString fromUtf8(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

constexpr int kMostImages = 9;          // Create Product, main_images
constexpr int kSmallestMainImage = 300; // pixels at the shorter side, Upload Product Image

struct Unit {
    const char *written;
    const char *platform;
    int power; // platform unit = written * 10^power
};
constexpr Unit kWeights[] = {{"g", "GRAM", 0},        {"gr", "GRAM", 0},           {"gram", "GRAM", 0},
                             {"grams", "GRAM", 0},    {"gramm", "GRAM", 0},        {"kg", "KILOGRAM", 0},
                             {"kilo", "KILOGRAM", 0}, {"kilogram", "KILOGRAM", 0}, {"kilogramm", "KILOGRAM", 0},
                             {"lb", "POUND", 0},      {"lbs", "POUND", 0},         {"pound", "POUND", 0},
                             {"pounds", "POUND", 0}};
constexpr Unit kLengths[] = {{"cm", "CENTIMETER", 0},  {"centimeter", "CENTIMETER", 0}, {"centimetre", "CENTIMETER", 0},
                             {"mm", "CENTIMETER", -1}, {"m", "CENTIMETER", 2},          {"in", "INCH", 0},
                             {"inch", "INCH", 0},      {"inches", "INCH", 0},           {"zoll", "INCH", 0}};

template<size_t N>
const Unit *unitOf(const Unit (&units)[N], QStringView text)
{
    for (const Unit &unit : units)
        if (text.compare(QLatin1String(unit.written), Qt::CaseInsensitive) == 0 ||
            text.compare(QLatin1String(unit.platform), Qt::CaseInsensitive) == 0)
            return &unit;
    return nullptr;
}

tabular::Number shifted(tabular::Number number, int power)
{
    for (; power < 0; ++power)
        ++number.scale;
    for (; power > 0; --power) {
        if (number.scale > 0)
            --number.scale;
        else
            number.unscaled *= 10;
    }
    return number;
}

// "0.500" -> "0.5": what the platform gives back, so that nothing differs for a zero.
QString shortest(const tabular::Number &number)
{
    QString text = fromUtf8(tabular::plainDecimal(number));
    if (text.contains(u'.')) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return text;
}

QString identifierType(std::string_view digits)
{
    switch (digits.size()) {
    case 12:
        return QStringLiteral("UPC");
    case 14:
        return QStringLiteral("GTIN");
    case 10:
        return QStringLiteral("ISBN");
    default:
        return digits.starts_with("978") || digits.starts_with("979") ? QStringLiteral("ISBN") : QStringLiteral("EAN");
    }
}

} // namespace

std::optional<tabular::Number> RowParser::number(const Column &column, const tabular::Record &record, ImportRow &row,
                                                 Scratch &scratch, const QString &field, int decimals) const
{
    if (!column.bound())
        return std::nullopt;
    const std::string_view written = text(column, record, scratch);
    tabular::Number number = tabular::readNumber(written, column.style);
    // "125.000" can't be a fraction of a rupiah, nor of a piece where others are written without separators.
    if (number.problem == tabular::NumberProblem::Ambiguous && decimals == 0)
        number = tabular::readNumber(written, written.find('.') != written.npos ? tabular::NumberStyle::Comma
                                                                                : tabular::NumberStyle::Point);
    const auto tell = [&](Severity severity, QLatin1String rule) {
        row.findings.push_back({{severity, rule, field}, column.source});
    };
    switch (number.problem) {
    case tabular::NumberProblem::None:
        return number;
    case tabular::NumberProblem::Empty:
        return std::nullopt;
    case tabular::NumberProblem::WrongStyle:
        tell(Severity::Fixed, rule::kNumberStyle);
        return number;
    case tabular::NumberProblem::Ambiguous:
        tell(Severity::Error, rule::kNumberAmbiguous);
        return std::nullopt;
    case tabular::NumberProblem::Exponent:
        tell(Severity::Error, rule::kNumberExponent);
        return std::nullopt;
    case tabular::NumberProblem::NotNumber:
    case tabular::NumberProblem::TooLarge:
        tell(Severity::Error, rule::kNumberFormat);
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<core::Money> RowParser::money(const Column &column, std::string_view currency,
                                            const tabular::Record &record, ImportRow &row, Scratch &scratch,
                                            const QString &field) const
{
    const std::optional<tabular::Number> read =
        number(column, record, row, scratch, field, context_->market.currency.decimals());
    if (!read)
        return std::nullopt;
    const core::Currency &wanted = context_->market.currency;
    const std::optional<std::string_view> signCode = tabular::currencyCode(read->currency);
    const std::string_view stated = !currency.empty() ? currency : signCode.value_or(std::string_view());
    if (!stated.empty() &&
        QLatin1String(stated.data(), qsizetype(stated.size())).compare(wanted.code(), Qt::CaseInsensitive) != 0) {
        row.findings.push_back(
            {{Severity::Error, rule::kCurrencyOther, field, 0, 0, fromUtf8(stated).toUpper()}, column.source});
        return std::nullopt;
    }
    const std::optional<qint64> minor = read->percent ? std::nullopt : tabular::minorUnits(*read, wanted.decimals());
    if (!minor) {
        row.findings.push_back(
            {{Severity::Error, read->percent ? rule::kNumberFormat : rule::kNumberDecimals, field, wanted.decimals()},
             column.source});
        return std::nullopt;
    }
    return core::Money{*minor, wanted};
}

void RowParser::prices(const tabular::Record &record, ImportRow &row, Scratch &scratch) const
{
    std::array<char, 8> kept{};
    const std::string_view written = cell(currency_, record, scratch).substr(0, kept.size());
    std::ranges::copy(written, kept.begin());
    const std::string_view currency(kept.data(), written.size());
    row.price = money(price_, currency, record, row, scratch, QStringLiteral("price"));
    if (row.price) {
        row.given |= Given::Price;
        checkPrice(*row.price, context_->market, scratch.findings);
        take(row, scratch, price_.source);
    }
    row.listPrice = money(listPrice_, currency, record, row, scratch, QStringLiteral("list_price"));
    row.given.setFlag(Given::ListPrice, row.listPrice.has_value());
}

void RowParser::quantity(const Column &column, int warehouse, const tabular::Record &record, ImportRow &row,
                         Scratch &scratch) const
{
    const std::optional<tabular::Number> read =
        number(column, record, row, scratch, QStringLiteral("stock"), column.wholeSeen ? 0 : 3);
    if (!read)
        return;
    const std::optional<qint64> whole = tabular::wholeNumber(*read);
    if (!whole) {
        row.findings.push_back({{Severity::Error, rule::kNumberWhole, QStringLiteral("stock")}, column.source});
        return;
    }
    if (*whole < 0 || *whole > 99'999) {
        checkQuantity(*whole, context_->warehouses[size_t(warehouse)].id.text(), scratch.findings);
        take(row, scratch, column.source);
    }
    row.stock.push_back({warehouse, *whole});
    row.given |= Given::Stock;
}

void RowParser::stock(const tabular::Record &record, ImportRow &row, Scratch &scratch) const
{
    if (quantity_.bound() && stock_.empty() && !context_->warehouses.empty())
        quantity(quantity_, 0, record, row, scratch);
    for (const Named &warehouse : stock_)
        quantity(warehouse.column, warehouse.index, record, row, scratch);
}

void RowParser::identifier(const tabular::Record &record, ImportRow &row, Scratch &scratch) const
{
    if (!identifierCode_.bound())
        return;
    const QString field = QStringLiteral("identifier_code");
    std::string_view digits = code(identifierCode_, record, row, scratch, field);
    if (digits.empty())
        return;
    row.given |= Given::Identifier;
    std::string mended;
    constexpr std::array<int, 4> kLengths{8, 12, 13, 14};
    if (tabular::codeProblem(digits, kLengths) == tabular::CodeProblem::LostZeros) {
        mended = tabular::padded(digits, kLengths);
        if (tabular::gtinChecks(mended)) {
            row.findings.push_back({{Severity::Fixed, rule::kCodeLostZeros, field}, identifierCode_.source});
            digits = mended;
        }
    }
    const QString codeText = fromUtf8(digits);
    const std::string_view type = cell(identifierType_, record, scratch);
    row.identifier = IdentifierCode{type.empty() ? identifierType(digits) : fromUtf8(type).toUpper(), codeText};
    if (!type.empty() || !tabular::gtinChecks(digits)) {
        checkIdentifier(*row.identifier, scratch.findings);
        mend(row.identifier->code, scratch, [&] { checkIdentifier(*row.identifier, scratch.findings); });
        take(row, scratch, identifierCode_.source);
    }
}

void RowParser::weight(const tabular::Record &record, ImportRow &row, Scratch &scratch) const
{
    const QString field = QStringLiteral("package_weight");
    std::optional<tabular::Number> read = number(weight_, record, row, scratch, field, 3);
    row.given.setFlag(Given::Weight, weight_.bound() && !cell(weight_, record, scratch).empty());
    if (!read)
        return;
    QString written = fromUtf8(cell(weightUnit_, record, scratch));
    // The header's own unit is surer than a column of units, which other systems fill for display only.
    const Unit *unit = unitOf(kWeights, weightUnitOfHeader_);
    if (!unit)
        unit = unitOf(kWeights, written);
    if (!unit && !written.isEmpty()) {
        row.findings.push_back({{Severity::Error, rule::kUnitUnknown, field, 0, 0, written}, weightUnit_.source});
        return;
    }
    const auto &allowed = context_->market.weightUnits;
    QString platform = unit              ? QLatin1String(unit->platform)
                       : allowed.empty() ? QStringLiteral("KILOGRAM")
                                         : allowed.front();
    // Grams are exact in kilograms; the market says which of the two it takes.
    if (platform == u"GRAM" && std::ranges::find(allowed, platform) == allowed.end()) {
        platform = QStringLiteral("KILOGRAM");
        read = shifted(*read, -3);
    }
    row.weight = Measure{shortest(*read), platform};
    checkWeight(*row.weight, context_->market, scratch.findings);
    take(row, scratch, weight_.source);
}

void RowParser::dimensions(const tabular::Record &record, ImportRow &row, Scratch &scratch) const
{
    const QString field = QStringLiteral("package_dimensions");
    std::array<std::optional<tabular::Number>, 3> read{number(length_, record, row, scratch, field, 2),
                                                       number(width_, record, row, scratch, field, 2),
                                                       number(height_, record, row, scratch, field, 2)};
    if (!read[0] || !read[1] || !read[2])
        return;
    const QString written = fromUtf8(cell(dimensionUnit_, record, scratch));
    const Unit *unit = unitOf(kLengths, dimensionUnitOfHeader_);
    if (!unit)
        unit = unitOf(kLengths, written);
    if (!unit && !written.isEmpty()) {
        row.findings.push_back({{Severity::Error, rule::kUnitUnknown, field, 0, 0, written}, dimensionUnit_.source});
        return;
    }
    const auto &allowed = context_->market.dimensionUnits;
    const int power = unit ? unit->power : 0;
    row.dimensions = Dimensions{shortest(shifted(*read[0], power)), shortest(shifted(*read[1], power)),
                                shortest(shifted(*read[2], power)),
                                unit              ? QString(QLatin1String(unit->platform))
                                : allowed.empty() ? QStringLiteral("CENTIMETER")
                                                  : allowed.front()};
    row.given |= Given::Dimensions;
    checkDimensions(*row.dimensions, context_->market, scratch.findings);
    take(row, scratch, length_.source);
}

// The problem of a local picture as "file", "unreadable" or "size:N"; empty when it is good.
static QString pictureProblem(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return QStringLiteral("file");
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid())
        return QStringLiteral("unreadable");
    const int shorter = std::min(size.width(), size.height());
    return shorter < kSmallestMainImage ? QStringLiteral("size:%1").arg(shorter) : QString();
}

void RowParser::images(const tabular::Record &record, ImportRow &row, Scratch &scratch) const
{
    const QString field = QStringLiteral("main_images");
    for (const Column &column : images_) {
        std::string_view text = cell(column, record, scratch);
        while (!text.empty()) {
            const size_t end = std::min(text.find_first_of("|\n"), text.size());
            const std::string_view one = tabular::trimmed(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
            if (one.empty())
                continue;
            row.images.emplace_back(one);
            if (one.starts_with("https://") || one.starts_with("http://") || one.starts_with("tos-"))
                continue;
            const auto [known, fresh] = scratch.pictures.try_emplace(std::string(one));
            if (one.find("://") != std::string_view::npos) {
                row.findings.push_back(
                    {{Severity::Error, rule::kImageAddress, field, 0, 0, fromUtf8(one)}, column.source});
                continue;
            }
            if (fresh)
                known->second = pictureProblem(QDir(context_->folder).absoluteFilePath(fromUtf8(one)));
            if (known->second == u"file")
                row.findings.push_back(
                    {{Severity::Error, rule::kImageFile, field, 0, 0, fromUtf8(one)}, column.source});
            else if (known->second == u"unreadable")
                row.findings.push_back(
                    {{Severity::Error, rule::kImageUnreadable, field, 0, 0, fromUtf8(one)}, column.source});
            else if (!known->second.isEmpty())
                row.findings.push_back(
                    {{Severity::Error, rule::kImageSize, field, kSmallestMainImage, known->second.mid(5).toInt(), {}},
                     column.source});
        }
    }
    row.given.setFlag(Given::Images, !row.images.empty());
    if (row.images.size() > size_t(kMostImages))
        row.findings.push_back({{Severity::Error, rule::kImagesMany, field, kMostImages, qint64(row.images.size())},
                                images_.front().source});
}

} // namespace catalog
