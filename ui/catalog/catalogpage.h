// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/bulkedit.h"
#include "catalog/commands.h"
#include "catalog/gridreader.h"
#include "ui/kit/page.h"

class QPushButton;
class QSettings;
class QStackedWidget;

namespace ui::kit {
class EmptyState;
class PageHeader;
class SearchField;
class Theme;
} // namespace ui::kit

namespace ui::catalog {

class BulkDialog;
class CatalogPanes;
class FacetPanel;
class GridModel;
class GridView;
class Inspector;
class SelectionBar;
class Thumbnails;
class ViewsMenu;

// The catalog of one shop: filters, list, inspector. Everything comes from the copy here; nothing waits.
class CatalogPage final : public kit::PageWidget {
    Q_OBJECT
public:
    // `commands` and `settings`, which keep the views of the person, must outlive the page.
    CatalogPage(kit::Theme &theme, ::catalog::Commands &commands, QSettings &settings, QWidget *parent = nullptr);
    ~CatalogPage() override;

    QList<QAction *> commands() const override { return actions_; }
    QString scopeOf(const QAction &command) const override;
    QList<kit::Keys> keys() const override;
    QList<QWidget *> panes() override;
    QString keepWork() override;
    QWidget *findBox() const override;
    void setReading(const std::optional<Reading> &reading) override;
    void reveal(const QString &what) override; // searches for it
    GridView &grid() const { return *grid_; }
    GridModel &model() const { return *model_; }
    Inspector &inspector() const { return *inspector_; }
    ViewsMenu &views() const { return *views_; }

private:
    void makeActions();
    void makeChangeActions();
    void makeViewActions(QSettings &settings);
    void makePanes(QSettings &settings);
    QAction *add(const QString &text, const QString &icon, const QKeySequence &keys = {});
    QWidget *makeList(QSettings &settings);
    void ask();
    void answered();
    void sayEmpty();
    void tellCounts(const ::catalog::GridResult &answer);
    void selectionChanged();
    void copy();
    void paste();
    void change(std::optional<::catalog::BulkEdit::Field> field = {});
    BulkDialog *openBulk(std::vector<qint64> skus); // null where there are none
    void findAndReplace();
    void fillDown();
    void duplicate();
    void makeViews(QSettings &settings);
    void showView(const ::catalog::GridQuery &query);
    void keepView();
    void exportChosen();

    kit::Theme &theme_;
    ::catalog::Commands &source_;
    QSettings &settings_;
    ::catalog::GridReader reader_;
    ::catalog::GridQuery query_;
    GridModel *model_;
    Thumbnails *pictures_;
    kit::PageHeader *header_;
    kit::SearchField *search_;
    FacetPanel *facets_;
    GridView *grid_;
    SelectionBar *selection_;
    Inspector *inspector_;
    CatalogPanes *panes_;
    QPushButton *filtersButton_; // where they are not beside the list
    kit::EmptyState *empty_;
    std::optional<Reading> reading_;
    QStackedWidget *list_;
    ViewsMenu *views_;
    QAction *group_, *columns_, *export_, *duplicate_, *replace_;
    QList<QAction *> actions_, changes_; // changes_: those that work on what is checked
};

} // namespace ui::catalog
