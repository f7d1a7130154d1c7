// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/complianceform.h"

#include "catalog/edit.h"
#include "catalog/fields.h"
#include "core/follow.h"
#include "ui/catalog/filesfield.h"
#include "ui/catalog/operatordialog.h"
#include "ui/catalog/operatorfield.h"
#include "ui/catalog/pushstate.h"
#include "ui/kit/buttons.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

namespace ui::catalog {
namespace {

using ::catalog::Certification;
using ::catalog::OperatorRole;
using CertificationRule = ::catalog::CategoryRules::Certification;

QDate dayOf(core::Instant time) { return QDateTime::fromSecsSinceEpoch(core::unixSeconds(time), Qt::UTC).date(); }
core::Instant instantOf(const QDate &day) { return core::instant(day.startOfDay(Qt::UTC).toSecsSinceEpoch()); }

QString fieldOf(OperatorRole role)
{
    return role == OperatorRole::Manufacturer ? ::catalog::kManufacturers : ::catalog::kResponsiblePersons;
}

// One certificate of a list of them, as fields are compared.
QJsonArray certificateIn(const QJsonObject &fields, const QString &id)
{
    for (const QJsonValue &one : fields.value(::catalog::kCertifications).toArray())
        if (one[u"id"].toString() == id)
            return {one};
    return {};
}

} // namespace

ComplianceForm::ComplianceForm(::catalog::Commands &commands, Thumbnails &pictures, QWidget *parent)
    : QWidget(parent)
    , commands_(commands)
    , pictures_(pictures)
    , layout_(new QVBoxLayout(this))
{
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(9);
}

void ComplianceForm::setRules(const std::optional<::catalog::CategoryRules> &rules,
                              const ::catalog::Compliance &compliance)
{
    for (const Certificate &certificate : certificates_)
        delete certificate.frame;
    for (const Operator &one : operators_)
        delete one.frame;
    delete sizeChartFrame_;
    certificates_.clear();
    operators_.clear();
    sizeChartFrame_ = nullptr;
    sizeChart_ = nullptr;
    given_ = compliance;
    if (!rules)
        return;
    for (const CertificationRule &rule : rules->certifications) {
        const auto now = std::ranges::find(compliance.certifications, rule.id, &Certification::id);
        addCertificate(rule, now == compliance.certifications.end() ? Certification{rule.id, {}, {}, {}} : *now);
    }
    if (rules->sizeChartSupported || rules->sizeChartRequired)
        addSizeChart(rules->sizeChartRequired, compliance);
    if (rules->manufacturerRequired || !compliance.manufacturerIds.empty())
        addOperator(OperatorRole::Manufacturer, tr("Manufacturer"), rules->manufacturerRequired,
                    compliance.manufacturerIds);
    if (rules->responsiblePersonRequired || !compliance.responsiblePersonIds.empty())
        addOperator(OperatorRole::ResponsiblePerson, tr("Responsible person in the EU"),
                    rules->responsiblePersonRequired, compliance.responsiblePersonIds);
}

kit::FieldFrame *ComplianceForm::add(const QString &label, bool required, QWidget *field)
{
    auto *frame = new kit::FieldFrame(required ? tr("%1 (required)").arg(label) : label, field, this);
    layout_->addWidget(frame);
    return frame;
}

void ComplianceForm::addCertificate(const CertificationRule &rule, const Certification &now)
{
    auto *box = new QWidget(this);
    auto *files = new FilesField(pictures_, FilesField::Purpose::Certificate, box);
    files->setFiles(now.images, now.files);
    auto *dated = new QCheckBox(tr("Valid until"), box);
    auto *until = new QDateEdit(now.expires ? dayOf(*now.expires) : QDate::currentDate().addYears(1), box);
    until->setAccessibleName(tr("Last valid day"));
    until->setCalendarPopup(true);
    dated->setChecked(now.expires.has_value());
    until->setEnabled(now.expires.has_value());
    auto *line = new QHBoxLayout;
    line->addWidget(dated);
    line->addWidget(until);
    line->addStretch();
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(files);
    layout->addLayout(line);
    box->setFocusProxy(files);
    box->setToolTip(rule.details);
    connect(files, &FilesField::edited, this, &ComplianceForm::edited);
    connect(dated, &QCheckBox::toggled, until, &QWidget::setEnabled);
    connect(dated, &QCheckBox::toggled, this, &ComplianceForm::edited);
    connect(until, &QDateEdit::dateChanged, this, &ComplianceForm::edited);
    certificates_.push_back({rule.id, add(rule.name, rule.required, box), files, dated, until});
}

void ComplianceForm::addSizeChart(bool required, const ::catalog::Compliance &now)
{
    sizeChart_ = new FilesField(pictures_, FilesField::Purpose::SizeChart, this);
    sizeChart_->setFiles(now.sizeChart ? std::vector{*now.sizeChart} : std::vector<::catalog::Image>());
    connect(sizeChart_, &FilesField::edited, this, &ComplianceForm::edited);
    sizeChartFrame_ =
        add(now.sizeChartTemplate.isEmpty() ? tr("Size chart")
                                            : tr("Size chart, the shop’s template %1").arg(now.sizeChartTemplate),
            required, sizeChart_);
}

void ComplianceForm::addOperator(OperatorRole role, const QString &label, bool required,
                                 const std::vector<QString> &now)
{
    auto *box = new QWidget(this);
    auto *field = new OperatorField(box);
    field->setIds(now);
    auto *create = kit::button(tr("New…"), kit::ButtonLook::Secondary, box, kit::ButtonSize::Small);
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    line->addWidget(field, 1);
    line->addWidget(create);
    box->setFocusProxy(field);
    kit::FieldFrame *frame = add(label, required, box);
    field->setAccessibleName(box->accessibleName());
    field->lineEdit()->setAccessibleName(box->accessibleName());
    create->setAccessibleName(role == OperatorRole::Manufacturer ? tr("New manufacturer")
                                                                 : tr("New responsible person"));
    operators_.push_back({role, frame, field});
    connect(create, &QPushButton::clicked, this, [this, role, field = QPointer(field)] {
        auto *dialog = new OperatorDialog(commands_, role, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &OperatorDialog::created, this, [field](const ::catalog::EconomicOperator &made) {
            if (field)
                field->add(made);
        });
        dialog->open();
    });
    connect(field, &QComboBox::currentTextChanged, this, &ComplianceForm::edited);
    core::follow(commands_.operators(role), field,
                 [field](const core::Result<std::vector<::catalog::EconomicOperator>> &all) {
                     if (all)
                         field->setOperators(*all);
                     else
                         field->setToolTip(all.error().sentence());
                 });
}

::catalog::Compliance ComplianceForm::compliance() const
{
    ::catalog::Compliance made = given_;
    for (const Certificate &certificate : certificates_) {
        Certification now{certificate.id, certificate.files->images(), certificate.files->documents(), {}};
        if (certificate.dated->isChecked())
            now.expires = instantOf(certificate.until->date());
        const auto at = std::ranges::find(made.certifications, certificate.id, &Certification::id);
        const bool none = now.images.empty() && now.files.empty();
        if (at == made.certifications.end()) {
            if (!none)
                made.certifications.push_back(std::move(now));
        } else if (none) {
            made.certifications.erase(at);
        } else {
            *at = std::move(now);
        }
    }
    if (sizeChart_) {
        const auto images = sizeChart_->images();
        made.sizeChart = images.empty() ? std::nullopt : std::optional(images.back());
        if (made.sizeChart)
            made.sizeChartTemplate.clear();
    }
    for (const Operator &one : operators_)
        (one.role == OperatorRole::Manufacturer ? made.manufacturerIds : made.responsiblePersonIds) = one.field->ids();
    return made;
}

int ComplianceForm::tell(const ::catalog::Findings &findings, const ::catalog::Sheet &sheet,
                         const ::catalog::Product &saved)
{
    const QJsonObject here = ::catalog::complianceToJson(compliance()),
                      was = ::catalog::complianceToJson(saved.compliance);
    const auto show = [&](kit::FieldFrame *frame, const QString &name, const QString &field, bool changed) {
        ::catalog::Findings own;
        std::ranges::copy_if(findings, std::back_inserter(own),
                             [&](const ::catalog::Finding &finding) { return finding.field == name; });
        PushState state = stateOf(own);
        const syncing::Row *row = rowAbout(sheet, ::catalog::productEntity(saved.row) + u'/' + field);
        if (changed)
            state = {kit::FieldState::Edited, tr("Not saved")};
        else if (row)
            state = pushStateOf(*row, {});
        frame->setState(state.state, state.message);
    };
    const auto differs = [&](const QString &field) {
        return !::catalog::sameField(field, here.value(field), was.value(field));
    };
    for (const Certificate &certificate : certificates_)
        show(certificate.frame, u"certification:" + certificate.id, ::catalog::kCertifications,
             !::catalog::sameField(::catalog::kCertifications, certificateIn(here, certificate.id),
                                   certificateIn(was, certificate.id)));
    if (sizeChartFrame_)
        show(sizeChartFrame_, ::catalog::kSizeChart, ::catalog::kSizeChart, differs(::catalog::kSizeChart));
    int problems = 0;
    for (const Operator &one : operators_) {
        show(one.frame, fieldOf(one.role), fieldOf(one.role), differs(fieldOf(one.role)));
        if (const QString unknown = one.field->unknownName(); !unknown.isEmpty()) {
            one.frame->setState(
                kit::FieldState::Error,
                tr("The account has no “%1”; choose one of the list, or create a new one.").arg(unknown));
            ++problems;
        }
    }
    return problems;
}

void ComplianceForm::focusFirstProblem()
{
    for (const Operator &one : operators_)
        if (one.frame->state() == kit::FieldState::Error)
            return one.field->setFocus();
}

} // namespace ui::catalog
