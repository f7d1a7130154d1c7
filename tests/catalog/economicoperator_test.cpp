// SPDX-License-Identifier: GPL-3.0-or-later
// Manufacturers and responsible persons that are made known to the account: what is asked of them before the platform
// is, and what it is told.
#include "catalog/economicoperator.h"
#include "catalog/remote.h"
#include "specimens.h"

#include <QJsonArray>
#include <QTest>

using namespace catalog;

namespace {

OperatorDraft manufacturer() { return specimen::operatorDraft(OperatorRole::Manufacturer); }
OperatorDraft responsiblePerson() { return specimen::operatorDraft(OperatorRole::ResponsiblePerson); }

} // namespace

class EconomicOperatorTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isChecked_data()
    {
        QTest::addColumn<std::function<void(OperatorDraft &)>>("change");
        QTest::addColumn<QString>("maker"); // what is found of it, as "field rule"
        QTest::addColumn<QString>("person");
        const auto row = [](const char *name, std::function<void(OperatorDraft &)> change, const char *maker,
                            const char *person) {
            QTest::newRow(name) << std::move(change) << QString::fromLatin1(maker) << QString::fromLatin1(person);
        };
        const auto same = [&](const char *name, std::function<void(OperatorDraft &)> change, const char *both) {
            row(name, std::move(change), both, both);
        };
        same(
            "sound", [](OperatorDraft &) {}, "");
        same(
            "no name", [](OperatorDraft &d) { d.name = QStringLiteral("  "); }, "name operator.missing");
        row(
            "200 characters", [](OperatorDraft &d) { d.name = QString(200, u'x'); }, "", "");
        row(
            "201 characters", [](OperatorDraft &d) { d.name = QString(201, u'x'); }, "", "name operator.long");
        row(
            "256 characters", [](OperatorDraft &d) { d.name = QString(256, u'x'); }, "name operator.long",
            "name operator.long");
        row(
            "a long trade name", [](OperatorDraft &d) { d.tradeName = QString(201, u'x'); }, "trade_name operator.long",
            "");
        same(
            "no e-mail", [](OperatorDraft &d) { d.email.clear(); }, "email operator.missing");
        for (const char *email : {"werk", "werk@", "@werk.example", "we rk@werk.example", "werk@werk", "a@b@c.example"})
            same(
                email, [email](OperatorDraft &d) { d.email = QLatin1String(email); }, "email operator.email");
        row(
            "no telephone",
            [](OperatorDraft &d) {
                d.phoneCountry.clear();
                d.phoneNumber.clear();
            },
            "", "phone_country operator.missing, phone_number operator.missing");
        same(
            "no country code", [](OperatorDraft &d) { d.phoneCountry.clear(); }, "phone_country operator.missing");
        same(
            "no number", [](OperatorDraft &d) { d.phoneNumber.clear(); }, "phone_number operator.missing");
        same(
            "a country code without plus", [](OperatorDraft &d) { d.phoneCountry = QStringLiteral("49"); },
            "phone_country operator.phone_country");
        same(
            "00 instead of plus", [](OperatorDraft &d) { d.phoneCountry = QStringLiteral("0049"); }, "");
        row(
            "a telephone outside the EU", [](OperatorDraft &d) { d.phoneCountry = QStringLiteral("+86"); }, "",
            "phone_country operator.phone_union");
        same(
            "six digits", [](OperatorDraft &d) { d.phoneNumber = QStringLiteral("123456"); },
            "phone_number operator.phone_number");
        row(
            "twelve digits", [](OperatorDraft &d) { d.phoneNumber = QStringLiteral("123456789012"); }, "",
            "phone_number operator.phone_number");
        same(
            "a letter", [](OperatorDraft &d) { d.phoneNumber = QStringLiteral("4012345x78"); },
            "phone_number operator.phone_number");
        same(
            "signs between", [](OperatorDraft &d) { d.phoneNumber = QStringLiteral("(40) 123-456/78"); }, "");
        same(
            "no address", [](OperatorDraft &d) { d.address.clear(); }, "address operator.missing");
        same(
            "501 characters of address", [](OperatorDraft &d) { d.address = QString(501, u'x'); },
            "address operator.long");
        row(
            "no postal code", [](OperatorDraft &d) { d.postalCode.clear(); }, "", "postal_code operator.missing");
        row(
            "a country outside the EU", [](OperatorDraft &d) { d.country = QStringLiteral("CH"); }, "",
            "country operator.country");
    }
    void isChecked()
    {
        QFETCH(std::function<void(OperatorDraft &)>, change);
        QFETCH(QString, maker);
        QFETCH(QString, person);
        const auto found = [&](OperatorDraft draft) {
            change(draft);
            QStringList told;
            for (const Finding &finding : check(tidied(draft))) {
                told.append(finding.field + u' ' + finding.rule);
                // A sentence, not the rule's name.
                told.last() += words(finding).contains(u' ') ? QString() : QStringLiteral(" without words");
            }
            return told.join(QStringLiteral(", "));
        };
        QCOMPARE(found(manufacturer()), maker);
        QCOMPARE(found(responsiblePerson()), person);
    }

    // The 27 members, each with a code that a telephone there can be called by.
    void theUnion()
    {
        QCOMPARE(unionCountries().size(), size_t(27));
        for (const UnionCountry &country : unionCountries()) {
            QVERIFY(QLocale::codeToTerritory(QString(country.code)) != QLocale::AnyTerritory);
            OperatorDraft draft = responsiblePerson();
            draft.country = country.code;
            draft.phoneCountry = country.phone;
            QVERIFY(check(draft).empty());
        }
    }

    void isSent()
    {
        OperatorDraft draft = manufacturer();
        auto body = *remote::createOperator(draft).body;
        QVERIFY(!body.contains(u"registered_trade_name"));
        QCOMPARE(body[u"phone_number"],
                 QJsonValue(QJsonObject{{QStringLiteral("country_code"), QStringLiteral("+49")},
                                        {QStringLiteral("local_number"), QStringLiteral("4012345678")}}));
        draft.phoneCountry.clear();
        draft.phoneNumber.clear();
        draft.tradeName = QStringLiteral("Werk");
        body = *remote::createOperator(draft).body;
        QCOMPARE(body[u"registered_trade_name"].toString(), QStringLiteral("Werk"));
        QCOMPARE(body[u"phone_number"],
                 QJsonValue(QJsonObject{{QStringLiteral("availability"), QStringLiteral("UNAVAILABLE")}}));
        body = *remote::createOperator(responsiblePerson()).body;
        QCOMPARE(body[u"address"][u"postal_code"].toString(), QStringLiteral("20457"));
        QCOMPARE(body[u"address"][u"country"].toString(), QStringLiteral("DE"));
    }

    void isAnswered()
    {
        const QJsonObject data{{QStringLiteral("manufacturer_id"), QStringLiteral("7")}};
        QCOMPARE(remote::createdOperatorFrom(OperatorRole::Manufacturer, data).value_or(QString()),
                 QStringLiteral("7"));
        const auto other = remote::createdOperatorFrom(OperatorRole::ResponsiblePerson, data);
        QVERIFY(!other);
        QCOMPARE(other.error().code, QStringLiteral("api.answer"));
    }
};

QTEST_GUILESS_MAIN(EconomicOperatorTest)
#include "economicoperator_test.moc"
