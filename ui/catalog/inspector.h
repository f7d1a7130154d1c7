// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/commands.h"
#include "catalog/grid.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QScrollArea;
class QTabBar;
class QVBoxLayout;

namespace ui::kit {
class Chip;
class ElidedLabel;
class Theme;
} // namespace ui::kit

namespace ui::catalog {

class ProductForm;
class SkuForm;
class Thumbnails;

// One product beside the grid: what it is, how it stands on the platform, and its fields to be changed. An edit is kept
// here until it is saved; saving is local and instant, the way to the platform shows next to each field.
class Inspector final : public QWidget {
    Q_OBJECT
public:
    Inspector(kit::Theme &theme, ::catalog::Commands &commands, Thumbnails &pictures, QWidget *parent = nullptr);

    // Shows the product of this line, and the SKU where it is one. Unsaved edits of another one are saved as they are
    // when they have no problem, else asked about by keeping this product shown.
    void setKey(const ::catalog::GridKey &key);
    // Reads again what the database has; unsaved edits stay.
    void refresh();
    bool hasEdits() const { return edits_; }
    // Saves what was typed. Answers in a sentence what can't be saved yet; empty when nothing would be lost.
    QString keepWork();
    void save();
    void revert();

Q_SIGNALS:
    // Something was saved; Undo takes `operation` back.
    void saved(const QString &words, qint64 operation);
    void failed(const core::Error &error);
    // What was typed has a problem and would be lost: the field is to be seen.
    void attentionWanted();

private:
    enum class Tab { Details, Skus, History };
    QWidget *makeHead();
    QWidget *makeFoot();
    // Refreshed: only what differs from what is shown builds the form anew.
    enum class Reading { Anew, Refreshed };
    void load(qint64 product, Reading reading = Reading::Anew);
    bool isBusy();
    void take(const std::optional<::catalog::Sheet> &sheet, Reading reading);
    void fill();
    void fillSkus();
    void addVariantsButton();
    void openVariants();
    void addConflicts();
    void addAdvice();
    void addHistory();
    void leaveField();
    void clearBody();
    void setTab(int tab);
    void updateFoot();
    void edited();
    ::catalog::Product wanted() const;
    int problems() const;
    void focusFirstProblem();

    kit::Theme &theme_;
    ::catalog::Commands &commands_;
    Thumbnails &pictures_;
    ::catalog::GridKey key_;
    quint64 asked_ = 0;
    std::optional<::catalog::Sheet> sheet_; // with the edits of tabs that were left
    ::catalog::Product original_;           // as it was read
    QLabel *picture_, *id_, *state_;
    kit::ElidedLabel *title_;
    kit::Chip *status_, *pending_;
    QTabBar *tabs_;
    QScrollArea *area_;
    QWidget *body_;
    ProductForm *details_ = nullptr;
    std::vector<SkuForm *> skus_;
    QPushButton *revert_, *save_;
    bool edits_ = false, saving_ = false;
};

} // namespace ui::catalog
