#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check.py ROOT PARTS_TXT: holds every file of the project to the rules in rules.py. Exit 1 when one is broken."""
import pathlib
import sys

from rules import check, read_drawing

FOLDERS = ("src", "ui", "tests", "bench", "cmake", "resources", "installer", ".ci")


def files(root):
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path
    for name in ("CMakeLists.txt", "run", "test"):
        if (root / name).is_file():
            yield root / name


def main():
    root = pathlib.Path(sys.argv[1])
    drawing = read_drawing(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8"))
    broken = 0
    seen = 0
    for path in files(root):
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue                             # pictures and test data
        seen += 1
        name = path.relative_to(root).as_posix()
        for rule, line, message in check(name, text, drawing):
            print(f"{name}:{line}: {rule}: {message}")
            broken += 1
    print(f"{seen} files, {broken} findings")
    return 1 if broken or seen == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
