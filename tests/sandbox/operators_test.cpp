// SPDX-License-Identifier: GPL-3.0-or-later
// Manufacturers and responsible persons: those of the seed, those that a seller creates, and what is refused.
#include "shopkit.h"

class OperatorsTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ShopKit> kit_;

    static QJsonObject phone(const QString &country)
    {
        return {{u"country_code"_qs, country}, {u"local_number"_qs, u"201234567"_qs}};
    }
    static QJsonObject manufacturer()
    {
        return {{u"name"_qs, u"Werk GmbH"_qs},
                {u"email"_qs, u"werk@werk.example"_qs},
                {u"phone_number"_qs, phone(u"+86"_qs)},
                {u"address"_qs, u"Am Kai 1"_qs}};
    }
    static QJsonObject person()
    {
        return {{u"name"_qs, u"Kontor BV"_qs},
                {u"email"_qs, u"recht@kontor.example"_qs},
                {u"phone_number"_qs, phone(u"+31"_qs)},
                {u"address"_qs, QJsonObject{{u"street_address_line1"_qs, u"Gracht 1, Amsterdam"_qs},
                                            {u"postal_code"_qs, u"1016"_qs},
                                            {u"country"_qs, u"NL"_qs}}}};
    }
    QJsonArray found(const char *operation, const char *list, const QJsonObject &body = {})
    {
        return kit_->call(operation, {}, {{u"page_size"_qs, u"100"_qs}}, body).data[QLatin1String(list)].toArray();
    }

private Q_SLOTS:
    void init() { kit_ = std::make_unique<ShopKit>(u"demo"_qs); }

    void areCreated()
    {
        const QString maker = kit_->post("CreateManufacturer", manufacturer()).data[u"manufacturer_id"].toString();
        const QString one = kit_->post("CreateResponsiblePerson", person()).data[u"responsible_person_id"].toString();
        QVERIFY(!maker.isEmpty() && !one.isEmpty() && maker != one);
        const QJsonArray makers = found("SearchManufacturers", "manufacturers", {{u"keyword"_qs, u"werk gm"_qs}});
        QCOMPARE(makers.size(), 1);
        QCOMPARE(makers[0][u"id"].toString(), maker);
        QCOMPARE(makers[0][u"regional_profiles"][0][u"address"].toString(), u"Am Kai 1"_qs);
        const QJsonArray persons =
            found("SearchResponsiblePersons", "responsible_persons", {{u"responsible_person_ids"_qs, QJsonArray{one}}});
        QCOMPARE(persons.size(), 1);
        QCOMPARE(persons[0][u"regional_profiles"][0][u"address"][u"country"].toString(), u"NL"_qs);
        // Beside those of the seed, and twice if asked twice.
        QCOMPARE(found("SearchManufacturers", "manufacturers").size(), 4);
        QVERIFY(kit_->post("CreateManufacturer", manufacturer()).data[u"manufacturer_id"].toString() != maker);
        QCOMPARE(found("SearchManufacturers", "manufacturers").size(), 5);
    }

    void areRefused_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, QJsonObject body, const QString &key, const QJsonValue &value, int code) {
            body.insert(key, value);
            QTest::newRow(name) << (body[u"address"].isObject() ? u"CreateResponsiblePerson"_qs
                                                                : u"CreateManufacturer"_qs)
                                << body << code;
        };
        row("maker's name", manufacturer(), u"name"_qs, u" "_qs, 38023033);
        row("maker's address", manufacturer(), u"address"_qs, u" "_qs, 38023034);
        row("maker's e-mail", manufacturer(), u"email"_qs, u"werk"_qs, 38023042);
        row("maker's country code", manufacturer(), u"phone_number"_qs, phone(u"86"_qs), 38023046);
        row("maker's number", manufacturer(), u"phone_number"_qs, QJsonObject{{u"country_code"_qs, u"+86"_qs}},
            38023041);
        row("person's name", person(), u"name"_qs, u" "_qs, 38023022);
        row("person's e-mail", person(), u"email"_qs, u"a@b"_qs, 38023042);
        row("person's telephone", person(), u"phone_number"_qs, phone(u"+86"_qs), 38023028);
        QJsonObject there{
            {u"street_address_line1"_qs, u"Gasse 1"_qs}, {u"postal_code"_qs, u"8001"_qs}, {u"country"_qs, u"CH"_qs}};
        row("person's country", person(), u"address"_qs, there, 38023026);
        there[u"country"_qs] = u"NL"_qs;
        there[u"street_address_line1"_qs] = u" "_qs;
        row("person's address", person(), u"address"_qs, there, 38023024);
    }
    void areRefused()
    {
        QFETCH(QString, operation);
        QFETCH(QJsonObject, body);
        QFETCH(int, code);
        QCOMPARE(kit_->post(qPrintable(operation), body).code, code);
    }

    void aMakerMayHaveNoTelephone()
    {
        QJsonObject body = manufacturer();
        body[u"phone_number"_qs] = QJsonObject{{u"availability"_qs, u"UNAVAILABLE"_qs}};
        QCOMPARE(kit_->post("CreateManufacturer", body).code, 0);
    }
};

QTEST_GUILESS_MAIN(OperatorsTest)
#include "operators_test.moc"
