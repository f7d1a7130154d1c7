# SPDX-License-Identifier: GPL-3.0-or-later
"""What the compiler can't see: rules about files, includes and habits, checked line by line.

A rule looks at one file and yields (line number, message). Paths are relative to the project's root, with "/".
"""
import re

SYSTEM_LIBRARIES = {
    "sqlite3.h": "SQLite::SQLite3",
    "openssl/": "OpenSSL::",
    "qt6keychain/": "qt6keychain",
    "unicode/": "ICU::",
    "boost/": "Boost::",
    "gumbo.h": "gumbo",
    "xlsxwriter.h": "xlsxwriter",
    "argon2.h": "argon2",
    "xlsxwriter.h": "xlsxwriter",
}
CODE = (".h", ".cpp")
# sync() is a function of POSIX, which a namespace can't be named after.
NAMESPACES = {"sync": "syncing"}
LONGEST_FILE = 800
LONGEST_FUNCTION = 100
WITHOUT_LICENCE = (".json", ".csv", ".md", ".dict", ".ts", ".svg", ".png", ".ui", ".1")


class File:
    """One file with its lines, once as written and once without comments and the insides of texts."""

    def __init__(self, path, text):
        self.path = path
        self.lines = text.splitlines()
        self.code = without_words(text).splitlines() if path.endswith(CODE) else self.lines

    def under(self, *folders):
        return self.path.startswith(tuple(folder + "/" for folder in folders))

    def is_code(self):
        return self.path.endswith(CODE)


WORDS = re.compile(
    r'''R"(?P<tag>[^\s()\\]{0,16})\(.*?\)(?P=tag)"'''      # raw text
    r'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.){1,6}\''''   # text, character
    r'''|//[^\n]*|/\*.*?\*/''', re.DOTALL)


def without_words(text):
    """The text with comments and literals blanked; line numbers stay. Include lines keep their names."""
    def blank(match):
        return re.sub(r"[^\n]", " ", match[0])

    kept = re.sub(r'^(\s*#\s*include\s*)"([^"\n]+)"', r"\1<\2>", text, flags=re.MULTILINE)
    # A digit separator (1'000) would open a character literal.
    kept = re.sub(r"(?<=\d)'(?=\d)", " ", kept)
    return WORDS.sub(blank, kept)


def includes(file):
    for number, line in enumerate(file.code, 1):
        match = re.match(r"\s*#\s*include\s*<([^>]+)>", line)
        if match:
            yield number, match[1]


def climbing_include(file, drawing):
    if file.is_code():
        for number, name in includes(file):
            if ".." in name.split("/"):
                yield number, f"{name} climbs out of its folder; include it as part/file.h"


def qt_module_include(file, drawing):
    if file.is_code():
        for number, name in includes(file):
            if re.match(r"Qt[A-Z]\w*/", name):
                yield number, f"<{name}> compiles without linking the module; name the class only"


def unnamed_library(file, drawing):
    part = part_of(file, drawing)
    if part is None:
        return
    for number, name in includes(file):
        for header, target in SYSTEM_LIBRARIES.items():
            if name.startswith(header) and target not in drawing[part]:
                yield number, f"part {part} includes {name} and doesn't name {target}"


def part_of(file, drawing):
    """The longest part whose folder holds the file; None outside src and ui."""
    if not file.is_code():
        return None
    folder = file.path.rpartition("/")[0]
    folder = folder[4:] if folder.startswith("src/") else folder
    while folder:
        if folder in drawing:
            return folder
        folder = folder.rpartition("/")[0]
    return None


def long_file(file, drawing):
    if file.path.endswith((".h", ".cpp", ".py", ".cmake", ".txt")) and len(file.lines) > LONGEST_FILE:
        yield LONGEST_FILE, f"{len(file.lines)} lines, at most {LONGEST_FILE}: split it by ideas"


def long_function(file, drawing):
    """Our format puts a function's braces alone at the line's start, and nobody else's."""
    if not file.path.endswith(".cpp"):
        return
    begin = 0
    for number, line in enumerate(file.lines, 1):
        if line == "{":
            begin = number
        elif line == "}" and begin:
            if number - begin - 1 > LONGEST_FUNCTION:
                yield begin, f"a function of {number - begin - 1} lines, at most {LONGEST_FUNCTION}"
            begin = 0


def missing_licence(file, drawing):
    if file.path.endswith(WITHOUT_LICENCE) or "/corpus/" in file.path:
        return
    name = file.path.rpartition("/")[2]
    marked = any("SPDX-License-Identifier: GPL-3.0-or-later" in line for line in file.lines[:4])
    if not marked and (name.endswith((".h", ".cpp", ".py", ".cmake", ".sh")) or name == "CMakeLists.txt"
                       or (file.lines and file.lines[0].startswith("#!"))):
        yield 1, "no SPDX-License-Identifier line"


def missing_guard(file, drawing):
    if file.path.endswith(".h") and "#pragma once" not in file.lines:
        yield 1, "no #pragma once"


def foreign_namespace(file, drawing):
    part = part_of(file, drawing)
    if part is None or not file.path.endswith(".h"):
        return
    wanted = NAMESPACES.get(part, part.replace("/", "::"))
    names = [match[1] for line in file.code if (match := re.match(r"(?:inline )?namespace ([\w:]+)", line))]
    if names and not any(name == wanted or name.startswith(wanted + "::") for name in names):
        yield 1, f"namespace {names[0]} in part {part}: folder and namespace have one name"


def leftover(file, drawing):
    """Looks into comments too, unlike the patterns below."""
    if file.is_code():
        for number, line in enumerate(file.lines, 1):
            if re.search(r"\b(TO" r"DO|FIX" r"ME|XXX)\b", line):
                yield number, "finish it, or open an issue; notes to oneself don't stay"


def pattern(name, expression, message, where):
    expression = re.compile(expression)

    def rule(file, drawing):
        if file.is_code() and where(file):
            for number, line in enumerate(file.code, 1):
                if expression.search(line):
                    yield number, message
    rule.__name__ = name
    return rule


def product(file):
    return file.under("src", "ui", "bench")


RULES = [
    climbing_include, qt_module_include, unnamed_library, long_file, long_function, missing_licence, missing_guard,
    foreign_namespace, leftover,
    pattern("singleton", r"\binstance\s*\(\s*\)", "instance(): give it to the constructor",
            lambda file: file.under("src", "ui") and not file.under("ui/shell")),
    pattern("nested_loop", r"\bQEventLoop\b|\bprocessEvents\b", "no event loop inside another; use a future", product),
    pattern("plain_log", r"\bq(Debug|Info|Warning|Critical)\s*\(", "log into the part's category (qCInfo, ...)",
            lambda file: file.under("src", "ui")),
    pattern("waiting",
            r"\bq(Wait|Sleep)\s*\(|\bQThread::[mu]?sleep\s*\(|\bsleep_(for|until)\s*\(|\b(usleep|nanosleep|sleep)\s*\(",
            "wait for a condition (QTRY_, QSignalSpy), not for time", lambda file: product(file) or file.under("tests")),
    pattern("money_as_double",
            r"\b(double|float)\s+\w*([Pp]rice|[Aa]mount|[Mm]oney|[Ff]ee|[Cc]ost)s?\b"
            r"|\b\w*([Pp]rice|[Aa]mount|[Mm]oney)\w*(\(\))?\.toDouble\s*\(",
            "money is core::Money, whole minor units", product),
]


def check(path, text, drawing):
    """-> [(rule name, line number, message)]. `drawing` maps each part to the libraries that it names."""
    file = File(path, text)
    return [(rule.__name__, number, message) for rule in RULES for number, message in rule(file, drawing)]


def read_drawing(text):
    return dict(line.split(":", 1) for line in text.splitlines() if ":" in line)
