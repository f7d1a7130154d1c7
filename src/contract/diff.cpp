// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/diff.h"

#include <algorithm>
#include <functional>
#include <set>

namespace contract {

namespace {

// On which way a schema travels decides what breaks: we write requests and read responses.
enum class Side { Request, Response };

QString nameOf(const Schema &schema)
{
    switch (schema.type) {
    case Type::Any:
        return u"any"_qs;
    case Type::Object:
        return schema.freeForm ? u"free-form object"_qs : u"object"_qs;
    case Type::Array:
        return u"array"_qs;
    case Type::String:
        return u"string"_qs;
    case Type::Integer:
    case Type::Number:
        return u"number"_qs;
    case Type::Boolean:
        return u"boolean"_qs;
    case Type::File:
        return u"file"_qs;
    }
    Q_UNREACHABLE();
}

QString join(const std::vector<QString> &words) { return QStringList(words.begin(), words.end()).join(u", "_qs); }

std::vector<QString> without(const std::vector<QString> &words, const std::vector<QString> &others)
{
    std::vector<QString> left;
    std::ranges::copy_if(words, std::back_inserter(left),
                         [&](const QString &word) { return std::ranges::find(others, word) == others.end(); });
    return left;
}

QString decimal(double number) { return QString::number(number, 'g', 15); }

// One bound in both states, as text, and whether the newer one refuses more.
struct Bound {
    QString before, after;
    bool tighter = false;
};

template<class Number>
Bound lower(std::optional<Number> older, std::optional<Number> newer, const QString &pattern)
{
    const auto text = [&](std::optional<Number> n) { return n ? pattern.arg(decimal(double(*n))) : QString(); };
    return {text(older), text(newer), newer && (!older || *newer > *older)};
}

template<class Number>
Bound upper(std::optional<Number> older, std::optional<Number> newer, const QString &pattern)
{
    const auto text = [&](std::optional<Number> n) { return n ? pattern.arg(decimal(double(*n))) : QString(); };
    return {text(older), text(newer), newer && (!older || *newer < *older)};
}

class Comparison final {
public:
    Comparison(const Contract &older, const Contract &newer);

    void compare(const QString &name);
    std::vector<Change> take() { return std::move(changes_); }

private:
    void add(ChangeKind kind, const QString &pointer, const QString &before, const QString &after, Breaks breaks,
             const QString &why)
    {
        changes_.push_back({name_, kind, pointer, before, after, breaks, why});
    }

    const Operation *counterpart(const Operation &was);
    void compareOperations(const Operation &was, const Operation &is);
    void compareAddress(const Operation &was, const Operation &is);
    void compareAccess(const Operation &was, const Operation &is);
    void compareRoots(const std::optional<Schema> &was, const std::optional<Schema> &is, bool required, Side side);
    void compareParameters(const std::vector<Parameter> &was, const std::vector<Parameter> &is, const QString &prefix);
    void compareSchemas(const Schema &was, const Schema &is, const QString &pointer, Side side);
    void compareFields(const Schema &was, const Schema &is, const QString &pointer, Side side);
    void compareWords(const Schema &was, const Schema &is, const QString &pointer, Side side);
    void compareLimits(const Limits &was, const Limits &is, const QString &pointer);
    void compareRequired(bool was, bool is, const QString &pointer);
    void addField(const Schema &is, bool required, const QString &pointer, Side side);
    void removeField(const Schema &was, const QString &pointer, Side side);

    const Contract &older_;
    const Contract &newer_;
    bool knowsRequired_ = false;
    QString name_;
    std::vector<Change> changes_;
};

bool marksRequired(const Schema &schema)
{
    return std::ranges::any_of(schema.fields,
                               [](const Field &field) { return field.required || marksRequired(field.schema); }) ||
           std::ranges::any_of(schema.items, marksRequired);
}

Comparison::Comparison(const Contract &older, const Contract &newer)
    : older_(older)
    , newer_(newer)
{
    knowsRequired_ = std::ranges::any_of(older.operations(), [](const Operation &operation) {
        return operation.body && marksRequired(*operation.body);
    });
}

void Comparison::compare(const QString &name)
{
    name_ = name;
    const Operation *was = older_.operation(name);
    if (!was) {
        if (const Operation *is = newer_.operation(name))
            add(ChangeKind::OperationAdded, {}, {}, is->label(), Breaks::No,
                u"The older files don't have it, so there is nothing to compare."_qs);
        return;
    }
    if (const Operation *is = counterpart(*was))
        compareOperations(*was, *is);
}

// The same version where there is one, else the newest.
const Operation *Comparison::counterpart(const Operation &was)
{
    const Operation *same = nullptr;
    const Operation *newest = nullptr;
    for (const Operation &operation : newer_.operations()) {
        if (operation.name != was.name)
            continue;
        if (operation.version == was.version)
            same = &operation;
        if (!newest || newest->version < operation.version)
            newest = &operation;
    }
    if (!newest) {
        add(ChangeKind::OperationRemoved, {}, was.label(), {}, Breaks::Yes, u"We call it and it is gone."_qs);
        return nullptr;
    }
    if (!same)
        add(ChangeKind::VersionSuperseded, {}, was.version, newest->version, Breaks::Yes,
            u"The version that we call is no longer described."_qs);
    else if (newest != same)
        add(ChangeKind::VersionSuperseded, {}, was.version, newest->version, Breaks::No,
            u"The version that we call is still there; plan the move."_qs);
    return same ? same : newest;
}

void Comparison::compareOperations(const Operation &was, const Operation &is)
{
    compareAddress(was, is);
    compareAccess(was, is);
    compareParameters(was.query, is.query, u"query:"_qs);
    compareParameters(was.form, is.form, u"form:"_qs);
    compareRoots(was.body, is.body, is.bodyRequired, Side::Request);
    compareRoots(was.response, is.response, false, Side::Response);
}

void Comparison::compareAddress(const Operation &was, const Operation &is)
{
    // A new version has a new path by its nature; what else differs is worth a line.
    QString path = was.path;
    path.replace(u'/' + was.version + u'/', u'/' + is.version + u'/');
    if (was.method != is.method || path != is.path)
        add(ChangeKind::AddressChanged, {}, was.label(), is.label(), Breaks::Yes, u"Our calls go nowhere."_qs);
}

void Comparison::compareAccess(const Operation &was, const Operation &is)
{
    const auto cipher = [](Cipher value) {
        return value == Cipher::None ? u"none"_qs : value == Cipher::Required ? u"required"_qs : u"optional"_qs;
    };
    if (was.cipher != is.cipher) {
        const bool breaks = was.cipher == Cipher::None ? is.cipher == Cipher::Required : is.cipher == Cipher::None;
        const QString why = is.cipher == Cipher::None ? u"A shop_cipher where none is expected is an error."_qs
                            : breaks                  ? u"A call without shop_cipher is refused."_qs
                                                      : u"We send shop_cipher wherever it is taken."_qs;
        add(ChangeKind::CipherChanged, u"query:shop_cipher"_qs, cipher(was.cipher), cipher(is.cipher),
            breaks ? Breaks::Yes : Breaks::No, why);
    }
    if (was.token != is.token && was.token != Token::Any) {
        const bool breaks = is.token != Token::Any;
        add(ChangeKind::TokenChanged, {}, {}, {}, breaks ? Breaks::Yes : Breaks::No,
            breaks ? u"It wants another kind of account's access token."_qs
                   : u"Which account's token it takes now depends on the case."_qs);
    }
    const std::set<QString> before(was.scopes.begin(), was.scopes.end());
    const std::set<QString> after(is.scopes.begin(), is.scopes.end());
    if (before.empty() || before == after)
        return;
    const bool kept = after.empty() || std::ranges::any_of(after, [&](const QString &s) { return before.contains(s); });
    add(ChangeKind::ScopesChanged, {}, join(was.scopes), join(is.scopes), kept ? Breaks::No : Breaks::Yes,
        kept ? u"A scope that we have still suffices."_qs : u"None of the scopes that we have suffices."_qs);
}

void Comparison::compareRoots(const std::optional<Schema> &was, const std::optional<Schema> &is, bool required,
                              Side side)
{
    const QString pointer = side == Side::Request ? u"request:"_qs : u"response:"_qs;
    if (was && is)
        compareSchemas(*was, *is, pointer, side);
    else if (was)
        removeField(*was, pointer, side);
    else if (is)
        addField(*is, required, pointer, side);
}

void Comparison::compareParameters(const std::vector<Parameter> &was, const std::vector<Parameter> &is,
                                   const QString &prefix)
{
    for (const Parameter &old : was) {
        const QString pointer = prefix + old.name;
        const auto now = std::ranges::find(is, old.name, &Parameter::name);
        if (now == is.end()) {
            removeField(old.schema, pointer, Side::Request);
            continue;
        }
        compareRequired(old.required, now->required, pointer);
        compareSchemas(old.schema, now->schema, pointer, Side::Request);
    }
    for (const Parameter &now : is)
        if (std::ranges::find(was, now.name, &Parameter::name) == was.end())
            addField(now.schema, now.required, prefix + now.name, Side::Request);
}

void Comparison::compareSchemas(const Schema &was, const Schema &is, const QString &pointer, Side side)
{
    if (nameOf(was) != nameOf(is)) {
        const bool wider = side == Side::Request && (is.type == Type::Any || (is.freeForm && was.type == Type::Object));
        add(ChangeKind::FieldRetyped, pointer, nameOf(was), nameOf(is), wider ? Breaks::No : Breaks::Yes,
            wider                   ? u"What we send still fits."_qs
            : side == Side::Request ? u"What we send has the wrong type."_qs
                                    : u"We read the old type."_qs);
        return;
    }
    if (is.deprecated && !was.deprecated)
        add(ChangeKind::FieldDeprecated, pointer, {}, {}, Breaks::No, u"It still works and is announced to go."_qs);
    if (was.type == Type::Object)
        compareFields(was, is, pointer, side);
    if (was.type == Type::Array)
        compareSchemas(was.items.front(), is.items.front(), pointer + u"/*"_qs, side);
    compareWords(was, is, pointer, side);
    if (side == Side::Request)
        compareLimits(was.limits, is.limits, pointer);
}

void Comparison::compareFields(const Schema &was, const Schema &is, const QString &pointer, Side side)
{
    for (const Field &old : was.fields) {
        const QString here = pointer + u'/' + old.name;
        const Field *now = is.field(old.name);
        if (!now) {
            removeField(old.schema, here, side);
            continue;
        }
        if (side == Side::Request && knowsRequired_)
            compareRequired(old.required, now->required, here);
        compareSchemas(old.schema, now->schema, here, side);
    }
    for (const Field &now : is.fields)
        if (!was.field(now.name))
            addField(now.schema, now.required, pointer + u'/' + now.name, side);
}

void Comparison::compareWords(const Schema &was, const Schema &is, const QString &pointer, Side side)
{
    const std::vector<QString> gone = without(was.enumeration, is.enumeration);
    const std::vector<QString> fresh = without(is.enumeration, was.enumeration);
    if (!fresh.empty()) {
        const bool closes = side == Side::Request && was.enumeration.empty();
        add(ChangeKind::WordsAdded, pointer, {}, join(fresh), closes ? Breaks::Yes : Breaks::No,
            closes ? u"The values were open and are listed now; one that we send may not be among them."_qs
            : side == Side::Request ? u"We may send more than before."_qs
                                    : u"Unknown values are kept and shown as they are."_qs);
    }
    if (!gone.empty()) {
        const bool refused = side == Side::Request && !is.enumeration.empty();
        add(ChangeKind::WordsRemoved, pointer, join(gone), {}, refused ? Breaks::Yes : Breaks::No,
            refused                 ? u"A value that we may send is refused."_qs
            : side == Side::Request ? u"The values are no longer listed, so none is refused for it."_qs
                                    : u"We wait for a value that no longer comes."_qs);
    }
}

void Comparison::compareLimits(const Limits &was, const Limits &is, const QString &pointer)
{
    const Bound bounds[] = {
        lower(was.minimum, is.minimum, u"from %1"_qs),
        lower(was.exclusiveMinimum, is.exclusiveMinimum, u"above %1"_qs),
        upper(was.maximum, is.maximum, u"to %1"_qs),
        lower(was.minLength, is.minLength, u"length from %1"_qs),
        upper(was.maxLength, is.maxLength, u"length to %1"_qs),
        upper(was.maxItems, is.maxItems, u"to %1 items"_qs),
        upper(was.maxMegabytes, is.maxMegabytes, u"to %1 MB"_qs),
    };
    const QString comma = u", "_qs;
    QStringList before, after;
    bool tighter = false;
    bool changed = false;
    for (const Bound &bound : bounds) {
        if (!bound.before.isEmpty())
            before.push_back(bound.before);
        if (!bound.after.isEmpty())
            after.push_back(bound.after);
        tighter |= bound.tighter;
        changed |= bound.before != bound.after;
    }
    if (changed)
        add(ChangeKind::LimitsChanged, pointer, before.join(comma), after.join(comma),
            tighter ? Breaks::Yes : Breaks::No,
            tighter ? u"A value that was fine may be refused."_qs : u"Everything that was fine still is."_qs);
}

void Comparison::compareRequired(bool was, bool is, const QString &pointer)
{
    if (is && !was)
        add(ChangeKind::FieldRequired, pointer, u"optional"_qs, u"required"_qs, Breaks::Yes,
            u"A request without it is refused."_qs);
    if (was && !is)
        add(ChangeKind::FieldOptional, pointer, u"required"_qs, u"optional"_qs, Breaks::No,
            u"Sending it stays right."_qs);
}

void Comparison::addField(const Schema &is, bool required, const QString &pointer, Side side)
{
    const bool breaks = required && side == Side::Request;
    add(ChangeKind::FieldAdded, pointer, {}, nameOf(is) + (breaks ? u", required"_qs : QString()),
        breaks ? Breaks::Yes : Breaks::No,
        breaks                  ? u"A request without it is refused."_qs
        : side == Side::Request ? u"We need not send it."_qs
                                : u"Unknown fields are kept and don't disturb."_qs);
}

void Comparison::removeField(const Schema &was, const QString &pointer, Side side)
{
    add(ChangeKind::FieldRemoved, pointer, nameOf(was), {}, Breaks::Yes,
        side == Side::Request ? u"A request that carries it may be refused."_qs
                              : u"We may read it and find nothing."_qs);
}

QString lineFor(const Change &change)
{
    QString line = change.breaks == Breaks::Yes ? u"  BREAKS  "_qs : u"          "_qs;
    line += toText(change.kind);
    if (!change.pointer.isEmpty())
        line += u' ' + change.pointer;
    if (!change.before.isEmpty() && !change.after.isEmpty())
        line += u" ("_qs + change.before + u" -> "_qs + change.after + u')';
    else if (!change.before.isEmpty() || !change.after.isEmpty())
        line += u" ("_qs + change.before + change.after + u')';
    return line + u". "_qs + change.why + u'\n';
}

} // namespace

std::vector<Change> diff(const Contract &older, const Contract &newer, const std::vector<QString> &used)
{
    Comparison comparison(older, newer);
    for (const QString &name : used)
        comparison.compare(name);
    return comparison.take();
}

std::vector<QString> operationNames(const Contract &contract)
{
    std::vector<QString> names;
    for (const Operation &operation : contract.operations())
        if (contract.operation(operation.name) == &operation)
            names.push_back(operation.name);
    return names;
}

QString toText(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::OperationRemoved:
        return u"operation removed"_qs;
    case ChangeKind::OperationAdded:
        return u"operation added"_qs;
    case ChangeKind::VersionSuperseded:
        return u"version superseded"_qs;
    case ChangeKind::AddressChanged:
        return u"address changed"_qs;
    case ChangeKind::FieldRemoved:
        return u"removed"_qs;
    case ChangeKind::FieldAdded:
        return u"added"_qs;
    case ChangeKind::FieldRetyped:
        return u"retyped"_qs;
    case ChangeKind::FieldRequired:
        return u"now required"_qs;
    case ChangeKind::FieldOptional:
        return u"no longer required"_qs;
    case ChangeKind::FieldDeprecated:
        return u"deprecated"_qs;
    case ChangeKind::WordsAdded:
        return u"values added"_qs;
    case ChangeKind::WordsRemoved:
        return u"values removed"_qs;
    case ChangeKind::LimitsChanged:
        return u"limits changed"_qs;
    case ChangeKind::CipherChanged:
        return u"shop cipher changed"_qs;
    case ChangeKind::TokenChanged:
        return u"kind of token changed"_qs;
    case ChangeKind::ScopesChanged:
        return u"scopes changed"_qs;
    }
    Q_UNREACHABLE();
}

QString toText(const std::vector<Change> &changes)
{
    if (changes.empty())
        return u"Nothing changed among the operations in use.\n"_qs;
    QString text;
    std::set<QString> done;
    for (const Change &first : changes) {
        if (!done.insert(first.operation).second)
            continue;
        text += first.operation + u'\n';
        for (const Breaks breaks : {Breaks::Yes, Breaks::No})
            for (const Change &change : changes)
                if (change.operation == first.operation && change.breaks == breaks)
                    text += lineFor(change);
    }
    const auto breaking = std::ranges::count(changes, Breaks::Yes, &Change::breaks);
    return text +
           u"Changes: %1, in operations: %2, breaking us: %3.\n"_qs.arg(changes.size()).arg(done.size()).arg(breaking);
}

} // namespace contract
