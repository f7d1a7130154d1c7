// SPDX-License-Identifier: GPL-3.0-or-later
// The steps between a file's columns and what they are read as, by point and click.
#include "ui/csvimport/columnsstep.h"
#include "ui/csvimport/stepform.h"
#include "ui/csvimport/stepspanel.h"
#include "ui/csvimport/stepwords.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/notice.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using tabular::Mapping;
using tabular::Transform;
using ui::csvimport::ColumnsStep;
using ui::csvimport::StepForm;
using ui::csvimport::StepsPanel;
using Kind = Transform::Kind;

namespace {

QString toText(const char *text) { return QString::fromUtf8(text); }

struct Typed {
    const char *label; // of the field
    const char *text;
};

} // namespace

Q_DECLARE_METATYPE(Kind)
Q_DECLARE_METATYPE(QList<Typed>)

class ColumnsTest final : public QObject {
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
        step_ = std::make_unique<ColumnsStep>();
        step_->resize(1200, 700);
        step_->show();
    }
    void cleanup() { step_.reset(); }

    void stepsShowWhatTheyDo_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QList<Typed>>("typed");
        QTest::addColumn<QString>("becomes");
        QTest::newRow("prefix") << Kind::Prefix << toText("12") << QList<Typed>{{"Text", "ACME-"}} << toText("ACME-12");
        QTest::newRow("suffix") << Kind::Suffix << toText("12") << QList<Typed>{{"Text", "-DE"}} << toText("12-DE");
        // 10 x 1.19, two decimals as a new step has them
        QTest::newRow("multiply") << Kind::Multiply << toText("10,00") << QList<Typed>{{"Factor", "1.19"}}
                                  << toText("11.90");
        QTest::newRow("with a comma") << Kind::Multiply << toText("10,00") << QList<Typed>{{"Factor", "1,5"}}
                                      << toText("15.00");
        QTest::newRow("not a number") << Kind::Multiply << toText("on request") << QList<Typed>{{"Factor", "1.19"}}
                                      << toText("on request");
        QTest::newRow("split") << Kind::Split << toText("Rot / L")
                               << QList<Typed>{{"What separates the parts", "/"}, {"Which part", "Part 2"}}
                               << toText("L");
        QTest::newRow("last part") << Kind::Split << toText("a>b>c")
                                   << QList<Typed>{{"What separates the parts", ">"}, {"Which part", "The last part"}}
                                   << toText("c");
        QTest::newRow("default") << Kind::Default << QString() << QList<Typed>{{"Value", "7"}} << toText("7");
        QTest::newRow("replace") << Kind::Replace << toText("a_b_c") << QList<Typed>{{"Text", "_"}, {"Becomes", "-"}}
                                 << toText("a-b-c");
        QTest::newRow("upper") << Kind::Upper << toText("größe") << QList<Typed>{} << toText("GRÖSSE");
        QTest::newRow("lower") << Kind::Lower << toText("ROT") << QList<Typed>{} << toText("rot");
        QTest::newRow("all others") << Kind::Lookup << toText("Blau") << QList<Typed>{{"All other values", "Other"}}
                                    << toText("Other");
    }
    void stepsShowWhatTheyDo()
    {
        QFETCH(const Kind, kind);
        QFETCH(const QString, cell);
        QFETCH(const QList<Typed>, typed);
        QFETCH(const QString, becomes);
        open(QStringLiteral("SKU;Wert;Rest\nA;%1;x\n").arg(cell));
        step_->setTarget(1, QStringLiteral("title"));
        step_->select(1);
        addStep(kind);
        for (const Typed &one : typed)
            type(toText(one.label), toText(one.text));
        QCOMPARE(preview(0, 0), cell.isEmpty() ? QStringLiteral("empty") : cell);
        QCOMPARE(preview(0, 1), becomes);
        // What the file is checked with, and how it is kept.
        const auto steps = step_->mapping().bindings.value(QStringLiteral("title")).transforms;
        QCOMPARE(steps.size(), 1);
        QCOMPARE(steps.front().kind, kind);
        QVERIFY(!ui::csvimport::stepWords(steps).isEmpty());
        const auto read = Mapping::fromJson(step_->mapping().toJson());
        QVERIFY(read.has_value());
        QCOMPARE(*read, step_->mapping());
        QVERIFY(step_->isEdited());
    }

    void lookUpTakesTheValuesOfTheFile()
    {
        open(QStringLiteral("SKU;Farbe\nA;Rot\nB;Blau\nC;Rot\nD;\n"));
        step_->setTarget(1, QStringLiteral("option:Color"));
        step_->select(1);
        addStep(Kind::Lookup);
        QVERIFY(!problem().isEmpty()); // nothing to look up yet
        press(QStringLiteral("Take the values of the file"));
        auto *table = form()->findChild<QTableWidget *>();
        QCOMPARE(table->rowCount(), 3); // Rot, Blau, and one for the next
        table->item(0, 1)->setText(QStringLiteral("Red"));
        QCOMPARE(preview(0, 1), QStringLiteral("Red"));
        QCOMPARE(preview(1, 1), QStringLiteral("Blau"));
        QCOMPARE(problem(), QString());
        table->item(2, 0)->setText(QStringLiteral("Rot")); // a second time
        QVERIFY(problem().contains(QStringLiteral("Rot")));
        QCOMPARE(table->rowCount(), 4);
    }

    // A factor that is none is said at its field and above, and is not passed over.
    void wrongStepIsSaidWhereItIs()
    {
        open(QStringLiteral("SKU;Preis\nA;10,00\n"));
        step_->setTarget(1, QStringLiteral("price"));
        step_->select(1);
        addStep(Kind::Multiply);
        auto *frame = this->frame(QStringLiteral("Factor"));
        QCOMPARE(frame->state(), ui::kit::FieldState::Error);
        type(QStringLiteral("Factor"), QStringLiteral("19 %"));
        QCOMPARE(frame->state(), ui::kit::FieldState::Error);
        QVERIFY2(frame->message().contains(QStringLiteral("19 %")), qPrintable(frame->message()));
        QVERIFY(!said().contains(QStringLiteral("19 %"))); // once is enough
        step_->select(0);
        QVERIFY2(said().contains(QStringLiteral("19 %")), qPrintable(said()));
        step_->select(1);
        frame = this->frame(QStringLiteral("Factor"));
        type(QStringLiteral("Factor"), QStringLiteral("1.5"));
        QCOMPARE(frame->state(), ui::kit::FieldState::Plain);
        step_->select(0);
        QCOMPARE(said(), QString());
        step_->select(1);
        QCOMPARE(preview(0, 1), QStringLiteral("15.00"));
    }

    void stepsHaveAnOrder()
    {
        open(QStringLiteral("SKU;Wert\nA;b\n"));
        step_->setTarget(1, QStringLiteral("title"));
        step_->select(1);
        addStep(Kind::Upper);
        addStep(Kind::Prefix);
        type(QStringLiteral("Text"), QStringLiteral("x-"));
        QCOMPARE(preview(0, 1), QStringLiteral("x-B")); // in upper case, then the text before
        press(QStringLiteral("Earlier"));
        QCOMPARE(preview(0, 1), QStringLiteral("X-B"));
        press(QStringLiteral("Remove")); // the prefix, which is still current
        QCOMPARE(preview(0, 1), QStringLiteral("B"));
        press(QStringLiteral("Remove"));
        QCOMPARE(preview(0, 1), QStringLiteral("b"));
        QCOMPARE(step_->mapping().bindings.value(QStringLiteral("title")).transforms.size(), 0);
    }

    void oneColumnIsUsedTwice()
    {
        open(QStringLiteral("SKU;Variante\nA;Rot / L\n"));
        step_->setTarget(1, QStringLiteral("option:Color"));
        step_->select(1);
        addStep(Kind::Split);
        type(QStringLiteral("What separates the parts"), QStringLiteral("/"));
        press(QStringLiteral("Use the column once more"));
        QCOMPARE(step_->uses().size(), size_t(3));
        step_->setUse(2, QStringLiteral("option:Size"));
        addStep(Kind::Split);
        type(QStringLiteral("What separates the parts"), QStringLiteral("/"));
        type(QStringLiteral("Which part"), QStringLiteral("Part 2"));
        QCOMPARE(preview(0, 1), QStringLiteral("L"));
        const auto &bindings = step_->mapping().bindings;
        QCOMPARE(bindings.value(QStringLiteral("option:Color")).columns, QStringList{QStringLiteral("Variante")});
        QCOMPARE(bindings.value(QStringLiteral("option:Size")).columns, QStringList{QStringLiteral("Variante")});
        QCOMPARE(bindings.value(QStringLiteral("option:Color")).transforms.front().part, 0);
        QCOMPARE(bindings.value(QStringLiteral("option:Size")).transforms.front().part, 1);
        QCOMPARE(step_->used(), std::pair(1, 2)); // the SKU is not mapped here
        step_->setUse(2, {});                     // and no longer
        QVERIFY(!step_->mapping().bindings.contains(QStringLiteral("option:Size")));
        QCOMPARE(step_->uses().size(), size_t(2));
    }

    void whatNoColumnSaysIsAFixedValue()
    {
        open(QStringLiteral("SKU;Preis\nA;1\n"));
        press(QStringLiteral("Add a fixed value"));
        step_->setUse(2, QStringLiteral("category"));
        QVERIFY(!button(QStringLiteral("Remove"))->isEnabled()); // it is what makes the value
        type(QStringLiteral("Value"), QStringLiteral("Mugs"));
        QCOMPARE(preview(0, 1), QStringLiteral("Mugs"));
        const tabular::Binding binding = step_->mapping().bindings.value(QStringLiteral("category"));
        QVERIFY(binding.columns.isEmpty());
        QCOMPARE(binding.transforms.front().text, QStringLiteral("Mugs"));
        QVERIFY(Mapping::fromJson(step_->mapping().toJson()).has_value());
        step_->setUse(2, QStringLiteral("brand")); // another one has this value
        QCOMPARE(step_->mapping().bindings.value(QStringLiteral("brand")).transforms.front().text,
                 QStringLiteral("Mugs"));
        QVERIFY(!step_->mapping().bindings.contains(QStringLiteral("category")));
    }

    void columnsAreJoined()
    {
        open(QStringLiteral("SKU;Marke;Name\nA;Acme;Tasse\n"));
        step_->setTarget(1, {});
        step_->setTarget(2, QStringLiteral("title"));
        step_->select(2);
        addStep(Kind::Concat);
        auto *list = form()->findChild<QListWidget *>();
        QCOMPARE(list->count(), 3);
        list->item(1)->setCheckState(Qt::Checked);
        QCOMPARE(preview(0, 1), QStringLiteral("Tasse Acme"));
        QCOMPARE(step_->mapping().bindings.value(QStringLiteral("title")).columns,
                 (QStringList{QStringLiteral("Name"), QStringLiteral("Marke")}));
        QCOMPARE(step_->used(), std::pair(2, 3));
        press(QStringLiteral("Remove"));
        QCOMPARE(step_->mapping().bindings.value(QStringLiteral("title")).columns, QStringList{QStringLiteral("Name")});
    }

    // What was remembered under a name that is written differently now is that column's all the same.
    void rememberedColumnsAreFound()
    {
        Mapping before;
        Transform times;
        times.kind = Kind::Multiply;
        times.text = QStringLiteral("2");
        before.bindings.insert(QStringLiteral("price"), {{QStringLiteral("ek-netto")}, {times}});
        before.bindings.insert(QStringLiteral("seller_sku"), {{QStringLiteral("#1")}, {}});
        open(QStringLiteral("Nr;EK Netto\nA;10\n"), before);
        QCOMPARE(step_->used(), std::pair(2, 2));
        QVERIFY(!step_->isEdited());
        step_->select(1);
        QCOMPARE(preview(0, 1), QStringLiteral("20"));
        step_->setTarget(1, QStringLiteral("list_price")); // its steps go along
        QCOMPARE(step_->mapping().bindings.value(QStringLiteral("list_price")).transforms, QList<Transform>{times});
        QVERIFY(step_->isEdited());
    }

private:
    void open(const QString &text, const std::optional<Mapping> &remembered = std::nullopt)
    {
        QFile file(folder_.filePath(QStringLiteral("x.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
        file.close();
        tabular::Options options;
        options.encoding = "UTF-8";
        options.delimiter = ';';
        const auto opened = catalog::ImportFile::open(file.fileName(), options);
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().sentence()));
        catalog::ImportCommands::Opened all;
        all.file = *opened;
        for (const char *id :
             {"seller_sku", "title", "price", "list_price", "category", "brand", "option:Color", "option:Size"})
            all.targets.append({toText(id), toText(id), {}, tabular::Content::Any, false});
        all.proposal.mapping = remembered.value_or(Mapping{});
        step_->setOpened(all, options);
    }
    StepForm *form() { return step_->findChild<StepForm *>(); }
    QString preview(int row, int column)
    {
        const auto *table = step_->steps().findChild<QTableWidget *>(QStringLiteral("stepsPreview"));
        return row < table->rowCount() ? table->item(row, column)->text() : QStringLiteral("(no row)");
    }
    void addStep(Kind kind)
    {
        for (QAction *action : step_->steps().findChild<QMenu *>()->actions())
            if (Kind(action->data().toInt()) == kind && action->isEnabled())
                return action->trigger();
        QFAIL("there is no such step to add");
    }
    ui::kit::FieldFrame *frame(const QString &label)
    {
        for (auto *frame : form()->findChildren<ui::kit::FieldFrame *>())
            if (frame->isVisible() && frame->field()->accessibleName() == label)
                return frame;
        return nullptr;
    }
    void type(const QString &label, const QString &text)
    {
        auto *found = frame(label);
        QVERIFY2(found, qPrintable(label));
        if (auto *edit = qobject_cast<QLineEdit *>(found->field())) {
            edit->selectAll();
            return QTest::keyClicks(edit, text);
        }
        auto *box = qobject_cast<QComboBox *>(found->field());
        QVERIFY(box && box->findText(text) >= 0);
        box->setCurrentIndex(box->findText(text));
        Q_EMIT box->activated(box->currentIndex());
    }
    // Above the columns.
    QString said()
    {
        QString words;
        for (const ui::kit::Notice *notice : step_->findChildren<ui::kit::Notice *>())
            if (notice->isVisible() && notice->state() == ui::kit::State::Err)
                words += notice->words();
        return words;
    }
    // Beside the table of values.
    QString problem()
    {
        QString words;
        for (const QLabel *label : form()->findChildren<QLabel *>(QStringLiteral("tableProblem")))
            if (label->isVisibleTo(form()))
                words = label->text();
        return words;
    }
    QPushButton *button(const QString &text)
    {
        for (QPushButton *button : step_->findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == text)
                return button;
        return nullptr;
    }
    void press(const QString &text)
    {
        QPushButton *found = button(text);
        QVERIFY2(found, qPrintable(text));
        QTest::mouseClick(found, Qt::LeftButton);
    }

    QTemporaryDir folder_;
    std::unique_ptr<ui::kit::Theme> theme_;
    std::unique_ptr<ColumnsStep> step_;
};

QTEST_MAIN(ColumnsTest)
#include "columns_test.moc"
