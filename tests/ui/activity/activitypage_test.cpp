// SPDX-License-Identifier: GPL-3.0-or-later
// The activity page over the real engine and the real sandbox: what is refused tells why, and can be sent again.
#include "catalog/edit.h"
#include "engine/overview.h"
#include "engine/synccommands.h"
#include "kit/engine/hostbed.h"
#include "ui/activity/activitypage.h"
#include "ui/activity/diagnosticsdialog.h"
#include "ui/activity/journalpanel.h"
#include "ui/activity/outboxpanel.h"
#include "ui/kit/notice.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using kit::ok;
using kit::why;
using syncing::State;
using ui::activity::ActivityPage;
using ui::activity::OutboxModel;

namespace {

constexpr int kPatience = 20'000;

} // namespace

class ActivityPageTest final : public QObject {
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
        commands_ = std::make_unique<engine::SyncCommands>(bed_->host());
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
        page_ = std::make_unique<ActivityPage>(*theme_, *commands_, settings_);
        page_->resize(1280, 800);
        page_->show();
        QVERIFY(QTest::qWaitForWindowActive(page_.get()));
        QTRY_VERIFY_WITH_TIMEOUT(page_->outbox().model().isRead(), kPatience);
    }

    void refusedTellsWhyAndIsSentAgain()
    {
        const catalog::Product product = changePrice(0, 100, Lock::Yes);
        bed_->send();
        QTRY_COMPARE_WITH_TIMEOUT(bed_->outbox({State::Rejected}).size(), size_t(1), kPatience);
        page_->setTab(ActivityPage::Rejected);
        OutboxModel &model = page_->outbox().model();
        QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() == 1 && model.line(0), kPatience);
        const core::Error error = *bed_->outbox({State::Rejected}).front().error;
        QTRY_COMPARE_WITH_TIMEOUT(text(0, OutboxModel::State), QStringLiteral("Rejected"), kPatience);
        QVERIFY(text(0, OutboxModel::Change).startsWith(QStringLiteral("Price ")));
        QCOMPARE(text(0, OutboxModel::Answer), error.said.words.simplified());
        // Beside the list: the platform's words, ours, and the call.
        const auto labels = page_->findChildren<QLabel *>();
        QTRY_VERIFY_WITH_TIMEOUT(
            std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == error.said.requestId; }),
            kPatience);
        QVERIFY(std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == error.sentence(); }));
        lock(product, false);
        page_->outbox().view().setFocus();
        QTest::keyClick(&page_->outbox().view(), Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 0, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(bed_->outbox({State::Queued, State::Sending}).empty(), kPatience);
        page_->setTab(ActivityPage::Accepted);
        QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() > 0, kPatience);
    }

    void severalAreSentAgainAtOnce()
    {
        std::vector<catalog::Product> products;
        for (const size_t index : {4, 5, 6})
            products.push_back(changePrice(index, 150, Lock::Yes));
        bed_->send();
        QTRY_COMPARE_WITH_TIMEOUT(bed_->outbox({State::Rejected}).size(), size_t(3), kPatience);
        for (const catalog::Product &product : products)
            lock(product, false);
        QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Retry all"))->isEnabled(), kPatience);
        QSignalSpy done(page_.get(), &ActivityPage::done);
        QTest::mouseClick(button(QStringLiteral("Retry all")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, kPatience); // said once
        QVERIFY(done.first().first().toString().startsWith(u'3'));
        QTRY_VERIFY_WITH_TIMEOUT(bed_->outbox({State::Rejected, State::Queued, State::Sending}).empty(), kPatience);
        QCOMPARE(done.size(), 1);
    }

    void severalAreGivenUpAtOnce()
    {
        const catalog::Product one = changePrice(7, 100, Lock::No), two = changePrice(8, 100, Lock::No);
        OutboxModel &model = page_->outbox().model();
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 2, kPatience);
        page_->outbox().view().setFocus();
        page_->outbox().view().selectAll(); // whether their lines are here or not
        QSignalSpy done(page_.get(), &ActivityPage::done);
        QTest::keyClick(&page_->outbox().view(), Qt::Key_Delete);
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, kPatience);
        for (const catalog::Product &product : {one, two})
            QCOMPARE(bed_->local(product.row).skus.front().price, product.skus.front().price);
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 0, kPatience);
    }

    void givingUpPutsThePlatformsValueBack()
    {
        const catalog::Product before = changePrice(1, 200, Lock::No);
        OutboxModel &model = page_->outbox().model();
        QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() == 1 && model.line(0), kPatience);
        page_->outbox().view().selectRow(0);
        QSignalSpy done(page_.get(), &ActivityPage::done);
        QTest::keyClick(&page_->outbox().view(), Qt::Key_Delete);
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, kPatience);
        QCOMPARE(bed_->local(before.row).skus.front().price, before.skus.front().price);
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 0, kPatience);
    }

    void pauseHoldsAndResumeSends()
    {
        QPushButton *pause = button(QStringLiteral("Resume sending"));
        if (!pause) { // the bed holds by itself
            pause = button(QStringLiteral("Pause sending"));
            QVERIFY(pause);
            QTest::mouseClick(pause, Qt::LeftButton);
        }
        QVERIFY(commands_->isPaused());
        changePrice(2, 300, Lock::No);
        QTest::mouseClick(button(QStringLiteral("Resume sending")), Qt::LeftButton);
        QVERIFY(!commands_->isPaused());
        QTRY_VERIFY_WITH_TIMEOUT(bed_->outbox({State::Queued, State::Sending}).empty(), kPatience);
    }

    void journalUndoesTheWhole()
    {
        const catalog::Product before = changePrice(3, 400, Lock::No);
        page_->setTab(ActivityPage::Journal);
        auto &journal = page_->journal();
        QTRY_VERIFY_WITH_TIMEOUT(journal.model().line(0) && journal.model().line(0)->operation.id == changed_,
                                 kPatience);
        QSignalSpy done(page_.get(), &ActivityPage::done);
        journal.view().setCurrentIndex(journal.model().index(0, 0));
        QTest::mouseClick(journal.undoButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, kPatience);
        QCOMPARE(bed_->local(before.row).skus.front().price, before.skus.front().price);
    }

    // More than a page of them: the rest comes as somebody looks further.
    void journalListsEveryChange()
    {
        constexpr int kChanged = 230;
        std::vector<syncing::Change> changes;
        const auto products = bed_->products();
        QVERIFY(products.size() > size_t(kChanged) + 20);
        for (int i = 20; i < 20 + kChanged; ++i) {
            const catalog::Product before = bed_->local(products[size_t(i)]);
            catalog::Product after = before;
            after.title += u" neu";
            for (syncing::Change &change : catalog::changesBetween(before, after))
                changes.push_back(std::move(change));
        }
        const qint64 operation = kit::take(bed_->change(changes)).operation;
        page_->setTab(ActivityPage::Journal);
        auto &journal = page_->journal();
        QTRY_VERIFY_WITH_TIMEOUT(journal.model().line(0) && journal.model().line(0)->operation.id == operation,
                                 kPatience);
        journal.view().setCurrentIndex(journal.model().index(0, 0));
        auto &listed = journal.changes();
        QTRY_COMPARE_WITH_TIMEOUT(listed.rowCount(), 200, kPatience);
        QVERIFY(listed.canFetchMore({}));
        for (auto *view : journal.findChildren<QTableView *>())
            if (view->model() == &listed)
                view->scrollToBottom();
        QTRY_COMPARE_WITH_TIMEOUT(listed.rowCount(), kChanged, kPatience);
        // Each once, in the order in which they were made.
        for (int row = 0; row < kChanged; ++row)
            QCOMPARE(listed.index(row, ui::activity::ChangesModel::After).data().toString(),
                     changes[size_t(row)].after.value(u"title").toString().simplified());
        QVERIFY(ok(kit::waitFor(commands_->undo(operation))));
    }

    // Sending that somebody stopped is stopped for every page that is made later.
    void pauseIsKnownToThoseWhoComeLater()
    {
        bed_->send();
        QTRY_VERIFY_WITH_TIMEOUT(!commands_->isPaused(), kPatience);
        commands_->pause();
        engine::SyncCommands later(bed_->host());
        QTRY_VERIFY_WITH_TIMEOUT(later.isPaused(), kPatience);
        QVERIFY(kit::take(bed_->ask([](engine::Engine &engine) { return engine::overview(engine); })).paused);
        ActivityPage page(*theme_, later, settings_);
        later.resume();
        QTRY_VERIFY_WITH_TIMEOUT(!commands_->isPaused(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Pause sending")), kPatience);
    }

    void widthsAreKept()
    {
        auto *header = page_->outbox().view().horizontalHeader();
        header->resizeSection(OutboxModel::State, 201);
        ActivityPage again(*theme_, *commands_, settings_);
        QCOMPARE(again.outbox().view().horizontalHeader()->sectionSize(OutboxModel::State), 201);
    }

    void diagnosticsAreShownFirst()
    {
        for (QAction *action : page_->commands())
            if (action->text() == QStringLiteral("&Diagnostics…"))
                action->trigger();
        auto *dialog = page_->findChild<ui::activity::DiagnosticsDialog *>();
        QVERIFY(dialog);
        auto *text = dialog->findChild<QPlainTextEdit *>();
        QTRY_VERIFY_WITH_TIMEOUT(text->toPlainText().size() > 100, kPatience);
        QVERIFY(text->isReadOnly());
        QVERIFY(!text->toPlainText().contains(QString::fromUtf8(bed_->platform().sandbox().appSecret())));
    }

private:
    enum class Lock { No, Yes };
    catalog::Product changePrice(size_t index, qint64 by, Lock locked)
    {
        const catalog::Product before = bed_->local(bed_->products().at(index));
        catalog::Product after = before;
        after.skus.front().price->minor += by;
        if (locked == Lock::Yes)
            lock(before, true);
        changed_ = kit::take(bed_->change(before, after)).operation;
        return before;
    }
    void lock(const catalog::Product &product, bool on)
    {
        QVERIFY(ok(
            bed_->platform().tell(QStringLiteral("lock"), {{QStringLiteral("sku_id"), product.skus.front().id.text()},
                                                           {QStringLiteral("locked"), on}})));
    }
    QString text(int row, int column) { return page_->outbox().model().index(row, column).data().toString(); }
    QPushButton *button(const QString &words)
    {
        for (QPushButton *one : page_->findChildren<QPushButton *>())
            if (one->isVisible() && one->text() == words)
                return one;
        return nullptr;
    }

    std::unique_ptr<kit::HostBed> bed_;
    std::unique_ptr<ui::kit::Theme> theme_;
    std::unique_ptr<engine::SyncCommands> commands_;
    QTemporaryDir folder_;
    QSettings settings_{folder_.filePath(QStringLiteral("console.ini")), QSettings::IniFormat};
    std::unique_ptr<ActivityPage> page_;
    qint64 changed_ = 0; // the operation
};

QTEST_MAIN(ActivityPageTest)
#include "activitypage_test.moc"
