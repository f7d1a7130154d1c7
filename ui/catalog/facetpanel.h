// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/commands.h"
#include "catalog/grid.h"

#include <QStandardItemModel>
#include <QTreeView>

namespace ui::kit {
class Theme;
}

namespace ui::catalog {

// The filters at the side: groups of values with how many there are of each. Values of a group are or-ed, groups
// and-ed; a value that nothing has stays, greyed.
class FacetPanel final : public QTreeView {
    Q_OBJECT
public:
    explicit FacetPanel(kit::Theme &theme, QWidget *parent = nullptr);

    void setNames(const ::catalog::Names &names);
    void setFacets(const ::catalog::GridFacets &facets);
    // Whether the platform says how good it finds the shop's listings; the group is hidden where it doesn't.
    void setRated(bool rated);
    // Puts what is checked into the query's facets; the rest of it stays.
    void putInto(::catalog::GridQuery &query) const;
    // Checks what the query has, and nothing else; changed() is not said.
    void setChecks(const ::catalog::GridQuery &query);
    void clearChecks();
    int checkedCount() const;

Q_SIGNALS:
    void changed(); // by the person

private:
    enum Group { Status, Stock, Quality, Work, Category, Brand };
    QStandardItem *group(Group group) const;
    QStandardItem *addGroup(const QString &title);
    // The item of a value, made when it isn't there.
    QStandardItem *value(Group group, const QString &key, const QString &text);
    void showQuality();
    void setCount(QStandardItem &item, qint64 count);
    void follow(Group group, const std::vector<std::pair<QString, qint64>> &counts,
                const QHash<QString, QString> &names);

    kit::Theme &theme_;
    QStandardItemModel model_;
    ::catalog::Names names_;
    bool rated_ = false;
    bool filling_ = false;
};

} // namespace ui::catalog
