// SPDX-License-Identifier: GPL-3.0-or-later
// The editors of a listing's fields: what a person does in them is what the product gets.
#include "catalog/rules.h"
#include "ui/catalog/attributeform.h"
#include "ui/catalog/categorydialog.h"
#include "ui/catalog/cropdialog.h"
#include "ui/catalog/cropview.h"
#include "ui/catalog/descriptionedit.h"
#include "ui/catalog/listinghtml.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/segments.h"
#include "ui/kit/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>
#include <QTextEdit>
#include <QTreeWidget>

using catalog::Attribute;
using catalog::AttributeRule;
using ui::catalog::AttributeForm;
using ui::catalog::CategoryDialog;
using ui::catalog::DescriptionEdit;

namespace {

AttributeRule attribute(const char *id, const char *name, AttributeRule::Kind kind = AttributeRule::Kind::Product)
{
    AttributeRule rule;
    rule.id = QString::fromLatin1(id);
    rule.name = QString::fromLatin1(name);
    rule.kind = kind;
    return rule;
}

} // namespace

class EditorsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme_ = std::make_unique<ui::kit::Theme>(*qApp); }

    void listingHtml_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("kept");
        const auto row = [](const char *name, const char *html, const char *kept = nullptr) {
            QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(kept ? kept : html);
        };
        row("paragraphs", "<p>Eins</p><p>Zwei &amp; drei</p>");
        row("formats", "<p>a <b>fett</b> <i>schräg</i> <u>unter</u> <b><i>beides</i></b></p>");
        row("lists", "<p>x</p><ul><li>a</li><li>b</li></ul><ol><li>eins</li></ol><p>y</p>");
        row("two lists", "<ul><li>a</li></ul><p>m</p><ul><li>b</li></ul>");
        row("break", "<p>a<br>b</p>");
        row("picture", "<p><img src=\"https://x/y.jpg\" width=\"300\" height=\"200\"></p>");
        row("strong is bold", "<p><strong>a</strong> <em>b</em></p>", "<p><b>a</b> <i>b</i></p>");
        row("colours and fonts go", "<p style=\"color:red\"><font face=\"Arial\" color=\"#f00\">a</font></p>",
            "<p>a</p>");
        row("links lose their target", "<p><a href=\"https://evil.example\">a</a></p>", "<p>a</p>");
        row("script goes", "<p>a</p><script>alert(1)</script>", "<p>a</p>");
        row("angle brackets stay text", "<p>1 &lt; 2</p>");
    }
    void listingHtml()
    {
        QFETCH(QString, html);
        QFETCH(QString, kept);
        QTextDocument document;
        document.setHtml(html);
        QCOMPARE(ui::catalog::toListingHtml(document), kept);
    }

    void untouchedDescriptionStays()
    {
        const QString odd = QStringLiteral("<P >Alt<br/>und  <strong>krumm</strong></P>\n");
        DescriptionEdit edit(*theme_);
        edit.setHtml(odd);
        QCOMPARE(edit.html(), odd);
        auto *view = edit.findChild<ui::kit::SegmentedControl *>();
        view->setCurrent(1);
        view->setCurrent(0);
        QCOMPARE(edit.html(), odd);
    }

    void bothViewsEditOneText()
    {
        DescriptionEdit edit(*theme_);
        edit.setHtml(QStringLiteral("<p>Tasse</p>"));
        QSignalSpy edited(&edit, &DescriptionEdit::edited);
        auto *text = edit.findChild<QTextEdit *>();
        text->moveCursor(QTextCursor::End);
        text->setFontWeight(QFont::Bold);
        QTest::keyClicks(text, QStringLiteral(" neu"));
        QVERIFY(!edited.isEmpty());
        QCOMPARE(edit.html(), QStringLiteral("<p>Tasse<b> neu</b></p>"));
        auto *view = edit.findChild<ui::kit::SegmentedControl *>();
        view->setCurrent(1);
        auto *source = edit.findChild<QPlainTextEdit *>();
        QCOMPARE(source->toPlainText(), QStringLiteral("<p>Tasse<b> neu</b></p>"));
        source->setPlainText(QStringLiteral("<p>Ganz anders</p>"));
        QCOMPARE(edit.html(), QStringLiteral("<p>Ganz anders</p>"));
        view->setCurrent(0);
        QCOMPARE(text->toPlainText(), QStringLiteral("Ganz anders"));
    }

    void listsByTheBar()
    {
        DescriptionEdit edit(*theme_);
        edit.setHtml(QStringLiteral("<p>a</p>"));
        for (QAction *action : edit.actions())
            if (action->text() == QStringLiteral("Bullet list"))
                action->trigger();
        QCOMPARE(edit.html(), QStringLiteral("<ul><li>a</li></ul>"));
        for (QAction *action : edit.actions())
            if (action->text() == QStringLiteral("Bullet list"))
                action->trigger();
        QCOMPARE(edit.html(), QStringLiteral("<p>a</p>"));
    }

    void attributesFollowTheRules()
    {
        catalog::CategoryRules rules;
        AttributeRule material = attribute("1", "Material");
        material.required = true;
        material.values = {{QStringLiteral("11"), QStringLiteral("Wool")},
                           {QStringLiteral("12"), QStringLiteral("Silk")}};
        AttributeRule season = attribute("2", "Season");
        season.multiple = true;
        season.values = {{QStringLiteral("21"), QStringLiteral("Spring")},
                         {QStringLiteral("22"), QStringLiteral("Fall")}};
        AttributeRule care = attribute("3", "Care");
        care.customisable = true;
        AttributeRule colour = attribute("4", "Colour", AttributeRule::Kind::Sales);
        rules.attributes = {season, material, care, colour};
        const Attribute foreign{QStringLiteral("99"), QStringLiteral("Old"), {{QString(), QStringLiteral("x")}}};
        const std::vector<Attribute> saved{{QStringLiteral("2"), QStringLiteral("Season"), {season.values[0]}},
                                           foreign};
        AttributeForm form;
        form.setRules(rules, saved);
        QCOMPARE(form.attributes(), saved); // nothing is lost, also not what the rules don't know

        catalog::Product product;
        product.attributes = form.attributes();
        catalog::Findings findings;
        catalog::checkCategory(product, rules, findings);
        QCOMPARE(form.tell(findings, saved), 1); // the material
        auto *box = form.findChild<QComboBox *>();
        QVERIFY(box->accessibleName().startsWith(QStringLiteral("Material")));
        QSignalSpy edited(&form, &AttributeForm::edited);
        box->setEditText(QStringLiteral("silk"));
        QCOMPARE(edited.size(), 1);
        form.findChild<QPushButton *>()->menu()->actions().at(1)->trigger();
        form.findChildren<QLineEdit *>().last()->setText(QStringLiteral("Cold wash"));
        const std::vector<Attribute> now = form.attributes();
        QCOMPARE(now.size(), size_t(4));
        QCOMPARE(now[0].values, std::vector{material.values[1]}); // by name, in any case
        QCOMPARE(now[1].values, season.values);
        QCOMPARE(now[2].values.front().name, QStringLiteral("Cold wash"));
        QCOMPARE(now[3], foreign);
    }

    // The platform gives a merchant's own words an id that the form can't know.
    void ownValueWithAnIdIsNotAnEdit()
    {
        catalog::CategoryRules rules;
        AttributeRule voltage = attribute("7", "Voltage (V)");
        voltage.customisable = true;
        rules.attributes = {voltage};
        const std::vector<Attribute> saved{
            {QStringLiteral("7"), QStringLiteral("Voltage (V)"), {{QStringLiteral("7480"), QStringLiteral("230")}}}};
        AttributeForm form;
        form.setRules(rules, saved);
        QCOMPARE(form.tell({}, saved), 0);
        const auto *frame = form.findChild<ui::kit::FieldFrame *>();
        QCOMPARE(frame->state(), ui::kit::FieldState::Plain);
        form.findChild<QLineEdit *>()->setText(QStringLiteral("110"));
        QCOMPARE(form.tell({}, saved), 0);
        QCOMPARE(frame->state(), ui::kit::FieldState::Edited);
    }

    void cropsFit_data()
    {
        QTest::addColumn<QRect>("wanted");
        QTest::addColumn<bool>("square");
        QTest::addColumn<QRect>("fitting"); // in a picture of 1000 x 600, no smaller than 300
        QTest::newRow("as it is") << QRect(10, 20, 400, 350) << false << QRect(10, 20, 400, 350);
        QTest::newRow("moved back in") << QRect(900, -50, 400, 350) << false << QRect(600, 0, 400, 350);
        QTest::newRow("too small") << QRect(0, 0, 10, 10) << false << QRect(0, 0, 300, 300);
        QTest::newRow("too large") << QRect(-5, -5, 5000, 5000) << false << QRect(0, 0, 1000, 600);
        QTest::newRow("square") << QRect(100, 0, 500, 320) << true << QRect(100, 0, 500, 500);
        QTest::newRow("square and too high") << QRect(700, 0, 900, 320) << true << QRect(400, 0, 600, 600);
    }
    void cropsFit()
    {
        QFETCH(const QRect, wanted);
        QFETCH(const bool, square);
        QTEST(ui::catalog::fittingCrop(wanted, QSize(1000, 600), 300, square), "fitting");
    }

    void cropsByKeysAndMouse()
    {
        QImage picture(1000, 600, QImage::Format_RGB32);
        picture.fill(QColor(10, 20, 30));
        picture.setPixelColor(700, 300, Qt::white);
        ui::catalog::CropDialog dialog(picture);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        ui::catalog::CropView &view = dialog.view();
        QCOMPARE(view.crop(), QRect(200, 0, 600, 600)); // the largest square in the middle
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(view.crop(), QRect(199, 0, 600, 600));
        QTest::keyClick(&view, Qt::Key_Up, Qt::ShiftModifier); // a fiftieth of the shorter side
        QCOMPARE(view.crop(), QRect(199, 0, 588, 588));
        // By its lower corner up and to the left: the upper one stays.
        const QPoint corner = view.shown().bottomRight();
        QTest::mousePress(&view, Qt::LeftButton, {}, corner);
        QMouseEvent move(QEvent::MouseMove, corner - QPoint(60, 60), view.mapToGlobal(corner - QPoint(60, 60)),
                         Qt::LeftButton, Qt::LeftButton, {});
        QApplication::sendEvent(&view, &move);
        QTest::mouseRelease(&view, Qt::LeftButton, {}, corner - QPoint(60, 60));
        QCOMPARE(view.crop().topLeft(), QPoint(199, 0));
        QVERIFY(view.crop().width() < 588 && view.crop().width() >= 300);
        QCOMPARE(view.crop().width(), view.crop().height());
        view.setCrop({500, 100, 400, 400});
        QSignalSpy cropped(&dialog, &ui::catalog::CropDialog::cropped);
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(cropped.size(), 1);
        const QImage out = cropped.first().first().value<QImage>();
        QCOMPARE(out.size(), QSize(400, 400));
        QCOMPARE(out.pixelColor(200, 200), QColor(Qt::white)); // 700 - 500, 300 - 100
        // And through a file: upright and of the same size.
        const auto back = ui::catalog::pictureFrom(ui::catalog::pictureBytes(out));
        QVERIFY(back && back->size() == out.size());
        QVERIFY(!ui::catalog::pictureFrom("no picture"));
    }

    void categoryByTreeAndBySearch()
    {
        const auto category = [](const char *id, const char *parent, const char *name, bool leaf) {
            return catalog::Category{catalog::CategoryId(QString::fromLatin1(id)),
                                     catalog::CategoryId(QString::fromLatin1(parent)),
                                     QString::fromUtf8(name),
                                     leaf,
                                     {QStringLiteral("AVAILABLE")}};
        };
        std::vector<catalog::Category> all{category("1", "0", "Home", false), category("2", "1", "Kitchen", false),
                                           category("3", "2", "Cups", true), category("4", "2", "Knives", true),
                                           category("5", "1", "Cushions", true)};
        all[3].permissions = {QStringLiteral("PROHIBITED")};
        CategoryDialog dialog(all, catalog::CategoryId(QStringLiteral("5")));
        QSignalSpy chosen(&dialog, &CategoryDialog::chosen);
        dialog.show();
        auto *search = dialog.findChild<QLineEdit *>();
        QTest::keyClicks(search, QStringLiteral("kitch cu"));
        auto *found = dialog.findChild<QListWidget *>();
        QCOMPARE(found->count(), 1); // not the cushions, and never what the shop may not sell
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().at(0).value<catalog::CategoryId>().text(), QStringLiteral("3"));
        QCOMPARE(chosen.first().at(1).toString(), QStringLiteral("Home › Kitchen › Cups"));
        dialog.show();
        search->setText(QStringLiteral("Knives"));
        QCOMPARE(found->count(), 0);
        search->clear();
        auto *tree = dialog.findChild<QTreeWidget *>();
        tree->setCurrentItem(tree->topLevelItem(0)); // no leaf
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        dialog.suggest(catalog::CategoryId(QStringLiteral("4"))); // where the shop may not sell
        const auto buttons = dialog.findChildren<QPushButton *>();
        QVERIFY(std::ranges::none_of(buttons, [](const QPushButton *b) { return b->text().contains(u"suggests"); }));
        dialog.suggest(catalog::CategoryId(QStringLiteral("5")));
        const auto suggested =
            std::ranges::find_if(buttons, [](const QPushButton *b) { return b->text().contains(u"suggests"); });
        QVERIFY(suggested != buttons.end());
        QTest::mouseClick(*suggested, Qt::LeftButton);
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen.last().at(0).value<catalog::CategoryId>().text(), QStringLiteral("5"));
    }

private:
    std::unique_ptr<ui::kit::Theme> theme_;
};

QTEST_MAIN(EditorsTest)
#include "editors_test.moc"
