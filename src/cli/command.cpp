// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <QCoreApplication>
#include <QPromise>

namespace cli {

Exit report(Context &context, const core::Error &error)
{
    context.progress.clear();
    core::Error told = error;
    if (error.code == u"vault.unavailable") // the other way has a name here
        told.remedy =
            QCoreApplication::translate("cli", "Start a keyring (GNOME Keyring or KWallet), or keep the secrets in a "
                                               "file sealed with a passphrase: --passphrase-file FILE.");
    context.output.error(told);
    return error.code == u"cli.usage" ? Exit::Usage : Exit::Failed;
}

QFuture<Exit> finished(Exit exit)
{
    QPromise<Exit> promise;
    promise.start();
    promise.addResult(exit);
    promise.finish();
    return promise.future();
}

QFuture<Exit> usage(Context &context, const QString &words)
{
    return finished(
        report(context, core::Error{QStringLiteral("cli.usage"),
                                    words,
                                    {},
                                    QCoreApplication::translate("cli", "Add --help to see what the command takes.")}));
}

} // namespace cli
