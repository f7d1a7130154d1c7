// SPDX-License-Identifier: GPL-3.0-or-later
// The three-way merge: who changed a field decides whose value is shown.
#include "catalog/merge.h"

#include <QJsonArray>
#include <QTest>

using catalog::merge;

namespace {

const QJsonValue kAbsent(QJsonValue::Undefined);

QJsonObject withTitle(const QJsonValue &value)
{
    return value.isUndefined() ? QJsonObject() : QJsonObject{{QStringLiteral("title"), value}};
}

QJsonArray picture(const QString &uri, const QString &source = {})
{
    QJsonObject one;
    if (!uri.isEmpty())
        one.insert(QStringLiteral("uri"), uri);
    if (!source.isEmpty())
        one.insert(QStringLiteral("source"), source);
    return {one};
}

} // namespace

class MergeTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Every way in which one field's three values can relate. A and B are changes, O is what it was, - is absence.
    void oneField_data()
    {
        QTest::addColumn<QJsonValue>("base");
        QTest::addColumn<QJsonValue>("mine");
        QTest::addColumn<QJsonValue>("theirs");
        QTest::addColumn<QJsonValue>("shown");
        QTest::addColumn<bool>("taken");
        QTest::addColumn<bool>("conflict");
        const QJsonValue o(QStringLiteral("O")), a(QStringLiteral("A")), b(QStringLiteral("B"));
        QTest::newRow("nobody") << o << o << o << o << false << false;
        QTest::newRow("only I") << o << a << o << a << false << false;
        QTest::newRow("only they") << o << o << b << b << true << false;
        QTest::newRow("both alike") << o << a << a << a << false << false;
        QTest::newRow("both otherwise") << o << a << b << a << false << true;
        QTest::newRow("I cleared it") << o << kAbsent << o << kAbsent << false << false;
        QTest::newRow("they cleared it") << o << o << kAbsent << kAbsent << true << false;
        QTest::newRow("both cleared it") << o << kAbsent << kAbsent << kAbsent << false << false;
        QTest::newRow("I cleared, they changed") << o << kAbsent << b << kAbsent << false << true;
        QTest::newRow("I changed, they cleared") << o << a << kAbsent << a << false << true;
        QTest::newRow("I gave it") << kAbsent << a << kAbsent << a << false << false;
        QTest::newRow("they gave it") << kAbsent << kAbsent << b << b << true << false;
        QTest::newRow("both gave it") << kAbsent << a << b << a << false << true;
        QTest::newRow("null is absence") << QJsonValue() << kAbsent << b << b << true << false;
        QTest::newRow("null of mine is absence") << kAbsent << QJsonValue() << kAbsent << kAbsent << false << false;
    }
    void oneField()
    {
        QFETCH(QJsonValue, base);
        QFETCH(QJsonValue, mine);
        QFETCH(QJsonValue, theirs);
        QFETCH(QJsonValue, shown);
        QFETCH(bool, taken);
        QFETCH(bool, conflict);
        const auto merged = merge(withTitle(base), withTitle(mine), withTitle(theirs));
        QCOMPARE(merged.fields, withTitle(shown));
        QCOMPARE(merged.taken.contains(u"title"), taken);
        QCOMPARE(merged.conflicts.size(), size_t(conflict));
        if (conflict) {
            QCOMPARE(merged.conflicts.front().field, QStringLiteral("title"));
            QCOMPARE(merged.conflicts.front().mine, mine);
            QCOMPARE(merged.conflicts.front().theirs, theirs);
        }
    }

    void fieldsAreIndependent()
    {
        const auto object = [](const char *title, int length, const char *brand) {
            return QJsonObject{{QStringLiteral("title"), QString::fromLatin1(title)},
                               {QStringLiteral("stock"), QJsonObject{{QStringLiteral("71"), length}}},
                               {QStringLiteral("brand_id"), QString::fromLatin1(brand)}};
        };
        // I retitled, they moved stock, both changed the brand.
        const auto merged = merge(object("old", 5, "1"), object("new", 5, "2"), object("old", 7, "3"));
        QCOMPARE(merged.fields, object("new", 7, "2"));
        QCOMPARE(merged.taken.keys(), QStringList(QStringLiteral("stock")));
        QCOMPARE(merged.conflicts.size(), size_t(1));
        QCOMPARE(merged.conflicts.front().field, QStringLiteral("brand_id"));
    }

    // A picture that came from a file and the same one as the platform shows it have one uri; the file's name is ours.
    void picturesAreComparedByUri()
    {
        const QString key = QStringLiteral("main_images");
        const QJsonObject base{{key, picture(QStringLiteral("tos/a"))}};
        const QJsonObject mine{{key, picture(QStringLiteral("tos/b"), QStringLiteral("b.jpg"))}};
        QVERIFY(merge(base, mine, {{key, picture(QStringLiteral("tos/b"))}}).conflicts.empty());
        QCOMPARE(merge(base, mine, {{key, picture(QStringLiteral("tos/c"))}}).conflicts.size(), size_t(1));
        // Not yet uploaded: the file itself is the value.
        const QJsonObject file{{key, picture({}, QStringLiteral("b.jpg"))}};
        QCOMPARE(merge(base, file, base).fields, file);
    }
};

QTEST_GUILESS_MAIN(MergeTest)
#include "merge_test.moc"
