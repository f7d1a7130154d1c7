// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/importrow.h"

#include "catalog/export.h"
#include "catalog/importrules.h"
#include "catalog/rules.h"
#include "tabular/writer.h"

#include <QStringDecoder>

namespace catalog {
namespace {

// UTF-8 into a QString whose memory is reused from row to row.
void assign(QString &text, std::string_view utf8)
{
    text.resize(qsizetype(utf8.size()));
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QChar *end = decoder.appendToBuffer(text.data(), QByteArrayView(utf8.data(), qsizetype(utf8.size())));
    text.resize(end - text.constData());
}

QString fromUtf8(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

// A column with a different text in each row gains nothing from being remembered.
constexpr size_t kRemembered = 10'000;

// "weight_g", "Package length(inch)" -> "g", "inch"
QString unitOfHeader(const QString &header)
{
    const std::string name = tabular::normalised(header.toStdString());
    return fromUtf8(std::string_view(name).substr(name.rfind(' ') + 1));
}

} // namespace

bool ImportRow::rejected() const
{
    return std::ranges::any_of(findings, [](const Located &l) { return l.finding.severity == Severity::Error; });
}

void ImportRow::clear()
{
    given = {};
    for (std::string *text : {&sellerSku, &productId, &skuId, &group, &brandText, &status})
        text->clear();
    category = {};
    brand.reset();
    price.reset();
    listPrice.reset();
    identifier.reset();
    weight.reset();
    dimensions.reset();
    stock.clear();
    options.clear();
    images.clear();
    attributes.clear();
    findings.clear();
}

core::Result<RowParser> RowParser::make(const tabular::Mapping &mapping, const tabular::Layout &layout,
                                        std::span<const tabular::Record> sample, const ImportContext &context,
                                        const QSet<QLatin1String> &fixes)
{
    auto mapper = tabular::Mapper::make(mapping, layout);
    if (!mapper)
        return core::Unexpected(mapper.error());
    RowParser parser(std::move(*mapper), context);
    parser.fixes_ = fixes;
    parser.ownExport_ = isOwnExport(layout.header);
    parser.bindColumns(mapping, sample);
    const auto header = [&](const Column &column) {
        return column.source >= 0 && column.source < layout.header.size() ? unitOfHeader(layout.header[column.source])
                                                                          : QString();
    };
    parser.weightUnitOfHeader_ = header(parser.weight_);
    parser.dimensionUnitOfHeader_ = header(parser.length_);
    return parser;
}

RowParser::Column RowParser::column(const QString &target, std::span<const tabular::Record> sample) const
{
    Column column;
    column.target = mapper_.indexOf(target);
    if (!column.bound())
        return column;
    column.source = mapper_.columnOf(column.target);
    tabular::NumberVotes votes;
    tabular::Mapper::Scratch scratch;
    for (const tabular::Record &record : sample)
        votes.add(mapper_.text(column.target, record, scratch));
    column.style = votes.style();
    return column;
}

void RowParser::bindColumns(const tabular::Mapping &mapping, std::span<const tabular::Record> sample)
{
    const std::pair<Column *, QString> fixed[] = {{&sellerSku_, QStringLiteral("seller_sku")},
                                                  {&productId_, QStringLiteral("product_id")},
                                                  {&skuId_, QStringLiteral("sku_id")},
                                                  {&group_, QStringLiteral("group")},
                                                  {&title_, QStringLiteral("title")},
                                                  {&description_, QStringLiteral("description")},
                                                  {&category_, QStringLiteral("category")},
                                                  {&brand_, QStringLiteral("brand")},
                                                  {&price_, QStringLiteral("price")},
                                                  {&currency_, QStringLiteral("currency")},
                                                  {&listPrice_, QStringLiteral("list_price")},
                                                  {&quantity_, QStringLiteral("quantity")},
                                                  {&identifierType_, QStringLiteral("identifier_type")},
                                                  {&identifierCode_, QStringLiteral("identifier_code")},
                                                  {&weight_, QStringLiteral("weight")},
                                                  {&weightUnit_, QStringLiteral("weight_unit")},
                                                  {&length_, QStringLiteral("length")},
                                                  {&width_, QStringLiteral("width")},
                                                  {&height_, QStringLiteral("height")},
                                                  {&dimensionUnit_, QStringLiteral("dimension_unit")},
                                                  {&status_, QStringLiteral("status")}};
    for (const auto &[bound, target] : fixed)
        *bound = column(target, sample);
    for (int number = 1; number <= 3; ++number) {
        const QString prefix = QStringLiteral("option%1_").arg(number);
        const NumberedOption option{column(prefix + u"name", sample), column(prefix + u"value", sample),
                                    column(prefix + u"image", sample)};
        if (option.value.bound())
            numberedOptions_.push_back(option);
    }
    for (int number = 1; number <= 9; ++number) {
        if (const Column image = column(QStringLiteral("image_%1").arg(number), sample); image.bound())
            images_.push_back(image);
    }
    for (size_t i = 0; i < context_->warehouses.size(); ++i) {
        const QString id = context_->warehouses[i].id.text();
        if (const Column stock = column(QStringLiteral("stock:") + id, sample); stock.bound())
            stock_.push_back({stock, id, int(i)});
    }
    for (auto binding = mapping.bindings.begin(); binding != mapping.bindings.end(); ++binding) {
        const QString &target = binding.key();
        if (target.startsWith(u"option:"))
            options_.push_back({column(target, sample), target.mid(7), 0});
        else if (target.startsWith(u"attribute:"))
            attributes_.push_back({column(target, sample), target.mid(10), 0});
    }
}

void RowParser::parse(const tabular::Record &record, ImportRow &row, Scratch &scratch) const
{
    row.clear();
    identity(record, row, scratch);
    texts(record, row, scratch);
    category(record, row, scratch);
    prices(record, row, scratch);
    stock(record, row, scratch);
    identifier(record, row, scratch);
    weight(record, row, scratch);
    dimensions(record, row, scratch);
    options(record, row, scratch);
    images(record, row, scratch);
    attributes(record, row, scratch);
}

std::string_view RowParser::text(const Column &column, const tabular::Record &record, Scratch &scratch) const
{
    const std::string_view written = mapper_.text(column.target, record, scratch.mapper);
    return ownExport_ ? tabular::unguarded(written) : written;
}

std::string_view RowParser::cell(const Column &column, const tabular::Record &record, Scratch &scratch) const
{
    return column.bound() ? tabular::trimmed(text(column, record, scratch)) : std::string_view();
}

// A code as people and spreadsheets write it: cleaned of what can't be seen, and its damage told.
std::string_view RowParser::code(const Column &column, const tabular::Record &record, ImportRow &row, Scratch &scratch,
                                 const QString &field) const
{
    if (!column.bound())
        return {};
    const std::string_view raw = text(column, record, scratch);
    const std::string_view text = tabular::cleaned(raw, scratch.clean);
    if (text.empty())
        return {};
    if (tabular::hasHiddenEnds(raw) || text.size() < tabular::trimmed(raw).size())
        row.findings.push_back({{Severity::Fixed, rule::kHiddenCharacters, field}, column.source});
    const tabular::CodeProblem problem = tabular::codeProblem(text, {});
    if (problem == tabular::CodeProblem::Exponent)
        row.findings.push_back({{Severity::Error, rule::kCodeExponent, field}, column.source});
    else if (problem == tabular::CodeProblem::Rounded)
        row.findings.push_back({{Severity::Warning, rule::kCodeRounded, field}, column.source});
    return text;
}

void RowParser::take(ImportRow &row, Scratch &scratch, int column) const
{
    for (Finding &finding : scratch.findings)
        row.findings.push_back({std::move(finding), column});
    scratch.findings.clear();
}

void RowParser::identity(const tabular::Record &record, ImportRow &row, Scratch &scratch) const
{
    const auto put = [&](const Column &column, std::string &into, Given bit, const QString &field) {
        into.assign(code(column, record, row, scratch, field));
        row.given.setFlag(bit, !into.empty());
    };
    put(sellerSku_, row.sellerSku, Given::SellerSku, QStringLiteral("seller_sku"));
    put(productId_, row.productId, Given::ProductId, QStringLiteral("product_id"));
    put(skuId_, row.skuId, Given::SkuId, QStringLiteral("sku_id"));
    put(group_, row.group, Given::Group, QStringLiteral("group"));
    if (!row.sellerSku.empty()) {
        checkSellerSku(fromUtf8(row.sellerSku), scratch.findings);
        take(row, scratch, sellerSku_.source);
    } else if (row.skuId.empty()) {
        row.findings.push_back(
            {{Severity::Error, rule::kSellerSkuMissing, QStringLiteral("seller_sku")}, sellerSku_.source});
    }
    row.status.assign(cell(status_, record, scratch));
    row.given.setFlag(Given::Status, !row.status.empty());
}

void RowParser::title(const tabular::Record &record, ImportRow &row, Scratch &scratch) const
{
    assign(row.title, tabular::cleaned(text(title_, record, scratch), scratch.clean));
    if (row.title.isEmpty())
        return;
    row.given |= Given::Title;
    checkTitle(row.title, context_->market, scratch.findings);
    for (Finding &finding : scratch.findings) {
        if (!fixes_.contains(finding.rule))
            continue;
        if (auto fix = fixFor(finding, row.title, context_->market)) {
            row.title = std::move(*fix);
            finding.severity = Severity::Fixed;
        }
    }
    take(row, scratch, title_.source);
}

void RowParser::texts(const tabular::Record &record, ImportRow &row, Scratch &scratch) const
{
    if (title_.bound())
        title(record, row, scratch);
    else
        row.title.resize(0);
    row.description.resize(0);
    if (const std::string_view text = cell(description_, record, scratch); !text.empty()) {
        assign(row.description, text);
        row.given |= Given::Description;
        checkDescription(row.description, context_->market, scratch.findings);
        take(row, scratch, description_.source);
    }
    if (const std::string_view text = cell(brand_, record, scratch); !text.empty()) {
        row.brandText.assign(text);
        row.given |= Given::Brand;
        auto known = scratch.brands.find(text);
        if (known == scratch.brands.end()) {
            if (scratch.brands.size() >= kRemembered)
                scratch.brands.clear();
            const auto at = context_->brands.find(tabular::normalised(text));
            known =
                scratch.brands.emplace(text, at == context_->brands.end() ? std::nullopt : std::optional(at->second))
                    .first;
        }
        row.brand = known->second;
        if (!row.brand)
            row.findings.push_back(
                {{Severity::Warning, rule::kBrandUnknown, QStringLiteral("brand_id")}, brand_.source});
    }
}

void RowParser::category(const tabular::Record &record, ImportRow &row, Scratch &scratch) const
{
    const std::string_view text = cell(category_, record, scratch);
    if (text.empty())
        return;
    row.given |= Given::Category;
    auto known = scratch.categories.find(text);
    if (known == scratch.categories.end()) {
        if (scratch.categories.size() >= kRemembered)
            scratch.categories.clear();
        known = scratch.categories.emplace(text, context_->categories.find(text)).first;
    }
    row.category = known->second.id;
    const auto tell = [&](QLatin1String rule, Severity severity) {
        row.findings.push_back({{severity, rule, QStringLiteral("category_id")}, category_.source});
    };
    switch (known->second.answer) {
    case CategoryIndex::Answer::Found:
        if (!context_->rulesOf(row.category))
            tell(rule::kCategoryRulesMissing, Severity::Warning);
        break;
    case CategoryIndex::Answer::Unknown:
        tell(rule::kCategoryUnknown, Severity::Error);
        break;
    case CategoryIndex::Answer::Ambiguous:
        tell(rule::kCategoryAmbiguous, Severity::Error);
        break;
    case CategoryIndex::Answer::NotLeaf:
        tell(rule::kCategoryNotLeaf, Severity::Error);
        break;
    case CategoryIndex::Answer::Prohibited:
        tell(rule::kCategoryProhibited, Severity::Error);
        break;
    }
}

void RowParser::options(const tabular::Record &record, ImportRow &row, Scratch &scratch) const
{
    for (const NumberedOption &option : numberedOptions_) {
        const std::string_view value = cell(option.value, record, scratch);
        if (value.empty())
            continue;
        std::string kept(value);
        const std::string_view name = cell(option.name, record, scratch);
        QString label = name.empty() ? QStringLiteral("Option %1").arg(row.options.size() + 1) : fromUtf8(name);
        row.options.push_back({std::move(label), std::move(kept), std::string(cell(option.image, record, scratch))});
    }
    for (const Named &option : options_) {
        const std::string_view value = cell(option.column, record, scratch);
        if (!value.empty())
            row.options.push_back({option.name, std::string(value), {}});
    }
    row.given.setFlag(Given::Options, !row.options.empty());
}

void RowParser::attributes(const tabular::Record &record, ImportRow &row, Scratch &scratch) const
{
    for (const Named &attribute : attributes_) {
        const std::string_view value = cell(attribute.column, record, scratch);
        if (!value.empty())
            row.attributes.push_back({attribute.name, std::string(value)});
    }
    row.given.setFlag(Given::Attributes, !row.attributes.empty());
}

} // namespace catalog
