// SPDX-License-Identifier: GPL-3.0-or-later
// A form that is read anew under the hands of a person: nothing of theirs is lost, and they stay where they are.
#include "ui/catalog/inspector.h"

#include "engine/catalogcommands.h"
#include "kit/engine/hostbed.h"
#include "ui/catalog/imagestrip.h"
#include "ui/catalog/productform.h"
#include "ui/catalog/skuform.h"
#include "ui/catalog/thumbnails.h"
#include "ui/kit/theme.h"

#include <QDialog>
#include <QImage>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using kit::ok;
using kit::why;
using ui::catalog::ImageStrip;
using ui::catalog::Inspector;
using ui::catalog::ProductForm;

namespace {

constexpr int kPatience = 20'000;

} // namespace

class InspectorTest final : public QObject {
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
        commands_ = std::make_unique<engine::CatalogCommands>(bed_->host(), bed_->shop());
        pictures_ = std::make_unique<ui::catalog::Thumbnails>(*commands_, 52);
    }
    void cleanupTestCase()
    {
        pictures_.reset();
        commands_.reset();
        bed_.reset();
    }
    void init()
    {
        inspector_ = std::make_unique<Inspector>(*theme_, *commands_, *pictures_);
        inspector_->resize(380, 600);
        inspector_->show();
        QVERIFY(QTest::qWaitForWindowActive(inspector_.get()));
        before_ = bed_->local(bed_->products().at(next_++));
        inspector_->setKey({before_.row, 0});
        QTRY_VERIFY_WITH_TIMEOUT(form() && title() && bar()->maximum() > 60, kPatience);
    }
    void cleanup() { inspector_.reset(); }

    void savingStaysWhereOneIs()
    {
        bar()->setValue(60);
        title()->setFocus();
        title()->setPlainText(QStringLiteral("Wooden train with two carriages"));
        QTextCursor cursor = title()->textCursor();
        cursor.setPosition(7);
        title()->setTextCursor(cursor);
        bar()->setValue(60);
        const QPointer old = form();
        inspector_->save();
        QTRY_VERIFY_WITH_TIMEOUT(form() && form() != old, kPatience);
        QVERIFY(!inspector_->hasEdits());
        QVERIFY(title()->hasFocus());
        QCOMPARE(title()->textCursor().position(), 7);
        QCOMPARE(bar()->value(), 60);
        // Another product begins at its top.
        inspector_->setKey({bed_->local(bed_->products().at(next_++)).row, 0});
        QTRY_VERIFY_WITH_TIMEOUT(title()->toPlainText() != u"Wooden train with two carriages", kPatience);
        QCOMPARE(bar()->value(), 0);
    }

    void readingTheSameAgainLeavesTheForm()
    {
        const QPointer old = form();
        settle();
        QVERIFY(old);
        // What somebody else changed is shown, where one was.
        bar()->setValue(60);
        catalog::Product after = before_;
        after.title = QStringLiteral("Changed by a colleague");
        QVERIFY(ok(bed_->change(before_, after)));
        inspector_->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(title() && title()->toPlainText() == after.title, kPatience);
        QCOMPARE(bar()->value(), 60);
    }

    void aPictureThatIsLookedAtIsNotLost()
    {
        QImage picture(1200, 1200, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        const QString path = folder_.filePath(QStringLiteral("green.png"));
        QVERIFY(picture.save(path));
        const auto strip = [&] { return form()->findChild<ImageStrip *>(); };
        const size_t count = strip()->images().size();
        catalog::Product after = before_;
        after.title = QStringLiteral("Changed while the picture is looked at");
        QVERIFY(ok(bed_->change(before_, after)));
        strip()->addFiles({path});
        inspector_->refresh();
        QTRY_COMPARE_WITH_TIMEOUT(strip()->images().size(), count + 1, kPatience);
        QVERIFY(inspector_->hasEdits());
        settle();
        QCOMPARE(strip()->images().size(), count + 1);
    }

    // A dialog works on what it was opened from; what changed meanwhile is shown when it closes.
    void anOpenDialogKeepsItsForm()
    {
        const QPointer old = form();
        auto *dialog = new QDialog(form());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
        catalog::Product after = before_;
        after.title = QStringLiteral("Changed behind the dialog");
        QVERIFY(ok(bed_->change(before_, after)));
        settle();
        QVERIFY(old);
        dialog->close();
        QTRY_VERIFY_WITH_TIMEOUT(title() && title()->toPlainText() == after.title, kPatience);
    }

    // A problem is shown, on whichever tab it is, before another product takes the place of what was typed.
    void aProblemHoldsOn()
    {
        inspector_->findChild<QTabBar *>()->setCurrentIndex(1);
        auto *sku = inspector_->findChild<ui::catalog::SkuForm *>();
        QVERIFY(sku);
        const QList<QLineEdit *> lines = sku->findChildren<QLineEdit *>();
        const auto price = std::ranges::find_if(
            lines, [](const QLineEdit *line) { return line->accessibleName().startsWith(u"Price"); });
        QVERIFY(price != lines.end());
        (*price)->selectAll();
        QTest::keyClicks(*price, QStringLiteral("-3"));
        QVERIFY(inspector_->hasEdits());
        QSignalSpy attention(inspector_.get(), &Inspector::attentionWanted);
        inspector_->setKey({bed_->local(bed_->products().at(next_++)).row, 0});
        QCOMPARE(attention.size(), 1);
        QCOMPARE(inspector_->focusWidget(), *price);
        QVERIFY(inspector_->hasEdits());
        QCOMPARE((*price)->text(), QStringLiteral("-3"));
    }

private:
    ProductForm *form() { return inspector_->findChild<ProductForm *>(); }
    QPlainTextEdit *title()
    {
        for (auto *text : form()->findChildren<QPlainTextEdit *>())
            if (text->accessibleName() == u"Title")
                return text;
        return nullptr;
    }
    QScrollBar *bar() { return inspector_->findChild<QScrollArea *>()->verticalScrollBar(); }
    // Everything that was asked for is answered: answers come in the order of the questions.
    void settle()
    {
        inspector_->refresh();
        bed_->local(before_.row);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }

    QTemporaryDir folder_;
    std::unique_ptr<kit::HostBed> bed_;
    std::unique_ptr<ui::kit::Theme> theme_;
    std::unique_ptr<engine::CatalogCommands> commands_;
    std::unique_ptr<ui::catalog::Thumbnails> pictures_;
    std::unique_ptr<Inspector> inspector_;
    catalog::Product before_;
    size_t next_ = 0;
};

QTEST_MAIN(InspectorTest)
#include "inspector_test.moc"
