// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/operatordialog.h"

#include "core/follow.h"
#include "ui/kit/buttons.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/notice.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::catalog {
namespace {

using ::catalog::OperatorRole;

constexpr int kWidth = 480, kAddressLines = 3;

QString countryName(QLatin1String code)
{
    const QHash<QLatin1String, QString> names{
        {QLatin1String("AT"), OperatorDialog::tr("Austria")},
        {QLatin1String("BE"), OperatorDialog::tr("Belgium")},
        {QLatin1String("BG"), OperatorDialog::tr("Bulgaria")},
        {QLatin1String("CY"), OperatorDialog::tr("Cyprus")},
        {QLatin1String("CZ"), OperatorDialog::tr("Czechia")},
        {QLatin1String("DE"), OperatorDialog::tr("Germany")},
        {QLatin1String("DK"), OperatorDialog::tr("Denmark")},
        {QLatin1String("EE"), OperatorDialog::tr("Estonia")},
        {QLatin1String("ES"), OperatorDialog::tr("Spain")},
        {QLatin1String("FI"), OperatorDialog::tr("Finland")},
        {QLatin1String("FR"), OperatorDialog::tr("France")},
        {QLatin1String("GR"), OperatorDialog::tr("Greece")},
        {QLatin1String("HR"), OperatorDialog::tr("Croatia")},
        {QLatin1String("HU"), OperatorDialog::tr("Hungary")},
        {QLatin1String("IE"), OperatorDialog::tr("Ireland")},
        {QLatin1String("IT"), OperatorDialog::tr("Italy")},
        {QLatin1String("LT"), OperatorDialog::tr("Lithuania")},
        {QLatin1String("LU"), OperatorDialog::tr("Luxembourg")},
        {QLatin1String("LV"), OperatorDialog::tr("Latvia")},
        {QLatin1String("MT"), OperatorDialog::tr("Malta")},
        {QLatin1String("NL"), OperatorDialog::tr("Netherlands")},
        {QLatin1String("PL"), OperatorDialog::tr("Poland")},
        {QLatin1String("PT"), OperatorDialog::tr("Portugal")},
        {QLatin1String("RO"), OperatorDialog::tr("Romania")},
        {QLatin1String("SE"), OperatorDialog::tr("Sweden")},
        {QLatin1String("SI"), OperatorDialog::tr("Slovenia")},
        {QLatin1String("SK"), OperatorDialog::tr("Slovakia")},
    };
    return names.value(code, code);
}

// By name, each with its code.
void fillCountries(QComboBox &box, const QString &chosen)
{
    std::vector<std::pair<QString, QString>> named;
    for (const ::catalog::UnionCountry &country : ::catalog::unionCountries())
        named.emplace_back(countryName(country.code), country.code);
    std::ranges::sort(named, [](const auto &a, const auto &b) { return a.first.localeAwareCompare(b.first) < 0; });
    for (const auto &[name, code] : named)
        box.addItem(name, code);
    box.setCurrentIndex(std::max(0, box.findData(chosen)));
}

QString phoneOf(const QString &country)
{
    const auto &all = ::catalog::unionCountries();
    const auto at = std::ranges::find(all, country, &::catalog::UnionCountry::code);
    return at == all.end() ? QString() : QString(at->phone);
}

} // namespace

OperatorDialog::OperatorDialog(::catalog::Commands &commands, OperatorRole role, QWidget *parent)
    : Dialog(parent)
    , commands_(commands)
    , role_(role)
    , notice_(new kit::Notice(kit::NoticeForm::Box, this))
{
    const bool person = role_ == OperatorRole::ResponsiblePerson;
    setObjectName(QStringLiteral("operatorDialog"));
    setWindowTitle(person ? tr("New responsible person") : tr("New manufacturer"));
    setWindowModality(Qt::WindowModal);
    auto *about =
        kit::label(tr("Buyers see these contacts beside every product that names them. They are filed in the account "
                      "of %1 at once; a product changes only when you save it.")
                       .arg(commands_.shopName()),
                   kit::LabelRole::Secondary, this);
    about->setWordWrap(true);
    about->setContentsMargins(14, 0, 14, 0);
    notice_->dismiss();
    column_ = new QVBoxLayout(this);
    column_->setContentsMargins(6, 20, 6, 20);
    column_->setSpacing(9);
    column_->addWidget(about);
    name_ = addLine(QLatin1String("name"), person ? tr("Name or company") : tr("Company"));
    if (!person)
        tradeName_ = addLine(QLatin1String("trade_name"), tr("Registered trade name (if it differs)"));
    email_ = addLine(QLatin1String("email"), tr("E-mail address"));
    column_->addWidget(makePhone());
    address_ = new QPlainTextEdit(this);
    address_->setTabChangesFocus(true);
    address_->setFixedHeight(address_->fontMetrics().lineSpacing() * kAddressLines + 14);
    connect(address_, &QPlainTextEdit::textChanged, this, [this] { tell(); });
    column_->addWidget(
        frame(QLatin1String("address"), person ? tr("Street and city") : tr("Postal address"), address_));
    if (person)
        column_->addWidget(makePlace());
    column_->addWidget(notice_);
    column_->addStretch();
    column_->addWidget(makeFoot());
    if (person)
        countryChosen();
    resize(kWidth, sizeHint().height());
    name_->setFocus();
}

kit::FieldFrame *OperatorDialog::frame(QLatin1String name, const QString &label, QWidget *field)
{
    field->setObjectName(name);
    fields_.push_back({name, new kit::FieldFrame(label, field, this)});
    return fields_.back().frame;
}

QLineEdit *OperatorDialog::addLine(QLatin1String name, const QString &label)
{
    auto *line = new QLineEdit(this);
    connect(line, &QLineEdit::textChanged, this, [this] { tell(); });
    column_->addWidget(frame(name, label, line));
    return line;
}

QWidget *OperatorDialog::makePhone()
{
    auto *box = new QWidget(this);
    phoneCountry_ = new QLineEdit(box);
    phoneNumber_ = new QLineEdit(box);
    phoneCountry_->setPlaceholderText(QStringLiteral("+49"));
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(frame(QLatin1String("phone_country"), tr("Country code"), phoneCountry_), 1, Qt::AlignTop);
    row->addWidget(
        frame(QLatin1String("phone_number"),
              role_ == OperatorRole::ResponsiblePerson ? tr("Telephone") : tr("Telephone (empty if there is none)"),
              phoneNumber_),
        3, Qt::AlignTop);
    for (QLineEdit *line : {phoneCountry_, phoneNumber_})
        connect(line, &QLineEdit::textChanged, this, [this] { tell(); });
    return box;
}

QWidget *OperatorDialog::makePlace()
{
    auto *box = new QWidget(this);
    postalCode_ = new QLineEdit(box);
    country_ = new QComboBox(box);
    fillCountries(*country_, commands_.market().region);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(frame(QLatin1String("postal_code"), tr("Postal code"), postalCode_), 1, Qt::AlignTop);
    row->addWidget(frame(QLatin1String("country"), tr("Country"), country_), 2, Qt::AlignTop);
    connect(postalCode_, &QLineEdit::textChanged, this, [this] { tell(); });
    connect(country_, &QComboBox::currentIndexChanged, this, &OperatorDialog::countryChosen);
    return box;
}

QWidget *OperatorDialog::makeFoot()
{
    auto *foot = new QWidget(this);
    cancel_ = kit::button(tr("Cancel"), kit::ButtonLook::Secondary, foot, kit::ButtonSize::Large);
    create_ = kit::button(QString(), kit::ButtonLook::Primary, foot, kit::ButtonSize::Large);
    create_->setObjectName(QStringLiteral("createOperator"));
    create_->setDefault(true);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(14, 0, 14, 0);
    row->addStretch();
    row->addWidget(cancel_);
    row->addWidget(create_);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(create_, &QPushButton::clicked, this, &OperatorDialog::create);
    setCreating(false);
    return foot;
}

// The code of telephones there, unless another one was typed.
void OperatorDialog::countryChosen()
{
    const QString typed = phoneCountry_->text();
    const auto &all = ::catalog::unionCountries();
    if (typed.isEmpty() || std::ranges::find(all, typed, &::catalog::UnionCountry::phone) != all.end())
        phoneCountry_->setText(phoneOf(country_->currentData().toString()));
    tell();
}

::catalog::OperatorDraft OperatorDialog::draft() const
{
    ::catalog::OperatorDraft made;
    made.role = role_;
    made.name = name_->text();
    made.tradeName = tradeName_ ? tradeName_->text() : QString();
    made.email = email_->text();
    made.phoneCountry = phoneCountry_->text();
    made.phoneNumber = phoneNumber_->text();
    // The platform shows an address on one line.
    QStringList lines = address_->toPlainText().split(u'\n');
    for (QString &line : lines)
        line = line.trimmed();
    lines.removeAll(QString());
    made.address = lines.join(QStringLiteral(", "));
    if (country_) {
        made.postalCode = postalCode_->text();
        made.country = country_->currentData().toString();
    }
    return ::catalog::tidied(std::move(made));
}

::catalog::Findings OperatorDialog::tell()
{
    const ::catalog::Findings findings = check(draft());
    const auto isEmpty = [](const QWidget *field) {
        const auto *line = qobject_cast<const QLineEdit *>(field);
        const auto *text = qobject_cast<const QPlainTextEdit *>(field);
        return line ? line->text().isEmpty() : text && text->toPlainText().isEmpty();
    };
    for (const Field &field : fields_) {
        const auto found = std::ranges::find(findings, QString(field.name), &::catalog::Finding::field);
        if (found == findings.end() || (!tried_ && isEmpty(field.frame->field())))
            field.frame->setState(kit::FieldState::Plain);
        else
            field.frame->setState(kit::FieldState::Error, words(*found));
    }
    return findings;
}

void OperatorDialog::create()
{
    tried_ = true;
    notice_->dismiss();
    if (!tell().empty()) {
        const auto wrong =
            std::ranges::find(fields_, kit::FieldState::Error, [](const Field &field) { return field.frame->state(); });
        return wrong->frame->field()->setFocus();
    }
    setCreating(true);
    core::follow(
        commands_.createOperator(draft()), this,
        [this](const core::Result<::catalog::EconomicOperator> &made) {
            setCreating(false);
            if (!made)
                return notice_->say(made.error());
            Q_EMIT created(*made);
            accept();
        },
        [this] { setCreating(false); });
}

void OperatorDialog::setCreating(bool creating)
{
    create_->setText(creating                                   ? tr("Creating…")
                     : role_ == OperatorRole::ResponsiblePerson ? tr("Create responsible person")
                                                                : tr("Create manufacturer"));
    create_->setEnabled(!creating);
    cancel_->setEnabled(!creating);
}

} // namespace ui::catalog
