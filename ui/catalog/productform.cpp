// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/productform.h"

#include "catalog/edit.h"
#include "ui/catalog/pushstate.h"
#include "ui/kit/buttons.h"

namespace ui::catalog {
namespace {

constexpr std::chrono::milliseconds kSoon{300};

QPlainTextEdit *editor(int lines, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(lines * edit->fontMetrics().lineSpacing() + 16);
    return edit;
}

} // namespace

ProductForm::ProductForm(QWidget *parent)
    : QWidget(parent)
    , title_(editor(2, this))
    , description_(editor(7, this))
    , weight_(new QLineEdit(this))
    , category_(kit::label(QString(), kit::LabelRole::Body, this))
    , brand_(kit::label(QString(), kit::LabelRole::Body, this))
    , titleFrame_(new kit::FieldFrame(tr("Title"), title_, this))
    , descriptionFrame_(new kit::FieldFrame(tr("Description, HTML"), description_, this))
    , weightFrame_(new kit::FieldFrame(tr("Parcel weight"), weight_, this))
{
    title_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (QLabel *label : {category_, brand_}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 10);
    layout->setSpacing(9);
    layout->addWidget(titleFrame_);
    layout->addWidget(new kit::FieldFrame(tr("Category"), category_, this));
    layout->addWidget(new kit::FieldFrame(tr("Brand"), brand_, this));
    layout->addWidget(weightFrame_);
    layout->addWidget(descriptionFrame_);
    layout->addStretch();
    soon_.setSingleShot(true);
    connect(&soon_, &QTimer::timeout, this, &ProductForm::check);
    connect(title_, &QPlainTextEdit::textChanged, this, &ProductForm::changed);
    connect(description_, &QPlainTextEdit::textChanged, this, &ProductForm::changed);
    connect(weight_, &QLineEdit::textChanged, this, &ProductForm::changed);
}

QString ProductForm::subject(const QString &field) const
{
    return ::catalog::productEntity(sheet_.product.row) + u'/' + field;
}

void ProductForm::setSheet(const ::catalog::Sheet &sheet, const ::catalog::Market &market)
{
    filling_ = true;
    sheet_ = sheet;
    market_ = market;
    const ::catalog::Product &product = sheet.product;
    title_->setPlainText(product.title);
    description_->setPlainText(product.description);
    QStringList path;
    for (const ::catalog::Category &category : sheet.categoryPath)
        path.append(category.name);
    category_->setText(path.isEmpty() ? product.category.text() : path.join(QStringLiteral(" › ")));
    brand_->setText(sheet.brandName.isEmpty() ? tr("No brand") : sheet.brandName);
    weight_->setText(product.weight ? product.weight->value : QString());
    const QString unit = product.weight               ? product.weight->unit
                         : market.weightUnits.empty() ? QString()
                                                      : market.weightUnits.front();
    weightFrame_->setLabel(tr("Parcel weight, %1").arg(unit.toLower()));
    filling_ = false;
    check();
}

void ProductForm::changed()
{
    if (filling_)
        return;
    soon_.start(kSoon);
    Q_EMIT edited();
}

void ProductForm::check()
{
    ::catalog::Product now = sheet_.product;
    putInto(now);
    const auto state = [this](kit::FieldFrame *frame, const ::catalog::Findings &findings, bool edited,
                              const QString &field) {
        PushState shown = stateOf(findings);
        const syncing::Row *row = rowAbout(sheet_, subject(field));
        if (shown.state != kit::FieldState::Error && edited)
            shown = {kit::FieldState::Edited, tr("Not saved")};
        else if (shown.state != kit::FieldState::Error && row)
            shown = pushStateOf(*row, {});
        frame->setState(shown.state, shown.message);
    };
    ::catalog::Findings title, description, weight;
    ::catalog::checkTitle(now.title, market_, title);
    ::catalog::checkDescription(now.description, market_, description);
    if (now.weight)
        ::catalog::checkWeight(*now.weight, market_, weight);
    titleFrame_->setCounter(int(now.title.size()), market_.titleMaximum);
    state(titleFrame_, title, now.title != sheet_.product.title, QStringLiteral("title"));
    state(descriptionFrame_, description, now.description != sheet_.product.description, QStringLiteral("description"));
    state(weightFrame_, weight, now.weight != sheet_.product.weight, QStringLiteral("package_weight"));
}

void ProductForm::putInto(::catalog::Product &product) const
{
    product.title = title_->toPlainText().replace(u'\n', u' ');
    if (description_->toPlainText() != sheet_.product.description)
        product.description = description_->toPlainText();
    const QString weight = weight_->text().trimmed().replace(locale().decimalPoint(), QStringLiteral("."));
    if (weight.isEmpty() && !sheet_.product.weight)
        return;
    const QString unit = product.weight                ? product.weight->unit
                         : market_.weightUnits.empty() ? QString()
                                                       : market_.weightUnits.front();
    if (!product.weight || product.weight->value != weight)
        product.weight = ::catalog::Measure{weight, unit};
}

int ProductForm::problems() const
{
    int count = 0;
    for (const kit::FieldFrame *frame : {titleFrame_, descriptionFrame_, weightFrame_})
        count += frame->state() == kit::FieldState::Error;
    return count;
}

void ProductForm::focusFirstProblem()
{
    check();
    for (const kit::FieldFrame *frame : {titleFrame_, weightFrame_, descriptionFrame_})
        if (frame->state() == kit::FieldState::Error)
            return frame->field()->setFocus();
}

} // namespace ui::catalog
