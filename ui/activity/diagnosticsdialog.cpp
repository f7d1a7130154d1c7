// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/diagnosticsdialog.h"

#include "core/follow.h"
#include "ui/kit/buttons.h"
#include "ui/kit/notice.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace ui::activity {
namespace {

constexpr int kWidth = 720, kHeight = 560;

} // namespace

DiagnosticsDialog::DiagnosticsDialog(syncing::Commands &commands, QWidget *parent)
    : Dialog(parent)
    , text_(new QPlainTextEdit(this))
    , notice_(new kit::Notice(kit::NoticeForm::Box, this))
    , save_(kit::button(tr("Save…"), kit::ButtonLook::Primary, this))
{
    setWindowTitle(tr("Diagnostics for support"));
    setWindowModality(Qt::WindowModal);
    resize(kWidth, kHeight);
    notice_->say(kit::State::Info, tr("This is all that would be saved."), tr("Read it before you give it to anyone."));
    text_->setReadOnly(true);
    text_->setAccessibleName(tr("Diagnostics"));
    text_->setPlainText(tr("Looking…"));
    save_->setEnabled(false);
    auto *close = kit::button(tr("Close"), kit::ButtonLook::Secondary, this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(save_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->addWidget(notice_);
    layout->addWidget(text_, 1);
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(save_, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Save diagnostics"), QStringLiteral("shopwright-diagnostics.txt"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        connect(dialog, &QFileDialog::fileSelected, this, &DiagnosticsDialog::save);
        dialog->open();
    });
    core::follow(commands.diagnostics(), this, [this](const core::Result<QString> &text) {
        if (!text)
            return notice_->say(text.error());
        text_->setPlainText(*text);
        save_->setEnabled(true);
    });
}

void DiagnosticsDialog::save(const QString &path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(text_->toPlainText().toUtf8()) >= 0 && file.commit())
        return accept();
    notice_->say(kit::State::Err, tr("It can’t be written to %1: %2.").arg(path, file.errorString()),
                 tr("Choose another folder."));
}

} // namespace ui::activity
