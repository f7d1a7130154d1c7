// SPDX-License-Identifier: GPL-3.0-or-later
// One text in the place of another: in titles and in the words of descriptions.
#include "catalog/textreplace.h"
#include "kit/store/wait.h"

#include <QTest>

using catalog::TextMatch;
using catalog::TextMatches;
using catalog::TextReplacer;

class TextReplaceTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void replaces_data()
    {
        QTest::addColumn<int>("how");
        QTest::addColumn<QString>("find");
        QTest::addColumn<QString>("with");
        QTest::addColumn<QString>("in");
        QTest::addColumn<QString>("out");
        QTest::addColumn<int>("count");
        const auto row = [](const char *name, TextMatches how, const char *find, const char *with, const char *in,
                            const char *out, int count) {
            QTest::newRow(name) << int(how) << QString::fromUtf8(find) << QString::fromUtf8(with)
                                << QString::fromUtf8(in) << QString::fromUtf8(out) << count;
        };
        const TextMatches none, exact = TextMatch::Case, word = TextMatch::WholeWord, pattern = TextMatch::Pattern;
        row("any case", none, "mug", "Cup", "Mug and mug", "Cup and Cup", 2);
        row("match case", exact, "mug", "cup", "Mug and mug", "Mug and cup", 1);
        row("umlauts of any case", none, "größe", "Size", "GRÖSSE Größe GRÖẞE", "GRÖSSE Size Size", 2);
        row("not there", none, "bowl", "x", "Mug", "Mug", 0);
        row("nothing instead", none, " NEW", "", "Mug NEW", "Mug", 1);
        row("signs are themselves", none, "1.5 (l)", "2 l", "Jug 1.5 (l), 105 (l)", "Jug 2 l, 105 (l)", 1);
        row("a backslash is itself", none, "a", "\\1", "a", "\\1", 1);
        row("not twice over", none, "a", "aa", "aba", "aabaa", 2);
        row("whole words", word, "red", "blue", "red redder Red-rimmed bored", "blue redder blue-rimmed bored", 2);
        row("whole words of any script", word, "чай", "кофе", "чай чайник", "кофе чайник", 1);
        row("umlauts belong to words", word, "r", "x", "r für", "x für", 1);
        row("words that begin with a sign", word, "#1", "No. 1", "#1 #12", "No. 1 #12", 1);
        row("pattern", pattern, "\\d+ ml", "a cup", "Mug 300 ml, 450 ml", "Mug a cup, a cup", 2);
        row("groups", pattern, "(\\w+), (\\w+)", "\\2 \\1", "Mug, blue", "blue Mug", 1);
        row("a written backslash", pattern, "a", "\\\\1", "a", "\\1", 1);
        row("empty places are passed over", pattern, "x*", "y", "axxb", "ayb", 1);
        row("anchors", pattern, "^Mug", "Cup", "Mug Mug", "Cup Mug", 1);
        row("pattern of whole words", pattern | word, "r.d", "x", "red rod reddish", "x x reddish", 2);
    }

    void replaces()
    {
        QFETCH(int, how);
        QFETCH(QString, find);
        QFETCH(QString, with);
        QFETCH(QString, in);
        const auto replacer = kit::take(TextReplacer::make(find, with, TextMatches(how)));
        const auto done = kit::take(replacer.in(in));
        QTEST(done.text, "out");
        QTEST(int(done.count), "count");
    }

    void descriptions_data()
    {
        QTest::addColumn<QString>("find");
        QTest::addColumn<QString>("with");
        QTest::addColumn<QString>("in");
        QTest::addColumn<QString>("out");
        const auto row = [](const char *name, const char *find, const char *with, const char *in, const char *out) {
            QTest::newRow(name) << QString::fromUtf8(find) << QString::fromUtf8(with) << QString::fromUtf8(in)
                                << QString::fromUtf8(out);
        };
        row("words, not tags", "p", "q", "<p>a p</p>", "<p>a q</p>");
        row("not the addresses of pictures", "mug", "cup", "<img src=\"mug.jpg\"/>A mug",
            "<img src=\"mug.jpg\"/>A cup");
        row("what an entity stands for", "Salt & Pepper", "Spices", "<p>Salt &amp; Pepper</p>", "<p>Spices</p>");
        row("not inside of an entity", "amp", "x", "<p>Salt &amp; lamp</p>", "<p>Salt &amp; lx</p>");
        row("signs are written as entities", "mug", "<cup> & co", "<p>mug</p>", "<p>&lt;cup&gt; &amp; co</p>");
        row("other entities stay", "mug", "cup", "<p>sch&ouml;ner mug</p>", "<p>sch&ouml;ner cup</p>");
        row("untouched words stay as they are", "mug", "cup", "<p>a \"b\" &#39;c&#39;</p><p>mug</p>",
            "<p>a \"b\" &#39;c&#39;</p><p>cup</p>");
        row("text alone", "mug", "cup", "a mug", "a cup");
        row("a tag that never ends", "mug", "cup", "mug <b mug", "cup <b mug");
    }

    void descriptions()
    {
        QFETCH(QString, find);
        QFETCH(QString, with);
        QFETCH(QString, in);
        const auto replacer = kit::take(TextReplacer::make(find, with, {}));
        QTEST(kit::take(replacer.inHtml(in)).text, "out");
    }

    // The place is that in what was typed, also where whole words wrap it.
    void tellsWhatIsWrongWithAPattern()
    {
        const auto wrong =
            TextReplacer::make(QStringLiteral("mug)"), {}, TextMatches(TextMatch::Pattern) | TextMatch::WholeWord);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, QStringLiteral("bulk.pattern"));
        QVERIFY2(wrong.error().words.contains(u'4'), qPrintable(wrong.error().words));
    }

    void givesUpOnAPatternThatTakesTooLong()
    {
        const auto slow =
            kit::take(TextReplacer::make(QStringLiteral("(a+)+$"), QStringLiteral("x"), TextMatch::Pattern));
        const auto done = slow.in(QString(60, u'a') + u'!');
        QVERIFY(!done);
        QCOMPARE(done.error().code, QStringLiteral("bulk.pattern"));
    }
};

QTEST_GUILESS_MAIN(TextReplaceTest)
#include "textreplace_test.moc"
