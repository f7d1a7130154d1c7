// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "engine/consent.h"
#include "engine/engine.h"
#include "ui/kit/dialog.h"

#include <array>

class QLabel;
class QLineEdit;
class QPushButton;
class QComboBox;
class QScrollArea;
class QSettings;
class QVBoxLayout;

namespace ui::kit {
class Theme;
}

namespace ui::shell {

class Session;
class ShopPicker;

// Connects a real shop, step by step: the merchant's app in Partner Center, consent in the browser, which of the shops
// that it grants. Nothing typed here is kept before the platform has accepted it; the secret goes to the vault alone.
class ConnectDialog final : public kit::Dialog {
    Q_OBJECT
public:
    // Opens a page in the browser; tests put something else here.
    using OpenPage = std::function<void(const QUrl &)>;
    ConnectDialog(kit::Theme &theme, Session &session, OpenPage open, QWidget *parent = nullptr);
    ~ConnectDialog() override;

    // Another host than the platform's, such as a sandbox that runs elsewhere.
    void setHosts(const QUrl &api, const QUrl &authorisation, const QString &caFile);

    // Where service id, market and port are remembered per app, so that connecting again needs no typing. Kept by the
    // caller.
    void setMemory(QSettings &memory);
    // Connects this shop again: its app and hosts are filled in, the secret is the vault's unless one is typed. Its
    // data stays as it is, and no other shop is added.
    void setShop(const engine::Shop &shop);

public Q_SLOTS:
    // Gives back the access to what was granted and not yet taken.
    void reject() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fit();
    void showStep(int step);
    void remember() const;
    QWidget *appStep();
    void addScopes(QVBoxLayout *layout);
    QWidget *consentStep();
    QWidget *shopsStep();
    void next();
    void begin();
    void pasted();
    void agreed(const core::Result<QString> &code);
    void choose(const std::vector<engine::Shop> &granted);
    void countChosen();
    void add(const std::set<core::ShopId> &chosen);
    void showError(const core::Error &error);
    void setBusy(const QString &words);

    Session &session_;
    const OpenPage open_;
    engine::App app_;
    std::optional<engine::Shop> again_; // the shop that is connected again
    QSettings *memory_ = nullptr;
    QUrl consentPage_;
    QScrollArea *area_;
    QWidget *steps_;
    std::array<QWidget *, 3> pages_{};
    int step_ = 0;
    QLineEdit *key_, *secret_, *service_, *port_, *address_;
    QComboBox *market_;
    ShopPicker *picker_;
    std::vector<engine::Shop> granted_; // not taken yet
    QLabel *redirect_, *message_;
    QPushButton *next_, *cancel_;
    std::unique_ptr<engine::Consent> consent_;
};

} // namespace ui::shell
