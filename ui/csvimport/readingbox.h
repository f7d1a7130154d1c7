// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/importfile.h"

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace ui::csvimport {

QString separatorWords(char delimiter); // "semicolon", or the character itself

// How a file is read: encoding, separator, and in which row its names stand. Shows what was recognised.
class ReadingBox final : public QWidget {
    Q_OBJECT
public:
    explicit ReadingBox(QWidget *parent = nullptr);
    void setFile(std::shared_ptr<const ::catalog::ImportFile> file, const tabular::Options &options);

Q_SIGNALS:
    void optionsChanged(const tabular::Options &options); // by the person: the file must be read anew

private:
    void edited();

    std::shared_ptr<const ::catalog::ImportFile> file_;
    tabular::Options options_;
    QComboBox *encoding_, *delimiter_;
    QSpinBox *headerRow_;
};

} // namespace ui::csvimport
