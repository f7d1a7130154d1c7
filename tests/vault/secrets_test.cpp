// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/markers.h"
#include "vault/sealedfile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace vault;

namespace {

Secret words(const char *text) { return Secret{QByteArrayView(text)}; }

} // namespace

class SecretsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sessionOnly()
    {
        MemorySecrets secrets;
        keepsReplacesRemoves(secrets);
    }

    void sealedFile()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("secrets.sealed"));
        auto secrets = SealedFileSecrets::open(path, words("correct horse"), FileConsent::Given);
        QVERIFY2(secrets, qPrintable(secrets ? QString() : secrets.error().sentence()));
        keepsReplacesRemoves(**secrets);
        QVERIFY(secrets->get()->write(QStringLiteral("app/1"), "top-secret-value").result());

        const QFileInfo file(path);
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
        QFile content(path);
        QVERIFY(content.open(QIODevice::ReadOnly));
        const QByteArray bytes = content.readAll();
        QVERIFY(!bytes.contains("top-secret-value") && !bytes.contains("app/1") && !bytes.contains("correct"));

        auto again = SealedFileSecrets::open(path, words("correct horse"), FileConsent::Given);
        QVERIFY(again);
        QCOMPARE(again->get()->names(), QStringList{QStringLiteral("app/1")});
        QCOMPARE(again->get()->read(QStringLiteral("app/1")).result().value(), QByteArray("top-secret-value"));
    }

    void sealedFileRefuses()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("secrets.sealed"));
        const auto codeOf = [&](const char *passphrase, FileConsent consent) {
            auto opened = SealedFileSecrets::open(path, words(passphrase), consent);
            return opened ? QString() : opened.error().code;
        };
        QCOMPARE(codeOf("x", FileConsent::Refused), QStringLiteral("vault.consent"));
        QVERIFY(!QFile::exists(path));
        QCOMPARE(codeOf("", FileConsent::Given), QStringLiteral("vault.passphrase"));
        QVERIFY(!QFile::exists(path));
        QCOMPARE(codeOf("x", FileConsent::Given), QString());
        QCOMPARE(codeOf("y", FileConsent::Given), QStringLiteral("vault.passphrase"));

        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray good = file.readAll();
        for (const QByteArray &bad : {QByteArray(), QByteArray("{}"), good.first(good.size() / 2),
                                      QByteArray(good).replace("\"format\": 1", "\"format\": 2")}) {
            QVERIFY(file.resize(0) && file.seek(0));
            file.write(bad);
            file.flush();
            QCOMPARE(codeOf("x", FileConsent::Given), QStringLiteral("vault.format"));
        }
        // Cheaper stretching is not accepted silently: it is authenticated with the values.
        QVERIFY(file.resize(0) && file.seek(0));
        file.write(QByteArray(good).replace("\"passes\": 3", "\"passes\": 1"));
        file.flush();
        QCOMPARE(codeOf("x", FileConsent::Given), QStringLiteral("vault.passphrase"));
    }

    void fileThatCannotBeWritten()
    {
        auto opened = SealedFileSecrets::open(QStringLiteral("/proc/no/such/place"), words("x"), FileConsent::Given);
        QCOMPARE(opened.error().code, QStringLiteral("vault.disk"));
    }

    void markers()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("secrets.json"));
        {
            auto markers = Markers::load(path);
            QVERIFY(markers);
            QCOMPARE(markers->state(QStringLiteral("a")), Markers::State::None);
            QVERIFY(markers->set(QStringLiteral("a"), Markers::State::Writing));
            QVERIFY(markers->set(QStringLiteral("b"), Markers::State::Kept));
            QVERIFY(markers->set(QStringLiteral("c"), Markers::State::Kept));
            QVERIFY(markers->set(QStringLiteral("c"), Markers::State::None));
        }
        auto again = Markers::load(path);
        QVERIFY(again);
        QCOMPARE(again->state(QStringLiteral("a")), Markers::State::Writing);
        QCOMPARE(again->kept(), QStringList{QStringLiteral("b")});

        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not json");
        file.close();
        QCOMPARE(Markers::load(path).error().code, QStringLiteral("vault.markers"));
    }

private:
    static void keepsReplacesRemoves(Secrets &secrets)
    {
        const QString name = QStringLiteral("grant/app/1");
        QCOMPARE(secrets.read(name).result().value(), std::optional<QByteArray>());
        QVERIFY(secrets.write(name, QByteArray("a\0b", 3)).result());
        QCOMPARE(secrets.read(name).result().value(), QByteArray("a\0b", 3));
        QVERIFY(secrets.write(name, "second").result());
        QCOMPARE(secrets.read(name).result().value(), QByteArray("second"));
        QCOMPARE(secrets.names(), QStringList{name});
        QVERIFY(secrets.remove(name).result());
        QVERIFY(secrets.remove(name).result());
        QCOMPARE(secrets.read(name).result().value(), std::optional<QByteArray>());
        QVERIFY(secrets.names().isEmpty());
    }
};

QTEST_APPLESS_MAIN(SecretsTest)
#include "secrets_test.moc"
