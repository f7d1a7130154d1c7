// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/importcommands.h"
#include "ui/csvimport/watchfolder.h"
#include "ui/kit/page.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace ui::kit {
class PageHeader;
class ProgressLine;
class Steps;
class Theme;
} // namespace ui::kit

namespace ui::csvimport {

class CheckStep;
class ColumnsStep;
class FileStep;
class RejectsSaver;
class ResultStep;
class WaitingStrip;

// A CSV file on its way into the catalog: file, columns, check with everything that would change, and what became of
// it. Nothing changes before the person applies; what is long shows how far it is and can be cancelled. A file that
// comes while another one is worked on waits, and says so.
class ImportPage final : public kit::PageWidget {
    Q_OBJECT
public:
    enum class Step { File, Columns, Check, Result };
    enum class Work { None, Reading, ReadingAgain, Checking, Applying, Undoing };

    // `commands` and `settings`, which keep the watched folder, must outlive the page.
    ImportPage(const kit::Theme &theme, ::catalog::ImportCommands &commands, QSettings &settings,
               QWidget *parent = nullptr);
    ~ImportPage() override;

    QList<QAction *> commands() const override { return actions_; }
    void reveal(const QString &what) override; // the path of a file
    QString keepWork() override;               // corrections live as long as the page
    Step step() const { return step_; }
    ColumnsStep &columns() const { return *columns_; }
    CheckStep &check() const { return *check_; }
    WatchFolder &watch() { return watch_; }
    QPushButton *primary() const { return primary_; }
    bool isBusy() const { return work_ != Work::None; }
    QString waiting() const; // the path of the file that waits, empty when none does

private:
    QWidget *makeFoot();
    bool isEdited() const;
    void connectSteps();
    void makeActions();
    void offer(const QString &path);
    void takeWaiting();
    void openFile(const QString &path, const tabular::Options &options);
    void opened(const ::catalog::ImportCommands::Opened &opened, const tabular::Options &options);
    void runCheck(const QSet<QLatin1String> &fixes);
    void checked(const ::catalog::ImportCommands::Checked &checked);
    void readAgain();
    void apply();
    void applied(const syncing::Applied &applied);
    void undo(qint64 operation);
    void go(Step step);
    void goOn();
    void goBack();
    void cancel();
    quint64 begin(Work work);
    void end();
    void refreshWork();
    void showProgress();
    void refreshFoot();
    void tell(const core::Error &error);

    ::catalog::ImportCommands &commands_;
    WatchFolder watch_;
    Step step_ = Step::File;
    Work work_ = Work::None;
    quint64 run_ = 0;    // what answers belong to
    bool stale_ = false; // something was corrected since the check
    tabular::Options options_;
    QSet<QLatin1String> fixes_;
    std::optional<::catalog::ImportCommands::Opened> opened_;
    std::optional<::catalog::ImportCommands::Checked> checked_;
    std::shared_ptr<::catalog::CheckControl> control_;
    std::shared_ptr<std::atomic<qint64>> written_; // changes that an apply has made
    kit::PageHeader *header_;
    kit::Steps *steps_;
    WaitingStrip *strip_;
    FileStep *file_;
    ColumnsStep *columns_;
    CheckStep *check_;
    ResultStep *result_;
    QStackedWidget *stack_;
    RejectsSaver *saver_;
    kit::ProgressLine *progress_;
    QLabel *words_;
    QPushButton *rejects_, *cancel_, *back_, *primary_;
    QList<QAction *> actions_;
    QTimer looking_; // at the progress
};

} // namespace ui::csvimport
