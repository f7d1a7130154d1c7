// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/multipart.h"

#include <map>

namespace sandbox {
namespace {

using Parameters = std::map<QByteArray, QByteArray>;

// English: it goes into an API message for developers.
core::Unexpected broken(const char *rule, qsizetype offset)
{
    return core::fail("sandbox.multipart", QString::fromLatin1(rule), QStringLiteral("byte %1").arg(offset));
}

bool isTokenCharacter(char c)
{
    static constexpr QByteArrayView separators("()<>@,;:\\\"/[]?={} \t");
    return c > 32 && c < 127 && !separators.contains(c);
}

qsizetype skipBlanks(const QByteArray &text, qsizetype at)
{
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t'))
        ++at;
    return at;
}

// The value at `at`, a token or a quoted string; moves `at` behind it. Browsers and Qt escape '"' in file names as
// \" or %22; the backslash of a Windows path ("C:\x") stands for itself.
std::optional<QByteArray> value(const QByteArray &text, qsizetype &at)
{
    QByteArray out;
    if (at < text.size() && text[at] == '"') {
        for (++at; at < text.size(); ++at) {
            if (text[at] == '"') {
                ++at;
                return out;
            }
            if (text[at] == '\\' && at + 1 < text.size() && (text[at + 1] == '"' || text[at + 1] == '\\'))
                ++at;
            out += text[at];
        }
        return std::nullopt;
    }
    while (at < text.size() && isTokenCharacter(text[at]))
        out += text[at++];
    return out.isEmpty() ? std::nullopt : std::optional(out);
}

// "; name=value; …" from `at` to the end; names in lower case, each at most once.
std::optional<Parameters> parameters(const QByteArray &text, qsizetype at)
{
    Parameters found;
    for (at = skipBlanks(text, at); at < text.size(); at = skipBlanks(text, at)) {
        if (text[at] != ';')
            return std::nullopt;
        at = skipBlanks(text, at + 1);
        QByteArray name;
        while (at < text.size() && isTokenCharacter(text[at]))
            name += text[at++];
        if (name.isEmpty() || at == text.size() || text[at] != '=')
            return std::nullopt;
        ++at;
        const auto parsed = value(text, at);
        if (!parsed || !found.emplace(name.toLower(), *parsed).second)
            return std::nullopt;
    }
    return found;
}

std::optional<QByteArray> boundaryOf(const QByteArray &contentType)
{
    if (mediaType(contentType) != "multipart/form-data")
        return std::nullopt;
    const qsizetype semicolon = contentType.indexOf(';');
    const auto found = semicolon < 0 ? std::nullopt : parameters(contentType, semicolon);
    if (!found || !found->contains("boundary"))
        return std::nullopt;
    const QByteArray boundary = found->at("boundary");
    // RFC 2046 section 5.1.1
    static constexpr QByteArrayView allowed("'()+_,-./:=? ");
    const bool legal =
        !boundary.isEmpty() && boundary.size() <= 70 && !boundary.endsWith(' ') &&
        std::all_of(boundary.begin(), boundary.end(), [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || allowed.contains(c);
        });
    return legal ? std::optional(boundary) : std::nullopt;
}

// RFC 5987 as far as browsers and Qt use it: filename*=UTF-8''per%20cent
std::optional<QString> extendedValue(const QByteArray &text)
{
    const qsizetype first = text.indexOf('\'');
    const qsizetype second = first < 0 ? -1 : text.indexOf('\'', first + 1);
    if (second < 0 || text.left(first).compare("UTF-8", Qt::CaseInsensitive) != 0)
        return std::nullopt;
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.mid(second + 1)));
}

const char *readDisposition(const QByteArray &text, FormPart &part)
{
    const qsizetype semicolon = text.indexOf(';');
    if (text.mid(0, semicolon).trimmed().toLower() != "form-data")
        return "a part is not form-data";
    const auto found = semicolon < 0 ? std::nullopt : parameters(text, semicolon);
    if (!found || !found->contains("name") || found->at("name").isEmpty())
        return "a part has no name";
    part.name = QString::fromUtf8(found->at("name"));
    if (found->contains("filename"))
        part.fileName = QString::fromUtf8(found->at("filename"));
    if (found->contains("filename*")) {
        part.fileName = extendedValue(found->at("filename*"));
        if (!part.fileName)
            return "a part's filename* is malformed";
    }
    return nullptr;
}

// Reads the header lines of one part; answers the broken rule or null.
const char *readHeaders(const QByteArray &block, FormPart &part)
{
    bool disposed = false;
    part.contentType = QStringLiteral("text/plain");
    for (qsizetype at = 0; at < block.size();) {
        const qsizetype end = block.indexOf("\r\n", at);
        const QByteArray line = block.mid(at, end - at);
        at = end + 2;
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || !std::all_of(line.begin(), line.begin() + colon, isTokenCharacter))
            return "a part's header is malformed";
        const QByteArray name = line.left(colon).toLower();
        const QByteArray text = line.mid(colon + 1).trimmed();
        if (name == "content-disposition") {
            if (std::exchange(disposed, true))
                return "a part has two dispositions";
            if (const char *rule = readDisposition(text, part))
                return rule;
        } else if (name == "content-type") {
            part.contentType = QString::fromLatin1(text);
        } else if (name == "content-transfer-encoding") {
            const QByteArray encoding = text.toLower();
            if (encoding != "binary" && encoding != "8bit" && encoding != "7bit")
                return "a part's transfer encoding is not supported";
        }
    }
    return disposed ? nullptr : "a part has no Content-Disposition";
}

} // namespace

QByteArray mediaType(const QByteArray &contentType)
{
    const QByteArray type = contentType.mid(0, contentType.indexOf(';')).trimmed().toLower();
    return type.count('/') == 1 && !type.startsWith('/') && !type.endsWith('/') ? type : QByteArray();
}

core::Result<std::vector<FormPart>> parseMultipart(const QByteArray &contentType, const QByteArray &body,
                                                   const FormLimits &limits)
{
    const auto boundary = boundaryOf(contentType);
    if (!boundary)
        return broken("the Content-Type has no usable boundary", 0);
    const QByteArray delimiter = "\r\n--" + *boundary;
    if (!body.startsWith(delimiter.mid(2)))
        return broken("the body doesn't start with the boundary", 0);

    std::vector<FormPart> parts;
    qsizetype at = delimiter.size() - 2;
    for (;;) {
        if (body.mid(at, 2) == "--") {
            if (const QByteArray rest = body.mid(at + 2); !rest.isEmpty() && rest != "\r\n")
                return broken("there is text after the closing boundary", at + 2);
            return parts;
        }
        if (body.mid(at, 2) != "\r\n")
            return broken("a boundary is not followed by a line end", at);
        if (qsizetype(parts.size()) == limits.parts)
            return broken("there are too many parts", at);
        const qsizetype headers = at + 2;
        const qsizetype end = body.mid(headers, limits.headerBytes + 4).indexOf("\r\n\r\n");
        if (end < 0)
            return broken("a part's headers are too long or don't end", headers);
        FormPart part;
        if (const char *rule = readHeaders(body.mid(headers, end + 2), part))
            return broken(rule, headers);
        // The line end before a delimiter belongs to it, also when the part is empty.
        const qsizetype from = headers + end + 4;
        const qsizetype to = body.indexOf(delimiter, from - 2);
        if (to < 0)
            return broken("the closing boundary is missing", from);
        part.bytes = to < from ? QByteArray() : body.mid(from, to - from);
        parts.push_back(std::move(part));
        at = to + delimiter.size();
    }
}

} // namespace sandbox
