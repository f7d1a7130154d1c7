// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "core/time.h"

#include <QByteArray>
#include <QString>

namespace sandbox {

// What the server shows in the TLS handshake and what a client must trust to accept it.
struct ServerIdentity {
    QByteArray certificatePem;
    QByteArray keyPem;
    QString caFile; // absolute path of the certificate authority's certificate
};

// The identity kept in `folder` (ca.pem, server.pem and server-key.pem, the key readable by its owner only).
// Made when absent, unreadable or within 30 days of its end: a throw-away authority (EC P-256, 825 days, path
// length 0) that signs one certificate for localhost, 127.0.0.1 and ::1, after which the authority's key is
// forgotten, so that nobody can misuse a ca.pem that somebody trusts. Fails with sandbox.certificate.
core::Result<ServerIdentity> serverIdentity(const QString &folder, core::Instant now);

} // namespace sandbox
