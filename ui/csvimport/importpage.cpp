// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/csvimport/importpage.h"

#include "core/follow.h"
#include "ui/csvimport/checkstep.h"
#include "ui/csvimport/columnsstep.h"
#include "ui/csvimport/filestep.h"
#include "ui/csvimport/resultstep.h"
#include "ui/kit/busy.h"
#include "ui/kit/buttons.h"
#include "ui/kit/format.h"
#include "ui/kit/panel.h"
#include "ui/kit/steps.h"
#include "ui/kit/theme.h"

#include <QFileDialog>
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

QString separator(char delimiter)
{
    switch (delimiter) {
    case ';':
        return ImportPage::tr("semicolon");
    case ',':
        return ImportPage::tr("comma");
    case '\t':
        return ImportPage::tr("tab");
    default:
        return QString(QLatin1Char(delimiter));
    }
}

} // namespace

ImportPage::ImportPage(const kit::Theme &theme, ::catalog::ImportCommands &commands, QWidget *parent)
    : PageWidget(parent)
    , commands_(commands)
    , header_(new kit::PageHeader(tr("Import"), this))
    , steps_(new kit::Steps({tr("File"), tr("Columns"), tr("Check"), tr("Apply")}, this))
    , file_(new FileStep(this))
    , columns_(new ColumnsStep(this))
    , check_(new CheckStep(theme, commands, this))
    , result_(new ResultStep(commands, this))
    , stack_(new QStackedWidget(this))
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
    layout->addWidget(stack_, 1);
    layout->addWidget(makeFoot());
    makeActions();
    looking_.setInterval(kLook);
    connect(&looking_, &QTimer::timeout, this, &ImportPage::showProgress);
    connect(file_, &FileStep::chosen, this, [this](const QString &path) { openFile(path, {}); });
    connect(columns_, &ColumnsStep::optionsChanged, this,
            [this](const tabular::Options &options) { openFile(opened_->file->path(), options); });
    connect(check_, &CheckStep::fixesWanted, this, [this](const QSet<QLatin1String> &fixes) {
        fixes_ = fixes;
        runCheck();
    });
    connect(check_, &CheckStep::editsWanted, this, &ImportPage::readAgain);
    connect(check_, &CheckStep::wantedChanged, this, &ImportPage::refreshFoot);
    connect(check_, &CheckStep::failed, this, &ImportPage::tell);
    connect(result_, &ResultStep::undoWanted, this, &ImportPage::undo);
    connect(result_, &ResultStep::saveRejectsWanted, this, &ImportPage::saveRejects);
    connect(result_, &ResultStep::savePlatformRejectsWanted, this, &ImportPage::savePlatformRejects);
    connect(result_, &ResultStep::anotherWanted, this, [this] { go(Step::File); });
    connect(result_, &ResultStep::outboxWanted, this, [this] { Q_EMIT wanted(QStringLiteral("activity"), {}); });
    go(Step::File);
}

// Whoever still works for this page stops.
ImportPage::~ImportPage()
{
    if (control_)
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
    connect(rejects_, &QPushButton::clicked, this, &ImportPage::saveRejects);
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
    add(tr("&Choose a file…"), QKeySequence::Open, [this] {
        go(Step::File);
        file_->chooseFile();
    });
    add(tr("&Next problem"), QKeySequence(Qt::Key_F8), [this] { check_->jump(1); });
    add(tr("&Previous problem"), QKeySequence(Qt::SHIFT | Qt::Key_F8), [this] { check_->jump(-1); });
    add(tr("C&ontinue"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] {
        if (primary_->isEnabled() && primary_->isVisible())
            goOn();
    });
}

void ImportPage::reveal(const QString &what) { openFile(what, {}); }

void ImportPage::openFile(const QString &path, const tabular::Options &options)
{
    if (busy_)
        return;
    const quint64 run = ++run_;
    options_ = options;
    fixes_.clear();
    file_->showBusy(QFileInfo(path).fileName());
    setBusy(true);
    core::follow(commands_.open(path, options), this,
                 [this, run](const core::Result<::catalog::ImportCommands::Opened> &answer) {
                     if (run != run_)
                         return;
                     setBusy(false);
                     if (answer)
                         return opened(*answer);
                     go(Step::File);
                     file_->showProblem(answer.error());
                 });
}

void ImportPage::opened(const ::catalog::ImportCommands::Opened &opened)
{
    opened_ = opened;
    check_->startOver();
    columns_->setOpened(opened, options_);
    const tabular::Dialect &dialect = opened.file->dialect();
    header_->setTitle(tr("Import %1").arg(opened.file->name()));
    header_->setScope(tr("%1, %2, %3")
                          .arg(locale().formattedDataSize(opened.file->size()), QString::fromLatin1(dialect.encoding),
                               separator(dialect.delimiter)));
    go(Step::Columns);
}

void ImportPage::runCheck()
{
    if (!opened_ || busy_)
        return;
    const quint64 run = ++run_;
    control_ = std::make_shared<::catalog::CheckControl>();
    setBusy(true);
    core::follow(commands_.check(*opened_, columns_->mapping(), fixes_, control_), this,
                 [this, run](const core::Result<::catalog::ImportCommands::Checked> &answer) {
                     if (run != run_)
                         return;
                     setBusy(false);
                     control_.reset();
                     if (answer)
                         checked(*answer);
                     else
                         tell(answer.error());
                 });
}

void ImportPage::checked(const ::catalog::ImportCommands::Checked &checked)
{
    checked_ = checked;
    check_->setChecked(checked, fixes_);
    go(Step::Check);
}

// The corrections are read in place of what the file says; the mapping stays.
void ImportPage::readAgain(const tabular::Edits &edits)
{
    if (busy_ || !opened_)
        return;
    const quint64 run = ++run_;
    tabular::Options options = options_;
    options.edits = std::make_shared<const tabular::Edits>(edits);
    setBusy(true);
    core::follow(commands_.open(opened_->file->path(), options), this,
                 [this, run](const core::Result<::catalog::ImportCommands::Opened> &answer) {
                     if (run != run_)
                         return;
                     setBusy(false);
                     if (!answer)
                         return tell(answer.error());
                     opened_->file = answer->file;
                     runCheck();
                 });
}

void ImportPage::apply()
{
    const quint64 run = ++run_;
    control_ = std::make_shared<::catalog::CheckControl>();
    written_ = std::make_shared<std::atomic<qint64>>(0);
    setBusy(true);
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
                     setBusy(false);
                     control_.reset();
                     written_.reset();
                     if (answer)
                         applied(*answer);
                     else
                         tell(answer.error());
                 });
}

void ImportPage::applied(const syncing::Applied &applied)
{
    result_->setApplied(applied, opened_->file->name(), checked_->plan->summary.rejected);
    go(Step::Result);
    if (applied.operation != 0)
        Q_EMIT done(tr("Imported %1.").arg(opened_->file->name()), applied.operation);
}

void ImportPage::undo(qint64 operation)
{
    core::follow(commands_.undo(operation), this, [this](const core::Result<syncing::Applied> &answer) {
        if (!answer)
            return tell(answer.error());
        Q_EMIT done(tr("The import was undone."), answer->operation);
        go(Step::File);
    });
}

void ImportPage::askForPath(const QString &suggested, std::function<void(const QString &)> then)
{
    auto *dialog = new QFileDialog(this, tr("Save rejected rows"), suggested, tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, std::move(then));
    dialog->open();
}

void ImportPage::saveRejects()
{
    const QFileInfo file(opened_->file->path());
    askForPath(file.absolutePath() + u'/' + file.completeBaseName() + QStringLiteral("-rejected.csv"),
               [this](const QString &path) {
                   core::follow(commands_.saveRejects(*checked_, path), this,
                                [this, path](const core::Result<qint64> &rows) {
                                    if (!rows)
                                        return tell(rows.error());
                                    Q_EMIT done(tr("%n rejected rows are in %1.", nullptr, int(*rows)).arg(path), 0);
                                });
               });
}

void ImportPage::savePlatformRejects(qint64 operation)
{
    const QFileInfo file(opened_->file->path());
    askForPath(file.absolutePath() + u'/' + file.completeBaseName() + QStringLiteral("-refused.csv"),
               [this, operation](const QString &path) {
                   core::follow(commands_.savePlatformRejects(operation, path), this,
                                [this, path](const core::Result<qint64> &rows) {
                                    if (!rows)
                                        return tell(rows.error());
                                    Q_EMIT done(tr("%n refused rows are in %1.", nullptr, int(*rows)).arg(path), 0);
                                });
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
        file_->showStart();
    }
    words_->clear();
    refreshFoot();
    setFocusProxy(stack_->currentWidget());
    stack_->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void ImportPage::goOn()
{
    if (busy_)
        return;
    if (step_ == Step::Columns)
        runCheck();
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

void ImportPage::cancel()
{
    if (control_)
        control_->cancelled = true;
    else if (busy_) {
        ++run_; // the answer comes to nobody
        setBusy(false);
        go(Step::File);
    } else {
        go(Step::File);
        Q_EMIT wanted(QStringLiteral("catalog"), {});
    }
}

void ImportPage::setBusy(bool busy)
{
    busy_ = busy;
    columns_->setEnabled(!busy);
    check_->setEnabled(!busy);
    if (busy)
        looking_.start();
    else
        looking_.stop();
    words_->clear();
    kit::setRole(words_, kit::LabelRole::Secondary);
    refreshFoot();
    showProgress();
}

void ImportPage::showProgress()
{
    progress_->setVisible(busy_);
    if (!busy_)
        return;
    if (written_)
        progress_->report(tr("Applying, change %1").arg(kit::count(locale(), written_->load())), written_->load(),
                          check_->changes().wantedCount());
    else if (control_ && opened_)
        progress_->report(tr("Checking, row %1").arg(kit::count(locale(), qint64(control_->rowsChecked.load()))),
                          qint64(control_->bytesRead.load()), opened_->file->size());
    else
        progress_->report(tr("Reading the file"), 0, 0);
}

void ImportPage::refreshFoot()
{
    rejects_->setVisible(!busy_ && step_ == Step::Check && checked_ && checked_->plan->summary.rejected > 0);
    if (rejects_->isVisibleTo(this))
        rejects_->setText(tr("Save %n rejected rows…", nullptr, int(checked_->plan->summary.rejected)));
    cancel_->setVisible(busy_ || step_ == Step::Columns || step_ == Step::Check);
    back_->setVisible(!busy_ && (step_ == Step::Columns || step_ == Step::Check));
    primary_->setVisible(step_ == Step::Columns || step_ == Step::Check);
    if (step_ == Step::Columns)
        primary_->setText(tr("Check the rows"));
    const qint64 wanted = step_ == Step::Check ? check_->changes().wantedCount() : 0;
    if (step_ == Step::Check)
        primary_->setText(wanted > 0 ? tr("Apply to %n SKUs", nullptr, int(wanted)) : tr("Nothing to apply"));
    primary_->setEnabled(!busy_ && (step_ == Step::Columns || wanted > 0));
}

void ImportPage::tell(const core::Error &error)
{
    words_->setText(error.sentence());
    kit::setRole(words_, kit::LabelRole::Error);
}

} // namespace ui::csvimport
