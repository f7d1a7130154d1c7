// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace ui::shell {

// SIGTERM, SIGINT and SIGHUP, as at the end of a session or from the terminal it was started in, quit the program as
// its menu does: windows are closed and the database is left in order, so that the next start need not check it first.
// Once per process, on the GUI's thread.
void quitOnSignals(QCoreApplication &application);

} // namespace ui::shell
