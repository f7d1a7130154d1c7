// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcomepage.h"

#include "ui/kit/buttons.h"
#include "ui/kit/theme.h"

#include <QFrame>

namespace ui::shell {
namespace {

constexpr int kWay = 340;

QLabel *label(const QString &text, const char *role, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setWordWrap(true);
    if (role)
        made->setProperty("role", QString::fromLatin1(role));
    return made;
}

} // namespace

WelcomePage::WelcomePage(kit::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , theme_(theme)
    , demo_(new QPushButton(tr("Try the demo shop"), this))
    , connect_(new QPushButton(tr("Connect a shop…"), this))
    , message_(label(QString(), "error", this))
{
    setObjectName(QStringLiteral("welcome"));
    connect_->setProperty("primary", true);
    for (QPushButton *button : {demo_, connect_})
        button->setProperty("size", QStringLiteral("large"));
    auto *title = new QLabel(tr("Welcome to Shopwright"), this);
    title->setObjectName(QStringLiteral("h1"));
    auto *words =
        label(tr("Your catalog, here and fast: everything you see is a copy on this computer. Nothing goes to "
                 "TikTok Shop before you approve it."),
              "secondary", this);
    auto *ways = new QHBoxLayout;
    ways->setSpacing(12);
    ways->addWidget(way(QStringLiteral("store"), tr("Connect your shop"),
                        tr("Needs your own app in Partner Center: its key and secret. You agree in the browser, then "
                           "Shopwright copies the catalog; it only reads."),
                        connect_));
    ways->addWidget(way(QStringLiteral("play"), tr("Look around first"),
                        tr("A made-up shop with a few hundred products runs on this computer, without a network and "
                           "without an account. You can change, import and push; nobody is harmed."),
                        demo_));
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(words);
    column->addSpacing(8);
    column->addLayout(ways);
    column->addWidget(message_);
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addLayout(column);
    middle->addStretch();
    auto *page = new QVBoxLayout(this);
    page->addStretch(2);
    page->addLayout(middle);
    page->addStretch(3);
    words->setMaximumWidth(2 * kWay + 12);
    message_->setMaximumWidth(2 * kWay + 12);
    connect(demo_, &QPushButton::clicked, this, &WelcomePage::demoWanted);
    connect(connect_, &QPushButton::clicked, this, &WelcomePage::connectWanted);
}

QWidget *WelcomePage::way(const QString &icon, const QString &title, const QString &words, QPushButton *button)
{
    auto *panel = new QFrame(this);
    panel->setObjectName(QStringLiteral("panel"));
    panel->setFixedWidth(kWay);
    auto *picture = new QLabel(panel);
    const auto paint = [this, picture, icon] {
        picture->setPixmap(theme_.icons().pixmap(icon, theme_.color(kit::Token::Link), 24, devicePixelRatioF()));
    };
    paint();
    connect(&theme_, &kit::Theme::changed, picture, paint);
    auto *head = new QLabel(title, panel);
    head->setFont(theme_.fonts().font(kit::Role::PanelTitle));
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(8);
    layout->addWidget(picture);
    layout->addWidget(head);
    layout->addWidget(label(words, "secondary", panel));
    layout->addStretch();
    layout->addWidget(button, 0, Qt::AlignLeft);
    return panel;
}

void WelcomePage::showBusy(const QString &words)
{
    demo_->setEnabled(false);
    connect_->setEnabled(false);
    kit::setRole(message_, kit::LabelRole::Secondary);
    message_->setText(words);
}

void WelcomePage::showError(const core::Error &error)
{
    showReady();
    kit::setRole(message_, kit::LabelRole::Error);
    message_->setText(error.sentence());
}

void WelcomePage::showReady()
{
    demo_->setEnabled(true);
    connect_->setEnabled(true);
    message_->clear();
    connect_->setFocus();
}

} // namespace ui::shell
