// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/attributeform.h"

#include "catalog/fields.h"
#include "ui/catalog/pushstate.h"
#include "ui/kit/choicebutton.h"

#include <QComboBox>
#include <QCompleter>
#include <QJsonArray>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::catalog {
namespace {

using ::catalog::Attribute;
using ::catalog::AttributeRule;
using ::catalog::AttributeValue;

const char *const kSeparator = "; "; // between free values of one attribute

// A value of the list by its name, else a free one.
AttributeValue valueNamed(const AttributeRule &rule, const QString &name)
{
    const auto known = std::ranges::find_if(rule.values, [&name](const AttributeValue &value) {
        return value.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return known == rule.values.end() ? AttributeValue{QString(), name} : *known;
}

QStringList namesOf(const Attribute *attribute)
{
    QStringList names;
    if (attribute)
        for (const AttributeValue &value : attribute->values)
            names.append(value.name);
    return names;
}

void showChosen(QPushButton *button)
{
    QStringList chosen;
    for (const QAction *action : button->menu()->actions())
        if (action->isChecked())
            chosen.append(action->text());
    button->setText(chosen.isEmpty() ? AttributeForm::tr("Choose…") : chosen.join(QStringLiteral(", ")));
    button->setToolTip(chosen.join(u'\n'));
}

} // namespace

AttributeForm::AttributeForm(QWidget *parent)
    : QWidget(parent)
    , layout_(new QVBoxLayout(this))
{
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(9);
}

void AttributeForm::setRules(const std::optional<::catalog::CategoryRules> &rules,
                             const std::vector<Attribute> &attributes)
{
    for (const Field &field : fields_)
        delete field.frame;
    fields_.clear();
    others_ = attributes;
    if (!rules)
        return;
    std::vector<AttributeRule> ordered;
    std::ranges::copy_if(rules->attributes, std::back_inserter(ordered),
                         [](const AttributeRule &rule) { return rule.kind == AttributeRule::Kind::Product; });
    std::ranges::stable_partition(ordered, &AttributeRule::required);
    for (const AttributeRule &rule : ordered) {
        const auto now = std::ranges::find(attributes, rule.id, &Attribute::id);
        QWidget *widget = makeField(rule, now == attributes.end() ? nullptr : &*now);
        auto *frame = new kit::FieldFrame(rule.required ? tr("%1 (required)").arg(rule.name) : rule.name, widget, this);
        layout_->addWidget(frame);
        fields_.push_back({rule, frame});
        std::erase_if(others_, [&rule](const Attribute &other) { return other.id == rule.id; });
    }
}

QWidget *AttributeForm::makeField(const AttributeRule &rule, const Attribute *now)
{
    if (rule.values.empty())
        return makeText(rule, now);
    // Several free values beside those of the list can only be typed.
    if (rule.multiple)
        return rule.customisable ? makeText(rule, now) : makeChoices(rule, now);
    return makeChoice(rule, now);
}

QWidget *AttributeForm::makeChoice(const AttributeRule &rule, const Attribute *now)
{
    auto *box = new QComboBox(this);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->addItem(QString());
    for (const AttributeValue &value : rule.values)
        box->addItem(value.name, value.id);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->setFocusPolicy(Qt::StrongFocus);
    box->setCurrentText(namesOf(now).value(0));
    connect(box, &QComboBox::currentTextChanged, this, &AttributeForm::edited);
    return box;
}

QWidget *AttributeForm::makeChoices(const AttributeRule &rule, const Attribute *now)
{
    auto *button = new kit::ChoiceButton({}, this);
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *menu = new QMenu(button);
    const QStringList chosen = namesOf(now);
    for (const AttributeValue &value : rule.values) {
        QAction *action = menu->addAction(value.name);
        action->setData(value.id);
        action->setCheckable(true);
        action->setChecked(chosen.contains(value.name));
        connect(action, &QAction::toggled, this, [this, button] {
            showChosen(button);
            Q_EMIT edited();
        });
    }
    button->setMenu(menu);
    showChosen(button);
    return button;
}

QWidget *AttributeForm::makeText(const AttributeRule &rule, const Attribute *now)
{
    auto *line = new QLineEdit(namesOf(now).join(QLatin1String(kSeparator)), this);
    if (rule.multiple)
        line->setPlaceholderText(tr("several, separated by “;”"));
    if (!rule.values.empty()) {
        QStringList known;
        for (const AttributeValue &value : rule.values)
            known.append(value.name);
        line->setToolTip(tr("Known values: %1").arg(known.mid(0, 20).join(QStringLiteral(", "))));
    }
    connect(line, &QLineEdit::textChanged, this, &AttributeForm::edited);
    return line;
}

std::vector<AttributeValue> AttributeForm::valuesOf(const Field &field)
{
    std::vector<AttributeValue> values;
    QWidget *widget = field.frame->field();
    if (const auto *box = qobject_cast<QComboBox *>(widget)) {
        if (const QString text = box->currentText().trimmed(); !text.isEmpty())
            values.push_back(valueNamed(field.rule, text));
    } else if (const auto *button = qobject_cast<QPushButton *>(widget)) {
        for (const QAction *action : button->menu()->actions())
            if (action->isChecked())
                values.push_back({action->data().toString(), action->text()});
    } else if (const auto *line = qobject_cast<QLineEdit *>(widget)) {
        const QStringList parts = field.rule.multiple ? line->text().split(u';') : QStringList{line->text()};
        for (const QString &part : parts)
            if (const QString text = part.trimmed(); !text.isEmpty())
                values.push_back(valueNamed(field.rule, text));
    }
    return values;
}

std::vector<Attribute> AttributeForm::attributes() const
{
    std::vector<Attribute> all;
    for (const Field &field : fields_)
        if (auto values = valuesOf(field); !values.empty())
            all.push_back({field.rule.id, field.rule.name, std::move(values)});
    all.insert(all.end(), others_.begin(), others_.end());
    return all;
}

int AttributeForm::tell(const ::catalog::Findings &findings, const std::vector<Attribute> &saved)
{
    int problems = 0;
    for (const Field &field : fields_) {
        ::catalog::Findings own;
        std::ranges::copy_if(findings, std::back_inserter(own), [&field](const ::catalog::Finding &finding) {
            return finding.field == QString(u"attribute:" + field.rule.id);
        });
        PushState state = stateOf(own);
        const auto was = std::ranges::find(saved, field.rule.id, &Attribute::id);
        const auto asField = [&field](std::vector<AttributeValue> values) {
            return QJsonValue(::catalog::attributesToJson({{field.rule.id, field.rule.name, std::move(values)}}));
        };
        const bool changed = !::catalog::sameField(
            QStringLiteral("product_attributes"),
            asField(was == saved.end() ? std::vector<AttributeValue>() : was->values), asField(valuesOf(field)));
        if (state.state == kit::FieldState::Plain && changed)
            state = {kit::FieldState::Edited, tr("Not saved")};
        field.frame->setState(state.state, state.message);
        problems += state.state == kit::FieldState::Error;
    }
    return problems;
}

void AttributeForm::focusFirstProblem()
{
    for (const Field &field : fields_)
        if (field.frame->state() == kit::FieldState::Error)
            return field.frame->field()->setFocus();
}

} // namespace ui::catalog
