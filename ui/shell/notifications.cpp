// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notifications.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSettings>

namespace ui::shell {
namespace {

const QString kSetting = QStringLiteral("notifications/list");

QJsonObject toJson(const Notification &one)
{
    return {{QStringLiteral("state"), int(one.state)}, {QStringLiteral("words"), one.words},
            {QStringLiteral("page"), one.page},        {QStringLiteral("what"), one.what},
            {QStringLiteral("kind"), one.kind},        {QStringLiteral("time"), core::unixSeconds(one.time)},
            {QStringLiteral("read"), one.read}};
}

Notification fromJson(const QJsonObject &json)
{
    Notification one;
    one.state = kit::State(std::clamp(json.value(u"state").toInt(), 0, kit::stateCount - 1));
    one.words = json.value(u"words").toString();
    one.page = json.value(u"page").toString();
    one.what = json.value(u"what").toString();
    one.kind = json.value(u"kind").toString();
    one.time = core::instant(json.value(u"time").toInteger());
    one.read = json.value(u"read").toBool();
    return one;
}

} // namespace

Notifications::Notifications(QSettings &settings, core::Clock clock, QObject *parent)
    : QAbstractListModel(parent)
    , settings_(settings)
    , clock_(std::move(clock))
{
    load();
}

void Notifications::load()
{
    const QJsonArray kept = QJsonDocument::fromJson(settings_.value(kSetting).toString().toUtf8()).array();
    for (const auto &one : kept)
        if (Notification notification = fromJson(one.toObject());
            !notification.words.isEmpty() && list_.size() < size_t(kMost))
            list_.push_back(std::move(notification));
}

void Notifications::save()
{
    QJsonArray kept;
    for (const Notification &one : list_)
        kept.append(toJson(one));
    settings_.setValue(kSetting, QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)));
    Q_EMIT unreadChanged(unread());
}

void Notifications::add(Notification notification)
{
    notification.time = std::chrono::floor<std::chrono::seconds>(clock_());
    notification.read = false;
    const auto same = std::ranges::find_if(list_, [&notification](const Notification &one) {
        return !one.read && !one.kind.isEmpty() && one.kind == notification.kind;
    });
    if (same != list_.end()) {
        const int row = int(same - list_.begin());
        beginRemoveRows({}, row, row);
        list_.erase(same);
        endRemoveRows();
    }
    if (list_.size() == size_t(kMost)) {
        beginRemoveRows({}, kMost - 1, kMost - 1);
        list_.pop_back();
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    list_.insert(list_.begin(), std::move(notification));
    endInsertRows();
    save();
}

void Notifications::markRead()
{
    if (unread() == 0)
        return;
    for (Notification &one : list_)
        one.read = true;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    save();
}

void Notifications::clear()
{
    beginResetModel();
    list_.clear();
    endResetModel();
    save();
}

void Notifications::forgetShop(const QString &shop)
{
    beginResetModel();
    std::erase_if(list_, [&shop](const Notification &one) { return one.kind.endsWith(u'/' + shop); });
    endResetModel();
    save();
}

int Notifications::unread() const
{
    return int(std::ranges::count_if(list_, [](const Notification &one) { return !one.read; }));
}

int Notifications::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(list_.size()); }

QVariant Notifications::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Notification &one = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return one.words;
    case Qt::AccessibleTextRole:
        return QString(
            one.words + u", " +
            QLocale().toString(QDateTime::fromSecsSinceEpoch(core::unixSeconds(one.time)), QLocale::ShortFormat));
    default:
        return {};
    }
}

} // namespace ui::shell
