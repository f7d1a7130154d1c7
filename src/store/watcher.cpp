// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/watcher.h"

#include <sqlite3.h>

namespace store {
namespace {

constexpr size_t kListed = 1000;

} // namespace

Watcher::Watcher(Connection &connection)
    : handle_(connection.handle())
{
    const auto names = connection.all(u"SELECT name FROM pragma_table_list WHERE schema='main' AND type='shadow'",
                                      [](const Statement &row) { return row.text(0).toUtf8(); });
    if (names)
        shadows_ = QSet<QByteArray>(names->begin(), names->end());
    sqlite3_update_hook(handle_, &Watcher::note, this);
    sqlite3_set_authorizer(handle_, &Watcher::authorise, this);
}

Watcher::~Watcher()
{
    sqlite3_update_hook(handle_, nullptr, nullptr);
    sqlite3_set_authorizer(handle_, nullptr, nullptr);
}

void Watcher::note(void *self, int, const char *database, const char *table, long long row)
{
    auto *watcher = static_cast<Watcher *>(self);
    if (qstrcmp(database, "main") != 0)
        return;
    // A bulk write touches one table many times: one comparison instead of a look-up per row.
    if (!watcher->last_ || watcher->lastTable_ != table) {
        watcher->lastTable_ = table;
        if (watcher->shadows_.contains(watcher->lastTable_)) {
            watcher->last_ = nullptr;
            return;
        }
        watcher->last_ = &watcher->touched_[watcher->lastTable_];
    }
    Touched &touched = *watcher->last_;
    if (touched.many || (!touched.rows.empty() && touched.rows.back() == row))
        return;
    touched.rows.push_back(row);
    if (touched.rows.size() > 4 * kListed) {
        std::sort(touched.rows.begin(), touched.rows.end());
        touched.rows.erase(std::unique(touched.rows.begin(), touched.rows.end()), touched.rows.end());
        if (touched.rows.size() > kListed) {
            touched.many = true;
            touched.rows.clear();
        }
    }
}

// DELETE without WHERE empties a table without telling the hook, unless the authoriser answers IGNORE, which for
// this action alone means "row by row". DROP TABLE asks for the same action and would not happen at all.
int Watcher::authorise(void *self, int action, const char *first, const char *, const char *database, const char *)
{
    auto *watcher = static_cast<Watcher *>(self);
    switch (action) {
    case SQLITE_DROP_TABLE:
    case SQLITE_DROP_TEMP_TABLE:
    case SQLITE_DROP_VIEW:
    case SQLITE_DROP_TEMP_VIEW:
    case SQLITE_DROP_VTABLE:
        watcher->dropping_ = first;
        return SQLITE_OK;
    case SQLITE_DELETE: {
        const bool dropped = watcher->dropping_ == first;
        watcher->dropping_.clear();
        const bool ours = database && qstrcmp(database, "main") == 0 && qstrncmp(first, "sqlite_", 7) != 0;
        return ours && !dropped && !watcher->shadows_.contains(first) ? SQLITE_IGNORE : SQLITE_OK;
    }
    default:
        return SQLITE_OK;
    }
}

Change Watcher::take()
{
    Change change;
    for (auto &[table, touched] : touched_) {
        std::vector<qint64> &rows = touched.rows;
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        if (rows.size() > kListed)
            rows.clear();
        change.rows.emplace(QString::fromUtf8(table), std::move(rows));
    }
    drop();
    return change;
}

void Watcher::drop()
{
    touched_.clear();
    last_ = nullptr;
    lastTable_.clear();
}

} // namespace store
