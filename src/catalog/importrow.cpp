// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/importrow.h"

#include "catalog/export.h"
#include "catalog/importrules.h"
#include "catalog/rulenames.h"
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

// What shop systems and people call a listing that is on sale, and one that isn't.
constexpr std::string_view kActive[] = {"active",  "activated", "live",   "published", "online", "enabled",
                                        "aktiv",   "actif",     "active", "activo",    "attivo", "ativo",
                                        "aktywny", "在售",      "上架",   "公開"};
constexpr std::string_view kInactive[] = {"inactive", "deactivated", "draft",      "archived", "unpublished",
                                          "offline",  "disabled",    "inaktiv",    "inactif",  "inactivo",
                                          "inattivo", "inativo",     "nieaktywny", "下架",     "非公開"};

constexpr qsizetype kOptionNameMaximum = 20, kOptionValueMaximum = 50; // Create Product, sales_attributes

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

bool ImportRow::isPicturesOnly() const
{
    const GivenSet more = given & ~(GivenSet(Given::Group) | Given::Images);
    return !group.empty() && !images.empty() && !more;
}

void ImportRow::clear()
{
    given = {};
    for (std::string *text : {&sellerSku, &productId, &skuId, &group, &brandText})
        text->clear();
    statusWanted.reset();
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
    parser.guarded_ = isOwnExport(layout.header) || isRejects(layout.header);
    parser.bindColumns(mapping, sample);
    parser.learnStyle(layout.header);
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
    column.wholeSeen = std::ranges::any_of(sample, [&](const tabular::Record &record) {
        const std::string_view cell = tabular::trimmed(mapper_.text(column.target, record, scratch));
        return !cell.empty() && std::ranges::all_of(cell, [](char c) { return c >= '0' && c <= '9'; });
    });
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

// A file has one decimal mark as a rule: a column that never shows its own takes that of the others.
void RowParser::learnStyle(const QStringList &header)
{
    using tabular::NumberStyle;
    bool point = false, comma = false;
    std::vector<Column *> all{&price_, &listPrice_, &quantity_, &weight_, &length_, &width_, &height_};
    for (Named &warehouse : stock_)
        all.push_back(&warehouse.column);
    for (const Column *column : all) {
        point = point || column->style == NumberStyle::Point;
        comma = comma || column->style == NumberStyle::Comma;
    }
    // We write points: a lone "1.250" of our own file is no thousand, unless a spreadsheet has put commas elsewhere.
    point = point || (!comma && isOwnExport(header));
    for (Column *column : all)
        if (column->style == NumberStyle::Unknown && point != comma)
            column->style = point ? NumberStyle::Point : NumberStyle::Comma;
}

int RowParser::columnOf(const QString &field) const
{
    if (field.startsWith(u"attribute:"))
        for (const Named &attribute : attributes_)
            if (QStringView(field).mid(10) == attribute.name)
                return attribute.column.source;
    return -1;
}

void RowParser::mend(QString &value, Scratch &scratch, const std::function<void()> &check) const
{
    bool mended = false;
    for (Finding &finding : scratch.findings) {
        if (!fixes_.contains(finding.rule))
            continue;
        if (auto fix = fixFor(finding, value, context_->market)) {
            value = std::move(*fix);
            finding.severity = Severity::Fixed;
            mended = true;
        }
    }
    if (!mended)
        return;
    // One fix may cure what another rule said.
    std::erase_if(scratch.findings, [](const Finding &finding) { return finding.severity != Severity::Fixed; });
    check();
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
    status(record, row, scratch);
    if (row.sellerSku.empty() && row.skuId.empty() && !row.isPicturesOnly())
        row.findings.push_back(
            {{Severity::Error, rule::kSellerSkuMissing, QStringLiteral("seller_sku")}, sellerSku_.source});
}

std::string_view RowParser::text(const Column &column, const tabular::Record &record, Scratch &scratch) const
{
    const std::string_view written = mapper_.text(column.target, record, scratch.mapper);
    return guarded_ ? tabular::unguarded(written) : written;
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
    // Seller Center ends its codes with a tab so that spreadsheets keep them as text.
    if (tabular::hasHiddenEnds(raw.substr(0, raw.find_last_not_of('\t') + 1)) ||
        text.size() < tabular::trimmed(raw).size())
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
    if (row.sellerSku.empty())
        return;
    QString sellerSku = fromUtf8(row.sellerSku);
    checkSellerSku(sellerSku, scratch.findings);
    if (scratch.findings.empty())
        return;
    mend(sellerSku, scratch, [&] { checkSellerSku(sellerSku, scratch.findings); });
    row.sellerSku = sellerSku.toStdString();
    take(row, scratch, sellerSku_.source);
}

void RowParser::status(const tabular::Record &record, ImportRow &row, Scratch &scratch) const
{
    const std::string_view text = cell(status_, record, scratch);
    if (text.empty())
        return;
    row.given |= Given::Status;
    // The platform's own words stand in exports; most of them only it can give.
    switch (statusFromText(fromUtf8(text))) {
    case Status::Activate:
    case Status::SellerDeactivated:
        row.statusWanted = statusFromText(fromUtf8(text));
        return;
    case Status::Draft:
    case Status::Pending:
    case Status::Failed:
    case Status::PlatformDeactivated:
    case Status::Freeze:
    case Status::Deleted:
    case Status::Scheduled:
        return;
    case Status::Other:
        break;
    }
    const std::string word = tabular::normalised(text);
    const std::optional<bool> flag = tabular::readFlag(text);
    if (flag.value_or(false) || std::ranges::find(kActive, word) != std::end(kActive))
        row.statusWanted = Status::Activate;
    else if (flag || std::ranges::find(kInactive, word) != std::end(kInactive))
        row.statusWanted = Status::SellerDeactivated;
    else
        row.findings.push_back(
            {{Severity::Warning, rule::kStatusUnknown, QStringLiteral("status"), 0, 0, fromUtf8(text)},
             status_.source});
}

void RowParser::title(const tabular::Record &record, ImportRow &row, Scratch &scratch) const
{
    assign(row.title, tabular::cleaned(text(title_, record, scratch), scratch.clean));
    if (row.title.isEmpty())
        return;
    row.given |= Given::Title;
    // A line break in a cell: the platform takes titles of one line.
    if (std::ranges::any_of(row.title, [](QChar c) { return c == u'\n' || c == u'\r' || c == u'\t'; })) {
        row.title = row.title.simplified();
        row.findings.push_back({{Severity::Fixed, rule::kHiddenCharacters, QStringLiteral("title")}, title_.source});
    }
    checkTitle(row.title, context_->market, scratch.findings);
    mend(row.title, scratch, [&] { checkTitle(row.title, context_->market, scratch.findings); });
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
        mend(row.description, scratch, [&] { checkDescription(row.description, context_->market, scratch.findings); });
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
        // How another shop system exports a product without variants.
        if (kept == "Default Title")
            continue;
        QString label = fromUtf8(name);
        row.options.push_back({std::move(label), std::move(kept), std::string(cell(option.image, record, scratch))});
    }
    for (const Named &option : options_) {
        const std::string_view value = cell(option.column, record, scratch);
        if (!value.empty())
            row.options.push_back({option.name, std::string(value), {}});
    }
    row.given.setFlag(Given::Options, !row.options.empty());
    for (const ImportRow::Option &option : row.options) {
        const QString value = fromUtf8(option.value);
        if (option.name.size() > kOptionNameMaximum)
            row.findings.push_back({{Severity::Error, rule::kSkuNameLong, QStringLiteral("sales_attributes"),
                                     kOptionNameMaximum, option.name.size(), option.name},
                                    -1});
        if (value.size() > kOptionValueMaximum)
            row.findings.push_back({{Severity::Error, rule::kSkuValueLong, QStringLiteral("sales_attributes"),
                                     kOptionValueMaximum, value.size(), value},
                                    -1});
    }
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
