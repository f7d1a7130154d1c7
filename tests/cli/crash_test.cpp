// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 of the real program at random moments of `import --apply` and `push --wait`, over and over on one profile and
// one platform. Every round imports a file of prices, stock, a title and a new listing. In the end the platform is what
// it is after the same files without a kill: nothing is lost, and no listing was made twice.
#include "kit/cli/terminal.h"

#include <QRandomGenerator>
#include <QTest>

using kit::Platform;
using kit::Ran;
using kit::Terminal;

namespace {

constexpr int kKills = 200; // in all, at least
constexpr int kMostRounds = 60, kMostKillsOfOne = 8;
constexpr int kSkus = 4; // whose price and stock a round changes
const QString kShop = QStringLiteral("Kontor Nord");

// A terminal that is connected and has read the shop, beside its platform.
struct Side {
    Platform platform{QStringLiteral(SHOPWRIGHT_BIN)};
    Terminal terminal{QStringLiteral(SHOPWRIGHT_BIN)};

    QString shopId() const
    {
        return platform.texts(QStringLiteral("SELECT id FROM shop_shop WHERE name = 'Kontor Nord'")).value(0);
    }
    Ran begin()
    {
        Ran ran = terminal.run({QStringLiteral("shop"), QStringLiteral("connect"), QStringLiteral("--sandbox"),
                                platform.sandbox().announceFile()});
        terminal.setShop(kShop);
        return ran.code == 0 ? terminal.run({QStringLiteral("sync"), QStringLiteral("catalog")}) : ran;
    }
    Ran import(const QString &file)
    {
        return terminal.run({QStringLiteral("import"), file, QStringLiteral("--apply")});
    }
};

const QStringList kPush{QStringLiteral("push"), QStringLiteral("--approve"), QStringLiteral("--wait")};

// Prices and stock of the round, a new title for one listing, and one new listing with two variants.
QByteArray fileOf(int round, const QStringList &skus, const QString &titled)
{
    const QByteArray r = QByteArray::number(round);
    const QByteArray picture = SHOPWRIGHT_SOURCE "/resources/demo/pictures/tasse-rot.jpg";
    QByteArray text =
        "seller_sku,group,title,description,category,price,quantity,weight_kg,Farbe,Hauptmaterial,image_1\n";
    for (int i = 0; i < kSkus; ++i)
        text += skus[i].toUtf8() + ",,,,," + QByteArray::number(30 + (i * 7 + round) % 11) + ".49," +
                QByteArray::number(5 + (i * 13 + round * 5) % 90) + ",,,,\n";
    text += titled.toUtf8() + ",,Kochbuch für die Küste und das Hinterland Auflage " + r + ",,,,,,,,\n";
    for (const char *colour : {"Rot", "Blau"})
        text += "NEU-" + r + "-" + colour + ",NEU-" + r + ",Kaffeetasse Leuchtturm aus Steinzeug Serie " + r +
                ",<p>Gebrannt bei 1260 Grad.</p>,Tassen,16.90,40,0.4," + colour + ",Keramik," + picture + "\n";
    return text;
}

} // namespace

class CliCrashTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void endsWhereAnUndisturbedRunEnds();

private:
    // Runs it until it has come to its end once; before, kills it at moments spread evenly over the time that it takes
    // undisturbed, and a little past it. How often.
    int killUntilDone(Terminal &terminal, std::chrono::microseconds whole, const QStringList &arguments);
    QRandomGenerator random_;
};

int CliCrashTest::killUntilDone(Terminal &terminal, std::chrono::microseconds whole, const QStringList &arguments)
{
    for (int kills = 0; kills < kMostKillsOfOne; ++kills) {
        const std::chrono::microseconds moment(random_.bounded(qint64(double(whole.count()) * 1.05)));
        if (const auto ended = terminal.killAfter(moment, arguments)) {
            if (ended->code != 0)
                QTest::qFail(qPrintable(ended->told()), __FILE__, __LINE__);
            return kills;
        }
    }
    const Ran ended = terminal.run(arguments);
    if (ended.code != 0)
        QTest::qFail(qPrintable(ended.told()), __FILE__, __LINE__);
    return kMostKillsOfOne;
}

void CliCrashTest::endsWhereAnUndisturbedRunEnds()
{
    const quint32 seed = qEnvironmentVariableIsSet("SHOPWRIGHT_SEED") ? qEnvironmentVariable("SHOPWRIGHT_SEED").toUInt()
                                                                      : QRandomGenerator::global()->generate();
    qInfo("SHOPWRIGHT_SEED=%u makes the same moments again", seed);
    random_.seed(seed);

    Side calm, killed;
    for (Side *side : {&calm, &killed}) {
        const Ran begun = side->begin();
        QVERIFY2(begun.code == 0, qPrintable(begun.told()));
    }
    QCOMPARE(calm.platform.listings(calm.shopId()), killed.platform.listings(killed.shopId()));
    const QStringList skus = calm.platform.texts(QStringLiteral(
        "SELECT k.seller_sku FROM shop_sku k JOIN shop_product p ON p.id = k.product JOIN shop_shop s ON "
        "s.id = p.shop WHERE s.name = 'Kontor Nord' AND p.status = 'ACTIVATE' AND k.live = 1 AND NOT "
        "k.locked AND k.seller_sku <> '' AND k.sale_price IS NULL GROUP BY k.seller_sku HAVING "
        "count(*) = 1 ORDER BY k.seller_sku"));
    QVERIFY(skus.size() > kSkus);
    const QString titled = skus.back();

    int inImport = 0, inPush = 0, round = 0;
    while (inImport + inPush < kKills && round < kMostRounds) {
        ++round;
        const QByteArray text = fileOf(round, skus, titled);
        QElapsedTimer timer;
        timer.start();
        const Ran imported = calm.import(calm.terminal.write(QStringLiteral("round.csv"), text));
        const std::chrono::microseconds importTime(timer.nsecsElapsed() / 1000);
        QVERIFY2(imported.code == 0, qPrintable(imported.told()));
        timer.restart();
        const Ran pushed = calm.terminal.run(kPush);
        const std::chrono::microseconds pushTime(timer.nsecsElapsed() / 1000);
        QVERIFY2(pushed.code == 0, qPrintable(pushed.told()));

        const QString file = killed.terminal.write(QStringLiteral("round.csv"), text);
        inImport +=
            killUntilDone(killed.terminal, importTime, {QStringLiteral("import"), file, QStringLiteral("--apply")});
        inPush += killUntilDone(killed.terminal, pushTime, kPush);
    }
    // The audit of the last push has its verdict at the next call.
    for (Side *side : {&calm, &killed}) {
        const Ran synced = side->terminal.run({QStringLiteral("sync"), QStringLiteral("catalog")});
        QVERIFY2(synced.code == 0, qPrintable(synced.told()));
    }
    QCOMPARE(killed.platform.number(
                 QStringLiteral("SELECT count(DISTINCT product) FROM shop_sku WHERE seller_sku LIKE 'NEU-%'")),
             qint64(round));
    QStringList more = killed.platform.listings(killed.shopId()), fewer;
    for (const QString &line : calm.platform.listings(calm.shopId()))
        if (!more.removeOne(line))
            fewer.append(line);
    QVERIFY2(more.isEmpty() && fewer.isEmpty(),
             qPrintable(u"only after kills:\n" + more.join(u'\n') + u"\nonly without:\n" + fewer.join(u'\n')));
    const QJsonObject left = killed.terminal.json({QStringLiteral("push")}).json();
    QCOMPARE(left.value(u"counts").toObject().value(u"queued").toInt(-1), 0);
    qInfo("%d rounds; killed %d times in imports and %d times in pushes", round, inImport, inPush);
    QVERIFY(inImport + inPush >= kKills);
}

QTEST_GUILESS_MAIN(CliCrashTest)
#include "crash_test.moc"
