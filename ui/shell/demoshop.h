// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "engine/engine.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

namespace ui::shell {

// The demo: the bundled shopwright-sandbox as a child process, with a profile of its own beside the merchant's. Its
// tokens open nothing but this sandbox, so they are sealed with a passphrase that lies beside them, and no keyring is
// asked. Lives on the GUI's thread; the sandbox ends with it.
class DemoShop final : public QObject {
    Q_OBJECT
public:
    // `folder`: where the demo lives, made when it isn't there. `programs`: where shopwright-sandbox is installed.
    DemoShop(QString folder, QString programs, QObject *parent = nullptr);
    ~DemoShop() override;

    void start(); // started() or failed() follows
    engine::Options engineOptions() const;
    QString announceFile() const { return folder_ + QStringLiteral("/announce.json"); }

Q_SIGNALS:
    void started();
    // It didn't start, or ended too early.
    void failed(const core::Error &error);

private:
    core::Result<void> prepare() const;
    void look();
    core::Error broken(const QString &place) const;

    const QString folder_, programs_;
    QProcess process_;
    QTimer looking_; // for the announcement
    int looks_ = 0;
    bool announced_ = false;
};

} // namespace ui::shell
