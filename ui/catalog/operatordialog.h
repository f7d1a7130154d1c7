// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/commands.h"
#include "ui/kit/dialog.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace ui::kit {
class FieldFrame;
class Notice;
} // namespace ui::kit

namespace ui::catalog {

// Makes a manufacturer or a responsible person known to the shop's account. Says beside each field what the platform
// would refuse, and stays open with the platform's answer when it refuses all the same. GUI thread.
class OperatorDialog final : public kit::Dialog {
    Q_OBJECT
public:
    OperatorDialog(::catalog::Commands &commands, ::catalog::OperatorRole role, QWidget *parent = nullptr);

Q_SIGNALS:
    void created(const ::catalog::EconomicOperator &made);

private:
    struct Field {
        QLatin1String name; // as findings call it
        kit::FieldFrame *frame;
    };
    QLineEdit *addLine(QLatin1String name, const QString &label);
    QWidget *makePhone();
    QWidget *makePlace();
    QWidget *makeFoot();
    kit::FieldFrame *frame(QLatin1String name, const QString &label, QWidget *field);
    void countryChosen();
    ::catalog::OperatorDraft draft() const;
    // Shows what is wrong with the fields that were filled in, or with all once creating was tried.
    ::catalog::Findings tell();
    void create();
    void setCreating(bool creating);

    ::catalog::Commands &commands_;
    const ::catalog::OperatorRole role_;
    std::vector<Field> fields_;
    QVBoxLayout *column_ = nullptr;
    QLineEdit *name_ = nullptr, *tradeName_ = nullptr, *email_ = nullptr;
    QLineEdit *phoneCountry_ = nullptr, *phoneNumber_ = nullptr, *postalCode_ = nullptr;
    QPlainTextEdit *address_ = nullptr;
    QComboBox *country_ = nullptr;
    QPushButton *create_ = nullptr, *cancel_ = nullptr;
    kit::Notice *notice_;
    bool tried_ = false;
};

} // namespace ui::catalog
