// SPDX-License-Identifier: GPL-3.0-or-later
// The schema of the whole program: reached from every earlier version, and the one that schema.sql shows. After a new
// migration, SHOPWRIGHT_WRITE_SCHEMA=1 test_engine_schema writes that file anew; read the difference before committing.
#include "engine/engine.h"
#include "kit/store/migrations.h"
#include "kit/store/wait.h"
#include "store/database.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

class SchemaTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isReachedFromEveryVersion() { QCOMPARE(kit::migrationProblems(engine::migrations()), QString()); }
    void isTheOneOnFile();
    void isRefusedWhenNewer();
};

void SchemaTest::isTheOneOnFile()
{
    const QTemporaryDir folder;
    auto database = store::Database::open(folder.filePath(QStringLiteral("new.db")), engine::migrations());
    QVERIFY2(kit::ok(database), kit::why(database));
    auto reader = (*database)->reader();
    QVERIFY2(kit::ok(reader), kit::why(reader));
    const auto text = store::schemaText(**reader);
    QVERIFY2(kit::ok(text), kit::why(text));
    QFile file(QStringLiteral(SHOPWRIGHT_SOURCE "/tests/engine/schema.sql"));
    if (qEnvironmentVariableIsSet("SHOPWRIGHT_WRITE_SCHEMA")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("-- SPDX-License-Identifier: GPL-3.0-or-later\n" + text->toUtf8());
        return;
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QString onFile = QString::fromUtf8(file.readAll());
    onFile.remove(0, onFile.indexOf(u'\n') + 1); // the licence
    QCOMPARE(*text, onFile);
}

void SchemaTest::isRefusedWhenNewer()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("newer.db"));
    store::Migrations newer = engine::migrations();
    newer.push_back({99999, QStringLiteral("99999_later"), QStringLiteral("CREATE TABLE later (x INTEGER) STRICT;")});
    {
        const auto database = store::Database::open(path, newer);
        QVERIFY2(kit::ok(database), kit::why(database));
    }
    const auto refused = store::Database::open(path, engine::migrations());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QStringLiteral("store.newer"));
    QVERIFY(store::Database::open(path, newer)); // nothing was changed
}

QTEST_GUILESS_MAIN(SchemaTest)
#include "schema_test.moc"
