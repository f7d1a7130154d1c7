// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/catalogpage.h"

#include "core/follow.h"
#include "ui/catalog/bulkdialog.h"
#include "ui/catalog/bulkform.h"
#include "ui/catalog/catalogpanes.h"
#include "ui/catalog/duplicatedialog.h"
#include "ui/catalog/exportdialog.h"
#include "ui/catalog/facetpanel.h"
#include "ui/catalog/griddelegate.h"
#include "ui/catalog/gridmodel.h"
#include "ui/catalog/gridscope.h"
#include "ui/catalog/gridview.h"
#include "ui/catalog/inspector.h"
#include "ui/catalog/savedviews.h"
#include "ui/catalog/selectionbar.h"
#include "ui/catalog/spreadsheet.h"
#include "ui/catalog/thumbnails.h"
#include "ui/kit/buttons.h"
#include "ui/kit/choicebutton.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/format.h"
#include "ui/kit/keep.h"
#include "ui/kit/panel.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QInputDialog>
#include <QMenu>
#include <QSaveFile>
#include <QStackedWidget>

namespace ui::catalog {
namespace {

constexpr int kPicture = 52, kSearch = 256;

} // namespace

CatalogPage::CatalogPage(kit::Theme &theme, ::catalog::Commands &commands, QSettings &settings, QWidget *parent)
    : PageWidget(parent)
    , theme_(theme)
    , source_(commands)
    , settings_(settings)
    , reader_(commands.databasePath(), commands.shop())
    , model_(new GridModel(reader_, locale(), this))
    , pictures_(new Thumbnails(commands, kPicture, this))
    , header_(new kit::PageHeader(tr("Catalog"), this))
    , search_(new kit::SearchField(tr("Title, SKU, barcode or ID"), this))
    , facets_(new FacetPanel(theme, this))
    , inspector_(new Inspector(theme, commands, *pictures_, this))
{
    setObjectName(QStringLiteral("catalogPage"));
    search_->setFixedWidth(kSearch);
    search_->setDelay(0); // each key asks: it ends the search of the key before
    search_->setHint(QKeySequence::Find);
    header_->addControl(search_);
    filtersButton_ = kit::button(tr("Filters"), kit::ButtonLook::Secondary, this);
    kit::setIcon(filtersButton_, QStringLiteral("filter"));
    filtersButton_->setCheckable(true);
    filtersButton_->hide(); // they are beside the list
    header_->addControl(filtersButton_);
    makeViews(settings);
    makeActions();
    makeViewActions(settings);
    makePanes(settings);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header_);
    layout->addWidget(panes_, 1);
    setFocusProxy(grid_);
    connect(search_, &kit::SearchField::searched, this, [this](const QString &text) {
        query_.text = text;
        ask();
    });
    connect(search_, &kit::SearchField::left, grid_, qOverload<>(&QWidget::setFocus));
    connect(facets_, &FacetPanel::changed, this, [this] {
        facets_->putInto(query_);
        ask();
    });
    connect(model_, &GridModel::answered, this, &CatalogPage::answered);
    connect(model_, &GridModel::selectionChanged, this, &CatalogPage::selectionChanged);
    connect(&reader_, &::catalog::GridReader::summed, this,
            [this](quint64, const ::catalog::GridSums &sums) { selection_->setSums(sums); });
    connect(&reader_, &::catalog::GridReader::failed, this, &CatalogPage::failed);
    connect(&reader_, &::catalog::GridReader::changed, inspector_, &Inspector::refresh);
    connect(&source_, &::catalog::Commands::changed, &reader_, &::catalog::GridReader::follow);
    connect(grid_, &GridView::currentChangedTo, inspector_, &Inspector::setKey);
    connect(inspector_, &Inspector::saved, this, &CatalogPage::done);
    connect(inspector_, &Inspector::attentionWanted, panes_, &CatalogPanes::enterInspector);
    connect(inspector_, &Inspector::failed, this, &CatalogPage::failed);
    core::follow(source_.names(), this, [this](const core::Result<::catalog::Names> &names) {
        if (names)
            facets_->setNames(*names);
        if (model_->answer())
            facets_->setFacets(model_->answer()->facets);
    });
    ask();
}

CatalogPage::~CatalogPage() = default;

QWidget *CatalogPage::makeList(QSettings &settings)
{
    grid_ = new GridView(theme_, *model_, this);
    QMenu *columns = grid_->keepColumns(settings);
    connect(columns_, &QAction::triggered, columns,
            [this, columns] { columns->popup(grid_->mapToGlobal(QPoint(0, grid_->horizontalHeader()->height()))); });
    grid_->setItemDelegate(new GridDelegate(*model_, *pictures_, grid_));
    connect(pictures_, &Thumbnails::loaded, grid_->viewport(), qOverload<>(&QWidget::update));
    connect(grid_, &GridView::sortWanted, this, [this](::catalog::GridSort sort, ::catalog::GridOrder order) {
        query_.sort = sort;
        query_.order = order;
        ask();
    });
    connect(grid_, &GridView::opened, this, [this] { panes_->enterInspector(); });
    selection_ = new SelectionBar(this);
    connect(selection_, &SelectionBar::clearWanted, this, [this] { model_->checkAll(false); });
    connect(selection_, &SelectionBar::editWanted, this, [this] { change(); });
    empty_ = new kit::EmptyState(this);
    connect(empty_, &kit::EmptyState::remedyChosen, this, [this] {
        search_->clear();
        query_.text.clear();
        facets_->clearChecks();
    });
    list_ = new QStackedWidget(this);
    list_->addWidget(grid_);
    list_->addWidget(empty_);
    auto *column = new QWidget(this);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(list_, 1);
    layout->addWidget(selection_);
    return column;
}

QAction *CatalogPage::add(const QString &text, const QString &icon, const QKeySequence &keys)
{
    auto *action = new QAction(theme_.icon(icon), text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    actions_.append(action);
    return action;
}

void CatalogPage::makeActions()
{
    QAction *import = add(tr("&Import CSV…"), QStringLiteral("file-down"), QKeySequence::Open);
    connect(import, &QAction::triggered, this, [this] { Q_EMIT wanted(QStringLiteral("import"), QString()); });
    auto *importButton = kit::button(import->text().remove(u'&'), kit::ButtonLook::Secondary, this);
    kit::setIcon(importButton, QStringLiteral("file-down"));
    connect(importButton, &QPushButton::clicked, import, &QAction::trigger);
    header_->addControl(importButton);
    makeChangeActions();
    duplicate_ = add(tr("&Duplicate…"), QStringLiteral("package-plus"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    connect(duplicate_, &QAction::triggered, this, &CatalogPage::duplicate);
    QAction *copied = add(tr("&Copy"), QStringLiteral("copy"), QKeySequence::Copy);
    connect(copied, &QAction::triggered, this, &CatalogPage::copy);
    changes_.append(copied);
    connect(add(tr("&Paste from a spreadsheet…"), QStringLiteral("table"), QKeySequence::Paste), &QAction::triggered,
            this, &CatalogPage::paste);
    export_ = add(tr("E&xport…"), QStringLiteral("file-up"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    connect(export_, &QAction::triggered, this, &CatalogPage::exportChosen);
}

// The bulk editor, also opened at what is wanted most.
void CatalogPage::makeChangeActions()
{
    using Field = ::catalog::BulkEdit::Field;
    const auto make = [this](const QString &text, const QString &icon, std::optional<Field> field,
                             const QKeySequence &keys = {}) {
        QAction *action = add(text, icon, keys);
        connect(action, &QAction::triggered, this, [this, field] { change(field); });
        changes_.append(action);
    };
    make(tr("C&hange…"), QStringLiteral("pencil"), {}, QKeySequence(Qt::CTRL | Qt::Key_E));
    make(tr("Change p&rices…"), QStringLiteral("pencil"), Field::Price);
    make(tr("Change &stock…"), QStringLiteral("pencil"), Field::Stock);
    make(tr("Change &titles…"), QStringLiteral("pencil"), Field::Title);
    make(tr("&Move to another category…"), QStringLiteral("layers"), Field::Category);
    make(tr("&Activate or deactivate…"), QStringLiteral("play"), Field::Status);
    replace_ = add(tr("Find and rep&lace…"), QStringLiteral("replace"), QKeySequence(Qt::CTRL | Qt::Key_H));
    connect(replace_, &QAction::triggered, this, &CatalogPage::findAndReplace);
    QAction *fill = add(tr("Fill do&wn…"), QStringLiteral("arrow-down"), QKeySequence(Qt::CTRL | Qt::Key_D));
    connect(fill, &QAction::triggered, this, &CatalogPage::fillDown);
    changes_.append(fill);
}

void CatalogPage::makeViewActions(QSettings &settings)
{
    group_ = add(tr("&Group by product"), QStringLiteral("layers"), QKeySequence(Qt::CTRL | Qt::Key_G));
    group_->setCheckable(true);
    group_->setChecked(true);
    connect(group_, &QAction::triggered, this, [this](bool on) {
        query_.shape = on ? ::catalog::GridShape::Products : ::catalog::GridShape::Skus;
        ask();
    });
    columns_ = add(tr("C&olumns…"), QStringLiteral("columns-3"));
    kit::keep(*group_, settings, QStringLiteral("catalog/group"));
}

void CatalogPage::makePanes(QSettings &settings)
{
    QAction *inspector = add(tr("I&nspector"), QStringLiteral("panel-right"), QKeySequence(Qt::Key_F4));
    QAction *filters = add(tr("&Filters"), QStringLiteral("filter"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    panes_ = new CatalogPanes({facets_, filters, QStringLiteral("catalog/filters")}, makeList(settings),
                              {inspector_, inspector, QStringLiteral("catalog/inspector")}, settings, this);
    connect(panes_, &CatalogPanes::inspectorLeft, grid_, qOverload<>(&QWidget::setFocus));
    connect(panes_, &CatalogPanes::tightChanged, filtersButton_, &QWidget::setVisible);
    connect(filtersButton_, &QPushButton::toggled, filters, &QAction::setChecked);
    connect(filters, &QAction::toggled, filtersButton_, &QPushButton::setChecked);
}

QString CatalogPage::scopeOf(const QAction &command) const
{
    const qint64 checked = model_->checkedCount();
    const auto skus = [](qint64 count) { return count > 0 ? tr("%Ln SKUs", nullptr, int(count)) : QString(); };
    if (std::ranges::find(changes_, &command) != changes_.end())
        return skus(checked > 0 ? checked : qint64(model_->chosenSkus(grid_->currentIndex().row()).size()));
    if ((&command == export_ || &command == replace_) && model_->answer())
        return skus(checked > 0 ? checked : model_->answer()->skuCount);
    if (&command == duplicate_ && grid_->currentIndex().isValid())
        return tr("%n products", nullptr, 1);
    return {};
}

QList<kit::Keys> CatalogPage::keys() const
{
    const auto text = [](const QKeySequence &keys) { return keys.toString(QKeySequence::NativeText); };
    return {{tr("Check the line"), text(Qt::Key_Space)},
            {tr("Check a range"), text(Qt::SHIFT | Qt::Key_Down) + u", " + text(Qt::SHIFT | Qt::Key_Up)},
            {tr("Check every line of the filter"), text(QKeySequence(QKeySequence::SelectAll))},
            {tr("Check none"), text(Qt::CTRL | Qt::SHIFT | Qt::Key_A) + u", " + text(Qt::Key_Escape)},
            {tr("Open or close a product’s SKUs"), text(Qt::Key_Right) + u", " + text(Qt::Key_Left)},
            {tr("To the next or previous cell"), text(Qt::Key_Right) + u", " + text(Qt::Key_Left)},
            {tr("To the inspector"), text(Qt::Key_Return)},
            {tr("Keep what was edited in the inspector"), text(QKeySequence(QKeySequence::Save))}};
}

QString CatalogPage::keepWork() { return inspector_->keepWork(); }

QList<QWidget *> CatalogPage::panes() { return {search_, facets_, grid_, selection_, inspector_}; }

void CatalogPage::makeViews(QSettings &settings)
{
    views_ = new ViewsMenu(settings, this);
    auto *button = new kit::ChoiceButton(tr("Views"), this);
    button->setMenu(views_);
    header_->addControl(button);
    connect(views_, &ViewsMenu::chosen, this, &CatalogPage::showView);
    connect(views_, &ViewsMenu::keepWanted, this, &CatalogPage::keepView);
}

void CatalogPage::showView(const ::catalog::GridQuery &query)
{
    query_ = query;
    search_->setText(query.text);
    facets_->setChecks(query);
    grid_->showSort(query.sort, query.order);
    group_->setChecked(query.shape == ::catalog::GridShape::Products);
    ask();
}

void CatalogPage::keepView()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keep this view"));
    dialog->setLabelText(tr("Search, filters and order are kept under this name:"));
    dialog->setTextValue(query_.text);
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        if (!name.trimmed().isEmpty())
            views_->keep(name.trimmed(), query_);
    });
    dialog->open();
}

QWidget *CatalogPage::findBox() const { return search_; }

void CatalogPage::reveal(const QString &what)
{
    search_->setText(what);
    query_.text = what;
    ask();
}

void CatalogPage::ask() { model_->ask(query_); }

void CatalogPage::answered()
{
    const ::catalog::GridResult &answer = *model_->answer();
    if (answer.complete) // else nobody has counted yet
        tellCounts(answer);
    else if (answer.rated)
        facets_->setRated(true);
    if (model_->rowCount() > 0) {
        list_->setCurrentWidget(grid_);
        if (!grid_->currentIndex().isValid())
            grid_->setCurrentIndex(model_->index(0, int(GridColumn::Product)));
        return;
    }
    sayEmpty();
    list_->setCurrentWidget(empty_);
}

void CatalogPage::sayEmpty()
{
    const int set = facets_->checkedCount() + (query_.text.isEmpty() ? 0 : 1);
    if (set > 0)
        return empty_->say(QStringLiteral("search"), tr("No SKU matches"), tr("%n filters are set.", nullptr, set),
                           tr("Clear filters"));
    if (!reading_)
        return empty_->say(QStringLiteral("package"), tr("No products yet"),
                           tr("They appear here as the catalog is read, or when you import a file."));
    const QString words =
        reading_->total > 0
            ? tr("%1 of %2 products").arg(locale().toString(reading_->done), locale().toString(reading_->total))
            : tr("Asking TikTok Shop for the list");
    empty_->sayProgress(QStringLiteral("package"), tr("Your catalog is being read"), words, reading_->done,
                        reading_->total);
}

void CatalogPage::setReading(const std::optional<Reading> &reading)
{
    reading_ = reading;
    if (list_->currentWidget() == empty_ && model_->answer())
        sayEmpty();
}

void CatalogPage::tellCounts(const ::catalog::GridResult &answer)
{
    facets_->setRated(answer.rated);
    facets_->setFacets(answer.facets);
    const auto number = [this](qint64 value) { return kit::count(locale(), value); };
    header_->setScope(query_.filters()
                          ? tr("%1 of %2 products, %3 of %4 SKUs")
                                .arg(number(answer.productCount), number(answer.allProducts), number(answer.skuCount),
                                     number(answer.allSkus))
                          : tr("%1 products, %2 SKUs").arg(number(answer.productCount), number(answer.skuCount)));
    grid_->setAccessibleName(
        tr("Catalog, %1 SKUs, %2 checked").arg(number(answer.skuCount), number(model_->checkedCount())));
}

void CatalogPage::selectionChanged()
{
    const qint64 count = model_->checkedCount();
    selection_->setCount(count);
    Q_EMIT statusChanged(count == 0 || !model_->answer()
                             ? QString()
                             : tr("%1 of %2 SKUs selected")
                                   .arg(kit::count(locale(), count), kit::count(locale(), model_->answer()->skuCount)));
}

// What is checked, else the line that is current.
void CatalogPage::change(std::optional<::catalog::BulkEdit::Field> field)
{
    BulkDialog *dialog = openBulk(model_->chosenSkus(grid_->currentIndex().row()));
    if (dialog && field)
        dialog->form().setField(*field);
}

BulkDialog *CatalogPage::openBulk(std::vector<qint64> skus)
{
    if (skus.empty())
        return nullptr;
    auto *dialog = new BulkDialog(source_, std::move(skus), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BulkDialog::applied, this, &CatalogPage::done);
    dialog->open();
    return dialog;
}

// In what is checked, else in all that the filters leave.
void CatalogPage::findAndReplace()
{
    const ::catalog::GridResult *answer = model_->answer();
    if (!answer)
        return;
    if (BulkDialog *dialog = openBulk(model_->checkedCount() > 0 ? model_->chosenSkus(-1) : answer->skus))
        dialog->startReplacing();
}

// The first SKU's value of the current column for the others that are checked, or for those of the current product.
void CatalogPage::fillDown()
{
    const GridColumn column = grid_->currentColumn();
    const std::optional<::catalog::BulkEdit::Field> field = fieldOf(column);
    std::vector<qint64> skus = model_->chosenSkus(grid_->currentIndex().row());
    if (!field)
        Q_EMIT done(tr("“%1” can’t be filled down. Go to a price, a stock, a status or a title first.")
                        .arg(model_->headerData(int(column), Qt::Horizontal, Qt::DisplayRole).toString()),
                    0);
    else if (skus.size() < 2)
        Q_EMIT done(tr("Check the lines to fill: the value of the first one goes to the others."), 0);
    else
        openBulk(std::move(skus))->startFilling(*field);
}

void CatalogPage::duplicate()
{
    if (!grid_->currentIndex().isValid())
        return;
    const qint64 product = model_->keyAt(grid_->currentIndex().row()).product;
    core::follow(source_.sheet(product), this, [this](const core::Result<std::optional<::catalog::Sheet>> &sheet) {
        if (!sheet || !*sheet) {
            Q_EMIT done(sheet ? tr("This product is no longer here.") : sheet.error().sentence(), 0);
            return;
        }
        auto *dialog = new DuplicateDialog(theme_, source_, **sheet, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &DuplicateDialog::created, this, &CatalogPage::done);
        dialog->open();
    });
}

void CatalogPage::exportChosen()
{
    std::vector<ExportScope> scopes = exportScopes(*model_);
    if (scopes.empty())
        return;
    auto *dialog = new ExportDialog(
        source_, settings_, std::move(scopes), grid_->exportedFields(),
        [](const QUrl &folder) { QDesktopServices::openUrl(folder); }, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show(); // the window goes on meanwhile
}

void CatalogPage::copy()
{
    core::follow(source_.rows(model_->chosen(grid_->currentIndex().row())), this,
                 [this](const core::Result<std::vector<::catalog::GridRow>> &rows) {
                     if (!rows)
                         return Q_EMIT failed(rows.error());
                     QApplication::clipboard()->setText(toSpreadsheet(*rows));
                     Q_EMIT done(tr("%n lines copied", nullptr, int(rows->size())), 0);
                 });
}

// A block of cells goes the way of every file: read, checked, shown as a difference, and only then applied.
void CatalogPage::paste()
{
    const QString text = QApplication::clipboard()->text();
    if (!isBlock(text)) {
        Q_EMIT done(tr("Copy cells of a spreadsheet with their header first, seller SKUs among them."), 0);
        return;
    }
    QSaveFile file(QFileInfo(source_.databasePath()).dir().filePath(QStringLiteral("pasted.tsv")));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0 || !file.commit()) {
        Q_EMIT done(tr("The pasted cells can’t be kept in %1: %2").arg(file.fileName(), file.errorString()), 0);
        return;
    }
    Q_EMIT wanted(QStringLiteral("import"), file.fileName());
}

} // namespace ui::catalog
