// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/importer.h"
#include "catalog/importtargets.h"
#include "cli/commands.h"
#include "cli/importreport.h"
#include "engine/engine.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QPromise>
#include <QSaveFile>
#include <QTimer>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

} // namespace

namespace cli {
namespace {

constexpr qint64 kShown = 20;
constexpr qint64 kShownJson = 1000;
constexpr std::chrono::milliseconds kLook{200};

struct Wishes {
    QString file, mappingFile, rejectsFile;
    tabular::Options reading;
    QStringList fixes;
    bool apply = false;
    qint64 limit = kShown;
};

core::Result<tabular::Mapping> mappingIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail("mapping.file", Words::tr("The mapping can’t be read"),
                          path + QStringLiteral(": ") + file.errorString(),
                          Words::tr("Check the name and the folder."));
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll(), &error);
    if (!json.isObject())
        return core::fail("mapping.format", Words::tr("The mapping is no JSON object"),
                          Words::tr("%1, byte %2").arg(path).arg(error.offset),
                          Words::tr("docs/import.md shows what it looks like."));
    return tabular::Mapping::fromJson(json.object());
}

// One import from the file to the report. Its steps follow each other; it dies with the command, and the threads that
// work for it stop then.
class ImportRun final : public QObject {
public:
    ImportRun(Wishes wishes, engine::Shop shop, Context &context)
        : QObject(&context.owner)
        , wishes_(std::move(wishes))
        , shop_(std::move(shop))
        , context_(context)
        , control_(std::make_shared<catalog::CheckControl>())
    {
        promise_.start();
        connect(&timer_, &QTimer::timeout, this, &ImportRun::showProgress);
    }
    ~ImportRun() override { control_->cancelled = true; }

    QFuture<Exit> start()
    {
        const auto future = promise_.future();
        if (auto opened = open(); !opened)
            end(report(context_, opened.error()));
        else
            check();
        return future;
    }

private:
    core::Result<void> open();
    core::Result<tabular::Mapping> chooseMapping(const catalog::ImportContext &context) const;
    core::Result<void> prepare();
    QSet<QLatin1String> fixes() const;
    void check();
    void checked(std::shared_ptr<const catalog::ImportPlan> plan);
    void tell();
    void apply();
    void applied(const syncing::Applied &applied);
    void finish();
    core::Result<void> writeRejects();
    void showProgress();
    void end(Exit exit);

    const Wishes wishes_;
    const engine::Shop shop_;
    Context &context_;
    std::shared_ptr<catalog::CheckControl> control_;
    std::shared_ptr<const catalog::ImportFile> file_;
    tabular::Mapping mapping_;
    std::shared_ptr<const catalog::Import> import_;
    std::shared_ptr<const catalog::ImportPlan> plan_;
    QJsonObject document_;
    QTimer timer_;
    QPromise<Exit> promise_;
    bool fetched_ = false; // the rules of categories that the file brought
};

core::Result<void> ImportRun::open()
{
    auto file = catalog::ImportFile::open(wishes_.file, wishes_.reading);
    if (!file)
        return core::Unexpected(file.error());
    file_ = *file;
    return prepare();
}

core::Result<void> ImportRun::prepare()
{
    auto context = context_.engine->importContext(shop_, QFileInfo(wishes_.file).absolutePath());
    if (!context)
        return core::Unexpected(context.error());
    auto mapping = chooseMapping(**context);
    if (!mapping)
        return core::Unexpected(mapping.error());
    mapping_ = std::move(*mapping);
    auto made = catalog::Import::make(file_, *context, mapping_, fixes());
    if (!made)
        return core::Unexpected(made.error());
    import_ = *made;
    return {};
}

core::Result<tabular::Mapping> ImportRun::chooseMapping(const catalog::ImportContext &context) const
{
    if (!wishes_.mappingFile.isEmpty())
        return mappingIn(wishes_.mappingFile);
    auto remembered = catalog::rememberedMapping(context_.engine->reader(), file_->signature());
    if (!remembered)
        return core::Unexpected(remembered.error());
    return tabular::propose(catalog::importTargets(context), file_->layout(), file_->sample(), *remembered).mapping;
}

QSet<QLatin1String> ImportRun::fixes() const
{
    QSet<QLatin1String> rules;
    for (const QLatin1String rule : catalog::fixableRules())
        if (wishes_.fixes.contains(QStringLiteral("all")) || wishes_.fixes.contains(rule))
            rules.insert(rule);
    return rules;
}

void ImportRun::check()
{
    timer_.start(kLook);
    core::follow(context_.engine->checkImport(import_, control_), this,
                 [this](const core::Result<std::shared_ptr<const catalog::ImportPlan>> &plan) {
                     timer_.stop();
                     context_.progress.clear();
                     if (plan)
                         checked(*plan);
                     else
                         end(report(context_, plan.error()));
                 });
}

void ImportRun::checked(std::shared_ptr<const catalog::ImportPlan> plan)
{
    plan_ = std::move(plan);
    if (plan_->withoutRules.empty() || fetched_)
        return tell();
    fetched_ = true;
    core::follow(context_.engine->fetchCategoryRules(shop_, plan_->withoutRules), this,
                 [this](const core::Result<void> &got) {
                     if (!got) {
                         context_.output.note(
                             Words::tr("Rows in categories that are new to this shop could not be checked wholly: %1")
                                 .arg(got.error().sentence()));
                         return tell();
                     }
                     if (auto prepared = prepare(); !prepared)
                         return end(report(context_, prepared.error()));
                     check();
                 });
}

void ImportRun::tell()
{
    document_.insert(QStringLiteral("file"), wishes_.file);
    document_.insert(QStringLiteral("rows"), plan_->summary.rows);
    const ImportReport told(*import_, *plan_, mapping_, context_.engine->reader(), wishes_.limit);
    if (auto done = told.write(context_.output, document_); !done)
        return end(report(context_, done.error()));
    if (wishes_.apply)
        return apply();
    context_.output.line({});
    context_.output.line(
        Words::tr("Nothing was changed. --apply makes these changes here and queues them for the platform."));
    finish();
}

void ImportRun::apply()
{
    const auto keepGoing = [control = control_](qint64) { return !control->cancelled.load(); };
    const auto all = [](const catalog::PlanRow &) { return true; };
    core::follow(context_.engine->applyImport(import_, plan_, all, keepGoing), this,
                 [this](const core::Result<syncing::Applied> &done) {
                     if (!done)
                         return end(report(context_, done.error()));
                     applied(*done);
                 });
}

void ImportRun::applied(const syncing::Applied &applied)
{
    context_.output.line({});
    if (applied.operation == 0)
        context_.output.line(Words::tr("Nothing had to be changed."));
    else
        context_.output.line(
            Words::tr("Changed here: %1 products and SKUs (operation %2); %3 changes are queued for the platform.")
                .arg(applied.changes)
                .arg(applied.operation)
                .arg(applied.rows));
    document_.insert(QStringLiteral("applied"), QJsonObject{{QStringLiteral("operation"), applied.operation},
                                                            {QStringLiteral("changes"), applied.changes},
                                                            {QStringLiteral("queued"), applied.rows}});
    if (const auto approved = context_.engine->isApproved(shop_.id); applied.rows > 0 && approved && !*approved)
        context_.output.line(
            Words::tr("They are held: nothing goes to this shop before “shopwright-cli push --approve”."));
    finish();
}

void ImportRun::finish()
{
    if (auto written = writeRejects(); !written)
        return end(report(context_, written.error()));
    context_.output.json(document_);
    end(plan_->summary.rejected > 0 ? Exit::DoneWithRejects : Exit::Done);
}

core::Result<void> ImportRun::writeRejects()
{
    if (wishes_.rejectsFile.isEmpty() || plan_->summary.rejected == 0)
        return {};
    QSaveFile file(wishes_.rejectsFile);
    const auto failed = [&] {
        return core::fail("rejects.file", Words::tr("The rejected rows can’t be written"),
                          wishes_.rejectsFile + QStringLiteral(": ") + file.errorString(),
                          Words::tr("Give a folder that you may write to and that has room."));
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    const auto rows = import_->writeRejects(*plan_, file);
    if (!rows)
        return core::Unexpected(rows.error());
    if (!file.commit())
        return failed();
    context_.output.line(Words::tr("Rejected rows: %1, in %2. Correct them there and import that file.")
                             .arg(*rows)
                             .arg(wishes_.rejectsFile));
    document_.insert(QStringLiteral("rejects"),
                     QJsonObject{{QStringLiteral("file"), wishes_.rejectsFile}, {QStringLiteral("rows"), *rows}});
    return {};
}

void ImportRun::showProgress()
{
    context_.progress.show(Words::tr("Checking, bytes"), qint64(control_->bytesRead.load()), file_->size());
}

void ImportRun::end(Exit exit)
{
    promise_.addResult(exit);
    promise_.finish();
}

class Import final : public Command {
public:
    QStringList name() const override { return {QStringLiteral("import")}; }
    QString summary() const override
    {
        return Words::tr("Read a CSV file, check every row and show what it would change.");
    }
    QString arguments() const override { return QStringLiteral("FILE"); }

    void options(QCommandLineParser &parser) const override
    {
        const auto add = [&parser](const char *name, const QString &help, const QString &value) {
            parser.addOption({QString::fromLatin1(name), help, value});
        };
        parser.addOption({QStringLiteral("dry-run"), Words::tr("Only show what would change (the default).")});
        parser.addOption(
            {QStringLiteral("apply"), Words::tr("Make the changes here and queue them for the platform.")});
        add("mapping", Words::tr("Which column is what, as JSON, instead of what is recognised."),
            QStringLiteral("FILE"));
        add("encoding", Words::tr("The file’s encoding, instead of what is recognised."), QStringLiteral("NAME"));
        add("delimiter", Words::tr("The character between fields, instead of what is recognised."),
            QStringLiteral("C"));
        add("fix",
            Words::tr("Mend every row that breaks this rule, where only one fix is possible; “all” for all rules."),
            QStringLiteral("RULE"));
        add("rejects", Words::tr("Write the rejected rows in their original columns, with reasons."),
            QStringLiteral("FILE"));
        add("limit", Words::tr("Tell so many findings and changes one by one."), QStringLiteral("N"));
    }

    QFuture<Exit> run(const QCommandLineParser &arguments, Context &context) override
    {
        if (arguments.positionalArguments().size() != 1)
            return usage(context, Words::tr("Give one file"));
        if (arguments.isSet(QStringLiteral("dry-run")) && arguments.isSet(QStringLiteral("apply")))
            return usage(context, Words::tr("--dry-run and --apply exclude each other"));
        Wishes wishes;
        wishes.file = arguments.positionalArguments().first();
        wishes.mappingFile = arguments.value(QStringLiteral("mapping"));
        wishes.rejectsFile = arguments.value(QStringLiteral("rejects"));
        wishes.fixes = arguments.values(QStringLiteral("fix"));
        wishes.apply = arguments.isSet(QStringLiteral("apply"));
        wishes.limit = context.output.form() == Output::Form::Json ? kShownJson : kShown;
        if (arguments.isSet(QStringLiteral("limit")))
            wishes.limit = arguments.value(QStringLiteral("limit")).toLongLong();
        if (wishes.limit < 1)
            return usage(context, Words::tr("--limit takes a whole number"));
        if (arguments.isSet(QStringLiteral("encoding")))
            wishes.reading.encoding = arguments.value(QStringLiteral("encoding")).toLatin1();
        if (const QString delimiter = arguments.value(QStringLiteral("delimiter")); !delimiter.isEmpty()) {
            if (delimiter.size() != 1 || delimiter[0].unicode() > 127)
                return usage(context, Words::tr("--delimiter takes one character"));
            wishes.reading.delimiter = delimiter[0].toLatin1();
        }
        for (const QString &fix : wishes.fixes)
            if (fix != u"all" &&
                std::ranges::none_of(catalog::fixableRules(), [&fix](QLatin1String rule) { return fix == rule; }))
                return usage(context, Words::tr("No fix is known for the rule “%1”").arg(fix));
        auto shop = context.engine->findShop(context.shop);
        if (!shop)
            return finished(report(context, shop.error()));
        return (new ImportRun(std::move(wishes), *shop, context))->start();
    }
};

} // namespace

std::unique_ptr<Command> importCommand() { return std::make_unique<Import>(); }

} // namespace cli
