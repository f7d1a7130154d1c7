// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/csvimport/columnsstep.h"

#include "ui/csvimport/celldelegate.h"
#include "ui/csvimport/readingbox.h"
#include "ui/csvimport/stepspanel.h"
#include "ui/csvimport/stepwords.h"
#include "ui/kit/buttons.h"
#include "ui/kit/headerview.h"
#include "ui/kit/notice.h"
#include "ui/kit/panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTableWidget>

namespace ui::csvimport {
namespace {

constexpr int kSamples = 3, kPreviewRows = 20, kPreviewWidth = 140, kRowHeight = 30;
constexpr int kFixed = -1, kStepsWidth = 340;
enum Column { Name, Samples, Target, Steps, kColumns };

QTableWidget *table(const QString &name, QWidget *parent)
{
    auto *made = new QTableWidget(parent);
    made->setHorizontalHeader(new kit::HeaderView(made));
    made->setItemDelegate(new CellDelegate(made));
    made->setAccessibleName(name);
    made->setTabKeyNavigation(false);
    made->setShowGrid(false);
    made->setWordWrap(false);
    made->setEditTriggers(QAbstractItemView::NoEditTriggers);
    made->setSelectionBehavior(QAbstractItemView::SelectRows);
    made->verticalHeader()->hide();
    made->verticalHeader()->setDefaultSectionSize(kRowHeight);
    made->setFrameShape(QFrame::NoFrame);
    return made;
}

tabular::Transform always()
{
    tabular::Transform step;
    step.kind = tabular::Transform::Kind::Constant;
    return step;
}

} // namespace

ColumnsStep::ColumnsStep(QWidget *parent)
    : QWidget(parent)
    , notice_(new kit::Notice(kit::NoticeForm::Box, this))
    , reading_(new ReadingBox(this))
    , wrong_(new kit::Notice(kit::NoticeForm::Box, this))
    , targets_(new QStandardItemModel(this))
    , steps_(new StepsPanel(this))
{
    auto *previewPanel = new kit::Panel(tr("The first rows as they are read"), this);
    preview_ = table(tr("The first rows as they are read"), previewPanel);
    preview_->horizontalHeader()->setDefaultSectionSize(kPreviewWidth);
    previewPanel->body()->addWidget(preview_);
    notice_->dismiss();
    auto *left = new QWidget(this);
    auto *lefts = new QVBoxLayout(left);
    lefts->setContentsMargins(0, 0, 0, 0);
    lefts->setSpacing(12);
    lefts->addWidget(makeColumns(), 3);
    lefts->addWidget(previewPanel, 2);
    auto *parts = new QSplitter(Qt::Horizontal, this);
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(12);
    parts->setProperty("gap", true);
    parts->addWidget(left);
    parts->addWidget(steps_);
    parts->setStretchFactor(0, 1);
    parts->setSizes({3 * kStepsWidth, kStepsWidth});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 0, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(notice_);
    layout->addWidget(wrong_);
    layout->addWidget(parts, 1);
    connect(reading_, &ReadingBox::optionsChanged, this, &ColumnsStep::optionsChanged);
    connect(steps_, &StepsPanel::changed, this, &ColumnsStep::stepsChanged);
    setFocusProxy(columns_);
}

QWidget *ColumnsStep::makeColumns()
{
    auto *panel = new kit::Panel(tr("Columns of the file"), this);
    panel->addToHead(reading_);
    columns_ = table(tr("Columns of the file"), panel);
    columns_->setSelectionMode(QAbstractItemView::SingleSelection);
    panel->body()->addWidget(columns_);
    again_ = kit::button(tr("Use the column once more"), kit::ButtonLook::Secondary, panel, kit::ButtonSize::Small);
    fixed_ = kit::button(tr("Add a fixed value"), kit::ButtonLook::Secondary, panel, kit::ButtonSize::Small);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(14, 8, 14, 8);
    row->setSpacing(8);
    row->addWidget(again_);
    row->addWidget(fixed_);
    row->addStretch();
    panel->body()->addLayout(row);
    connect(columns_, &QTableWidget::currentCellChanged, this, [this] {
        if (!filling_) {
            showSteps();
            preview();
        }
    });
    connect(columns_, &QTableWidget::activated, steps_, &StepsPanel::focusForm);
    connect(again_, &QPushButton::clicked, this, [this] { addUse(uses_[size_t(columns_->currentRow())].column); });
    connect(fixed_, &QPushButton::clicked, this, [this] { addUse(kFixed); });
    return panel;
}

void ColumnsStep::setOpened(const ::catalog::ImportCommands::Opened &opened, const tabular::Options &options)
{
    opened_ = opened;
    takeMapping();
    const tabular::Dialect &dialect = opened.file->dialect();
    reading_->setFile(opened.file, options);
    notice_->dismiss();
    if (opened.remembered)
        notice_->say(kit::State::Info, tr("The columns are as you confirmed them for a file of this form before."));
    else if (dialect.encodingConfidence < 50)
        notice_->say(kit::State::Warn, tr("The encoding is a guess."),
                     tr("Look at the samples: are all letters right?"));
    fillTargets();
    QStringList names;
    for (int column = 0; column < columnCount(); ++column)
        names.append(columnName(column));
    steps_->setFile(opened.file, names);
    pending_.clear();
    refresh({0, {}});
}

QString ColumnsStep::columnName(int column) const
{
    const QStringList &header = opened_.file->layout().header;
    const QString name = header.value(column);
    return name.isEmpty() || header.count(name) > 1 ? QStringLiteral("#%1").arg(column + 1) : name;
}

// A mapping may call a column by its number or by a name that is written differently; here it has one name.
void ColumnsStep::takeMapping()
{
    mapping_ = opened_.proposal.mapping;
    for (tabular::Binding &binding : mapping_.bindings)
        for (QString &name : binding.columns) {
            tabular::Mapping one;
            one.bindings.insert(QStringLiteral("x"), {{name}, {}});
            if (const auto found = tabular::Mapper::make(one, opened_.file->layout()))
                name = columnName(found->columnOf(0));
        }
    before_ = mapping_;
}

void ColumnsStep::fillTargets()
{
    targets_->clear();
    const auto add = [this](const QString &label, const QString &id) {
        auto *item = new QStandardItem(label);
        item->setData(id, Qt::UserRole);
        targets_->appendRow(item);
    };
    add(tr("not used"), {});
    for (const tabular::Target &target : opened_.targets)
        add(labelOf(target.id), target.id);
    // What a mapping knows and this shop does not, such as another shop's warehouse, is kept.
    for (const QString &id : mapping_.bindings.keys())
        if (std::ranges::none_of(opened_.targets, [&id](const tabular::Target &target) { return target.id == id; }))
            add(id, id);
}

QString ColumnsStep::labelOf(const QString &target) const
{
    for (const tabular::Target &one : opened_.targets)
        if (one.id == target)
            return one.id.startsWith(u"stock:") ? tr("Stock, %1").arg(one.label) : one.label;
    return target;
}

QString ColumnsStep::shownName(int column) const
{
    if (column == kFixed)
        return tr("Fixed value");
    const QString name = opened_.file->layout().header.value(column);
    return name.isEmpty() ? tr("Column %1").arg(column + 1) : name;
}

QString ColumnsStep::samplesOf(int column) const
{
    QStringList cells;
    for (const tabular::Record &record : opened_.file->sample()) {
        const std::string_view field = column == kFixed ? std::string_view() : record.field(size_t(column));
        if (!field.empty())
            cells.append(QString::fromUtf8(field.data(), qsizetype(field.size())).simplified().left(60));
        if (cells.size() == kSamples)
            break;
    }
    return cells.join(QStringLiteral("  ·  "));
}

int ColumnsStep::columnCount() const
{
    qsizetype count = opened_.file->layout().header.size();
    if (count == 0) // without names
        for (const tabular::Record &record : opened_.file->sample())
            count = std::max(count, qsizetype(record.fields.size()));
    return int(count);
}

// Every column at least once, in the file's order; behind them what no column says.
std::vector<ColumnsStep::Use> ColumnsStep::usesOf() const
{
    std::vector<Use> uses;
    for (int column = 0; column < columnCount(); ++column) {
        const size_t before = uses.size();
        for (auto binding = mapping_.bindings.begin(); binding != mapping_.bindings.end(); ++binding)
            if (binding->columns.contains(columnName(column)))
                uses.push_back({column, binding.key()});
        for (const int wanted : pending_)
            if (wanted == column)
                uses.push_back({column, {}});
        if (uses.size() == before)
            uses.push_back({column, {}});
    }
    for (auto binding = mapping_.bindings.begin(); binding != mapping_.bindings.end(); ++binding)
        if (binding->columns.isEmpty())
            uses.push_back({kFixed, binding.key()});
    for (const int wanted : pending_)
        if (wanted == kFixed)
            uses.push_back({kFixed, {}});
    return uses;
}

void ColumnsStep::fillColumns()
{
    columns_->setRowCount(0);
    columns_->setColumnCount(kColumns);
    columns_->setRowCount(int(uses_.size()));
    columns_->setHorizontalHeaderLabels({tr("In the file"), tr("Samples"), tr("Is read as"), tr("Steps")});
    columns_->horizontalHeader()->setSectionResizeMode(Samples, QHeaderView::Stretch);
    columns_->setColumnWidth(Name, 170);
    columns_->setColumnWidth(Target, 210);
    columns_->setColumnWidth(Steps, 180);
    for (int row = 0; row < int(uses_.size()); ++row) {
        auto *box = new QComboBox(columns_);
        box->setModel(targets_);
        box->setAccessibleName(tr("“%1” is read as").arg(shownName(uses_[size_t(row)].column)));
        box->setFocusPolicy(Qt::StrongFocus);
        columns_->setCellWidget(row, Target, box);
        for (const Column column : {Name, Samples, Steps})
            columns_->setItem(row, column, new QTableWidgetItem);
        connect(box, &QComboBox::activated, this, [this, row, box] { setUse(row, box->currentData().toString()); });
    }
}

void ColumnsStep::fillRow(int row)
{
    const Use &use = uses_[size_t(row)];
    columns_->item(row, Name)->setText(shownName(use.column));
    columns_->item(row, Samples)->setText(samplesOf(use.column));
    columns_->item(row, Samples)->setData(ColourRole, int(kit::State::Neutral));
    const QString steps = stepWords(mapping_.bindings.value(use.target).transforms);
    columns_->item(row, Steps)->setText(steps);
    columns_->item(row, Steps)->setToolTip(steps);
    auto *box = qobject_cast<QComboBox *>(columns_->cellWidget(row, Target));
    box->setCurrentIndex(std::max(0, box->findData(use.target)));
}

// After the mapping has changed.
void ColumnsStep::refresh(const Use &current)
{
    const std::vector<Use> uses = usesOf();
    const bool sameRows = uses.size() == uses_.size() && columns_->rowCount() == int(uses.size());
    uses_ = uses;
    filling_ = true;
    if (!sameRows)
        fillColumns();
    for (int row = 0; row < int(uses_.size()); ++row)
        fillRow(row);
    auto at = std::ranges::find(uses_, current);
    if (at == uses_.end())
        at = std::ranges::find(uses_, current.column, &Use::column);
    columns_->setCurrentCell(at == uses_.end() ? 0 : int(at - uses_.begin()), Name);
    filling_ = false;
    showSteps();
    preview();
}

void ColumnsStep::showSteps()
{
    const int row = columns_->currentRow();
    again_->setEnabled(row >= 0 && uses_[size_t(row)].column != kFixed);
    if (row < 0)
        return steps_->setNothing({});
    const Use &use = uses_[size_t(row)];
    if (use.target.isEmpty())
        return steps_->setNothing(tr("“%1” is not used. Choose first what it is read as.").arg(shownName(use.column)));
    steps_->setBinding(use.target, tr("%1 → %2").arg(shownName(use.column), labelOf(use.target)),
                       mapping_.bindings.value(use.target));
}

void ColumnsStep::stepsChanged(const tabular::Binding &binding)
{
    const int row = columns_->currentRow();
    const Use use = uses_[size_t(row)];
    const bool sameColumns = mapping_.bindings.value(use.target).columns == binding.columns;
    mapping_.bindings[use.target] = binding;
    if (!sameColumns)
        return refresh(use); // columns that are joined, and those that are no longer
    fillRow(row);
    preview();
}

void ColumnsStep::select(int row) { columns_->setCurrentCell(row, Name); }

void ColumnsStep::addUse(int column)
{
    if (std::ranges::find(uses_, Use{column, {}}) == uses_.end())
        pending_.push_back(column);
    refresh({column, {}});
    columns_->cellWidget(columns_->currentRow(), Target)->setFocus();
}

void ColumnsStep::setTarget(int column, const QString &target)
{
    const auto at = std::ranges::find(uses_, column, &Use::column);
    if (at != uses_.end())
        setUse(int(at - uses_.begin()), target);
}

void ColumnsStep::setUse(int row, const QString &target)
{
    const Use use = uses_[size_t(row)];
    if (use.target == target)
        return;
    QList<tabular::Transform> steps;
    if (use.target.isEmpty()) {
        std::erase(pending_, use.column);
    } else {
        tabular::Binding &old = mapping_.bindings[use.target];
        if (old.columns.size() <= 1)
            steps = old.transforms; // of this use alone; they go with it
        old.columns.removeAll(columnName(use.column));
        if (old.columns.isEmpty())
            mapping_.bindings.remove(use.target);
    }
    // A column that was read as this target before is used no more.
    if (!target.isEmpty()) {
        if (const auto proposed = before_.bindings.value(target).transforms; !proposed.isEmpty())
            steps = proposed;
        if (use.column == kFixed && (steps.isEmpty() || steps.front().kind != tabular::Transform::Kind::Constant))
            steps = {always()};
        mapping_.bindings.insert(target,
                                 {use.column == kFixed ? QStringList() : QStringList{columnName(use.column)}, steps});
    }
    refresh({use.column, target});
    if (use.column == kFixed && !target.isEmpty())
        steps_->focusForm();
}

std::pair<int, int> ColumnsStep::used() const
{
    int count = 0;
    for (int column = 0; column < columnCount(); ++column)
        count += std::ranges::any_of(
            uses_, [column](const Use &use) { return use.column == column && !use.target.isEmpty(); });
    return {count, columnCount()};
}

// What is wrong with the steps that are shown is said at their fields.
void ColumnsStep::sayWrong(const core::Error *error)
{
    const int row = columns_->currentRow();
    if (!error || (row >= 0 && error->code == u"mapping.transform" && uses_[size_t(row)].target == error->place))
        return wrong_->dismiss();
    core::Error named = *error;
    named.place = labelOf(error->place);
    wrong_->say(named);
}

void ColumnsStep::preview()
{
    preview_->clear();
    preview_->setColumnCount(0);
    preview_->setRowCount(0);
    const auto mapper = tabular::Mapper::make(mapping_, opened_.file->layout());
    sayWrong(mapper ? nullptr : &mapper.error());
    if (!mapper)
        return;
    QStringList labels;
    std::vector<int> indices;
    for (const tabular::Target &target : opened_.targets)
        if (const int index = mapper->indexOf(target.id); index >= 0) {
            labels.append(labelOf(target.id));
            indices.push_back(index);
        }
    const auto samples = opened_.file->sample();
    const int rows = int(std::min<size_t>(samples.size(), kPreviewRows));
    preview_->setColumnCount(int(indices.size()));
    preview_->setRowCount(rows);
    preview_->setHorizontalHeaderLabels(labels);
    tabular::Mapper::Scratch scratch;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < int(indices.size()); ++column) {
            const std::string_view text = mapper->text(indices[size_t(column)], samples[size_t(row)], scratch);
            preview_->setItem(
                row, column, new QTableWidgetItem(QString::fromUtf8(text.data(), qsizetype(text.size())).simplified()));
        }
}

} // namespace ui::csvimport
