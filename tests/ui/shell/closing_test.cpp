// SPDX-License-Identifier: GPL-3.0-or-later
// The window is closed while something is under way: nothing is lost, and it goes on at the next start.
#include "engine/host.h"
#include "sync/journal.h"
#include "ui/catalog/catalogpage.h"
#include "ui/catalog/gridmodel.h"
#include "ui/catalog/inspector.h"
#include "ui/csvimport/checkstep.h"
#include "ui/csvimport/importpage.h"
#include "ui/kit/theme.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/program.h"

#include <QApplication>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using ui::catalog::CatalogPage;
using ui::csvimport::ImportPage;

namespace {

constexpr int kPatience = 60'000;

} // namespace

class ClosingTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        theme_ = std::make_unique<ui::kit::Theme>(*qApp);
        start();
        for (const auto &shop : program_->session().overview().shops)
            if (shop.shop.region == u"DE")
                program_->session().choose(shop.shop.id);
        shop_ = program_->session().shop()->shop.id;
        QTRY_COMPARE_WITH_TIMEOUT(products(), 368, kPatience); // the whole German shop of the demo
    }
    void cleanupTestCase()
    {
        program_.reset();
        theme_.reset();
    }

    // What was typed and can be saved is saved, without a question.
    void typedTextIsSaved()
    {
        QPlainTextEdit *title = titleField();
        const QString wanted = title->toPlainText() + QStringLiteral(" extra");
        QTest::keyClick(title, Qt::Key_End, Qt::ControlModifier);
        QTest::keyClicks(title, QStringLiteral(" extra"));
        QTRY_VERIFY_WITH_TIMEOUT(catalog()->inspector().hasEdits(), kPatience);
        QVERIFY(program_->window().close());
        again();
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM product WHERE title = '%1'").arg(wanted)), 1);
    }

    // What can't be saved is asked about.
    void badTextIsAskedAbout()
    {
        QPlainTextEdit *title = titleField();
        title->setFocus();
        title->selectAll();
        QTest::keyClick(title, Qt::Key_Delete);
        QTRY_VERIFY_WITH_TIMEOUT(catalog()->inspector().hasEdits(), kPatience);
        QVERIFY(!program_->window().close());
        auto *question = program_->window().findChild<QMessageBox *>();
        QVERIFY(question && question->isVisible());
        question->button(QMessageBox::Cancel)->click();
        QVERIFY(program_->window().isVisible());
        QVERIFY(catalog()->inspector().hasEdits());
        QTRY_VERIFY(!program_->window().findChild<QMessageBox *>());

        QVERIFY(!program_->window().close());
        question = program_->window().findChild<QMessageBox *>();
        QVERIFY(question);
        for (QAbstractButton *button : question->buttons())
            if (question->buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
        QTRY_VERIFY(!program_->window().isVisible());
        again();
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM product WHERE title = ''")), 0);
    }

    // Applied is applied: the window goes at once, and the whole import is there.
    void importIsThereWhole()
    {
        Q_EMIT catalog()->wanted(QStringLiteral("import"),
                                 QStringLiteral(SHOPWRIGHT_SOURCE "/resources/demo/supplier.csv"));
        auto *import = program_->window().findChild<ImportPage *>();
        QVERIFY(import);
        QTRY_COMPARE_WITH_TIMEOUT(import->step(), ImportPage::Step::Columns, kPatience);
        import->primary()->click();
        QTRY_COMPARE_WITH_TIMEOUT(import->step(), ImportPage::Step::Check, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(import->primary()->isEnabled() && !import->isBusy(), kPatience);
        QCOMPARE(imports(), 0);
        import->primary()->click();
        QVERIFY(import->isBusy()); // nothing has been written yet
        QVERIFY(program_->window().close());
        again();
        QCOMPARE(imports(), 1);
        // Whole: the operation's changes are all in the journal, and what it queued waits for the first push.
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM sync_change c JOIN sync_operation o ON o.id = c.operation "
                                       "WHERE o.kind = 'import'")),
                 number(QStringLiteral("SELECT changes FROM sync_operation WHERE kind = 'import'")));
        QVERIFY(outbox().held > 10);
    }

    // What is on its way when the window closes arrives after the next start; each change once.
    void pushGoesOn()
    {
        const qint64 held = outbox().held;
        program_->session().approve();
        QTRY_VERIFY_WITH_TIMEOUT(outbox().sending > 0 || outbox().accepted > 0, kPatience);
        QVERIFY(program_->window().close());
        again();
        QTRY_VERIFY_WITH_TIMEOUT(outbox().live() == 0 && outbox().held == 0, kPatience);
        const syncing::Counts after = outbox();
        QCOMPARE(after.accepted + after.rejected, held);
        QVERIFY(after.accepted > 0);
        // The platform has each of the new listings once.
        QCOMPARE(number(QStringLiteral("SELECT count(*) - count(DISTINCT id) FROM product WHERE shop = '%1' "
                                       "AND id <> ''")
                            .arg(shop_.text())),
                 0);
        const int here = products();
        program_->session().sync(catalog::CatalogSync::Extent::Full);
        QTRY_VERIFY_WITH_TIMEOUT(program_->session().shop()->run && !program_->session().shop()->run->ended, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(program_->session().shop()->run->ended, kPatience);
        QCOMPARE(products(), here); // a listing that was made twice would come in now
    }

private:
    void start()
    {
        ui::shell::Arguments arguments;
        arguments.profile = folder_.filePath(QStringLiteral("own"));
        arguments.demo = true;
        arguments.demoFolder = folder_.filePath(QStringLiteral("demo"));
        arguments.programs = QStringLiteral(SHOPWRIGHT_BIN);
        program_ = std::make_unique<ui::shell::Program>(*theme_, arguments);
        program_->start();
        QTRY_COMPARE_WITH_TIMEOUT(program_->session().overview().shops.size(), size_t(2), kPatience);
        QVERIFY(QTest::qWaitForWindowActive(&program_->window()));
    }
    // As a person does it: the program ends, and is started again.
    void again()
    {
        program_.reset();
        start();
        program_->session().choose(shop_);
    }
    CatalogPage *catalog() { return program_->window().findChild<CatalogPage *>(); }
    QPlainTextEdit *titleField()
    {
        QPlainTextEdit *field = nullptr;
        const auto found = [&] {
            field = catalog() ? catalog()->inspector().findChild<QPlainTextEdit *>() : nullptr;
            return field && !field->toPlainText().isEmpty();
        };
        if (!QTest::qWaitFor(found, kPatience))
            qFatal("no product is shown");
        return field;
    }
    qint64 number(const QString &sql)
    {
        auto future = program_->session().host().read([sql](store::Connection &connection) {
            return connection.one(sql, [](const store::Statement &row) { return row.integer(0); });
        });
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, kPatience) || !future.result())
            qFatal("%s", qPrintable(sql));
        return future.result()->value_or(-1);
    }
    int products()
    {
        return int(number(QStringLiteral("SELECT count(*) FROM product WHERE shop = '%1'").arg(shop_.text())));
    }
    qint64 imports() { return number(QStringLiteral("SELECT count(*) FROM sync_operation WHERE kind = 'import'")); }
    syncing::Counts outbox()
    {
        auto future = program_->session().host().read(
            [this](store::Connection &connection) { return syncing::counts(connection, shop_); });
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, kPatience) || !future.result())
            qFatal("no counts");
        return *future.result();
    }

    QTemporaryDir folder_;
    core::ShopId shop_;
    std::unique_ptr<ui::kit::Theme> theme_;
    std::unique_ptr<ui::shell::Program> program_;
};

QTEST_MAIN(ClosingTest)
#include "closing_test.moc"
