// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/variantsdialog.h"

#include "catalog/fields.h"
#include "catalog/rules.h"
#include "ui/catalog/axisedit.h"
#include "ui/catalog/skutable.h"
#include "ui/kit/buttons.h"
#include "ui/kit/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::catalog {
namespace {

constexpr int kWidth = 1070, kHeight = 620;

} // namespace

VariantsDialog::VariantsDialog(kit::Theme &theme, const ::catalog::Sheet &sheet, const ::catalog::Product &saved,
                               const ::catalog::Market &market, QWidget *parent)
    : Dialog(parent)
    , sheet_(sheet)
    , saved_(saved)
    , market_(market)
    , skus_(sheet.product.skus)
    , model_(new SkuTableModel(market, sheet.warehouses, locale(), this))
    , table_(new SkuTable(theme, *model_, this))
{
    setObjectName(QStringLiteral("variantsDialog"));
    setWindowTitle(tr("Variants of “%1”").arg(sheet.product.title));
    setWindowModality(Qt::WindowModal);
    resize(kWidth, kHeight);
    model_->setBefore(saved.skus);
    model_->setReserved(sheet.reserved);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(10);
    layout->addWidget(makeHead());
    layout->addWidget(table_, 1);
    layout->addWidget(makeFoot());
    const std::vector<::catalog::VariantAxis> known = ::catalog::axesOf(sheet.product);
    for (const ::catalog::VariantAxis &axis : known)
        addAxis(axis);
    if (known.empty())
        addAxis({});
    // What is not offered now stays so until it is checked.
    for (const ::catalog::Sku &sku : ::catalog::combined(sheet.product, known))
        if (sku.row == 0 && std::ranges::find(sheet.product.skus, sku) == sheet.product.skus.end())
            left_.insert(::catalog::variantName(sku));
    connect(model_, &SkuTableModel::edited, this, &VariantsDialog::refresh);
    combine(skus_);
}

QWidget *VariantsDialog::makeHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    axes_ = new QVBoxLayout;
    axes_->setSpacing(6);
    more_ = kit::button(tr("Add a property"), kit::ButtonLook::Secondary, head, kit::ButtonSize::Small);
    auto *fill = kit::button(tr("Fill down"), kit::ButtonLook::Secondary, head, kit::ButtonSize::Small);
    fill->setToolTip(tr("Writes the first chosen cell into those below it (Ctrl+D)"));
    auto *row = new QHBoxLayout;
    row->addWidget(more_);
    row->addStretch();
    row->addWidget(fill);
    layout->addLayout(axes_);
    layout->addLayout(row);
    connect(more_, &QPushButton::clicked, this, [this] { addAxis({}); });
    connect(fill, &QPushButton::clicked, table_, &SkuTable::fillDown);
    return head;
}

QWidget *VariantsDialog::makeFoot()
{
    auto *foot = new QWidget(this);
    summary_ = kit::label(QString(), kit::LabelRole::Secondary, foot);
    summary_->setWordWrap(true);
    auto *cancel = kit::button(tr("Cancel"), kit::ButtonLook::Secondary, foot, kit::ButtonSize::Large);
    accept_ = kit::button(QString(), kit::ButtonLook::Primary, foot, kit::ButtonSize::Large);
    accept_->setObjectName(QStringLiteral("acceptVariants"));
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(summary_, 1);
    layout->addWidget(cancel);
    layout->addWidget(accept_);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(accept_, &QPushButton::clicked, this, &VariantsDialog::finish);
    return foot;
}

void VariantsDialog::addAxis(const ::catalog::VariantAxis &axis)
{
    std::vector<::catalog::AttributeRule> rules;
    if (sheet_.rules)
        std::ranges::copy_if(
            sheet_.rules->attributes, std::back_inserter(rules),
            [](const ::catalog::AttributeRule &rule) { return rule.kind == ::catalog::AttributeRule::Kind::Sales; });
    auto *edit = new AxisEdit(axis, std::move(rules), this);
    edits_.push_back(edit);
    axes_->addWidget(edit);
    more_->setEnabled(int(edits_.size()) < ::catalog::kMostAxes);
    connect(edit, &AxisEdit::renamed, this, [this, edit](const QString &from) {
        std::vector<::catalog::Sku> skus = pool();
        ::catalog::renameAxis(skus, from, edit->axis().id, edit->axis().name);
        combine(skus);
    });
    connect(edit, &AxisEdit::valueRenamed, this,
            [this, edit](const QString &from, const ::catalog::AttributeValue &to) {
                std::vector<::catalog::Sku> skus = pool();
                ::catalog::renameValue(skus, edit->axis().name, from, to);
                combine(skus);
            });
    connect(edit, &AxisEdit::valuesChanged, this, [this] { combine(pool()); });
    connect(edit, &AxisEdit::removeWanted, this, [this, edit] { removeAxis(edit); });
}

void VariantsDialog::removeAxis(AxisEdit *edit)
{
    std::erase(edits_, edit);
    axes_->removeWidget(edit);
    edit->deleteLater();
    more_->setEnabled(true);
    combine(pool());
}

// Properties without a name are not there yet.
std::vector<::catalog::VariantAxis> VariantsDialog::axes() const
{
    std::vector<::catalog::VariantAxis> all;
    for (const AxisEdit *edit : edits_)
        if (!edit->axis().name.isEmpty() && !edit->axis().values.empty())
            all.push_back(edit->axis());
    return all;
}

// What the table has, with what was edited in it, before what is no longer in it.
std::vector<::catalog::Sku> VariantsDialog::pool() const
{
    std::vector<::catalog::Sku> skus;
    for (const SkuTableModel::Line &line : model_->lines())
        skus.push_back(line.sku);
    for (const ::catalog::Sku &sku : skus_)
        if (sku.row != 0 && std::ranges::find(skus, sku.row, &::catalog::Sku::row) == skus.end())
            skus.push_back(sku);
    return skus;
}

void VariantsDialog::combine(const std::vector<::catalog::Sku> &skus)
{
    for (const SkuTableModel::Line &line : model_->lines()) {
        const QString name = ::catalog::variantName(line.sku);
        if (line.listed)
            left_.remove(name);
        else
            left_.insert(name);
    }
    skus_ = skus;
    const std::vector<::catalog::VariantAxis> wanted = axes();
    // A mistyped list must not make a table of a million lines; the sentence below says what to do.
    if (::catalog::combinationCount(wanted) > 4 * market_.maximumSkus)
        return refresh();
    ::catalog::Product product = sheet_.product;
    product.skus = skus;
    std::vector<SkuTableModel::Line> lines;
    for (::catalog::Sku &sku : ::catalog::combined(product, wanted)) {
        const bool offered = !left_.contains(::catalog::variantName(sku));
        lines.push_back({std::move(sku), offered});
    }
    model_->setLines(std::move(lines));
}

QString VariantsDialog::problem() const
{
    const qint64 count = ::catalog::combinationCount(axes());
    const std::vector<::catalog::Sku> listed = model_->listed();
    if (count > 4 * market_.maximumSkus || int(listed.size()) > market_.maximumSkus)
        return tr("These values make %1 variants; a listing can have %2. Take out values, or uncheck lines.")
            .arg(std::max<qint64>(qint64(listed.size()), listed.empty() ? count : 0))
            .arg(market_.maximumSkus);
    if (listed.empty())
        return tr("A listing needs at least one variant.");
    if (const QString first = model_->firstProblem(); !first.isEmpty())
        return first;
    ::catalog::Product product = sheet_.product;
    product.skus = listed;
    for (const ::catalog::Finding &finding : ::catalog::checkProduct(product, market_, nullptr)) {
        const bool own = finding.field == u"sales_attributes" || finding.field == u"seller_sku" ||
                         finding.field == u"identifier_code";
        if (own && finding.severity == ::catalog::Severity::Error)
            return ::catalog::words(finding);
    }
    return {};
}

QString VariantsDialog::effect() const
{
    int come = 0, go = 0, differ = 0;
    const std::vector<::catalog::Sku> listed = model_->listed();
    for (const ::catalog::Sku &sku : listed) {
        const auto was = std::ranges::find(saved_.skus, sku.row, &::catalog::Sku::row);
        if (sku.row == 0 || was == saved_.skus.end())
            ++come;
        else
            differ += ::catalog::changedFields(::catalog::skuFields(*was), ::catalog::skuFields(sku)).isEmpty() ? 0 : 1;
    }
    for (const ::catalog::Sku &sku : saved_.skus)
        go += std::ranges::find(listed, sku.row, &::catalog::Sku::row) == listed.end() ? 1 : 0;
    QStringList words;
    if (come > 0)
        words.append(tr("add %n", "variants", come));
    if (go > 0)
        words.append(tr("remove %n", "variants", go));
    if (differ > 0)
        words.append(tr("change %n", "variants", differ));
    return words.join(QStringLiteral(", "));
}

void VariantsDialog::refresh()
{
    const QString wrong = problem(), what = effect();
    kit::setRole(summary_, wrong.isEmpty() ? kit::LabelRole::Secondary : kit::LabelRole::Error);
    summary_->setText(
        wrong.isEmpty()
            ? tr("%n of at most %1 variants", nullptr, int(model_->listed().size())).arg(market_.maximumSkus)
            : wrong);
    accept_->setText(what.isEmpty() ? tr("Nothing to change") : tr("Variants: %1").arg(what));
    accept_->setEnabled(wrong.isEmpty() && !what.isEmpty());
}

void VariantsDialog::finish()
{
    Q_EMIT chosen(model_->listed());
    accept();
}

} // namespace ui::catalog
