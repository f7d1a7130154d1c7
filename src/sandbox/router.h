// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sandbox/authhost.h"
#include "sandbox/control.h"
#include "sandbox/gateway.h"
#include "sandbox/server.h"
#include "sandbox/statedb.h"

#include <memory>

namespace sandbox {

// Everything between a request and its response: control interface, faults, auth host, gateway, operations. Owns
// the state; made, used and destroyed on the worker thread.
class Router final {
public:
    static constexpr int kApiHost = 0; // HttpRequest::listener
    static constexpr int kAuthHost = 1;

    static core::Result<std::unique_ptr<Router>> open(const Server::Options &options,
                                                      const Server::MakeOperations &make);

    // Never throws: what fails inside is rolled back and answered 36009003.
    HttpResponse answer(const HttpRequest &request);
    // Lets the shop's clock run while no request comes.
    void idle();

    // Tells the operations where clients reach them.
    void setApiUrl(const QString &url);

    App announcedApp() const { return announced_; }
    const std::vector<Shop> &shops() const { return shops_; }

private:
    Router(const Server::Options &options, std::unique_ptr<StateDb> db);

    core::Instant now() const;
    void advance();
    HttpResponse route(const HttpRequest &request);
    HttpResponse control(const HttpRequest &request);
    HttpResponse serve(const HttpRequest &request);
    HttpResponse picture(const HttpRequest &request);
    Answer call(const Call &call);
    HttpResponse serveThroughFaults(const HttpRequest &request);
    QString operationName(const HttpRequest &request) const;

    Server::Options options_;
    const contract::Contract &contract_;
    std::unique_ptr<StateDb> db_;
    Settings settings_;
    Accounts accounts_;
    Quota quota_;
    Faults faults_;
    Control control_;
    AuthHost authHost_;
    Gateway gateway_;
    Operations operations_;
    App announced_;
    std::vector<Shop> shops_;
    core::Instant advanced_{};
};

} // namespace sandbox
