// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/csvimport/columnsstep.h"

#include "ui/kit/buttons.h"
#include "ui/kit/headerview.h"
#include "ui/kit/notice.h"
#include "ui/kit/panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QTableWidget>

namespace ui::csvimport {
namespace {

constexpr int kSamples = 3, kPreviewRows = 20, kRowHeight = 30;
enum Column { Name, Samples, Target };

const std::array kEncodings{"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "GB18030", "Shift_JIS"};
const std::array kDelimiters{';', ',', '\t', '|'};

QTableWidget *table(const QString &name, QWidget *parent)
{
    auto *made = new QTableWidget(parent);
    made->setHorizontalHeader(new kit::HeaderView(made));
    made->setAccessibleName(name);
    made->setShowGrid(false);
    made->setWordWrap(false);
    made->setEditTriggers(QAbstractItemView::NoEditTriggers);
    made->setSelectionBehavior(QAbstractItemView::SelectRows);
    made->verticalHeader()->hide();
    made->verticalHeader()->setDefaultSectionSize(kRowHeight);
    made->setFrameShape(QFrame::NoFrame);
    return made;
}

} // namespace

ColumnsStep::ColumnsStep(QWidget *parent)
    : QWidget(parent)
    , notice_(new kit::Notice(kit::NoticeForm::Box, this))
{
    auto *columnsPanel = new kit::Panel(tr("Columns of the file"), this);
    columnsPanel->addToHead(makeReading());
    columns_ = table(tr("Columns of the file"), columnsPanel);
    columnsPanel->body()->addWidget(columns_);
    auto *previewPanel = new kit::Panel(tr("The first rows as they are read"), this);
    preview_ = table(tr("The first rows as they are read"), previewPanel);
    previewPanel->body()->addWidget(preview_);
    notice_->dismiss();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 0, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(notice_);
    layout->addWidget(columnsPanel, 3);
    layout->addWidget(previewPanel, 2);
    setFocusProxy(columns_);
}

QWidget *ColumnsStep::makeReading()
{
    auto *box = new QWidget(this);
    encoding_ = new QComboBox(box);
    encoding_->setAccessibleName(tr("Encoding"));
    for (const char *name : kEncodings)
        encoding_->addItem(QString::fromLatin1(name), QByteArray(name));
    delimiter_ = new QComboBox(box);
    delimiter_->setAccessibleName(tr("Separator"));
    const std::array names{tr("Semicolon"), tr("Comma"), tr("Tab"), tr("Vertical bar")};
    for (size_t i = 0; i < names.size(); ++i)
        delimiter_->addItem(names[i], int(kDelimiters[i]));
    headerRow_ = new QSpinBox(box);
    headerRow_->setAccessibleName(tr("Row with the column names"));
    headerRow_->setRange(0, 50);
    headerRow_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    headerRow_->setPrefix(tr("Names in row "));
    headerRow_->setSpecialValueText(tr("No names"));
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget *part : std::initializer_list<QWidget *>{encoding_, delimiter_, headerRow_})
        row->addWidget(part);
    connect(encoding_, &QComboBox::activated, this, &ColumnsStep::optionsEdited);
    connect(delimiter_, &QComboBox::activated, this, &ColumnsStep::optionsEdited);
    connect(headerRow_, &QSpinBox::editingFinished, this, &ColumnsStep::optionsEdited);
    return box;
}

void ColumnsStep::optionsEdited()
{
    const tabular::Dialect &dialect = opened_.file->dialect();
    tabular::Options options = options_;
    if (encoding_->currentData().toByteArray() != dialect.encoding)
        options.encoding = encoding_->currentData().toByteArray();
    if (delimiter_->currentData().toInt() != dialect.delimiter)
        options.delimiter = char(delimiter_->currentData().toInt());
    if (quint32(headerRow_->value()) != opened_.file->layout().headerRow)
        options.headerRow = quint32(headerRow_->value());
    if (options.encoding != options_.encoding || options.delimiter != options_.delimiter ||
        options.headerRow != options_.headerRow)
        Q_EMIT optionsChanged(options);
}

void ColumnsStep::setOpened(const ::catalog::ImportCommands::Opened &opened, const tabular::Options &options)
{
    opened_ = opened;
    options_ = options;
    mapping_ = opened.proposal.mapping;
    const tabular::Dialect &dialect = opened.file->dialect();
    if (encoding_->findData(dialect.encoding) < 0)
        encoding_->addItem(QString::fromLatin1(dialect.encoding), dialect.encoding);
    encoding_->setCurrentIndex(encoding_->findData(dialect.encoding));
    if (delimiter_->findData(int(dialect.delimiter)) < 0)
        delimiter_->addItem(QString(QLatin1Char(dialect.delimiter)), int(dialect.delimiter));
    delimiter_->setCurrentIndex(delimiter_->findData(int(dialect.delimiter)));
    headerRow_->setValue(int(opened.file->layout().headerRow));
    notice_->dismiss();
    if (opened.remembered)
        notice_->say(kit::State::Info, tr("The columns are as you confirmed them for a file of this form before."));
    else if (dialect.encodingConfidence < 50)
        notice_->say(kit::State::Warn, tr("The encoding is a guess."),
                     tr("Look at the samples: are all letters right?"));
    fillColumns();
    preview();
}

QString ColumnsStep::columnName(int column) const
{
    const QStringList &header = opened_.file->layout().header;
    const QString name = header.value(column);
    return name.isEmpty() || header.count(name) > 1 ? QStringLiteral("#%1").arg(column + 1) : name;
}

QString ColumnsStep::targetOf(int column) const
{
    const QString name = columnName(column), number = QStringLiteral("#%1").arg(column + 1);
    for (auto binding = mapping_.bindings.begin(); binding != mapping_.bindings.end(); ++binding)
        if (binding->columns.contains(name) || binding->columns.contains(number))
            return binding.key();
    return {};
}

void ColumnsStep::fillColumns()
{
    filling_ = true;
    const auto samples = opened_.file->sample();
    qsizetype count = opened_.file->layout().header.size();
    if (count == 0) // without names
        for (const tabular::Record &record : samples)
            count = std::max(count, qsizetype(record.fields.size()));
    columns_->clear();
    columns_->setColumnCount(3);
    columns_->setRowCount(int(count));
    columns_->setHorizontalHeaderLabels({tr("In the file"), tr("Samples"), tr("Is read as")});
    columns_->horizontalHeader()->setSectionResizeMode(Samples, QHeaderView::Stretch);
    columns_->setColumnWidth(Name, 220);
    columns_->setColumnWidth(Target, 260);
    for (int column = 0; column < count; ++column) {
        QStringList cells;
        for (const tabular::Record &record : samples) {
            const std::string_view field = record.field(size_t(column));
            if (!field.empty() && cells.size() < kSamples)
                cells.append(QString::fromUtf8(field.data(), qsizetype(field.size())).simplified().left(60));
        }
        const QString name = opened_.file->layout().header.value(column);
        columns_->setItem(column, Name, new QTableWidgetItem(name.isEmpty() ? tr("Column %1").arg(column + 1) : name));
        columns_->setItem(column, Samples, new QTableWidgetItem(cells.join(QStringLiteral("  ·  "))));
        auto *box = new QComboBox(columns_);
        box->setAccessibleName(tr("“%1” is read as").arg(name));
        box->setFocusPolicy(Qt::StrongFocus);
        box->addItem(tr("not used"), QString());
        for (const tabular::Target &target : opened_.targets)
            box->addItem(target.id.startsWith(u"stock:") ? tr("Stock, %1").arg(target.label) : target.label, target.id);
        box->setCurrentIndex(std::max(0, box->findData(targetOf(column))));
        columns_->setCellWidget(column, Target, box);
        connect(box, &QComboBox::activated, this,
                [this, column, box] { setTarget(column, box->currentData().toString()); });
    }
    filling_ = false;
}

void ColumnsStep::setTarget(int column, const QString &target)
{
    const QString before = targetOf(column);
    if (before == target)
        return;
    if (!before.isEmpty()) {
        tabular::Binding &old = mapping_.bindings[before];
        old.columns.removeAll(columnName(column));
        old.columns.removeAll(QStringLiteral("#%1").arg(column + 1));
        if (old.columns.isEmpty())
            mapping_.bindings.remove(before);
    }
    if (!target.isEmpty())
        mapping_.bindings.insert(target,
                                 {{columnName(column)}, opened_.proposal.mapping.bindings.value(target).transforms});
    // A column that was read as this target before is used no more.
    for (int row = 0; row < columns_->rowCount(); ++row)
        if (auto *box = qobject_cast<QComboBox *>(columns_->cellWidget(row, Target)))
            box->setCurrentIndex(std::max(0, box->findData(targetOf(row))));
    preview();
}

std::pair<int, int> ColumnsStep::used() const
{
    int count = 0;
    for (int column = 0; column < columns_->rowCount(); ++column)
        count += targetOf(column).isEmpty() ? 0 : 1;
    return {count, columns_->rowCount()};
}

void ColumnsStep::preview()
{
    preview_->clear();
    preview_->setColumnCount(0);
    preview_->setRowCount(0);
    const auto mapper = tabular::Mapper::make(mapping_, opened_.file->layout());
    if (!mapper)
        return notice_->say(mapper.error());
    QStringList labels;
    std::vector<int> indices;
    for (const tabular::Target &target : opened_.targets)
        if (const int index = mapper->indexOf(target.id); index >= 0) {
            labels.append(target.id.startsWith(u"stock:") ? tr("Stock, %1").arg(target.label) : target.label);
            indices.push_back(index);
        }
    const auto samples = opened_.file->sample();
    const int rows = int(std::min<size_t>(samples.size(), kPreviewRows));
    preview_->setColumnCount(int(indices.size()));
    preview_->setRowCount(rows);
    preview_->setHorizontalHeaderLabels(labels);
    tabular::Mapper::Scratch scratch;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < int(indices.size()); ++column) {
            const std::string_view text = mapper->text(indices[size_t(column)], samples[size_t(row)], scratch);
            preview_->setItem(
                row, column, new QTableWidgetItem(QString::fromUtf8(text.data(), qsizetype(text.size())).simplified()));
        }
}

} // namespace ui::csvimport
