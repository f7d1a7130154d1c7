// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/bulkform.h"

#include "ui/catalog/words.h"
#include "ui/kit/buttons.h"
#include "ui/kit/format.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

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
    , unit_(new QLabel(this))
    , chooseCategory_(kit::button(tr("Choose a category…"), kit::ButtonLook::Secondary, this))
{
    field_->setAccessibleName(tr("What to change"));
    way_->setAccessibleName(tr("How to change it"));
    ending_->setAccessibleName(tr("How prices end"));
    status_->setAccessibleName(tr("State"));
    find_->setAccessibleName(tr("Text to find"));
    find_->setPlaceholderText(tr("find"));
    value_->setAccessibleName(tr("Value"));
    field_->addItem(tr("Price"), int(Field::Price));
    field_->addItem(tr("List price"), int(Field::ListPrice));
    field_->addItem(tr("Title"), int(Field::Title));
    field_->addItem(tr("Description"), int(Field::Description));
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
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget *part :
         std::initializer_list<QWidget *>{field_, way_, find_, value_, unit_, ending_, status_, chooseCategory_})
        row->addWidget(part);
    row->addStretch(1);
    connect(field_, &QComboBox::currentIndexChanged, this, &BulkForm::fieldChosen);
    for (QComboBox *box : {way_, ending_, status_})
        connect(box, &QComboBox::currentIndexChanged, this, &BulkForm::read);
    for (QLineEdit *line : {find_, value_})
        connect(line, &QLineEdit::textChanged, this, &BulkForm::read);
    connect(chooseCategory_, &QPushButton::clicked, this, &BulkForm::categoryWanted);
    setFocusProxy(value_);
    fieldChosen();
}

void BulkForm::setWarehouses(const QHash<QString, QString> &warehouses)
{
    for (auto each = warehouses.begin(); each != warehouses.end(); ++each) {
        field_->insertItem(2, tr("Stock, %1").arg(each.value()), int(Field::Stock));
        field_->setItemData(2, each.key(), kWarehouse);
    }
    if (asked_)
        setField(*std::exchange(asked_, {}));
}

void BulkForm::setField(Field field)
{
    if (const int index = field_->findData(int(field)); index >= 0)
        field_->setCurrentIndex(index);
    else
        asked_ = field;
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

void BulkForm::fieldChosen()
{
    const bool text = field() == Field::Title || field() == Field::Description;
    {
        const QSignalBlocker quiet(way_);
        way_->clear();
        if (text) {
            way_->addItem(tr("replace text"), int(Way::Replace));
            way_->addItem(tr("set to"), int(Way::Set));
        } else {
            way_->addItem(tr("set to"), int(Way::Set));
            way_->addItem(tr("add"), int(Way::Add));
            way_->addItem(tr("change by percent"), int(Way::Percent));
        }
        const QSignalBlocker still(value_);
        value_->clear();
    }
    read();
}

void BulkForm::read()
{
    const bool status = field() == Field::Status, category = field() == Field::Category;
    const bool text = field() == Field::Title || field() == Field::Description;
    const bool price = field() == Field::Price || field() == Field::ListPrice;
    way_->setVisible(!status && !category);
    chooseCategory_->setVisible(category);
    status_->setVisible(status);
    find_->setVisible(text && way() == Way::Replace);
    value_->setVisible(!status && !category);
    value_->setFixedWidth(text ? kTextWidth : kNumberWidth);
    value_->setPlaceholderText(text && way() == Way::Replace ? tr("replace with") : QString());
    ending_->setVisible(price && ending_->count() > 1);
    unit_->setVisible(!status && !text && !category);
    unit_->setText(way() == Way::Percent ? locale().percent() : price ? market_.currency.code() : tr("pieces"));

    BulkEdit edit;
    edit.field = field();
    edit.way = way();
    edit.status = ::catalog::Status(status_->currentData().toInt());
    edit.category = category_;
    problem_.clear();
    edit_ = edit;
    if (text) {
        edit_->find = find_->text();
        edit_->text = value_->text();
        if (way() == Way::Replace ? edit_->find.isEmpty() : edit_->text.isEmpty())
            edit_.reset();
    } else if (category) {
        if (category_.isEmpty())
            edit_.reset();
    } else if (!status) {
        readNumber(edit);
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
    edit.warehouse = ::catalog::WarehouseId(field_->currentData(kWarehouse).toString());
    if (!pieces && ending_->currentData().toInt() >= 0 && ending_->count() > 1)
        edit.ending = ending_->currentData().toInt();
    edit_ = edit;
}

std::optional<BulkEdit> BulkForm::edit() const { return edit_; }

} // namespace ui::catalog
