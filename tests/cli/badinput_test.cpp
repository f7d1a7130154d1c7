// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong at a merchant's desk ends in one sentence that says what to do, and loses nothing: bad files, a wrong
// secret, a revoked token, a clock that is off, no network, a guest network's page, a full disk, a locked or damaged
// database, a second program on the profile. And no secret is told anywhere.
#include "kit/cli/terminal.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTest>

using kit::Platform;
using kit::Ran;
using kit::Terminal;

namespace {

QStringList words(const char *text) { return QString::fromUtf8(text).split(u' '); }

// One error, on one line, that tells more than that it failed.
bool isOneSentence(const Ran &ran, const QString &part)
{
    const QString text = QString::fromUtf8(ran.err);
    return ran.code == 1 && text.startsWith(u"error: ") && text.count(u'\n') == 1 && text.contains(part);
}

} // namespace

class BadInputTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void refusesFiles_data();
    void refusesFiles();
    void refusesAddresses_data();
    void refusesAddresses();
    void wrongSecretAndUsedCode();
    void wrongPassphrase();
    void clockThatIsOff_data();
    void clockThatIsOff();
    void guestNetworkAndOverload_data();
    void guestNetworkAndOverload();
    void spoiltAnswers_data();
    void spoiltAnswers();
    void noNetwork();
    void secondProgram();
    void lockedDatabase();
    void fullDisk();
    void damagedDatabase();
    void newerDatabase();
    void revokedToken();
    void tellsNoSecret();

private:
    QStringList connecting(const QString &secretFile, const QString &code) const;
    Ran ran(const QStringList &arguments)
    {
        Ran one = terminal_.run(arguments);
        told_ += one.out + one.err;
        return one;
    }
    Ran fault(const QJsonObject &rule, const QStringList &arguments);
    QByteArray exported();

    Platform platform_{QStringLiteral(SHOPWRIGHT_BIN)};
    Terminal terminal_{QStringLiteral(SHOPWRIGHT_BIN)};
    QByteArray told_; // all that the program has said
    QByteArray before_;
};

QStringList BadInputTest::connecting(const QString &secretFile, const QString &code) const
{
    return {QStringLiteral("shop"),
            QStringLiteral("connect"),
            QStringLiteral("--api-url"),
            platform_.sandbox().apiUrl().toString(),
            QStringLiteral("--auth-url"),
            platform_.sandbox().authUrl().toString(),
            QStringLiteral("--ca"),
            platform_.sandbox().caFile(),
            QStringLiteral("--app-key"),
            platform_.sandbox().appKey(),
            QStringLiteral("--app-secret-file"),
            secretFile,
            QStringLiteral("--auth-code"),
            code};
}

Ran BadInputTest::fault(const QJsonObject &rule, const QStringList &arguments)
{
    if (const auto set = platform_.sandbox().control(QStringLiteral("faults"), rule); !set)
        qFatal("%s", qPrintable(set.error().sentence()));
    const Ran one = ran(arguments);
    (void)platform_.sandbox().control(QStringLiteral("faults"), {}, "DELETE");
    return one;
}

QByteArray BadInputTest::exported()
{
    const Ran one = ran(words("products export -"));
    return one.code == 0 ? one.out : QByteArray();
}

void BadInputTest::initTestCase()
{
    const Ran connected = ran(words("shop connect --sandbox") + QStringList{platform_.sandbox().announceFile()});
    QVERIFY2(connected.code == 0, qPrintable(connected.told()));
    terminal_.setShop(QStringLiteral("Kontor Nord"));
    const Ran synced = ran(words("sync catalog"));
    QVERIFY2(synced.code == 0, qPrintable(synced.told()));
    before_ = exported();
    QVERIFY(before_.size() > 100'000);
}

void BadInputTest::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("tells");
    QTest::newRow("empty") << QByteArray("") << QStringLiteral("empty");
    QTest::newRow("XLSX") << QByteArray("PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0[Content_Types].xmlxl/workbook.xml", 55)
                          << QStringLiteral("not a CSV");
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n") << QStringLiteral("This is a PDF");
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) << QStringLiteral("This is a picture");
    QTest::newRow("no key") << QByteArray("title,price\nMug,1.00\n") << QStringLiteral("which article");
    QTest::newRow("prose") << QByteArray("hello world\n") << QStringLiteral("which article");
}

void BadInputTest::refusesFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, tells);
    const Ran one =
        ran({QStringLiteral("import"), terminal_.write(QStringLiteral("bad.csv"), bytes), QStringLiteral("--apply")});
    QVERIFY2(isOneSentence(one, tells), qPrintable(one.told()));
}

void BadInputTest::refusesAddresses_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("tells");
    QTest::newRow("missing file") << QStringLiteral("import no-such.csv") << 1 << QStringLiteral("There is no file");
    QTest::newRow("folder") << QStringLiteral("import /tmp") << 1 << QStringLiteral("is a folder");
    QTest::newRow("mapping") << QStringLiteral("import good.csv --mapping no-such.json") << 1
                             << QStringLiteral("mapping can’t be read");
    QTest::newRow("encoding") << QStringLiteral("import good.csv --encoding klingon") << 1 << QStringLiteral("klingon");
    QTest::newRow("fix") << QStringLiteral("import good.csv --fix nonsense") << 2 << QStringLiteral("nonsense");
    QTest::newRow("announcement") << QStringLiteral("shop connect --sandbox no-such.json") << 1
                                  << QStringLiteral("announcement");
    QTest::newRow("half an announcement")
        << QStringLiteral("shop connect --sandbox half.json") << 1 << QStringLiteral("announcement");
    QTest::newRow("plain HTTP") << QStringLiteral(
                                       "shop connect --api-url http://example.org --auth-url https://example.org "
                                       "--app-key K --app-secret-file good.csv --auth-code C")
                                << 2 << QStringLiteral("--api-url takes an address like https://");
    QTest::newRow("no address") << QStringLiteral(
                                       "shop connect --api-url https://example.org --auth-url nonsense --app-key K "
                                       "--app-secret-file good.csv --auth-code C")
                                << 2 << QStringLiteral("--auth-url takes an address like https://");
    QTest::newRow("undo") << QStringLiteral("undo") << 1 << QStringLiteral("nothing to undo");
}

void BadInputTest::refusesAddresses()
{
    QFETCH(QString, line);
    QFETCH(int, code);
    QFETCH(QString, tells);
    terminal_.write(QStringLiteral("good.csv"), "seller_sku,price\nMUG,1.00\n");
    terminal_.write(QStringLiteral("half.json"), "{\"api_url\":");
    const Ran one = ran(line.split(u' '));
    QVERIFY2(one.code == code && one.err.contains(tells.toUtf8()), qPrintable(one.told()));
    QCOMPARE(exported(), before_);
}

void BadInputTest::wrongSecretAndUsedCode()
{
    const auto code = platform_.sandbox().authCode();
    QVERIFY(code);
    const QString right = terminal_.write(QStringLiteral("secret"), platform_.sandbox().appSecret());
    const Ran wrong = ran(connecting(terminal_.write(QStringLiteral("wrong"), "0123456789"), *code));
    QVERIFY2(isOneSentence(wrong, QStringLiteral("app key and app secret")), qPrintable(wrong.told()));
    const Ran used = ran(connecting(right, QStringLiteral("used-or-mistyped")));
    QVERIFY2(isOneSentence(used, QStringLiteral("used, expired or mistyped")), qPrintable(used.told()));
    const Ran none = ran(connecting(terminal_.folder() + QStringLiteral("/no-such-file"), *code));
    QVERIFY2(isOneSentence(none, QStringLiteral("Partner Center")), qPrintable(none.told()));
    // The access from before still works.
    const Ran still = ran(words("sync catalog"));
    QVERIFY2(still.code == 0, qPrintable(still.told()));
    const Ran good = ran(connecting(right, *code));
    QVERIFY2(good.code == 0, qPrintable(good.told()));
}

void BadInputTest::wrongPassphrase()
{
    terminal_.setPassphraseFile(terminal_.write(QStringLiteral("other"), "not the passphrase\n"));
    const Ran wrong = ran(words("shop status"));
    QVERIFY2(isOneSentence(wrong, QStringLiteral("passphrase is wrong")), qPrintable(wrong.told()));
    terminal_.setPassphraseFile(QStringLiteral("/no/such/file"));
    const Ran missing = ran(words("shop status"));
    QVERIFY2(isOneSentence(missing, QStringLiteral("passphrase file")), qPrintable(missing.told()));
    terminal_.setPassphraseFile(terminal_.passphraseFile());
    const Ran right = ran(words("shop status"));
    QVERIFY2(right.code == 0, qPrintable(right.told()));
}

void BadInputTest::clockThatIsOff_data()
{
    QTest::addColumn<int>("offset"); // the platform's time minus ours, s
    QTest::newRow("we are slow") << 600;
    QTest::newRow("we are fast") << -600;
    QTest::newRow("right") << 0;
}

// The platform refuses signatures that are minutes off; the client learns the difference from the refusal.
void BadInputTest::clockThatIsOff()
{
    QFETCH(int, offset);
    const auto set = platform_.sandbox().control(QStringLiteral("clock"), {{QStringLiteral("offset_seconds"), offset}});
    QVERIFY(set);
    const Ran synced = ran(words("sync catalog"));
    QVERIFY2(synced.code == 0, qPrintable(synced.told()));
    const QJsonArray checks = terminal_.json(words("doctor")).json().value(u"checks").toArray();
    const auto clock = std::ranges::find_if(
        checks, [](const QJsonValue &check) { return check.toObject().value(u"name").toString() == u"clock"; });
    QVERIFY(clock != checks.end());
    QCOMPARE((*clock).toObject().value(u"state").toString() == u"good", offset == 0);
}

void BadInputTest::guestNetworkAndOverload_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("tells");
    QTest::newRow("sign-in page") << QStringLiteral("html") << QStringLiteral("sign in");
    QTest::newRow("503") << QStringLiteral("503") << QStringLiteral("overloaded or under maintenance");
    QTest::newRow("internal error") << QStringLiteral("36009003") << QString();
}

void BadInputTest::guestNetworkAndOverload()
{
    QFETCH(QString, kind);
    QFETCH(QString, tells);
    const Ran one = fault({{QStringLiteral("kind"), kind}, {QStringLiteral("count"), -1}}, words("sync catalog"));
    QVERIFY2(isOneSentence(one, tells), qPrintable(one.told()));
    QCOMPARE(exported(), before_);
}

void BadInputTest::spoiltAnswers_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("afterEffect");
    QTest::addColumn<int>("milliseconds");
    for (const char *kind : {"429", "503", "36009003", "36009007", "reset", "truncate", "drip", "duplicate", "latency"})
        for (const bool after : {false, true})
            QTest::addRow("%s%s", kind, after ? ", after its effect" : "") << QString::fromLatin1(kind) << after << 300;
}

// One answer of a push is spoilt, before or after its effect: in the end the platform has what was asked, once.
void BadInputTest::spoiltAnswers()
{
    QFETCH(QString, kind);
    QFETCH(bool, afterEffect);
    QFETCH(int, milliseconds);
    static int round = 0;
    const QString sku =
        platform_
            .texts(QStringLiteral(
                "SELECT k.seller_sku FROM shop_sku k JOIN shop_product p ON p.id = k.product JOIN "
                "shop_shop s ON s.id = p.shop WHERE s.name = 'Kontor Nord' AND p.status = 'ACTIVATE' AND "
                "k.live = 1 AND NOT k.locked AND k.sale_price IS NULL AND k.seller_sku <> '' GROUP BY "
                "k.seller_sku HAVING count(*) = 1 ORDER BY k.seller_sku"))
            .value(1);
    const QByteArray price = QByteArray::number(31 + ++round % 5) + ".25";
    const QString file =
        terminal_.write(QStringLiteral("one.csv"), "seller_sku,price,quantity\n" + sku.toUtf8() + "," + price + "," +
                                                       QByteArray::number(10 + round) + "\n");
    const Ran imported = ran({QStringLiteral("import"), file, QStringLiteral("--apply")});
    QVERIFY2(imported.code == 0, qPrintable(imported.told()));
    const Ran pushed = fault({{QStringLiteral("kind"), kind},
                              {QStringLiteral("count"), 1},
                              {QStringLiteral("after_effect"), afterEffect},
                              {QStringLiteral("ms"), milliseconds}},
                             words("push --approve --wait"));
    QVERIFY2(pushed.code == 0, qPrintable(pushed.told()));
    QCOMPARE(
        platform_.number(QStringLiteral("SELECT price FROM shop_sku WHERE live = 1 AND seller_sku = '%1'").arg(sku)),
        QByteArray(price).replace(".", "").toLongLong());
    QCOMPARE(terminal_.json(words("shop status")).json().value(u"outbox").toObject().value(u"queued").toInt(-1), 0);
}

void BadInputTest::noNetwork()
{
    before_ = exported();
    quint16 closed = 0;
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        closed = server.serverPort();
    }
    QStringList arguments =
        connecting(terminal_.write(QStringLiteral("secret"), platform_.sandbox().appSecret()), QStringLiteral("code"));
    arguments[5] = QStringLiteral("https://127.0.0.1:%1").arg(closed);
    const Ran one = ran(arguments);
    QVERIFY2(isOneSentence(one, QStringLiteral("refuses the connection")), qPrintable(one.told()));
    QCOMPARE(exported(), before_);
}

void BadInputTest::secondProgram()
{
    const auto slow = platform_.sandbox().control(
        QStringLiteral("faults"), {{QStringLiteral("kind"), QStringLiteral("latency")}, {QStringLiteral("ms"), 3000}});
    QVERIFY(slow);
    QProcess first;
    first.start(terminal_.program(), terminal_.globals() + words("sync catalog"));
    // The first one has the profile as soon as its call has arrived.
    QTRY_VERIFY_WITH_TIMEOUT(platform_.sandbox()
                                     .control(QStringLiteral("faults"), {}, "GET")
                                     ->value(u"faults")
                                     .toArray()
                                     .first()
                                     .toObject()
                                     .value(u"hits")
                                     .toInt() == 1,
                             20'000);
    const Ran second = ran(words("shop list"));
    QVERIFY2(isOneSentence(second, QStringLiteral("process %1").arg(first.processId())), qPrintable(second.told()));
    QVERIFY(first.waitForFinished(60'000));
    QCOMPARE(first.exitCode(), 0);
    (void)platform_.sandbox().control(QStringLiteral("faults"), {}, "DELETE");
}

void BadInputTest::lockedDatabase()
{
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        other.setDatabaseName(terminal_.database());
        QVERIFY(other.open());
        QSqlQuery query(other);
        QVERIFY(query.exec(QStringLiteral("BEGIN IMMEDIATE")));
        const Ran one = ran(words("shop status"));
        QVERIFY2(isOneSentence(one, QStringLiteral("Another program is using the database")), qPrintable(one.told()));
        QVERIFY2(one.err.contains(terminal_.database().toUtf8()), qPrintable(one.told()));
        query.exec(QStringLiteral("ROLLBACK"));
        other.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
    QCOMPARE(exported(), before_);
}

// A limit on file sizes stands for the disk: the same errors, and it can be set without being root.
void BadInputTest::fullDisk()
{
    QByteArray text = "seller_sku,description\n";
    const QByteArray filler = QByteArray("Stoff ").repeated(600);
    const QStringList skus = platform_.texts(QStringLiteral(
        "SELECT k.seller_sku FROM shop_sku k JOIN shop_product p ON p.id = k.product JOIN shop_shop s ON s.id "
        "= p.shop WHERE s.name = 'Kontor Nord' AND p.status = 'ACTIVATE' AND k.live = 1 AND k.seller_sku <> '' "
        "GROUP BY k.seller_sku HAVING count(*) = 1 ORDER BY k.seller_sku"));
    for (const QString &sku : skus)
        text += sku.toUtf8() + ",<p>" + filler + "</p>\n";
    const QString file = terminal_.write(QStringLiteral("large.csv"), text);
    const qint64 blocks = QFileInfo(terminal_.database()).size() / 1024 + 64;
    QProcess shell;
    QStringList arguments{QStringLiteral("-c"), QStringLiteral("trap '' XFSZ; ulimit -f %1; exec \"$@\"").arg(blocks),
                          QStringLiteral("bash"), terminal_.program()};
    shell.start(QStringLiteral("bash"), arguments + terminal_.globals() +
                                            QStringList{QStringLiteral("import"), file, QStringLiteral("--apply")});
    QVERIFY(shell.waitForFinished(120'000));
    const QByteArray said = shell.readAllStandardError();
    QCOMPARE(shell.exitCode(), 1);
    QVERIFY2(said.count('\n') == 1 && said.startsWith("error: ") && said.contains(" disk"), said.constData());
    QCOMPARE(exported(), before_);
    const Ran now = ran({QStringLiteral("import"), file, QStringLiteral("--apply")}); // there is room again
    QVERIFY2(now.code == 0, qPrintable(now.told()));
    QVERIFY(exported() != before_);
    const Ran back = ran(words("undo"));
    QVERIFY2(back.code == 0, qPrintable(back.told()));
    QCOMPARE(exported(), before_);
}

void BadInputTest::damagedDatabase()
{
    // The log of the database is written into it when the last program closes it, so the file is whole.
    const QString spare = terminal_.folder() + QStringLiteral("/spare.db");
    QVERIFY(QFile::copy(terminal_.database(), spare));
    QFile file(terminal_.database());
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (qint64 at = file.size() / 4; at + 4096 < file.size(); at += file.size() / 16) {
        file.seek(at);
        file.write(QByteArray(900, '\xA5'));
    }
    file.close();
    const Ran refused = ran(words("shop status"));
    QVERIFY2(isOneSentence(refused, QStringLiteral("shopwright-cli repair")), qPrintable(refused.told()));
    const QJsonObject repaired = terminal_.json(words("repair")).json();
    QCOMPARE(repaired.value(u"outcome").toString(), QStringLiteral("salvaged"));
    QVERIFY(QFile::exists(repaired.value(u"damaged").toString()));
    // What was lost comes back from the platform.
    const Ran synced = ran(words("sync catalog"));
    QVERIFY2(synced.code == 0, qPrintable(synced.told()));
    const auto lines = [](const QByteArray &csv) {
        QByteArrayList list = csv.split('\n');
        std::ranges::sort(list);
        return list;
    };
    QCOMPARE(lines(exported()), lines(before_));
    QVERIFY(QFile::remove(terminal_.database()) && QFile::rename(spare, terminal_.database()));
    QCOMPARE(exported(), before_);
}

void BadInputTest::newerDatabase()
{
    const auto execute = [this](const QString &sql) {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("newer"));
            database.setDatabaseName(terminal_.database());
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(sql));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("newer"));
    };
    execute(QStringLiteral("INSERT INTO store_migration SELECT 99999, 'from_the_future', * FROM (SELECT * FROM "
                           "(SELECT checksum, applied FROM store_migration LIMIT 1))"));
    const Ran one = ran(words("shop status"));
    QVERIFY2(isOneSentence(one, QStringLiteral("newer")), qPrintable(one.told()));
    execute(QStringLiteral("DELETE FROM store_migration WHERE number = 99999"));
    QCOMPARE(exported(), before_);
}

void BadInputTest::revokedToken()
{
    const auto revoked = platform_.sandbox().control(QStringLiteral("revoke"),
                                                     {{QStringLiteral("app_key"), platform_.sandbox().appKey()}});
    QVERIFY(revoked);
    const Ran one = ran(words("sync catalog"));
    QVERIFY2(isOneSentence(one, QStringLiteral("Connect the shop again")), qPrintable(one.told()));
    QCOMPARE(exported(), before_);
    const QString shop = QStringLiteral("Kontor Nord");
    terminal_.setShop({});
    const Ran again = ran(words("shop connect --sandbox") + QStringList{platform_.sandbox().announceFile()});
    QVERIFY2(again.code == 0, qPrintable(again.told()));
    terminal_.setShop(shop);
    const Ran synced = ran(words("sync catalog"));
    QVERIFY2(synced.code == 0, qPrintable(synced.told()));
}

// Neither in what was said nor in any file of the profile.
void BadInputTest::tellsNoSecret()
{
    QByteArrayList secrets{platform_.sandbox().appSecret(), "the tide brings seventeen lanterns"};
    for (const QString &token : platform_.texts(QStringLiteral("SELECT token FROM token")))
        secrets.append(token.toUtf8());
    QVERIFY(secrets.size() > 3);
    QDirIterator files(terminal_.profile(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    QByteArrayList all{told_};
    while (files.hasNext())
        all.append(terminal_.read(files.next()));
    QVERIFY(all.size() > 3);
    for (const QByteArray &secret : secrets)
        for (const QByteArray &bytes : all)
            QVERIFY(!secret.isEmpty() && !bytes.contains(secret));
}

QTEST_GUILESS_MAIN(BadInputTest)
#include "badinput_test.moc"
