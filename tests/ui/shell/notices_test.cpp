// SPDX-License-Identifier: GPL-3.0-or-later
// What the window tells: toasts that can be taken back, and the notification centre with what feeds it.
#include "engine/shopsync.h"
#include "ui/kit/theme.h"
#include "ui/kit/toast.h"
#include "ui/shell/alerts.h"
#include "ui/shell/notificationpanel.h"
#include "ui/shell/statusline.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using ui::kit::State;
using ui::kit::Toast;
using ui::kit::Toasts;
using ui::shell::Alerts;
using ui::shell::Notification;
using ui::shell::Notifications;

namespace {

constexpr qint64 kDay = 86'400, kNow = 1'790'000'000;

} // namespace

class NoticesTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        theme_ = std::make_unique<ui::kit::Theme>(*qApp);
    }
    void cleanupTestCase() { theme_.reset(); }
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        settings_ = std::make_unique<QSettings>(folder_->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        now_ = kNow;
        notifications_ = std::make_unique<Notifications>(*settings_, clock());
        alerts_ = std::make_unique<Alerts>(*notifications_, *settings_, clock());
        window_ = std::make_unique<QWidget>();
        window_->resize(900, 600);
        field_ = new QLineEdit(window_.get());
        window_->show();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
        field_->setFocus();
    }
    void cleanup()
    {
        window_.reset();
        alerts_.reset();
        notifications_.reset();
    }

    // The same number as on the tool bar: 2 on their way, 3 held and 1 rejected are 6 that are not done.
    void statusLineCountsAllThatIsNotDone()
    {
        ui::shell::StatusLine line(*theme_);
        engine::Overview overview;
        overview.shops.resize(1);
        overview.shops.front().outbox = {2, 0, 0, 0, 1, 3, 0, 0};
        line.setOverview(overview, &overview.shops.front());
        QStringList words;
        for (const QLabel *label : line.findChildren<QLabel *>())
            words.append(label->text());
        QVERIFY2(words.contains(QStringLiteral("Outbox 6, 3 held, 1 rejected")), qPrintable(words.join(u'|')));
    }

    // What is none is not worth a word.
    void readingIsToldInWhatItFound()
    {
        QCOMPARE(engine::wordsOf({{QStringLiteral("added"), 91}}), QStringLiteral("91 products are new."));
        QCOMPARE(engine::wordsOf({{QStringLiteral("changed"), 2}, {QStringLiteral("unchanged"), 7}}),
                 QStringLiteral("2 have changed, 7 are as they were."));
        QCOMPARE(engine::wordsOf({}), QStringLiteral("Nothing has changed."));
    }

    // ---- toasts ----
    void toastGoesByItselfAndTakesNoFocus()
    {
        Toasts toasts(window_.get());
        toasts.setLifetime(30ms);
        toasts.say(QStringLiteral("Saved."), 7);
        QCOMPARE(QApplication::focusWidget(), field_);
        QCOMPARE(toasts.shown().size(), 1);
        QTRY_VERIFY(toasts.shown().isEmpty());
        QVERIFY(!toasts.isVisible());
        QCOMPARE(QApplication::focusWidget(), field_);
    }
    void toastStaysWhileTheKeyboardIsInIt()
    {
        Toasts toasts(window_.get());
        toasts.setLifetime(60ms);
        Toast *toast = toasts.say(QStringLiteral("Saved."), 7);
        toasts.takeFocus();
        QCOMPARE(QApplication::focusWidget(), toast->undoButton());
        // A second one that nobody is in outlives its time, and the first is still there.
        toasts.say(QStringLiteral("Exported."));
        QTRY_COMPARE(toasts.shown().size(), 1);
        QCOMPARE(toasts.shown().front(), toast);
        // Escape closes it and the focus is where it was.
        QTest::keyClick(toast->undoButton(), Qt::Key_Escape);
        QTRY_VERIFY(toasts.shown().isEmpty());
        QCOMPARE(QApplication::focusWidget(), field_);
    }
    void toastGoesAfterTheKeyboardLeft()
    {
        Toasts toasts(window_.get());
        toasts.setLifetime(30ms);
        toasts.say(QStringLiteral("Saved."), 7);
        toasts.takeFocus();
        field_->setFocus();
        QTRY_VERIFY(toasts.shown().isEmpty());
    }
    void undoNamesTheOperation()
    {
        Toasts toasts(window_.get());
        QSignalSpy undone(&toasts, &Toasts::undoRequested);
        Toast *toast = toasts.say(QStringLiteral("5 prices changed."), 42);
        toasts.takeFocus();
        QTest::keyClick(toast->undoButton(), Qt::Key_Space);
        QCOMPARE(undone.size(), 1);
        QCOMPARE(undone.front().front().toLongLong(), 42);
        QVERIFY(toasts.shown().isEmpty());
        QVERIFY(!toasts.say(QStringLiteral("Nothing to undo."))->undoButton());
    }

    // ---- the list ----
    void newestFirstAndKept()
    {
        QAbstractItemModelTester tester(notifications_.get());
        notifications_->add({State::Info, QStringLiteral("one"), {}, {}, {}});
        now_ += 60;
        notifications_->add({State::Err, QStringLiteral("two"), QStringLiteral("activity"), QStringLiteral("rejected"),
                             QStringLiteral("k/1")});
        QCOMPARE(notifications_->at(0).words, QStringLiteral("two"));
        QCOMPARE(core::unixSeconds(notifications_->at(0).time), kNow + 60);
        QCOMPARE(notifications_->unread(), 2);
        const Notifications again(*settings_, clock());
        QCOMPARE(again.rowCount(), 2);
        QCOMPARE(again.at(0).page, QStringLiteral("activity"));
        QCOMPARE(again.at(0).what, QStringLiteral("rejected"));
        QCOMPARE(again.at(0).state, State::Err);
        QCOMPARE(core::unixSeconds(again.at(1).time), kNow);
        QCOMPARE(again.unread(), 2);
    }
    void unreadOneGivesWayToItsLike()
    {
        QSignalSpy told(notifications_.get(), &Notifications::unreadChanged);
        const auto add = [this](const QString &words, const QString &kind) {
            notifications_->add({State::Info, words, {}, {}, kind});
        };
        add(QStringLiteral("3 rejected"), QStringLiteral("rejected/1"));
        add(QStringLiteral("2 rejected"), QStringLiteral("rejected/2"));
        add(QStringLiteral("5 rejected"), QStringLiteral("rejected/1"));
        QCOMPARE(notifications_->rowCount(), 2);
        QCOMPARE(notifications_->at(0).words, QStringLiteral("5 rejected"));
        QCOMPARE(told.back().front().toInt(), 2);
        notifications_->markRead();
        QCOMPARE(notifications_->unread(), 0);
        add(QStringLiteral("6 rejected"), QStringLiteral("rejected/1"));
        QCOMPARE(notifications_->rowCount(), 3); // what was read stays
        notifications_->forgetShop(QStringLiteral("1"));
        QCOMPARE(notifications_->rowCount(), 1);
        notifications_->clear();
        QCOMPARE(Notifications(*settings_, clock()).rowCount(), 0);
    }
    void twoHundredAtMost()
    {
        for (int i = 0; i < 205; ++i)
            notifications_->add({State::Info, QString::number(i), {}, {}, {}});
        QCOMPARE(notifications_->rowCount(), 200);
        QCOMPARE(notifications_->at(0).words, QStringLiteral("204"));
        QCOMPARE(notifications_->at(199).words, QStringLiteral("5"));
    }
    void brokenSettingIsNoList()
    {
        settings_->setValue(QStringLiteral("notifications/list"),
                            QStringLiteral("[{\"state\":99,\"words\":\"x\"},7,{"));
        QCOMPARE(Notifications(*settings_, clock()).rowCount(), 0);
        settings_->setValue(QStringLiteral("notifications/list"), QStringLiteral("[{\"state\":99,\"words\":\"x\"},7]"));
        QCOMPARE(Notifications(*settings_, clock()).rowCount(), 1);
    }

    // ---- the panel ----
    void openingMarksReadAndShowGoesThere()
    {
        notifications_->add({State::Ok, QStringLiteral("A shop was read."), {}, {}, {}});
        notifications_->add({State::Err,
                             QStringLiteral("3 changes stand rejected."),
                             QStringLiteral("activity"),
                             QStringLiteral("rejected"),
                             {}});
        QPointer<ui::shell::NotificationPanel> panel(
            new ui::shell::NotificationPanel(*theme_, *notifications_, window_.get()));
        QSignalSpy wanted(panel, &ui::shell::NotificationPanel::wanted);
        panel->openUnder(*field_);
        QCOMPARE(notifications_->unread(), 0);
        auto *list = panel->findChild<QListView *>();
        QPushButton *show = button(*panel, QStringLiteral("Show"));
        QVERIFY(show->isEnabled());
        list->setCurrentIndex(notifications_->index(1)); // it leads nowhere
        QVERIFY(!show->isEnabled());
        list->setCurrentIndex(notifications_->index(0));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().at(0).toString(), QStringLiteral("activity"));
        QCOMPARE(wanted.front().at(1).toString(), QStringLiteral("rejected"));
        QTRY_VERIFY(!panel);
    }
    // A row is as high as its words need at the list's width, also mirrored.
    void rowsAreAsHighAsTheirWords()
    {
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            window_->setLayoutDirection(direction);
            for (int i = 0; i < 2; ++i)
                notifications_->add({State::Ok,
                                     QStringLiteral("Harbor & Main was read. 91 products are new, 0 have changed, "
                                                    "0 are as they were, 0 are gone."),
                                     {},
                                     {},
                                     {}});
            ui::shell::NotificationPanel panel(*theme_, *notifications_, window_.get());
            panel.setAttribute(Qt::WA_DeleteOnClose, false);
            panel.openUnder(*field_);
            auto *list = panel.findChild<QListView *>();
            // Two or three lines of words, one for the time, and air: less than six lines.
            QTRY_VERIFY(list->visualRect(notifications_->index(0)).height() <
                        6 * theme_->fonts().metrics(ui::kit::Role::Emphasis).height());
            QCOMPARE(list->visualRect(notifications_->index(1)).top(),
                     list->visualRect(notifications_->index(0)).bottom() + 1);
        }
        window_->setLayoutDirection(Qt::LeftToRight);
    }
    void clearEmptiesThePanel()
    {
        notifications_->add({State::Ok, QStringLiteral("A shop was read."), {}, {}, {}});
        ui::shell::NotificationPanel panel(*theme_, *notifications_, window_.get());
        panel.setAttribute(Qt::WA_DeleteOnClose, false);
        QPushButton *clear = button(panel, QStringLiteral("Clear"));
        clear->click();
        QCOMPARE(notifications_->rowCount(), 0);
        QVERIFY(!clear->isEnabled());
    }

    // ---- what is told ----
    void startIsNoNews()
    {
        engine::Overview overview = oneShop();
        overview.shops.front().outbox.rejected = 4;
        overview.shops.front().run = ended(kNow - 10, 12);
        alerts_->look(overview);
        QCOMPARE(notifications_->rowCount(), 0);
    }
    void rejectsAreToldWhenTheyGrow()
    {
        engine::Overview overview = oneShop();
        alerts_->look(overview);
        overview.shops.front().outbox.rejected = 2;
        alerts_->look(overview);
        alerts_->look(overview);
        QCOMPARE(notifications_->rowCount(), 1);
        QCOMPARE(notifications_->at(0).words, QStringLiteral("2 changes of Lumo stand rejected."));
        QCOMPARE(notifications_->at(0).page, QStringLiteral("activity"));
        QCOMPARE(notifications_->at(0).what, QStringLiteral("rejected"));
        overview.shops.front().outbox.rejected = 1; // one was sent again: good
        alerts_->look(overview);
        QCOMPARE(notifications_->rowCount(), 1);
    }
    void readingsAreToldWhenTheyFoundSomething()
    {
        engine::Overview overview = oneShop();
        alerts_->look(overview);
        overview.shops.front().run = ended(kNow, 0);
        alerts_->look(overview);
        QCOMPARE(notifications_->rowCount(), 0);
        overview.shops.front().run = ended(kNow + 300, 3);
        alerts_->look(overview);
        alerts_->look(overview);
        QCOMPARE(notifications_->rowCount(), 1);
        QVERIFY(notifications_->at(0).words.startsWith(QStringLiteral("Lumo was read.")));
    }
    // A shop that can't be reached is read every few minutes: told once until it works again.
    void failingIsToldOnce()
    {
        engine::Overview overview = oneShop();
        alerts_->look(overview);
        const core::Error error{QStringLiteral("api.network"), QStringLiteral("No network"), {}, {}};
        for (int i = 1; i <= 3; ++i) {
            overview.shops.front().run = ended(kNow + 300 * i, 0);
            overview.shops.front().run->error = error;
            alerts_->look(overview);
            notifications_->markRead();
        }
        QCOMPARE(notifications_->rowCount(), 1);
        overview.shops.front().run = ended(kNow + 1200, 0);
        alerts_->look(overview);
        overview.shops.front().run = ended(kNow + 1500, 0);
        overview.shops.front().run->error = error;
        alerts_->look(overview);
        QCOMPARE(notifications_->rowCount(), 2);
    }
    void lostConsentIsTold()
    {
        engine::Overview overview = oneShop();
        alerts_->look(overview);
        overview.shops.front().refused = true;
        alerts_->look(overview);
        alerts_->look(overview);
        QCOMPARE(notifications_->rowCount(), 1);
        QCOMPARE(notifications_->at(0).page, ui::shell::kReconnect);
        QCOMPARE(notifications_->at(0).what, QStringLiteral("7495"));
    }
    void daysLeft_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<int>("days"); // -1: nothing is said
        QTest::addColumn<QString>("words");
        QTest::newRow("far") << 31 * kDay << -1 << QString();
        QTest::newRow("thirty and some hours") << 30 * kDay + 3600 << 30 << u"Consent ends in 30 days"_qs;
        QTest::newRow("twelve") << 12 * kDay << 12 << u"Consent ends in 12 days"_qs;
        QTest::newRow("one") << kDay + 1 << 1 << u"Consent ends in 1 days"_qs; // plural forms are the translation's
        QTest::newRow("hours") << 3600LL << 0 << u"Consent ends today"_qs;
        QTest::newRow("over") << -5 * kDay << 0 << u"Consent ends today"_qs;
    }
    void daysLeft()
    {
        QFETCH(const qint64, seconds);
        QFETCH(const int, days);
        QFETCH(const QString, words);
        engine::ShopOverview shop = oneShop().shops.front();
        shop.consentEnds = core::instant(kNow + seconds);
        const auto left = ui::shell::consentDaysLeft(shop, core::instant(kNow));
        QCOMPARE(left.value_or(-1), days);
        if (left)
            QCOMPARE(ui::shell::consentWords(*left), words);
        shop.refused = true; // the strip says more
        QVERIFY(!ui::shell::consentDaysLeft(shop, core::instant(kNow)));
    }
    // At 30, 7 and 1 days, each once, whatever restarts lie between; and from the beginning after a renewal.
    void consentIsToldInStages()
    {
        engine::Overview overview = oneShop();
        const auto toldAt = [&](int days) {
            overview.shops.front().consentEnds = core::instant(kNow + 100 * kDay);
            now_ = kNow + (100 - days) * kDay - 60;
            const int before = notifications_->rowCount();
            Alerts fresh(*notifications_, *settings_, clock());
            fresh.look(overview);
            notifications_->markRead();
            return notifications_->rowCount() - before;
        };
        QCOMPARE(toldAt(40), 0);
        QCOMPARE(toldAt(30), 1);
        QCOMPARE(toldAt(29), 0);
        QCOMPARE(toldAt(8), 0);
        QCOMPARE(toldAt(7), 1);
        QCOMPARE(toldAt(3), 0);
        QCOMPARE(toldAt(1), 1);
        QCOMPARE(toldAt(0), 0);
        QCOMPARE(notifications_->rowCount(), 3);
        overview.shops.front().consentEnds = core::instant(kNow + 110 * kDay); // renewed for ten more days
        Alerts(*notifications_, *settings_, clock()).look(overview);
        QCOMPARE(notifications_->rowCount(), 4);
    }

private:
    core::Clock clock()
    {
        return [this] { return std::chrono::system_clock::time_point(std::chrono::seconds(now_)); };
    }
    static engine::Overview oneShop()
    {
        engine::ShopOverview shop;
        shop.shop.id = core::ShopId(QStringLiteral("7495"));
        shop.shop.name = QStringLiteral("Lumo");
        engine::Overview overview;
        overview.shops.push_back(shop);
        return overview;
    }
    static engine::SyncRun ended(qint64 at, qint64 found)
    {
        engine::SyncRun run;
        run.shop = core::ShopId(QStringLiteral("7495"));
        run.ended = core::instant(at);
        run.found = found;
        run.words = QStringLiteral("3 products are new.");
        return run;
    }
    static QPushButton *button(const QWidget &in, const QString &text)
    {
        for (QPushButton *one : in.findChildren<QPushButton *>())
            if (one->text() == text)
                return one;
        return nullptr;
    }

    std::unique_ptr<ui::kit::Theme> theme_;
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<QSettings> settings_;
    std::unique_ptr<Notifications> notifications_;
    std::unique_ptr<Alerts> alerts_;
    std::unique_ptr<QWidget> window_;
    QLineEdit *field_ = nullptr;
    qint64 now_ = kNow;
};

QTEST_MAIN(NoticesTest)
#include "notices_test.moc"
