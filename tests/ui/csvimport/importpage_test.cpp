// SPDX-License-Identifier: GPL-3.0-or-later
// A supplier's messy file through the wizard: real widgets over the real engine and the real sandbox.
#include "engine/importcommands.h"
#include "kit/engine/hostbed.h"
#include "ui/csvimport/checkstep.h"
#include "ui/csvimport/columnsstep.h"
#include "ui/csvimport/filestep.h"
#include "ui/csvimport/importpage.h"
#include "ui/kit/notice.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using kit::ok;
using kit::why;
using ui::csvimport::ChangeFilter;
using ui::csvimport::ImportPage;
using ui::csvimport::ProblemColumn;
using Step = ImportPage::Step;

namespace {

constexpr int kPatience = 30'000;

} // namespace

class ImportPageTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        kit::ShopBed::Options options;
        options.programs = QStringLiteral(SHOPWRIGHT_BIN);
        auto opened = kit::HostBed::open(options);
        QVERIFY2(ok(opened), why(opened));
        bed_ = std::move(*opened);
        bed_->hold();
        theme_ = std::make_unique<ui::kit::Theme>(*qApp);
        theme_->setMode(ui::kit::Mode::Light);
        commands_ = std::make_unique<engine::ImportCommands>(bed_->host(), bed_->shop());
    }
    void cleanupTestCase()
    {
        page_.reset();
        commands_.reset();
        bed_.reset();
    }
    void init()
    {
        page_ = std::make_unique<ImportPage>(*theme_, *commands_);
        page_->resize(1280, 800);
        page_->show();
        QVERIFY(QTest::qWaitForWindowActive(page_.get()));
    }

    void everyStepOfASuppliersFile()
    {
        const auto before = prices();
        page_->reveal(QStringLiteral(SHOPWRIGHT_SOURCE "/resources/demo/supplier.csv"));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Columns, kPatience);
        // 15 columns; what nobody knows, a remark, is not used.
        QCOMPARE(page_->columns().used(), std::pair(14, 15));
        press(QStringLiteral("Check the rows"));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Check, kPatience);
        // As the file was made: 41 rows, 6 new, 22 changed, 2 as they are, 11 that can't go.
        QCOMPARE(page_->primary()->text(), QStringLiteral("Apply to 28 SKUs"));
        QCOMPARE(page_->check().changes().count(ChangeFilter::New), 6);
        QCOMPARE(rejected(), 11);

        // Row 19 has a price that is no number: typed anew, the row comes through.
        auto &problems = page_->check().problems();
        int row = -1;
        for (int i = 0; i < problems.rowCount(); ++i)
            if (problems.index(i, int(ProblemColumn::Row)).data().toString() == u"19")
                row = i;
        QVERIFY(row >= 0);
        QTRY_VERIFY_WITH_TIMEOUT(!problems.index(row, int(ProblemColumn::Problem)).data().toString().isEmpty(),
                                 kPatience);
        QVERIFY(
            problems.setData(problems.index(row, int(ProblemColumn::Becomes)), QStringLiteral("19,90"), Qt::EditRole));
        QTRY_VERIFY_WITH_TIMEOUT(!page_->isBusy() && rejected() == 10, kPatience);
        QCOMPARE(page_->primary()->text(), QStringLiteral("Apply to 29 SKUs"));

        // What has exactly one remedy is accepted for all rows at once.
        const qint64 errors = problems.count(catalog::Severity::Error);
        press(QStringLiteral("Accept all suggestions"));
        QTRY_VERIFY_WITH_TIMEOUT(!page_->isBusy() && problems.count(catalog::Severity::Error) < errors, kPatience);

        // One row is left out.
        auto &changes = page_->check().changes();
        const qint64 wanted = changes.wantedCount();
        QTRY_VERIFY_WITH_TIMEOUT(changes.line(0) && !changes.line(0)->cells.empty(), kPatience);
        QVERIFY(changes.setData(changes.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(changes.wantedCount(), wanted - 1);
        const QString left = changes.line(0)->sellerSku;
        QSignalSpy done(page_.get(), &ImportPage::done);
        press(QStringLiteral("Apply to %1 SKUs").arg(wanted - 1));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Result, kPatience);
        const auto after = prices();
        QCOMPARE(after.value(left), before.value(left));
        QCOMPARE(after.value(QStringLiteral("CUSH-512-0047-FORE")), 1990);
        const qint64 operation = done.first().at(1).toLongLong();
        QVERIFY(operation > 0);
        QVERIFY(kit::waitFor(commands_->progress(operation))->queued > 0);

        press(QStringLiteral("Undo the import"));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::File, kPatience);
        QCOMPARE(prices(), before);
    }

    void columnsAreCorrectedByHand()
    {
        const QString path = write(QStringLiteral("nr;x;y\nA-1;9,99;5\n"));
        page_->reveal(path);
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Columns, kPatience);
        auto &columns = page_->columns();
        columns.setTarget(0, QStringLiteral("seller_sku"));
        columns.setTarget(1, QStringLiteral("price"));
        QCOMPARE(columns.mapping().bindings.value(QStringLiteral("price")).columns, QStringList{QStringLiteral("x")});
        columns.setTarget(2, QStringLiteral("price")); // moves there
        QCOMPARE(columns.mapping().bindings.value(QStringLiteral("price")).columns, QStringList{QStringLiteral("y")});
        QCOMPARE(columns.used(), std::pair(2, 3));
        columns.setTarget(2, {});
        QVERIFY(!columns.mapping().bindings.contains(QStringLiteral("price")));
        columns.setTarget(0, {});
        press(QStringLiteral("Check the rows")); // without a key nothing can be found
        QTRY_VERIFY_WITH_TIMEOUT(!page_->isBusy(), kPatience);
        QCOMPARE(page_->step(), Step::Columns);
    }

    void wrongFileSaysWhatItIs()
    {
        QFile file(folder_.filePath(QStringLiteral("x.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n");
        file.close();
        page_->reveal(file.fileName());
        auto *notice = page_->findChild<ui::csvimport::FileStep *>()->findChild<ui::kit::Notice *>();
        QTRY_VERIFY_WITH_TIMEOUT(!notice->words().isEmpty(), kPatience);
        QVERIFY2(notice->words().contains(QStringLiteral("PDF")), qPrintable(notice->words()));
        QCOMPARE(page_->step(), Step::File);
    }

    void rejectsAreWritten()
    {
        page_->reveal(QStringLiteral(SHOPWRIGHT_SOURCE "/resources/demo/supplier.csv"));
        QTRY_COMPARE_WITH_TIMEOUT(page_->step(), Step::Columns, kPatience);
        const auto opened = kit::take(
            kit::waitFor(commands_->open(QStringLiteral(SHOPWRIGHT_SOURCE "/resources/demo/supplier.csv"), {})));
        const auto checked = kit::take(kit::waitFor(
            commands_->check(opened, opened.proposal.mapping, {}, std::make_shared<catalog::CheckControl>())));
        const QString path = folder_.filePath(QStringLiteral("rejects.csv"));
        QCOMPARE(kit::take(kit::waitFor(commands_->saveRejects(checked, path))), 11);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("MUG-999-UNBEKANNT"));
        const auto refused = kit::waitFor(commands_->saveRejects(checked, QStringLiteral("/nowhere/x.csv")));
        QVERIFY(!refused && refused.error().place.contains(QStringLiteral("/nowhere/x.csv")));
    }

private:
    void press(const QString &text)
    {
        for (QPushButton *button : page_->findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == text)
                return QTest::mouseClick(button, Qt::LeftButton);
        QFAIL(qPrintable(QStringLiteral("there is no button “%1”").arg(text)));
    }
    qint64 rejected() { return page_->check().store().checked().plan->summary.rejected; }
    QString write(const QString &text)
    {
        QFile file(folder_.filePath(QStringLiteral("own.csv")));
        if (file.open(QIODevice::WriteOnly))
            file.write(text.toUtf8());
        return file.fileName();
    }
    QMap<QString, qint64> prices()
    {
        const auto rows = bed_->read([shop = bed_->shop().id](store::Connection &connection) {
            return connection.all(
                u"SELECT s.seller_sku, ifnull(s.price, 0) FROM sku s JOIN product p ON p.row = s.product "
                "WHERE s.shop = ? AND p.status <> 'DELETED'",
                [](const store::Statement &row) { return std::pair(row.text(0), row.integer(1)); }, shop.text());
        });
        QMap<QString, qint64> all;
        for (const auto &[sku, price] : *rows)
            all.insert(sku, price);
        return all;
    }

    QTemporaryDir folder_;
    std::unique_ptr<kit::HostBed> bed_;
    std::unique_ptr<ui::kit::Theme> theme_;
    std::unique_ptr<engine::ImportCommands> commands_;
    std::unique_ptr<ImportPage> page_;
};

QTEST_MAIN(ImportPageTest)
#include "importpage_test.moc"
