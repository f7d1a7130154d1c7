// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHeaderView>
#include <QObject>

#include <map>
#include <optional>
#include <set>

class QMenu;
class QSettings;

namespace ui::catalog {

// Which columns of a table a person wants to see, where and how wide, kept in the settings under a key. The table's
// view decides the widths of columns that nobody has drawn wider or narrower.
class ColumnLayout final : public QObject {
    Q_OBJECT
public:
    // `fixed`: columns that can't be hidden. `hidden`: those that are not shown until they are chosen. The header's
    // model must be there.
    ColumnLayout(QHeaderView &header, QSettings &settings, const QString &key, std::set<int> fixed,
                 std::set<int> hidden);

    bool isWanted(int column) const { return !hidden_.contains(column) && !unavailable_.contains(column); }
    std::optional<int> width(int column) const; // as it was drawn
    void want(int column, bool shown);
    // A column for which there is nothing to show is neither wanted nor offered, whatever a person has chosen.
    void setAvailable(int column, bool available);
    // Everything as at first.
    void reset();
    // A check for each column that can be hidden, renewed as it opens.
    QMenu *menu() const { return menu_; }
    // The view sets widths by itself between the two.
    void beginPlan() { planning_ = true; }
    void endPlan() { planning_ = false; }

Q_SIGNALS:
    void changed();

private:
    void read();
    void keep() const;
    void fillMenu();

    QHeaderView &header_;
    QSettings &settings_;
    const QString key_;
    const std::set<int> fixed_, hiddenAtFirst_;
    std::set<int> hidden_, unavailable_;
    std::map<int, int> widths_;
    QMenu *menu_;
    bool planning_ = false;
};

} // namespace ui::catalog
