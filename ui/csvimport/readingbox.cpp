// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/csvimport/readingbox.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>

namespace ui::csvimport {
namespace {

const std::array kEncodings{"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "GB18030", "Shift_JIS"};
const std::array kDelimiters{';', ',', '\t', '|'};

} // namespace

QString separatorWords(char delimiter)
{
    switch (delimiter) {
    case ';':
        return ReadingBox::tr("semicolon");
    case ',':
        return ReadingBox::tr("comma");
    case '\t':
        return ReadingBox::tr("tab");
    default:
        return QString(QLatin1Char(delimiter));
    }
}

ReadingBox::ReadingBox(QWidget *parent)
    : QWidget(parent)
{
    encoding_ = new QComboBox(this);
    encoding_->setAccessibleName(tr("Encoding"));
    for (const char *name : kEncodings)
        encoding_->addItem(QString::fromLatin1(name), QByteArray(name));
    delimiter_ = new QComboBox(this);
    delimiter_->setAccessibleName(tr("Separator"));
    const std::array names{tr("Semicolon"), tr("Comma"), tr("Tab"), tr("Vertical bar")};
    for (size_t i = 0; i < names.size(); ++i)
        delimiter_->addItem(names[i], int(kDelimiters[i]));
    headerRow_ = new QSpinBox(this);
    headerRow_->setAccessibleName(tr("Row with the column names"));
    headerRow_->setRange(0, 50);
    headerRow_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    headerRow_->setPrefix(tr("Names in row "));
    headerRow_->setSpecialValueText(tr("No names"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget *part : std::initializer_list<QWidget *>{encoding_, delimiter_, headerRow_})
        row->addWidget(part);
    connect(encoding_, &QComboBox::activated, this, &ReadingBox::edited);
    connect(delimiter_, &QComboBox::activated, this, &ReadingBox::edited);
    connect(headerRow_, &QSpinBox::editingFinished, this, &ReadingBox::edited);
}

void ReadingBox::setFile(std::shared_ptr<const ::catalog::ImportFile> file, const tabular::Options &options)
{
    file_ = std::move(file);
    options_ = options;
    const tabular::Dialect &dialect = file_->dialect();
    if (encoding_->findData(dialect.encoding) < 0)
        encoding_->addItem(QString::fromLatin1(dialect.encoding), dialect.encoding);
    encoding_->setCurrentIndex(encoding_->findData(dialect.encoding));
    if (delimiter_->findData(int(dialect.delimiter)) < 0)
        delimiter_->addItem(QString(QLatin1Char(dialect.delimiter)), int(dialect.delimiter));
    delimiter_->setCurrentIndex(delimiter_->findData(int(dialect.delimiter)));
    headerRow_->setValue(int(file_->layout().headerRow));
}

void ReadingBox::edited()
{
    const tabular::Dialect &dialect = file_->dialect();
    tabular::Options options = options_;
    if (encoding_->currentData().toByteArray() != dialect.encoding)
        options.encoding = encoding_->currentData().toByteArray();
    if (delimiter_->currentData().toInt() != dialect.delimiter)
        options.delimiter = char(delimiter_->currentData().toInt());
    if (quint32(headerRow_->value()) != file_->layout().headerRow)
        options.headerRow = quint32(headerRow_->value());
    if (options.encoding != options_.encoding || options.delimiter != options_.delimiter ||
        options.headerRow != options_.headerRow)
        Q_EMIT optionsChanged(options);
}

} // namespace ui::csvimport
