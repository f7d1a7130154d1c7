// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/removedshops.h"

#include "ui/kit/buttons.h"
#include "ui/shell/session.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::shell {
namespace {

constexpr int kWidth = 480, kAir = 20;

QLabel *words(const QString &text, kit::LabelRole role, QWidget *parent)
{
    QLabel *label = kit::label(text, role, parent);
    label->setWordWrap(true);
    return label;
}

QVBoxLayout *column(QDialog *dialog)
{
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(kAir, kAir, kAir, kAir);
    layout->setSpacing(12);
    dialog->setFixedWidth(kWidth);
    dialog->setWindowModality(Qt::WindowModal);
    return layout;
}

} // namespace

RemovedShops::RemovedShops(Session &session, QWidget *parent)
    : Dialog(parent)
    , session_(session)
    , list_(new QListWidget(this))
    , none_(words(tr("No shop was removed."), kit::LabelRole::Secondary, this))
    , restore_(kit::button(tr("Restore"), kit::ButtonLook::Secondary, this))
    , erase_(kit::button(tr("Delete its data…"), kit::ButtonLook::Secondary, this))
{
    setWindowTitle(tr("Removed shops"));
    list_->setAccessibleName(tr("Removed shops"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(restore_, QDialogButtonBox::ActionRole);
    buttons->addButton(erase_, QDialogButtonBox::ActionRole);
    auto *layout = column(this);
    layout->addWidget(words(tr("These shops are not shown, read or changed. A restored one goes on where it was."),
                            kit::LabelRole::Secondary, this));
    layout->addWidget(list_, 1);
    layout->addWidget(none_, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(list_, &QListWidget::currentRowChanged, this, [this] {
        restore_->setEnabled(chosen());
        erase_->setEnabled(chosen());
    });
    connect(restore_, &QPushButton::clicked, this, [this] { session_.restore(chosen()->id); });
    connect(erase_, &QPushButton::clicked, this, [this] {
        auto *dialog = new EraseDialog(session_, *chosen(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(&session_, &Session::overviewChanged, this, &RemovedShops::fill);
    fill();
}

void RemovedShops::fill()
{
    const QVariant before = list_->currentItem() ? list_->currentItem()->data(Qt::UserRole) : QVariant();
    list_->clear();
    for (const engine::Shop &shop : session_.overview().archived) {
        auto *item = new QListWidgetItem(tr("%1 (%2)").arg(shop.name, shop.region), list_);
        item->setData(Qt::UserRole, shop.id.text());
        if (shop.id.text() == before.toString())
            list_->setCurrentItem(item);
    }
    if (!list_->currentItem())
        list_->setCurrentRow(0);
    list_->setVisible(list_->count() > 0);
    none_->setVisible(list_->count() == 0);
    restore_->setEnabled(chosen());
    erase_->setEnabled(chosen());
}

const engine::Shop *RemovedShops::chosen() const
{
    const auto &all = session_.overview().archived;
    const int row = list_->currentRow();
    return row >= 0 && row < int(all.size()) ? &all[size_t(row)] : nullptr;
}

EraseDialog::EraseDialog(Session &session, const engine::Shop &shop, QWidget *parent)
    : Dialog(parent)
    , session_(session)
    , shop_(shop)
    , loss_(words(tr("Counting what would be lost…"), kit::LabelRole::Body, this))
    , message_(words(QString(), kit::LabelRole::Error, this))
    , name_(new QLineEdit(this))
    , erase_(kit::button(tr("Delete for good"), kit::ButtonLook::Primary, this))
{
    setWindowTitle(tr("Delete a shop’s data"));
    name_->setAccessibleName(tr("Name of the shop"));
    erase_->setEnabled(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(erase_, QDialogButtonBox::AcceptRole);
    auto *layout = column(this);
    layout->addWidget(
        words(tr("Delete everything of %1 on this computer?").arg(shop.name), kit::LabelRole::PanelTitle, this));
    layout->addWidget(loss_);
    layout->addWidget(words(tr("Nothing changes at TikTok Shop. It can’t be undone; backups that were made before keep "
                               "a copy until newer ones replace them."),
                            kit::LabelRole::Secondary, this));
    auto *label = words(tr("To delete it, type the name of the shop: %1").arg(shop.name), kit::LabelRole::Label, this);
    label->setBuddy(name_);
    layout->addWidget(label);
    layout->addWidget(name_);
    layout->addWidget(message_);
    layout->addWidget(buttons);
    message_->hide();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(erase_, &QPushButton::clicked, this, &EraseDialog::erase);
    connect(name_, &QLineEdit::textChanged, this,
            [this](const QString &text) { erase_->setEnabled(text.trimmed() == shop_.name.trimmed()); });
    core::follow(session_.lossOf(shop.id), this, [this](const core::Result<engine::ShopLoss> &loss) {
        if (loss)
            setLoss(*loss);
        else
            loss_->setText(loss.error().sentence());
    });
    name_->setFocus();
}

void EraseDialog::setLoss(const engine::ShopLoss &loss)
{
    QStringList lines;
    if (loss.unsent > 0)
        lines.append(tr("%n changes that were not sent yet", nullptr, int(loss.unsent)));
    lines.append(tr("%n products, as they are here", nullptr, int(loss.products)));
    if (loss.operations > 0)
        lines.append(tr("The journal of %n operations and their undo", nullptr, int(loss.operations)));
    lines.append(tr("Pictures, and the access to the shop"));
    loss_->setText(QString(tr("This is lost:") + u"\n• " + lines.join(QStringLiteral("\n• "))));
}

void EraseDialog::erase()
{
    erase_->setEnabled(false);
    name_->setEnabled(false);
    core::follow(session_.erase(shop_.id), this, [this](const core::Result<void> &done) {
        if (done)
            return accept();
        message_->setText(done.error().sentence());
        message_->show();
        name_->setEnabled(true);
        erase_->setEnabled(true);
    });
}

} // namespace ui::shell
