// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/csvimport/checkstep.h"

#include "ui/csvimport/celldelegate.h"
#include "ui/csvimport/changesdelegate.h"
#include "ui/kit/buttons.h"
#include "ui/kit/format.h"
#include "ui/kit/headerview.h"
#include "ui/kit/indicators.h"
#include "ui/kit/notice.h"
#include "ui/kit/panel.h"
#include "ui/kit/segments.h"

#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace ui::csvimport {
namespace {

constexpr int kRowHeight = 31, kRulesWidth = 260;
constexpr std::array kSeverities{::catalog::Severity::Error, ::catalog::Severity::Warning, ::catalog::Severity::Fixed};

QTableView *view(QAbstractItemModel &model, const QString &name, QWidget *parent)
{
    auto *made = new QTableView(parent);
    made->setHorizontalHeader(new kit::HeaderView(made));
    made->setItemDelegate(new CellDelegate(made));
    made->setModel(&model);
    made->setAccessibleName(name);
    made->setShowGrid(false);
    made->setWordWrap(false);
    made->setSelectionBehavior(QAbstractItemView::SelectRows);
    made->setSelectionMode(QAbstractItemView::SingleSelection);
    made->setTabKeyNavigation(false);
    made->verticalHeader()->hide();
    made->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    made->verticalHeader()->setDefaultSectionSize(kRowHeight);
    made->setFrameShape(QFrame::NoFrame);
    return made;
}

} // namespace

CheckStep::CheckStep(const kit::Theme &theme, ::catalog::ImportCommands &commands, QWidget *parent)
    : QWidget(parent)
    , store_(commands)
    , problems_(store_, locale())
    , changes_(store_, locale())
    , rules_(store_, locale())
    , indicators_(new kit::IndicatorStrip(this))
    , notice_(new kit::Notice(kit::NoticeForm::Box, this))
{
    notice_->dismiss();
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(12);
    parts->setProperty("gap", true);
    parts->addWidget(makeProblems());
    parts->addWidget(makeChanges(theme));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 0, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(indicators_);
    layout->addWidget(notice_);
    layout->addWidget(parts, 1);
    connect(&store_, &LineStore::failed, this, &CheckStep::failed);
    connect(&changes_, &ChangesModel::wantedChanged, this, &CheckStep::wantedChanged);
    connect(&problems_, &ProblemsModel::corrected, this, [this] { Q_EMIT editsWanted(problems_.edits()); });
    connect(indicators_, &kit::IndicatorStrip::chosenChanged, this, [this](int index) {
        // New and changed rows; then those with problems.
        if (index == 0 || index == 1)
            showChanges(index == 0 ? ChangeFilter::New : ChangeFilter::All);
        else if (index == 3) {
            showChanges(ChangeFilter::Rejected);
            problemsView_->setFocus();
        }
    });
}

QWidget *CheckStep::makeProblems()
{
    problemsPanel_ = new kit::Panel(tr("Problems"), this);
    severity_ = new kit::SegmentedControl(tr("Which problems"), problemsPanel_);
    for (const QString &name : {tr("Errors"), tr("Warnings"), tr("Cleaned")})
        severity_->add(name);
    problemsPanel_->addBesideTitle(severity_);
    fixOne_ = kit::button(QString(), kit::ButtonLook::Secondary, problemsPanel_, kit::ButtonSize::Small);
    fixAll_ =
        kit::button(tr("Accept all suggestions"), kit::ButtonLook::Secondary, problemsPanel_, kit::ButtonSize::Small);
    problemsPanel_->addToHead(fixOne_);
    problemsPanel_->addToHead(fixAll_);
    problemsView_ = view(problems_, tr("Problems"), problemsPanel_);
    problemsView_->setObjectName(QStringLiteral("problemsView"));
    problemsView_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                                   QAbstractItemView::AnyKeyPressed);
    rulesList_ = new RulesList(rules_, problemsPanel_);
    auto *beside = new QSplitter(Qt::Horizontal, problemsPanel_);
    beside->setChildrenCollapsible(false);
    beside->setHandleWidth(1);
    beside->addWidget(rulesList_);
    beside->addWidget(problemsView_);
    beside->setStretchFactor(1, 1);
    beside->setSizes({kRulesWidth, 4 * kRulesWidth});
    problemsPanel_->body()->addWidget(beside);
    QHeaderView *header = problemsView_->horizontalHeader();
    header->resizeSection(int(ProblemColumn::Row), 56);
    header->resizeSection(int(ProblemColumn::SellerSku), 160);
    header->resizeSection(int(ProblemColumn::Column), 110);
    header->resizeSection(int(ProblemColumn::Value), 120);
    header->resizeSection(int(ProblemColumn::Becomes), 130);
    header->setSectionResizeMode(int(ProblemColumn::Problem), QHeaderView::Stretch);
    connect(severity_, &kit::SegmentedControl::currentChanged, this, &CheckStep::fillProblems);
    connect(rulesList_, &RulesList::ruleChanged, this,
            [this] { problems_.setPlan(kSeverities[size_t(severity_->current())], rulesList_->rule()); });
    connect(problemsView_->selectionModel(), &QItemSelectionModel::currentChanged, this, &CheckStep::updateFix);
    connect(&problems_, &QAbstractItemModel::modelReset, this, &CheckStep::updateFix);
    connect(fixOne_, &QPushButton::clicked, this, [this] {
        const QModelIndex current = problemsView_->currentIndex();
        if (current.isValid())
            addFixes({problems_.rule(current.row())});
    });
    connect(fixAll_, &QPushButton::clicked, this, [this] {
        const auto rules = ::catalog::fixableRules();
        addFixes(QSet<QLatin1String>(rules.begin(), rules.end()));
    });
    return problemsPanel_;
}

QWidget *CheckStep::makeChanges(const kit::Theme &theme)
{
    auto *panel = new kit::Panel(tr("What will change"), this);
    filter_ = new kit::SegmentedControl(tr("Which changes"), panel);
    for (const QString &name :
         {tr("All"), tr("New"), tr("Price"), tr("Stock"), tr("Text"), tr("Other"), tr("Alarms"), tr("Rejected")})
        filter_->add(name);
    panel->addBesideTitle(filter_);
    changesView_ = view(changes_, tr("What will change"), panel);
    changesView_->setItemDelegate(new ChangesDelegate(theme, changes_, changesView_));
    panel->body()->addWidget(changesView_);
    QHeaderView *header = changesView_->horizontalHeader();
    header->resizeSection(int(ChangeColumn::Row), 84);
    header->resizeSection(int(ChangeColumn::SellerSku), 190);
    header->resizeSection(int(ChangeColumn::Title), 300);
    header->setSectionResizeMode(int(ChangeColumn::Changes), QHeaderView::Stretch);
    connect(filter_, &kit::SegmentedControl::currentChanged, this, &CheckStep::fillChanges);
    connect(changesView_, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == int(ChangeColumn::Row))
            toggle(index.row());
    });
    auto *toggle = new QAction(tr("Leave the row out"), this);
    toggle->setShortcut(QKeySequence(Qt::Key_Space));
    toggle->setShortcutContext(Qt::WidgetShortcut);
    changesView_->addAction(toggle);
    connect(toggle, &QAction::triggered, this, [this] { this->toggle(changesView_->currentIndex().row()); });
    return panel;
}

void CheckStep::toggle(int row)
{
    const QModelIndex index = changes_.index(row, int(ChangeColumn::Row));
    if (index.isValid())
        changes_.setData(index, changes_.isWanted(row) ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void CheckStep::showChanges(ChangeFilter filter) { filter_->setCurrent(int(filter)); }

bool CheckStep::isEdited() const
{
    return !problems_.edits().empty() || !fixes_.isEmpty() || !changes_.leftOut().isEmpty();
}

void CheckStep::startOver()
{
    changes_.forgetLeftOut();
    problems_.setEdits({});
    fixes_.clear();
    rulesList_->choose({});
    severity_->setCurrent(0);
    filter_->setCurrent(0);
}

void CheckStep::setChecked(const ::catalog::ImportCommands::Checked &checked, const QSet<QLatin1String> &fixes)
{
    fixes_ = fixes;
    store_.setChecked(checked);
    counts_ = checked.plan->countsByRule();
    if (checked.doubt.isEmpty())
        notice_->dismiss();
    else
        notice_->say(kit::State::Warn, checked.doubt);
    const ::catalog::PlanSummary &sum = checked.plan->summary;
    QStringList alarms;
    if (sum.pricesMovedFar > 0)
        alarms.append(tr("%n prices move by more than half.", nullptr, int(sum.pricesMovedFar)));
    if (sum.stockToZero > 0)
        alarms.append(tr("The stock of %n SKUs becomes zero.", nullptr, int(sum.stockToZero)));
    if (sum.titlesHalved > 0)
        alarms.append(tr("%n titles lose more than half of their length.", nullptr, int(sum.titlesHalved)));
    if (!alarms.isEmpty())
        notice_->say(kit::State::Warn, alarms.join(u' '), checked.doubt);
    fillIndicators();
    for (int i = 0; i < int(kSeverities.size()); ++i)
        severity_->setCount(i, kit::count(locale(), problems_.count(kSeverities[size_t(i)])));
    for (int i = 0; i < kChangeFilters; ++i)
        filter_->setCount(i, kit::count(locale(), changes_.count(ChangeFilter(i))));
    showSomeSeverity();
    fillProblems();
    fillChanges();
    setFocusProxy(problems_.rowCount() > 0 ? problemsView_ : changesView_);
}

// Where nothing has the severity that was looked at, the worst that anything has.
void CheckStep::showSomeSeverity()
{
    if (problems_.count(kSeverities[size_t(severity_->current())]) > 0)
        return;
    const auto met = std::ranges::find_if(
        kSeverities, [this](::catalog::Severity severity) { return problems_.count(severity) > 0; });
    severity_->setCurrent(met == kSeverities.end() ? 0 : int(met - kSeverities.begin()));
}

void CheckStep::fillIndicators()
{
    const ::catalog::PlanSummary &sum = store_.checked().plan->summary;
    const core::Currency currency = store_.checked().import->context().market.currency;
    const auto number = [this](qint64 value) { return kit::count(locale(), value); };
    QString value;
    if (!sum.listValueOverflowed)
        value = tr("%1 → %2 stock value")
                    .arg(kit::amount(locale(), {sum.listValueBefore, currency}),
                         kit::amount(locale(), {sum.listValueAfter, currency}));
    int kinds = 0;
    for (const ::catalog::ImportPlan::RuleCount &rule : counts_)
        kinds += rule.severity == ::catalog::Severity::Error;
    indicators_->setIndicators(
        {{tr("New"), number(sum.created), tr("%n new products", nullptr, int(sum.newProducts)), kit::State::Ok},
         {tr("Changed"), number(sum.updated), value, kit::State::Pend},
         {tr("Unchanged"), number(sum.unchanged), tr("not sent"), kit::State::Neutral},
         {tr("Rejected"), number(sum.rejected), tr("%n kinds of problem", nullptr, kinds), kit::State::Err},
         {tr("Rows read"), number(sum.rows), tr("none lost"), kit::State::Neutral}});
}

void CheckStep::fillProblems()
{
    const ::catalog::Severity severity = kSeverities[size_t(severity_->current())];
    rulesList_->setCounts(counts_, severity);
    problems_.setPlan(severity, rulesList_->rule());
}

void CheckStep::fillChanges() { changes_.setPlan(ChangeFilter(filter_->current())); }

void CheckStep::updateFix()
{
    const QModelIndex current = problemsView_->currentIndex();
    const bool one = current.isValid() && current.row() < problems_.rowCount() && problems_.isFixable(current.row()) &&
                     !fixes_.contains(problems_.rule(current.row()));
    fixOne_->setVisible(one);
    if (one) {
        qint64 alike = 0;
        for (const ::catalog::ImportPlan::RuleCount &count : counts_)
            alike += count.rule == problems_.rule(current.row()) ? count.count : 0;
        fixOne_->setText(alike > 1 ? tr("Accept, and %n alike", nullptr, int(alike - 1)) : tr("Accept"));
    }
    bool any = false;
    if (!store_.isEmpty()) {
        const auto rules = ::catalog::fixableRules();
        for (const ::catalog::ImportPlan::RuleCount &count : counts_)
            any |= count.severity != ::catalog::Severity::Fixed && !fixes_.contains(count.rule) &&
                   std::ranges::find(rules, count.rule) != rules.end();
    }
    fixAll_->setVisible(any);
}

void CheckStep::addFixes(const QSet<QLatin1String> &more)
{
    QSet<QLatin1String> fixes = fixes_;
    fixes.unite(more);
    Q_EMIT fixesWanted(fixes);
}

void CheckStep::jump(int by)
{
    const int count = problems_.rowCount();
    if (count == 0)
        return;
    const QModelIndex current = problemsView_->currentIndex();
    const int now = current.isValid() ? current.row() : by > 0 ? -1 : 0;
    const int row = (now + by + count) % count;
    problemsView_->setCurrentIndex(problems_.index(row, int(ProblemColumn::Becomes)));
    problemsView_->setFocus();
}

} // namespace ui::csvimport
