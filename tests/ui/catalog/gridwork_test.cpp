// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with many SKUs of the grid at once: exporting them, filling a column down, finding and replacing.
#include "engine/catalogcommands.h"
#include "engine/importcommands.h"
#include "kit/engine/hostbed.h"
#include "ui/catalog/bulkdialog.h"
#include "ui/catalog/bulkform.h"
#include "ui/catalog/bulkmodel.h"
#include "ui/catalog/catalogpage.h"
#include "ui/catalog/exportdialog.h"
#include "ui/catalog/exportlist.h"
#include "ui/catalog/gridmodel.h"
#include "ui/catalog/gridview.h"
#include "ui/kit/notice.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/segments.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using kit::ok;
using kit::why;
using ui::catalog::BulkDialog;
using ui::catalog::CatalogPage;
using ui::catalog::ExportDialog;
using ui::catalog::GridColumn;

namespace {

constexpr int kPatience = 20'000;

QString file(const QTemporaryDir &folder, const char *name) { return folder.filePath(QString::fromLatin1(name)); }

QStringList headerOf(const QTableWidget &table)
{
    QStringList names;
    for (int column = 0; column < table.columnCount(); ++column)
        names.append(table.horizontalHeaderItem(column)->text());
    return names;
}

} // namespace

class GridWorkTest final : public QObject {
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
        commands_ = std::make_unique<engine::CatalogCommands>(bed_->host(), bed_->shop());
    }
    void cleanupTestCase()
    {
        page_.reset();
        commands_.reset();
        bed_.reset();
    }

    void init()
    {
        bed_->hold();
        folder_ = std::make_unique<QTemporaryDir>();
        settings_ = std::make_unique<QSettings>(file(*folder_, "x.ini"), QSettings::IniFormat);
        page_ = std::make_unique<CatalogPage>(*theme_, *commands_, *settings_);
        page_->resize(1280, 800);
        page_->show();
        QVERIFY(QTest::qWaitForWindowActive(page_.get()));
        QTRY_VERIFY_WITH_TIMEOUT(page_->model().answer() && page_->model().answer()->complete, kPatience);
    }
    void cleanup()
    {
        page_.reset();
        settings_.reset();
    }

    void exportOffersWhatThereIs()
    {
        auto *whole = openExport();
        QCOMPARE(whole->scope().size(), 1); // nothing is checked or filtered
        QCOMPARE(whole->exportButton()->text(),
                 QStringLiteral("Export %1 SKUs…").arg(QLocale().toString(page_->model().answer()->allSkus)));
        delete whole;
        search(QStringLiteral("a"));
        page_->model().check(0, 1, true);
        auto *some = openExport();
        QCOMPARE(some->scope().size(), 3);
        QVERIFY(some->exportButton()->text().contains(QLocale().toString(page_->model().checkedCount())));
        some->scope().setCurrent(1);
        QVERIFY(some->exportButton()->text().contains(QLocale().toString(page_->model().answer()->skuCount)));
        delete some;
    }

    // Whatever is exported reads back as no change, and the sheet has a row for each SKU and one for the names.
    void exportsWhatIsChecked()
    {
        page_->model().check(0, 1, true);
        const qint64 skus = page_->model().checkedCount();
        auto *dialog = openExport();
        QCOMPARE(write(*dialog, file(*folder_, "x.csv")), skus);
        engine::ImportCommands imports(bed_->host(), bed_->shop());
        const auto opened = kit::take(kit::waitFor(imports.open(file(*folder_, "x.csv"), {})));
        const auto checked = kit::take(kit::waitFor(
            imports.check(opened, opened.proposal.mapping, {}, std::make_shared<catalog::CheckControl>())));
        QCOMPARE(checked.plan->summary.unchanged, skus);
        QCOMPARE(checked.plan->summary.updated + checked.plan->summary.created + checked.plan->summary.rejected, 0);
        dialog->format().setCurrent(1);
        QCOMPARE(write(*dialog, file(*folder_, "y")), skus); // gets its ending
        QProcess python;
        python.start(
            QStringLiteral("python3"),
            {QStringLiteral("-c"),
             QStringLiteral("import sys, zipfile; "
                            "print(zipfile.ZipFile(sys.argv[1]).read('xl/worksheets/sheet1.xml').count(b'<row '))"),
             file(*folder_, "y.xlsx")});
        QVERIFY(python.waitForFinished(kPatience));
        QCOMPARE(python.readAllStandardOutput().trimmed(), QByteArray::number(skus + 1));
        delete dialog;
    }

    // A search finds single SKUs of products, and only they are written.
    void exportsTheViewAsItIs()
    {
        search(bed_->local(bed_->products().front()).skus.front().sellerSku);
        auto *dialog = openExport();
        QCOMPARE(write(*dialog, file(*folder_, "view.csv")), page_->model().answer()->skuCount);
        delete dialog;
    }

    void presetsAndOrderShowInThePreview()
    {
        auto *dialog = openExport();
        auto &presets = dialog->presets();
        const auto choose = [&](const char *name) {
            presets.setCurrentIndex(presets.findText(QString::fromLatin1(name)));
            Q_EMIT presets.activated(presets.currentIndex());
        };
        const QStringList identity{QStringLiteral("product_id"), QStringLiteral("sku_id"),
                                   QStringLiteral("seller_sku")};
        choose("Prices and stock");
        const QStringList prices = headerOf(dialog->preview());
        QCOMPARE(prices.mid(0, 6), identity + QStringList({QStringLiteral("price"), QStringLiteral("currency"),
                                                           QStringLiteral("list_price")}));
        QVERIFY(prices.size() > 6 && prices.last().startsWith(u"stock:"));
        QCOMPARE(dialog->preview().rowCount(), 5);
        choose("As in the grid");
        QCOMPARE(headerOf(dialog->preview()).at(3), QStringLiteral("title"));
        QVERIFY(headerOf(dialog->preview()).contains(QStringLiteral("status")));
        choose("Titles and descriptions");
        QCOMPARE(headerOf(dialog->preview()),
                 identity + QStringList({QStringLiteral("title"), QStringLiteral("description")}));
        // By keys: the second of the two goes above the first.
        auto &list = dialog->list();
        list.setFocus();
        list.setCurrentRow(2);
        QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(headerOf(dialog->preview()).mid(3),
                 QStringList({QStringLiteral("description"), QStringLiteral("title")}));
        QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier); // not above what is always in
        QCOMPARE(list.currentRow(), 1);
        QTest::keyClick(&list, Qt::Key_Space);
        QCOMPARE(headerOf(dialog->preview()), identity + QStringList({QStringLiteral("title")}));
        QCOMPARE(presets.currentText(), QStringLiteral("My own choice"));
        // What always is in can't be taken out.
        list.setCurrentRow(0);
        QTest::keyClick(&list, Qt::Key_Space);
        QCOMPARE(list.item(0)->checkState(), Qt::Checked);
        QVERIFY(list.item(0)->toolTip().contains(QStringLiteral("import")));
        delete dialog;
    }

    void remembersTheChoice()
    {
        auto *dialog = openExport();
        dialog->list().setChosen({QStringLiteral("brand"), QStringLiteral("title")});
        Q_EMIT dialog->list().changed();
        dialog->format().setCurrent(1);
        QVERIFY(write(*dialog, file(*folder_, "x.xlsx")) > 0);
        delete dialog;
        auto *again = openExport();
        QCOMPARE(again->presets().currentText(), QStringLiteral("My own choice"));
        QCOMPARE(again->list().chosen(), QStringList({QStringLiteral("brand"), QStringLiteral("title")}));
        QCOMPARE(again->format().current(), 1);
        delete again;
    }

    void tellsWhyItCantWrite()
    {
        auto *dialog = openExport();
        dialog->exportTo(QStringLiteral("/nowhere/x.csv"));
        QTRY_VERIFY_WITH_TIMEOUT(dialog->notice().words().contains(QStringLiteral("can’t be written")), kPatience);
        QVERIFY(dialog->exportButton()->isEnabled());
        delete dialog;
    }

    void stopsWhenAskedAndLeavesNothing()
    {
        auto *dialog = openExport();
        dialog->exportTo(file(*folder_, "x.csv"));
        QVERIFY(!dialog->exportButton()->isEnabled());
        dialog->reject();
        QVERIFY(dialog->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(dialog->notice().words().contains(QStringLiteral("Stopped")), kPatience);
        QVERIFY(!QFile::exists(file(*folder_, "x.csv")));
        dialog->reject();
        QVERIFY(!dialog->isVisible());
    }

    void opensTheFolder()
    {
        QUrl opened;
        ExportDialog dialog(*commands_, *settings_, {{QStringLiteral("Whole shop"), 1, {}}}, {},
                            [&](const QUrl &folder) { opened = folder; });
        dialog.show();
        QTRY_VERIFY_WITH_TIMEOUT(dialog.exportButton()->isEnabled(), kPatience);
        QVERIFY(write(dialog, file(*folder_, "x.csv")) > 0);
        const auto buttons = dialog.notice().findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 1);
        QTest::mouseClick(buttons.front(), Qt::LeftButton);
        QCOMPARE(opened, QUrl::fromLocalFile(QDir(folder_->path()).absolutePath()));
    }

    void keysGoFromCellToCell()
    {
        auto &grid = page_->grid();
        grid.setFocus();
        QTRY_VERIFY_WITH_TIMEOUT(grid.currentIndex().isValid(), kPatience);
        const int row = severalSkus();
        grid.setCurrent(page_->model().keyAt(row));
        QCOMPARE(grid.currentColumn(), GridColumn::Product);
        QTest::keyClick(&grid, Qt::Key_Right); // opens first
        QVERIFY(page_->model().isOpen(row));
        QCOMPARE(grid.currentColumn(), GridColumn::Product);
        QTest::keyClick(&grid, Qt::Key_Right);
        QCOMPARE(grid.currentColumn(), GridColumn::Status);
        QTest::keyClick(&grid, Qt::Key_Right);
        QCOMPARE(grid.currentColumn(), GridColumn::Price);
        QTest::keyClick(&grid, Qt::Key_Down); // stays in the column
        QCOMPARE(grid.currentColumn(), GridColumn::Price);
        QCOMPARE(grid.currentIndex().row(), row + 1);
        QTest::keyClick(&grid, Qt::Key_Left);
        QTest::keyClick(&grid, Qt::Key_Left);
        QCOMPARE(grid.currentColumn(), GridColumn::Product);
        QTest::keyClick(&grid, Qt::Key_Left); // to the product
        QCOMPARE(grid.currentIndex().row(), row);
        QTest::keyClick(&grid, Qt::Key_Left);
        QVERIFY(!page_->model().isOpen(row));
        QTest::keyClick(&grid, Qt::Key_Left); // nowhere to go
        QCOMPARE(grid.currentColumn(), GridColumn::Product);
    }

    // The first one's price goes to the product's others; one operation, taken back as one.
    void fillsAPriceDown()
    {
        int row = 0;
        catalog::Product before;
        const auto differ = [&] {
            return std::ranges::adjacent_find(before.skus, {}, &catalog::Sku::price) == before.skus.end();
        };
        for (; row < page_->model().rowCount(); ++row) {
            before = bed_->local(page_->model().keyAt(row).product);
            if (before.skus.size() > 1 && differ())
                break;
        }
        const qint64 product = before.row;
        QVERIFY(row < page_->model().rowCount());
        page_->model().check(row, row, true);
        goTo(row, GridColumn::Price);
        QSignalSpy done(page_.get(), &CatalogPage::done);
        BulkDialog *dialog = open("Fill down…");
        QTRY_VERIFY_WITH_TIMEOUT(dialog->applyButton()->isEnabled(), kPatience);
        QVERIFY2(dialog->summary().contains(before.skus.front().sellerSku), qPrintable(dialog->summary()));
        QTest::mouseClick(dialog->applyButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, kPatience);
        for (const catalog::Product after = bed_->local(product); const catalog::Sku &sku : after.skus)
            QCOMPARE(sku.price, before.skus.front().price);
        const qint64 operation = done.front().at(1).toLongLong();
        QVERIFY(operation > 0);
        QVERIFY(ok(kit::waitFor(commands_->undo(operation))));
        QCOMPARE(bed_->local(product).skus, before.skus);
    }

    // All that is checked, also what nobody has scrolled to.
    void fillsDownBeyondWhatIsSeen()
    {
        page_->model().checkAll(true);
        goTo(0, GridColumn::Stock);
        BulkDialog *dialog = open("Fill down…");
        QCOMPARE(dialog->windowTitle(),
                 QStringLiteral("Fill down %1 SKUs").arg(QLocale().toString(page_->model().answer()->allSkus)));
        QTRY_VERIFY_WITH_TIMEOUT(dialog->model().plan(), kPatience);
        const catalog::BulkPlan &plan = *dialog->model().plan();
        QCOMPARE(plan.changed + plan.same + plan.refused, page_->model().answer()->allSkus);
        QCOMPARE(plan.edit.field, catalog::BulkEdit::Field::Stock);
        delete dialog;
    }

    void tellsWhatCantBeFilled_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<bool>("checked");
        QTest::addColumn<QString>("words");
        QTest::newRow("shown only") << int(GridColumn::Work) << true << QStringLiteral("“Needs work” can’t be filled");
        QTest::newRow("one line") << int(GridColumn::Price) << false << QStringLiteral("Check the lines to fill");
    }

    void tellsWhatCantBeFilled()
    {
        QFETCH(int, column);
        QFETCH(bool, checked);
        QFETCH(QString, words);
        int row = 0;
        if (checked)
            page_->model().check(0, 3, true);
        else
            while (row < page_->model().rowCount() && page_->model().canOpen(row))
                ++row;
        QVERIFY(row < page_->model().rowCount());
        goTo(row, GridColumn(column));
        QSignalSpy done(page_.get(), &CatalogPage::done);
        action("Fill down…")->trigger();
        QCOMPARE(done.size(), 1);
        QVERIFY2(done.front().front().toString().contains(words), qPrintable(done.front().front().toString()));
        QVERIFY(!page_->findChild<BulkDialog *>());
    }

    // Nothing checked: all of the view. Counts say how much there is before anything happens.
    void findsAndReplaces()
    {
        const QString title = bed_->local(bed_->products().front()).title;
        const QString word = title.section(u' ', 0, 0);
        BulkDialog *dialog = open("Find and replace…");
        auto &form = dialog->form();
        QVERIFY(form.findField().isVisible());
        QTest::keyClicks(&form.findField(), word.toUpper());
        QTest::keyClicks(&form.valueField(), QStringLiteral("Probe"));
        QTRY_VERIFY_WITH_TIMEOUT(dialog->model().plan() && dialog->model().plan()->found > 0, kPatience);
        const catalog::BulkPlan plan = *dialog->model().plan();
        QVERIFY2(dialog->summary().contains(QStringLiteral("%1 match").arg(QLocale().toString(plan.places))),
                 qPrintable(dialog->summary()));
        QVERIFY(dialog->summary().contains(QStringLiteral("in %1 listing").arg(QLocale().toString(plan.found))));
        box(*dialog, "Match case")->setChecked(true);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->model().plan() && dialog->model().plan()->found == 0, kPatience);
        QVERIFY(!dialog->applyButton()->isEnabled());
        box(*dialog, "Match case")->setChecked(false);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->applyButton()->isEnabled(), kPatience);
        QSignalSpy done(page_.get(), &CatalogPage::done);
        QTest::mouseClick(dialog->applyButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, kPatience);
        QVERIFY(bed_->local(bed_->products().front()).title.startsWith(QStringLiteral("Probe")));
        QVERIFY(ok(kit::waitFor(commands_->undo(done.front().at(1).toLongLong()))));
        QCOMPARE(bed_->local(bed_->products().front()).title, title);
    }

    void tellsWhatIsWrongWithAPattern()
    {
        BulkDialog *dialog = open("Find and replace…");
        box(*dialog, "Regular expression")->setChecked(true);
        QTest::keyClicks(&dialog->form().findField(), QStringLiteral("(a"));
        const auto *notice = dialog->findChild<ui::kit::Notice *>();
        QTRY_VERIFY_WITH_TIMEOUT(notice->words().contains(QStringLiteral("wrong at character")), kPatience);
        QVERIFY(!dialog->applyButton()->isEnabled());
        QTest::keyClicks(&dialog->form().findField(), QStringLiteral(")"));
        QTRY_VERIFY_WITH_TIMEOUT(dialog->model().plan(), kPatience);
        QVERIFY(notice->isHidden());
        delete dialog;
    }

    void menuPaletteAndSheetHaveThem()
    {
        QCOMPARE(action("Find and replace…")->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_H));
        QCOMPARE(action("Fill down…")->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_D));
        const auto shown = [this](const char *name) { return page_->scopeOf(*action(name)); };
        QCOMPARE(shown("Find and replace…"),
                 QStringLiteral("%1 SKUs").arg(QLocale().toString(page_->model().answer()->allSkus)));
        page_->model().check(0, 2, true);
        const auto checked = QStringLiteral("%1 SKUs").arg(page_->model().checkedCount());
        QCOMPARE(shown("Find and replace…"), checked);
        QCOMPARE(shown("Fill down…"), checked);
    }

private:
    int severalSkus() const
    {
        int row = 0;
        while (row < page_->model().rowCount() && !page_->model().canOpen(row))
            ++row;
        return row;
    }

    void goTo(int row, GridColumn column)
    {
        page_->grid().setFocus();
        page_->grid().setCurrentIndex(page_->model().index(row, int(column)));
    }

    BulkDialog *open(const char *name)
    {
        action(name)->trigger();
        return page_->findChild<BulkDialog *>();
    }

    static QCheckBox *box(const QWidget &dialog, const char *text)
    {
        const auto boxes = dialog.findChildren<QCheckBox *>();
        const auto found = std::ranges::find_if(
            boxes, [text](const QCheckBox *one) { return QString(one->text()).remove(u'&') == QLatin1String(text); });
        return found == boxes.end() ? nullptr : *found;
    }

    void search(const QString &text)
    {
        const auto before = page_->model().answer();
        page_->reveal(text);
        QTRY_VERIFY_WITH_TIMEOUT(page_->model().answer() != before && page_->model().answer()->complete &&
                                     page_->model().answer()->skuCount > 0 &&
                                     page_->model().answer()->skuCount < page_->model().answer()->allSkus,
                                 kPatience);
    }

    QAction *action(const char *text) const
    {
        for (QAction *one : page_->commands())
            if (QString(one->text()).remove(u'&') == QString::fromUtf8(text))
                return one;
        return nullptr;
    }

    ExportDialog *openExport()
    {
        action("Export…")->trigger();
        auto *dialog = page_->findChild<ExportDialog *>();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(dialog && dialog->exportButton()->isEnabled(), kPatience); }();
        return dialog;
    }

    // How many SKUs it says.
    static qint64 write(ExportDialog &dialog, const QString &path)
    {
        QSignalSpy written(&dialog, &ExportDialog::written);
        dialog.exportTo(path);
        [&] { QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, kPatience); }();
        return written.isEmpty() ? -1 : written.front().at(1).toLongLong();
    }

    std::unique_ptr<kit::HostBed> bed_;
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<ui::kit::Theme> theme_;
    std::unique_ptr<QSettings> settings_;
    std::unique_ptr<engine::CatalogCommands> commands_;
    std::unique_ptr<CatalogPage> page_;
};

QTEST_MAIN(GridWorkTest)
#include "gridwork_test.moc"
