// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/duplicatedialog.h"

#include "catalog/rules.h"
#include "core/follow.h"
#include "ui/catalog/categorydialog.h"
#include "ui/catalog/skutable.h"
#include "ui/catalog/skutablemodel.h"
#include "ui/kit/buttons.h"
#include "ui/kit/notice.h"
#include "ui/kit/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ui::catalog {
namespace {

constexpr int kWidth = 1060, kHeight = 560;
constexpr size_t kMostSentences = 4;

} // namespace

DuplicateDialog::DuplicateDialog(kit::Theme &theme, ::catalog::Commands &commands, const ::catalog::Sheet &sheet,
                                 QWidget *parent)
    : Dialog(parent)
    , theme_(theme)
    , commands_(commands)
    , sheet_(sheet)
    , shop_(new QComboBox(this))
    , title_(new QLineEdit(sheet.product.title, this))
    , path_(kit::label(QString(), kit::LabelRole::Body, this))
    , state_(kit::label(QString(), kit::LabelRole::Secondary, this))
    , notice_(new kit::Notice(kit::NoticeForm::Box, this))
{
    setObjectName(QStringLiteral("duplicateDialog"));
    setWindowTitle(tr("Duplicate “%1”").arg(sheet.product.title));
    setWindowModality(Qt::WindowModal);
    resize(kWidth, kHeight);
    notice_->dismiss();
    middle_ = new QVBoxLayout;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(10);
    layout->addWidget(makeFields());
    layout->addLayout(middle_, 1);
    layout->addWidget(notice_);
    layout->addWidget(makeFoot());
    shop_->addItem(commands_.shopName());
    connect(shop_, &QComboBox::currentIndexChanged, this, &DuplicateDialog::shopChosen);
    connect(title_, &QLineEdit::textChanged, this, &DuplicateDialog::refresh);
    fillShops();
    shopChosen();
    title_->setFocus();
}

QWidget *DuplicateDialog::makeFields()
{
    auto *box = new QWidget(this);
    shop_->setAccessibleName(tr("Shop"));
    title_->setObjectName(QStringLiteral("duplicateTitle"));
    title_->setAccessibleName(tr("Title"));
    path_->setWordWrap(true);
    choose_ = kit::button(tr("Choose…"), kit::ButtonLook::Secondary, box, kit::ButtonSize::Small);
    choose_->setAccessibleName(tr("Choose a category"));
    auto *category = new QHBoxLayout;
    category->addWidget(path_, 1);
    category->addWidget(choose_);
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Shop"), shop_);
    form->addRow(tr("Title"), title_);
    form->addRow(tr("Category"), category);
    connect(choose_, &QPushButton::clicked, this, &DuplicateDialog::chooseCategory);
    return box;
}

QWidget *DuplicateDialog::makeFoot()
{
    auto *foot = new QWidget(this);
    state_->setWordWrap(true);
    auto *cancel = kit::button(tr("Cancel"), kit::ButtonLook::Secondary, foot, kit::ButtonSize::Large);
    create_ = kit::button(QString(), kit::ButtonLook::Primary, foot, kit::ButtonSize::Large);
    create_->setObjectName(QStringLiteral("createDuplicate"));
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(state_, 1);
    layout->addWidget(cancel);
    layout->addWidget(create_);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(create_, &QPushButton::clicked, this, &DuplicateDialog::create);
    return foot;
}

void DuplicateDialog::fillShops()
{
    core::follow(commands_.otherShops(), this,
                 [this](const core::Result<std::vector<std::shared_ptr<::catalog::Commands>>> &others) {
                     if (!others)
                         return notice_->say(others.error());
                     others_ = *others;
                     for (const auto &other : others_)
                         shop_->addItem(other->shopName());
                 });
}

::catalog::Commands &DuplicateDialog::target() const
{
    const int index = shop_->currentIndex();
    return index < 1 ? commands_ : *others_[size_t(index - 1)];
}

void DuplicateDialog::shopChosen()
{
    copy_.reset();
    if (view_)
        view_->hide(); // it is about the other shop
    category_ = {};
    path_->clear();
    refresh();
    QStringList names;
    for (const ::catalog::Category &step : sheet_.categoryPath)
        names.append(step.name);
    const QString path = names.join(QStringLiteral(" › "));
    if (&target() == &commands_)
        return setCategory(sheet_.product.category, path);
    const quint64 asked = ++asked_;
    core::follow(target().categories(), this,
                 [this, asked, path](const core::Result<std::vector<::catalog::Category>> &there) {
                     if (asked != asked_)
                         return;
                     if (!there)
                         return notice_->say(there.error());
                     if (const auto same = ::catalog::sameCategory(sheet_.categoryPath, *there))
                         setCategory(*same, path);
                 });
}

void DuplicateDialog::chooseCategory()
{
    core::follow(target().categories(), this, [this](const core::Result<std::vector<::catalog::Category>> &all) {
        if (!all)
            return notice_->say(all.error());
        auto *dialog = new CategoryDialog(*all, category_, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &CategoryDialog::chosen, this, &DuplicateDialog::setCategory);
        dialog->open();
    });
}

void DuplicateDialog::setCategory(const ::catalog::CategoryId &category, const QString &path)
{
    category_ = category;
    path_->setText(path);
    notice_->dismiss();
    ask();
}

// Everything that the other shop must be known by: names, warehouses, what the category demands.
void DuplicateDialog::ask()
{
    const quint64 asked = ++asked_;
    const auto good = [this, asked](const auto &answer) {
        if (asked != asked_)
            return false;
        if (!answer)
            notice_->say(answer.error());
        return answer.has_value();
    };
    core::follow(target().names(), this, [this, good](const core::Result<::catalog::Names> &names) {
        if (!good(names))
            return;
        there_.brands = names->brands;
        core::follow(target().warehouses(), this,
                     [this, good](const core::Result<std::vector<::catalog::Warehouse>> &warehouses) {
                         if (!good(warehouses))
                             return;
                         there_.warehouses = *warehouses;
                         core::follow(target().rules(category_), this,
                                      [this, good](const core::Result<::catalog::CategoryRules> &rules) {
                                          if (good(rules))
                                              show(*rules);
                                      });
                     });
    });
}

void DuplicateDialog::show(const ::catalog::CategoryRules &rules)
{
    there_.shop = target().shop();
    there_.market = target().market();
    there_.rules = rules;
    there_.brandName = sheet_.brandName;
    left_.clear();
    copy_ = ::catalog::duplicateOf(sheet_.product, there_, left_);
    delete view_;
    delete model_;
    model_ = new SkuTableModel(there_.market, there_.warehouses, locale(), this);
    view_ = new SkuTable(theme_, *model_, this);
    middle_->addWidget(view_);
    std::vector<SkuTableModel::Line> lines;
    for (const ::catalog::Sku &sku : copy_->skus)
        lines.push_back({sku, true});
    model_->setLines(std::move(lines));
    connect(model_, &SkuTableModel::edited, this, &DuplicateDialog::refresh);
    fetchPictures();
    refresh();
}

// The addresses under which the platform serves pictures are short-lived, so the other shop gets files of ours.
void DuplicateDialog::fetchPictures()
{
    const quint64 asked = asked_;
    ::catalog::Product original = sheet_.product;
    std::vector<::catalog::Image> images;
    for (const ::catalog::Image *image : ::catalog::picturesOf(original))
        if (std::ranges::find(images, *image) == images.end())
            images.push_back(*image);
    fetching_ = 0;
    for (const ::catalog::Image &image : images) {
        if (&target() == &commands_ || image.url.isEmpty() || !image.source.isEmpty())
            continue;
        ++fetching_;
        const auto kept = core::follow(commands_.picture(image), this, [this](const core::Result<QByteArray> &bytes) {
            return bytes ? commands_.keepPicture(*bytes)
                         : QtFuture::makeReadyFuture(core::Result<QString>(core::Unexpected(bytes.error())));
        });
        core::follow(kept, this, [this, asked, address = image.url](const core::Result<QString> &path) {
            if (asked != asked_)
                return;
            if (!path)
                return notice_->say(path.error()); // one that is missing can't be created
            --fetching_;
            files_.insert(address, *path);
            refresh();
        });
    }
}

::catalog::Product DuplicateDialog::wanted() const
{
    ::catalog::Product product = *copy_;
    product.title = title_->text().trimmed();
    product.skus = model_->listed();
    for (::catalog::Image *image : ::catalog::picturesOf(product))
        image->source = files_.value(image->source, image->source);
    return product;
}

void DuplicateDialog::refresh()
{
    create_->setText(tr("Create the listing in “%1”").arg(shop_->currentText().replace(u'&', QStringLiteral("&&"))));
    create_->setEnabled(false);
    kit::setRole(state_, kit::LabelRole::Secondary);
    if (!copy_)
        return state_->setText(category_.isEmpty() ? tr("Choose the category that it has there.")
                                                   : tr("Looking what this category demands…"));
    QStringList errors, sentences;
    if (const QString first = model_->firstProblem(); !first.isEmpty())
        errors.append(first);
    for (const ::catalog::Finding &finding : ::catalog::checkProduct(wanted(), there_.market, &there_.rules))
        if (finding.severity == ::catalog::Severity::Error && finding.field != u"price")
            errors.append(::catalog::words(finding));
    for (const ::catalog::Finding &finding : left_)
        sentences.append(tr("Left behind: %1").arg(::catalog::words(finding)));
    sentences = errors + sentences;
    sentences.removeDuplicates();
    const int more = int(sentences.size()) - int(kMostSentences);
    sentences = sentences.mid(0, kMostSentences);
    if (more > 0)
        sentences.append(tr("… and %n more", nullptr, more));
    if (!errors.isEmpty())
        kit::setRole(state_, kit::LabelRole::Error);
    state_->setText(sentences.isEmpty() ? tr("Nothing is in stock yet; everything else is as the original.")
                                        : sentences.join(u'\n'));
    create_->setEnabled(errors.isEmpty() && !creating_ && fetching_ == 0);
}

void DuplicateDialog::create()
{
    creating_ = true;
    refresh();
    const QString words = tr("Created “%1” in %2.").arg(wanted().title, shop_->currentText());
    const bool here = &target() == &commands_;
    core::follow(target().save({}, wanted(), tr("Duplicate “%1”").arg(sheet_.product.title)), this,
                 [this, words, here](const core::Result<syncing::Applied> &applied) {
                     creating_ = false;
                     if (!applied) {
                         notice_->say(applied.error());
                         return refresh();
                     }
                     Q_EMIT created(words, here ? applied->operation : 0);
                     accept();
                 });
}

} // namespace ui::catalog
