// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/csvimport/rejectssaver.h"

#include "core/follow.h"

#include <QFileDialog>
#include <QFileInfo>

namespace ui::csvimport {

RejectsSaver::RejectsSaver(::catalog::ImportCommands &commands, QWidget *window)
    : QObject(window)
    , commands_(commands)
    , window_(window)
{
}

void RejectsSaver::saveRejected(const ::catalog::ImportCommands::Checked &checked)
{
    askForPath(checked.import->file().path(), QStringLiteral("-rejected.csv"), [this, checked](const QString &path) {
        core::follow(commands_.saveRejects(checked, path), this, [this, path](const core::Result<qint64> &rows) {
            if (rows)
                Q_EMIT saved(tr("%n rejected rows are in %1.", nullptr, int(*rows)).arg(path));
            else
                Q_EMIT failed(rows.error());
        });
    });
}

void RejectsSaver::saveRefused(qint64 operation, const QString &filePath)
{
    askForPath(filePath, QStringLiteral("-refused.csv"), [this, operation](const QString &path) {
        core::follow(commands_.savePlatformRejects(operation, path), this,
                     [this, path](const core::Result<qint64> &rows) {
                         if (rows)
                             Q_EMIT saved(tr("%n refused rows are in %1.", nullptr, int(*rows)).arg(path));
                         else
                             Q_EMIT failed(rows.error());
                     });
    });
}

void RejectsSaver::askForPath(const QString &filePath, const QString &ending, std::function<void(const QString &)> then)
{
    const QFileInfo file(filePath);
    auto *dialog =
        new QFileDialog(window_, tr("Save rejected rows"),
                        file.absolutePath() + u'/' + file.completeBaseName() + ending, tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, std::move(then));
    dialog->open();
}

} // namespace ui::csvimport
