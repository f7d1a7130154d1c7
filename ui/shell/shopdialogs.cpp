// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shopdialogs.h"

#include "ui/shell/connectdialog.h"
#include "ui/shell/removedshops.h"
#include "ui/shell/session.h"

#include <QDesktopServices>
#include <QMessageBox>
#include <QPushButton>

namespace ui::shell {
namespace {

// What Enter does.
enum class ByDefault { Deed, Cancel };

// A question with one answer beside Cancel.
template<class Deed>
void ask(QWidget &window, const QString &title, const QString &question, const QString &more, const QString &answer,
         Deed deed, ByDefault byDefault = ByDefault::Deed)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, title, QStringLiteral("<b>%1</b>").arg(question.toHtmlEscaped()),
                                QMessageBox::Cancel, &window);
    box->setInformativeText(more);
    QPushButton *yes = box->addButton(answer, QMessageBox::AcceptRole);
    if (byDefault == ByDefault::Deed)
        box->setDefaultButton(yes);
    else
        box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(box, &QMessageBox::buttonClicked, &window, [yes, deed](const QAbstractButton *pressed) {
        if (pressed == yes)
            deed();
    });
    box->open();
}

} // namespace

ShopDialogs::ShopDialogs(kit::Theme &theme, Session &session, QSettings &settings, QWidget &window)
    : theme_(theme)
    , session_(session)
    , settings_(settings)
    , window_(window)
{
}

void ShopDialogs::connectShop()
{
    auto *dialog = new ConnectDialog(
        theme_, session_, [](const QUrl &page) { QDesktopServices::openUrl(page); }, &window_);
    dialog->setMemory(settings_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ShopDialogs::reconnect(const engine::Shop &shop)
{
    if (session_.isDemo())
        return session_.reconnectDemo();
    auto *dialog = new ConnectDialog(
        theme_, session_, [](const QUrl &page) { QDesktopServices::openUrl(page); }, &window_);
    dialog->setMemory(settings_);
    dialog->setShop(shop);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ShopDialogs::approve(const engine::ShopOverview &shop)
{
    ask(window_, tr("Approve sending"),
        shop.outbox.held > 0 ? tr("Send %n changes to %1?", nullptr, int(shop.outbox.held)).arg(shop.shop.name)
                             : tr("Let changes go to %1?").arg(shop.shop.name),
        tr("From now on, what you change here goes to TikTok Shop without a further question. Activity shows each "
           "change before and after."),
        shop.outbox.held > 0 ? tr("Approve and send") : tr("Approve"), [this] { session_.approve(); });
}

void ShopDialogs::remove(const engine::Shop &shop)
{
    ask(window_, tr("Remove a shop"), tr("Remove %1?").arg(shop.name),
        tr("It is no longer shown, read or changed. Its data stays on this computer: “Removed shops” in the File menu "
           "brings the shop back, or deletes its data."),
        tr("Remove shop"), [this, id = shop.id] { session_.archive(id); });
}

void ShopDialogs::confirmLoss(const QStringList &lost, const QString &answer, const std::function<void()> &goOn)
{
    ask(window_, tr("Not saved"), tr("What you typed would be lost."), lost.join(u'\n'), answer, goOn,
        ByDefault::Cancel);
}

void ShopDialogs::showRemoved()
{
    auto *dialog = new RemovedShops(session_, &window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace ui::shell
