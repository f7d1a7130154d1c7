// SPDX-License-Identifier: GPL-3.0-or-later
// How good the platform finds the listings, as the catalog page of the American shop shows it: real widgets over the
// real engine and the real sandbox.
#include "catalog/table.h"
#include "engine/catalogcommands.h"
#include "kit/engine/hostbed.h"
#include "ui/catalog/catalogpage.h"
#include "ui/catalog/columnlayout.h"
#include "ui/catalog/facetpanel.h"
#include "ui/catalog/gridmodel.h"
#include "ui/catalog/gridview.h"
#include "ui/catalog/inspector.h"
#include "ui/kit/theme.h"

#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using catalog::Quality;
using kit::ok;
using kit::why;
using ui::catalog::CatalogPage;
using ui::catalog::ColumnLayout;
using ui::catalog::FacetPanel;
using ui::catalog::GridColumn;

namespace {

constexpr int kPatience = 20'000;

} // namespace

class QualityTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        kit::ShopBed::Options options;
        options.programs = QStringLiteral(SHOPWRIGHT_BIN);
        options.region = QStringLiteral("US");
        auto opened = kit::HostBed::open(options);
        QVERIFY2(ok(opened), why(opened));
        bed_ = std::move(*opened);
        theme_ = std::make_unique<ui::kit::Theme>(*qApp);
        theme_->setMode(ui::kit::Mode::Light);
        settings_ = std::make_unique<QSettings>(folder_.filePath(QStringLiteral("x.ini")), QSettings::IniFormat);
        commands_ = std::make_unique<engine::CatalogCommands>(bed_->host(), bed_->shop());
    }
    void cleanupTestCase()
    {
        page_.reset();
        settings_.reset();
        commands_.reset();
        bed_.reset();
    }

    void init()
    {
        page_ = std::make_unique<CatalogPage>(*theme_, *commands_, *settings_);
        page_->resize(1480, 800);
        page_->show();
        QVERIFY(QTest::qWaitForWindowActive(page_.get()));
        QTRY_VERIFY_WITH_TIMEOUT(page_->model().answer() && page_->model().answer()->complete, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(page_->model().line(0), kPatience);
    }

    void eachLineTellsIt()
    {
        QVERIFY(!page_->grid().isColumnHidden(int(GridColumn::Quality)));
        const QStringList words{QString(), QStringLiteral("Quality poor"), QStringLiteral("Quality fair"),
                                QStringLiteral("Quality good")};
        QSet<QString> seen;
        const int rows = std::min(20, page_->model().rowCount());
        for (int row = 0; row < rows; ++row) {
            QTRY_VERIFY_WITH_TIMEOUT(page_->model().line(row), kPatience);
            const catalog::GridRow line = page_->model().line(row)->row; // as it is now
            QCOMPARE(line.quality, bed_->local(line.product).quality);
            const QString told =
                page_->model().index(row, int(GridColumn::Quality)).data(Qt::AccessibleTextRole).toString();
            QCOMPARE(told, words[int(line.quality)]);
            seen.insert(told);
        }
        QVERIFY(seen.size() >= 2);
    }

    // The facet counts as the tables do, narrows the list, and the header sorts by it.
    void isChosenAndSortedBy()
    {
        const auto counted = bed_->read([shop = bed_->shop().id](store::Connection &connection) {
            return connection.one(
                u"SELECT count(*) FROM product WHERE shop = ? AND quality = 1 AND status <> 'DELETED'",
                [](const store::Statement &row) { return row.integer(0); }, shop.text());
        });
        QVERIFY2(ok(counted), why(counted));
        auto *facets = page_->findChild<FacetPanel *>();
        const QModelIndex group = groupOf(*facets);
        QVERIFY(!facets->isRowHidden(group.row(), {}));
        QModelIndex poor;
        for (int row = 0; row < facets->model()->rowCount(group); ++row)
            if (const QModelIndex one = facets->model()->index(row, 0, group); one.data() == QStringLiteral("Poor"))
                poor = one;
        QVERIFY(poor.isValid());
        QCOMPARE(poor.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Poor, %1").arg(**counted));
        QVERIFY(facets->model()->setData(poor, Qt::Checked, Qt::CheckStateRole));
        QTRY_COMPARE_WITH_TIMEOUT(page_->model().answer()->productCount, **counted, kPatience);
        QCOMPARE(facets->checkedCount(), 1);
        facets->clearChecks();
        QTRY_VERIFY_WITH_TIMEOUT(page_->model().answer()->productCount > **counted, kPatience);

        auto *header = page_->grid().horizontalHeader();
        Q_EMIT header->sectionClicked(int(GridColumn::Quality));
        QTRY_COMPARE_WITH_TIMEOUT(page_->model().query().sort, catalog::GridSort::Quality, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(page_->model().line(0) && page_->model().line(0)->row.quality == Quality::Poor,
                                 kPatience);
    }

    // A shop whose listings nobody judges has neither column nor facet, and the menu doesn't offer what stays empty.
    void isHiddenWhereNobodySaysIt()
    {
        auto *facets = page_->findChild<FacetPanel *>();
        auto *layout = page_->grid().findChild<ColumnLayout *>();
        QVERIFY(offered(*layout));
        const auto set = [this](const QString &sql) {
            const auto done = bed_->ask([sql](engine::Engine &engine) {
                return engine.database().write([sql](store::Connection &connection) { return connection.run(sql); });
            });
            QVERIFY2(ok(done), why(done));
        };
        set(QStringLiteral("UPDATE product SET seen = quality, quality = 0"));
        QTRY_VERIFY_WITH_TIMEOUT(!page_->model().answer()->rated, kPatience);
        QVERIFY(page_->grid().isColumnHidden(int(GridColumn::Quality)));
        QVERIFY(facets->isRowHidden(groupOf(*facets).row(), {}));
        QVERIFY(!offered(*layout));
        set(QStringLiteral("UPDATE product SET quality = seen"));
        QTRY_VERIFY_WITH_TIMEOUT(page_->model().answer()->rated, kPatience);
        QVERIFY(!page_->grid().isColumnHidden(int(GridColumn::Quality)));
        QVERIFY(!facets->isRowHidden(groupOf(*facets).row(), {}));
        // What a person has hidden stays hidden.
        layout->want(int(GridColumn::Quality), false);
        QVERIFY(page_->grid().isColumnHidden(int(GridColumn::Quality)));
        layout->reset();
        QVERIFY(!page_->grid().isColumnHidden(int(GridColumn::Quality)));
    }

private:
    static QModelIndex groupOf(const FacetPanel &facets)
    {
        for (int row = 0; row < facets.model()->rowCount(); ++row)
            if (const QModelIndex one = facets.model()->index(row, 0); one.data() == QStringLiteral("Listing quality"))
                return one;
        return {};
    }
    static bool offered(const ColumnLayout &layout)
    {
        Q_EMIT layout.menu()->aboutToShow();
        const auto actions = layout.menu()->actions();
        return std::ranges::any_of(actions,
                                   [](const QAction *action) { return action->text() == QStringLiteral("Quality"); });
    }

    std::unique_ptr<kit::HostBed> bed_;
    std::unique_ptr<ui::kit::Theme> theme_;
    std::unique_ptr<engine::CatalogCommands> commands_;
    QTemporaryDir folder_;
    std::unique_ptr<QSettings> settings_;
    std::unique_ptr<CatalogPage> page_;
};

QTEST_MAIN(QualityTest)
#include "quality_test.moc"
