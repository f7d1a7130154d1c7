// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/bulkform.h"

#include "ui/catalog/words.h"
#include "ui/kit/buttons.h"
#include "ui/kit/format.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::catalog {
namespace {

using ::catalog::BulkEdit;
using Field = BulkEdit::Field;
using Way = BulkEdit::Way;

constexpr int kWarehouse = Qt::UserRole + 1;
constexpr int kNumberWidth = 120, kTextWidth = 220;

// Hundredths of a percent; percentages are written like amounts of two decimals.
core::Result<qint64> readPercent(const QLocale &locale, const QString &text)
{
    QString bare = text.trimmed();
    if (bare.endsWith(locale.percent()))
        bare.chop(locale.percent().size());
    const auto money = kit::readAmount(locale, bare, *core::Currency::fromCode(u"EUR"));
    return money ? core::Result<qint64>(money->minor) : core::Unexpected(money.error());
}

} // namespace

BulkForm::BulkForm(const ::catalog::Market &market, QWidget *parent)
    : QWidget(parent)
    , market_(market)
    , field_(new QComboBox(this))
    , way_(new QComboBox(this))
    , ending_(new QComboBox(this))
    , status_(new QComboBox(this))
    , find_(new QLineEdit(this))
    , value_(new QLineEdit(this))
    , case_(new QCheckBox(tr("Match &case"), this))
    , word_(new QCheckBox(tr("&Whole words"), this))
    , pattern_(new QCheckBox(tr("&Regular expression"), this))
    , unit_(new QLabel(this))
    , chooseCategory_(kit::button(tr("Choose a category…"), kit::ButtonLook::Secondary, this))
{
    nameParts();
    fillFields();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (QWidget *part :
         std::initializer_list<QWidget *>{field_, way_, find_, value_, unit_, ending_, status_, chooseCategory_})
        row->addWidget(part);
    row->addStretch(1);
    auto *how = new QHBoxLayout;
    how->setSpacing(16);
    for (QWidget *part : {case_, word_, pattern_})
        how->addWidget(part);
    how->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addLayout(how);
    connect(field_, &QComboBox::currentIndexChanged, this, &BulkForm::fieldChosen);
    for (QComboBox *box : {way_, ending_, status_})
        connect(box, &QComboBox::currentIndexChanged, this, &BulkForm::read);
    for (QLineEdit *line : {find_, value_})
        connect(line, &QLineEdit::textChanged, this, &BulkForm::read);
    for (QCheckBox *box : {case_, word_, pattern_})
        connect(box, &QCheckBox::toggled, this, &BulkForm::read);
    connect(chooseCategory_, &QPushButton::clicked, this, &BulkForm::categoryWanted);
    fieldChosen();
}

void BulkForm::nameParts()
{
    field_->setAccessibleName(tr("What to change"));
    way_->setAccessibleName(tr("How to change it"));
    ending_->setAccessibleName(tr("How prices end"));
    status_->setAccessibleName(tr("State"));
    find_->setAccessibleName(tr("Text to find"));
    find_->setPlaceholderText(tr("find"));
    value_->setAccessibleName(tr("Value"));
    pattern_->setToolTip(
        tr("As in Perl: \\d+ finds a number, (\\w+) a word; \\1 in the new text is what the first pair of "
           "parentheses found."));
}

void BulkForm::fillFields()
{
    field_->addItem(tr("Price"), int(Field::Price));
    field_->addItem(tr("List price"), int(Field::ListPrice));
    field_->addItem(tr("Title"), int(Field::Title));
    field_->addItem(tr("Description"), int(Field::Description));
    field_->addItem(tr("Seller SKU"), int(Field::SellerSku));
    field_->addItem(tr("State"), int(Field::Status));
    field_->addItem(tr("Category"), int(Field::Category));
    status_->addItem(tr("activate"), int(::catalog::Status::Activate));
    status_->addItem(tr("deactivate"), int(::catalog::Status::SellerDeactivated));
    ending_->addItem(tr("as it comes"), -1);
    if (market_.currency.decimals() == 2)
        for (const int ending : {99, 95, 90, 49, 0})
            ending_->addItem(
                tr("ending in %1").arg(locale().decimalPoint() + QStringLiteral("%1").arg(ending, 2, 10, QChar(u'0'))),
                ending);
}

void BulkForm::setWarehouses(const QHash<QString, QString> &warehouses)
{
    QStringList ids = warehouses.keys();
    std::ranges::sort(ids, {}, [&](const QString &id) { return warehouses.value(id); });
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const int at = 2 + int(i); // below the prices
        field_->insertItem(at, tr("Stock, %1").arg(warehouses.value(ids[i])), int(Field::Stock));
        field_->setItemData(at, ids[i], kWarehouse);
    }
    if (asked_)
        setField(*std::exchange(asked_, {}));
}

void BulkForm::setField(Field field)
{
    const int index = field_->findData(int(field));
    if (index < 0) {
        asked_ = field;
        return;
    }
    field_->setCurrentIndex(index);
    begin();
}

void BulkForm::setCategory(const ::catalog::CategoryId &category, const QString &path)
{
    category_ = category;
    chooseCategory_->setText(path.section(QStringLiteral(" › "), -1));
    chooseCategory_->setToolTip(path);
    read();
}

Field BulkForm::field() const { return Field(field_->currentData().toInt()); }

Way BulkForm::way() const { return Way(way_->currentData().toInt()); }

void BulkForm::setWay(Way way)
{
    if (const int index = way_->findData(int(way)); index >= 0)
        way_->setCurrentIndex(index);
}

void BulkForm::begin() { setFocus(Qt::OtherFocusReason); }

void BulkForm::fillWays()
{
    switch (field()) {
    case Field::Title:
    case Field::Description:
        way_->addItem(tr("replace text"), int(Way::Replace));
        way_->addItem(tr("set to"), int(Way::Set));
        break;
    case Field::SellerSku:
        way_->addItem(tr("replace text"), int(Way::Replace));
        return;
    case Field::Status:
    case Field::Category:
        way_->addItem(tr("set to"), int(Way::Set));
        break;
    case Field::Price:
    case Field::ListPrice:
    case Field::Stock:
        way_->addItem(tr("set to"), int(Way::Set));
        way_->addItem(tr("add"), int(Way::Add));
        way_->addItem(tr("change by percent"), int(Way::Percent));
        break;
    }
    way_->addItem(tr("as in the first line"), int(Way::Fill));
}

void BulkForm::fieldChosen()
{
    const QVariant before = way_->currentData();
    {
        const QSignalBlocker quiet(way_);
        way_->clear();
        fillWays();
        // Who fills down or replaces goes on with it in another field.
        if (before == int(Way::Fill) || before == int(Way::Replace))
            setWay(Way(before.toInt()));
        const QSignalBlocker still(value_);
        if (before != int(Way::Replace) || way() != Way::Replace)
            value_->clear();
    }
    read();
}

void BulkForm::showParts()
{
    const bool status = field() == Field::Status, category = field() == Field::Category;
    const bool price = field() == Field::Price || field() == Field::ListPrice;
    const bool number = price || field() == Field::Stock;
    const bool fill = way() == Way::Fill, replace = way() == Way::Replace;
    chooseCategory_->setVisible(category && !fill);
    status_->setVisible(status && !fill);
    find_->setVisible(replace);
    for (QCheckBox *box : {case_, word_, pattern_})
        box->setVisible(replace);
    value_->setVisible(!status && !category && !fill);
    value_->setFixedWidth(number ? kNumberWidth : kTextWidth);
    value_->setPlaceholderText(replace ? tr("replace with") : QString());
    ending_->setVisible(price && !fill && ending_->count() > 1);
    unit_->setVisible(number && !fill);
    unit_->setText(way() == Way::Percent ? locale().percent() : price ? market_.currency.code() : tr("pieces"));
}

void BulkForm::read()
{
    showParts();
    BulkEdit edit;
    edit.field = field();
    edit.way = way();
    edit.status = ::catalog::Status(status_->currentData().toInt());
    edit.category = category_;
    edit.warehouse = ::catalog::WarehouseId(field_->currentData(kWarehouse).toString());
    edit.match.setFlag(::catalog::TextMatch::Case, case_->isChecked());
    edit.match.setFlag(::catalog::TextMatch::WholeWord, word_->isChecked());
    edit.match.setFlag(::catalog::TextMatch::Pattern, pattern_->isChecked());
    problem_.clear();
    edit_ = edit;
    if (edit.way == Way::Replace || edit.field == Field::Title || edit.field == Field::Description) {
        edit_->find = find_->text();
        edit_->text = value_->text();
        if (edit.way == Way::Replace ? edit_->find.isEmpty() : edit.way == Way::Set && edit_->text.isEmpty())
            edit_.reset();
    } else if (edit.way == Way::Set && edit.field == Field::Category) {
        if (category_.isEmpty())
            edit_.reset();
    } else if (edit.way != Way::Fill && edit.isNumber()) {
        readNumber(edit);
    }
    for (QWidget *first : std::initializer_list<QWidget *>{chooseCategory_, status_, find_, value_, field_})
        if (!first->isHidden()) {
            setFocusProxy(first);
            break;
        }
    Q_EMIT changed();
}

void BulkForm::readNumber(BulkEdit &edit)
{
    edit_.reset();
    const QString typed = value_->text().trimmed();
    if (typed.isEmpty())
        return;
    const bool pieces = edit.field == Field::Stock;
    core::Result<qint64> number = 0;
    if (edit.way == Way::Percent) {
        number = readPercent(locale(), typed);
    } else if (pieces) {
        bool good = false;
        number = locale().toLongLong(typed, &good);
        if (!good)
            number = core::fail("bulk.number", tr("“%1” is not a whole number.").arg(typed));
    } else {
        const auto money = kit::readAmount(locale(), typed, market_.currency);
        number = money ? core::Result<qint64>(money->minor) : core::Unexpected(money.error());
    }
    if (!number) {
        problem_ = number.error().words;
        return;
    }
    edit.value = *number;
    if (!pieces && ending_->currentData().toInt() >= 0 && ending_->count() > 1)
        edit.ending = ending_->currentData().toInt();
    edit_ = edit;
}

std::optional<BulkEdit> BulkForm::edit() const { return edit_; }

} // namespace ui::catalog
