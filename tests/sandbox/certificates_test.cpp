// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/certificates.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslCertificateExtension>
#include <QSslKey>
#include <QTemporaryDir>
#include <QtTest>

using sandbox::serverIdentity;

class CertificatesTest final : public QObject {
    Q_OBJECT

private:
    static constexpr qint64 kNow = 1'795'000'000; // 2026-11-18

    static QSslCertificate fromFile(const QString &file) { return QSslCertificate::fromPath(file).value(0); }

private Q_SLOTS:
    void namesThisComputer()
    {
        QTemporaryDir dir;
        const auto identity = serverIdentity(dir.path(), core::instant(kNow));
        QVERIFY(identity.has_value());
        const QSslCertificate certificate(identity->certificatePem);
        const auto names = certificate.subjectAlternativeNames();
        QCOMPARE(names.values(QSsl::DnsEntry), QStringList{QStringLiteral("localhost")});
        auto addresses = names.values(QSsl::IpAddressEntry);
        addresses.sort();
        QCOMPARE(addresses, (QStringList{QStringLiteral("127.0.0.1"), QStringLiteral("::1")}));
        QCOMPARE(certificate.publicKey().algorithm(), QSsl::Ec);
        // A day of slack before, 825 days of life after.
        QCOMPARE(certificate.effectiveDate().toSecsSinceEpoch(), kNow - 86'400);
        QCOMPARE(certificate.expiryDate().toSecsSinceEpoch(), kNow + 825 * 86'400);
    }

    void theAuthoritySignsNothingElse()
    {
        QTemporaryDir dir;
        const auto identity = serverIdentity(dir.path(), core::instant(kNow));
        QVERIFY(identity.has_value());
        const QSslCertificate ca = fromFile(identity->caFile);
        QCOMPARE(QSslCertificate(identity->certificatePem).issuerInfo(QSslCertificate::CommonName),
                 ca.subjectInfo(QSslCertificate::CommonName));
        bool found = false;
        for (const QSslCertificateExtension &extension : ca.extensions()) {
            if (extension.oid() != u"2.5.29.19")
                continue;
            found = true;
            QVERIFY(extension.isCritical());
            QCOMPARE(extension.value().toMap().value(QStringLiteral("ca")).toBool(), true);
            QCOMPARE(extension.value().toMap().value(QStringLiteral("pathLenConstraint")).toInt(), 0);
        }
        QVERIFY(found);
        // Only the server's key is kept, for its owner alone.
        QCOMPARE(
            QDir(dir.path()).entryList(QDir::Files, QDir::Name),
            (QStringList{QStringLiteral("ca.pem"), QStringLiteral("server-key.pem"), QStringLiteral("server.pem")}));
        const auto permissions = QFile::permissions(dir.filePath(QStringLiteral("server-key.pem")));
        QVERIFY(!(permissions & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    }

    void isKeptWhileItLasts()
    {
        QTemporaryDir dir;
        const auto first = serverIdentity(dir.path(), core::instant(kNow));
        const auto later = serverIdentity(dir.path(), core::instant(kNow + 790 * 86'400)); // 35 days left
        QVERIFY(first.has_value() && later.has_value());
        QCOMPARE(later->certificatePem, first->certificatePem);
        const auto last = serverIdentity(dir.path(), core::instant(kNow + 796 * 86'400)); // 29 days left
        QVERIFY(last.has_value());
        QVERIFY(last->certificatePem != first->certificatePem);
    }

    void isMadeAgainWhenDamaged_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *file : {"ca.pem", "server.pem", "server-key.pem"})
            QTest::newRow(file) << QString::fromLatin1(file);
    }
    void isMadeAgainWhenDamaged()
    {
        QFETCH(QString, file);
        QTemporaryDir dir;
        const auto first = serverIdentity(dir.path(), core::instant(kNow));
        QVERIFY(first.has_value());
        QFile damaged(dir.filePath(file));
        QVERIFY(damaged.resize(damaged.size() / 2));
        const auto second = serverIdentity(dir.path(), core::instant(kNow));
        QVERIFY(second.has_value());
        QVERIFY(second->certificatePem != first->certificatePem);
        QVERIFY(!fromFile(second->caFile).isNull());
    }

    void saysWhereItCantWrite()
    {
        const auto identity = serverIdentity(QStringLiteral("/proc/nowhere"), core::instant(kNow));
        QVERIFY(!identity.has_value());
        QCOMPARE(identity.error().code, QStringLiteral("sandbox.certificate"));
        QCOMPARE(identity.error().place, QStringLiteral("/proc/nowhere"));
    }
};

QTEST_GUILESS_MAIN(CertificatesTest)
#include "certificates_test.moc"
