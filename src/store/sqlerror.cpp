// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlerror.h"

#include <QCoreApplication>

#include <cerrno>
#include <sqlite3.h>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(store)
};

} // namespace

namespace store {
namespace {

core::Error made(const char *code, QString words, QString place, QString remedy)
{
    return core::Error{QString::fromLatin1(code), std::move(words), std::move(place), std::move(remedy)};
}

// SQLite reports a full disk as SQLITE_FULL, but a quota, a file size limit and the shared-memory file of the log
// come as input/output errors with the system's number.
bool noSpace(int code, int systemError)
{
    if ((code & 0xff) == SQLITE_FULL)
        return true;
    return (code & 0xff) == SQLITE_IOERR && (systemError == ENOSPC || systemError == EFBIG
#ifdef EDQUOT
                                             || systemError == EDQUOT
#endif
                                            );
}

// The file is the place where something has to be done; otherwise the statement says what went wrong.
bool concernsFile(int code)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
        return true;
    default:
        return false;
    }
}

} // namespace

core::Error errorOf(int code, int systemError, const QString &detail, const QString &place)
{
    if (noSpace(code, systemError))
        return made("store.full", Words::tr("There is no room left on the disk; nothing was changed"), place,
                    Words::tr("Make room, then do it again."));
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: {
        auto error = made("store.locked", Words::tr("Another program is using the database"), place,
                          Words::tr("Close programs that have the file open, such as a database browser or a backup."));
        error.retryAfter = std::chrono::seconds(1);
        return error;
    }
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return made("store.corrupt", Words::tr("The database file is damaged"), place,
                    Words::tr("Restore the newest backup, or save what is readable."));
    case SQLITE_CONSTRAINT:
        return made("store.constraint", Words::tr("The database refused a value: %1").arg(detail), place, {});
    case SQLITE_INTERRUPT:
        return made("store.interrupted", Words::tr("Stopped before the end"), {}, {});
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return made("store.path", Words::tr("The database can't be opened for writing"), place,
                    Words::tr("Check that the folder exists and that you may write there."));
    case SQLITE_IOERR:
        return made("store.disk", Words::tr("The disk failed while reading or writing: %1").arg(detail), place,
                    Words::tr("Check the disk and its connection, then start again."));
    default:
        return made("store.sql", Words::tr("The database refused a statement: %1").arg(detail), place, {});
    }
}

core::Error errorOf(sqlite3 *database, const QString &place)
{
    const int code = sqlite3_extended_errcode(database), systemError = sqlite3_system_errno(database);
    const QString file = QString::fromUtf8(sqlite3_db_filename(database, "main"));
    return errorOf(code, systemError, QString::fromUtf8(sqlite3_errmsg(database)),
                   concernsFile(code) && !file.isEmpty() ? file : place);
}

} // namespace store
