// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/inspector.h"

#include "catalog/edit.h"
#include "core/follow.h"
#include "ui/catalog/advicebox.h"
#include "ui/catalog/conflictbox.h"
#include "ui/catalog/historylist.h"
#include "ui/catalog/productform.h"
#include "ui/catalog/skuform.h"
#include "ui/catalog/thumbnails.h"
#include "ui/catalog/variantsdialog.h"
#include "ui/catalog/words.h"
#include "ui/kit/buttons.h"
#include "ui/kit/chip.h"
#include "ui/kit/elidedlabel.h"
#include "ui/kit/formplace.h"
#include "ui/kit/pendingwork.h"
#include "ui/kit/theme.h"

#include <QDialog>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>

#include <ranges>

namespace ui::catalog {
namespace {

constexpr int kPicture = 52, kLeast = 280, kMost = 420;

} // namespace

Inspector::Inspector(kit::Theme &theme, ::catalog::Commands &commands, Thumbnails &pictures, QWidget *parent)
    : QWidget(parent)
    , theme_(theme)
    , commands_(commands)
    , pictures_(pictures)
    , tabs_(new QTabBar(this))
    , area_(new QScrollArea(this))
    , body_(new QWidget)
{
    setObjectName(QStringLiteral("inspector"));
    setAccessibleName(tr("Inspector"));
    setMinimumWidth(kLeast);
    setMaximumWidth(kMost);
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setUsesScrollButtons(false);
    tabs_->setAccessibleName(tr("What is shown of the product"));
    for (const QString &tab : {tr("Details"), tr("SKUs"), tr("History")})
        tabs_->addTab(tab);
    area_->setWidgetResizable(true);
    area_->setFocusPolicy(Qt::NoFocus); // its fields have it
    area_->setFrameShape(QFrame::NoFrame);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    body_->setBackgroundRole(QPalette::Base);
    body_->setAutoFillBackground(true);
    (new QVBoxLayout(body_))->setContentsMargins(0, 0, 0, 0);
    area_->setWidget(body_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(tabs_);
    layout->addWidget(area_, 1);
    layout->addWidget(makeFoot());
    connect(tabs_, &QTabBar::currentChanged, this, &Inspector::setTab);
    connect(&pictures_, &Thumbnails::loaded, this, [this] {
        if (sheet_ && !sheet_->product.images.empty())
            picture_->setPixmap(pictures_.picture(sheet_->product.images.front(), devicePixelRatioF()));
    });
    updateFoot();
}

QWidget *Inspector::makeHead()
{
    auto *head = new QWidget(this);
    head->setObjectName(QStringLiteral("inspectorHead"));
    head->setAttribute(Qt::WA_StyledBackground);
    picture_ = new QLabel(head);
    picture_->setFixedSize(kPicture, kPicture);
    picture_->setAlignment(Qt::AlignCenter);
    picture_->setAccessibleName(tr("Main picture"));
    title_ = new kit::ElidedLabel(kit::Role::PanelTitle, kit::Token::Text, head);
    id_ = kit::label(QString(), kit::LabelRole::Code, head);
    id_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    status_ = new kit::Chip(head);
    pending_ = new kit::Chip(head);
    auto *chips = new QHBoxLayout;
    chips->setSpacing(6);
    chips->addWidget(status_);
    chips->addWidget(pending_);
    chips->addStretch();
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(title_);
    texts->addWidget(id_);
    texts->addLayout(chips);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(14, 12, 14, 8);
    row->setSpacing(12);
    row->addWidget(picture_, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    return head;
}

QWidget *Inspector::makeFoot()
{
    auto *foot = new QWidget(this);
    foot->setObjectName(QStringLiteral("inspectorFoot"));
    foot->setAttribute(Qt::WA_StyledBackground);
    state_ = kit::label(QString(), kit::LabelRole::Meta, foot);
    state_->setWordWrap(true);
    revert_ = kit::button(tr("Revert"), kit::ButtonLook::Secondary, foot);
    save_ = kit::button(tr("Save"), kit::ButtonLook::Primary, foot);
    save_->setShortcut(QKeySequence::Save);
    save_->setToolTip(tr("Changes it here at once and queues it for TikTok Shop (%1)")
                          .arg(save_->shortcut().toString(QKeySequence::NativeText)));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(revert_);
    buttons->addStretch();
    buttons->addWidget(save_);
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins(14, 8, 14, 10);
    layout->setSpacing(8);
    layout->addWidget(state_);
    layout->addLayout(buttons);
    connect(revert_, &QPushButton::clicked, this, &Inspector::revert);
    connect(save_, &QPushButton::clicked, this, &Inspector::save);
    return foot;
}

void Inspector::setKey(const ::catalog::GridKey &key)
{
    if (edits_ && sheet_ && key.product != sheet_->product.row) {
        save();
        if (edits_ && !saving_) { // nothing typed is lost by a click beside it
            Q_EMIT attentionWanted();
            return focusFirstProblem();
        }
    }
    key_ = key;
    load(key.product);
}

void Inspector::refresh()
{
    if (!edits_ && !saving_ && key_.product != 0)
        load(key_.product, Reading::Refreshed);
}

void Inspector::load(qint64 product, Reading reading)
{
    const quint64 asked = ++asked_;
    if (product == 0) {
        sheet_.reset();
        return fill();
    }
    core::follow(commands_.sheet(product), this,
                 [this, asked, reading](const core::Result<std::optional<::catalog::Sheet>> &sheet) {
                     if (asked != asked_)
                         return;
                     if (!sheet)
                         return Q_EMIT failed(sheet.error());
                     if (!edits_ && !isBusy())
                         take(*sheet, reading);
                 });
}

// Whether a person is doing something with the form that would go with it: a dialog opened from it, a picture that is
// being looked at. Refreshes when that ends.
bool Inspector::isBusy()
{
    const QObject *work = findChild<QDialog *>();
    if (!work)
        work = body_->findChild<kit::PendingWork *>();
    if (work)
        connect(work, &QObject::destroyed, this, &Inspector::refresh, Qt::SingleShotConnection);
    return work;
}

void Inspector::take(const std::optional<::catalog::Sheet> &sheet, Reading reading)
{
    const bool same = sheet_ && sheet && sheet_->product.row == sheet->product.row;
    // The history is not of the sheet.
    if (reading == Reading::Refreshed && same && *sheet == *sheet_ && Tab(tabs_->currentIndex()) != Tab::History)
        return;
    const kit::FormPlace place(*area_);
    sheet_ = sheet;
    fill();
    if (same)
        place.restore(*area_);
}

void Inspector::fill()
{
    leaveField();
    edits_ = false;
    const bool shown = sheet_.has_value();
    for (QWidget *widget : {static_cast<QWidget *>(tabs_), body_, static_cast<QWidget *>(status_)})
        widget->setVisible(shown);
    pending_->hide();
    if (!shown) {
        clearBody();
        title_->setText(tr("Nothing chosen"));
        id_->clear();
        picture_->clear();
        return updateFoot();
    }
    original_ = sheet_->product;
    const ::catalog::Product &product = sheet_->product;
    title_->setText(product.title);
    id_->setText(product.id.isEmpty() ? tr("not on TikTok Shop yet") : product.id.text());
    picture_->setPixmap(product.images.empty() ? QPixmap()
                                               : pictures_.picture(product.images.front(), devicePixelRatioF()));
    const StatusWords words = wordsOf(product.status, product.statusText);
    status_->set(words.state, words.text, words.look);
    int pending = 0, refused = 0;
    for (const syncing::Row &row : sheet_->rows)
        (row.state == syncing::State::Rejected ? refused : pending) += 1;
    if (refused > 0)
        pending_->set(kit::State::Err, tr("%n refused", nullptr, refused), kit::ChipLook::Filled,
                      QStringLiteral("circle-alert"));
    else if (pending > 0)
        pending_->set(kit::State::Pend, tr("%n not pushed", nullptr, pending), kit::ChipLook::Filled,
                      QStringLiteral("clock"));
    pending_->setVisible(refused + pending > 0);
    tabs_->setTabText(int(Tab::Skus), tr("SKUs %1").arg(product.skus.size()));
    setTab(tabs_->currentIndex());
    updateFoot();
}

// A field says what was typed into it when it loses the focus: while its form is still there to hear it.
void Inspector::leaveField()
{
    QWidget *focused = window()->focusWidget();
    if (focused && body_->isAncestorOf(focused))
        focused->clearFocus();
}

void Inspector::clearBody()
{
    while (QLayoutItem *item = body_->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    details_ = nullptr;
    skus_.clear();
}

void Inspector::setTab(int tab)
{
    if (!sheet_)
        return;
    leaveField();
    // Edits of the tab that is left are carried over.
    if (edits_)
        sheet_->product = wanted();
    clearBody();
    switch (Tab(tab)) {
    case Tab::Details:
        addConflicts();
        addAdvice();
        details_ = new ProductForm(theme_, commands_, pictures_, body_);
        body_->layout()->addWidget(details_);
        details_->setSheet(*sheet_, original_);
        connect(details_, &ProductForm::edited, this, &Inspector::edited);
        if (sheet_->product.skus.size() == 1)
            fillSkus();
        break;
    case Tab::Skus:
        addConflicts();
        addVariantsButton();
        fillSkus();
        break;
    case Tab::History:
        addHistory();
        break;
    }
    static_cast<QVBoxLayout *>(body_->layout())->addStretch();
    area_->verticalScrollBar()->setValue(0);
}

void Inspector::addConflicts()
{
    if (sheet_->conflicts.empty())
        return;
    auto *box = new ConflictBox(*sheet_, body_);
    body_->layout()->addWidget(box);
    connect(box, &ConflictBox::chosen, this, [this](qint64 conflict, ::catalog::Choice choice) {
        core::follow(commands_.resolve(conflict, choice), this, [this](const core::Result<void> &done) {
            if (!done)
                Q_EMIT failed(done.error());
            refresh();
        });
    });
}

void Inspector::addAdvice()
{
    if (!AdviceBox::isFor(*sheet_))
        return;
    auto *box = new AdviceBox(*sheet_, body_);
    body_->layout()->addWidget(box);
    connect(box, &AdviceBox::asked, this, [this, box] {
        box->setAsking();
        core::follow(commands_.diagnose(sheet_->product.id), box, [this, box](const core::Result<void> &done) {
            if (!done)
                return box->say(done.error());
            box->endAsking();
            refresh(); // once more, where the answer is what was known
        });
    });
}

void Inspector::addHistory()
{
    auto *list = new HistoryList(commands_, *sheet_, body_);
    body_->layout()->addWidget(list);
    connect(list, &HistoryList::restoreWanted, this, [this](const syncing::Change &back) {
        const QString title = sheet_->product.title;
        core::follow(commands_.apply(QStringLiteral("edit"), tr("Restore “%1”").arg(title), syncing::fromList({back})),
                     this, [this, title](const core::Result<syncing::Applied> &applied) {
                         if (applied)
                             Q_EMIT saved(tr("Restored “%1”.").arg(title), applied->operation);
                         else
                             Q_EMIT failed(applied.error());
                         refresh();
                     });
    });
}

void Inspector::fillSkus()
{
    for (size_t at = 0; at < sheet_->product.skus.size(); ++at) {
        if (key_.sku != 0 && sheet_->product.skus[at].row != key_.sku)
            continue;
        auto *form = new SkuForm(*sheet_, at, commands_.market(), body_);
        body_->layout()->addWidget(form);
        connect(form, &SkuForm::edited, this, &Inspector::edited);
        skus_.push_back(form);
    }
}

void Inspector::addVariantsButton()
{
    auto *box = new QWidget(body_);
    auto *button = kit::button(tr("Variants…"), kit::ButtonLook::Secondary, box, kit::ButtonSize::Small);
    button->setToolTip(tr("Adds, removes and fills in variants as a table"));
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(14, 10, 14, 0);
    row->addWidget(button);
    row->addStretch();
    body_->layout()->addWidget(box);
    connect(button, &QPushButton::clicked, this, &Inspector::openVariants);
}

void Inspector::openVariants()
{
    if (!sheet_)
        return;
    sheet_->product = wanted();
    auto *dialog = new VariantsDialog(theme_, *sheet_, original_, commands_.market(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &VariantsDialog::chosen, this, [this](const std::vector<::catalog::Sku> &skus) {
        details_ = nullptr; // the forms show what was there before
        skus_.clear();
        sheet_->product.skus = skus;
        edits_ = true;
        setTab(tabs_->currentIndex());
        save();
    });
    dialog->open();
}

void Inspector::edited()
{
    edits_ = true;
    updateFoot();
}

::catalog::Product Inspector::wanted() const
{
    ::catalog::Product product = sheet_->product;
    if (details_)
        details_->putInto(product);
    for (const SkuForm *form : skus_)
        form->putInto(product);
    return product;
}

int Inspector::problems() const
{
    int count = details_ ? details_->problems() : 0;
    for (const SkuForm *form : skus_)
        count += form->problems();
    return count;
}

void Inspector::focusFirstProblem()
{
    for (SkuForm *form : skus_ | std::views::reverse) // the first one has the last word
        form->focusFirstProblem();
    if (details_)
        details_->focusFirstProblem();
}

void Inspector::updateFoot()
{
    revert_->setEnabled(edits_);
    save_->setEnabled(edits_ && !saving_);
    state_->setText(!sheet_   ? tr("Choose a product in the list.")
                    : saving_ ? tr("Saving…")
                    : edits_  ? tr("Changes are not saved yet.")
                              : tr("Everything is saved."));
}

void Inspector::save()
{
    if (!sheet_ || !edits_ || saving_)
        return;
    focusFirstProblem();
    if (const int count = problems(); count > 0) {
        kit::setRole(state_, kit::LabelRole::Error);
        return state_->setText(tr("%n problems to fix before this can be saved", nullptr, count));
    }
    kit::setRole(state_, kit::LabelRole::Meta);
    const ::catalog::Product after = wanted(), before = original_;
    if (::catalog::changesBetween(before, after).empty())
        return revert();
    saving_ = true;
    updateFoot();
    core::follow(commands_.save(before, after, tr("Edit “%1”").arg(before.title)), this,
                 [this, row = before.row, title = after.title](const core::Result<syncing::Applied> &applied) {
                     saving_ = false;
                     if (!applied) {
                         updateFoot();
                         return Q_EMIT failed(applied.error());
                     }
                     Q_EMIT saved(tr("Saved “%1”.").arg(title), applied->operation);
                     if (sheet_ && sheet_->product.row == row)
                         edits_ = false;
                     load(key_.product);
                 });
}

QString Inspector::keepWork()
{
    save();
    if (!edits_ || saving_)
        return {};
    return tr("“%1” has %n problems and can’t be saved yet.", nullptr, problems()).arg(original_.title);
}

void Inspector::revert()
{
    edits_ = false;
    kit::setRole(state_, kit::LabelRole::Meta);
    load(key_.product);
    updateFoot();
}

} // namespace ui::catalog
