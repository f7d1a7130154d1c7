// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/bulkdialog.h"

#include "core/follow.h"
#include "ui/catalog/bulkform.h"
#include "ui/catalog/bulkmodel.h"
#include "ui/catalog/categorydialog.h"
#include "ui/catalog/words.h"
#include "ui/kit/buttons.h"
#include "ui/kit/format.h"
#include "ui/kit/headerview.h"
#include "ui/kit/notice.h"
#include "ui/kit/segments.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace ui::catalog {
namespace {

constexpr qsizetype kShownText = 60; // characters
constexpr int kTypingPause = 150;    // ms
constexpr int kWidth = 900, kHeight = 560, kRowHeight = 28, kNumberWidth = 100;

using Field = ::catalog::BulkEdit::Field;

} // namespace

BulkDialog::BulkDialog(::catalog::Commands &commands, std::vector<qint64> skus, QWidget *parent)
    : Dialog(parent)
    , commands_(commands)
    , skus_(std::move(skus))
    , form_(new BulkForm(commands.market(), this))
    , model_(new BulkModel(locale(), this))
    , filter_(new kit::SegmentedControl(tr("Which lines"), this))
    , notice_(new kit::Notice(kit::NoticeForm::Box, this))
    , summary_(kit::label(QString(), kit::LabelRole::Secondary, this))
    , apply_(kit::button(tr("Change"), kit::ButtonLook::Primary, this, kit::ButtonSize::Large))
{
    setObjectName(QStringLiteral("bulkDialog"));
    setWindowTitle(tr("Change %n SKUs", nullptr, int(skus_.size())));
    setWindowModality(Qt::WindowModal);
    resize(kWidth, kHeight);
    filter_->add(tr("All"));
    filter_->add(tr("Large moves"));
    filter_->add(tr("Not possible"));
    notice_->dismiss();
    pause_.setSingleShot(true);
    pause_.setInterval(kTypingPause);
    auto *cancel = kit::button(tr("Cancel"), kit::ButtonLook::Secondary, this, kit::ButtonSize::Large);
    summary_->setWordWrap(true);
    auto *foot = new QHBoxLayout;
    foot->addWidget(summary_, 1);
    foot->addWidget(cancel);
    foot->addWidget(apply_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(10);
    layout->addWidget(form_);
    layout->addWidget(filter_, 0, Qt::AlignLeading);
    layout->addWidget(makeTable(), 1);
    layout->addWidget(notice_);
    layout->addLayout(foot);
    apply_->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(apply_, &QPushButton::clicked, this, &BulkDialog::apply);
    connect(form_, &BulkForm::changed, this, &BulkDialog::formChanged);
    connect(form_, &BulkForm::categoryWanted, this, &BulkDialog::chooseCategory);
    connect(&pause_, &QTimer::timeout, this, &BulkDialog::plan);
    connect(model_, &BulkModel::wantedChanged, this, &BulkDialog::refresh);
    connect(filter_, &kit::SegmentedControl::currentChanged, this,
            [this](int index) { model_->setFilter(BulkFilter(index)); });
    core::follow(commands_.names(), this, [this](const core::Result<::catalog::Names> &names) {
        if (names)
            form_->setWarehouses(names->warehouses);
    });
    refresh();
    form_->setFocus();
}

BulkDialog::~BulkDialog()
{
    if (current_)
        *current_ = false;
}

void BulkDialog::startReplacing()
{
    setWindowTitle(tr("Find and replace in %Ln SKUs", nullptr, int(skus_.size())));
    form_->setField(Field::Title);
    form_->setWay(::catalog::BulkEdit::Way::Replace);
    form_->begin();
}

void BulkDialog::startFilling(Field field)
{
    setWindowTitle(tr("Fill down %Ln SKUs", nullptr, int(skus_.size())));
    form_->setWay(::catalog::BulkEdit::Way::Fill);
    form_->setField(field);
    form_->begin();
}

QString BulkDialog::summary() const { return summary_->text(); }

QWidget *BulkDialog::makeTable()
{
    table_ = new QTableView(this);
    table_->setHorizontalHeader(new kit::HeaderView(table_));
    table_->setModel(model_);
    table_->setAccessibleName(tr("What would change"));
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setTabKeyNavigation(false);
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table_->verticalHeader()->setDefaultSectionSize(kRowHeight);
    QHeaderView *header = table_->horizontalHeader();
    header->setSectionResizeMode(int(BulkColumn::Subject), QHeaderView::Stretch);
    header->setSectionResizeMode(int(BulkColumn::Problem), QHeaderView::Stretch);
    for (const BulkColumn column : {BulkColumn::Before, BulkColumn::After, BulkColumn::Move})
        header->resizeSection(int(column), kNumberWidth);
    return table_;
}

void BulkDialog::chooseCategory()
{
    core::follow(commands_.categories(), this, [this](const core::Result<std::vector<::catalog::Category>> &all) {
        if (!all)
            return notice_->say(all.error());
        auto *dialog = new CategoryDialog(*all, form_->category(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &CategoryDialog::chosen, this, &BulkDialog::categoryChosen);
        dialog->open();
    });
}

// What it demands must be here before anything can be planned.
void BulkDialog::categoryChosen(const ::catalog::CategoryId &category, const QString &path)
{
    summary_->setText(tr("Looking what this category demands…"));
    core::follow(commands_.rules(category), this,
                 [this, category, path](const core::Result<::catalog::CategoryRules> &rules) {
                     refresh();
                     if (rules)
                         form_->setCategory(category, path);
                     else
                         notice_->say(rules.error());
                 });
}

void BulkDialog::formChanged()
{
    if (current_)
        *current_ = false;
    current_.reset();
    model_->setPlan({});
    if (form_->problem().isEmpty())
        notice_->dismiss();
    else
        notice_->say(kit::State::Warn, form_->problem());
    if (form_->edit())
        pause_.start();
    else
        pause_.stop();
}

void BulkDialog::plan()
{
    if (!form_->edit())
        return;
    auto current = std::make_shared<std::atomic_bool>(true);
    current_ = current;
    summary_->setText(tr("Looking what would change…"));
    core::follow(commands_.plan(skus_, *form_->edit(), [current](qint64) { return current->load(); }), this,
                 [this, current](const core::Result<std::shared_ptr<const ::catalog::BulkPlan>> &plan) {
                     if (!*current)
                         return;
                     if (plan)
                         return planned(*plan);
                     refresh();
                     notice_->say(plan.error());
                 });
}

void BulkDialog::planned(const std::shared_ptr<const ::catalog::BulkPlan> &plan)
{
    const bool text = !plan->edit.isNumber() && plan->edit.field != Field::Status;
    QHeaderView *header = table_->horizontalHeader();
    table_->setColumnHidden(int(BulkColumn::Move), !plan->edit.isNumber());
    for (const BulkColumn column : {BulkColumn::Before, BulkColumn::After})
        header->setSectionResizeMode(int(column), text ? QHeaderView::Stretch : QHeaderView::Interactive);
    const auto count = [this](qint64 number) { return number > 0 ? kit::count(locale(), number) : QString(); };
    filter_->setCount(int(BulkFilter::All), count(qint64(plan->lines.size())));
    filter_->setCount(int(BulkFilter::Alarms), count(plan->alarms));
    filter_->setCount(int(BulkFilter::Refused), count(plan->refused));
    model_->setPlan(plan);
}

QString BulkDialog::effect() const
{
    const ::catalog::BulkPlan *plan = model_->plan();
    const int wanted = int(model_->wantedCount());
    if (!plan || wanted == 0)
        return tr("Nothing to change");
    QString words;
    switch (plan->edit.field) {
    case Field::Price:
        words = tr("Change %n prices", nullptr, wanted);
        break;
    case Field::ListPrice:
        words = tr("Change %n list prices", nullptr, wanted);
        break;
    case Field::Stock:
        words = tr("Change the stock of %n SKUs", nullptr, wanted);
        break;
    case Field::Title:
        words = tr("Change %n titles", nullptr, wanted);
        break;
    case Field::Description:
        words = tr("Change %n descriptions", nullptr, wanted);
        break;
    case Field::SellerSku:
        words = tr("Change %n seller SKUs", nullptr, wanted);
        break;
    case Field::Category:
        words = tr("Move %n products to “%1”", nullptr, wanted).arg(plan->categories.value(plan->edit.category.text()));
        break;
    case Field::Status:
        words = plan->edit.status == ::catalog::Status::Activate ? tr("Activate %n products", nullptr, wanted)
                                                                 : tr("Deactivate %n products", nullptr, wanted);
        break;
    }
    const auto move = model_->valueMove();
    if (!move || *move == 0)
        return words;
    const QString amount = kit::amount(locale(), {*move, plan->currency});
    return tr("%1, %2 stock value").arg(words, *move > 0 ? u'+' + amount : amount);
}

QString BulkDialog::firstValue() const
{
    const ::catalog::BulkPlan &plan = *model_->plan();
    QString value = plan.edit.text.simplified();
    if (plan.edit.isNumber())
        value = plan.edit.field == Field::Stock ? kit::count(locale(), plan.edit.value)
                                                : kit::amount(locale(), {plan.edit.value, plan.currency});
    else if (plan.edit.field == Field::Status)
        value = wordsOf(plan.edit.status, {}).text;
    else if (plan.edit.field == Field::Category)
        value = plan.categories.value(plan.edit.category.text());
    const auto brief = [](const QString &text) {
        return text.size() > kShownText ? QString(text.left(kShownText - 1) + QChar(0x2026)) : text;
    };
    return tr("As in %1: %2").arg(brief(plan.first), brief(value));
}

void BulkDialog::refresh()
{
    const ::catalog::BulkPlan *plan = model_->plan();
    apply_->setText(effect());
    apply_->setEnabled(!applying_ && plan && model_->wantedCount() > 0);
    if (!plan) {
        summary_->setText(tr("Say what to change; nothing happens before you have seen it."));
        return;
    }
    QStringList words;
    if (!plan->first.isEmpty())
        words.append(firstValue());
    if (plan->edit.way == ::catalog::BulkEdit::Way::Replace)
        words.append(tr("%Ln matches", nullptr, int(plan->places)) + u' ' +
                     (plan->edit.isOfProduct() ? tr("in %Ln listings", nullptr, int(plan->found))
                                               : tr("in %Ln SKUs", nullptr, int(plan->found))));
    else if (plan->same > 0)
        words.append(tr("%n have it already", nullptr, int(plan->same)));
    if (plan->refused > 0)
        words.append(tr("%n are not possible", nullptr, int(plan->refused)));
    if (plan->alarms > 0)
        words.append(tr("%n prices move by more than half", nullptr, int(plan->alarms)));
    summary_->setText(words.join(QStringLiteral(", ")));
}

void BulkDialog::apply()
{
    const auto wanted = std::make_shared<const std::vector<bool>>(model_->wanted());
    const auto plan = model_->shared();
    const QString words = effect();
    applying_ = true;
    refresh();
    const ::catalog::BulkLine *first = plan->lines.data();
    core::follow(commands_.apply(QStringLiteral("bulk"), words,
                                 ::catalog::bulkChanges(plan,
                                                        [wanted, first](const ::catalog::BulkLine &line) {
                                                            return (*wanted)[size_t(&line - first)];
                                                        })),
                 this, [this, words](const core::Result<syncing::Applied> &done) {
                     applying_ = false;
                     if (!done) {
                         notice_->say(done.error());
                         refresh();
                         return;
                     }
                     Q_EMIT applied(tr("Done: %1").arg(words), done->operation);
                     accept();
                 });
}

} // namespace ui::catalog
