// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <QCoreApplication>
#include <QPromise>

namespace cli {

Exit report(Context &context, const core::Error &error)
{
    context.progress.clear();
    context.output.error(error);
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
