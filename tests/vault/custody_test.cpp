// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/custody.h"

#include <QTest>

using namespace vault;

namespace {

Grant sample()
{
    Grant grant;
    grant.appKey = QStringLiteral("68xu9ks5p4i8");
    grant.openId = QStringLiteral("7010736057180325637");
    grant.sellerName = QStringLiteral("Jägers Läden 店");
    grant.region = QStringLiteral("DE");
    grant.scopes = {QStringLiteral("seller.product.basic"), QStringLiteral("serller.product.optimize")};
    // Beyond 2^31, to show that ends are whole 64-bit seconds.
    grant.current = {"ROW_access-2", core::instant(4102444800), "ROW_refresh-2", core::instant(4133980800)};
    grant.previous = TokenPair{"ROW_access-1", core::instant(4101840000), "ROW_refresh-1", core::instant(4133980800)};
    grant.shops = {{QStringLiteral("7495540735365777507"), QStringLiteral("Shop"), QStringLiteral("DE"),
                    QStringLiteral("LOCAL"), QStringLiteral("ROW_cipher"), QStringLiteral("DELCAAA")}};
    return grant;
}

template<class T>
T waited(const QFuture<T> &future)
{
    return QTest::qWaitFor([&] { return future.isFinished(); })
               ? future.result()
               : T(core::fail("test.never_ended", QStringLiteral("?")));
}

} // namespace

class CustodyTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsGrants()
    {
        MemorySecrets secrets;
        TokenCustody custody(secrets);
        QCOMPARE(waited(custody.grant(sample().appKey, sample().openId)).value(), std::optional<Grant>());
        QVERIFY(custody.keep(sample()).result());
        QCOMPARE(waited(custody.grant(sample().appKey, sample().openId)).value(), sample());
        QCOMPARE(custody.openIds(sample().appKey), QStringList{sample().openId});
        QVERIFY(custody.openIds(QStringLiteral("other")).isEmpty());

        Grant proven = sample();
        proven.previous.reset();
        QVERIFY(custody.keep(proven).result());
        QCOMPARE(waited(custody.grant(sample().appKey, sample().openId)).value(), proven);

        QVERIFY(custody.forget(sample().appKey, sample().openId).result());
        QVERIFY(custody.openIds(sample().appKey).isEmpty());
    }

    void keepsAppSecrets()
    {
        MemorySecrets secrets;
        TokenCustody custody(secrets);
        QCOMPARE(custody.appSecret(QStringLiteral("a")).result().value(), std::optional<QByteArray>());
        QVERIFY(custody.keepAppSecret(QStringLiteral("a"), "e59af819cc").result());
        QCOMPARE(custody.appSecret(QStringLiteral("a")).result().value(), QByteArray("e59af819cc"));
        QCOMPARE(custody.appKeys(), QStringList{QStringLiteral("a")});
    }

    void refusesForeignEntries()
    {
        MemorySecrets secrets;
        TokenCustody custody(secrets);
        QVERIFY(secrets.write(QStringLiteral("grant/a/1"), "{\"format\":2}").result());
        QCOMPARE(waited(custody.grant(QStringLiteral("a"), QStringLiteral("1"))).error().code,
                 QStringLiteral("vault.format"));
    }
};

QTEST_GUILESS_MAIN(CustodyTest)
#include "custody_test.moc"
