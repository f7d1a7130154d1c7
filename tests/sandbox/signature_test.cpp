// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/signature.h"

#include <QtTest>

using sandbox::decodeQuery;
using sandbox::Parameters;
using sandbox::signatureOf;

Q_DECLARE_METATYPE(sandbox::Parameters)

// Out here because moc stumbles over them inside the class.
static const char kCompact[] = R"({"event_type":"PACKAGE_UPDATE","address":"https://partner.tiktokshop.com"})";
static const char kSpaced[] = R"({    "address":"https://partner.tiktokshop.com",    "event_type": "PACKAGE_UPDATE"})";

// The vectors are the platform's own (Partner documentation, "Sign your API request") and those of public clients,
// each computed a second time with Python's hmac module.
class SignatureTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signs_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("sign");
        const QByteArray webhooks = "app_key=68xu9ks5p4i8&shop_cipher=ROW_xkMbgAAAeVAQra0eZWebFQq5aIK"
                                    "&timestamp=1696909648";
        QTest::newRow("authorized shops")
            << QByteArray("e59af819cc") << QByteArray("/authorization/202309/shops")
            << QByteArray("app_key=29a39d&timestamp=1623812664") << QByteArray()
            << QByteArray("b596b73e0cc6de07ac26f036364178ab16b0a907af13d43f0a0cd2345f582dc8");
        QTest::newRow("order, sign and access_token don't count")
            << QByteArray("e59af819cc") << QByteArray("/authorization/202309/shops")
            << QByteArray("timestamp=1623812664&sign=zz&app_key=29a39d&access_token=t") << QByteArray()
            << QByteArray("b596b73e0cc6de07ac26f036364178ab16b0a907af13d43f0a0cd2345f582dc8");
        QTest::newRow("GET webhooks") << QByteArray("e59af819cc") << QByteArray("/event/202309/webhooks") << webhooks
                                      << QByteArray()
                                      << QByteArray("ed58e1b5e59865c22a7b828c1cab65007441f43cc91a6cb2f2cdc638e0995a37");
        QTest::newRow("PUT webhooks") << QByteArray("e59af819cc") << QByteArray("/event/202309/webhooks") << webhooks
                                      << QByteArray(kCompact)
                                      << QByteArray("701dd6deb2389fe4c469b89bd37fc56f96a6da6afeb4d01c9077a65169752fa7");
        QTest::newRow("PUT webhooks, body with blanks")
            << QByteArray("e59af819cc") << QByteArray("/event/202309/webhooks") << webhooks << QByteArray(kSpaced)
            << QByteArray("495c39774c04ee06162f20a6bef8edae5b17676229588fe76630bb5166da37d2");
        QTest::newRow("any path") << QByteArray("app_secret") << QByteArray("/test-api") << QByteArray("foo=bar")
                                  << QByteArray()
                                  << QByteArray("d3cb7fe11ecae942802ceeca67e7cf10120cc12f1517d45fbc1c8cfe5413c80f");
    }
    void signs()
    {
        QFETCH(QByteArray, secret);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, body);
        QTEST(signatureOf(secret, path, decodeQuery(query), body), "sign");
    }

    void decodesQueries_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<Parameters>("parameters");
        QTest::newRow("empty") << QByteArray() << Parameters();
        QTest::newRow("blanks") << QByteArray("a=x+y%20z%2B") << Parameters{{"a", "x y z+"}};
        QTest::newRow("utf-8") << QByteArray("n=%E5%AE%B6") << Parameters{{"n", "家"}};
        QTest::newRow("no value") << QByteArray("a&b=") << Parameters{{"a", ""}, {"b", ""}};
        QTest::newRow("signs in value") << QByteArray("&a=b=c%26d&") << Parameters{{"a", "b=c&d"}};
        QTest::newRow("order is kept") << QByteArray("b=1&a=2&b=3") << Parameters{{"b", "1"}, {"a", "2"}, {"b", "3"}};
    }
    void decodesQueries()
    {
        QFETCH(QByteArray, query);
        QTEST(decodeQuery(query), "parameters");
    }

    void comparesSecrets()
    {
        QVERIFY(sandbox::sameSecret("abc", "abc"));
        QVERIFY(!sandbox::sameSecret("abc", "abd"));
        QVERIFY(!sandbox::sameSecret("abc", "ab"));
        QVERIFY(!sandbox::sameSecret("abc", "ABC"));
    }
};

QTEST_GUILESS_MAIN(SignatureTest)
#include "signature_test.moc"
