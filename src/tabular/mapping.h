// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tabular/batch.h"
#include "tabular/dialect.h"
#include "tabular/transform.h"

#include <QJsonObject>
#include <QMap>

namespace tabular {

// What the cells of a wanted column look like; helps where the header says nothing.
enum class Content { Any, Amount, Whole, Flag, Date, Url, Code, Gtin, Currency, LongText };

struct Synonym {
    QString language; // "en", "de"; "key" for the machine keys of templates; empty for any
    QString text;     // as people write it; compared by tabular::normalised
};

// A column that the caller would like to find, by its own id.
struct Target {
    QString id;    // "price"
    QString label; // in the user's language, for questions and reasons
    QList<Synonym> synonyms;
    Content content = Content::Any;
    bool required = false;
};

// How sure, and why, a column of the file stands for a target.
enum class Reason { Profile, Key, Header, HeaderPart, Content };
struct Match {
    int column = -1;
    QString target;
    double score = 0; // 1 certain; from 0.8 on taken without a question
    Reason reason = Reason::Header;
    QString words; // "The header “Preis” is known."
};

// Where one target's text comes from. No columns: the transforms make it (Constant, Default).
struct Binding {
    QStringList columns; // header names as in the file, or "#3" for the third column
    QList<Transform> transforms;

    friend bool operator==(const Binding &, const Binding &) = default;
};

// The user's decision how a file's columns become targets. A value; JSON is its stored form and the
// format of a mapping file.
struct Mapping {
    QMap<QString, Binding> bindings; // by Target::id

    QJsonObject toJson() const;
    // Errors: mapping.format with the JSON pointer as place.
    static core::Result<Mapping> fromJson(const QJsonObject &json);
    friend bool operator==(const Mapping &, const Mapping &) = default;
};

// The result of looking at a file: a mapping to start from and everything that was considered.
struct Proposal {
    Mapping mapping;
    QList<Match> matches; // the chosen one of each target first, then others from 0.3 on, best first
    QStringList missing;  // required targets without a column
    QList<int> unused;    // columns that no target wanted
};

// Recognises a file by its columns: the normalised names in order, hashed. Stable across versions.
QString headerSignature(const Layout &layout);

// Proposes a mapping. `sample` are some rows of data (a few hundred do). `remembered` is the mapping stored
// for this header's signature, if any; it wins where its columns still exist. Cost: some ms.
Proposal propose(const QList<Target> &targets, const Layout &layout, std::span<const Record> sample,
                 const std::optional<Mapping> &remembered = std::nullopt);

// A mapping tied to one file's columns, ready to run on a million rows. Immutable and thread-safe; each thread
// brings its own Scratch.
class Mapper final {
public:
    // Errors: mapping.column for a column that the file does not have, mapping.transform for a transform
    // that can't be compiled; place names the target.
    static core::Result<Mapper> make(const Mapping &mapping, const Layout &layout);

    struct Scratch {
        std::string a, b;
    };
    // Index for text(), or -1 for a target without a binding.
    int indexOf(const QString &target) const { return int(targets_.indexOf(target)); }
    // The source column to blame in findings, -1 when there is none.
    int columnOf(int index) const
    {
        return plans_[size_t(index)].columns.empty() ? -1 : plans_[size_t(index)].columns.front();
    }
    // The target's text in `row`; a view into the row (untransformed: no cost) or into `scratch`.
    std::string_view text(int index, const Record &row, Scratch &scratch) const
    {
        const Plan &plan = plans_[size_t(index)];
        return plan.direct >= 0 ? row.field(size_t(plan.direct)) : made(plan, row, scratch);
    }

private:
    struct Plan {
        int direct = -1; // the column when nothing has to be done
        std::vector<int> columns;
        std::vector<CompiledTransform> steps;
    };
    std::string_view made(const Plan &plan, const Record &row, Scratch &scratch) const;
    QStringList targets_;
    std::vector<Plan> plans_;
};

} // namespace tabular
