// SPDX-License-Identifier: GPL-3.0-or-later
// Connecting shops with the dialog, against the real sandbox over TLS: the consent is for two shops, and what was
// chosen comes here and nothing else. The browser's part is played by a pasted address.
#include "core/follow.h"
#include "kit/api/sandboxprocess.h"
#include "kit/store/wait.h"
#include "ui/kit/theme.h"
#include "ui/shell/connectdialog.h"
#include "ui/shell/session.h"
#include "vault/custody.h"

#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using ui::shell::ConnectDialog;
using ui::shell::Session;

namespace {

constexpr int kPatience = 60'000;
const QString kGerman = QStringLiteral("Kontor Nord (DE)"), kAmerican = QStringLiteral("Harbor & Main (US)");

} // namespace

class ConnectTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        theme_ = std::make_unique<ui::kit::Theme>(*qApp);
    }
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        auto sandbox =
            kit::SandboxProcess::start({QStringLiteral(SHOPWRIGHT_BIN), folder_->filePath(QStringLiteral("s"))});
        QVERIFY2(kit::ok(sandbox), kit::why(sandbox));
        sandbox_ = std::move(*sandbox);
        QFile passphrase(folder_->filePath(QStringLiteral("passphrase")));
        QVERIFY(passphrase.open(QIODevice::WriteOnly));
        passphrase.write("correct horse battery staple");
        passphrase.close();
        ui::shell::Place place;
        place.options.profile = folder_->filePath(QStringLiteral("profile"));
        place.options.passphraseFile = passphrase.fileName();
        session_ = std::make_unique<Session>(place);
        session_->open();
        QTRY_VERIFY_WITH_TIMEOUT(session_->isOpen(), kPatience);
    }
    void cleanup()
    {
        dialog_.reset();
        session_.reset();
        sandbox_.reset();
    }
    void cleanupTestCase() { theme_.reset(); }

    // By keyboard alone: one of two shops is left out, and its access is given back.
    void chosenShopsOnly()
    {
        agree();
        QTRY_VERIFY_WITH_TIMEOUT(box(kGerman), kPatience);
        QVERIFY(box(kGerman)->isChecked() && box(kAmerican)->isChecked());
        QCOMPARE(next()->text(), QStringLiteral("Connect 2 shops"));

        QTest::keyClick(dialog_->focusWidget(), Qt::Key_Space); // all shops: none
        QVERIFY(!box(kGerman)->isChecked() && !box(kAmerican)->isChecked());
        QVERIFY(!next()->isEnabled());
        QVERIFY(says(QStringLiteral("Choose at least one shop.")));
        while (dialog_->focusWidget() != box(kGerman))
            QTest::keyClick(dialog_->focusWidget(), Qt::Key_Tab);
        QTest::keyClick(box(kGerman), Qt::Key_Space);
        QVERIFY(next()->text().startsWith(u"Connect 1 "));
        QVERIFY(!says(QStringLiteral("Choose at least one shop.")));
        QTest::keyClick(dialog_.get(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog_->isVisible(), kPatience);
        QCOMPARE(dialog_->result(), int(QDialog::Accepted));
        QTRY_COMPARE_WITH_TIMEOUT(connected(), QStringList{kGerman}, kPatience);
        QCOMPARE(inVault(), QStringList{kGerman});
    }

    // The one that was left out is offered again; the one that is here stays.
    void addedLater()
    {
        connectOnly(kGerman);
        agree();
        QTRY_VERIFY_WITH_TIMEOUT(box(kGerman), kPatience);
        QVERIFY(box(kGerman)->isChecked() && !box(kGerman)->isEnabled());
        QVERIFY(box(kAmerican)->isChecked() && box(kAmerican)->isEnabled());
        QVERIFY(next()->text().startsWith(u"Connect 1 "));
        next()->click();
        QTRY_COMPARE_WITH_TIMEOUT(connected(), (QStringList{kAmerican, kGerman}), kPatience);
        // Nothing is left to choose: connecting again renews without a question.
        agree();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog_->isVisible(), kPatience);
        QCOMPARE(dialog_->result(), int(QDialog::Accepted));
        QCOMPARE(connected(), (QStringList{kAmerican, kGerman}));
    }

    void cancelledKeepsNothing()
    {
        agree();
        QTRY_VERIFY_WITH_TIMEOUT(box(kGerman), kPatience);
        QTest::keyClick(dialog_.get(), Qt::Key_Escape);
        QVERIFY(!dialog_->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(inVault(), QStringList(), kPatience);
        QCOMPARE(connected(), QStringList());
    }

    // Reconnecting one shop brings no other.
    void reconnectingAddsNone()
    {
        connectOnly(kGerman);
        agree(session_->overview().shops.front().shop);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog_->isVisible(), kPatience);
        QCOMPARE(dialog_->result(), int(QDialog::Accepted));
        QCOMPARE(connected(), QStringList{kGerman});
        QCOMPARE(inVault(), QStringList{kGerman});
    }

    // A shop that was removed comes back only when it is asked for, with what is known of it.
    void removedIsNotChosen()
    {
        connectOnly(kGerman);
        session_->archive(session_->overview().shops.front().shop.id);
        QTRY_VERIFY_WITH_TIMEOUT(session_->overview().archived.size() == 1, kPatience);
        agree();
        QTRY_VERIFY_WITH_TIMEOUT(box(kGerman), kPatience);
        QVERIFY(!box(kGerman)->isChecked() && box(kGerman)->isEnabled());
        QVERIFY(box(kGerman)->accessibleDescription().contains(u"was removed"));
        next()->click();
        QTRY_COMPARE_WITH_TIMEOUT(connected(), QStringList{kAmerican}, kPatience);
        QCOMPARE(session_->overview().archived.size(), size_t(1));
    }

private:
    // Up to the consent's code.
    void agree(const std::optional<engine::Shop> &again = {})
    {
        QUrl page;
        dialog_ = std::make_unique<ConnectDialog>(*theme_, *session_, [&page](const QUrl &opened) { page = opened; });
        if (again)
            dialog_->setShop(*again);
        else
            dialog_->setHosts(sandbox_->apiUrl(), sandbox_->authUrl(), sandbox_->caFile());
        dialog_->show();
        const auto fields = dialog_->findChildren<QLineEdit *>();
        for (QLineEdit *field : fields) {
            if (field->accessibleName() == u"App key" && !again)
                field->setText(sandbox_->appKey());
            if (field->accessibleName() == u"App secret")
                field->setText(QString::fromUtf8(sandbox_->appSecret()));
        }
        next()->click();
        QVERIFY2(page.isValid(), "no consent page");
        const auto code = sandbox_->authCode();
        QVERIFY2(kit::ok(code), kit::why(code));
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("code"), *code);
        query.addQueryItem(QStringLiteral("state"), QUrlQuery(page).queryItemValue(QStringLiteral("state")));
        for (QLineEdit *field : fields)
            if (field->accessibleName().startsWith(u"Or paste"))
                field->setText(QStringLiteral("https://example.com/callback?") + query.toString());
        next()->click();
    }
    void connectOnly(const QString &name)
    {
        agree();
        QTRY_VERIFY_WITH_TIMEOUT(box(name), kPatience);
        for (QCheckBox *one : dialog_->findChildren<QCheckBox *>())
            if (one->accessibleName().contains(u'('))
                one->setChecked(one->accessibleName() == name);
        next()->click();
        QTRY_COMPARE_WITH_TIMEOUT(connected(), QStringList{name}, kPatience);
    }

    QPushButton *next() const
    {
        for (auto *button : dialog_->findChildren<QPushButton *>())
            if (button->isDefault())
                return button;
        return nullptr;
    }
    QCheckBox *box(const QString &name) const
    {
        for (auto *one : dialog_->findChildren<QCheckBox *>())
            if (one->accessibleName() == name && one->isVisible())
                return one;
        return nullptr;
    }
    bool says(const QString &words) const
    {
        for (auto *label : dialog_->findChildren<QLabel *>())
            if (label->isVisible() && label->text() == words)
                return true;
        return false;
    }
    QStringList connected() const
    {
        QStringList names;
        for (const auto &one : session_->overview().shops)
            names += QStringLiteral("%1 (%2)").arg(one.shop.name, one.shop.region);
        names.sort();
        return names;
    }
    // The shops whose access is kept.
    QStringList inVault()
    {
        using Names = core::Result<QStringList>;
        const auto held = kit::waitFor(session_->host().ask([app = sandbox_->appKey()](engine::Engine &engine) {
            const auto custody = std::make_shared<vault::TokenCustody>(engine.secrets());
            const QStringList ids = custody->openIds(app);
            if (ids.isEmpty())
                return QtFuture::makeReadyFuture(Names(QStringList()));
            return core::follow(custody->grant(app, ids.front()), &engine, [custody](const auto &grant) -> Names {
                if (!grant)
                    return core::Unexpected(grant.error());
                QStringList names;
                for (const vault::GrantedShop &shop : (*grant)->shops)
                    names += QStringLiteral("%1 (%2)").arg(shop.name, shop.region);
                return names;
            });
        }),
                                       kPatience);
        return held.value_or(QStringList{QStringLiteral("?")});
    }

    std::unique_ptr<ui::kit::Theme> theme_;
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<kit::SandboxProcess> sandbox_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<ConnectDialog> dialog_;
};

QTEST_MAIN(ConnectTest)
#include "connect_test.moc"
