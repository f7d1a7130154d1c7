// SPDX-License-Identifier: GPL-3.0-or-later
// The one writer: order, each write for itself, readers that don't wait, notifications, and the end with writes queued.
#include "kit/store/wait.h"
#include "store/database.h"

#include <QTemporaryDir>
#include <QTest>

#include <future>

using store::Change;
using store::Commit;
using store::Connection;
using store::Database;
using store::Statement;

namespace {

const store::Migration kTable{100, QStringLiteral("0100_note"),
                              QStringLiteral("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;"
                                             "CREATE TABLE other (id INTEGER PRIMARY KEY) STRICT;")};

core::Result<void> insert(Connection &connection, const QString &text)
{
    return connection.run(u"INSERT INTO note (text) VALUES (?)", text);
}

} // namespace

class WriterTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup() { db_.reset(); }

    void writesInOrder_data()
    {
        QTest::addColumn<bool>("shared");
        QTest::newRow("own commits") << false;
        QTest::newRow("shared commits") << true;
    }
    void writesInOrder()
    {
        QFETCH(bool, shared);
        const Commit commit = shared ? Commit::Shared : Commit::Own;
        QFuture<core::Result<void>> last;
        QStringList wanted;
        for (int i = 0; i < 200; ++i) {
            wanted += QString::number(i);
            last = db_->write([i](Connection &c) { return insert(c, QString::number(i)); }, commit);
        }
        QVERIFY(kit::waitFor(last));
        QCOMPARE(texts(), wanted);
    }

    void anErrorTakesBackItselfOnly_data() { writesInOrder_data(); }
    void anErrorTakesBackItselfOnly()
    {
        QFETCH(bool, shared);
        const Commit commit = shared ? Commit::Shared : Commit::Own;
        auto before = db_->write([](Connection &c) { return insert(c, QStringLiteral("before")); }, commit);
        auto broken = db_->write(
            [](Connection &c) -> core::Result<void> {
                if (auto written = insert(c, QStringLiteral("half")); !written)
                    return written;
                return core::fail("test.refused", QStringLiteral("no"));
            },
            commit);
        auto after = db_->write([](Connection &c) { return insert(c, QStringLiteral("after")); }, commit);
        QVERIFY(kit::waitFor(before));
        const auto refused = kit::waitFor(broken);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QStringLiteral("test.refused"));
        QVERIFY(kit::waitFor(after));
        QCOMPARE(texts(), (QStringList{QStringLiteral("before"), QStringLiteral("after")}));
    }

    // A write that is under way is neither seen nor waited for; a reader's transaction stays at its moment.
    void readersDontWait()
    {
        auto reader = kit::take(db_->reader());
        QVERIFY(kit::waitFor(db_->write([](Connection &c) { return insert(c, QStringLiteral("old")); })));
        std::promise<void> begun, go;
        auto writing = db_->write([&begun, gone = go.get_future().share()](Connection &c) {
            auto written = insert(c, QStringLiteral("new"));
            begun.set_value();
            gone.wait();
            return written;
        });
        begun.get_future().wait();
        QCOMPARE(texts(*reader), QStringList{QStringLiteral("old")});
        QVERIFY(reader->execute(QStringLiteral("BEGIN")));
        QCOMPARE(texts(*reader), QStringList{QStringLiteral("old")});
        go.set_value();
        QVERIFY(kit::waitFor(writing));
        QCOMPARE(texts(*reader), QStringList{QStringLiteral("old")});
        QVERIFY(reader->execute(QStringLiteral("COMMIT")));
        QCOMPARE(texts(*reader), (QStringList{QStringLiteral("old"), QStringLiteral("new")}));
    }

    void cancelledBeforeItsTurnIsLeftOut()
    {
        std::promise<void> go;
        auto blocking = db_->write([gone = go.get_future().share()](Connection &) -> core::Result<void> {
            gone.wait();
            return {};
        });
        auto unwanted = db_->write([](Connection &c) { return insert(c, QStringLiteral("unwanted")); });
        unwanted.cancel();
        go.set_value();
        QVERIFY(kit::waitFor(blocking));
        QVERIFY(kit::waitFor(db_->write([](Connection &c) { return insert(c, QStringLiteral("last")); })));
        QCOMPARE(texts(), QStringList{QStringLiteral("last")});
    }

    void tellsWhatChanged()
    {
        QList<Change> changes;
        connect(db_.get(), &Database::changed, this, [&](const Change &change) { changes.append(change); });
        QVERIFY(kit::waitFor(db_->write([](Connection &c) -> core::Result<void> {
            for (const QString &text : {QStringLiteral("a"), QStringLiteral("b")})
                if (auto written = insert(c, text); !written)
                    return written;
            return c.run(u"INSERT INTO other VALUES (9)");
        })));
        QTRY_COMPARE(changes.size(), 1);
        QCOMPARE(changes[0].rows.at(QStringLiteral("note")), (std::vector<qint64>{1, 2}));
        QCOMPARE(changes[0].rows.at(QStringLiteral("other")), (std::vector<qint64>{9}));
        // Nothing is told of what was taken back or changed nothing.
        (void)kit::waitFor(db_->write([](Connection &c) -> core::Result<void> {
            (void)insert(c, QStringLiteral("x"));
            return core::fail("test.refused", QStringLiteral("no"));
        }));
        QVERIFY(kit::waitFor(db_->write([](Connection &c) { return c.run(u"DELETE FROM note WHERE id = 77"); })));
        QVERIFY(kit::waitFor(db_->write([](Connection &c) { return c.run(u"DELETE FROM note WHERE id = 2"); })));
        QTRY_COMPARE(changes.size(), 2);
        QCOMPARE(changes[1].rows.at(QStringLiteral("note")), (std::vector<qint64>{2}));
        QVERIFY(!changes[1].touches(QStringLiteral("other")));
        // More than a thousand rows are not listed.
        QVERIFY(kit::waitFor(db_->write([](Connection &c) {
            return c.run(
                u"INSERT INTO other WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < "
                "1200) SELECT i FROM n");
        })));
        QTRY_COMPARE(changes.size(), 3);
        QVERIFY(changes[2].touches(QStringLiteral("other")) && changes[2].rows.at(QStringLiteral("other")).empty());
    }

    void finishesWhatIsQueued()
    {
        for (int i = 0; i < 50; ++i)
            (void)db_->write([i](Connection &c) { return insert(c, QString::number(i)); });
        db_.reset();
        open();
        QCOMPARE(texts().size(), 50);
    }

    // A limit on pages stands for the disk.
    void fullDisk()
    {
        QVERIFY(kit::waitFor(db_->write([](Connection &c) { return insert(c, QStringLiteral("kept")); })));
        const auto full = kit::waitFor(db_->write([](Connection &c) -> core::Result<void> {
            if (auto limited = c.execute(QStringLiteral("PRAGMA max_page_count = 20")); !limited)
                return limited;
            for (int i = 0; i < 1000; ++i)
                if (auto written = insert(c, QString(2000, u'x')); !written)
                    return written;
            return {};
        }));
        QVERIFY(!full);
        QCOMPARE(full.error().code, QStringLiteral("store.full"));
        QVERIFY(!full.error().remedy.isEmpty());
        QCOMPARE(texts(), QStringList{QStringLiteral("kept")});
        QVERIFY(kit::waitFor(db_->write([](Connection &c) -> core::Result<void> {
            if (auto room = c.execute(QStringLiteral("PRAGMA max_page_count = 1000000")); !room)
                return room;
            return insert(c, QStringLiteral("again"));
        })));
        QCOMPARE(texts(), (QStringList{QStringLiteral("kept"), QStringLiteral("again")}));
    }

private:
    void open()
    {
        auto opened = Database::open(folder_->filePath(QStringLiteral("a.db")), {kTable});
        QVERIFY2(kit::ok(opened), kit::why(opened));
        db_ = std::move(*opened);
    }
    static QStringList texts(Connection &connection)
    {
        const auto all = kit::take(
            connection.all(u"SELECT text FROM note ORDER BY id", [](const Statement &row) { return row.text(0); }));
        return QStringList(all.begin(), all.end());
    }
    QStringList texts() { return texts(*kit::take(db_->reader())); }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Database> db_;
};

QTEST_GUILESS_MAIN(WriterTest)
#include "writer_test.moc"
