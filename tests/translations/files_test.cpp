// SPDX-License-Identifier: GPL-3.0-or-later
// What a translation owes: each text of the sources, finished, in all its plurals, with the same placeholders.
#include "tsfile.h"

#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

namespace {

// Both languages have two forms: one, and all other numbers.
constexpr qsizetype kForms = 2;

QString pathOf(const QString &language)
{
    return QStringLiteral(SHOPWRIGHT_SOURCE "/translations/shopwright_%1.ts").arg(language);
}

// %1, %2, %n, <b>, </b>, <%1>, each as often as it stands there.
QStringList marks(const QString &text)
{
    static const QRegularExpression mark(QStringLiteral("%L?\\d|%L?n|</?[a-z%][^>\\s]*>"));
    QStringList found;
    for (auto it = mark.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    return found;
}

// The C++ literals "a" "b" as one text.
QString joined(const QString &literals)
{
    static const QRegularExpression piece(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
    QString text;
    for (auto it = piece.globalMatch(literals); it.hasNext();)
        text += it.next().captured(1);
    static const QRegularExpression code(QStringLiteral("\\\\u([0-9A-Fa-f]{4})"));
    for (auto match = code.match(text); match.hasMatch(); match = code.match(text))
        text.replace(match.capturedStart(), match.capturedLength(), QChar(match.captured(1).toUShort(nullptr, 16)));
    return text.replace(QLatin1String("\\n"), QLatin1String("\n")).replace(QLatin1String("\\\""), QLatin1String("\""));
}

template<class F>
void eachSource(F visit)
{
    for (const char *folder : {SHOPWRIGHT_SOURCE "/src", SHOPWRIGHT_SOURCE "/ui"}) {
        QDirIterator files(QString::fromUtf8(folder), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            visit(file.fileName(), QString::fromUtf8(file.readAll()));
        }
    }
}

} // namespace

class FilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &language : {QStringLiteral("de"), QStringLiteral("en")}) {
            files_[language] = kit::readTs(pathOf(language));
            QVERIFY2(files_[language].error.isEmpty(), qPrintable(files_[language].error));
            QCOMPARE(files_[language].language, language);
            QVERIFY(!files_[language].messages.isEmpty());
        }
    }

    void everyTextIsFinished_data() { languages(); }
    void everyTextIsFinished()
    {
        QFETCH(QString, language);
        for (const kit::Message &message : std::as_const(files_[language].messages)) {
            QVERIFY2(message.type.isEmpty(), qPrintable(message.type + u": " + message.key()));
            QVERIFY2(message.forms.size() == (message.numerus ? kForms : 1), qPrintable(message.key()));
            for (const QString &form : message.forms)
                QVERIFY2(!form.trimmed().isEmpty(), qPrintable(message.key()));
        }
    }

    void placeholdersAndElementsAreTheSame_data() { languages(); }
    void placeholdersAndElementsAreTheSame()
    {
        QFETCH(QString, language);
        for (const kit::Message &message : std::as_const(files_[language].messages)) {
            QStringList source = marks(message.source);
            for (qsizetype i = 0; i < message.forms.size(); ++i) {
                const QStringList translated = marks(message.forms[i]);
                // The singular may do without its number: "The step is done".
                if (message.numerus && i == 0 && !translated.contains(u"%n"))
                    source.removeAll(QStringLiteral("%n"));
                QVERIFY2(translated == source, qPrintable(message.source + u" -> " + message.forms[i]));
                source = marks(message.source);
            }
        }
    }

    // A command keeps an accelerator, a dialog's "…" and the blanks around a piece of a sentence.
    void shapeIsTheSame()
    {
        for (const kit::Message &message : std::as_const(files_[QStringLiteral("de")].messages)) {
            for (const QString &form : message.forms) {
                const QByteArray words = (message.source + u" -> " + form).toUtf8();
                QVERIFY2(message.source.count(u'&') == form.count(u'&') || !message.context.startsWith(u"ui::"),
                         words.constData());
                QVERIFY2(message.source.endsWith(u'…') == form.endsWith(u'…'), words.constData());
                QVERIFY2(message.source.startsWith(u' ') == form.startsWith(u' '), words.constData());
                QVERIFY2(message.source.startsWith(u'\n') == form.startsWith(u'\n'), words.constData());
                QVERIFY2(message.source.endsWith(u'\n') == form.endsWith(u'\n'), words.constData());
            }
        }
    }

    void noTextOfTheSourcesIsMissing_data() { languages(); }
    void noTextOfTheSourcesIsMissing()
    {
        QFETCH(QString, language);
        const QString lupdate = QStringLiteral(SHOPWRIGHT_LUPDATE);
        if (!QFileInfo::exists(lupdate))
            QSKIP("lupdate is not installed");
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("now.ts"));
        QStringList arguments = QStringLiteral(SHOPWRIGHT_LUPDATE_WORDS).split(u' ');
        if (language == u"en")
            arguments.append(QStringLiteral("-pluralonly"));
        arguments += {QStringLiteral("-target-language"), language, QStringLiteral("-ts"), path};
        QProcess process;
        process.setWorkingDirectory(QStringLiteral(SHOPWRIGHT_SOURCE));
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(lupdate, arguments);
        QVERIFY2(process.waitForFinished(), qPrintable(process.errorString()));
        QCOMPARE(process.exitCode(), 0);

        const kit::TsFile now = kit::readTs(path);
        QVERIFY2(now.error.isEmpty(), qPrintable(now.error));
        QStringList missing;
        QSet<QString> left = keys(files_[language]);
        for (const kit::Message &message : now.messages)
            if (!left.remove(message.key()))
                missing.append(message.key());
        QVERIFY2(missing.isEmpty(),
                 qPrintable(u"run the target update_translations; missing: "_qs + missing.join(u'\n')));
        QVERIFY2(left.isEmpty(), qPrintable(u"no longer in the sources: "_qs + left.values().join(u'\n')));
    }

    // lupdate guesses contexts from what it understands of C++. Here they are compared with what the program will ask
    // for at run time, as far as the sources say it on one line.
    void contextsAreThoseOfTheProgram()
    {
        const QSet<QString> known = keys(files_[QStringLiteral("de")]);
        static const QRegularExpression declared(
            QStringLiteral("struct Words final \\{\\s*Q_DECLARE_TR_FUNCTIONS\\(([\\w:]+)\\)"));
        static const QRegularExpression said(
            QStringLiteral("\\bWords::tr\\(\\s*((?:\"(?:[^\"\\\\\\n]|\\\\.)*\"\\s*)+)"));
        static const QRegularExpression direct(QStringLiteral(
            "(?:translate|TRANSLATE_NOOP)\\(\\s*\"([\\w:]+)\",\\s*((?:\"(?:[^\"\\\\\\n]|\\\\.)*\"\\s*)+)"));
        int seen = 0;
        eachSource([&](const QString &path, const QString &text) {
            const QString context = declared.match(text).captured(1);
            for (auto it = said.globalMatch(text); it.hasNext(); ++seen) {
                const QString words = joined(it.next().captured(1));
                QVERIFY2(known.contains(context + u"\n\n" + words), qPrintable(path + u": " + words));
            }
            for (auto it = direct.globalMatch(text); it.hasNext(); ++seen) {
                const auto match = it.next();
                const QString words = joined(match.captured(2));
                QVERIFY2(known.contains(match.captured(1) + u"\n\n" + words), qPrintable(path + u": " + words));
            }
        });
        QVERIFY(seen > 700);
    }

    // What a function passes on, lupdate can't see. A table of texts tells it by QT_TRANSLATE_NOOP.
    void noTextHidesBehindAFunction()
    {
        static const QRegularExpression passed(QStringLiteral("\\btranslate\\(\\s*\"([\\w:]+)\",\\s*[^\"\\s]"));
        static const QRegularExpression function(QStringLiteral(
            "\\(const char \\*\\w+[^)]*\\)\\s*(?:const\\s*)?\\{[^}]*\\btranslate\\(\\s*\"[\\w:]+\",\\s*[^\"\\s]"));
        eachSource([&](const QString &path, const QString &text) {
            const auto match = passed.match(text);
            const QString table = u"QT_TRANSLATE_NOOP(\""_qs + match.captured(1) + u'"';
            QVERIFY2(!match.hasMatch() || text.contains(table), qPrintable(path + u": " + match.captured()));
            QVERIFY2(!function.match(text).hasMatch(), qPrintable(path + u": say it with struct Words"));
        });
    }

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("German") << QStringLiteral("de");
        QTest::newRow("English") << QStringLiteral("en");
    }
    static QSet<QString> keys(const kit::TsFile &file)
    {
        QSet<QString> result;
        for (const kit::Message &message : file.messages)
            result.insert(message.key());
        return result;
    }

    QHash<QString, kit::TsFile> files_;
};

QTEST_GUILESS_MAIN(FilesTest)
#include "files_test.moc"
