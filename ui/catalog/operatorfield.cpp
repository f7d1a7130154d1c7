// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/operatorfield.h"

#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>

namespace ui::catalog {
namespace {

const QString kSeparator = QStringLiteral("; ");

} // namespace

OperatorField::OperatorField(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setFocusPolicy(Qt::StrongFocus);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    lineEdit()->setPlaceholderText(tr("Choose by name"));
}

void OperatorField::setIds(const std::vector<QString> &ids)
{
    ids_ = ids;
    showIds();
}

void OperatorField::setOperators(const std::vector<::catalog::EconomicOperator> &operators)
{
    const bool untouched = currentText() == shown_;
    const QString typed = currentText();
    const QSignalBlocker blocker(this);
    operators_ = operators;
    clear();
    addItem(QString());
    for (const ::catalog::EconomicOperator &one : operators_) {
        addItem(one.name, one.id);
        setItemData(count() - 1, one.address, Qt::ToolTipRole);
    }
    if (untouched)
        showIds();
    else
        setEditText(typed);
}

void OperatorField::add(const ::catalog::EconomicOperator &made)
{
    auto all = operators_;
    all.push_back(made);
    std::vector<QString> chosen = names();
    chosen.push_back(made.name);
    setOperators(all);
    setEditText(QStringList(chosen.begin(), chosen.end()).join(kSeparator));
}

void OperatorField::showIds()
{
    QStringList names;
    for (const QString &id : ids_)
        names.append(nameOf(id));
    shown_ = names.join(kSeparator);
    setEditText(shown_);
    lineEdit()->setCursorPosition(0);
}

QString OperatorField::nameOf(const QString &id) const
{
    const auto at = std::ranges::find(operators_, id, &::catalog::EconomicOperator::id);
    return at == operators_.end() ? id : at->name;
}

std::vector<QString> OperatorField::names() const
{
    std::vector<QString> names;
    for (const QString &part : currentText().split(u';'))
        if (const QString name = part.trimmed(); !name.isEmpty())
            names.push_back(name);
    return names;
}

std::vector<QString> OperatorField::ids() const
{
    if (currentText() == shown_)
        return ids_;
    std::vector<QString> ids;
    for (const QString &name : names()) {
        const auto at = std::ranges::find_if(operators_, [&](const ::catalog::EconomicOperator &one) {
            return one.name.compare(name, Qt::CaseInsensitive) == 0 || one.id == name;
        });
        if (at != operators_.end() && std::ranges::find(ids, at->id) == ids.end())
            ids.push_back(at->id);
    }
    return ids;
}

QString OperatorField::unknownName() const
{
    if (currentText() == shown_)
        return {};
    for (const QString &name : names())
        if (std::ranges::none_of(operators_, [&](const ::catalog::EconomicOperator &one) {
                return one.name.compare(name, Qt::CaseInsensitive) == 0 || one.id == name;
            }))
            return name;
    return {};
}

} // namespace ui::catalog
