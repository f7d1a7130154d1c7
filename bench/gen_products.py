#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a large product file like those that merchants import, the same one for the same seed.

usage: gen_products.py --rows N [--seed S] OUT.csv [--dirty DIRTY.csv --labels LABELS.csv]

OUT is sound: RFC 4180, UTF-8, LF, unique SKUs, about 480 bytes a row in 23 columns. DIRTY holds the same rows, one
in fifty damaged; LABELS says which (row number from 1, kind). The texts mix scripts, quotes, commas and line
ends, as the speed of a reader depends on them.
"""
import argparse
import random

COLUMNS = ("seller_sku product_title description category brand color size material price sale_price currency "
           "stock_wh_main stock_wh_east gtin weight_g length_cm width_cm height_cm image_1 image_2 image_3 status "
           "updated_at").split()
STYLES = ("Classic", "Slim", "Wasserdichte", "Légère", "防水", "かわいい", "Größe-XL", "Прочный", "Nhẹ", "กันน้ำ", "Kids'", "Men’s")
THINGS = ("T-Shirt", "Handtasche", "Sac à dos", "手机壳", "水筒", "Vestido", "Áo khoác", "หมวก", "Yoga Mat", "Cat Toy 🐱",
          "Garden Hose ½\"", "Café Set", "LED Strip 5 m")
ENDINGS = ("2-Pack", "für Damen", "– Black Edition", "🎁 Gift", "XL, extra wide", "“Pro”", "7\" display", "100% Cotton", "")
SENTENCES = ("Soft fabric that keeps its shape, wash after wash.", "She said \"worth every cent\", and we agree.",
             "Pflege: 30 °C, nicht bleichen.", "Livraison rapide, qualité garantie.", "日本製、送料無料。",
             "Fits 13\" and 14\" laptops.", "Chất liệu cao cấp, bền đẹp.", "Keep away from children under 3 years.")
SHELVES = ("Apparel > Women > Dresses", "Home > Kitchen > Drinkware", "Electronics > Phone > Cases", "Bags > Backpacks")
BRANDS = ("Nordwind", "Acme, Inc.", "Kōyō", "L'Été", "Blue \"Fox\"", "Hüttner", "Mira")
COLORS = ("Black", "Rot", "Bleu clair", "赤", "Rose Gold", "Xanh lá")
SIZES = ("S", "M", "EU 42", "One Size", "30×40 cm")
STUFFS = ("Cotton", "Polyester 80%, Elastane 20%", "Leder", "ABS")
CURRENCIES = ("USD", "GBP", "EUR", "VND", "THB", "MYR")
STATES = ("LIVE", "DRAFT", "SELLER_DEACTIVATED", "PENDING")
HOST = "https://img.example.com/tos-maliva-i-o3syd03w52-us/%024x.jpeg"


def quoted(text):
    return '"%s"' % text.replace('"', '""') if any(c in text for c in '",\n\r') else text


def check_digit(digits):
    total = sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(digits))
    return str(-total % 10)


def amount(cents, currency):
    return str(cents * 100) if currency == "VND" else "%d.%02d" % divmod(cents, 100)


def product(rng, number):
    pick, upto = rng.choice, rng.randrange
    currency = pick(CURRENCIES)
    cents = 99 + upto(50000)
    digits = "%012d" % (400000000000 + number * 7)
    picture = rng.getrandbits(90)
    return [
        "%s-%07d-%s" % (pick(("TS", "HB", "KT")), number, pick(("BLK-M", "RED-XL", "OS"))),
        "%s %s %s %s %s #%d" % (pick(BRANDS), pick(STYLES), pick(THINGS), pick(COLORS), pick(ENDINGS), number % 9973),
        pick((" ", "\n", "\n• ")).join(pick(SENTENCES) for _ in range(1 + upto(5))),
        pick(SHELVES), pick(BRANDS), pick(COLORS), pick(SIZES), pick(STUFFS),
        amount(cents, currency), amount(cents * 9 // 10, currency) if upto(10) < 3 else "", currency,
        str(upto(501)), str(upto(201)), digits + check_digit(digits),
        str(20 + upto(9000)), "%.1f" % (5 + upto(850) / 10), str(5 + upto(56)), str(1 + upto(40)),
        HOST % picture, HOST % (picture ^ 0x5555) if picture & 1 else "", HOST % (picture ^ 0xaaaa) if picture & 2 else "",
        pick(STATES),
        "2025-%02d-%02dT%02d:%02d:%02dZ" % (1 + upto(12), 1 + upto(28), upto(24), upto(60), upto(60)),
    ]


def line(values, separator=","):
    return (separator.join(map(quoted, values)) + "\n").encode()


def bare_quote(rng, values):
    cells = [quoted(v) for v in values]
    cells[1] = '"%s 5" wide"' % values[1] if rng.random() < .5 else '"' + values[1].replace('"', "")
    return (",".join(cells) + "\n").encode()


def other_code_page(rng, values):
    values = [v.encode("cp1252", "ignore").decode("cp1252") for v in values]
    values[1] = "Café – Größe M"
    return line(values).decode().encode("cp1252")


def other_separator(rng, values):
    return (";".join('"%s"' % v.replace('"', '""') if set(v) & set(';"\n') else v for v in values) + "\n").encode()


def wrong_size(rng, values):
    return line(values[:3 + rng.randrange(19)] if rng.random() < .5 else values + ["extra"] * (1 + rng.randrange(4)))


def with_cell(column, change):
    def damage(rng, values):
        place = COLUMNS.index(column)
        values[place] = change(values[place])
        return line(values)
    return damage


DAMAGES = (
    ("bad_quote", bare_quote),
    ("cp1252", other_code_page),
    ("utf16", lambda rng, v: line(v).decode().encode("utf-16-le")),
    ("bom", lambda rng, v: b"\xef\xbb\xbf" + line(v)),
    ("semicolon", other_separator),
    ("nul_byte", lambda rng, v: line(v).replace(b"-", b"\0-", 1)),
    ("ragged", wrong_size),
    ("decimal_comma", with_cell("price", lambda p: (p if "." in p else p + ".50").replace(".", ","))),
    ("currency_sign", with_cell("price", lambda p: "€" + p)),
    ("missing_price", with_cell("price", lambda p: "")),
    ("negative_stock", with_cell("stock_wh_main", lambda s: "-" + str(int(s) + 1))),
    ("gtin_checksum", with_cell("gtin", lambda g: g[:-1] + str((int(g[-1]) + 3) % 10))),
    ("formula", with_cell("product_title", lambda t: "=cmd|' /C calc'!A0")),
)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("--rows", type=int, default=1000000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dirty")
    parser.add_argument("--labels")
    options = parser.parse_args()
    rng, damages = random.Random(options.seed), random.Random(options.seed + 1)
    header = (",".join(COLUMNS) + "\n").encode()
    files = [open(path, "wb", 1 << 20) for path in (options.out, options.dirty) if path]
    labels = open(options.labels, "w") if options.labels else None
    if labels:
        labels.write("record,kind\n")
    for file in files:
        file.write(header)
    for number in range(options.rows):
        values = product(rng, number)
        sound = line(values)
        files[0].write(sound)
        if not options.dirty:
            continue
        if damages.random() < .02:
            kind, damage = damages.choice(DAMAGES)
            sound = damage(damages, list(values))
            if labels:
                labels.write("%d,%s\n" % (number + 1, kind))
        files[1].write(sound)
    for file in files:
        file.close()


main()
