// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/savedviews.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ui::catalog {
namespace {

const QString kViews = QStringLiteral("catalog/views");

template<class T>
QJsonArray numbers(const std::set<T> &values)
{
    QJsonArray list;
    for (const T value : values)
        list.append(int(value));
    return list;
}

template<class T>
std::set<T> numbersFrom(const QJsonValue &json, int most)
{
    std::set<T> values;
    for (const QJsonValue &value : json.toArray())
        if (const int number = value.toInt(-1); number >= 0 && number <= most)
            values.insert(T(number));
    return values;
}

template<class T>
QJsonArray ids(const std::set<T> &values)
{
    QJsonArray list;
    for (const T &value : values)
        list.append(value.text());
    return list;
}

template<class T>
std::set<T> idsFrom(const QJsonValue &json)
{
    std::set<T> values;
    for (const QJsonValue &value : json.toArray())
        if (value.isString())
            values.insert(T(value.toString()));
    return values;
}

} // namespace

QJsonObject toJson(const ::catalog::GridQuery &query)
{
    return {{QStringLiteral("text"), query.text},
            {QStringLiteral("statuses"), numbers(query.statuses)},
            {QStringLiteral("stock"), numbers(query.stock)},
            {QStringLiteral("work"), numbers(query.work)},
            {QStringLiteral("qualities"), numbers(query.qualities)},
            {QStringLiteral("categories"), ids(query.categories)},
            {QStringLiteral("brands"), ids(query.brands)},
            {QStringLiteral("shape"), int(query.shape)},
            {QStringLiteral("sort"), int(query.sort)},
            {QStringLiteral("order"), int(query.order)}};
}

::catalog::GridQuery queryFromJson(const QJsonObject &json)
{
    using namespace ::catalog;
    GridQuery query;
    query.text = json.value(u"text").toString();
    query.statuses = numbersFrom<Status>(json.value(u"statuses"), int(Status::Other));
    query.stock = numbersFrom<StockLevel>(json.value(u"stock"), int(StockLevel::In));
    query.work = numbersFrom<Work>(json.value(u"work"), int(Work::Audit));
    query.qualities = numbersFrom<Quality>(json.value(u"qualities"), int(Quality::Good));
    query.categories = idsFrom<CategoryId>(json.value(u"categories"));
    query.brands = idsFrom<BrandId>(json.value(u"brands"));
    if (json.value(u"shape").toInt() == int(GridShape::Skus))
        query.shape = GridShape::Skus;
    if (const int sort = json.value(u"sort").toInt(); sort >= 0 && sort <= int(GridSort::Quality))
        query.sort = GridSort(sort);
    if (json.value(u"order").toInt() == int(GridOrder::Descending))
        query.order = GridOrder::Descending;
    return query;
}

ViewsMenu::ViewsMenu(QSettings &settings, QWidget *parent)
    : QMenu(parent)
    , settings_(settings)
{
    load();
    fill();
}

void ViewsMenu::load()
{
    const QJsonArray list = QJsonDocument::fromJson(settings_.value(kViews).toString().toUtf8()).array();
    for (const QJsonValue &one : list)
        if (const QString name = one.toObject().value(u"name").toString(); !name.isEmpty())
            views_.push_back({name, queryFromJson(one.toObject().value(u"query").toObject())});
}

void ViewsMenu::store()
{
    QJsonArray list;
    for (const SavedView &view : views_)
        list.append(QJsonObject{{QStringLiteral("name"), view.name}, {QStringLiteral("query"), toJson(view.query)}});
    settings_.setValue(kViews, QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)));
    fill();
}

void ViewsMenu::fill()
{
    clear();
    for (const SavedView &view : views_)
        addAction(QString(view.name).replace(u'&', QStringLiteral("&&")), this,
                  [this, query = view.query] { Q_EMIT chosen(query); });
    if (!views_.empty())
        addSeparator();
    addAction(tr("&Keep this view…"), this, &ViewsMenu::keepWanted);
    if (views_.empty())
        return;
    QMenu *gone = addMenu(tr("&Forget"));
    for (const SavedView &view : views_)
        gone->addAction(QString(view.name).replace(u'&', QStringLiteral("&&")), this, [this, name = view.name] {
            QMetaObject::invokeMethod(
                this, [this, name] { forget(name); }, Qt::QueuedConnection);
        });
}

void ViewsMenu::keep(const QString &name, const ::catalog::GridQuery &query)
{
    const auto same = std::ranges::find(views_, name, &SavedView::name);
    if (same == views_.end())
        views_.push_back({name, query});
    else
        same->query = query;
    store();
}

void ViewsMenu::forget(const QString &name)
{
    std::erase_if(views_, [&name](const SavedView &view) { return view.name == name; });
    store();
}

} // namespace ui::catalog
