// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/connectdialog.h"

#include "ui/kit/buttons.h"
#include "ui/kit/theme.h"
#include "ui/shell/session.h"
#include "ui/shell/shoppicker.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QScreen>
#include <QScrollArea>
#include <QSettings>
#include <QVBoxLayout>

namespace ui::shell {
namespace {

constexpr int kWidth = 560;
const QString kApiUrl = QStringLiteral("https://open-api.tiktokglobalshop.com");
const QString kMemory = QStringLiteral("connect/");

QLabel *words(const QString &text, const char *role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

// A label above its field.
void addField(QVBoxLayout *layout, const QString &title, QWidget *field, const QString &help)
{
    auto *label = new QLabel(title, field->parentWidget());
    label->setProperty("role", QStringLiteral("label"));
    label->setBuddy(field);
    field->setAccessibleName(title);
    field->setAccessibleDescription(help);
    layout->addWidget(label);
    layout->addWidget(field);
    if (!help.isEmpty())
        layout->addWidget(words(help, "label", field->parentWidget()));
    layout->addSpacing(6);
}

} // namespace

ConnectDialog::ConnectDialog(kit::Theme &theme, Session &session, OpenPage open, QWidget *parent)
    : Dialog(parent)
    , session_(session)
    , open_(std::move(open))
    , area_(new QScrollArea(this))
    , steps_(new QWidget(area_))
    , message_(words(QString(), "error", this))
{
    Q_UNUSED(theme)
    setWindowTitle(tr("Connect a shop"));
    setWindowModality(Qt::WindowModal);
    app_.apiUrl = kApiUrl;
    app_.authUrl = QStringLiteral("https://auth.tiktok-shops.com");
    auto *column = new QVBoxLayout(steps_);
    column->setContentsMargins(0, 0, 0, 0);
    pages_ = {appStep(), consentStep(), shopsStep()};
    for (QWidget *page : pages_)
        column->addWidget(page);
    showStep(0);
    auto *buttons = new QDialogButtonBox(this);
    next_ = buttons->addButton(tr("Agree in the browser…"), QDialogButtonBox::AcceptRole);
    kit::setLook(next_, kit::ButtonLook::Primary);
    next_->setDefault(true);
    cancel_ = buttons->addButton(QDialogButtonBox::Cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    area_->setWidget(steps_);
    area_->setWidgetResizable(true);
    area_->setFrameShape(QFrame::NoFrame);
    area_->setFocusPolicy(Qt::NoFocus);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(area_);
    layout->addWidget(message_);
    layout->addWidget(buttons);
    setFixedWidth(kWidth);
    connect(next_, &QPushButton::clicked, this, &ConnectDialog::next);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
}

ConnectDialog::~ConnectDialog() = default;

void ConnectDialog::showEvent(QShowEvent *event)
{
    fit();
    Dialog::showEvent(event);
    for (QLineEdit *field : {key_, secret_, service_})
        if (field->text().isEmpty() && field->isVisible() && !(again_ && field == secret_)) // the keyring may have it
            return field->setFocus();
}

// One page in place of a stack, whose height is that of its highest.
void ConnectDialog::showStep(int step)
{
    step_ = step;
    for (int i = 0; i < int(pages_.size()); ++i)
        pages_[size_t(i)]->setVisible(i == step);
    if (isVisible())
        QMetaObject::invokeMethod(this, &ConnectDialog::fit, Qt::QueuedConnection);
}

// As high as the step is, where the display has so much: a dialog of its own takes two thirds of it at most.
void ConnectDialog::fit()
{
    layout()->activate();
    const QWidget *seen = area_->viewport();
    const int wanted = height() - seen->height() + steps_->heightForWidth(seen->width());
    resize(width(), std::min(wanted, screen()->availableSize().height()));
}

void ConnectDialog::setHosts(const QUrl &api, const QUrl &authorisation, const QString &caFile)
{
    app_.apiUrl = api.toString();
    app_.authUrl = authorisation.toString();
    app_.caFile = caFile;
    consentPage_ = authorisation;
}

void ConnectDialog::setMemory(QSettings &memory) { memory_ = &memory; }

void ConnectDialog::setShop(const engine::Shop &shop)
{
    again_ = shop;
    app_ = shop.app;
    if (shop.app.apiUrl != kApiUrl)
        consentPage_ = QUrl(shop.app.authUrl);
    setWindowTitle(tr("Reconnect %1").arg(shop.name));
    key_->setText(shop.app.appKey);
    key_->setReadOnly(true);
    secret_->setPlaceholderText(tr("As it is in the keyring"));
    if (!memory_)
        return;
    const QString group = kMemory + shop.app.appKey;
    service_->setText(memory_->value(group + QStringLiteral("/service")).toString());
    port_->setText(memory_->value(group + QStringLiteral("/port")).toString());
    if (const int market = market_->findData(memory_->value(group + QStringLiteral("/market"))); market >= 0)
        market_->setCurrentIndex(market);
}

void ConnectDialog::remember() const
{
    if (!memory_)
        return;
    const QString group = kMemory + app_.appKey;
    memory_->setValue(group + QStringLiteral("/service"), service_->text().trimmed());
    memory_->setValue(group + QStringLiteral("/port"), port_->text().trimmed());
    memory_->setValue(group + QStringLiteral("/market"), market_->currentData());
}

// Names of scopes as Partner Center shows them, with what of ours needs each.
void ConnectDialog::addScopes(QVBoxLayout *layout)
{
    const std::pair<QString, QString> scopes[] = {
        {QStringLiteral("seller.authorization.info"), tr("which shops you connect")},
        {QStringLiteral("seller.shop.info"), tr("their market, and whether they may sell")},
        {QStringLiteral("seller.product.basic"),
         tr("reads products, categories and brands, uploads pictures, puts listings on and off sale")},
        {QStringLiteral("seller.product.write"), tr("changes products, prices and stock")},
        {QStringLiteral("seller.product.delete"), tr("deletes listings and brings them back")},
        {QStringLiteral("serller.product.optimize"),
         tr("what would make listings better, in the United States; spelled so by TikTok Shop")},
        {QStringLiteral("seller.logistics"), tr("the warehouses that stock lies in")},
    };
    QString lines;
    for (const auto &[scope, purpose] : scopes)
        lines += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>").arg(scope, purpose.toHtmlEscaped());
    auto *show =
        kit::button(tr("The scopes it needs, and what for"), kit::ButtonLook::Quiet, this, kit::ButtonSize::Small);
    show->setCheckable(true);
    auto *list = words(QStringLiteral("<table>%1</table>").arg(lines), "secondary", this);
    list->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    list->hide();
    layout->addWidget(show, 0, Qt::AlignLeft);
    layout->addWidget(list);
    connect(show, &QPushButton::toggled, list, &QWidget::setVisible);
    connect(show, &QPushButton::toggled, this, &ConnectDialog::fit, Qt::QueuedConnection);
}

QWidget *ConnectDialog::appStep()
{
    auto *step = new QWidget(this);
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto *question = new QLabel(tr("Which app acts for your shop?"), step);
    question->setProperty("role", QStringLiteral("question"));
    layout->addWidget(question);
    layout->addWidget(
        words(tr("Shopwright uses an app of your own, so nobody stands between you and TikTok Shop. Partner "
                 "Center shows its key and secret under App & Service, your app, Basic Information."),
              "secondary", step));
    addScopes(layout);
    layout->addSpacing(8);
    key_ = new QLineEdit(step);
    secret_ = new QLineEdit(step);
    secret_->setEchoMode(QLineEdit::Password);
    service_ = new QLineEdit(step);
    port_ = new QLineEdit(step);
    market_ = new QComboBox(step);
    market_->addItem(tr("Outside the United States"), int(api::ConsentHost::RestOfWorld));
    market_->addItem(tr("United States"), int(api::ConsentHost::UnitedStates));
    market_->addItem(tr("United States, newer consent page"), int(api::ConsentHost::UnitedStatesNewer));
    addField(layout, tr("App key"), key_, {});
    addField(layout, tr("App secret"), secret_, tr("Goes into this computer’s keyring and nowhere else."));
    addField(layout, tr("Service id"), service_, tr("The number in your app’s authorise link."));
    addField(layout, tr("Where is the shop?"), market_, {});
    addField(layout, tr("Port of the redirect address"), port_,
             tr("Only if your app is registered with http://127.0.0.1:PORT/callback. Empty: any; you can also paste "
                "the address by hand."));
    return step;
}

QWidget *ConnectDialog::consentStep()
{
    auto *step = new QWidget(this);
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *question = new QLabel(tr("Agree in your browser"), step);
    question->setProperty("role", QStringLiteral("question"));
    layout->addWidget(question);
    redirect_ = words(tr("The consent page has been opened. When it is done, this window goes on by itself."),
                      "secondary", step);
    layout->addWidget(redirect_);
    address_ = new QLineEdit(step);
    addField(layout, tr("Or paste the address on which the browser has ended"), address_,
             tr("Needed when your app is registered with another redirect address than this computer."));
    layout->addStretch();
    connect(address_, &QLineEdit::returnPressed, this, &ConnectDialog::pasted);
    return step;
}

QWidget *ConnectDialog::shopsStep()
{
    auto *step = new QWidget(this);
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *question = new QLabel(tr("Which shops come here?"), step);
    question->setProperty("role", QStringLiteral("question"));
    layout->addWidget(question);
    layout->addWidget(
        words(tr("Your consent is for these shops. The catalogs of those that you choose are copied here; "
                 "the access to the others is given back. Connect again to add them later."),
              "secondary", step));
    picker_ = new ShopPicker(step);
    layout->addWidget(picker_);
    layout->addStretch();
    connect(picker_, &ShopPicker::changed, this, &ConnectDialog::countChosen);
    return step;
}

void ConnectDialog::next()
{
    message_->clear();
    if (step_ == 0)
        begin();
    else if (step_ == 1)
        pasted();
    else
        add(picker_->chosen());
}

void ConnectDialog::begin()
{
    for (QLineEdit *field : {key_, secret_})
        if (field->text().trimmed().isEmpty() && !(again_ && field == secret_)) {
            field->setFocus();
            return message_->setText(tr("%1 is missing.").arg(field->accessibleName()));
        }
    const bool realPlatform = consentPage_.isEmpty();
    if (realPlatform && service_->text().trimmed().isEmpty()) {
        service_->setFocus();
        return message_->setText(tr("%1 is missing.").arg(service_->accessibleName()));
    }
    bool ok = true;
    const QString port = port_->text().trimmed();
    const quint16 number = port.isEmpty() ? quint16(0) : port.toUShort(&ok);
    if (!ok) {
        port_->setFocus();
        return message_->setText(tr("A port is a number from 1 to 65535."));
    }
    app_.appKey = key_->text().trimmed();
    const auto host = api::ConsentHost(market_->currentData().toInt());
    auto consent = engine::Consent::begin(
        {realPlatform ? api::consentUrl(host) : consentPage_, service_->text().trimmed(), app_.appKey, number});
    if (!consent)
        return showError(consent.error());
    consent_ = std::move(*consent);
    core::follow(consent_->code(), this, [this](const core::Result<QString> &code) { agreed(code); });
    showStep(1);
    next_->setText(tr("Use this address"));
    address_->setFocus();
    open_(consent_->page());
}

void ConnectDialog::pasted()
{
    if (address_->text().trimmed().isEmpty())
        return message_->setText(tr("Paste the whole address here, or wait for the browser."));
    if (const auto taken = consent_->paste(address_->text()); !taken)
        showError(taken.error());
}

void ConnectDialog::agreed(const core::Result<QString> &code)
{
    if (!code)
        return showError(code.error());
    setBusy(tr("Connecting…"));
    engine::ConnectRequest request{app_, secret_->text().trimmed().toUtf8(), *code};
    core::follow(session_.authorise(request), this, [this](const core::Result<std::vector<engine::Shop>> &granted) {
        if (!granted)
            return showError(granted.error());
        secret_->clear();
        remember();
        choose(*granted);
    });
}

// Without a question where there is no choice. Connected shops are renewed in any case.
void ConnectDialog::choose(const std::vector<engine::Shop> &granted)
{
    granted_ = granted;
    const engine::Overview &known = session_.overview();
    const auto has = [&granted](const core::ShopId &id) {
        return std::ranges::find(granted, id, &engine::Shop::id) != granted.end();
    };
    if (again_ || !ShopPicker::isNeeded(granted, known)) {
        std::set<core::ShopId> chosen;
        if (again_ && has(again_->id))
            chosen.insert(again_->id);
        for (const engine::ShopOverview &one : known.shops)
            if (has(one.shop.id))
                chosen.insert(one.shop.id);
        if (!again_ && granted.size() == 1)
            chosen.insert(granted.front().id);
        return add(chosen);
    }
    picker_->setShops(granted, known);
    showStep(2);
    kit::setRole(message_, kit::LabelRole::Secondary);
    countChosen();
    picker_->setFocus();
}

void ConnectDialog::countChosen()
{
    const int count = picker_->added();
    next_->setEnabled(count > 0);
    next_->setText(count > 0 ? tr("Connect %n shops", nullptr, count) : tr("Connect"));
    message_->setText(count > 0 ? QString() : tr("Choose at least one shop."));
}

void ConnectDialog::add(const std::set<core::ShopId> &chosen)
{
    setBusy(tr("Connecting…"));
    const auto added = session_.addShops(std::exchange(granted_, {}), chosen);
    core::follow(added, this, [this](const core::Result<std::vector<engine::Shop>> &shops) {
        if (!shops)
            return showError(shops.error());
        if (again_ && std::ranges::find(*shops, again_->id, &engine::Shop::id) == shops->end())
            return showError({QStringLiteral("shop.other"), tr("This consent is for other shops"), again_->name,
                              tr("Agree once more, signed in to TikTok Shop as this shop’s seller.")});
        accept();
    });
}

void ConnectDialog::reject()
{
    if (!granted_.empty())
        session_.addShops(std::exchange(granted_, {}), {});
    Dialog::reject();
}

void ConnectDialog::showError(const core::Error &error)
{
    next_->setEnabled(true);
    kit::setRole(message_, kit::LabelRole::Error);
    message_->setText(error.sentence());
    // A code is good for one try: after a refusal the consent begins again.
    if (step_ > 0 && (!consent_ || consent_->code().isFinished())) {
        showStep(0);
        next_->setText(tr("Agree in the browser…"));
    }
}

void ConnectDialog::setBusy(const QString &text)
{
    next_->setEnabled(false);
    kit::setRole(message_, kit::LabelRole::Secondary);
    message_->setText(text);
}

} // namespace ui::shell
