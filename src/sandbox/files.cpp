// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/images.h"

#include <QFileInfo>

namespace sandbox {

namespace {

struct FileKind {
    const char *extension;
    const char *format; // as the answer names it
    qsizetype offset;   // where the magic bytes stand
    QByteArray magic;
};

// One row per way a format can begin.
const std::vector<FileKind> &kinds()
{
    static const std::vector<FileKind> table = {
        {"pdf", "PDF", 0, "%PDF-"},
        {"mp4", "MP4", 4, "ftyp"},
        {"mov", "MOV", 4, "ftyp"},
        {"mov", "MOV", 4, "moov"},
        {"3gp", "3GP", 4, "ftyp3g"},
        {"mkv", "MKV", 0, QByteArray("\x1a\x45\xdf\xa3", 4)},
        {"webm", "WEBM", 0, QByteArray("\x1a\x45\xdf\xa3", 4)},
        {"wmv", "WMV", 0, QByteArray("\x30\x26\xb2\x75", 4)},
        {"avi", "AVI", 0, "RIFF"},
        {"flv", "FLV", 0, "FLV"},
        {"mpeg", "MPEG", 0, QByteArray("\x00\x00\x01\xba", 4)},
    };
    return table;
}

const FileKind *kindOf(const QString &name, const QByteArray &bytes)
{
    const QByteArray extension = QFileInfo(name).suffix().toLower().toLatin1();
    for (const FileKind &kind : kinds())
        if (extension == kind.extension && bytes.mid(kind.offset, kind.magic.size()) == kind.magic)
            return &kind;
    return nullptr;
}

// One dot, no spaces, no symbol in front.
bool goodName(const QString &name)
{
    return name.count(u'.') == 1 && !name.contains(u' ') && name.front().isLetterOrNumber();
}

} // namespace

Answer uploadFile(World &world, const Call &call)
{
    if (!call.upload || call.upload->bytes.isEmpty())
        return Answer::refused(12019103, u"The file is empty."_qs);
    const auto given = call.form.find(u"name"_qs);
    const QString name = given == call.form.end() ? QString() : given->second;
    if (name.isEmpty())
        return Answer::refused(12019104, u"The file has no name."_qs);
    const QByteArray &bytes = call.upload->bytes;
    const FileKind *kind = goodName(name) ? kindOf(name, bytes) : nullptr;
    if (!kind)
        return Answer::refused(12019105, u"The name or the content of the file is not supported."_qs);
    const bool pdf = QByteArray(kind->format) == "PDF";
    if (bytes.size() > (pdf ? 20 : 100) * qint64(1024 * 1024))
        return Answer::refused(12038005, u"A PDF may have 20 MB, a video 100 MB."_qs);

    const qint64 id = nextId(world, Serial::File);
    const QString format = QString::fromLatin1(kind->format);
    const QString uri = keepFile(world, bytes, pdf ? u"application/pdf"_qs : u"application/octet-stream"_qs);
    world.db.exec("INSERT INTO shop_file VALUES (?, ?, ?, ?)", id, name, format, uri);
    return Answer::ok(
        {{u"id"_qs, idText(id)}, {u"url"_qs, imageUrl(world, uri)}, {u"name"_qs, name}, {u"format"_qs, format}});
}

} // namespace sandbox
