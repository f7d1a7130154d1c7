// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/exportdialog.h"

#include "core/follow.h"
#include "ui/catalog/exportlist.h"
#include "ui/kit/busy.h"
#include "ui/kit/buttons.h"
#include "ui/kit/format.h"
#include "ui/kit/headerview.h"
#include "ui/kit/notice.h"
#include "ui/kit/segments.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QTableWidget>

#include <algorithm>

namespace ui::catalog {
namespace {

using ::catalog::ExportFormat;
using ::catalog::ExportPreset;

constexpr int kWidth = 980, kHeight = 620, kListWidth = 320, kSampleRows = 5, kRowHeight = 28, kPreviewWidth = 140;
constexpr qsizetype kLongestCell = 200; // characters of a cell that is only looked at

const QString kPreset = QStringLiteral("catalog/export/preset");
const QString kFields = QStringLiteral("catalog/export/fields");
const QString kFormat = QStringLiteral("catalog/export/format");
const QString kFolder = QStringLiteral("catalog/export/folder");

} // namespace

ExportDialog::ExportDialog(::catalog::Commands &commands, QSettings &settings, std::vector<ExportScope> scopes,
                           QStringList shown, Open open, QWidget *parent)
    : Dialog(parent)
    , commands_(commands)
    , settings_(settings)
    , scopes_(std::move(scopes))
    , shown_(std::move(shown))
    , open_(std::move(open))
    , scope_(new kit::SegmentedControl(tr("What to export"), this))
    , format_(new kit::SegmentedControl(tr("Format"), this))
    , advice_(kit::label(QString(), kit::LabelRole::Secondary, this))
    , notice_(new kit::Notice(kit::NoticeForm::Box, this))
    , progress_(new kit::ProgressLine(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export products"));
    resize(kWidth, kHeight);
    for (const ExportScope &scope : scopes_)
        scope_->add(scope.name, tr("%Ln SKUs", nullptr, int(scope.count)));
    format_->add(tr("CSV"));
    format_->add(tr("Excel (XLSX)"));
    format_->setCurrent(settings_.value(kFormat).toString() == u"xlsx" ? 1 : 0);
    own_ = settings_.value(kFields).toStringList();
    notice_->dismiss();
    folder_ = notice_->addButton(tr("Open folder"));
    progress_->hide();
    advice_->setWordWrap(true);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(makeColumns());
    middle->addWidget(makePreview(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(10);
    layout->addWidget(scope_, 0, Qt::AlignLeading);
    layout->addLayout(middle, 1);
    layout->addWidget(notice_);
    layout->addWidget(progress_);
    layout->addLayout(makeFoot());
    connect(scope_, &kit::SegmentedControl::currentChanged, this, &ExportDialog::readSample);
    connect(format_, &kit::SegmentedControl::currentChanged, this, &ExportDialog::refresh);
    connect(folder_, &QPushButton::clicked, this, [this] { open_(QUrl::fromLocalFile(folderPath_)); });
    readSample();
    refresh();
}

ExportDialog::~ExportDialog()
{
    if (going_)
        *going_ = false;
}

QWidget *ExportDialog::makeColumns()
{
    auto *box = new QWidget(this);
    presets_ = new QComboBox(box);
    presets_->setAccessibleName(tr("Which columns"));
    presets_->addItem(tr("All columns"), int(Preset::All));
    presets_->addItem(tr("Prices and stock"), int(Preset::PricesAndStock));
    presets_->addItem(tr("Titles and descriptions"), int(Preset::Texts));
    presets_->addItem(tr("As in the grid"), int(Preset::Shown));
    presets_->addItem(tr("My own choice"), int(Preset::Own));
    presets_->setCurrentIndex(std::max(0, presets_->findData(settings_.value(kPreset).toInt())));
    list_ = new ExportList(box);
    up_ = kit::button(tr("Move &up"), kit::ButtonLook::Secondary, box, kit::ButtonSize::Small);
    down_ = kit::button(tr("Move &down"), kit::ButtonLook::Secondary, box, kit::ButtonSize::Small);
    auto *always = kit::label(tr("Seller SKU and IDs are always in: by them the import finds each row again."),
                              kit::LabelRole::Meta, box);
    always->setWordWrap(true);
    auto *moves = new QHBoxLayout;
    moves->setSpacing(8);
    moves->addWidget(up_);
    moves->addWidget(down_);
    moves->addStretch(1);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(presets_);
    layout->addWidget(list_, 1);
    layout->addLayout(moves);
    layout->addWidget(always);
    box->setFixedWidth(kListWidth);
    connect(presets_, &QComboBox::activated, this, &ExportDialog::choosePreset);
    connect(list_, &ExportList::changed, this, &ExportDialog::listChanged);
    connect(list_, &ExportList::currentRowChanged, this, &ExportDialog::refresh);
    connect(up_, &QPushButton::clicked, this, [this] { list_->move(-1); });
    connect(down_, &QPushButton::clicked, this, [this] { list_->move(1); });
    return box;
}

QWidget *ExportDialog::makePreview()
{
    auto *box = new QWidget(this);
    preview_ = new QTableWidget(box);
    preview_->setHorizontalHeader(new kit::HeaderView(preview_));
    preview_->setTabKeyNavigation(false);
    preview_->setAccessibleName(tr("How the file begins"));
    preview_->setShowGrid(false);
    preview_->setWordWrap(false);
    preview_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    preview_->setSelectionBehavior(QAbstractItemView::SelectRows);
    preview_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    preview_->verticalHeader()->hide();
    preview_->verticalHeader()->setDefaultSectionSize(kRowHeight);
    preview_->horizontalHeader()->setDefaultSectionSize(kPreviewWidth);
    preview_->setFixedHeight((kSampleRows + 2) * kRowHeight); // head and scroll bar
    auto *why = kit::label(tr("The names of the columns are those that the import knows by itself. A cell that you "
                              "leave empty or a column that you leave out stays as it is."),
                           kit::LabelRole::Meta, box);
    why->setWordWrap(true);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(kit::label(tr("How the file begins"), kit::LabelRole::PanelTitle, box));
    layout->addWidget(preview_);
    layout->addWidget(why);
    layout->addSpacing(16);
    layout->addWidget(kit::label(tr("Format"), kit::LabelRole::PanelTitle, box));
    layout->addWidget(format_, 0, Qt::AlignLeading);
    layout->addWidget(advice_);
    layout->addStretch(1);
    return box;
}

QBoxLayout *ExportDialog::makeFoot()
{
    summary_ = kit::label(QString(), kit::LabelRole::Secondary, this);
    cancel_ = kit::button(tr("Close"), kit::ButtonLook::Secondary, this, kit::ButtonSize::Large);
    export_ = kit::button(QString(), kit::ButtonLook::Primary, this, kit::ButtonSize::Large);
    export_->setDefault(true);
    auto *foot = new QHBoxLayout;
    foot->addWidget(summary_, 1);
    foot->addWidget(cancel_);
    foot->addWidget(export_);
    connect(cancel_, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(export_, &QPushButton::clicked, this, &ExportDialog::askForPath);
    return foot;
}

const ExportScope &ExportDialog::current() const { return scopes_[size_t(std::max(0, scope_->current()))]; }

bool ExportDialog::isXlsx() const { return format_->current() == 1; }

void ExportDialog::readSample()
{
    const std::vector<qint64> &skus = current().skus;
    // Some more, should the first ones have gone meanwhile.
    const std::vector<qint64> first(skus.begin(), skus.begin() + qsizetype(std::min<size_t>(skus.size(), 100)));
    const quint64 asked = ++asked_;
    core::follow(commands_.exportSample(first, kSampleRows), this,
                 [this, asked](const core::Result<::catalog::ExportSample> &sample) {
                     if (asked != asked_)
                         return;
                     if (!sample)
                         return notice_->say(sample.error());
                     const bool fresh = !sample_;
                     sample_ = *sample;
                     if (fresh) {
                         list_->setFields(exportFields(sample_->columns));
                         list_->setChosen(fieldsOf(Preset(presets_->currentData().toInt())));
                     }
                     showPreview();
                     refresh();
                 });
    refresh();
}

QStringList ExportDialog::fieldsOf(Preset preset) const
{
    switch (preset) {
    case Preset::All:
        return ::catalog::fieldsOf(ExportPreset::All, list_->fields());
    case Preset::PricesAndStock:
        return ::catalog::fieldsOf(ExportPreset::PricesAndStock, list_->fields());
    case Preset::Texts:
        return ::catalog::fieldsOf(ExportPreset::Texts, list_->fields());
    case Preset::Own:
        return own_;
    case Preset::Shown:
        break;
    }
    QStringList keys;
    for (const QString &key : shown_) {
        if (key != u"stock") {
            keys.append(key);
            continue;
        }
        for (const ::catalog::ExportField &field : list_->fields())
            if (field.part == ::catalog::ExportField::Part::Stock)
                keys.append(field.key);
    }
    return keys;
}

void ExportDialog::choosePreset()
{
    list_->setChosen(fieldsOf(Preset(presets_->currentData().toInt())));
    showPreview();
    refresh();
}

void ExportDialog::listChanged()
{
    own_ = list_->chosen();
    presets_->setCurrentIndex(presets_->findData(int(Preset::Own)));
    showPreview();
    refresh();
}

void ExportDialog::showPreview()
{
    if (!sample_)
        return;
    // Nothing chosen is the identity alone, which a request without fields would not mean.
    QStringList wanted = list_->chosen();
    wanted.prepend(QStringLiteral("seller_sku"));
    const auto layout = ::catalog::ExportLayout::make(sample_->columns, wanted);
    if (!layout)
        return notice_->say(layout.error());
    preview_->clear();
    preview_->setColumnCount(int(layout->header().size()));
    preview_->setHorizontalHeaderLabels(layout->header());
    preview_->setRowCount(int(sample_->rows.size()));
    for (size_t row = 0; row < sample_->rows.size(); ++row) {
        const QStringList cells = layout->pick(sample_->rows[row]);
        for (qsizetype column = 0; column < cells.size(); ++column)
            preview_->setItem(int(row), int(column),
                              new QTableWidgetItem(cells[column].left(kLongestCell).simplified()));
    }
}

void ExportDialog::refresh()
{
    const bool going = going_ != nullptr;
    for (QWidget *part : std::initializer_list<QWidget *>{scope_, format_, presets_, list_})
        part->setEnabled(!going);
    up_->setEnabled(!going && list_->currentRow() > 1);
    down_->setEnabled(!going && list_->currentRow() > 0 && list_->currentRow() + 1 < list_->count());
    advice_->setText(isXlsx() ? tr("For reading and passing on. The import reads CSV only: take CSV to change things "
                                   "and bring them back.")
                              : tr("Opens in every spreadsheet and can be imported again: only what you changed in it "
                                   "changes here."));
    const int columns = preview_->columnCount();
    summary_->setText(sample_ ? tr("%n columns", nullptr, columns) : tr("Reading the columns…"));
    progress_->setVisible(going);
    cancel_->setText(going ? tr("Stop") : tr("Close"));
    export_->setText(tr("Export %Ln SKUs…", nullptr, int(current().count)));
    export_->setEnabled(!going && sample_ && current().count > 0);
}

void ExportDialog::askForPath()
{
    const QString ending = isXlsx() ? QStringLiteral("xlsx") : QStringLiteral("csv");
    const QString folder =
        settings_.value(kFolder, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).toString();
    auto *dialog = new QFileDialog(this, windowTitle(), QDir(folder).filePath(tr("products") + u'.' + ending),
                                   isXlsx() ? tr("Excel workbook (*.xlsx)") : tr("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::exportTo);
    dialog->open();
}

void ExportDialog::exportTo(const QString &chosen)
{
    const QString ending = isXlsx() ? QStringLiteral(".xlsx") : QStringLiteral(".csv");
    const QString path = chosen.endsWith(ending, Qt::CaseInsensitive) ? chosen : chosen + ending;
    const qint64 total = current().count;
    ::catalog::ExportRequest request{current().skus, list_->chosen()};
    request.fields.prepend(QStringLiteral("seller_sku"));
    remember(path);
    notice_->dismiss();
    const auto going = going_ = std::make_shared<std::atomic_bool>(true);
    const QString words = tr("Writing %1").arg(QFileInfo(path).fileName());
    progress_->report(words, 0, total);
    refresh();
    const auto report = [going, words, total, shown = QPointer(progress_)](qint64 skus) {
        QMetaObject::invokeMethod(qApp, [shown, words, total, skus] {
            if (shown)
                shown->report(words, skus, total);
        });
        return going->load();
    };
    core::follow(
        commands_.exportTo(std::move(request), path, isXlsx() ? ExportFormat::Xlsx : ExportFormat::Csv, report), this,
        [this, path](const core::Result<qint64> &skus) { finished(path, skus); });
}

void ExportDialog::finished(const QString &path, const core::Result<qint64> &skus)
{
    going_.reset();
    refresh();
    folder_->setVisible(skus.has_value());
    if (skus) {
        folderPath_ = QFileInfo(path).absolutePath();
        notice_->say(kit::State::Ok,
                     tr("%Ln SKUs are in %1.", nullptr, int(*skus)).arg(QDir::toNativeSeparators(path)));
        Q_EMIT written(path, *skus);
    } else if (skus.error().code == u"export.cancelled") {
        notice_->say(kit::State::Info, tr("Stopped: nothing was written."));
    } else {
        notice_->say(skus.error());
    }
}

void ExportDialog::remember(const QString &path)
{
    settings_.setValue(kPreset, presets_->currentData());
    settings_.setValue(kFields, own_);
    settings_.setValue(kFormat, isXlsx() ? QStringLiteral("xlsx") : QStringLiteral("csv"));
    settings_.setValue(kFolder, QFileInfo(path).absolutePath());
}

void ExportDialog::reject()
{
    if (going_)
        *going_ = false; // finished() says so
    else
        QDialog::reject();
}

} // namespace ui::catalog
