// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "cli/output.h"
#include "engine/consent.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QSocketNotifier>

#include <memory>

namespace cli {

// The seller's consent in a browser: opens the page, then takes the code from whichever comes first, the redirect to
// this computer or an address pasted on standard input. Deletes itself when it has ended; belongs to `owner`.
class Consent final : public QObject {
    Q_OBJECT
public:
    static QFuture<core::Result<QString>> ask(const engine::Consent::Request &request, Output &output, QObject *owner);
    ~Consent() override;

private:
    Consent(Output &output, QObject *owner);
    void begin(const engine::Consent::Request &request);
    void readPasted();
    void end(core::Result<QString> code);

    Output &output_;
    std::unique_ptr<engine::Consent> consent_;
    std::unique_ptr<QSocketNotifier> pasted_;
    QPromise<core::Result<QString>> promise_;
    bool ended_ = false;
};

} // namespace cli
