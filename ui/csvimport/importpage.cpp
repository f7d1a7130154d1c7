// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/csvimport/importpage.h"

#include "core/follow.h"
#include "ui/csvimport/checkstep.h"
#include "ui/csvimport/columnsstep.h"
#include "ui/csvimport/filestep.h"
#include "ui/csvimport/readingbox.h"
#include "ui/csvimport/rejectssaver.h"
#include "ui/csvimport/resultstep.h"
#include "ui/csvimport/waitingstrip.h"
#include "ui/kit/busy.h"
#include "ui/kit/buttons.h"
#include "ui/kit/format.h"
#include "ui/kit/panel.h"
#include "ui/kit/steps.h"
#include "ui/kit/theme.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui::csvimport {
namespace {

constexpr int kLook = 100; // ms
constexpr int kFoot = 56, kProgress = 300;

} // namespace

ImportPage::ImportPage(const kit::Theme &theme, ::catalog::ImportCommands &commands, QSettings &settings,
                       QWidget *parent)
    : PageWidget(parent)
    , commands_(commands)
    , watch_(settings, QStringLiteral("import/") + commands.shop().text())
    , header_(new kit::PageHeader(tr("Import"), this))
    , steps_(new kit::Steps({tr("File"), tr("Columns"), tr("Check"), tr("Apply")}, this))
    , strip_(new WaitingStrip(this))
    , file_(new FileStep(watch_, this))
    , columns_(new ColumnsStep(this))
    , check_(new CheckStep(theme, commands, this))
    , result_(new ResultStep(commands, this))
    , stack_(new QStackedWidget(this))
    , saver_(new RejectsSaver(commands, this))
{
    setObjectName(QStringLiteral("importPage"));
    setAcceptDrops(true);
    header_->addControl(steps_);
    for (QWidget *page : std::initializer_list<QWidget *>{file_, columns_, check_, result_})
        stack_->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header_);
    layout->addWidget(strip_);
    layout->addWidget(stack_, 1);
    layout->addWidget(makeFoot());
    makeActions();
    looking_.setInterval(kLook);
    connectSteps();
    go(Step::File);
}

void ImportPage::connectSteps()
{
    connect(&looking_, &QTimer::timeout, this, &ImportPage::showProgress);
    connect(strip_, &WaitingStrip::openWanted, this, [this] { openFile(strip_->take(), {}); });
    connect(file_, &FileStep::chosen, this, &ImportPage::offer);
    connect(columns_, &ColumnsStep::optionsChanged, this,
            [this](const tabular::Options &options) { openFile(opened_->file->path(), options); });
    connect(check_, &CheckStep::fixesWanted, this, &ImportPage::runCheck);
    connect(check_, &CheckStep::editsWanted, this, &ImportPage::readAgain);
    connect(check_, &CheckStep::wantedChanged, this, &ImportPage::refreshFoot);
    connect(check_, &CheckStep::failed, this, &ImportPage::tell);
    connect(result_, &ResultStep::undoWanted, this, &ImportPage::undo);
    connect(result_, &ResultStep::saveRejectsWanted, this, [this] { saver_->saveRejected(*checked_); });
    connect(result_, &ResultStep::savePlatformRejectsWanted, this,
            [this](qint64 operation) { saver_->saveRefused(operation, opened_->file->path()); });
    connect(result_, &ResultStep::anotherWanted, this, [this] { go(Step::File); });
    connect(result_, &ResultStep::outboxWanted, this, [this] { Q_EMIT wanted(QStringLiteral("activity"), {}); });
    connect(saver_, &RejectsSaver::saved, this, [this](const QString &words) { Q_EMIT done(words, 0); });
    connect(saver_, &RejectsSaver::failed, this, &ImportPage::tell);
}

// Whoever still works for this page stops; but what the person has applied is applied, also when the window closes.
ImportPage::~ImportPage()
{
    if (control_ && work_ != Work::Applying)
        control_->cancelled = true;
}

QWidget *ImportPage::makeFoot()
{
    auto *foot = new QFrame(this);
    foot->setObjectName(QStringLiteral("actionBar"));
    foot->setFixedHeight(kFoot);
    progress_ = new kit::ProgressLine(foot);
    progress_->setFixedWidth(kProgress);
    progress_->hide();
    words_ = kit::label(QString(), kit::LabelRole::Secondary, foot);
    rejects_ = kit::button(QString(), kit::ButtonLook::Secondary, foot, kit::ButtonSize::Large);
    cancel_ = kit::button(tr("Cancel"), kit::ButtonLook::Secondary, foot, kit::ButtonSize::Large);
    back_ = kit::button(tr("Back"), kit::ButtonLook::Secondary, foot, kit::ButtonSize::Large);
    primary_ = kit::button(QString(), kit::ButtonLook::Primary, foot, kit::ButtonSize::Large);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    row->addWidget(progress_);
    row->addWidget(words_, 1);
    for (QPushButton *one : {rejects_, cancel_, back_, primary_})
        row->addWidget(one);
    connect(rejects_, &QPushButton::clicked, this, [this] { saver_->saveRejected(*checked_); });
    connect(cancel_, &QPushButton::clicked, this, &ImportPage::cancel);
    connect(back_, &QPushButton::clicked, this, &ImportPage::goBack);
    connect(primary_, &QPushButton::clicked, this, &ImportPage::goOn);
    return foot;
}

void ImportPage::makeActions()
{
    const auto add = [this](const QString &text, const QKeySequence &keys, auto slot) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, slot);
        actions_.append(action);
    };
    add(tr("&Choose a file…"), QKeySequence::Open, [this] { file_->chooseFile(); });
    add(tr("&Next problem"), QKeySequence(Qt::Key_F8), [this] { check_->jump(1); });
    add(tr("&Previous problem"), QKeySequence(Qt::SHIFT | Qt::Key_F8), [this] { check_->jump(-1); });
    add(tr("C&ontinue"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] {
        if (primary_->isEnabled() && primary_->isVisible())
            goOn();
    });
}

QString ImportPage::waiting() const { return strip_->path(); }

void ImportPage::reveal(const QString &what) { offer(what); }

// Opens the file, unless that would throw away what is under way: then it waits, and the person decides.
bool ImportPage::isEdited() const
{
    return (step_ == Step::Columns && columns_->isEdited()) || (step_ == Step::Check && check_->isEdited());
}

// An import that is applied goes on without the page.
QString ImportPage::keepWork()
{
    if (!isEdited() || work_ == Work::Applying)
        return {};
    return tr("What you corrected in the import of “%1”, which isn’t applied yet.").arg(opened_->file->name());
}

void ImportPage::offer(const QString &path)
{
    if (!isBusy() && !isEdited())
        return openFile(path, {});
    const QString name = QFileInfo(path).fileName();
    if (isBusy())
        strip_->say(path, tr("“%1” waits until this is done.").arg(name), WaitingStrip::Offer::Nothing);
    else
        strip_->say(path,
                    tr("“%1” would take the place of “%2” and what you changed.").arg(name, opened_->file->name()),
                    WaitingStrip::Offer::Open);
}

// After something has ended, and what it led to is shown.
void ImportPage::takeWaiting()
{
    if (strip_->path().isEmpty() || isBusy())
        return;
    if (step_ == Step::File)
        return openFile(strip_->take(), {});
    strip_->say(strip_->path(), tr("“%1” waits.").arg(strip_->name()), WaitingStrip::Offer::Open);
}

void ImportPage::openFile(const QString &path, const tabular::Options &options)
{
    if (isBusy())
        return;
    const quint64 run = begin(Work::Reading);
    file_->showBusy(QFileInfo(path).fileName());
    core::follow(commands_.open(path, options), this,
                 [this, run, options](const core::Result<::catalog::ImportCommands::Opened> &answer) {
                     if (run != run_)
                         return;
                     end();
                     if (answer)
                         return opened(*answer, options);
                     go(Step::File);
                     file_->showProblem(answer.error());
                 });
}

void ImportPage::opened(const ::catalog::ImportCommands::Opened &opened, const tabular::Options &options)
{
    opened_ = opened;
    options_ = options;
    fixes_.clear();
    stale_ = false;
    check_->startOver();
    columns_->setOpened(opened, options_);
    const tabular::Dialect &dialect = opened.file->dialect();
    header_->setTitle(tr("Import %1").arg(opened.file->name()));
    header_->setScope(tr("%1, %2, %3")
                          .arg(locale().formattedDataSize(opened.file->size()), QString::fromLatin1(dialect.encoding),
                               separatorWords(dialect.delimiter)));
    go(Step::Columns);
}

void ImportPage::runCheck(const QSet<QLatin1String> &fixes)
{
    if (!opened_ || isBusy())
        return;
    control_ = std::make_shared<::catalog::CheckControl>();
    const quint64 run = begin(Work::Checking);
    core::follow(commands_.check(*opened_, columns_->mapping(), fixes, control_), this,
                 [this, run, fixes](const core::Result<::catalog::ImportCommands::Checked> &answer) {
                     if (run != run_)
                         return;
                     end();
                     if (!answer)
                         return tell(answer.error());
                     fixes_ = fixes;
                     checked(*answer);
                 });
}

void ImportPage::checked(const ::catalog::ImportCommands::Checked &checked)
{
    checked_ = checked;
    stale_ = false;
    check_->setChecked(checked, fixes_);
    go(Step::Check);
}

// The corrections are read in place of what the file says; the mapping stays. What was checked before is not to be
// applied any more, also when this does not come to its end.
void ImportPage::readAgain()
{
    if (isBusy() || !opened_)
        return;
    stale_ = true;
    const quint64 run = begin(Work::ReadingAgain);
    tabular::Options options = options_;
    options.edits = std::make_shared<const tabular::Edits>(check_->problems().edits());
    core::follow(commands_.open(opened_->file->path(), options), this,
                 [this, run](const core::Result<::catalog::ImportCommands::Opened> &answer) {
                     if (run != run_)
                         return;
                     end();
                     if (!answer)
                         return tell(answer.error());
                     opened_->file = answer->file;
                     runCheck(fixes_);
                 });
}

void ImportPage::apply()
{
    control_ = std::make_shared<::catalog::CheckControl>();
    written_ = std::make_shared<std::atomic<qint64>>(0);
    const quint64 run = begin(Work::Applying);
    const auto wanted = [leftOut = check_->changes().leftOut()](const ::catalog::PlanRow &row) {
        return !leftOut.contains(row.number);
    };
    const auto report = [control = control_, written = written_](qint64 done) {
        *written = done;
        return !control->cancelled.load();
    };
    core::follow(commands_.apply(*checked_, wanted, report), this,
                 [this, run](const core::Result<syncing::Applied> &answer) {
                     if (run != run_)
                         return;
                     end();
                     if (answer)
                         applied(*answer);
                     else
                         tell(answer.error());
                 });
}

void ImportPage::applied(const syncing::Applied &applied)
{
    watch_.take(opened_->file->path(), opened_->file->size(), opened_->file->modified());
    result_->setApplied(applied, opened_->file->name(), checked_->plan->summary.rejected);
    go(Step::Result);
    if (applied.operation != 0)
        Q_EMIT done(tr("Imported %1.").arg(opened_->file->name()), applied.operation);
}

void ImportPage::undo(qint64 operation)
{
    if (isBusy())
        return result_->allowUndo();
    const quint64 run = begin(Work::Undoing);
    core::follow(commands_.undo(operation), this, [this, run](const core::Result<syncing::Applied> &answer) {
        if (run != run_)
            return;
        end();
        if (!answer)
            return result_->showUndoProblem(answer.error());
        watch_.giveBack(opened_->file->path(), opened_->file->size(), opened_->file->modified());
        Q_EMIT done(tr("The import was undone."), answer->operation);
        go(Step::File);
    });
}

void ImportPage::go(Step step)
{
    step_ = step;
    stack_->setCurrentIndex(int(step));
    steps_->setCurrent(step == Step::Result ? 4 : int(step));
    if (step == Step::File) {
        header_->setTitle(tr("Import"));
        header_->setScope({});
        opened_.reset();
        checked_.reset();
        stale_ = false;
        file_->showStart();
        QTimer::singleShot(0, this, &ImportPage::takeWaiting);
    }
    words_->clear();
    refreshFoot();
    setFocusProxy(stack_->currentWidget());
    stack_->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void ImportPage::goOn()
{
    if (isBusy())
        return;
    if (step_ == Step::Columns)
        runCheck(fixes_);
    else if (step_ == Step::Check && stale_)
        readAgain();
    else if (step_ == Step::Check)
        apply();
}

void ImportPage::goBack()
{
    if (step_ == Step::Check)
        go(Step::Columns);
    else
        go(Step::File);
}

// Reading and checking end at once for the person: their answers come to nobody. Applying ends with its answer, since
// it may have been done already.
void ImportPage::cancel()
{
    if (control_)
        control_->cancelled = true;
    switch (work_) {
    case Work::None:
        go(Step::File);
        return Q_EMIT wanted(QStringLiteral("catalog"), {});
    case Work::Reading:
        ++run_;
        end();
        return go(Step::File);
    case Work::ReadingAgain:
    case Work::Checking:
        ++run_;
        return end();
    case Work::Applying:
    case Work::Undoing:
        return;
    }
}

quint64 ImportPage::begin(Work work)
{
    work_ = work;
    looking_.start();
    refreshWork();
    return ++run_;
}

void ImportPage::end()
{
    work_ = Work::None;
    control_.reset();
    written_.reset();
    looking_.stop();
    refreshWork();
    QTimer::singleShot(0, this, &ImportPage::takeWaiting);
}

void ImportPage::refreshWork()
{
    for (QWidget *page : std::initializer_list<QWidget *>{columns_, check_, result_})
        page->setEnabled(!isBusy());
    words_->clear();
    kit::setRole(words_, kit::LabelRole::Secondary);
    refreshFoot();
    showProgress();
}

void ImportPage::showProgress()
{
    progress_->setVisible(isBusy());
    switch (work_) {
    case Work::None:
        return;
    case Work::Reading:
    case Work::ReadingAgain:
        return progress_->report(tr("Reading the file"), 0, 0);
    case Work::Checking:
        return progress_->report(tr("Checking, row %1").arg(kit::count(locale(), qint64(control_->rowsChecked.load()))),
                                 qint64(control_->bytesRead.load()), opened_->file->size());
    case Work::Applying:
        return progress_->report(tr("Applying, change %1").arg(kit::count(locale(), written_->load())),
                                 written_->load(), check_->changes().wantedCount());
    case Work::Undoing:
        return progress_->report(tr("Undoing the import"), 0, 0);
    }
}

void ImportPage::refreshFoot()
{
    const bool choosing = step_ == Step::Columns || step_ == Step::Check;
    rejects_->setVisible(!isBusy() && step_ == Step::Check && checked_ && checked_->plan->summary.rejected > 0);
    if (rejects_->isVisibleTo(this))
        rejects_->setText(tr("Save %n rejected rows…", nullptr, int(checked_->plan->summary.rejected)));
    cancel_->setVisible(isBusy() ? work_ != Work::Undoing : choosing);
    back_->setVisible(!isBusy() && choosing);
    primary_->setVisible(choosing);
    const bool checks = step_ == Step::Columns || stale_;
    const qint64 wanted = checks ? 0 : check_->changes().wantedCount();
    if (checks)
        primary_->setText(tr("Check the rows"));
    else
        primary_->setText(wanted > 0 ? tr("Apply to %n SKUs", nullptr, int(wanted)) : tr("Nothing to apply"));
    primary_->setEnabled(!isBusy() && (checks || wanted > 0));
}

void ImportPage::tell(const core::Error &error)
{
    words_->setText(error.sentence());
    kit::setRole(words_, kit::LabelRole::Error);
}

} // namespace ui::csvimport
