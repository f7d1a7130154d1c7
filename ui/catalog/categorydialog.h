// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/category.h"
#include "ui/kit/dialog.h"

#include <vector>

class QLineEdit;
class QListWidget;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui::catalog {

// Chooses a category that can have listings: by going down the tree, or by typing a part of its name or path.
class CategoryDialog final : public kit::Dialog {
    Q_OBJECT
public:
    CategoryDialog(const std::vector<::catalog::Category> &categories, const ::catalog::CategoryId &current,
                   QWidget *parent = nullptr);
    void search(const QString &text);
    // What the platform would choose, offered above the tree.
    void suggest(const ::catalog::CategoryId &category);

Q_SIGNALS:
    // `path`: its name with those above it.
    void chosen(const ::catalog::CategoryId &category, const QString &path);

private:
    void fillTree(const std::vector<::catalog::Category> &categories, const ::catalog::CategoryId &current);
    void choose();
    QString currentId() const;

    struct Leaf {
        QString id, path;
    };
    std::vector<Leaf> leaves_;
    QLineEdit *search_;
    QTreeWidget *tree_;
    QListWidget *found_;
    QPushButton *suggested_, *choose_;
};

} // namespace ui::catalog
