// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "kit/api/sandboxprocess.h"

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <chrono>
#include <memory>
#include <optional>

namespace kit {

// What one run of the program left.
struct Ran {
    int code = -1; // exit code; -1 when it was killed, crashed or did not end in time
    QByteArray out, err;

    QJsonObject json() const; // of `out`; empty when it is not exactly one JSON object
    QString told() const;     // everything, for the message of a failed test
};

// A merchant's terminal: the real program shopwright-cli on a profile of its own, whose secrets a passphrase file
// seals. Its test names the program in DEPENDS cli_program and gives SHOPWRIGHT_BIN as `programs`.
class Terminal final {
public:
    explicit Terminal(QString programs);

    // With --profile, --passphrase-file and, when set, --shop in front. Waits for the end.
    Ran run(const QStringList &arguments, std::chrono::milliseconds patience = std::chrono::minutes(2));
    // The same with --json.
    Ran json(const QStringList &arguments, std::chrono::milliseconds patience = std::chrono::minutes(2));
    // SIGKILL after that time; what it did when it ended by itself before.
    std::optional<Ran> killAfter(std::chrono::microseconds time, const QStringList &arguments);
    // Only the program with these arguments and nothing in front.
    Ran bare(const QStringList &arguments, std::chrono::milliseconds patience = std::chrono::minutes(2));

    QStringList globals() const;
    QString program() const;
    QString folder() const { return folder_.path(); } // for files that a test makes
    QString profile() const { return folder_.filePath(QStringLiteral("profile")); }
    QString database() const { return profile() + QStringLiteral("/shopwright.db"); }
    QString passphraseFile() const { return folder_.filePath(QStringLiteral("passphrase")); }
    QString write(const QString &name, const QByteArray &bytes) const; // a file in folder(); its path
    QByteArray read(const QString &path) const;
    void setShop(const QString &shop) { shop_ = shop; }
    void setPassphraseFile(const QString &path) { passphrase_ = path; }

private:
    QTemporaryDir folder_;
    QString programs_, shop_, passphrase_;
};

// A sandbox without quotas, whose audits take no time, in a folder of its own.
class Platform final {
public:
    explicit Platform(const QString &programs, const QString &seed = QStringLiteral("demo"));
    SandboxProcess &sandbox() const { return *sandbox_; }
    // What the listings of a shop are, without the ids and times that every run makes anew: one line for each product
    // and SKU, by seller SKU. Read from the sandbox's own file, past everything under test.
    QStringList listings(const QString &shopId) const;
    QStringList texts(const QString &sql) const; // first column of that file
    qint64 number(const QString &sql) const;     // one integer of it
    QString folder() const { return folder_.path(); }

private:
    QTemporaryDir folder_;
    std::unique_ptr<SandboxProcess> sandbox_;
};

} // namespace kit
