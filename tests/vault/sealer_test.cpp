// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/passphrase.h"
#include "vault/sealer.h"

#include <QTest>

using namespace vault;

namespace {

Secret keyOf(char filler) { return Secret{QByteArrayView(QByteArray(keySize, filler))}; }

Sealer sealerWith(quint32 id, char filler)
{
    Sealer sealer;
    auto added = sealer.addKey(id, keyOf(filler));
    Q_ASSERT(added);
    return sealer;
}

} // namespace

class SealerTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensWhatItSealed_data()
    {
        QTest::addColumn<QByteArray>("plain");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("short") << QByteArray("ROW_token");
        QTest::newRow("binary") << QByteArray("\0\xff\0x", 4);
        QTest::newRow("long") << QByteArray(200000, 'x');
    }
    void opensWhatItSealed()
    {
        QFETCH(QByteArray, plain);
        const Sealer sealer = sealerWith(7, 'k');
        const auto sealed = sealer.seal(plain, "orders/17/address");
        QVERIFY(sealed);
        // 1 version + 4 key id + 12 IV + text + 16 tag
        QCOMPARE(sealed->size(), plain.size() + 33);
        QCOMPARE(sealed->first(5), QByteArray("\x01\x00\x00\x00\x07", 5));
        QCOMPARE(*sealer.open(*sealed, "orders/17/address"), plain);
    }

    void neverSealsTwiceAlike()
    {
        const Sealer sealer = sealerWith(1, 'k');
        QVERIFY(*sealer.seal("same", "place") != *sealer.seal("same", "place"));
    }

    void noticesEveryChangedByte()
    {
        const Sealer sealer = sealerWith(1, 'k');
        const QByteArray sealed = *sealer.seal("secret", "place");
        for (qsizetype at = 0; at < sealed.size(); ++at) {
            QByteArray changed = sealed;
            changed[at] = char(changed[at] ^ 1);
            QVERIFY2(!sealer.open(changed, "place"), qPrintable(QString::number(at)));
        }
        for (qsizetype length = 0; length < sealed.size(); ++length)
            QVERIFY(!sealer.open(sealed.first(length), "place"));
    }

    void namesTheFault()
    {
        const Sealer sealer = sealerWith(1, 'k');
        const QByteArray sealed = *sealer.seal("secret", "place");
        QCOMPARE(sealer.open(sealed, "elsewhere").error().code, QStringLiteral("vault.damaged"));
        QCOMPARE(sealerWith(2, 'k').open(sealed, "place").error().code, QStringLiteral("vault.key"));
        QCOMPARE(sealerWith(1, 'x').open(sealed, "place").error().code, QStringLiteral("vault.damaged"));
        QCOMPARE(sealer.open("hello", "place").error().code, QStringLiteral("vault.format"));
        QByteArray newer = sealed;
        newer[0] = 2;
        QCOMPARE(sealer.open(newer, "place").error().code, QStringLiteral("vault.format"));
        QCOMPARE(Sealer().seal("x", "").error().code, QStringLiteral("vault.key"));
        Sealer refusing;
        QCOMPARE(refusing.addKey(1, Secret{QByteArrayView("short")}).error().code, QStringLiteral("vault.key"));
    }

    void exchangesKeys()
    {
        Sealer sealer = sealerWith(1, 'a');
        const QByteArray old = *sealer.seal("old", "p");
        QVERIFY(sealer.addKey(2, keyOf('b')));
        const QByteArray fresh = *sealer.seal("new", "p");
        QCOMPARE(fresh[4], '\x02');
        QCOMPARE(*sealer.open(old, "p"), QByteArray("old"));
        QCOMPARE(*sealer.open(fresh, "p"), QByteArray("new"));
    }

    // RFC 9106 has no vector for an Argon2id call without secret and data; this one is from the reference
    // implementation's own tests (phc-winner-argon2, test.c): version 0x13, t=2, m=64 MiB, p=1, "password", "somesalt".
    void stretchesAsTheReference()
    {
        Stretching stretching{65536, 2, 1, QByteArrayLiteral("somesalt")};
        const auto key = stretch(Secret{QByteArrayView("password")}, stretching);
        QVERIFY(key);
        QCOMPARE(key->view().toByteArray().toHex(),
                 QByteArray("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"));
    }

    void refusesStrangeStretching_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("all memory") << QStringLiteral("memory_kib") << QJsonValue(1 << 30);
        QTest::newRow("no memory") << QStringLiteral("memory_kib") << QJsonValue(0);
        QTest::newRow("for ever") << QStringLiteral("passes") << QJsonValue(1000000);
        QTest::newRow("no pass") << QStringLiteral("passes") << QJsonValue(0);
        QTest::newRow("no lane") << QStringLiteral("lanes") << QJsonValue(0);
        QTest::newRow("no salt") << QStringLiteral("salt") << QJsonValue(QString());
        QTest::newRow("other kind") << QStringLiteral("kdf") << QJsonValue(QStringLiteral("md5"));
    }
    void refusesStrangeStretching()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QJsonObject json = Stretching::fresh().toJson();
        QVERIFY(Stretching::fromJson(json));
        json.insert(field, value);
        QCOMPARE(Stretching::fromJson(json).error().code, QStringLiteral("vault.format"));
    }

    void takesBytesOver()
    {
        QByteArray bytes("passphrase");
        const Secret secret = Secret::take(bytes);
        QVERIFY(bytes.isEmpty());
        QCOMPARE(secret.view().toByteArray(), QByteArray("passphrase"));
        QVERIFY(sameInConstantTime("abc", "abc"));
        QVERIFY(!sameInConstantTime("abc", "abd"));
        QVERIFY(!sameInConstantTime("abc", "abcd"));
    }
};

QTEST_APPLESS_MAIN(SealerTest)
#include "sealer_test.moc"
