// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/contract.h"

#include "contract/corrections.h"
#include "contract/loader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

// A static library's resources are only there once somebody asks for them, from outside any namespace.
static void loadResources() { Q_INIT_RESOURCE(contract); }

namespace contract {

namespace {

bool isPlaceholder(QStringView segment) { return segment.startsWith(u'{') && segment.endsWith(u'}'); }

bool matches(const QStringList &pattern, const QList<QStringView> &path)
{
    if (pattern.size() != path.size())
        return false;
    for (qsizetype i = 0; i < path.size(); ++i)
        if (pattern[i] != path[i] && (path[i].isEmpty() || !isPlaceholder(pattern[i])))
            return false;
    return true;
}

// True when `a` is the better of two patterns that match one path.
bool moreLiteral(const QStringList &a, const QStringList &b)
{
    for (qsizetype i = 0; i < a.size(); ++i)
        if (isPlaceholder(a[i]) != isPlaceholder(b[i]))
            return isPlaceholder(b[i]);
    return false;
}

core::Unexpected broken(const QString &file, const Broken &what)
{
    return core::fail("contract.format",
                      QCoreApplication::translate("contract", "A contract file can't be used: %1.").arg(what.reason),
                      (what.file.isEmpty() ? file : what.file) + u'#' + what.pointer,
                      QCoreApplication::translate("contract", "Correct the file, or take an unchanged copy of it."));
}

core::Unexpected unreadable(const QString &path, const QString &reason)
{
    return core::fail(
        "contract.unreadable", QCoreApplication::translate("contract", "The contract can't be read: %1.").arg(reason),
        path, QCoreApplication::translate("contract", "Check that the folder holds the contract's JSON files."));
}

// The three kinds of file, read apart before they are put together.
struct Files {
    struct Domain {
        QString file;
        QJsonArray endpoints;
    };
    std::vector<Domain> domains;
    std::vector<Correction> corrections;
    std::map<QString, QString> pinned;
    QString pinnedFile;
};

QJsonObject rootOf(const Document &document)
{
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(document.json, &error);
    if (error.error != QJsonParseError::NoError)
        throw Broken{QString(), u"not JSON: %1 at byte %2"_qs.arg(error.errorString()).arg(error.offset)};
    if (!json.isObject())
        throw Broken{QString(), u"expected an object"_qs};
    return json.object();
}

void sortIn(Files &files, const Document &document)
{
    const QJsonObject root = rootOf(document);
    if (root.value(u"endpoints").isArray()) {
        files.domains.push_back({document.name, root.value(u"endpoints").toArray()});
    } else if (root.contains(u"corrections")) {
        std::vector<Correction> more = readCorrections(root, document.name);
        std::ranges::move(more, std::back_inserter(files.corrections));
    } else if (root.contains(u"pinned")) {
        const QJsonObject pinned = objectOf(root.value(u"pinned"), u"/pinned"_qs);
        for (auto it = pinned.begin(); it != pinned.end(); ++it)
            files.pinned.emplace(it.key(), textOf(pinned, it.key(), u"/pinned"_qs));
        files.pinnedFile = document.name;
    } else {
        throw Broken{u"/endpoints"_qs, u"expected an array"_qs};
    }
}

// What two operations must not share: "POST /a/{}/b".
QString shape(const Operation &operation)
{
    QStringList segments = operation.path.split(u'/');
    for (QString &segment : segments)
        if (isPlaceholder(segment))
            segment = u"{}"_qs;
    return toText(operation.method) + u' ' + segments.join(u'/');
}

std::vector<Operation> readDomain(const Files::Domain &domain, const std::vector<Correction> &corrections,
                                  std::set<qsizetype> &applied)
{
    std::vector<Operation> operations;
    for (const QJsonValue &value : domain.endpoints) {
        const QString here = below(u"/endpoints"_qs, static_cast<qsizetype>(operations.size()));
        QJsonObject endpoint = objectOf(value, here);
        for (std::size_t i = 0; i < corrections.size(); ++i) {
            if (endpoint.value(u"name") != corrections[i].operation ||
                endpoint.value(u"version") != corrections[i].version)
                continue;
            endpoint = corrected(endpoint, corrections[i]);
            applied.insert(static_cast<qsizetype>(i));
        }
        operations.push_back(readOperation(endpoint, here));
    }
    return operations;
}

} // namespace

QString Operation::label() const { return toText(method) + u' ' + path; }

std::optional<Method> methodFromText(QStringView text)
{
    if (text == u"GET")
        return Method::Get;
    if (text == u"POST")
        return Method::Post;
    if (text == u"PUT")
        return Method::Put;
    if (text == u"DELETE")
        return Method::Delete;
    return {};
}

QString toText(Method method)
{
    switch (method) {
    case Method::Get:
        return u"GET"_qs;
    case Method::Post:
        return u"POST"_qs;
    case Method::Put:
        return u"PUT"_qs;
    case Method::Delete:
        return u"DELETE"_qs;
    }
    Q_UNREACHABLE();
}

const Field *Schema::field(QStringView name) const
{
    const auto it = std::lower_bound(fields.begin(), fields.end(), name,
                                     [](const Field &field, QStringView wanted) { return field.name < wanted; });
    return it != fields.end() && it->name == name ? &*it : nullptr;
}

core::Result<Contract> Contract::load(const QString &directory, Corrections corrections)
{
    const QDir folder(directory);
    std::vector<Document> documents;
    for (const QString &name : folder.entryList({u"*.json"_qs}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return unreadable(file.fileName(), file.errorString());
        documents.push_back({name, file.readAll()});
        if (file.error() != QFileDevice::NoError)
            return unreadable(file.fileName(), file.errorString());
    }
    if (documents.empty())
        return unreadable(directory, QCoreApplication::translate("contract", "there are no .json files"));
    return parse(documents, corrections);
}

core::Result<Contract> Contract::parse(const std::vector<Document> &documents, Corrections corrections)
{
    Files files;
    for (const Document &document : documents) {
        try {
            sortIn(files, document);
        } catch (const Broken &what) {
            return broken(document.name, what);
        }
    }

    if (corrections == Corrections::LeftOut)
        files.corrections.clear();

    Contract contract;
    std::set<qsizetype> applied;
    std::set<QString> shapes;
    for (const Files::Domain &domain : files.domains) {
        try {
            std::vector<Operation> operations = readDomain(domain, files.corrections, applied);
            for (std::size_t i = 0; i < operations.size(); ++i)
                if (!shapes.insert(shape(operations[i])).second)
                    throw Broken{below(below(u"/endpoints"_qs, static_cast<qsizetype>(i)), u"path"),
                                 u"%1 is there twice"_qs.arg(operations[i].label())};
            std::ranges::move(operations, std::back_inserter(contract.operations_));
        } catch (const Broken &what) {
            return broken(domain.file, what);
        }
    }
    for (std::size_t i = 0; i < files.corrections.size(); ++i)
        if (!applied.contains(static_cast<qsizetype>(i)))
            return broken(files.corrections[i].file, {files.corrections[i].pointer, u"names no operation"_qs});

    for (const auto &pin : files.pinned) {
        const bool there = std::ranges::any_of(contract.operations_, [&](const Operation &operation) {
            return operation.name == pin.first && operation.version == pin.second;
        });
        if (!there)
            return broken(files.pinnedFile, {below(u"/pinned"_qs, pin.first), u"names no operation"_qs});
    }
    contract.index(std::move(files.pinned));
    return contract;
}

const Contract &Contract::builtIn()
{
    static const Contract contract = [] {
        loadResources();
        core::Result<Contract> loaded = load(u":/contract"_qs);
        if (!loaded)
            qFatal("%s", qUtf8Printable(loaded.error().sentence()));
        return *std::move(loaded);
    }();
    return contract;
}

void Contract::index(std::map<QString, QString> pinned)
{
    segments_.clear();
    for (std::size_t i = 0; i < operations_.size(); ++i) {
        const Operation &operation = operations_[i];
        segments_.push_back(operation.path.split(u'/'));
        if (!pinned.empty()) {
            const auto it = pinned.find(operation.name);
            if (it != pinned.end() && it->second == operation.version)
                byName_.insert_or_assign(operation.name, i);
            continue;
        }
        const auto [it, fresh] = byName_.try_emplace(operation.name, i);
        if (!fresh && operations_[it->second].version < operation.version)
            it->second = i;
    }
}

const Operation *Contract::find(Method method, QStringView path) const
{
    const QList<QStringView> wanted = path.split(u'/');
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < operations_.size(); ++i)
        if (operations_[i].method == method && matches(segments_[i], wanted) &&
            (!best || moreLiteral(segments_[i], segments_[*best])))
            best = i;
    return best ? &operations_[*best] : nullptr;
}

bool Contract::knowsPath(QStringView path) const
{
    const QList<QStringView> wanted = path.split(u'/');
    return std::ranges::any_of(segments_, [&](const QStringList &pattern) { return matches(pattern, wanted); });
}

const Operation *Contract::operation(QStringView name) const
{
    const auto it = byName_.find(name);
    return it == byName_.end() ? nullptr : &operations_[it->second];
}

} // namespace contract
