// SPDX-License-Identifier: GPL-3.0-or-later
// Making a manufacturer or responsible person known to the account, against the real sandbox over TLS.
#include "engine/operators.h"
#include "kit/engine/shopbed.h"
#include "kit/store/wait.h"
#include "sync/shop.h"

#include <QTest>

#include <algorithm>

using catalog::EconomicOperator;
using catalog::OperatorDraft;
using catalog::OperatorRole;
using kit::ok;
using kit::why;

namespace {

constexpr int kPatience = 60'000;

} // namespace

class OperatorsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        kit::ShopBed::Options options;
        options.programs = QStringLiteral(SHOPWRIGHT_BIN);
        auto opened = kit::ShopBed::open(options);
        QVERIFY2(ok(opened), why(opened));
        bed_ = std::move(*opened);
    }
    void init() { approve(true); }
    void cleanup() { QVERIFY(ok(bed_->clearFaults())); }
    void cleanupTestCase() { bed_.reset(); }

    void isCreatedAndFound_data()
    {
        QTest::addColumn<OperatorRole>("role");
        QTest::newRow("manufacturer") << OperatorRole::Manufacturer;
        QTest::newRow("responsible person") << OperatorRole::ResponsiblePerson;
    }
    void isCreatedAndFound()
    {
        QFETCH(OperatorRole, role);
        const size_t before = known(role).size();
        const auto made = create(draft(role));
        QVERIFY2(ok(made), why(made));
        QCOMPARE(known(role).size(), before + 1);
        QCOMPARE(known(role, made->name).size(), size_t(1));
        QCOMPARE(known(role, made->name).front().id, made->id);
    }

    // Nothing goes to a shop before its first push is approved, this neither.
    void waitsForTheApproval()
    {
        approve(false);
        const size_t before = known(OperatorRole::Manufacturer).size();
        const auto made = create(draft(OperatorRole::Manufacturer));
        QVERIFY(!made);
        QCOMPARE(made.error().code, QStringLiteral("shop.unapproved"));
        QCOMPARE(known(OperatorRole::Manufacturer).size(), before);
    }

    // The call came through and its answer didn't: the account has it once, and we know it.
    void aLostAnswerMakesNoSecond()
    {
        const size_t before = known(OperatorRole::Manufacturer).size();
        QVERIFY(ok(bed_->spoil(QStringLiteral("CreateManufacturer"), QStringLiteral("reset"), true)));
        const auto made = create(draft(OperatorRole::Manufacturer));
        QVERIFY2(ok(made), why(made));
        const auto now = known(OperatorRole::Manufacturer);
        QCOMPARE(now.size(), before + 1);
        QVERIFY(std::ranges::find(now, made->id, &EconomicOperator::id) != now.end());
    }

    // It did not come through: the error says that nobody knows.
    void aLostCallIsSaid()
    {
        QVERIFY(ok(bed_->spoil(QStringLiteral("CreateManufacturer"), QStringLiteral("reset"), false)));
        const auto made = create(draft(OperatorRole::Manufacturer));
        QVERIFY(!made);
        QCOMPARE(made.error().code, QStringLiteral("api.outcome_unknown"));
    }

    void theAccountIsReadToItsEnd()
    {
        const size_t before = known(OperatorRole::Manufacturer).size();
        // More than a page of 100.
        for (int i = 0; i < 101; ++i)
            QVERIFY(create(draft(OperatorRole::Manufacturer)).has_value());
        QCOMPARE(known(OperatorRole::Manufacturer).size(), before + 101);
    }

private:
    void approve(bool approved)
    {
        const auto work = [shop = bed_->shop().id, approved,
                           at = bed_->engine().now()](store::Connection &connection) -> core::Result<void> {
            if (const auto released = syncing::approve(connection, shop, at); !released)
                return core::Unexpected(released.error());
            return connection.run(u"UPDATE sync_shop SET approved = ?", approved);
        };
        const auto written = kit::waitFor(bed_->engine().database().write(work), kPatience);
        QVERIFY2(ok(written), why(written));
    }
    OperatorDraft draft(OperatorRole role)
    {
        OperatorDraft made;
        made.role = role;
        made.name = QStringLiteral("Werk %1").arg(++made_, 4, 10, QLatin1Char('0'));
        made.email = QStringLiteral("werk@werk.example");
        made.phoneCountry = QStringLiteral("+49");
        made.phoneNumber = QStringLiteral("4012345678");
        made.address = QStringLiteral("Am Kai 1");
        made.postalCode = QStringLiteral("20457");
        made.country = QStringLiteral("DE");
        return made;
    }
    core::Result<EconomicOperator> create(const OperatorDraft &draft)
    {
        return kit::waitFor(engine::createOperator(bed_->engine(), bed_->shop().id, draft), kPatience);
    }
    std::vector<EconomicOperator> known(OperatorRole role, const QString &keyword = {})
    {
        const auto found =
            kit::waitFor(engine::readOperators(bed_->engine(), bed_->shop().id, role, keyword), kPatience);
        return found ? *found : std::vector<EconomicOperator>();
    }

    std::unique_ptr<kit::ShopBed> bed_;
    int made_ = 0;
};

QTEST_GUILESS_MAIN(OperatorsTest)
#include "operators_test.moc"
