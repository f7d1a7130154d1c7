// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "store/connection.h"
#include "store/database.h"

#include <QByteArray>
#include <QSet>

#include <map>
#include <vector>

namespace store {

// Collects which rows a connection's transaction touched. Belongs to the connection's thread and must die before
// the connection.
class Watcher final {
public:
    explicit Watcher(Connection &connection);
    ~Watcher();
    Watcher(const Watcher &) = delete;
    Watcher &operator=(const Watcher &) = delete;

    Change take(); // what was collected since the last take or drop
    void drop();

private:
    struct Touched {
        std::vector<qint64> rows;
        bool many = false;
    };
    static void note(void *self, int action, const char *database, const char *table, long long row);
    static int authorise(void *self, int action, const char *first, const char *second, const char *database,
                         const char *trigger);

    sqlite3 *handle_;
    QSet<QByteArray> shadows_; // tables that a full-text index keeps for itself
    std::map<QByteArray, Touched, std::less<>> touched_;
    Touched *last_ = nullptr;
    QByteArray lastTable_;
    QByteArray dropping_;
};

} // namespace store
