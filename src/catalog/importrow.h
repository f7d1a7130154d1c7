// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/finding.h"
#include "catalog/importcontext.h"
#include "tabular/mapping.h"

#include <QFlags>
#include <QSet>

#include <functional>
#include <string>
#include <vector>

namespace catalog {

// The values that a row can give, as bits: a cell that is empty leaves its value as it is.
enum class Given : quint32 {
    SellerSku = 1u << 0,
    ProductId = 1u << 1,
    SkuId = 1u << 2,
    Group = 1u << 3,
    Title = 1u << 4,
    Description = 1u << 5,
    Category = 1u << 6,
    Brand = 1u << 7,
    Price = 1u << 8,
    ListPrice = 1u << 9,
    Stock = 1u << 10,
    Identifier = 1u << 11,
    Weight = 1u << 12,
    Dimensions = 1u << 13,
    Options = 1u << 14,
    Images = 1u << 15,
    Attributes = 1u << 16,
    Status = 1u << 17,
};
Q_DECLARE_FLAGS(GivenSet, Given)
Q_DECLARE_OPERATORS_FOR_FLAGS(GivenSet)

// A map by text that is searched without making a string.
struct TextMapHash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};
template<class Value>
using TextMap = std::unordered_map<std::string, Value, TextMapHash, std::equal_to<>>;

// One row of a file with its values read. Reused from row to row; views point into the record or the scratch of
// the parser and are valid until its next row.
struct ImportRow {
    struct StockCell {
        int warehouse = 0; // index into ImportContext::warehouses
        qint64 quantity = 0;
    };
    struct Option {
        QString name; // empty where the file has a column of names and this cell is empty
        std::string value;
        std::string image;
    };
    struct AttributeCell {
        QString id;
        std::string value;
    };
    struct Located {
        Finding finding;
        int column = -1; // of the file; -1 for the whole row
    };

    GivenSet given;
    std::string sellerSku, productId, skuId, group, brandText;
    std::optional<Status> statusWanted; // Activate or SellerDeactivated
    QString title, description;
    CategoryId category;
    std::optional<BrandId> brand;
    std::optional<core::Money> price, listPrice;
    std::vector<StockCell> stock;
    std::optional<IdentifierCode> identifier;
    std::optional<Measure> weight;
    std::optional<Dimensions> dimensions;
    std::vector<Option> options;
    std::vector<std::string> images; // addresses or paths as written
    std::vector<AttributeCell> attributes;
    std::vector<Located> findings;

    bool rejected() const;
    // A row that only adds a picture to the product of other rows, as other systems export them.
    bool isPicturesOnly() const;
    void clear();
};

// Turns rows into values and findings by a mapping: every rule that needs only this row is applied here.
// Immutable after make(); each thread brings its own Scratch and ImportRow.
class RowParser final {
public:
    struct Scratch {
        tabular::Mapper::Scratch mapper;
        std::string clean;
        Findings findings;
        // Few distinct texts stand in a million rows, and normalising one costs more than all else in a row.
        TextMap<CategoryIndex::Match> categories;
        TextMap<std::optional<BrandId>> brands;
        std::unordered_map<std::string, QString> pictures; // path -> problem, so that each is read once
    };

    // `sample`: some hundred rows, from which each numeric column's decimal mark is learnt. `fixes`: rules whose one
    // possible fix is to be applied. Errors: those of tabular::Mapper::make.
    static core::Result<RowParser> make(const tabular::Mapping &mapping, const tabular::Layout &layout,
                                        std::span<const tabular::Record> sample, const ImportContext &context,
                                        const QSet<QLatin1String> &fixes);

    void parse(const tabular::Record &record, ImportRow &row, Scratch &scratch) const;
    // The file's column of a field of findings, -1 where it has none.
    int columnOf(const QString &field) const;

private:
    struct Column {      // a target that the mapping binds
        int target = -1; // Mapper index
        int source = -1; // column to blame
        tabular::NumberStyle style = tabular::NumberStyle::Unknown;
        bool wholeSeen = false; // some cells are whole numbers without a separator
        bool bound() const { return target >= 0; }
    };
    struct Named {
        Column column;
        QString name; // warehouse index, option name or attribute id
        int index = 0;
    };
    RowParser(tabular::Mapper mapper, const ImportContext &context)
        : mapper_(std::move(mapper))
        , context_(&context)
    {
    }

    Column column(const QString &target, std::span<const tabular::Record> sample) const;
    void bindColumns(const tabular::Mapping &mapping, std::span<const tabular::Record> sample);
    // The cell as mapped; in our own export without the apostrophe that guards formulas.
    std::string_view text(const Column &column, const tabular::Record &record, Scratch &scratch) const;
    std::string_view cell(const Column &column, const tabular::Record &record, Scratch &scratch) const;
    std::string_view code(const Column &column, const tabular::Record &record, ImportRow &row, Scratch &scratch,
                          const QString &field) const;
    std::optional<tabular::Number> number(const Column &column, const tabular::Record &record, ImportRow &row,
                                          Scratch &scratch, const QString &field, int decimals) const;
    std::optional<core::Money> money(const Column &column, std::string_view currency, const tabular::Record &record,
                                     ImportRow &row, Scratch &scratch, const QString &field) const;
    void title(const tabular::Record &record, ImportRow &row, Scratch &scratch) const;
    void identity(const tabular::Record &record, ImportRow &row, Scratch &scratch) const;
    void texts(const tabular::Record &record, ImportRow &row, Scratch &scratch) const;
    void category(const tabular::Record &record, ImportRow &row, Scratch &scratch) const;
    void prices(const tabular::Record &record, ImportRow &row, Scratch &scratch) const;
    void stock(const tabular::Record &record, ImportRow &row, Scratch &scratch) const;
    void quantity(const Column &column, int warehouse, const tabular::Record &record, ImportRow &row,
                  Scratch &scratch) const;
    void identifier(const tabular::Record &record, ImportRow &row, Scratch &scratch) const;
    void weight(const tabular::Record &record, ImportRow &row, Scratch &scratch) const;
    void dimensions(const tabular::Record &record, ImportRow &row, Scratch &scratch) const;
    void options(const tabular::Record &record, ImportRow &row, Scratch &scratch) const;
    void images(const tabular::Record &record, ImportRow &row, Scratch &scratch) const;
    void attributes(const tabular::Record &record, ImportRow &row, Scratch &scratch) const;
    void status(const tabular::Record &record, ImportRow &row, Scratch &scratch) const;
    void learnStyle(const QStringList &header);
    // Puts the one possible fix of each finding in `scratch` that is to be fixed into `value`, then checks it again.
    void mend(QString &value, Scratch &scratch, const std::function<void()> &check) const;
    // Moves what a rule of rules.h said into the row, with the column.
    void take(ImportRow &row, Scratch &scratch, int column) const;

    tabular::Mapper mapper_;
    const ImportContext *context_;
    QSet<QLatin1String> fixes_;
    bool guarded_ = false; // formulas have the apostrophe of our own files
    Column sellerSku_, productId_, skuId_, group_, title_, description_, category_, brand_, price_, currency_,
        listPrice_, quantity_, identifierType_, identifierCode_, weight_, weightUnit_, length_, width_, height_,
        dimensionUnit_, status_;
    struct NumberedOption {
        Column name, value, image;
    };
    std::vector<NumberedOption> numberedOptions_;
    std::vector<Named> stock_, options_, attributes_;
    std::vector<Column> images_;
    QString weightUnitOfHeader_, dimensionUnitOfHeader_;
};

} // namespace catalog
