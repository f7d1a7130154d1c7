// SPDX-License-Identifier: GPL-3.0-or-later
// What a category asks for beside the article, typed into the real inspector and asked back from the real sandbox.
#include "engine/catalogcommands.h"
#include "kit/engine/hostbed.h"
#include "kit/ui/focuswalk.h"
#include "ui/catalog/catalogpage.h"
#include "ui/catalog/complianceform.h"
#include "ui/catalog/filesfield.h"
#include "ui/catalog/gridmodel.h"
#include "ui/catalog/imagestrip.h"
#include "ui/catalog/inspector.h"
#include "ui/catalog/operatordialog.h"
#include "ui/catalog/operatorfield.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/theme.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QFile>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using kit::ok;
using kit::why;
using ui::catalog::ComplianceForm;
using ui::catalog::FilesField;
using ui::catalog::OperatorField;

namespace {

constexpr int kPatience = 20'000;
// Of the sandbox's tree of categories, v1.
const QString kPowerBanks = QStringLiteral("600612"), kWoodenToys = QStringLiteral("600911"),
              kTShirts = QStringLiteral("600111");

} // namespace

class ComplianceTest final : public QObject {
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

    // A certificate as PDF and as a picture, with its last day.
    void aCertificateIsSent()
    {
        const catalog::Product before = liveIn(kPowerBanks);
        QVERIFY(before.row != 0 && show(before));
        auto *files = form()->findChild<FilesField *>();
        QVERIFY(files);
        files->addDocuments({written("no.pdf", "PK\x03\x04")});
        QTRY_VERIFY_WITH_TIMEOUT(told(u"“no.pdf” is no PDF"), kPatience);
        files->addDocuments({written("Prüfbericht.pdf", "%PDF-1.4\n%%EOF\n")});
        files->findChild<ui::catalog::ImageStrip *>()->addFiles({drawn("seal.png", {200, 120})});
        QTRY_VERIFY_WITH_TIMEOUT(files->documents().size() == 1 && files->images().size() == 1, kPatience);
        form()->findChild<QCheckBox *>()->click();
        form()->findChild<QDateEdit *>()->setDate(QDate(2031, 5, 17));
        QVERIFY(save());
        QVERIFY(push());
        QJsonObject there;
        QTRY_VERIFY_WITH_TIMEOUT(!(there = remote(before.id)[u"certifications"][0].toObject()).isEmpty(), kPatience);
        QCOMPARE(there[u"files"][0][u"name"].toString(), QStringLiteral("Prufbericht.pdf"));
        QVERIFY(!there[u"files"][0][u"id"].toString().isEmpty());
        QCOMPARE(there[u"images"].toArray().size(), 1);
        // 17 May 2031, 0:00 UTC
        QCOMPARE(there[u"expiration_date"].toInteger(), QDate(2031, 5, 17).startOfDay(Qt::UTC).toSecsSinceEpoch());
        // Ours know them by now, and a sync finds nothing new.
        const catalog::Compliance here = bed_->local(before.row).compliance;
        QCOMPARE(here.certifications.at(0).files.at(0).id, there[u"files"][0][u"id"].toString());
        QCOMPARE(here.certifications.at(0).images.at(0).uri, there[u"images"][0][u"uri"].toString());
    }

    void aManufacturerIsChosenByName()
    {
        const catalog::Product before = liveIn(kWoodenToys);
        QVERIFY(before.row != 0 && show(before));
        const auto maker = [&] { return operatorCalled(u"Manufacturer (required)"); };
        QTRY_VERIFY_WITH_TIMEOUT(maker(), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(maker()->currentText(), QStringLiteral("Kontor Nord Manufaktur GmbH"), kPatience);
        auto &inspector = page_->inspector();
        maker()->setEditText(QStringLiteral("Nobody & Co"));
        QTRY_VERIFY_WITH_TIMEOUT(
            told(u"The account has no “Nobody & Co”; choose one of the list, or create a new one."), kPatience);
        QSignalSpy saved(&inspector, &ui::catalog::Inspector::saved);
        inspector.save();
        QCOMPARE(saved.size(), 0);
        maker()->setEditText(QStringLiteral("holzwerk schwarzwald eg"));
        QVERIFY(save());
        QVERIFY(push());
        QTRY_COMPARE_WITH_TIMEOUT(remote(before.id)[u"manufacturer_ids"].toArray(),
                                  QJsonArray({QStringLiteral("7200418855013190434")}), kPatience);
        QCOMPARE(remote(before.id)[u"responsible_person_ids"].toArray(),
                 QJsonArray({QStringLiteral("7200418855013190477")}));
    }

    // One that the account doesn't know yet: the dialog says what is missing, the account gets it, and the listing
    // names it beside the one it had.
    void aManufacturerIsMade()
    {
        const catalog::Product before = liveIn(kWoodenToys);
        QVERIFY(before.row != 0 && show(before));
        const auto maker = [&] { return operatorCalled(u"Manufacturer (required)"); };
        QTRY_VERIFY_WITH_TIMEOUT(maker() && maker()->count() > 1, kPatience);
        for (auto *button : form()->findChildren<QPushButton *>())
            if (button->accessibleName() == u"New manufacturer")
                button->click();
        QPointer dialog = page_->window()->findChild<ui::catalog::OperatorDialog *>();
        QVERIFY(dialog);
        auto *create = dialog->findChild<QPushButton *>(QStringLiteral("createOperator"));
        const auto type = [&](const char *field, const char *text) {
            auto *line = dialog->findChild<QLineEdit *>(QLatin1String(field));
            line->setFocus();
            QTest::keyClicks(line, QString::fromUtf8(text));
        };
        create->click();
        auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("name"));
        QCOMPARE(frameOf(name)->state(), ui::kit::FieldState::Error);
        QCOMPARE(dialog->focusWidget(), name);
        auto *address = dialog->findChild<QPlainTextEdit *>();
        QTRY_VERIFY(frameOf(address)->height() > address->height() + 20); // what is said is not cut
        QVERIFY(frameOf(address)->height() >= frameOf(address)->heightForWidth(frameOf(address)->width()));
        type("name", "Spielwerk Nord eG");
        QCOMPARE(frameOf(name)->state(), ui::kit::FieldState::Plain);
        type("email", "post@spielwerk.example");
        address->setPlainText(QStringLiteral("Hafenstr. 3\n18055 Rostock"));
        create->click();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(maker()->currentText(),
                                  QStringLiteral("Kontor Nord Manufaktur GmbH; Spielwerk Nord eG"), kPatience);
        QVERIFY(save());
        QVERIFY(push());
        QTRY_COMPARE_WITH_TIMEOUT(remote(before.id)[u"manufacturer_ids"].toArray().size(), 2, kPatience);
    }

    void newOperatorsByKeyboard_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<QString>("first");
        QTest::newRow("manufacturer") << int(catalog::OperatorRole::Manufacturer) << QStringLiteral("“Company”");
        QTest::newRow("responsible person")
            << int(catalog::OperatorRole::ResponsiblePerson) << QStringLiteral("“Name or company”");
    }
    void newOperatorsByKeyboard()
    {
        QFETCH(int, role);
        QFETCH(QString, first);
        ui::catalog::OperatorDialog dialog(*commands_, catalog::OperatorRole(role), page_.get());
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        const kit::FocusWalk walk = kit::walkFocus(dialog);
        QVERIFY2(walk.wrong.isEmpty(), qPrintable(walk.wrong.join(u'\n')));
        QVERIFY2(kit::inWords(walk.first).contains(first), qPrintable(kit::inWords(walk.first)));
    }

    // What the category wants and the listing lacks is said beside the field, and doesn't keep it from being saved.
    void whatIsMissingIsSaid()
    {
        const catalog::Product before = liveIn(kWoodenToys);
        QVERIFY(before.row != 0 && show(before));
        // Looked up each time: what is read anew makes new fields.
        const auto person = [&] { return operatorCalled(u"Responsible person in the EU (required)"); };
        QTRY_VERIFY_WITH_TIMEOUT(person() && person()->count() > 1, kPatience);
        person()->setCurrentIndex(0);
        QVERIFY(save());
        QVERIFY(bed_->local(before.row).compliance.responsiblePersonIds.empty());
        bed_->send();
        QTRY_COMPARE_WITH_TIMEOUT(bed_->outbox({syncing::State::Rejected}).size(), size_t(1), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(person() && frameOf(person())->state() == ui::kit::FieldState::Refused, kPatience);
        QVERIFY(!frameOf(person())->message().isEmpty());
    }

    void aSizeChartIsAPicture()
    {
        const catalog::Product before = liveIn(kTShirts);
        QVERIFY(before.row != 0 && show(before));
        // Looked up each time: what is read anew makes new fields.
        const auto files = [&] { return form()->findChild<FilesField *>(); };
        QVERIFY(files());
        files()->findChild<ui::catalog::ImageStrip *>()->addFiles({drawn("small.png", {1600, 900})});
        QTRY_VERIFY_WITH_TIMEOUT(told(u"less than 1024 pixels"), kPatience);
        files()->findChild<ui::catalog::ImageStrip *>()->addFiles({drawn("chart.png", {1600, 1100})});
        QTRY_COMPARE_WITH_TIMEOUT(files() ? files()->images().size() : 0, size_t(1), kPatience);
        QVERIFY(save());
        bed_->send();
        QTRY_VERIFY_WITH_TIMEOUT(!remote(before.id)[u"size_chart"][u"image"][u"uri"].toString().isEmpty(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!bed_->local(before.row).compliance.sizeChart->uri.isEmpty(), kPatience);
    }

private:
    ComplianceForm *form() { return page_->inspector().findChild<ComplianceForm *>(); }
    static ui::kit::FieldFrame *frameOf(QObject *field)
    {
        while (field && !qobject_cast<ui::kit::FieldFrame *>(field))
            field = field->parent();
        return qobject_cast<ui::kit::FieldFrame *>(field);
    }
    OperatorField *operatorCalled(QStringView name)
    {
        for (OperatorField *field : form()->findChildren<OperatorField *>())
            if (field->accessibleName() == name)
                return field;
        return nullptr;
    }
    // One that no case has used yet.
    catalog::Product liveIn(const QString &category)
    {
        for (const catalog::ProductId &id : bed_->products()) {
            const catalog::Product product = bed_->local(id);
            if (product.status == catalog::Status::Activate && product.category.text() == category &&
                used_.insert(id.text()).second)
                return product;
        }
        return {};
    }
    bool show(const catalog::Product &product)
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
        return QTest::qWaitFor(
            [&] { return form() && form()->isVisible() && form()->findChild<ui::kit::FieldFrame *>(); }, kPatience);
    }
    bool save()
    {
        QSignalSpy saved(&page_->inspector(), &ui::catalog::Inspector::saved);
        page_->inspector().save();
        return QTest::qWaitFor([&] { return saved.size() == 1; }, kPatience);
    }
    bool push()
    {
        bed_->send();
        return QTest::qWaitFor(
                   [&] {
                       return bed_->outbox({syncing::State::Queued, syncing::State::Sending}).empty();
                   },
                   kPatience) &&
               bed_->outbox({syncing::State::Rejected}).empty();
    }
    bool told(QStringView words)
    {
        for (const QLabel *label : form()->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }
    QJsonObject remote(const catalog::ProductId &id)
    {
        const auto got = bed_->remote(id);
        return ok(got) ? *got : QJsonObject();
    }
    QString written(const char *name, const QByteArray &bytes)
    {
        QFile file(folder_.filePath(QString::fromUtf8(name)));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

    QString drawn(const char *name, const QSize &size)
    {
        QImage picture(size, QImage::Format_RGB32);
        picture.fill(Qt::lightGray);
        const QString path = folder_.filePath(QString::fromLatin1(name));
        return picture.save(path) ? path : QString();
    }

    QTemporaryDir folder_;
    std::set<QString> used_;
    std::unique_ptr<kit::HostBed> bed_;
    std::unique_ptr<ui::kit::Theme> theme_;
    std::unique_ptr<QSettings> settings_;
    std::unique_ptr<engine::CatalogCommands> commands_;
    std::unique_ptr<ui::catalog::CatalogPage> page_;
};

QTEST_MAIN(ComplianceTest)
#include "compliance_test.moc"
