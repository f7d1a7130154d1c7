// SPDX-License-Identifier: GPL-3.0-or-later
// A real gnome-keyring in a private session. The program starts itself under dbus-run-session: the child does one
// list of steps against KeychainSecrets and prints one line for each.
#include "vault/keychain.h"

#include <QCoreApplication>
#include <QDir>
#include <QFutureWatcher>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace vault;

namespace {

const QString token = QStringLiteral("grant/app/1");

QString textOf(const core::Result<std::optional<QByteArray>> &read)
{
    if (!read)
        return read.error().code;
    return *read ? QString::fromUtf8(**read) : QStringLiteral("nothing");
}

QString textOf(const core::Result<void> &done) { return done ? QStringLiteral("done") : done.error().code; }

QString step(KeychainSecrets &secrets, const QString &word)
{
    const auto wait = [](auto future) {
        return QTest::qWaitFor([&] { return future.isFinished(); }, 20000) && future.resultCount() == 1
                   ? textOf(future.result())
                   : QStringLiteral("never ended");
    };
    if (word == u"probe")
        return wait(secrets.probe());
    if (word == u"write")
        return wait(secrets.write(token, "ROW_token"));
    if (word == u"read")
        return wait(secrets.read(token));
    if (word == u"read-other")
        return wait(secrets.read(QStringLiteral("grant/app/2")));
    if (word == u"remove")
        return wait(secrets.remove(token));
    return secrets.names().join(u',');
}

int child(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    auto secrets = KeychainSecrets::open(QStringLiteral("shopwright-test"), app.arguments().at(2));
    for (const auto &word : app.arguments().sliced(3))
        std::printf("%s: %s\n", qPrintable(word), secrets ? qPrintable(step(**secrets, word)) : "no markers");
    return 0;
}

} // namespace

class KeychainTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        for (const char *program : {"dbus-run-session", "gnome-keyring-daemon"})
            QVERIFY2(!QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty(), program);
    }

    void unlockedKeyring()
    {
        const QTemporaryDir home;
        QCOMPARE(run(home, unlocked, "probe names read write names read remove names read"),
                 QStringLiteral("probe: done\nnames: \nread: nothing\nwrite: done\nnames: grant/app/1\n"
                                "read: ROW_token\nremove: done\nnames: \nread: nothing\n"));
    }

    void lockedKeyringIsNotAnEmptyOne()
    {
        const QTemporaryDir home;
        QCOMPARE(run(home, unlocked, "write"), QStringLiteral("write: done\n"));
        QCOMPARE(run(home, locked, "probe names read write read-other"),
                 QStringLiteral("probe: vault.locked\nnames: grant/app/1\nread: vault.locked\nwrite: vault.locked\n"
                                "read-other: nothing\n"));
        // Nothing was lost by asking while it was locked.
        QCOMPARE(run(home, unlocked, "read"), QStringLiteral("read: ROW_token\n"));
    }

    void entryRemovedBehindOurBack()
    {
        const QTemporaryDir home;
        QCOMPARE(run(home, unlocked, "write"), QStringLiteral("write: done\n"));
        QVERIFY(QDir(home.filePath(QStringLiteral("data/keyrings"))).removeRecursively());
        QCOMPARE(run(home, unlocked, "read"), QStringLiteral("read: vault.missing\n"));
    }

    void noKeyring()
    {
        const QTemporaryDir home;
        QCOMPARE(run(home, absent, "probe write names"),
                 QStringLiteral("probe: vault.unavailable\nwrite: vault.unavailable\nnames: \n"));
    }

    void noBus()
    {
        const QTemporaryDir home;
        QCOMPARE(run(home, noSession, "probe read"),
                 QStringLiteral("probe: vault.unavailable\nread: vault.unavailable\n"));
    }

private:
    static constexpr const char *unlocked =
        "printf ci | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; ";
    static constexpr const char *locked = "gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1; ";
    static constexpr const char *absent = "";
    static constexpr const char *noSession = nullptr;

    QString run(const QTemporaryDir &home, const char *prepare, const char *steps)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *gone : {"DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "GNOME_KEYRING_CONTROL"})
            environment.remove(QString::fromLatin1(gone));
        const QString runtime = home.filePath(QStringLiteral("run"));
        QDir().mkpath(runtime);
        QFile::setPermissions(runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        environment.insert(QStringLiteral("HOME"), home.path());
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), runtime);
        environment.insert(QStringLiteral("XDG_DATA_HOME"), home.filePath(QStringLiteral("data")));

        QStringList self{QCoreApplication::applicationFilePath(), QStringLiteral("--child"),
                         home.filePath(QStringLiteral("secrets.json"))};
        self += QString::fromLatin1(steps).split(u' ');
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::SeparateChannels);
        if (prepare) {
            // The daemon would outlive its bus; the session script ends the one that it started itself.
            const QString script =
                QString::fromLatin1(prepare) +
                QStringLiteral("\"$0\" \"$@\"; code=$?; "
                               "pid=$(dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus / "
                               "org.freedesktop.DBus.GetConnectionUnixProcessID "
                               "string:org.freedesktop.secrets 2>/dev/null | awk '{print $2}'); "
                               "[ -n \"$pid\" ] && kill \"$pid\"; exit $code");
            process.start(QStringLiteral("dbus-run-session"),
                          QStringList{QStringLiteral("--"), QStringLiteral("bash"), QStringLiteral("-c"), script} +
                              self);
        } else {
            process.start(self.first(), self.sliced(1));
        }
        if (!process.waitForFinished(60000))
            return QStringLiteral("the session did not end");
        return QString::fromUtf8(process.readAllStandardOutput());
    }
};

int main(int argc, char **argv)
{
    if (argc > 2 && qstrcmp(argv[1], "--child") == 0)
        return child(argc, argv);
    QCoreApplication app(argc, argv);
    KeychainTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "keychain_test.moc"
