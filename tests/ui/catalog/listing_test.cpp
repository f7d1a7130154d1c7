// SPDX-License-Identifier: GPL-3.0-or-later
// What changes a listing as a whole, by the real dialogs over the real engine and the real sandbox: its variants, its
// category, a copy of it.
#include "catalog/categorymove.h"
#include "catalog/reserved.h"
#include "catalog/rules.h"
#include "catalog/table.h"
#include "engine/catalogcommands.h"
#include "kit/engine/hostbed.h"
#include "ui/catalog/axisedit.h"
#include "ui/catalog/bulkdialog.h"
#include "ui/catalog/bulkform.h"
#include "ui/catalog/bulkmodel.h"
#include "ui/catalog/catalogpage.h"
#include "ui/catalog/categorydialog.h"
#include "ui/catalog/cropdialog.h"
#include "ui/catalog/cropview.h"
#include "ui/catalog/duplicatedialog.h"
#include "ui/catalog/gridmodel.h"
#include "ui/catalog/gridview.h"
#include "ui/catalog/imagestrip.h"
#include "ui/catalog/inspector.h"
#include "ui/catalog/skutable.h"
#include "ui/catalog/variantsdialog.h"
#include "ui/kit/theme.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using kit::ok;
using kit::why;
using ui::catalog::AxisEdit;
using ui::catalog::BulkDialog;
using ui::catalog::CategoryDialog;
using ui::catalog::CropDialog;
using ui::catalog::DuplicateDialog;
using ui::catalog::SkuTable;
using ui::catalog::SkuTableModel;
using ui::catalog::VariantsDialog;

namespace {

constexpr int kPatience = 20'000;

} // namespace

class ListingTest final : public QObject {
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
        settings_ = std::make_unique<QSettings>(folder_.filePath(QStringLiteral("x.ini")), QSettings::IniFormat);
        commands_ = std::make_unique<engine::CatalogCommands>(bed_->host(), bed_->shop());
        page_ = std::make_unique<ui::catalog::CatalogPage>(*theme_, *commands_, *settings_);
        page_->resize(1280, 800);
        page_->show();
        QVERIFY(QTest::qWaitForWindowActive(page_.get()));
        QVERIFY(ok(bed_->platform().tell(QStringLiteral("audit"), {{QStringLiteral("delay_seconds"), 0}})));
        QTRY_VERIFY_WITH_TIMEOUT(page_->model().answer() && page_->model().answer()->complete, kPatience);
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
        bed_->hold();
        page_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page_.get()));
    }

    void aValueMakesNewVariantsAndThePlatformHasThem()
    {
        const catalog::Product before = withVariants();
        VariantsDialog *dialog = openVariants(before);
        const auto axis = dialog->findChildren<AxisEdit *>().front();
        const size_t ofOne = before.skus.size() / axis->axis().values.size();
        const SkuTableModel &table = dialog->table();
        QCOMPARE(table.listed().size(), before.skus.size());
        reservedIsBeside(table, before);
        auto *more = axis->findChildren<QLineEdit *>().back();
        QTest::keyClicks(more, QStringLiteral("Petrol; Petrol;"));
        QTest::keyClick(more, Qt::Key_Return);
        QCOMPARE(table.listed().size(), before.skus.size() + ofOne);
        // The price of the first new one is typed, and filled down to the last.
        auto *view = dialog->findChild<SkuTable *>();
        const int from = int(before.skus.size()), last = table.rowCount() - 1;
        QVERIFY(view->model()->setData(table.index(from, SkuTableModel::Price), QStringLiteral("abc"), Qt::EditRole));
        QVERIFY(!accept(dialog)->isEnabled());
        QVERIFY(view->model()->setData(table.index(from, SkuTableModel::Price), QStringLiteral("77.70"), Qt::EditRole));
        QVERIFY(accept(dialog)->isEnabled());
        view->setCurrentIndex(table.index(from, SkuTableModel::Price));
        view->selectionModel()->select(
            {table.index(from, SkuTableModel::Price), table.index(last, SkuTableModel::Price)},
            QItemSelectionModel::ClearAndSelect);
        QTest::keyClick(view, Qt::Key_D, Qt::ControlModifier);
        QVERIFY(accept(dialog)->text().contains(QString::number(ofOne)));
        QSignalSpy saved(&page_->inspector(), &ui::catalog::Inspector::saved);
        QTest::mouseClick(accept(dialog), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, kPatience);
        const catalog::Product after = bed_->local(before.row);
        QCOMPARE(after.skus.size(), before.skus.size() + ofOne);
        for (size_t i = before.skus.size(); i < after.skus.size(); ++i)
            QCOMPARE(after.skus[i].price->minor, 7770);
        push();
        QTRY_COMPARE_WITH_TIMEOUT(size_t(there(before.id).size()), after.skus.size(), kPatience);
        QVERIFY(!bed_->local(before.row).skus.back().id.isEmpty());
        // And back again, there too.
        bed_->hold();
        QVERIFY(ok(kit::waitFor(commands_->undo(saved.first().at(1).toLongLong()))));
        QCOMPARE(bed_->local(before.row).skus.size(), before.skus.size());
        push();
        QTRY_COMPARE_WITH_TIMEOUT(size_t(there(before.id).size()), before.skus.size(), kPatience);
    }

    void anUncheckedVariantGoes()
    {
        const catalog::Product before = withVariants();
        VariantsDialog *dialog = openVariants(before);
        auto *view = dialog->findChild<SkuTable *>();
        const auto listed = dialog->table().listed();
        for (int row = 0; row < dialog->table().rowCount(); ++row)
            QVERIFY(view->model()->setData(dialog->table().index(row, 0), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!accept(dialog)->isEnabled()); // one must be left
        for (int row = 1; row < dialog->table().rowCount(); ++row)
            QVERIFY(view->model()->setData(dialog->table().index(row, 0), Qt::Checked, Qt::CheckStateRole));
        QSignalSpy saved(&page_->inspector(), &ui::catalog::Inspector::saved);
        QTest::mouseClick(accept(dialog), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, kPatience);
        push();
        QTRY_COMPARE_WITH_TIMEOUT(size_t(there(before.id).size()), before.skus.size() - 1, kPatience);
        for (const QJsonValue sku : there(before.id))
            QVERIFY(sku[u"id"].toString() != listed.front().id.text());
    }

    void aValueThatComesBackBringsItsOwn()
    {
        const catalog::Product before = withVariants();
        VariantsDialog *dialog = openVariants(before);
        const auto axis = dialog->findChildren<AxisEdit *>().front();
        auto *values = axis->findChild<QListWidget *>();
        const QString gone = values->item(0)->text();
        values->item(0)->setSelected(true);
        QTest::keyClick(values, Qt::Key_Delete);
        QTRY_VERIFY(dialog->table().listed().size() < before.skus.size());
        axis->addValues(gone);
        QTRY_COMPARE(dialog->table().listed().size(), before.skus.size());
        QVERIFY(std::ranges::none_of(dialog->table().listed(), [](const catalog::Sku &sku) { return sku.row == 0; }));
        // Calling a value something else keeps its SKUs and changes them.
        values->item(0)->setText(QStringLiteral("Ganz neu"));
        QVERIFY(std::ranges::none_of(dialog->table().listed(), [](const catalog::Sku &sku) { return sku.row == 0; }));
        QVERIFY(accept(dialog)->isEnabled());
        delete dialog;
    }

    // By the bulk dialog: what the category demands is fetched, what it lacks is told, the rest moves and moves back.
    void listingsMoveToAnotherCategory()
    {
        const catalog::Product before = withVariants();
        const catalog::CategoryId wanted = otherCategory(before);
        QVERIFY(!wanted.isEmpty());
        page_->reveal(before.id.text());
        QTRY_VERIFY_WITH_TIMEOUT(page_->model().rowCount() == 1 && page_->model().line(0), kPatience);
        page_->grid().setCurrentIndex(page_->model().index(0, 1));
        page_->grid().setFocus();
        QTest::keyClick(&page_->grid(), Qt::Key_E, Qt::ControlModifier);
        auto *dialog = page_->findChild<BulkDialog *>();
        QVERIFY(dialog);
        auto *field = dialog->form().findChild<QComboBox *>();
        field->setCurrentIndex(field->findData(int(catalog::BulkEdit::Field::Category)));
        QVERIFY(!dialog->form().edit());
        Q_EMIT dialog->form().categoryWanted();
        CategoryDialog *chooser = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((chooser = dialog->findChild<CategoryDialog *>()), kPatience);
        Q_EMIT chooser->chosen(wanted, QStringLiteral("A › B"));
        chooser->close();
        QTRY_VERIFY_WITH_TIMEOUT(dialog->model().plan(), kPatience);
        const auto plan = dialog->model().shared();
        QCOMPARE(plan->lines.size(), size_t(1));
        QCOMPARE(plan->lines.front().textAfter, wanted.text());
        QVERIFY(!plan->lines.front().isRefused());
        QVERIFY(dialog->applyButton()->text().contains(plan->categories.value(wanted.text())));
        QSignalSpy applied(dialog, &BulkDialog::applied);
        QTest::mouseClick(dialog->applyButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(applied.size(), 1, kPatience);
        QCOMPARE(bed_->local(before.row).category, wanted);
        push();
        const auto category = [&] {
            const auto remote = bed_->remote(before.id);
            const QJsonArray chain = ok(remote) ? remote->value(u"category_chains").toArray() : QJsonArray();
            return chain.isEmpty() ? QString() : chain.last()[u"id"].toString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(category(), wanted.text(), kPatience);
        bed_->hold();
        QVERIFY(ok(kit::waitFor(commands_->undo(applied.first().at(1).toLongLong()))));
        QCOMPARE(bed_->local(before.row).category, before.category);
        QCOMPARE(bed_->local(before.row).attributes, before.attributes);
        push();
        QTRY_COMPARE_WITH_TIMEOUT(category(), before.category.text(), kPatience);
    }

    // By the dialog, in the same shop: the platform has a second listing of the same look.
    void aCopyBecomesAListingOfItsOwn()
    {
        const catalog::Product before = withVariants();
        page_->reveal(before.id.text());
        QTRY_VERIFY_WITH_TIMEOUT(page_->model().rowCount() == 1 && page_->model().line(0), kPatience);
        page_->grid().setCurrentIndex(page_->model().index(0, 1));
        page_->grid().setFocus();
        QTest::keyClick(&page_->grid(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        DuplicateDialog *dialog = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((dialog = page_->findChild<DuplicateDialog *>()), kPatience);
        auto *create = dialog->findChild<QPushButton *>(QStringLiteral("createDuplicate"));
        QTRY_VERIFY_WITH_TIMEOUT(dialog->table() && create->isEnabled(), kPatience);
        auto *title = dialog->findChild<QLineEdit *>(QStringLiteral("duplicateTitle"));
        title->clear();
        QVERIFY(!create->isEnabled());
        QTest::keyClicks(title, QStringLiteral("Another one, quite like the first of them"));
        QVERIFY(create->isEnabled());
        QSignalSpy created(dialog, &DuplicateDialog::created);
        QTest::mouseClick(create, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(created.size(), 1, kPatience);
        push();
        const auto row = bed_->read([](store::Connection &connection) {
            return connection.one(u"SELECT row FROM product WHERE title LIKE 'Another one, quite%'",
                                  [](const store::Statement &found) { return found.integer(0); });
        });
        QVERIFY2(ok(row) && *row, why(row));
        const catalog::Product copy = bed_->local(**row);
        QVERIFY(!copy.id.isEmpty() && copy.id != before.id);
        const auto remote = bed_->remote(copy.id);
        QVERIFY2(ok(remote), why(remote));
        QCOMPARE(size_t(remote->value(u"skus").toArray().size()), before.skus.size());
        QCOMPARE(copy.attributes, before.attributes);
        QCOMPARE(copy.images.size(), before.images.size());
        for (size_t i = 0; i < copy.skus.size(); ++i)
            QCOMPARE(copy.skus[i].sellerSku, before.skus[i].sellerSku + QStringLiteral("-2"));
    }

    // A part of a picture becomes the main picture, here and there.
    void aCroppedPictureIsSent()
    {
        const catalog::Product before = withVariants();
        QVERIFY(showInInspector(before));
        auto *tabs = page_->inspector().findChild<QTabBar *>();
        tabs->setCurrentIndex(0);
        QImage picture(500, 400, QImage::Format_RGB32);
        picture.fill(Qt::darkCyan);
        QVERIFY(picture.save(folder_.filePath(QStringLiteral("cup.png"))));
        const auto strip = [&] { return page_->inspector().findChild<ui::catalog::ImageStrip *>(); };
        strip()->addFiles({folder_.filePath(QStringLiteral("cup.png"))});
        QTRY_COMPARE_WITH_TIMEOUT(strip()->images().size(), before.images.size() + 1, kPatience);
        strip()->setCurrentRow(strip()->count() - 1);
        const auto buttons = page_->inspector().findChildren<QPushButton *>();
        const auto crop = std::ranges::find(buttons, QStringLiteral("Crop…"), &QPushButton::text);
        QVERIFY(crop != buttons.end());
        QTest::mouseClick(*crop, Qt::LeftButton);
        CropDialog *dialog = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((dialog = page_->findChild<CropDialog *>()), kPatience);
        dialog->view().setCrop({40, 40, 320, 320});
        // What another program's change reads anew does not take the dialog away.
        page_->inspector().refresh();
        const auto read = kit::waitFor(commands_->sheet(before.row));
        QVERIFY(ok(read));
        QVERIFY(page_->findChild<CropDialog *>());
        const QSize size = dialog->view().crop().size();
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(strip()->images().back().source.endsWith(QStringLiteral(".img")), kPatience);
        while (strip()->currentRow() > 0)
            strip()->moveCurrent(-1);
        QSignalSpy saved(&page_->inspector(), &ui::catalog::Inspector::saved);
        page_->inspector().save();
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, kPatience);
        const catalog::Image mine = bed_->local(before.row).images.front();
        QCOMPARE(QImage(mine.source).size(), size);
        QCOMPARE(bed_->local(before.row).images.size(), before.images.size() + 1);
        push();
        const auto uri = [&] {
            const auto remote = bed_->remote(before.id);
            return ok(remote) ? remote->value(u"main_images")[0][u"uri"].toString() : QString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(!uri().isEmpty() && uri() != before.images.front().uri, kPatience);
    }

private:
    // What orders hold of a SKU stands in the cells of its stock, and of no other.
    void reservedIsBeside(const SkuTableModel &table, const catalog::Product &product)
    {
        const auto reserved = kit::take(
            bed_->read([row = product.row](store::Connection &reader) { return catalog::reservedOf(reader, row); }));
        qint64 held = 0, shown = 0;
        for (const auto &[sku, stock] : reserved)
            held += catalog::piecesIn(stock);
        for (int row = 0; row < table.rowCount(); ++row)
            for (int column = 0; column < table.columnCount(); ++column) {
                const QString aside = table.index(row, column).data(SkuTableModel::kAside).toString();
                QVERIFY(aside.isEmpty() || column >= SkuTableModel::FirstStock);
                QCOMPARE(table.index(row, column).data(Qt::AccessibleDescriptionRole).toString(), aside);
                shown += aside.section(u' ', 0, 0).toLongLong();
            }
        QVERIFY(held > 0);
        QCOMPARE(shown, held);
    }

    bool showInInspector(const catalog::Product &product)
    {
        page_->reveal(product.id.text());
        const auto listed = [&] {
            return page_->model().rowCount() == 1 && page_->model().line(0) &&
                   page_->model().line(0)->row.productId == product.id.text();
        };
        if (!QTest::qWaitFor(listed, kPatience))
            return false;
        page_->inspector().setKey({});
        page_->inspector().setKey({product.row, 0});
        const auto shown = [&] {
            const auto *title = page_->inspector().findChild<QPlainTextEdit *>();
            return title && title->isVisible() && title->toPlainText() == product.title;
        };
        page_->inspector().findChild<QTabBar *>()->setCurrentIndex(0);
        return QTest::qWaitFor(shown, kPatience);
    }
    // A leaf that the product could be in as it is.
    catalog::CategoryId otherCategory(const catalog::Product &product)
    {
        const auto all = kit::waitFor(commands_->categories());
        if (!ok(all))
            return {};
        for (const catalog::Category &category : *all) {
            if (!category.isLeaf || category.id == product.category ||
                std::ranges::find(category.permissions, QStringLiteral("AVAILABLE")) == category.permissions.end())
                continue;
            const auto rules = kit::waitFor(commands_->rules(category.id));
            catalog::Findings findings;
            if (!ok(rules))
                continue;
            catalog::checkCategory(catalog::movedTo(product, *rules, findings), *rules, findings);
            if (std::ranges::none_of(findings, [](const catalog::Finding &finding) {
                    return finding.severity == catalog::Severity::Error;
                }))
                return category.id;
        }
        return {};
    }
    // One that is live and has several variants.
    catalog::Product withVariants()
    {
        for (const catalog::ProductId &id : bed_->products()) {
            const catalog::Product product = bed_->local(id);
            if (product.status == catalog::Status::Activate && product.skus.size() >= 4 &&
                product.skus.front().salesAttributes.size() == 2)
                return product;
        }
        return {};
    }
    VariantsDialog *openVariants(const catalog::Product &product)
    {
        if (!showInInspector(product))
            return nullptr;
        auto *tabs = page_->inspector().findChild<QTabBar *>();
        QPushButton *open = nullptr;
        const auto button = [&] {
            tabs->setCurrentIndex(0);
            tabs->setCurrentIndex(1);
            for (QPushButton *one : page_->inspector().findChildren<QPushButton *>())
                if (one->text() == QStringLiteral("Variants…"))
                    open = one;
            return open && tabs->tabText(1).contains(QString::number(product.skus.size()));
        };
        if (!QTest::qWaitFor(button, kPatience))
            return nullptr;
        QTest::mouseClick(open, Qt::LeftButton);
        return page_->findChild<VariantsDialog *>();
    }
    static QPushButton *accept(const VariantsDialog *dialog)
    {
        return dialog->findChild<QPushButton *>(QStringLiteral("acceptVariants"));
    }
    // The SKUs on the platform: a live listing shows its new version once that has passed the audit.
    QJsonArray there(const catalog::ProductId &id)
    {
        const auto remote = bed_->remote(id);
        return ok(remote) ? remote->value(u"skus").toArray() : QJsonArray();
    }
    void push()
    {
        bed_->send();
        QTRY_VERIFY_WITH_TIMEOUT(bed_->outbox({syncing::State::Queued, syncing::State::Sending}).empty(), kPatience);
        QVERIFY(bed_->outbox({syncing::State::Rejected}).empty());
    }

    QTemporaryDir folder_;
    std::unique_ptr<kit::HostBed> bed_;
    std::unique_ptr<ui::kit::Theme> theme_;
    std::unique_ptr<QSettings> settings_;
    std::unique_ptr<engine::CatalogCommands> commands_;
    std::unique_ptr<ui::catalog::CatalogPage> page_;
};

QTEST_MAIN(ListingTest)
#include "listing_test.moc"
