// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

class QLabel;
class QPushButton;
class QWidget;

namespace ui::kit {

enum class ButtonLook {
    Secondary, // white with an outline
    Primary,   // one per region: action bar, current row or inspector's foot
    Quiet      // the colour of links
};
enum class ButtonSize { Small, Normal, Large }; // 24, 28, 32 high

// The parent owns it. Red is for texts of errors, never for buttons.
QPushButton *button(const QString &text, ButtonLook look, QWidget *parent, ButtonSize size = ButtonSize::Normal);
// Changes a button that is shown already, such as the current row's.
void setLook(QPushButton *button, ButtonLook look);
// With an icon that follows the theme, 6 px before the text.
void setIcon(QPushButton *button, const QString &icon);

// What a QLabel says; the style sheet gives size and colour.
enum class LabelRole {
    Body,
    Emphasis,   // 500
    PageTitle,  // 18, 600
    PanelTitle, // 600
    Secondary,  // text2
    Tertiary,   // text3: counts, units
    Label,      // 12, text2: above fields
    Meta,       // 12, text3: second lines
    Error,      // 12, in the state's colour
    Warning,    //
    Pending,    //
    Code,       // 12, code family: ids
};
QLabel *label(const QString &text, LabelRole role, QWidget *parent);
void setRole(QLabel *label, LabelRole role);

// The style sheet is asked again after a property that it selects by has changed.
void repolish(QWidget *widget);

} // namespace ui::kit
