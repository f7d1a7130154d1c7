// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/importtargets.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <array>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(catalog)
};

// The labels of targets.json, where translators look for them.
[[maybe_unused]] constexpr std::array kLabels{
    QT_TRANSLATE_NOOP("catalog", "Product ID"),
    QT_TRANSLATE_NOOP("catalog", "SKU ID"),
    QT_TRANSLATE_NOOP("catalog", "Seller SKU"),
    QT_TRANSLATE_NOOP("catalog", "Product group"),
    QT_TRANSLATE_NOOP("catalog", "Title"),
    QT_TRANSLATE_NOOP("catalog", "Description"),
    QT_TRANSLATE_NOOP("catalog", "Category"),
    QT_TRANSLATE_NOOP("catalog", "Brand"),
    QT_TRANSLATE_NOOP("catalog", "Price"),
    QT_TRANSLATE_NOOP("catalog", "Currency"),
    QT_TRANSLATE_NOOP("catalog", "List price"),
    QT_TRANSLATE_NOOP("catalog", "Stock"),
    QT_TRANSLATE_NOOP("catalog", "Identifier code type"),
    QT_TRANSLATE_NOOP("catalog", "Identifier code"),
    QT_TRANSLATE_NOOP("catalog", "Package weight"),
    QT_TRANSLATE_NOOP("catalog", "Weight unit"),
    QT_TRANSLATE_NOOP("catalog", "Package length"),
    QT_TRANSLATE_NOOP("catalog", "Package width"),
    QT_TRANSLATE_NOOP("catalog", "Package height"),
    QT_TRANSLATE_NOOP("catalog", "Dimension unit"),
    QT_TRANSLATE_NOOP("catalog", "First variation name"),
    QT_TRANSLATE_NOOP("catalog", "First variation value"),
    QT_TRANSLATE_NOOP("catalog", "First variation picture"),
    QT_TRANSLATE_NOOP("catalog", "Second variation name"),
    QT_TRANSLATE_NOOP("catalog", "Second variation value"),
    QT_TRANSLATE_NOOP("catalog", "Third variation name"),
    QT_TRANSLATE_NOOP("catalog", "Third variation value"),
    QT_TRANSLATE_NOOP("catalog", "Main picture"),
    QT_TRANSLATE_NOOP("catalog", "Status"),
    QT_TRANSLATE_NOOP("catalog", "Picture %1"),
};

QString label(const QJsonObject &entry) { return Words::tr(entry.value(u"label").toString().toUtf8().constData()); }

} // namespace

static void loadResources() { Q_INIT_RESOURCE(catalog); }

namespace catalog {
namespace {

using tabular::Content;
using tabular::Synonym;
using tabular::Target;

Content contentFrom(const QString &text)
{
    static const QHash<QString, Content> known{{QStringLiteral("amount"), Content::Amount},
                                               {QStringLiteral("whole"), Content::Whole},
                                               {QStringLiteral("code"), Content::Code},
                                               {QStringLiteral("gtin"), Content::Gtin},
                                               {QStringLiteral("currency"), Content::Currency},
                                               {QStringLiteral("longtext"), Content::LongText},
                                               {QStringLiteral("url"), Content::Url}};
    return known.value(text, Content::Any);
}

QString filled(const QString &pattern, const QString &argument)
{
    return pattern.contains(u"%1") ? pattern.arg(argument) : pattern;
}

QList<Synonym> synonyms(const QJsonObject &names, const QString &argument = {})
{
    QList<Synonym> all;
    for (auto language = names.begin(); language != names.end(); ++language) {
        const QJsonArray texts = language.value().toArray();
        for (const QJsonValue &text : texts)
            all.append({language.key(), filled(text.toString(), argument)});
    }
    return all;
}

Target target(const QJsonObject &entry, const QString &argument = {})
{
    return Target{filled(entry.value(u"id").toString(), argument), filled(label(entry), argument),
                  synonyms(entry.value(u"names").toObject(), argument), contentFrom(entry.value(u"content").toString()),
                  entry.value(u"required").toBool()};
}

QJsonObject file()
{
    loadResources();
    QFile json(QStringLiteral(":/import/targets.json"));
    return json.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(json.readAll()).object() : QJsonObject();
}

void addOptions(const QJsonObject &languages, QList<Target> &targets)
{
    QMap<QString, QList<Synonym>> options;
    for (auto language = languages.begin(); language != languages.end(); ++language) {
        const QJsonObject names = language.value().toObject();
        for (auto option = names.begin(); option != names.end(); ++option) {
            const QJsonArray texts = option.value().toArray();
            for (const QJsonValue &text : texts)
                options[option.key()].append({language.key(), text.toString()});
        }
    }
    for (auto option = options.begin(); option != options.end(); ++option)
        targets.append({QStringLiteral("option:") + option.key(), option.key(), option.value(), Content::Any, false});
}

void addAttributes(const ImportContext &context, const QJsonObject &names, QList<Target> &targets)
{
    QSet<QString> seen;
    for (const auto &[id, rules] : context.rules) {
        for (const AttributeRule &attribute : rules.attributes) {
            if (attribute.kind != AttributeRule::Kind::Product || seen.contains(attribute.id))
                continue;
            seen.insert(attribute.id);
            QList<Synonym> called = synonyms(names, attribute.name);
            called.append({QStringLiteral("key"), QStringLiteral("product_property/") + attribute.id});
            called.append({QStringLiteral("key"), QStringLiteral("attribute:") + attribute.id});
            targets.append({QStringLiteral("attribute:") + attribute.id, attribute.name, called, Content::Any, false});
        }
    }
}

} // namespace

bool sameOptionName(const QString &a, const QString &b)
{
    if (a.compare(b, Qt::CaseInsensitive) == 0)
        return true;
    static const QHash<QString, QString> canonical = [] {
        QHash<QString, QString> names;
        QList<Target> options;
        addOptions(file().value(u"option").toObject().value(u"names").toObject(), options);
        for (const Target &option : options) {
            names.insert(option.label.toLower(), option.id);
            for (const Synonym &synonym : option.synonyms)
                names.insert(synonym.text.toLower(), option.id);
        }
        return names;
    }();
    const QString known = canonical.value(a.toLower());
    return !known.isEmpty() && known == canonical.value(b.toLower());
}

QList<Target> importTargets(const ImportContext &context)
{
    const QJsonObject json = file();
    QList<Target> targets;
    const QJsonArray fixed = json.value(u"targets").toArray();
    for (const QJsonValue &entry : fixed)
        targets.append(target(entry.toObject()));
    const QJsonArray series = json.value(u"series").toArray();
    for (const QJsonValue &value : series) {
        const QJsonObject entry = value.toObject();
        for (int number = entry.value(u"from").toInt(); number <= entry.value(u"to").toInt(); ++number)
            targets.append(target(entry, QString::number(number)));
    }
    const QJsonObject stock = json.value(u"warehouse").toObject().value(u"names").toObject();
    for (const Warehouse &warehouse : context.warehouses) {
        QList<Synonym> called = synonyms(stock, warehouse.name);
        called.append({QStringLiteral("key"), QStringLiteral("stock:") + warehouse.id.text()});
        targets.append({QStringLiteral("stock:") + warehouse.id.text(), warehouse.name, called, Content::Whole, false});
    }
    addOptions(json.value(u"option").toObject().value(u"names").toObject(), targets);
    addAttributes(context, json.value(u"attribute").toObject().value(u"names").toObject(), targets);
    return targets;
}

} // namespace catalog
