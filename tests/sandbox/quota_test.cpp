// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/contract.h"
#include "sandbox/quota.h"

#include <QtTest>

using namespace std::chrono_literals;
using sandbox::kOperationClasses;
using sandbox::OperationClass;
using sandbox::Quota;
using sandbox::QuotaCounts;
using sandbox::Rate;
using sandbox::Rates;

class QuotaTest final : public QObject {
    Q_OBJECT

private:
    static constexpr Rates kTwo = {Rate{2, 2}, Rate{2, 2}, Rate{2, 2}, Rate{2, 2}};
    static QString shop() { return QStringLiteral("app/shop"); }

private Q_SLOTS:
    void grantsABurstThenTheRate()
    {
        Quota quota(kTwo);
        QCOMPARE(quota.take(shop(), OperationClass::Write, 10s), Quota::Time::zero());
        QCOMPARE(quota.take(shop(), OperationClass::Write, 10s), Quota::Time::zero());
        // Empty; the next token takes half a second at 2 per second.
        QCOMPARE(quota.take(shop(), OperationClass::Write, 10s), Quota::Time(500ms));
        QCOMPARE(quota.take(shop(), OperationClass::Write, 10s + 400ms), Quota::Time(100ms));
        QCOMPARE(quota.take(shop(), OperationClass::Write, 10s + 500ms), Quota::Time::zero());
        // An hour saves up no more than the burst.
        for (int i = 0; i < 2; ++i)
            QCOMPARE(quota.take(shop(), OperationClass::Write, 1h), Quota::Time::zero());
        QVERIFY(quota.take(shop(), OperationClass::Write, 1h) > Quota::Time::zero());
    }

    void keepsShopsAndClassesApart()
    {
        Quota quota({Rate{1, 1}, Rate{1, 1}, Rate{1, 1}, Rate{1, 1}});
        for (const OperationClass one : kOperationClasses) {
            for (const char *owner : {"a/1", "a/2", "b/1"}) {
                const QString name = QString::fromLatin1(owner);
                QCOMPARE(quota.take(name, one, 0s), Quota::Time::zero());
                QCOMPARE(quota.take(name, one, 0s), Quota::Time(1s));
            }
        }
    }

    void countsWhatIsLost()
    {
        Quota quota(kTwo);
        quota.take(shop(), OperationClass::Read, 0s); // 1 of 2 left
        quota.take(shop(), OperationClass::Read, 0s); // none left
        quota.take(shop(), OperationClass::Read, 0s); // throttled
        // Five seconds bring 10 tokens, of which the bucket holds 2.
        const QuotaCounts counts = quota.counts(OperationClass::Read, 5s);
        QCOMPARE(counts.granted, 2);
        QCOMPARE(counts.throttled, 1);
        QCOMPARE(counts.offered, 10.0);
        QCOMPARE(counts.unused, 8.0);
        QCOMPARE(quota.counts(OperationClass::Write, 5s).offered, 0.0);
        quota.resetCounts(6s);
        QCOMPARE(quota.counts(OperationClass::Read, 6s).unused, 0.0);
        QCOMPARE(quota.counts(OperationClass::Read, 7s).unused, 2.0);
    }

    void changesItsRates()
    {
        Quota quota(kTwo);
        quota.take(shop(), OperationClass::Write, 0s);
        quota.take(shop(), OperationClass::Write, 0s);
        Rates faster = kTwo;
        faster[std::size_t(OperationClass::Write)] = Rate{10, 10};
        quota.setRates(faster, 1s); // the second before counts at the old rate: 2 tokens
        for (int i = 0; i < 2; ++i)
            QCOMPARE(quota.take(shop(), OperationClass::Write, 1s), Quota::Time::zero());
        QCOMPARE(quota.take(shop(), OperationClass::Write, 1s), Quota::Time(100ms));
        quota.setRates({Rate{1, 1}, Rate{1, 1}, Rate{1, 1}, Rate{1, 1}}, 10s); // holds 10, keeps 1
        QCOMPARE(quota.take(shop(), OperationClass::Write, 10s), Quota::Time::zero());
        QCOMPARE(quota.take(shop(), OperationClass::Write, 10s), Quota::Time(1s));
        quota.setRates({}, 10s); // no limit
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(quota.take(shop(), OperationClass::Write, 10s), Quota::Time::zero());
    }

    void steadyCallsAtTheRateAreAllGranted()
    {
        Quota quota({Rate{10, 1}, Rate{10, 1}, Rate{10, 1}, Rate{10, 1}});
        for (int i = 0; i < 100'000; ++i)
            QCOMPARE(quota.take(shop(), OperationClass::Write, i * 100ms), Quota::Time::zero());
    }

    void classifiesOperations_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<OperationClass>("operationClass");
        QTest::newRow("cached facts") << QStringLiteral("GetCategoryRules") << OperationClass::LightRead;
        QTest::newRow("batch read") << QStringLiteral("InventorySearch") << OperationClass::LightRead;
        QTest::newRow("get") << QStringLiteral("GetProduct") << OperationClass::Read;
        QTest::newRow("search by POST") << QStringLiteral("SearchProducts") << OperationClass::Read;
        QTest::newRow("dry run") << QStringLiteral("CheckProductListing") << OperationClass::Read;
        QTest::newRow("small write") << QStringLiteral("UpdateInventory") << OperationClass::Write;
        QTest::newRow("upload") << QStringLiteral("UploadProductImage") << OperationClass::Write;
        QTest::newRow("delete") << QStringLiteral("DeleteProducts") << OperationClass::Write;
        QTest::newRow("listing") << QStringLiteral("CreateProduct") << OperationClass::HeavyWrite;
    }
    void classifiesOperations()
    {
        QFETCH(QString, operation);
        const contract::Operation *found = contract::Contract::builtIn().operation(operation);
        QVERIFY(found);
        QTEST(sandbox::classOf(*found), "operationClass");
    }

    void everyClassHasAName()
    {
        for (const OperationClass one : kOperationClasses)
            QCOMPARE(sandbox::operationClassFromText(sandbox::toText(one)), std::optional(one));
        QCOMPARE(sandbox::operationClassFromText(u"all"), std::optional<OperationClass>());
    }
};

QTEST_GUILESS_MAIN(QuotaTest)
#include "quota_test.moc"
