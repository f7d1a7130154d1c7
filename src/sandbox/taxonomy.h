// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace sandbox {

// A text in the sandbox's two languages.
struct Localized {
    QString en;
    QString de;

    // `locale` as the API writes it: "de-DE", "en-US" …; German for "de…", else English.
    const QString &in(const QString &locale) const { return locale.startsWith(u"de") ? de : en; }
};

struct AttributeValue {
    QString id;
    Localized name;
};

// An attribute of categories (Get Attributes).
struct Attribute {
    QString id;
    Localized name;
    bool sales = false; // SALES_PROPERTY, else PRODUCT_PROPERTY
    bool required = false;
    bool custom = false; // values of one's own are taken
    bool multiple = false;
    bool decimal = false; // value_data_format POSITIVE_INT_OR_DECIMAL
    // Required only when the attribute has the value.
    std::optional<std::pair<QString, QString>> condition;
    std::vector<AttributeValue> values;

    const AttributeValue *value(const QString &id) const;
};

struct Certification {
    QString id;
    Localized name;
    bool required = false;
};

// A category in one of the two trees: the same place has different ids in v1 and v2, and v2 has more levels.
struct Category {
    QString id;
    QString parent; // "0" for a department
    QString version;
    Localized name;
    int level = 1;
    bool leaf = false;
    QString permission; // AVAILABLE, INVITE_ONLY, NON_MAIN_CATEGORY, PROHIBITED
    int key = 0;        // the place, equal in both trees
    // Of leaves only:
    std::vector<const Attribute *> attributes; // sales attributes first
    std::vector<Certification> certifications;
    bool sizeChart = false, packageDimension = false, epr = false, manufacturer = false, responsiblePerson = false;
    QStringList words; // lower case, for Recommend Category

    const Attribute *attribute(const QString &id) const;
};

// Categories and attributes, read from the program's own resource. Immutable.
class Taxonomy final {
public:
    // Aborts on a broken resource: that is a broken build.
    Taxonomy();
    Taxonomy(const Taxonomy &) = delete;
    Taxonomy &operator=(const Taxonomy &) = delete;

    // Parents before children. Both trees.
    const std::vector<Category> &categories() const { return categories_; }
    // Null when unknown. `version` is "v1" or "v2".
    const Category *category(const QString &id) const;
    const Category *byKey(int key, const QString &version) const;
    // From the department to the category.
    std::vector<const Category *> chain(const Category &category) const;
    // By the resource's own name ("color"). Null when unknown.
    const Attribute *attribute(const QString &name) const;

private:
    friend class TaxonomyReader;
    std::vector<Category> categories_;
    QHash<QString, std::size_t> byId_;
    std::vector<Attribute> attributes_; // never grows after the categories point into it
    QHash<QString, std::size_t> byName_;
};

} // namespace sandbox
