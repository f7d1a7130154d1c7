// SPDX-License-Identifier: GPL-3.0-or-later
#include "apiclient.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

// shopwright-sandbox as scripts run it.
class ProgramTest final : public QObject {
    Q_OBJECT

private:
    static constexpr int kPatience = 30'000;

    std::unique_ptr<QTemporaryDir> dir_;

    static QString program() { return QStringLiteral(SHOPWRIGHT_BIN "/shopwright-sandbox"); }

    struct Ended {
        int code;
        QString out;
        QString err;
    };
    static Ended run(const QStringList &arguments)
    {
        QProcess process;
        process.start(program(), arguments);
        process.waitForFinished(kPatience);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }

    // A running sandbox on dir_, and what it printed.
    struct Running {
        QProcess process;
        QByteArray line;
        sandbox::Server::Announcement announcement;
    };
    std::unique_ptr<Running> started(QStringList more = {})
    {
        auto running = std::make_unique<Running>();
        running->process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        running->process.start(program(),
                               QStringList{QStringLiteral("--data"), dir_->filePath(QStringLiteral("data"))} + more);
        while (running->process.state() != QProcess::NotRunning && !running->process.canReadLine() &&
               running->process.waitForReadyRead(kPatience)) {
        }
        running->line = running->process.readLine();
        const QJsonObject object = QJsonDocument::fromJson(running->line).object();
        running->announcement.apiUrl = QUrl(object[u"api_url"].toString());
        running->announcement.authUrl = QUrl(object[u"auth_url"].toString());
        running->announcement.caFile = object[u"ca_file"].toString();
        running->announcement.app.key = object[u"app_key"].toString();
        running->announcement.app.secret = object[u"app_secret"].toString();
        return running;
    }
    static QStringList emptySeed() { return {QStringLiteral("--seed"), QStringLiteral("empty")}; }

private Q_SLOTS:
    void init() { dir_ = std::make_unique<QTemporaryDir>(); }

    void refusesWrongArguments_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, const QStringList &arguments, const char *problem) {
            QTest::newRow(name) << arguments << QString::fromLatin1(problem);
        };
        const QString data = QStringLiteral("--data=/tmp/never-made");
        row("nothing", {}, "--data");
        row("unknown option", {data, QStringLiteral("--color")}, "color");
        row("stray word", {data, QStringLiteral("demo")}, "demo");
        row("port", {data, QStringLiteral("--port=70000")}, "65535");
        row("port no number", {data, QStringLiteral("--auth-port=x")}, "65535");
        row("redirect", {data, QStringLiteral("--redirect-uri=nowhere")}, "redirect");
    }
    void refusesWrongArguments()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, problem);
        const Ended ended = run(arguments);
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.section(u'\n', 0, 0).contains(problem), qPrintable(ended.err));
        QVERIFY(ended.err.contains(u"--announce"));
        QCOMPARE(ended.out, QString());
        QVERIFY(!QFile::exists(QStringLiteral("/tmp/never-made")));
    }

    void refusesAnUnknownSeed()
    {
        const Ended ended = run({QStringLiteral("--data"), dir_->filePath(QStringLiteral("data")),
                                 QStringLiteral("--seed"), QStringLiteral("nonsense")});
        QCOMPARE(ended.code, 2);
        QVERIFY2(!ended.err.isEmpty(), qPrintable(ended.out));
    }

    void explainsItself()
    {
        const Ended ended = run({QStringLiteral("--help")});
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.out.contains(u"--plain-http"));
        QCOMPARE(run({QStringLiteral("--version")}).code, 0);
    }

    void announcesServesAndEnds()
    {
        const QString file = dir_->filePath(QStringLiteral("announce.json"));
        QFile stale(file);
        QVERIFY(stale.open(QIODevice::WriteOnly));
        stale.write("stale");
        stale.close();
        const auto running = started(emptySeed() << QStringLiteral("--announce") << file);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), running->line);
        QVERIFY(!(QFile::permissions(file) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
        QVERIFY(!QJsonDocument::fromJson(running->line).object()[u"shops"].toArray().isEmpty());

        ApiClient client(running->announcement);
        client.setTimestamp(QDateTime::currentSecsSinceEpoch());
        QCOMPARE(client.connect().code(), 0);
        QCOMPARE(client.call("GET", QStringLiteral("/authorization/202309/shops")).code(), 0);

        const Ended second = run({QStringLiteral("--data"), dir_->filePath(QStringLiteral("data"))});
        QCOMPARE(second.code, 1);
        QVERIFY2(second.err.contains(QStringLiteral("process %1").arg(running->process.processId())),
                 qPrintable(second.err));

        running->process.terminate();
        QVERIFY(running->process.waitForFinished(kPatience));
        QCOMPARE(running->process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(running->process.exitCode(), 0);
    }

    void losesNothingWhenKilled()
    {
        QString token;
        sandbox::App app;
        for (int round = 0; round < 5; ++round) {
            const auto running = started(round == 0 ? emptySeed() : QStringList());
            ApiClient client(running->announcement);
            client.setTimestamp(QDateTime::currentSecsSinceEpoch());
            if (round == 0) {
                app = running->announcement.app;
                QCOMPARE(client.connect().code(), 0);
                token = client.token();
            }
            QCOMPARE(running->announcement.app.key, app.key);
            QCOMPARE(running->announcement.app.secret, app.secret);
            client.setToken(token);
            QCOMPARE(client.call("GET", QStringLiteral("/authorization/202309/shops")).code(), 0);
            // The last answer before the blow counts.
            const auto change = client.control("POST", QStringLiteral("settings"),
                                               {{QStringLiteral("access_lifetime_seconds"), 1000 + round}});
            QCOMPARE(change.status, 200);
            ::kill(pid_t(running->process.processId()), SIGKILL);
            QVERIFY(running->process.waitForFinished(kPatience));
            const auto after = started();
            ApiClient again(after->announcement);
            QCOMPARE(again.control("GET", QStringLiteral("settings")).json[u"access_lifetime_seconds"].toInt(),
                     1000 + round);
            after->process.terminate();
            QVERIFY(after->process.waitForFinished(kPatience));
        }
    }
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "program_test.moc"
