// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/csvimport/stepform.h"

#include "ui/csvimport/celldelegate.h"
#include "ui/csvimport/stepwords.h"
#include "ui/kit/buttons.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/headerview.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ui::csvimport {
namespace {

using tabular::NumberStyle;
using tabular::Transform;
using Kind = tabular::Transform::Kind;

constexpr int kTableHeight = 150, kRowHeight = 30, kParts = 6, kDecimals = 4, kInset = 14;
constexpr qsizetype kMostArriving = 200;

// A mapping has a point; people also type what their language has.
QString factor(const QString &typed)
{
    const QString text = typed.trimmed();
    return text.contains(u'.') ? text : QString(text).replace(u',', u'.');
}

} // namespace

StepForm::StepForm(QWidget *parent)
    : QWidget(parent)
    , layout_(new QVBoxLayout(this))
{
    layout_->setContentsMargins(0, 0, 0, 0);
}

void StepForm::clear()
{
    if (fields_) {
        fields_->hide();
        fields_->deleteLater();
    }
    fields_ = nullptr;
    main_ = nullptr;
    table_ = nullptr;
    tableProblem_ = nullptr;
}

void StepForm::setStep(const Transform &step, Around around)
{
    clear();
    step_ = step;
    around_ = std::move(around);
    fields_ = new QWidget(this);
    auto *fields = new QVBoxLayout(fields_);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(8);
    layout_->addWidget(fields_);
    switch (step.kind) {
    case Kind::Prefix:
    case Kind::Suffix:
        addText(tr("Text"), &Transform::text, tr("A text that already has it stays as it is."));
        break;
    case Kind::Default:
    case Kind::Constant:
        addText(tr("Value"), &Transform::text);
        break;
    case Kind::Multiply:
        addText(tr("Factor"), &Transform::text, tr("such as 1.19"));
        addNumber();
        break;
    case Kind::Split:
        addText(tr("What separates the parts"), &Transform::text);
        addPart();
        break;
    case Kind::Replace:
        addText(tr("Text"), &Transform::text);
        addText(tr("Becomes"), &Transform::with);
        break;
    case Kind::Lookup:
        addTable();
        addText(tr("All other values"), &Transform::text, tr("Empty: they stay as they are."));
        break;
    case Kind::Concat:
        addText(tr("Between the values"), &Transform::text);
        addColumns();
        break;
    case Kind::Trim:
    case Kind::Upper:
    case Kind::Lower:
        break;
    }
    showProblem();
    fields_->show();
}

void StepForm::focusFirst()
{
    if (table_)
        table_->setFocus();
    else if (main_)
        main_->field()->setFocus();
}

void StepForm::addText(const QString &label, QString Transform::*member, const QString &hint)
{
    auto *edit = new QLineEdit(step_.*member, fields_);
    edit->setPlaceholderText(hint);
    auto *frame = new kit::FieldFrame(label, edit, fields_);
    fields_->layout()->addWidget(frame);
    if (!main_)
        main_ = frame;
    connect(edit, &QLineEdit::textEdited, this, [this, member](const QString &text) {
        step_.*member = step_.kind == Kind::Multiply ? factor(text) : text;
        edited();
    });
}

void StepForm::addNumber()
{
    auto *decimals = new QComboBox(fields_);
    decimals->addItem(tr("as they come"), -1);
    for (int count = 0; count <= kDecimals; ++count)
        decimals->addItem(QString::number(count), count);
    if (decimals->findData(step_.decimals) < 0)
        decimals->addItem(QString::number(step_.decimals), step_.decimals);
    decimals->setCurrentIndex(decimals->findData(step_.decimals));
    auto *style = new QComboBox(fields_);
    style->addItem(tr("as recognised"), int(NumberStyle::Unknown));
    style->addItem(QStringLiteral("1,234.50"), int(NumberStyle::Point));
    style->addItem(QStringLiteral("1.234,50"), int(NumberStyle::Comma));
    style->setCurrentIndex(std::max(0, style->findData(int(step_.style))));
    fields_->layout()->addWidget(new kit::FieldFrame(tr("Decimals"), decimals, fields_));
    fields_->layout()->addWidget(new kit::FieldFrame(tr("Numbers of the file"), style, fields_));
    connect(decimals, &QComboBox::activated, this, [this, decimals] {
        step_.decimals = decimals->currentData().toInt();
        edited();
    });
    connect(style, &QComboBox::activated, this, [this, style] {
        step_.style = NumberStyle(style->currentData().toInt());
        edited();
    });
}

void StepForm::addPart()
{
    auto *part = new QComboBox(fields_);
    for (int index = 0; index < kParts; ++index)
        part->addItem(tr("Part %1").arg(index + 1), index);
    part->addItem(tr("The last part"), -1);
    if (part->findData(step_.part) < 0)
        part->addItem(tr("Part %1").arg(step_.part < 0 ? step_.part : step_.part + 1), step_.part);
    part->setCurrentIndex(part->findData(step_.part));
    fields_->layout()->addWidget(new kit::FieldFrame(tr("Which part"), part, fields_));
    connect(part, &QComboBox::activated, this, [this, part] {
        step_.part = part->currentData().toInt();
        edited();
    });
}

void StepForm::addColumns()
{
    auto *list = new QListWidget(fields_);
    list->setFixedHeight(kTableHeight);
    for (const QString &name : around_.columns) {
        auto *item = new QListWidgetItem(name, list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(around_.joined.contains(name) ? Qt::Checked : Qt::Unchecked);
    }
    fields_->layout()->addWidget(
        new kit::FieldFrame(tr("Columns, in the order in which they are chosen"), list, fields_));
    connect(list, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        if (around_.joined == QStringList{item->text()} && item->checkState() != Qt::Checked)
            return item->setCheckState(Qt::Checked); // one has to stay
        if (around_.joined.contains(item->text()) == (item->checkState() == Qt::Checked))
            return;
        if (item->checkState() == Qt::Checked)
            around_.joined.append(item->text());
        else
            around_.joined.removeAll(item->text());
        edited();
    });
}

void StepForm::addTable()
{
    table_ = new QTableWidget(0, 2, fields_);
    table_->setHorizontalHeader(new kit::HeaderView(table_));
    table_->setHorizontalHeaderLabels({tr("In the file"), tr("Becomes")});
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(kRowHeight);
    table_->setShowGrid(false);
    table_->setItemDelegate(new CellDelegate(table_));
    table_->setAccessibleName(tr("Values and what they become"));
    table_->setTabKeyNavigation(false);
    table_->setFixedHeight(kTableHeight);
    table_->setEditTriggers(QAbstractItemView::AllEditTriggers);
    filling_ = true;
    for (auto entry = step_.table.begin(); entry != step_.table.end(); ++entry)
        addTableRow(entry.key(), entry.value());
    addTableRow({}, {});
    filling_ = false;
    fields_->layout()->addWidget(table_);
    tableProblem_ = kit::label(QString(), kit::LabelRole::Error, fields_);
    tableProblem_->setObjectName(QStringLiteral("tableProblem"));
    tableProblem_->setWordWrap(true);
    tableProblem_->setContentsMargins(kInset, 0, kInset, 0);
    fields_->layout()->addWidget(tableProblem_);
    auto *take =
        kit::button(tr("Take the values of the file"), kit::ButtonLook::Secondary, fields_, kit::ButtonSize::Small);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kInset, 0, kInset, 0);
    row->addWidget(take);
    row->addStretch();
    static_cast<QVBoxLayout *>(fields_->layout())->addLayout(row);
    connect(take, &QPushButton::clicked, this, &StepForm::takeArriving);
    connect(table_, &QTableWidget::itemChanged, this, [this] {
        if (!filling_)
            readTable();
    });
}

void StepForm::addTableRow(const QString &from, const QString &to)
{
    const int row = table_->rowCount();
    table_->insertRow(row);
    table_->setItem(row, 0, new QTableWidgetItem(from));
    table_->setItem(row, 1, new QTableWidgetItem(to));
}

// An empty row stays at the end, for the next value.
void StepForm::readTable()
{
    step_.table.clear();
    QString twice;
    for (int row = 0; row < table_->rowCount(); ++row) {
        const QString from = table_->item(row, 0)->text();
        if (from.isEmpty())
            continue;
        if (step_.table.contains(from))
            twice = from;
        step_.table.insert(from, table_->item(row, 1)->text());
    }
    const int last = table_->rowCount() - 1;
    if (!table_->item(last, 0)->text().isEmpty() || !table_->item(last, 1)->text().isEmpty()) {
        filling_ = true;
        addTableRow({}, {});
        filling_ = false;
    }
    edited();
    if (!twice.isEmpty())
        tableProblem_->setText(tr("“%1” stands here twice; the lower one holds.").arg(twice));
}

void StepForm::takeArriving()
{
    const QStringList values = around_.arriving();
    filling_ = true;
    table_->removeRow(table_->rowCount() - 1);
    for (const QString &value : values.mid(0, kMostArriving))
        if (!value.isEmpty() && !step_.table.contains(value))
            addTableRow(value, value);
    addTableRow({}, {});
    filling_ = false;
    readTable();
}

void StepForm::edited()
{
    showProblem();
    Q_EMIT changed();
}

void StepForm::showProblem()
{
    const QString problem = stepProblem(step_);
    if (tableProblem_)
        tableProblem_->setText(problem);
    else if (main_)
        main_->setState(problem.isEmpty() ? kit::FieldState::Plain : kit::FieldState::Error, problem);
}

} // namespace ui::csvimport
