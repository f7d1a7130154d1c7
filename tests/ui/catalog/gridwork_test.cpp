// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with many SKUs of the grid at once: exporting them.
#include "engine/catalogcommands.h"
#include "engine/importcommands.h"
#include "kit/engine/hostbed.h"
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
#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using kit::ok;
using kit::why;
using ui::catalog::CatalogPage;
using ui::catalog::ExportDialog;

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

private:
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
