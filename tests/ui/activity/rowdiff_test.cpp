// SPDX-License-Identifier: GPL-3.0-or-later
// How one list of descending ids becomes another by taking rows away and bringing rows.
#include "ui/activity/rowdiff.h"

#include <QRandomGenerator>
#include <QTest>

using ui::activity::Run;
using Ids = std::vector<qint64>;

class RowDiffTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void runs()
    {
        const auto diff = ui::activity::rowDiff({9, 8, 7, 3, 1}, {10, 9, 7, 6, 5, 1});
        QCOMPARE(diff.removed, (std::vector<Run>{{1, 1}, {3, 1}}));  // 8, 3
        QCOMPARE(diff.inserted, (std::vector<Run>{{0, 1}, {3, 2}})); // 10; 6 and 5
        QVERIFY(ui::activity::rowDiff({3, 2}, {3, 2}).removed.empty());
        QCOMPARE(ui::activity::rowDiff({}, {2, 1}).inserted, (std::vector<Run>{{0, 2}}));
    }
    void anyListBecomesAnyOther()
    {
        QRandomGenerator random(17);
        for (int round = 0; round < 300; ++round) {
            Ids before = some(random);
            const Ids after = some(random);
            const auto diff = ui::activity::rowDiff(before, after);
            for (auto run = diff.removed.rbegin(); run != diff.removed.rend(); ++run)
                before.erase(before.begin() + run->row, before.begin() + run->row + run->count);
            for (const Run &run : diff.inserted)
                before.insert(before.begin() + run.row, after.begin() + run.row, after.begin() + run.row + run.count);
            QCOMPARE(before, after);
        }
    }

private:
    static Ids some(QRandomGenerator &random)
    {
        Ids ids;
        for (qint64 id = 40; id > 0; --id)
            if (random.bounded(3) == 0)
                ids.push_back(id);
        return ids;
    }
};

QTEST_GUILESS_MAIN(RowDiffTest)
#include "rowdiff_test.moc"
