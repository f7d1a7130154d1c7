// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money.h"

#include <QTest>

class MoneyTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAndWrites_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("wire");
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("back");
        const auto row = [](const char *name, const char *code, const char *wire, qint64 minor, const char *back) {
            QTest::newRow(name) << QString::fromLatin1(code) << QString::fromLatin1(wire) << minor << QString::fromLatin1(back);
        };
        row("cents", "USD", "12.34", 1234, "12.34");
        row("one decimal", "EUR", "0.5", 50, "0.50");
        row("whole", "GBP", "7", 700, "7.00");
        row("negative", "USD", "-0.07", -7, "-0.07");
        row("yen", "JPY", "1200", 1200, "1200");
        row("trailing zeros", "VND", "150000.00", 150000, "150000");
        row("largest", "USD", "9999999999999.99", 999999999999999, "9999999999999.99");
    }
    void readsAndWrites()
    {
        QFETCH(QString, code);
        QFETCH(QString, wire);
        QFETCH(qint64, minor);
        QFETCH(QString, back);
        const auto currency = core::Currency::fromCode(code);
        QVERIFY(currency);
        const auto money = core::Money::fromWire(wire, *currency);
        QVERIFY(money);
        QCOMPARE(money->minor, minor);
        QCOMPARE(money->toWire(), back);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("wire");
        for (const char *wire : {"", "-", ".", ".5", "5.", "1,5", "1e3", " 1", "1 ", "0x1", "1.234", "--1", "99999999999999999999"})
            QTest::newRow(wire) << QStringLiteral("USD") << QString::fromLatin1(wire);
        QTest::newRow("yen have no decimals") << QStringLiteral("JPY") << QStringLiteral("1.5");
    }
    void refuses()
    {
        QFETCH(QString, code);
        QFETCH(QString, wire);
        const auto money = core::Money::fromWire(wire, *core::Currency::fromCode(code));
        QVERIFY(!money);
        QCOMPARE(money.error().code, QStringLiteral("money.format"));
    }

    void currencies()
    {
        QVERIFY(!core::Currency::fromCode(u"usd"));
        QVERIFY(!core::Currency::fromCode(u"US"));
        QVERIFY(core::Currency::fromCode(u"CHF") && !core::Currency::fromCode(u"CHF")->isKnown());
    }
};

QTEST_APPLESS_MAIN(MoneyTest)
#include "money_test.moc"
