// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/commands.h"
#include "catalog/duplicate.h"
#include "ui/kit/dialog.h"

#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ui::kit {
class Notice;
class Theme;
} // namespace ui::kit

namespace ui::catalog {

class SkuTable;
class SkuTableModel;

// Makes a new listing of one that is there, in the same shop or another one: shows what it would be, what is left
// behind and what is missing, and creates it only then.
class DuplicateDialog final : public kit::Dialog {
    Q_OBJECT
public:
    DuplicateDialog(kit::Theme &theme, ::catalog::Commands &commands, const ::catalog::Sheet &sheet,
                    QWidget *parent = nullptr);

    const SkuTableModel *table() const { return model_; }
    void setCategory(const ::catalog::CategoryId &category, const QString &path);

Q_SIGNALS:
    // `operation` can be undone in this shop; 0 for another shop's.
    void created(const QString &words, qint64 operation);

private:
    QWidget *makeFields();
    QWidget *makeFoot();
    void fillShops();
    void shopChosen();
    void chooseCategory();
    void ask();
    void show(const ::catalog::CategoryRules &rules);
    ::catalog::Product wanted() const;
    void fetchPictures();
    void refresh();
    void create();
    ::catalog::Commands &target() const;

    kit::Theme &theme_;
    ::catalog::Commands &commands_;
    const ::catalog::Sheet sheet_;
    std::vector<std::shared_ptr<::catalog::Commands>> others_;
    quint64 asked_ = 0;
    ::catalog::CategoryId category_;
    ::catalog::DuplicateTarget there_;
    std::optional<::catalog::Product> copy_; // once everything about the other shop is known
    ::catalog::Findings left_;
    QComboBox *shop_;
    QLineEdit *title_;
    QLabel *path_, *state_;
    QPushButton *choose_ = nullptr, *create_ = nullptr;
    QVBoxLayout *middle_ = nullptr;
    SkuTable *view_ = nullptr;
    SkuTableModel *model_ = nullptr;
    kit::Notice *notice_;
    QHash<QString, QString> files_; // of pictures, by the address where the platform serves them
    int fetching_ = 0;              // pictures under way
    bool creating_ = false;
};

} // namespace ui::catalog
