// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/buttons.h"

#include "ui/kit/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QStyle>

#include <array>

using namespace Qt::StringLiterals;

namespace ui::kit {

namespace {

// In the order of LabelRole; the names are those of the style sheet.
constexpr std::array labelRoles = {"body",  "emphasis", "pageTitle", "panelTitle", "secondary", "tertiary",
                                   "label", "meta",     "error",     "warning",    "pending",   "code"};

} // namespace

void repolish(QWidget *widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

QPushButton *button(const QString &text, ButtonLook look, QWidget *parent, ButtonSize size)
{
    auto *made = new QPushButton(text, parent);
    made->setAutoDefault(false);
    if (size != ButtonSize::Normal)
        made->setProperty("size", size == ButtonSize::Small ? u"small"_qs : u"large"_qs);
    setLook(made, look);
    return made;
}

void setLook(QPushButton *button, ButtonLook look)
{
    button->setProperty("primary", look == ButtonLook::Primary);
    button->setProperty("quiet", look == ButtonLook::Quiet);
    repolish(button);
}

void setIcon(QPushButton *button, const QString &icon)
{
    const Theme &theme = Theme::of(button);
    const bool primary = button->property("primary").toBool();
    button->setIcon(theme.icon(icon, primary ? Token::OnAccent : Token::Text2));
    button->setIconSize(theme.iconExtent());
}

QLabel *label(const QString &text, LabelRole role, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    setRole(made, role);
    return made;
}

void setRole(QLabel *label, LabelRole role)
{
    label->setProperty("role", QString::fromLatin1(labelRoles.at(std::size_t(role))));
    repolish(label);
}

} // namespace ui::kit
