// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/grid.h"

#include <QJsonObject>
#include <QMenu>
#include <QSettings>

#include <vector>

namespace ui::catalog {

// A query under a name: text, filters, order and shape.
struct SavedView {
    QString name;
    ::catalog::GridQuery query;
};

QJsonObject toJson(const ::catalog::GridQuery &query);
::catalog::GridQuery queryFromJson(const QJsonObject &json); // what it doesn't know is left out

// The views that the person keeps, in the settings of this profile; and the menu from which they are taken.
class ViewsMenu final : public QMenu {
    Q_OBJECT
public:
    // `settings` must outlive the menu.
    explicit ViewsMenu(QSettings &settings, QWidget *parent = nullptr);

    const std::vector<SavedView> &views() const { return views_; }
    void keep(const QString &name, const ::catalog::GridQuery &query); // in place of one of that name
    void forget(const QString &name);

Q_SIGNALS:
    void chosen(const ::catalog::GridQuery &query);
    void keepWanted(); // the person wants what is shown to be kept

private:
    void load();
    void store();
    void fill();

    QSettings &settings_;
    std::vector<SavedView> views_;
};

} // namespace ui::catalog
