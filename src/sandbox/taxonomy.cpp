// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/taxonomy.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// In the global namespace because the macro declares the resource's initialiser there; without it the linker
// leaves the resource out of a static library's program.
static void openResource() { Q_INIT_RESOURCE(sandbox); }

namespace sandbox {

namespace {

Localized localized(const QJsonObject &object) { return {object[u"en"].toString(), object[u"de"].toString()}; }

QString number(const QJsonValue &value) { return QString::number(value.toInt()); }

Attribute readAttribute(const QJsonObject &object)
{
    Attribute attribute;
    attribute.id = number(object[u"id"]);
    attribute.name = localized(object);
    attribute.sales = object[u"type"].toString() == u"SALES_PROPERTY";
    attribute.required = object[u"required"].toBool();
    attribute.custom = object[u"custom"].toBool();
    attribute.multiple = object[u"multiple"].toBool();
    attribute.decimal = object.contains(u"format");
    if (const QJsonObject condition = object[u"condition"].toObject(); !condition.isEmpty())
        attribute.condition = {number(condition[u"attribute"]), number(condition[u"value"])};
    for (const QJsonValue &entry : object[u"values"].toArray()) {
        const QJsonArray value = entry.toArray();
        attribute.values.push_back({number(value[0]), {value[1].toString(), value[2].toString()}});
    }
    return attribute;
}

} // namespace

class TaxonomyReader final {
public:
    explicit TaxonomyReader(Taxonomy &into)
        : into_(into)
    {
    }

    void read(const QJsonObject &root)
    {
        const QJsonObject attributes = root[u"attributes"].toObject();
        for (auto it = attributes.begin(); it != attributes.end(); ++it) {
            into_.byName_.insert(it.key(), into_.attributes_.size());
            into_.attributes_.push_back(readAttribute(it->toObject()));
        }
        for (const char *version : {"v1", "v2"}) {
            Category above;
            above.id = u"0"_qs;
            above.version = QString::fromLatin1(version);
            above.level = 0;
            above.permission = u"AVAILABLE"_qs;
            for (const QJsonValue &node : root[u"categories"].toArray())
                branch(node.toObject(), above);
        }
        for (std::size_t i = 0; i < into_.categories_.size(); ++i)
            into_.byId_.insert(into_.categories_[i].id, i);
    }

private:
    void branch(const QJsonObject &node, const Category &above)
    {
        const QJsonArray children = node[u"children"].toArray();
        if (node[u"v2"].toBool() && above.version == u"v1") {
            for (const QJsonValue &child : children)
                branch(child.toObject(), above);
            return;
        }
        Category category;
        category.key = node[u"id"].toInt();
        category.id = QString::number((above.version == u"v2" ? 800'000 : 600'000) + category.key);
        category.parent = above.id;
        category.version = above.version;
        category.name = localized(node);
        category.level = above.level + 1;
        category.leaf = children.isEmpty();
        category.permission = node[u"permission"].toString(above.permission);
        if (category.leaf)
            leaf(node, category);
        into_.categories_.push_back(category);
        for (const QJsonValue &child : children)
            branch(child.toObject(), category);
    }

    void leaf(const QJsonObject &node, Category &category)
    {
        for (const char16_t *list : {u"sales", u"attributes"})
            for (const QJsonValue &name : node[QStringView(list)].toArray())
                category.attributes.push_back(into_.attribute(name.toString()));
        for (const QJsonValue &entry : node[u"certifications"].toArray()) {
            const QJsonObject certification = entry.toObject();
            category.certifications.push_back(
                {number(certification[u"id"]), localized(certification), certification[u"required"].toBool()});
        }
        category.sizeChart = node[u"size_chart"].toBool();
        category.packageDimension = node[u"package_dimension"].toBool();
        category.epr = node[u"epr"].toBool();
        category.manufacturer = node[u"manufacturer"].toBool();
        category.responsiblePerson = node[u"responsible_person"].toBool();
        for (const QJsonValue &word : node[u"words"].toArray())
            category.words.append(word.toString());
    }

    Taxonomy &into_;
};

const AttributeValue *Attribute::value(const QString &id) const
{
    const auto found = std::find_if(values.begin(), values.end(), [&](const AttributeValue &v) { return v.id == id; });
    return found == values.end() ? nullptr : &*found;
}

const Attribute *Category::attribute(const QString &id) const
{
    const auto found =
        std::find_if(attributes.begin(), attributes.end(), [&](const Attribute *a) { return a->id == id; });
    return found == attributes.end() ? nullptr : *found;
}

Taxonomy::Taxonomy()
{
    openResource();
    QFile file(u":/sandbox/taxonomy.json"_qs);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("sandbox: the category resource is missing");
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        qFatal("sandbox: the category resource is no JSON");
    TaxonomyReader(*this).read(document.object());
}

const Category *Taxonomy::category(const QString &id) const
{
    const auto found = byId_.find(id);
    return found == byId_.end() ? nullptr : &categories_[*found];
}

const Category *Taxonomy::byKey(int key, const QString &version) const
{
    return category(QString::number((version == u"v2" ? 800'000 : 600'000) + key));
}

std::vector<const Category *> Taxonomy::chain(const Category &category) const
{
    std::vector<const Category *> chain;
    for (const Category *at = &category; at; at = this->category(at->parent))
        chain.insert(chain.begin(), at);
    return chain;
}

const Attribute *Taxonomy::attribute(const QString &name) const
{
    const auto found = byName_.find(name);
    return found == byName_.end() ? nullptr : &attributes_[*found];
}

} // namespace sandbox
