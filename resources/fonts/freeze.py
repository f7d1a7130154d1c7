#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""freeze.py FOLDER_OF_INTER: makes the two font families in this folder from Inter, with fontTools.

Features are frozen into the glyph map under a new family name, because QFont::setFeature exists only from Qt 6.7:
"Shopwright UI" has digits, point and comma of one width (tnum), so columns of amounts line up; "Shopwright Code"
has the slashed zero and the unmistakable I and l besides (zero, ss02), for identifiers. Debian 12 has Inter in
fonts-inter (/usr/share/fonts/opentype/inter). The results are kept here: building needs neither.
"""
import pathlib
import sys

from fontTools.ttLib import TTFont

FAMILIES = {"Shopwright UI": ["tnum"], "Shopwright Code": ["tnum", "zero", "ss02"]}
STYLES = ["Regular", "Medium", "SemiBold"]


def single_substitutions(font, feature):
    """{glyph: glyph} of a feature, lookups in their order."""
    table = font["GSUB"].table
    numbers = {index for record in table.FeatureList.FeatureRecord if record.FeatureTag == feature
               for index in record.Feature.LookupListIndex}
    found = {}
    for number in sorted(numbers):
        for sub in table.LookupList.Lookup[number].SubTable:
            mapping = getattr(getattr(sub, "ExtSubTable", sub), "mapping", None) or {}
            for before, after in mapping.items():
                found.setdefault(before, after)
    return found


def remap(font, features):
    final = {}
    for feature in features:
        step = single_substitutions(font, feature)
        final = {before: step.get(after, after) for before, after in final.items()} | {
            before: after for before, after in step.items() if before not in final}
    for table in font["cmap"].tables:
        if table.isUnicode():
            for code, glyph in table.cmap.items():
                table.cmap[code] = final.get(glyph, glyph)


def rename(font, family, style):
    for record in font["name"].names:
        if record.nameID in (1, 16):
            record.string = family
        elif record.nameID in (2, 17):
            record.string = style
        elif record.nameID == 4:
            record.string = f"{family} {style}"
        elif record.nameID == 6:
            record.string = f"{family}-{style}".replace(" ", "")
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames = [f"{family}-{style}".replace(" ", "")]
        top = cff.topDictIndex[0]
        top.FullName, top.FamilyName = f"{family} {style}", family


def main():
    source = pathlib.Path(sys.argv[1])
    for family, features in FAMILIES.items():
        for style in STYLES:
            font = TTFont(source / f"Inter-{style}.otf", recalcTimestamp=False)
            remap(font, features)
            rename(font, family, style)
            font.save(pathlib.Path(__file__).parent / f"{family.replace(' ', '')}-{style}.otf")


if __name__ == "__main__":
    main()
