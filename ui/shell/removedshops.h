// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/erasure.h"
#include "ui/kit/dialog.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace ui::shell {

class Session;

// The shops that were removed and whose data is still here: each can come back, or its data be deleted.
class RemovedShops final : public kit::Dialog {
    Q_OBJECT
public:
    explicit RemovedShops(Session &session, QWidget *parent);

private:
    void fill();
    const engine::Shop *chosen() const;

    Session &session_;
    QListWidget *list_;
    QLabel *none_;
    QPushButton *restore_, *erase_;
};

// Deletes a removed shop's data when the merchant has typed its name; says before what is lost. Closes when it is done,
// and stays with the reason when it isn't.
class EraseDialog final : public kit::Dialog {
    Q_OBJECT
public:
    EraseDialog(Session &session, const engine::Shop &shop, QWidget *parent);

private:
    void setLoss(const engine::ShopLoss &loss);
    void erase();

    Session &session_;
    const engine::Shop shop_;
    QLabel *loss_, *message_;
    QLineEdit *name_;
    QPushButton *erase_;
};

} // namespace ui::shell
