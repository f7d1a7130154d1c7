// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "contract/contract.h"

#include <QString>

#include <vector>

namespace contract {

enum class ChangeKind {
    OperationRemoved,
    OperationAdded,    // used by us, unknown to the older files
    VersionSuperseded, // the newer files have a newer version, with or without the one we call
    AddressChanged,    // method or path
    FieldRemoved,
    FieldAdded,
    FieldRetyped,
    FieldRequired, // was optional
    FieldOptional, // was required
    FieldDeprecated,
    WordsAdded, // of an enumeration
    WordsRemoved,
    LimitsChanged,
    CipherChanged,
    TokenChanged,
    ScopesChanged,
};

// Whether a client that was right yesterday goes wrong. A field counts as used when its operation is.
enum class Breaks { No, Yes };

struct Change {
    QString operation;
    ChangeKind kind = ChangeKind::FieldAdded;
    // "request:/skus/*/price/amount", "response:/data/skus", "query:page_size", "form:data"; empty for the
    // operation itself. A field that comes or goes stands for everything inside it.
    QString pointer;
    QString before, after; // "string", "1..100", "202309"; empty where there is nothing to say
    Breaks breaks = Breaks::No;
    QString why; // one sentence

    friend bool operator==(const Change &, const Change &) = default;
};

// What differs between two states of the Seller API among the operations that are used, in the order of `used`.
// An operation's version in use is the one that `older` pins, or its newest one.
//  - number and integer count as one type: files made from the official client library know no integer.
//  - Files that mark no body field as required (the same) are not compared in that respect, nor are scopes and
//    kinds of token where `older` names none.
//  - Load both with Corrections::LeftOut, or our own corrections show up as changes.
//  - Limits of responses are ignored, as in the validator.
std::vector<Change> diff(const Contract &older, const Contract &newer, const std::vector<QString> &used);

// The operations that a contract pins, or all of them: what to give as `used`.
std::vector<QString> operationNames(const Contract &contract);

QString toText(ChangeKind kind);
// For people: one paragraph per operation, breaking changes marked and first, a summary at the end.
QString toText(const std::vector<Change> &changes);

} // namespace contract
