// SPDX-License-Identifier: GPL-3.0-or-later
// How good the platform finds the listings, as the catalog page of the American shop shows it: real widgets over the
// real engine and the real sandbox.
#include "catalog/table.h"
#include "engine/catalogcommands.h"
#include "kit/engine/hostbed.h"
#include "ui/catalog/advicebox.h"
#include "ui/catalog/catalogpage.h"
#include "ui/catalog/columnlayout.h"
#include "ui/catalog/facetpanel.h"
#include "ui/catalog/gridmodel.h"
#include "ui/catalog/gridview.h"
#include "ui/catalog/inspector.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/notice.h"
#include "ui/kit/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using catalog::Quality;
using kit::ok;
using kit::why;
using ui::catalog::AdviceBox;
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
            const QModelIndex cell = page_->model().index(row, int(GridColumn::Quality));
            const QString told = cell.data(Qt::AccessibleTextRole).toString();
            QCOMPARE(told.section(u'.', 0, 0), words[int(line.quality)]);
            seen.insert(words[int(line.quality)]);
            // What would make it better, where it isn't good.
            QCOMPARE(line.advice.empty(), line.quality == Quality::Good);
            const QString tip = cell.data(Qt::ToolTipRole).toString();
            for (const catalog::Advice &one : line.advice)
                QVERIFY2(tip.contains(one.solution) && told.contains(one.solution), qPrintable(told));
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

    // At the fields that it is about, and for the rest of them at the top; gone as soon as the field is edited.
    void theInspectorTellsWhatWouldMakeItBetter()
    {
        const auto found = bed_->read([shop = bed_->shop().id](store::Connection &connection) {
            return connection.one(
                u"SELECT p.id FROM product p JOIN product_advice a ON a.product = p.row WHERE p.shop = ? "
                u"AND a.advice LIKE '%\"IMAGE\"%' AND p.status = 'ACTIVATE' ORDER BY p.row LIMIT 1",
                [](const store::Statement &row) { return catalog::ProductId(row.text(0)); }, shop.text());
        });
        QVERIFY2(ok(found) && *found, why(found));
        page_->reveal((**found).text());
        QTRY_COMPARE_WITH_TIMEOUT(page_->model().answer()->productCount, 1, kPatience);
        page_->grid().setCurrentIndex(page_->model().index(0, 1));
        QTRY_VERIFY_WITH_TIMEOUT(warned(QStringLiteral("Pictures")), kPatience);
        const auto told = page_->inspector().findChild<AdviceBox *>()->findChild<ui::kit::Notice *>()->words();
        QVERIFY2(told.contains(QStringLiteral("TikTok Shop finds this listing")), qPrintable(told));
        QVERIFY(warned(QStringLiteral("Pictures"))->message().contains(QStringLiteral("at least 4 pictures")));

        // The platform's mind has changed meanwhile; asked anew, it says so.
        const QString title = QStringLiteral("Short title of a listing");
        QVERIFY(ok(bed_->platform().tell(QStringLiteral("product"), {{QStringLiteral("product_id"), (**found).text()},
                                                                     {QStringLiteral("title"), title}})));
        QVERIFY(!warned(QStringLiteral("Title")));
        QTest::mouseClick(again(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(warned(QStringLiteral("Title")), kPatience);
        QVERIFY(warned(QStringLiteral("Title"))->message().contains(QStringLiteral("at least 55 characters")));

        // Where it doesn't answer, that is said, and what was known stays.
        QVERIFY(ok(bed_->platform().spoil(QStringLiteral("ProductInformationIssueDiagnosis"), QStringLiteral("html"),
                                          false, 1000)));
        QTest::mouseClick(again(), Qt::LeftButton);
        const auto words = [this] {
            return page_->inspector().findChild<AdviceBox *>()->findChild<ui::kit::Notice *>()->words();
        };
        QTRY_VERIFY_WITH_TIMEOUT(again()->text() == QStringLiteral("Ask TikTok Shop again") &&
                                     !words().contains(QStringLiteral("finds this listing")),
                                 kPatience);
        QVERIFY(!words().isEmpty());
        QVERIFY(warned(QStringLiteral("Title")));
        QVERIFY(ok(bed_->platform().clearFaults()));
    }

    // Advice about what the form has no one field for stands at the top.
    void adviceWithoutAField()
    {
        const auto found = bed_->read([shop = bed_->shop().id](store::Connection &connection) {
            return connection.one(
                u"SELECT p.id FROM product p JOIN product_advice a ON a.product = p.row WHERE p.shop = ? "
                u"AND json_array_length(a.advice) = 1 AND a.advice LIKE '%\"SIZE_CHART\"%' ORDER BY p.row LIMIT 1",
                [](const store::Statement &row) { return catalog::ProductId(row.text(0)); }, shop.text());
        });
        QVERIFY2(ok(found) && *found, why(found));
        page_->reveal((**found).text());
        QTRY_COMPARE_WITH_TIMEOUT(page_->model().answer()->productCount, 1, kPatience);
        page_->grid().setCurrentIndex(page_->model().index(0, 1));
        const auto told = [this] {
            const auto *box = page_->inspector().findChild<AdviceBox *>();
            QStringList texts;
            for (const QLabel *label : box ? box->findChildren<QLabel *>() : QList<QLabel *>())
                texts.append(label->text());
            return texts.join(u'\n');
        };
        QTRY_VERIFY_WITH_TIMEOUT(told().contains(QStringLiteral("Size chart: Add a size chart")), kPatience);
        QVERIFY2(told().contains(QStringLiteral("finds this listing fair")), qPrintable(told()));
        QVERIFY(!warned(QStringLiteral("Title")) && !warned(QStringLiteral("Pictures")));
    }

private:
    const ui::kit::FieldFrame *warned(const QString &label) const
    {
        for (const auto *frame : page_->inspector().findChildren<ui::kit::FieldFrame *>())
            if (frame->state() == ui::kit::FieldState::Warning && frame->field()->accessibleName() == label)
                return frame;
        return nullptr;
    }
    QPushButton *again() const
    {
        const auto *box = page_->inspector().findChild<AdviceBox *>();
        return box ? box->findChild<QPushButton *>() : nullptr;
    }
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
