// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/productform.h"

#include "catalog/edit.h"
#include "catalog/fields.h"
#include "catalog/imageprepare.h"
#include "catalog/rules.h"
#include "core/follow.h"
#include "ui/catalog/advicebox.h"
#include "ui/catalog/attributeform.h"
#include "ui/catalog/categorydialog.h"
#include "ui/catalog/complianceform.h"
#include "ui/catalog/cropdialog.h"
#include "ui/catalog/descriptionedit.h"
#include "ui/catalog/imagestrip.h"
#include "ui/kit/buttons.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace ui::catalog {
namespace {

constexpr std::chrono::milliseconds kSoon{300};

QPlainTextEdit *editor(int lines, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setTabChangesFocus(true);
    edit->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    edit->setFixedHeight(lines * edit->fontMetrics().lineSpacing() + 16);
    return edit;
}

QString unitOf(const QString &own, const std::vector<QString> &units)
{
    return !own.isEmpty() || units.empty() ? own : units.front();
}

} // namespace

ProductForm::ProductForm(kit::Theme &theme, ::catalog::Commands &commands, Thumbnails &pictures, QWidget *parent)
    : QWidget(parent)
    , commands_(commands)
    , market_(commands.market())
    , title_(editor(3, this))
    , brand_(new QComboBox(this))
    , attributes_(new AttributeForm(this))
    , description_(new DescriptionEdit(theme, this))
    , compliance_(new ComplianceForm(commands, pictures, this))
    , weight_(new QLineEdit(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 10);
    layout->setSpacing(9);
    brand_->setEditable(true);
    brand_->setInsertPolicy(QComboBox::NoInsert);
    brand_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    brand_->setFocusPolicy(Qt::StrongFocus);
    brand_->completer()->setFilterMode(Qt::MatchContains);
    brand_->completer()->setCompletionMode(QCompleter::PopupCompletion);
    brand_->lineEdit()->setPlaceholderText(tr("No brand"));
    add(tr("Pictures"), makePictures(pictures), QStringLiteral("main_images"));
    titleFrame_ = add(tr("Title"), title_, QStringLiteral("title"));
    add(tr("Category"), makeCategory(), QStringLiteral("category_id"));
    add(tr("Brand"), brand_, QStringLiteral("brand_id"));
    layout->addWidget(attributes_);
    add(tr("Description"), description_, QStringLiteral("description"));
    weightFrame_ = add(tr("Parcel weight"), weight_, QStringLiteral("package_weight"));
    sidesFrame_ = add(tr("Parcel size"), makeDimensions(), QStringLiteral("package_dimensions"));
    layout->addWidget(compliance_);
    layout->addStretch();
    soon_.setSingleShot(true);
    connect(&soon_, &QTimer::timeout, this, &ProductForm::check);
    connect(title_, &QPlainTextEdit::textChanged, this, &ProductForm::changed);
    connect(brand_, &QComboBox::currentTextChanged, this, &ProductForm::changed);
    connect(attributes_, &AttributeForm::edited, this, &ProductForm::changed);
    connect(description_, &DescriptionEdit::edited, this, &ProductForm::changed);
    connect(compliance_, &ComplianceForm::edited, this, &ProductForm::changed);
    connect(pictures_, &ImageStrip::edited, this, &ProductForm::changed);
    connect(weight_, &QLineEdit::textChanged, this, &ProductForm::changed);
}

kit::FieldFrame *ProductForm::add(const QString &label, QWidget *field, const QString &name)
{
    auto *frame = new kit::FieldFrame(label, field, this);
    layout()->addWidget(frame);
    fields_.push_back({frame, name});
    return frame;
}

QWidget *ProductForm::makePictures(Thumbnails &pictures)
{
    auto *box = new QWidget(this);
    pictures_ = new ImageStrip(pictures, ::catalog::kLeastOfProduct, box);
    auto *more = kit::button(tr("Add pictures…"), kit::ButtonLook::Quiet, box, kit::ButtonSize::Small);
    auto *remove = kit::button(tr("Remove"), kit::ButtonLook::Quiet, box, kit::ButtonSize::Small);
    auto *crop = kit::button(tr("Crop…"), kit::ButtonLook::Quiet, box, kit::ButtonSize::Small);
    auto *problem = kit::label(QString(), kit::LabelRole::Error, box);
    problem->setWordWrap(true);
    problem->hide();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(more);
    buttons->addWidget(crop);
    buttons->addWidget(remove);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(pictures_);
    layout->addLayout(buttons);
    layout->addWidget(problem);
    box->setFocusProxy(pictures_);
    connect(more, &QPushButton::clicked, pictures_, &ImageStrip::chooseFiles);
    connect(crop, &QPushButton::clicked, this, &ProductForm::cropPicture);
    connect(remove, &QPushButton::clicked, pictures_, &ImageStrip::removeCurrent);
    connect(pictures_, &ImageStrip::refused, problem, [problem](const QString &words) {
        problem->setText(words);
        problem->show();
    });
    connect(pictures_, &ImageStrip::edited, problem, &QWidget::hide);
    return box;
}

// What is cut out is a picture of its own; nothing is lost of the one that was there.
void ProductForm::cropPicture()
{
    if (!pictures_->current() && pictures_->count() > 0)
        pictures_->setCurrentRow(0);
    const auto image = pictures_->current();
    if (!image)
        return;
    const auto picture = core::follow(commands_.picture(*image), this, [](const core::Result<QByteArray> &bytes) {
        return bytes ? QtConcurrent::run(pictureFrom, *bytes)
                     : QtFuture::makeReadyFuture(core::Result<QImage>(core::Unexpected(bytes.error())));
    });
    core::follow(picture, this, [this](const core::Result<QImage> &shown) {
        if (!shown)
            return Q_EMIT pictures_->refused(shown.error().sentence());
        auto *dialog = new CropDialog(*shown, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &CropDialog::cropped, this, &ProductForm::keepCropped);
        dialog->open();
    });
}

void ProductForm::keepCropped(const QImage &picture)
{
    const auto kept = core::follow(QtConcurrent::run(pictureBytes, picture), this,
                                   [this](const QByteArray &bytes) { return commands_.keepPicture(bytes); });
    core::follow(kept, this, [this](const core::Result<QString> &path) {
        if (path)
            pictures_->replaceCurrent(*path);
        else
            Q_EMIT pictures_->refused(path.error().sentence());
    });
}

QWidget *ProductForm::makeCategory()
{
    auto *box = new QWidget(this);
    category_ = kit::label(QString(), kit::LabelRole::Body, box);
    category_->setWordWrap(true);
    category_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *choose = kit::button(tr("Choose…"), kit::ButtonLook::Secondary, box, kit::ButtonSize::Small);
    choose->setAccessibleName(tr("Choose a category"));
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(category_, 1);
    row->addWidget(choose, 0, Qt::AlignTop);
    box->setFocusProxy(choose);
    connect(choose, &QPushButton::clicked, this, &ProductForm::chooseCategory);
    return box;
}

QWidget *ProductForm::makeDimensions()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    const std::array names{tr("Length"), tr("Width"), tr("Height")};
    for (size_t i = 0; i < sides_.size(); ++i) {
        sides_[i] = new QLineEdit(box);
        sides_[i]->setAccessibleName(names[i]);
        sides_[i]->setPlaceholderText(names[i]);
        row->addWidget(sides_[i]);
        connect(sides_[i], &QLineEdit::textChanged, this, &ProductForm::changed);
    }
    box->setFocusProxy(sides_[0]);
    return box;
}

void ProductForm::setSheet(const ::catalog::Sheet &sheet, const ::catalog::Product &saved)
{
    filling_ = true;
    sheet_ = sheet;
    saved_ = saved;
    const ::catalog::Product &product = sheet.product;
    pictures_->setImages(product.images);
    title_->setPlainText(product.title);
    description_->setHtml(product.description);
    QStringList path;
    for (const ::catalog::Category &category : sheet.categoryPath)
        path.append(category.name);
    category_->setText(path.isEmpty() ? product.category.text() : path.join(QStringLiteral(" › ")));
    brand_->setEditText(sheet.brandName);
    attributes_->setRules(sheet.rules, product.attributes);
    compliance_->setRules(sheet.rules, product.compliance);
    weight_->setText(product.weight ? product.weight->value : QString());
    const ::catalog::Dimensions sides = product.dimensions.value_or(::catalog::Dimensions());
    sides_[0]->setText(sides.length);
    sides_[1]->setText(sides.width);
    sides_[2]->setText(sides.height);
    weightFrame_->setLabel(
        tr("Parcel weight, %1")
            .arg(unitOf(product.weight ? product.weight->unit : QString(), market_.weightUnits).toLower()));
    sidesFrame_->setLabel(tr("Parcel size, %1").arg(unitOf(sides.unit, market_.dimensionUnits).toLower()));
    filling_ = false;
    fillBrands();
    check();
}

void ProductForm::fillBrands()
{
    core::follow(commands_.names(), this, [this](const core::Result<::catalog::Names> &names) {
        if (!names)
            return;
        filling_ = true;
        const QString now = brand_->currentText();
        QStringList all;
        for (auto each = names->brands.begin(); each != names->brands.end(); ++each) {
            brands_.insert(each.value().toCaseFolded(), each.key());
            all.append(each.value());
        }
        all.sort(Qt::CaseInsensitive);
        brand_->clear();
        brand_->addItem(QString());
        brand_->addItems(all);
        brand_->setEditText(now);
        filling_ = false;
        check();
    });
}

std::optional<::catalog::BrandId> ProductForm::brand(bool *known) const
{
    const QString text = brand_->currentText().trimmed();
    *known = true;
    if (text == sheet_.brandName)
        return sheet_.product.brand;
    if (text.isEmpty())
        return std::nullopt;
    const auto found = brands_.find(text.toCaseFolded());
    *known = found != brands_.end();
    return *known ? std::optional(::catalog::BrandId(*found)) : sheet_.product.brand;
}

void ProductForm::chooseCategory()
{
    core::follow(commands_.categories(), this, [this](const core::Result<std::vector<::catalog::Category>> &all) {
        if (!all)
            return;
        auto *dialog = new CategoryDialog(*all, sheet_.product.category, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &CategoryDialog::chosen, this, &ProductForm::setCategory);
        dialog->open();
        // Without an answer there is still the tree.
        core::follow(commands_.recommendCategory(title_->toPlainText(), description_->html()), dialog,
                     [dialog](const core::Result<::catalog::CategoryId> &category) {
                         if (category)
                             dialog->suggest(*category);
                     });
    });
}

// The fields follow when the category's rules are here.
void ProductForm::setCategory(const ::catalog::CategoryId &category, const QString &path)
{
    if (category == sheet_.product.category)
        return;
    sheet_.product.attributes = attributes_->attributes();
    sheet_.product.category = category;
    sheet_.rules.reset();
    category_->setText(path);
    core::follow(commands_.rules(category), this,
                 [this, category](const core::Result<::catalog::CategoryRules> &rules) {
                     if (category != sheet_.product.category)
                         return;
                     if (rules) {
                         sheet_.rules = *rules;
                         attributes_->setRules(sheet_.rules, attributes_->attributes());
                         ::catalog::Product fitted;
                         ::catalog::Findings left;
                         fitted.compliance = compliance_->compliance();
                         ::catalog::fitCompliance(fitted, *rules, left);
                         compliance_->setRules(sheet_.rules, fitted.compliance);
                     } else {
                         category_->setToolTip(rules.error().sentence());
                     }
                     check();
                 });
    changed();
}

void ProductForm::changed()
{
    if (filling_)
        return;
    soon_.start(kSoon);
    Q_EMIT edited();
}

::catalog::Findings ProductForm::findings(const ::catalog::Product &product) const
{
    ::catalog::Findings all;
    ::catalog::checkTitle(product.title, market_, all);
    ::catalog::checkDescription(product.description, market_, all);
    if (product.weight)
        ::catalog::checkWeight(*product.weight, market_, all);
    if (product.dimensions)
        ::catalog::checkDimensions(*product.dimensions, market_, all);
    if (sheet_.rules)
        ::catalog::checkCategory(product, *sheet_.rules, all);
    return all;
}

void ProductForm::check()
{
    ::catalog::Product now = sheet_.product;
    putInto(now);
    const ::catalog::Findings all = findings(now);
    const QJsonObject here = ::catalog::productFields(now), was = ::catalog::productFields(saved_);
    bool brandKnown = true;
    (void)brand(&brandKnown);
    for (const Field &field : fields_) {
        ::catalog::Findings own;
        std::ranges::copy_if(all, std::back_inserter(own),
                             [&field](const ::catalog::Finding &finding) { return finding.field == field.name; });
        PushState shown = stateOf(own);
        if (field.name == u"brand_id" && !brandKnown)
            shown = {kit::FieldState::Error, tr("The shop has no such brand; choose one of the list.")};
        if (field.name == u"main_images" && now.images.empty())
            shown = {kit::FieldState::Error, tr("A listing needs at least one picture.")};
        const bool edited = !::catalog::sameField(field.name, here.value(field.name), was.value(field.name));
        const syncing::Row *row = rowAbout(sheet_, ::catalog::productEntity(saved_.row) + u'/' + field.name);
        if (shown.state != kit::FieldState::Error && edited)
            shown = {kit::FieldState::Edited, tr("Not saved")};
        else if (shown.state == kit::FieldState::Plain && row)
            shown = pushStateOf(*row, {});
        else if (shown.state == kit::FieldState::Plain)
            shown = adviceOn(field.name);
        field.frame->setState(shown.state, shown.message);
    }
    titleFrame_->setCounter(int(now.title.size()), market_.titleMaximum);
    attributeProblems_ = attributes_->tell(all, saved_.attributes);
    complianceProblems_ = compliance_->tell(all, sheet_, saved_);
}

// What the platform says would make the listing better, at the field that it is about.
PushState ProductForm::adviceOn(const QString &field) const
{
    QStringList words;
    for (const ::catalog::Advice &one : sheet_.advice) {
        if (fieldOf(one) != field)
            continue;
        words.append(one.solution);
        if (!one.searchWords.isEmpty())
            words.append(tr("Buyers search for: %1").arg(locale().createSeparatedList(one.searchWords)));
    }
    return words.isEmpty() ? PushState{} : PushState{kit::FieldState::Warning, words.join(u'\n')};
}

void ProductForm::putInto(::catalog::Product &product) const
{
    const auto number = [this](const QLineEdit *line) {
        return line->text().trimmed().replace(locale().decimalPoint(), QStringLiteral("."));
    };
    product.images = pictures_->images();
    product.title = title_->toPlainText().replace(u'\n', u' ');
    product.description = description_->html();
    product.category = sheet_.product.category;
    bool known = true;
    product.brand = brand(&known);
    if (sheet_.rules)
        product.attributes = attributes_->attributes();
    product.compliance = compliance_->compliance();
    const QString weight = number(weight_);
    if (weight.isEmpty())
        product.weight.reset();
    else
        product.weight =
            ::catalog::Measure{weight, unitOf(product.weight ? product.weight->unit : QString(), market_.weightUnits)};
    const QString unit = unitOf(product.dimensions ? product.dimensions->unit : QString(), market_.dimensionUnits);
    const ::catalog::Dimensions sides{number(sides_[0]), number(sides_[1]), number(sides_[2]), unit};
    const bool none = sides.length.isEmpty() && sides.width.isEmpty() && sides.height.isEmpty();
    product.dimensions = none ? std::nullopt : std::optional(sides);
}

int ProductForm::problems() const
{
    int count = attributeProblems_ + complianceProblems_;
    for (const Field &field : fields_)
        count += field.frame->state() == kit::FieldState::Error;
    return count;
}

void ProductForm::focusFirstProblem()
{
    check();
    for (const Field &field : fields_)
        if (field.frame->state() == kit::FieldState::Error)
            return field.frame->field()->setFocus();
    if (attributeProblems_ > 0)
        return attributes_->focusFirstProblem();
    compliance_->focusFirstProblem();
}

} // namespace ui::catalog
