// SPDX-License-Identifier: GPL-3.0-or-later
// The manual page and the completions name the options that the program's own help lists, and no others.
#include "kit/cli/terminal.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using kit::Terminal;

namespace {

QString fileText(const char *name)
{
    QFile file(QStringLiteral(SHOPWRIGHT_SOURCE "/installer/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QSet<QString> optionsIn(QString text)
{
    static const QRegularExpression option(QStringLiteral("--[a-z]+(-[a-z]+)*"));
    QSet<QString> found;
    for (auto matches = option.globalMatch(text.replace(QStringLiteral("\\-"), QStringLiteral("-")));
         matches.hasNext();)
        found.insert(matches.next().captured());
    return found;
}

QStringList sorted(const QSet<QString> &set)
{
    QStringList list(set.begin(), set.end());
    list.sort();
    return list;
}

} // namespace

class ManualTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void namesEveryCommand();
    void namesEveryOption_data();
    void namesEveryOption();

private:
    Terminal terminal_{QStringLiteral(SHOPWRIGHT_BIN)};
    QStringList commands_; // "sync catalog"
    QSet<QString> options_;
};

void ManualTest::initTestCase()
{
    const QString list = QString::fromUtf8(terminal_.bare({QStringLiteral("--help")}).out);
    static const QRegularExpression line(QStringLiteral("^  ([a-z]+( [a-z]+)?)\\s"),
                                         QRegularExpression::MultilineOption);
    for (auto matches = line.globalMatch(list); matches.hasNext();)
        commands_.append(matches.next().captured(1));
    QVERIFY2(commands_.size() >= 14, qPrintable(list));
    for (const QString &command : commands_) {
        const kit::Ran ran = terminal_.bare(command.split(u' ') + QStringList{QStringLiteral("--help")});
        QVERIFY2(ran.code == 0, qPrintable(ran.told()));
        const QString help = QString::fromUtf8(ran.out);
        QVERIFY2(help.startsWith(QStringLiteral("Usage: shopwright-cli ") + command), qPrintable(help));
        static const QRegularExpression listed(QStringLiteral("^  (-h, )?(--[a-z-]+)"),
                                               QRegularExpression::MultilineOption);
        for (auto matches = listed.globalMatch(help); matches.hasNext();)
            options_.insert(matches.next().captured(2));
    }
    options_.remove(QStringLiteral("--help-all")); // Qt's own
    options_.insert(QStringLiteral("--version"));
}

void ManualTest::namesEveryCommand()
{
    QString manual = fileText("shopwright-cli.1");
    manual.replace(QStringLiteral("\\-"), QStringLiteral("-"));
    for (const QString &command : commands_)
        QVERIFY2(manual.contains(command), qPrintable(command));
}

void ManualTest::namesEveryOption_data()
{
    QTest::addColumn<QString>("file");
    for (const char *name : {"shopwright-cli.1", "completions/shopwright-cli.bash", "completions/_shopwright-cli"})
        QTest::newRow(name) << fileText(name);
}

void ManualTest::namesEveryOption()
{
    QFETCH(QString, file);
    QSet<QString> named = optionsIn(file);
    named -= {QStringLiteral("--data"), QStringLiteral("--seed"), QStringLiteral("--announce")}; // of the sandbox
    QSet<QString> wanted = options_;
    if (!named.contains(QStringLiteral("--version"))) // nobody completes it
        wanted.remove(QStringLiteral("--version"));
    QCOMPARE(sorted(named), sorted(wanted));
}

QTEST_GUILESS_MAIN(ManualTest)
#include "manual_test.moc"
