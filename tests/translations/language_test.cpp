// SPDX-License-Identifier: GPL-3.0-or-later
// Which language is spoken, and that a program really speaks it.
#include "core/language.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

using Environment = QHash<QString, QString>;

namespace {

struct Heard {
    int code = -1;
    QString words;
};

Heard run(const QString &program, const QStringList &arguments, const Environment &environment)
{
    QProcess process;
    auto all = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"})
        all.remove(QString::fromLatin1(name));
    for (auto it = environment.begin(); it != environment.end(); ++it)
        all.insert(it.key(), it.value());
    process.setProcessEnvironment(all);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(SHOPWRIGHT_BIN "/") + program, arguments);
    process.waitForFinished();
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

} // namespace

class LanguageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstOfOursIsSpoken_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("spoken");
        QTest::newRow("German") << QStringList{QStringLiteral("de-DE"), QStringLiteral("de")} << QStringLiteral("de");
        QTest::newRow("Austrian, as the environment writes it")
            << QStringList{QStringLiteral("de_AT")} << QStringLiteral("de");
        QTest::newRow("British") << QStringList{QStringLiteral("en-GB")} << QStringLiteral("en");
        QTest::newRow("no locale") << QStringList{QStringLiteral("C")} << QStringLiteral("en");
        QTest::newRow("nothing") << QStringList() << QStringLiteral("en");
        QTest::newRow("French, then German")
            << QStringList{QStringLiteral("fr-CH"), QStringLiteral("de-CH")} << QStringLiteral("de");
        QTest::newRow("English before German")
            << QStringList{QStringLiteral("en-US"), QStringLiteral("de-DE")} << QStringLiteral("en");
        QTest::newRow("only French") << QStringList{QStringLiteral("fr-FR")} << QStringLiteral("en");
        QTest::newRow("begins like German") << QStringList{QStringLiteral("del-US")} << QStringLiteral("en");
    }
    void theFirstOfOursIsSpoken()
    {
        QFETCH(QStringList, wanted);
        QTEST(core::spokenLanguage(wanted), "spoken");
    }

    void numbersChooseTheForm_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("words");
        QTest::newRow("one in English") << QStringLiteral("en") << 1
                                        << QStringLiteral("%n entry changed since; nothing was applied");
        QTest::newRow("none in English") << QStringLiteral("en") << 0
                                         << QStringLiteral("%n entries changed since; nothing was applied");
        QTest::newRow("two in English") << QStringLiteral("en") << 2
                                        << QStringLiteral("%n entries changed since; nothing was applied");
        QTest::newRow("one in German") << QStringLiteral("de") << 1
                                       << QStringLiteral(
                                              "%n Eintrag hat sich seitdem geändert; nichts wurde angewendet");
        QTest::newRow("21 in German") << QStringLiteral("de") << 21
                                      << QStringLiteral(
                                             "%n Einträge haben sich seitdem geändert; nichts wurde angewendet");
    }
    void numbersChooseTheForm()
    {
        QFETCH(QString, language);
        QFETCH(int, count);
        QFETCH(QString, words);
        // A translator that was installed later is asked first.
        core::speak(*QCoreApplication::instance(), language);
        QCOMPARE(QCoreApplication::translate("sync", "%n entries changed since; nothing was applied", nullptr, count),
                 words.replace(QLatin1String("%n"), QString::number(count)));
    }

    void theProgramSpeaksAsAsked_data()
    {
        QTest::addColumn<Environment>("environment");
        QTest::addColumn<QString>("words");
        const QString english = QStringLiteral("Usage: shopwright-cli"),
                      german = QStringLiteral("Aufruf: shopwright-cli");
        QTest::newRow("C") << Environment{{QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8")}} << english;
        QTest::newRow("LANG") << Environment{{QStringLiteral("LANG"), QStringLiteral("de_DE.UTF-8")}} << german;
        QTest::newRow("LANGUAGE") << Environment{{QStringLiteral("LANG"), QStringLiteral("en_GB.UTF-8")},
                                                 {QStringLiteral("LANGUAGE"), QStringLiteral("de:en")}}
                                  << german;
        QTest::newRow("Italian") << Environment{{QStringLiteral("LANG"), QStringLiteral("it_IT.UTF-8")}} << english;
    }
    void theProgramSpeaksAsAsked()
    {
        QFETCH(Environment, environment);
        QFETCH(QString, words);
        const Heard heard = run(QStringLiteral("shopwright-cli"), {QStringLiteral("--help")}, environment);
        QCOMPARE(heard.code, 0);
        QVERIFY2(heard.words.startsWith(words), qPrintable(heard.words));
    }
};

QTEST_GUILESS_MAIN(LanguageTest)
#include "language_test.moc"
