// SPDX-License-Identifier: GPL-3.0-or-later
// The catalog page as a merchant works with it: real widgets over the real engine and the real sandbox.
#include "catalog/table.h"
#include "engine/catalogcommands.h"
#include "engine/synccommands.h"
#include "kit/engine/hostbed.h"
#include "ui/catalog/bulkdialog.h"
#include "ui/catalog/bulkform.h"
#include "ui/catalog/bulkmodel.h"
#include "ui/catalog/catalogpage.h"
#include "ui/catalog/columnlayout.h"
#include "ui/catalog/gridmodel.h"
#include "ui/catalog/gridview.h"
#include "ui/catalog/inspector.h"
#include "ui/catalog/savedviews.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using kit::ok;
using kit::why;
using ui::catalog::BulkDialog;
using ui::catalog::CatalogPage;

namespace {

constexpr int kPatience = 20'000;

} // namespace

class CatalogPageTest final : public QObject {
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
        theme_ = std::make_unique<ui::kit::Theme>(*qApp);
        theme_->setMode(ui::kit::Mode::Light);
        settings_ = std::make_unique<QSettings>(folder_.filePath(QStringLiteral("x.ini")), QSettings::IniFormat);
        commands_ = std::make_unique<engine::CatalogCommands>(bed_->host(), bed_->shop());
        sync_ = std::make_unique<engine::SyncCommands>(bed_->host());
        QVERIFY(ok(bed_->platform().tell(QStringLiteral("audit"), {{QStringLiteral("delay_seconds"), 0}})));
    }
    void cleanupTestCase()
    {
        page_.reset();
        settings_.reset();
        sync_.reset();
        commands_.reset();
        bed_.reset();
    }

    void init()
    {
        bed_->hold();
        page_ = std::make_unique<CatalogPage>(*theme_, *commands_, *settings_);
        page_->resize(1280, 800);
        page_->show();
        QVERIFY(QTest::qWaitForWindowActive(page_.get()));
        QTRY_VERIFY_WITH_TIMEOUT(page_->model().answer() && page_->model().answer()->complete, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(page_->inspector().findChild<QPlainTextEdit *>(), kPatience);
    }

    void showsTheWholeCatalog()
    {
        const auto counts = bed_->read([shop = bed_->shop().id](store::Connection &connection) {
            return connection.one(
                u"SELECT count(DISTINCT p.row), count(*) FROM product p JOIN sku s ON s.product = p.row "
                "WHERE p.shop = ? AND p.status <> 'DELETED'",
                [](const store::Statement &row) { return std::pair(row.integer(0), row.integer(1)); }, shop.text());
        });
        QVERIFY2(ok(counts), why(counts));
        QCOMPARE(page_->model().answer()->productCount, (*counts)->first);
        QCOMPARE(page_->model().answer()->skuCount, (*counts)->second);
        QCOMPARE(page_->model().rowCount(), int((*counts)->first));
    }

    // An empty shop tells how far its reading is.
    void tellsTheFirstReading()
    {
        engine::Shop other = bed_->shop();
        other.id = core::ShopId(QStringLiteral("1"));
        engine::CatalogCommands commands(bed_->host(), other);
        CatalogPage page(*theme_, commands, *settings_);
        page.resize(1280, 800);
        page.show();
        const auto *empty = page.findChild<ui::kit::EmptyState *>();
        QVERIFY(empty);
        QTRY_COMPARE_WITH_TIMEOUT(empty->accessibleName(), QStringLiteral("No products yet"), kPatience);
        page.setReading(CatalogPage::Reading{0, 0});
        QCOMPARE(empty->accessibleName(), QStringLiteral("Your catalog is being read"));
        page.setReading(CatalogPage::Reading{1240, 2000});
        QCOMPARE(empty->accessibleDescription(), QStringLiteral("1,240 of 2,000 products"));
        const auto *bar = empty->findChild<QProgressBar *>();
        QVERIFY(bar && bar->isVisible());
        QCOMPARE(bar->value() * 100 / bar->maximum(), 62);
        page.setReading({});
        QCOMPARE(empty->accessibleName(), QStringLiteral("No products yet"));
        QVERIFY(!bar->isVisible());
    }

    void searchFindsAsOneTypes()
    {
        auto *search = qobject_cast<ui::kit::SearchField *>(page_->findBox());
        QVERIFY(search);
        const catalog::Product product = bed_->local(bed_->products().front());
        const QString sku = product.skus.front().sellerSku;
        QTest::keyClicks(search, sku);
        QTRY_COMPARE_WITH_TIMEOUT(page_->model().answer()->productCount, 1, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(page_->model().line(0), kPatience);
        QCOMPARE(page_->model().line(0)->row.productId, product.id.text());
        QTest::keyClicks(search, QStringLiteral(" no such thing"));
        QTRY_COMPARE_WITH_TIMEOUT(page_->model().rowCount(), 0, kPatience);
        const auto remedies = page_->findChildren<QPushButton *>();
        const auto clear = std::ranges::find_if(remedies, [](const QPushButton *button) {
            return button->isVisible() && button->text() == QStringLiteral("Clear filters");
        });
        QVERIFY(clear != remedies.end());
        QTest::mouseClick(*clear, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(page_->model().rowCount() > 1, kPatience);
        QVERIFY(search->text().isEmpty());
    }

    // With nothing but keys: down, open the product, to a SKU, into the inspector, change its price, save.
    void keysOnlyAndThePlatformHasIt()
    {
        show(bed_->products().at(1));
        const catalog::Product before = bed_->local(bed_->products().at(1));
        page_->grid().setFocus();
        QTest::keyClick(&page_->grid(), Qt::Key_Return);
        auto *tabs = page_->inspector().findChild<QTabBar *>();
        tabs->setFocus();
        QTest::keyClick(tabs, Qt::Key_Right);
        QLineEdit *price = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((price = field(QStringLiteral("Price"))), kPatience);
        price->setFocus();
        price->selectAll();
        const core::Money wanted{before.skus.front().price->minor + 111, before.skus.front().price->currency};
        QTest::keyClicks(price, wanted.toWire());
        QSignalSpy saved(&page_->inspector(), &ui::catalog::Inspector::saved);
        QTRY_VERIFY_WITH_TIMEOUT(page_->inspector().hasEdits(), kPatience);
        QTest::keyClick(price, Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, kPatience);
        QCOMPARE(bed_->local(before.row).skus.front().price, std::optional(wanted));
        QCOMPARE(bed_->outbox({syncing::State::Queued}).size(), size_t(1));
        bed_->send();
        QTRY_VERIFY_WITH_TIMEOUT(bed_->outbox({syncing::State::Queued, syncing::State::Sending}).empty(), kPatience);
        const auto remote = bed_->remote(before.id);
        QVERIFY2(ok(remote), why(remote));
        const QJsonObject sku = remote->value(u"skus").toArray().first().toObject();
        const QJsonObject amounts = sku.value(u"price").toObject();
        QCOMPARE(amounts.value(u"sale_price").toString(amounts.value(u"tax_exclusive_price").toString()),
                 wanted.toWire());
        QVERIFY(ok(kit::waitFor(commands_->undo(saved.first().at(1).toLongLong()))));
        QCOMPARE(bed_->local(before.row).skus.front().price, before.skus.front().price);
    }

    // Beside the stock stands what orders hold: in the line and its words, and at the field where the stock is set.
    void reservedStandsBesideTheStock()
    {
        const auto held = bed_->read([shop = bed_->shop().id](store::Connection &connection) {
            return connection.one(
                u"SELECT p.id, s.stock_total, r.pieces, min(j.value) FROM product p JOIN sku s ON s.product = p.row "
                "JOIN sku_reserved r ON r.sku = s.row, json_each(r.stock) j WHERE p.shop = ? AND p.status = 'ACTIVATE' "
                "GROUP BY p.row HAVING count(DISTINCT s.row) = 1 AND count(*) = 2 AND "
                "(SELECT count(*) FROM sku WHERE product = p.row) = 1 ORDER BY p.row LIMIT 1",
                [](const store::Statement &row) {
                    return std::tuple(catalog::ProductId(row.text(0)), row.integer(1), row.integer(2), row.integer(3));
                },
                shop.text());
        });
        QVERIFY2(ok(held), why(held));
        QVERIFY(*held); // one SKU in two warehouses, both with open orders
        const auto &[product, pieces, reserved, least] = **held;
        show(product);
        const QModelIndex cell = page_->model().index(0, int(ui::catalog::GridColumn::Stock));
        QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("%1 available, %2 reserved").arg(pieces).arg(reserved));
        QVERIFY(cell.data(Qt::ToolTipRole).toString().startsWith(cell.data(Qt::AccessibleTextRole).toString()));
        QCOMPARE(page_->model().line(0)->stockBelow, QStringLiteral("%1 reserved").arg(reserved));
        page_->inspector().findChild<QTabBar *>()->setCurrentIndex(1);
        QLineEdit *stock = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((stock = field(QStringLiteral("Stock, "))), kPatience);
        QStringList asides;
        for (const QLineEdit *line : page_->inspector().findChildren<QLineEdit *>())
            if (line->isVisible() && line->accessibleName().startsWith(QStringLiteral("Stock, ")) &&
                !line->accessibleDescription().isEmpty())
                asides.append(line->accessibleDescription());
        QCOMPARE(asides.size(), 2);
        QVERIFY2(asides.contains(QStringLiteral("%1 reserved").arg(least)), qPrintable(asides.join(u'|')));
    }

    void badValueIsNotSaved()
    {
        show(bed_->products().at(2));
        const catalog::Product before = bed_->local(bed_->products().at(2));
        auto *title = page_->inspector().findChild<QPlainTextEdit *>();
        title->setFocus();
        title->selectAll();
        QTest::keyClicks(title, QString(300, u'x'));
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(page_->inspector().findChildren<ui::kit::FieldFrame *>(),
                                                     [](const ui::kit::FieldFrame *frame) {
                                                         return frame->state() == ui::kit::FieldState::Error &&
                                                                frame->message().contains(QStringLiteral("255"));
                                                     }),
                                 kPatience);
        page_->inspector().save();
        QCOMPARE(bed_->local(before.row).title, before.title);
        page_->inspector().revert();
        QTRY_COMPARE_WITH_TIMEOUT(shownTitle(), before.title, kPatience);
    }

    void refusedPriceTellsWhyBesideTheField()
    {
        const catalog::Product before = bed_->local(bed_->products().at(3));
        catalog::Product after = before;
        after.skus.front().price->minor += 100;
        lock(before, true);
        QVERIFY(ok(bed_->change(before, after)));
        bed_->send();
        QTRY_COMPARE_WITH_TIMEOUT(bed_->outbox({syncing::State::Rejected}).size(), size_t(1), kPatience);
        const QString reason = bed_->outbox({syncing::State::Rejected}).front().error->words;
        show(before.id);
        page_->inspector().findChild<QTabBar *>()->setCurrentIndex(1);
        const auto frame = [this]() -> ui::kit::FieldFrame * {
            QLineEdit *price = field(QStringLiteral("Price"));
            return price ? qobject_cast<ui::kit::FieldFrame *>(price->parentWidget()) : nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(frame() && frame()->state() == ui::kit::FieldState::Refused, kPatience);
        QVERIFY2(frame()->message().contains(reason), qPrintable(frame()->message()));
        // The grid says so too, and the facet finds it.
        QTRY_VERIFY_WITH_TIMEOUT(page_->model().answer()->facets.work[1] == 1, kPatience);
        lock(before, false);
        QVERIFY(ok(kit::waitFor(commands_->retry(bed_->outbox({syncing::State::Rejected}).front().id))));
        QTRY_VERIFY_WITH_TIMEOUT(bed_->outbox({syncing::State::Rejected}).empty(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(page_->model().answer()->facets.work[1] == 0, kPatience);
    }

    // Changed here and behind our back: nothing is overwritten, and the person chooses.
    void conflictIsShownAndChosen_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("stays");
        QTest::addColumn<int>("product");
        QTest::newRow("ours") << QStringLiteral("Keep ours") << QStringLiteral("Unser neuer Titel hier") << 4;
        QTest::newRow("theirs") << QStringLiteral("Take theirs") << QStringLiteral("Deren neuer Titel dort") << 5;
    }
    void conflictIsShownAndChosen()
    {
        QFETCH(QString, button);
        QFETCH(QString, stays);
        QFETCH(int, product);
        const catalog::Product before = bed_->local(bed_->products().at(size_t(product)));
        catalog::Product after = before;
        after.title = QStringLiteral("Unser neuer Titel hier");
        QVERIFY(ok(bed_->change(before, after)));
        QVERIFY(ok(bed_->platform().tell(QStringLiteral("product"),
                                         {{QStringLiteral("product_id"), before.id.text()},
                                          {QStringLiteral("title"), QStringLiteral("Deren neuer Titel dort")}})));
        bed_->send();
        QTRY_COMPARE_WITH_TIMEOUT(bed_->outbox({syncing::State::Held}).size(), size_t(1), kPatience);
        show(before.id);
        const auto found = [this, button]() -> QPushButton * {
            for (QPushButton *one : page_->inspector().findChildren<QPushButton *>())
                if (one->isVisible() && one->text() == button)
                    return one;
            return nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(found(), kPatience);
        QTest::mouseClick(found(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(
            bed_->outbox({syncing::State::Held, syncing::State::Queued, syncing::State::Sending}).empty(), kPatience);
        QCOMPARE(bed_->local(before.row).title, stays);
        // Until its audit is done the platform shows the version before.
        QTRY_COMPARE_WITH_TIMEOUT(kit::take(bed_->remote(before.id)).value(u"title").toString(), stays, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!found(), kPatience);
    }

    void historyRestores()
    {
        const catalog::Product before = bed_->local(bed_->products().at(6));
        for (const int cents : {111, 222}) { // the first of two changes is taken back, past the second
            const catalog::Product now = bed_->local(before.row);
            catalog::Product after = now;
            after.skus.front().price->minor = before.skus.front().price->minor + cents;
            QVERIFY(ok(bed_->change(now, after)));
        }
        show(before.id);
        page_->inspector().findChild<QTabBar *>()->setCurrentIndex(2);
        const auto restores = [this] {
            QList<QPushButton *> found;
            for (QPushButton *one : page_->inspector().findChildren<QPushButton *>())
                if (one->isVisible() && one->text() == QStringLiteral("Restore what was before"))
                    found.append(one);
            return found;
        };
        QTRY_COMPARE_WITH_TIMEOUT(restores().size(), 2, kPatience);
        QTest::mouseClick(restores().last(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(bed_->local(before.row).skus.front().price, before.skus.front().price, kPatience);
    }

    void bulkEditOfAll()
    {
        page_->grid().setFocus();
        QTest::keyClick(&page_->grid(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(page_->model().checkedCount(), page_->model().answer()->skuCount);
        QTest::keyClick(&page_->grid(), Qt::Key_E, Qt::ControlModifier);
        auto *dialog = page_->findChild<BulkDialog *>();
        QVERIFY(dialog);
        const auto lines = dialog->form().findChildren<QLineEdit *>();
        const auto value = std::ranges::find(lines, QStringLiteral("Value"), &QWidget::accessibleName);
        QVERIFY(value != lines.end());
        QVERIFY(!dialog->applyButton()->isEnabled());
        QTest::keyClicks(*value, QStringLiteral("12x"));
        QVERIFY(!dialog->form().problem().isEmpty());
        (*value)->clear();
        QTest::keyClicks(*value, QStringLiteral("12.50"));
        QTRY_VERIFY_WITH_TIMEOUT(dialog->model().plan(), kPatience);
        const qint64 possible = dialog->model().plan()->changed;
        QVERIFY(possible > 100);
        // One is left out.
        const catalog::GridKey left = dialog->model().plan()->lines.front().key;
        QVERIFY(dialog->model().setData(dialog->model().index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(dialog->model().wantedCount(), possible - 1);
        QVERIFY(dialog->applyButton()->text().contains(QString::number(possible - 1)));
        QSignalSpy applied(dialog, &BulkDialog::applied);
        QTest::mouseClick(dialog->applyButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(applied.size(), 1, kPatience);
        const auto wrong = bed_->read([shop = bed_->shop().id, left](store::Connection &connection) {
            return connection.all(
                u"SELECT s.row FROM sku s JOIN product p ON p.row = s.product WHERE s.shop = ? "
                "AND p.status <> 'DELETED' AND s.price <> 1250",
                [](const store::Statement &row) { return row.integer(0); }, shop.text());
        });
        QVERIFY2(ok(wrong), why(wrong));
        QCOMPARE(*wrong, std::vector<qint64>{left.sku});
        QVERIFY(ok(kit::waitFor(commands_->undo(applied.first().at(1).toLongLong()))));
    }

    void copiesWhatIsChecked()
    {
        page_->grid().setFocus();
        QTest::keyClick(&page_->grid(), Qt::Key_A, Qt::ControlModifier);
        QSignalSpy done(page_.get(), &CatalogPage::done);
        QTest::keyClick(&page_->grid(), Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, kPatience);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), page_->model().answer()->skuCount + 1);
        QVERIFY(lines.front().contains(QStringLiteral("Seller SKU\t")));
        // And what was copied can be pasted: it goes to the importer as a file.
        QSignalSpy wanted(page_.get(), &CatalogPage::wanted);
        QTest::keyClick(&page_->grid(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), QStringLiteral("import"));
        QFile file(wanted.first().last().toString());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), QGuiApplication::clipboard()->text());
    }

    void barcodeAndListPrice()
    {
        const catalog::Product before = bed_->local(bed_->products().at(7));
        show(before.id);
        page_->inspector().findChild<QTabBar *>()->setCurrentIndex(1);
        QTRY_VERIFY_WITH_TIMEOUT(field(QStringLiteral("Barcode")), kPatience);
        QLineEdit *barcode = field(QStringLiteral("Barcode"));
        const auto frame = qobject_cast<ui::kit::FieldFrame *>(barcode->parentWidget());
        barcode->setText(QStringLiteral("4006381333932")); // ends in 1 when it is right
        QTRY_VERIFY_WITH_TIMEOUT(frame->state() == ui::kit::FieldState::Error, kPatience);
        page_->inspector().save();
        QCOMPARE(bed_->local(before.row).skus.front().identifier, before.skus.front().identifier);
        barcode->setText(QStringLiteral("4006381333931"));
        field(QStringLiteral("List price"))->setText(QStringLiteral("199.90"));
        QSignalSpy saved(&page_->inspector(), &ui::catalog::Inspector::saved);
        page_->inspector().save();
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, kPatience);
        const catalog::Sku sku = bed_->local(before.row).skus.front();
        QCOMPARE(sku.identifier->code, QStringLiteral("4006381333931"));
        QCOMPARE(sku.listPrice->minor, 19990);
        QVERIFY(ok(kit::waitFor(commands_->undo(saved.first().at(1).toLongLong()))));
    }

    void viewsAreKept()
    {
        page_->reveal(QStringLiteral("Tasse"));
        catalog::GridQuery query;
        query.text = QStringLiteral("Tasse");
        query.statuses = {catalog::Status::Activate};
        query.sort = catalog::GridSort::Price;
        query.order = catalog::GridOrder::Descending;
        query.brands = {catalog::BrandId(QStringLiteral("17"))};
        QCOMPARE(ui::catalog::queryFromJson(ui::catalog::toJson(query)), query);
        query.brands.clear();
        page_->views().keep(QStringLiteral("Mugs"), query);
        init(); // another day
        QCOMPARE(page_->views().views().size(), size_t(1));
        page_->views().actions().first()->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(page_->model().query() == query, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(
            page_->model().answer()->productCount > 1 && page_->model().answer()->productCount < 100, kPatience);
        QCOMPARE(qobject_cast<QLineEdit *>(page_->findBox())->text(), query.text);
        page_->views().forget(QStringLiteral("Mugs"));
        init();
        QVERIFY(page_->views().views().empty());
    }

    // Both formats hold what is checked, and the CSV comes back through the importer without a change.
    void columnsAreKept()
    {
        using ui::catalog::GridColumn;
        auto *header = page_->grid().horizontalHeader();
        QVERIFY(header->isSectionHidden(int(GridColumn::SellerSku)));
        auto *layout = header->findChild<ui::catalog::ColumnLayout *>();
        const auto toggle = [](ui::catalog::ColumnLayout *of, const QString &name) {
            Q_EMIT of->menu()->aboutToShow();
            for (QAction *action : of->menu()->actions())
                if (action->text() == name)
                    return action->trigger();
            QFAIL("no such column");
        };
        page_->resize(1600, 800);
        toggle(layout, QStringLiteral("Seller SKU"));
        toggle(layout, QStringLiteral("Status"));
        QVERIFY(!header->isSectionHidden(int(GridColumn::SellerSku)));
        QVERIFY(header->isSectionHidden(int(GridColumn::Status)));
        layout->want(int(GridColumn::Product), false); // what it is all about stays
        QVERIFY(!header->isSectionHidden(int(GridColumn::Product)));
        header->moveSection(header->visualIndex(int(GridColumn::Stock)), 2);
        header->resizeSection(int(GridColumn::Price), 177);
        page_ = std::make_unique<CatalogPage>(*theme_, *commands_, *settings_);
        page_->resize(1600, 800);
        page_->show();
        header = page_->grid().horizontalHeader();
        QVERIFY(!header->isSectionHidden(int(GridColumn::SellerSku)));
        QVERIFY(header->isSectionHidden(int(GridColumn::Status)));
        QCOMPARE(header->visualIndex(int(GridColumn::Stock)), 2);
        QCOMPARE(header->sectionSize(int(GridColumn::Price)), 177);
        header->findChild<ui::catalog::ColumnLayout *>()->reset();
        QVERIFY(header->isSectionHidden(int(GridColumn::SellerSku)));
        QCOMPARE(header->visualIndex(int(GridColumn::Stock)), int(GridColumn::Stock));
        QVERIFY(!settings_->contains(QStringLiteral("catalog/gridColumns")));
    }

    void mirrored()
    {
        page_->setLayoutDirection(Qt::RightToLeft);
        const auto left = [this](const QWidget &widget) { return widget.mapTo(page_.get(), QPoint()).x(); };
        QTRY_VERIFY_WITH_TIMEOUT(left(page_->inspector()) < left(page_->grid()), kPatience);
        page_->grid().setFocus();
        const int rows = page_->model().rowCount();
        int row = 0;
        while (row < rows && !page_->model().canOpen(row))
            ++row;
        page_->grid().setCurrentIndex(page_->model().index(row, 1));
        QTest::keyClick(&page_->grid(), Qt::Key_Left); // forward, in this direction
        QVERIFY(page_->model().rowCount() > rows);
    }

private:
    // Empty while there is no form.
    QString shownTitle() const
    {
        const auto *title = page_->inspector().findChild<QPlainTextEdit *>();
        return title ? title->toPlainText() : QString();
    }
    void show(const catalog::ProductId &id)
    {
        page_->reveal(id.text());
        QTRY_COMPARE_WITH_TIMEOUT(page_->model().answer()->productCount, 1, kPatience);
        page_->grid().setCurrentIndex(page_->model().index(0, 1));
        QTRY_VERIFY_WITH_TIMEOUT(page_->model().line(0) && page_->model().line(0)->row.productId == id.text(),
                                 kPatience);
        const QString title = bed_->local(id).title;
        QTRY_COMPARE_WITH_TIMEOUT(shownTitle(), title, kPatience);
    }
    QLineEdit *field(const QString &name)
    {
        for (QLineEdit *line : page_->inspector().findChildren<QLineEdit *>())
            if (line->isVisible() && line->accessibleName().startsWith(name))
                return line;
        return nullptr;
    }
    void lock(const catalog::Product &product, bool on)
    {
        QVERIFY(ok(
            bed_->platform().tell(QStringLiteral("lock"), {{QStringLiteral("sku_id"), product.skus.front().id.text()},
                                                           {QStringLiteral("locked"), on}})));
    }

    std::unique_ptr<kit::HostBed> bed_;
    std::unique_ptr<ui::kit::Theme> theme_;
    std::unique_ptr<engine::CatalogCommands> commands_;
    std::unique_ptr<engine::SyncCommands> sync_;
    QTemporaryDir folder_;
    std::unique_ptr<QSettings> settings_;
    std::unique_ptr<CatalogPage> page_;
};

QTEST_MAIN(CatalogPageTest)
#include "catalogpage_test.moc"
