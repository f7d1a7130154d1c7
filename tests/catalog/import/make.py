#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the catalog files of this folder and what importing each into the shop of tests/kit/catalog/importbed must
give. The expectations are reasoned out here by hand, from the rules, never copied from a run."""
import json
import pathlib
import struct
import zlib

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[2]


def case(name, why, text, mapping=None, plan=(0, 0, 0, 0), products=None, findings=(), encoding="utf-8", after=None,
         fixes=(), region=None, error=None):
    """plan: created, updated, unchanged, rejected; findings: (row, header, rule, severity)."""
    (HERE / f"{name}.csv").write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
    side = {"why": why}
    if region:
        side["region"] = region
    if error:
        side["error"] = error
    else:
        if fixes:
            side["fixes"] = list(fixes)
        side["mapping"] = mapping
        side["plan"] = dict(zip(("created", "updated", "unchanged", "rejected"), plan),
                            products=plan[0] if products is None else products)
        side["findings"] = sorted([[str(r), c, rule, sev] for r, c, rule, sev in findings],
                                  key=lambda f: "\t".join(f))
        if after:
            side["after"] = after
    (HERE / f"{name}.json").write_text(json.dumps(side, ensure_ascii=False, indent=1) + "\n")


def png(path, width, height):
    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))
    rows = b"".join(b"\0" + b"\x40\x80\xc0" * width for _ in range(height))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
                     + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


png(HERE / "good.png", 400, 320)
png(HERE / "small.png", 400, 299)  # one pixel short at the shorter side
(HERE / "broken.jpg").write_bytes(b"this is no picture")

IMG = "https://img.example/1.jpg"
# A header whose names map without a question, and a good row of category 112, which asks for no attributes.
HEAD = "seller_sku,title,description,category,price,quantity,weight_kg,image_1"
MAP = {"seller_sku": "seller_sku", "title": "title", "description": "description", "category": "category",
       "price": "price", "quantity": "quantity", "weight": "weight_kg", "image_1": "image_1"}


def row(sku="NEW-1", title="Trinkflasche Nord 500 ml", description="Edelstahl.", category="112", price="19.90",
        quantity="5", weight="0.4", image=IMG, end="\n"):
    def cell(text):
        return '"' + text.replace('"', '""') + '"' if any(c in text for c in ',"\n\r') else text
    return ",".join(map(cell, (sku, title, description, category, price, quantity, weight, image))) + end


def full(name, why, *rows, **keys):
    case(name, why, HEAD + "\n" + "".join(rows), mapping=MAP, **keys)


def pick(*names, **more):
    return {n: n for n in names} | more


# ---- what works ----
full("new-bottle", "one complete new listing", row(), plan=(1, 0, 0, 0),
     after={"NEW-1": {"title": "Trinkflasche Nord 500 ml", "price": "19.90", "stock:7001": "5", "weight": "0.4",
                      "category": "112", "image_1": IMG}})

# MUG-RED's price and Berlin stock change, BOT-1 says what is there, MUG-BLUE is left alone by its empty cells.
case("title-by-sku", "one title for all variants of a listing, by seller SKU alone: two rows change one product",
     "seller_sku,title\nMUG-RED,Becher Hafen\nMUG-BLUE,Becher Hafen\n", mapping=pick("seller_sku", "title"),
     plan=(0, 2, 0, 0), after={"MUG-BLUE": {"title": "Becher Hafen"}})
case("titles-differ", "two rows of one listing with different titles: the first row's counts and the other says so",
     "seller_sku,title\nMUG-RED,Becher Hafen\nMUG-BLUE,Becher Alster\n", mapping=pick("seller_sku", "title"),
     plan=(0, 1, 1, 0), findings=[(2, "", "group.differs", "warning")], after={"MUG-BLUE": {"title": "Becher Hafen"}})
case("descriptions-differ", "two rows of one listing change the description each to another one: the first counts",
     "seller_sku,description\nMUG-RED,<p>Steinzeug</p>\nMUG-BLUE,<p>Porzellan</p>\n",
     mapping=pick("seller_sku", "description"), plan=(0, 1, 1, 0),
     findings=[(2, "", "group.description_differs", "warning")],
     after={"MUG-BLUE": {"description": "<p>Steinzeug</p>"}})
case("unknown-sku", "a price list with an article that the shop doesn't have: one finding, not one for each field",
     "seller_sku,price,quantity\nBOT-1,25.00,20\nBOT-9,25.00,20\n", mapping=pick("seller_sku", "price", "quantity"),
     plan=(0, 1, 0, 1), findings=[(2, "", "seller_sku.unknown", "error")], after={"BOT-1": {"price": "25.00"}})
# With a title it is meant as a new listing, and each rule is counted by itself.
case("incomplete-new", "a new listing with a title and a price, and nothing else", "seller_sku,title,price\n"
     "NEW-1,Becher Alster,9.90\n", mapping=pick("seller_sku", "title", "price"), plan=(0, 0, 0, 1), products=0,
     findings=[(1, "", "stock.missing", "error"), (1, "", "description.missing", "error"),
               (1, "", "category.missing", "error"), (1, "", "image.missing", "error"),
               (1, "", "weight.missing", "error")])
# The title is here already and stays; only a new title would have to keep the rule.
case("old-breach", "what breaks a rule but is here and unchanged doesn't stand in the way of a new price",
     "seller_sku;title;price;Stock Hamburg;Stock Berlin\nTEE-S;=1+1 T-Shirt „Kiesel“ 猫;21,00;7;\n"
     "TEE-M;=1+1 T-Shirt „Kiesel“ 猫;21,00;8;viel\n",
     mapping=pick("seller_sku", "title", "price") | {"stock:7001": "Stock Hamburg", "stock:7002": "Stock Berlin"},
     plan=(0, 1, 0, 1),
     findings=[(1, "title", "title.chinese", "warning"), (2, "title", "title.chinese", "warning"),
               (2, "Stock Berlin", "number.format", "error")],
     after={"TEE-S": {"price": "21.00"}})
case("partial-update", "only SKU, price and the stock of a named warehouse",
     "SKU;Price;Stock Berlin\nMUG-RED;13,90;6\nBOT-1;24,00;\nMUG-BLUE;;\n",
     mapping={"seller_sku": "SKU", "price": "Price", "stock:7002": "Stock Berlin"}, plan=(0, 1, 2, 0),
     after={"MUG-RED": {"price": "13.90", "stock:7001": "10", "stock:7002": "6"},
            "MUG-BLUE": {"price": "12.90", "stock:7002": "3"}})



def template(keys, labels, *rows):
    """Seller Center's bulk template: keys, a token row, labels, marks, instructions, then data."""
    width = len(keys.split(","))
    marks = ",".join(["Mandatory"] + ["Optional"] * (width - 1))
    hints = ",".join(["Fill in as the platform asks."] * width)
    tokens = "V5.0.0,create_product,metric,category_v2,8f2c" + "," * (width - 5)
    return "\n".join([keys, tokens, labels, marks, hints, *rows]) + "\n"


case("seller-center-template", "Seller Center's bulk template saved as CSV, five rows above the data",
     template("category,brand,product_name,product_description,parcel_weight,property_name_1,property_value_1,"
              "property_1_image,price,quantity,seller_sku,main_image,image_2,product_property/100200",
              "Category,Brand,Product name,Product description,Package weight(g),Primary variation name (theme),"
              "Primary variation value (option),Primary variation image 1,Retail Price (Local Currency),Quantity,"
              "Seller SKU,Main image,Image 2,Material",
              f'"Home Supplies/Kitchen/Mugs (111)",Nordwerk (7000001),"Becher Elbe, 300 ml",Steinzeug.,350,Farbe,Rot,,'
              f'14.90,12,ELBE-R,{IMG},,Steinzeug',
              f'"Home Supplies/Kitchen/Mugs (111)",Nordwerk (7000001),"Becher Elbe, 300 ml",Steinzeug.,350,Farbe,'
              f'Marineblau,,14.90,9,ELBE-B,{IMG},,Steinzeug'),
     mapping={"category": "Category", "brand": "Brand", "title": "Product name", "description": "Product description",
              "weight": "Package weight(g)", "option1_name": "Primary variation name (theme)",
              "option1_value": "Primary variation value (option)", "option1_image": "Primary variation image 1",
              "price": "Retail Price (Local Currency)", "quantity": "Quantity", "seller_sku": "Seller SKU",
              "image_1": "Main image", "image_2": "Image 2", "attribute:100200": "Material"},
     plan=(2, 0, 0, 0), products=1,
     after={"ELBE-R": {"title": "Becher Elbe, 300 ml", "brand": "7000001", "category": "111", "option1_name": "Farbe",
                       "option1_value": "Rot", "attribute:100200": "Steinzeug", "stock:7001": "12", "weight": "0.35"},
            "ELBE-B": {"option1_value": "Marineblau", "price": "14.90"}})
case("seller-center-edit", "Seller Center's edit template of sales information, ids with the tab that keeps them text",
     template("product_id,category,product_name,sku_id,variation_value,price,quantity,seller_sku",
              "Product ID,Category,Product name,SKU ID,Variation value,Retail Price (Local Currency),Quantity,Seller SKU",
              '1729000000000000001\t,Mugs (111),"Kaffeebecher „Hafen“, 350 ml",1729111111111111101\t,Rot,13.50,11,MUG-RED',
              '1729000000000000001\t,Mugs (111),"Kaffeebecher „Hafen“, 350 ml",1729111111111111102\t,Marineblau,12.90,0,MUG-BLUE'),
     mapping={"product_id": "Product ID", "category": "Category", "title": "Product name", "sku_id": "SKU ID",
              "price": "Retail Price (Local Currency)", "quantity": "Quantity", "seller_sku": "Seller SKU"},
     plan=(0, 1, 1, 0), after={"MUG-RED": {"price": "13.50", "stock:7001": "11", "stock:7002": "5"}})

# ---- languages ----
case("headers-de", "German headers and numbers, Windows-1252",
     "Artikelnummer;Bezeichnung;Beschreibung;Warengruppe;VK brutto;Bestand;Gewicht kg;Bild 1;Hersteller\n"
     f"F-1;Flasche Größe L;Für unterwegs;Home Supplies > Kitchen > Bottles;1.299,50 €;1.200;0,45;{IMG};Nordwerk\n",
     encoding="cp1252", plan=(1, 0, 0, 0),
     mapping={"seller_sku": "Artikelnummer", "title": "Bezeichnung", "description": "Beschreibung",
              "category": "Warengruppe", "price": "VK brutto", "quantity": "Bestand", "weight": "Gewicht kg",
              "image_1": "Bild 1", "brand": "Hersteller"},
     after={"F-1": {"title": "Flasche Größe L", "price": "1299.50", "stock:7001": "1200", "weight": "0.45",
                    "brand": "7000001"}})
case("headers-fr", "French headers, UTF-16 with BOM, blanks (also narrow ones) between thousands",
     "Référence\tDésignation\tDescription du produit\tCatégorie\tPrix TTC\tQuantité\tPoids kg\tImage principale\n"
     f"G-1\tGourde « Fjord »\tInox.\t112\t1\u202f299,50 €\t15\t0,45\t{IMG}\n"
     f"G-2\tGourde « Isar »\tInox.\t112\t9,90\t15\t0,45\t{IMG}\n",
     encoding="utf-16", plan=(2, 0, 0, 0),
     mapping={"seller_sku": "Référence", "title": "Désignation", "description": "Description du produit",
              "category": "Catégorie", "price": "Prix TTC", "quantity": "Quantité", "weight": "Poids kg",
              "image_1": "Image principale"},
     after={"G-1": {"title": "Gourde « Fjord »", "price": "1299.50"}})
case("headers-es", "Spanish headers",
     "Referencia;Nombre del producto;Descripción;Categoría;Precio;Existencias;Peso kg;Imagen principal\n"
     f"B-1;Botella Niño;Acero.;112;1.299,50;7;0,4;{IMG}\n",
     plan=(1, 0, 0, 0),
     mapping={"seller_sku": "Referencia", "title": "Nombre del producto", "description": "Descripción",
              "category": "Categoría", "price": "Precio", "quantity": "Existencias", "weight": "Peso kg",
              "image_1": "Imagen principal"},
     after={"B-1": {"title": "Botella Niño", "price": "1299.50"}})
case("headers-ja", "Japanese headers, Shift-JIS, yen without decimals",
     "商品コード,商品名,商品説明,カテゴリー,販売価格,在庫数,重量,メイン画像\n"
     f'水筒-1,ステンレス水筒 500ml,軽くて丈夫なステンレス製です。,112,"¥2,980",12,400,{IMG}\n',
     encoding="shift_jis", region="JP", plan=(1, 0, 0, 0),
     mapping={"seller_sku": "商品コード", "title": "商品名", "description": "商品説明", "category": "カテゴリー",
              "price": "販売価格", "quantity": "在庫数", "weight": "重量", "image_1": "メイン画像"},
     after={"水筒-1": {"title": "ステンレス水筒 500ml", "price": "2980", "weight": "400", "weight_unit": "GRAM"}})
# Han characters in a German title are refused (code 12052262).
case("headers-zh", "Chinese headers, GB18030; the title's characters are not allowed in Germany",
     "货号,商品名称,商品描述,类目,售价,库存,重量,主图\n"
     f"SP-1,不锈钢保温杯五百毫升,Edelstahl,112,19.90,30,0.4,{IMG}\n"
     f"SP-2,Thermosflasche 500 ml,Edelstahl,112,19.90,30,0.4,{IMG}\n",
     encoding="gb18030", plan=(1, 0, 0, 1), findings=[(1, "商品名称", "title.chinese", "error")],
     mapping={"seller_sku": "货号", "title": "商品名称", "description": "商品描述", "category": "类目",
              "price": "售价", "quantity": "库存", "weight": "重量", "image_1": "主图"},
     after={"SP-2": {"description": "Edelstahl"}})
case("headers-th", "Thai headers", "sku ผู้ขาย,ชื่อสินค้า,รายละเอียดสินค้า,หมวดหมู่,ราคาขาย,จำนวน,น้ำหนักพัสดุ,รูปภาพหลัก\n"
     f"TH-1,ขวดน้ำสแตนเลส 500 มล. เก็บความเย็น,ขวดน้ำ,112,฿590,3,0.4,{IMG}\n",
     region="TH", plan=(1, 0, 0, 0),
     mapping={"seller_sku": "sku ผู้ขาย", "title": "ชื่อสินค้า", "description": "รายละเอียดสินค้า", "category": "หมวดหมู่",
              "price": "ราคาขาย", "quantity": "จำนวน", "weight": "น้ำหนักพัสดุ", "image_1": "รูปภาพหลัก"},
     after={"TH-1": {"price": "590.00"}})
case("headers-vi", "Vietnamese headers, dong without decimals",
     "Mã hàng,Tên sản phẩm,Mô tả,Danh mục,Giá bán,Số lượng,Cân nặng,Hình ảnh chính\n"
     f"VN-1,Bình nước inox giữ nhiệt 500 ml,Bình nước.,112,250.000 ₫,3,\"0,4\",{IMG}\n",
     region="VN", plan=(1, 0, 0, 0),
     mapping={"seller_sku": "Mã hàng", "title": "Tên sản phẩm", "description": "Mô tả", "category": "Danh mục",
              "price": "Giá bán", "quantity": "Số lượng", "weight": "Cân nặng", "image_1": "Hình ảnh chính"},
     after={"VN-1": {"price": "250000", "weight": "0.4"}})
# A title of 24 characters in a market that asks for 25.
case("headers-id", "Indonesian headers; a title one character too short for the market",
     "Kode SKU;Nama Produk;Deskripsi;Kategori;Harga;Stok;Berat;Gambar utama\n"
     f"ID-1;Botol minum stainless 500 ml;Botol.;112;Rp125.000;8;0,4;{IMG}\n"
     f"ID-2;Botol minum stainless 5L;Botol.;112;Rp125.000;8;0,4;{IMG}\n",
     region="ID", plan=(1, 0, 0, 1), findings=[(2, "Nama Produk", "title.short", "error")],
     mapping={"seller_sku": "Kode SKU", "title": "Nama Produk", "description": "Deskripsi", "category": "Kategori",
              "price": "Harga", "quantity": "Stok", "weight": "Berat", "image_1": "Gambar utama"},
     after={"ID-1": {"price": "125000"}})

# ---- numbers ----
full("money", "currency signs, grouping, wrong currencies, fractions of a cent",
     row("P-1", price="€ 1,299.50"), row("P-2", price="EUR 5.00"), row("P-3", price="$ 5.00"),
     row("P-4", price="5.00 USD"), row("P-5", price="5.999"), row("P-6", price="auf Anfrage"), row("P-7", price="15%"),
     row("P-8", price=""), row("P-9", price="0"), row("P-10", price="-4.00"), row("P-11", price="1.2E+03"),
     plan=(3, 0, 0, 8),
     # "$" alone may be any of several currencies, so it says nothing against EUR: it is taken as a mere sign.
     findings=[(4, "price", "price.currency", "error"), (5, "price", "number.decimals", "error"),
               (6, "price", "number.format", "error"), (7, "price", "number.format", "error"),
               (8, "", "price.missing", "error"), (9, "price", "price.positive", "error"),
               (10, "price", "price.positive", "error"), (11, "price", "number.exponent", "error")],
     after={"P-1": {"price": "1299.50"}, "P-2": {"price": "5.00"}})
case("currency-column", "a column of currencies, one of which is not the shop's",
     "seller_sku,price,currency\nMUG-RED,13.90,EUR\nBOT-1,25.00,USD\nMUG-BLUE,12.90,eur\n",
     mapping=pick("seller_sku", "price", "currency"), plan=(0, 1, 1, 1),
     findings=[(2, "price", "price.currency", "error")], after={"MUG-RED": {"price": "13.90"}})
case("ambiguous-thousands", "a column that never shows its decimal mark",
     "seller_sku;price\nBOT-1;1.234\nMUG-RED;2.500\n", mapping=pick("seller_sku", "price"), plan=(0, 0, 0, 2),
     findings=[(1, "price", "number.ambiguous", "error"), (2, "price", "number.ambiguous", "error")])
# Each cell of the column shows its own mark, so each is clear.
case("other-decimal-mark", "one cell with a comma in a column of points",
     "seller_sku;price\nBOT-1;25.50\nMUG-RED;13,90\nMUG-BLUE;14.90\n", mapping=pick("seller_sku", "price"),
     plan=(0, 3, 0, 0), after={"MUG-RED": {"price": "13.90"}})
case("stock", "stock that no warehouse has, and none at all",
     "seller_sku,quantity\nMUG-RED,-1\nMUG-BLUE,2.5\nBOT-1,0\nTEE-S,100000\nTEE-M,\"1,200\"\n",
     mapping=pick("seller_sku", "quantity"), plan=(0, 2, 0, 3),
     findings=[(1, "quantity", "stock.range", "error"), (2, "quantity", "number.whole", "error"),
               (4, "quantity", "stock.range", "error")],
     after={"BOT-1": {"stock:7001": "0"}, "TEE-M": {"stock:7001": "1200"}})

# ---- codes ----
case("excel-damage", "ids as powers of ten, rounded ids, EANs without their zeros, wrong check digits",
     "SKU ID,Seller SKU,EAN\n"
     "1.72911E+18,MUG-RED,4006381333931\n"          # digits gone
     "1729111111111110000,MUG-BLUE,4006381333931\n"  # fifteen digits and zeros; no such SKU here either
     ",BOT-1,12345670\n"                             # a good EAN-8
     ",TEE-S,36000291452\n"                          # UPC 036000291452 without its zero
     ",TEE-M,4006381333932\n",                       # the check digit is 1
     mapping={"sku_id": "SKU ID", "seller_sku": "Seller SKU", "identifier_code": "EAN"}, plan=(0, 2, 0, 3),
     findings=[(1, "SKU ID", "code.exponent", "error"), (1, "", "sku_id.unknown", "error"),
               (2, "SKU ID", "code.rounded", "warning"), (2, "", "sku_id.unknown", "error"),
               (4, "EAN", "code.lost_zeros", "fixed"), (5, "EAN", "identifier.checksum", "error")],
     after={"BOT-1": {"identifier_code": "12345670", "identifier_type": "EAN"},
            "TEE-S": {"identifier_code": "036000291452", "identifier_type": "UPC"}})
case("hidden-characters", "NBSP and zero-width spaces around keys, smart quotes in text",
     "seller_sku,title\n\u00a0MUG-RED\u200b,Becher „Hafen“\u00a0350 ml\nBOT-1 ,Trinkflasche Fjord 500 ml\n",
     mapping=pick("seller_sku", "title"), plan=(0, 1, 1, 0),
     findings=[(1, "seller_sku", "text.hidden", "fixed")],
     after={"MUG-RED": {"title": "Becher „Hafen“ 350 ml"}})
case("sku-rules", "seller SKUs with blanks inside, too long, missing, twice",
     "seller_sku,price\nMUG RED,9.90\n" + "X" * 51 + ",9.90\n,9.90\nBOT-1,9.90\nBOT-1,8.90\n",
     mapping=pick("seller_sku", "price"), plan=(0, 1, 0, 4), products=0,
     # What no listing has is told once, with all that a new one would need; without a seller SKU there is nothing to
     # look for.
     findings=[(1, "seller_sku", "seller_sku.blank", "error"), (1, "", "seller_sku.unknown", "error"),
               (2, "seller_sku", "seller_sku.long", "error"), (2, "", "seller_sku.unknown", "error"),
               (3, "seller_sku", "seller_sku.missing", "error"), (5, "", "seller_sku.twice", "error")],
     after={"BOT-1": {"price": "9.90"}})
case("sku-blank-fixed", "the same blank, removed in one step", "seller_sku,price\nMUG -RED,9.90\nBOT-1,24.00\n",
     mapping=pick("seller_sku", "price"), fixes=["seller_sku.blank"], plan=(0, 1, 1, 0),
     findings=[(1, "seller_sku", "seller_sku.blank", "fixed")], after={"MUG-RED": {"price": "9.90"}})
case("checksum-fixed", "a mistyped check digit, mended in one step", "seller_sku,ean\nBOT-1,4006381333932\n",
     mapping={"seller_sku": "seller_sku", "identifier_code": "ean"}, fixes=["identifier.checksum"], plan=(0, 1, 0, 0),
     findings=[(1, "ean", "identifier.checksum", "fixed")], after={"BOT-1": {"identifier_code": "4006381333931"}})

# ---- titles and descriptions ----
LONG = "Sehr langer Titel " * 15  # 15 * 18 = 270 characters with the last blank, 269 without
full("title-long", "titles over 255 characters, with emoji, of symbols only",
     row("T-1", title=LONG.strip()), row("T-2", title="Flasche 🚀"), row("T-3", title="!!! ***"),
     plan=(0, 0, 0, 3),
     findings=[(1, "title", "title.long", "error"), (2, "title", "title.characters", "error"),
               (3, "title", "title.symbols", "error")])
# Cut at the last blank within 255 characters: 14 whole repetitions are 252, and 255 ends in "Seh".
full("title-fixed", "the same titles mended in one step; symbols have no one right fix",
     row("T-1", title=LONG.strip()), row("T-2", title="Flasche 🚀"), row("T-3", title="!!! ***"),
     fixes=["title.long", "title.characters", "title.symbols"], plan=(2, 0, 0, 1),
     findings=[(1, "title", "title.long", "fixed"), (2, "title", "title.characters", "fixed"),
               (3, "title", "title.symbols", "error")],
     after={"T-1": {"title": ("Sehr langer Titel " * 14).strip()}, "T-2": {"title": "Flasche"}})
full("html", "descriptions with a script, a foreign picture, too long",
     row("D-1", description='<p>Gut</p><script>alert(1)</script>'),
     row("D-2", description='<p>Gut</p><img src="https://other.example/a.jpg">'),
     row("D-3", description="x" * 10001), row("D-4", description="<p>Gut & <b>günstig</b></p>"),
     plan=(1, 0, 0, 3),
     findings=[(1, "description", "description.tags", "error"),
               (2, "description", "description.image_source", "error"),
               (2, "description", "description.image_size", "error"),
               (3, "description", "description.long", "error")],
     after={"D-4": {"description": "<p>Gut & <b>günstig</b></p>"}})
full("html-fixed", "forbidden elements taken out in one step, the rest kept letter by letter",
     row("D-1", description='<p>Gut</p><script>alert("1")</script>\n<p>Ä &amp; <b>B</b></p>'),
     row("D-2", description='<form><p>Bestellen</p><input type="text"></form><style>p{}</style>'),
     row("D-3", description='<p onclick="buy()">Gut</p>'),
     fixes=["description.tags", "description.script"], plan=(3, 0, 0, 0),
     findings=[(3, "description", "description.script", "fixed"),
               (1, "description", "description.tags", "fixed"), (2, "description", "description.tags", "fixed")],
     after={"D-1": {"description": "<p>Gut</p>\n<p>Ä &amp; <b>B</b></p>"}, "D-2": {"description": "<p>Bestellen</p>"},
            "D-3": {"description": "<p>Gut</p>"}})

# ---- pictures ----
full("pictures", "local files: good, too small, broken, missing; addresses; several in a cell; too many",
     row("I-1", image="good.png"), row("I-2", image="small.png"), row("I-3", image="broken.jpg"),
     row("I-4", image="nowhere.png"), row("I-5", image="ftp://img.example/1.jpg"),
     row("I-6", image=f"good.png|{IMG}"), row("I-7", image="|".join(f"https://img.example/{i}.jpg" for i in range(10))),
     row("I-8", image="file:///etc/passwd"),
     plan=(2, 0, 0, 6),
     findings=[(2, "image_1", "image.size", "error"), (3, "image_1", "image.unreadable", "error"),
               (4, "image_1", "image.file", "error"), (5, "image_1", "image.address", "error"),
               (7, "image_1", "image.many", "error"), (8, "image_1", "image.address", "error")],
     after={"I-6": {"image_2": IMG}})

# ---- categories ----
full("categories", "by path, by name, ambiguous, not a leaf, unknown, prohibited, rules not here; all in one file",
     row("C-1", category="home supplies / kitchen / BOTTLES"), row("C-2", category="Bottles"),
     row("C-3", category="Kitchen"), row("C-4", category="Home Supplies > Kitchen"), row("C-5", category="Schuhe"),
     row("C-6", category="Knives"), row("C-7", category="Sport > Bottles"), row("C-8", category="Bottles (112)"),
     row("C-9", category=""), row("C-10", category="Mugs"),
     plan=(3, 0, 0, 7),
     findings=[(2, "category", "category.ambiguous", "error"),
               # Only leaves are found by their bare name.
               (3, "category", "category.unknown", "error"),
               (4, "category", "category.not_leaf", "error"), (5, "category", "category.unknown", "error"),
               (6, "category", "category.prohibited", "error"),
               (7, "category", "category.rules_missing", "warning"), (9, "", "category.missing", "error"),
               (10, "", "attribute.required", "error")],
     after={"C-1": {"category": "112"}, "C-7": {"category": "221"}, "C-8": {"category": "112"}})
case("mixed-categories", "mugs and shirts in one file, each with the attributes of its own category",
     "seller_sku,title,description,category,price,quantity,weight_kg,image_1,Material,Passform,length_cm,width_cm,"
     "height_cm\n"
     f"M-1,Becher Isar,Ton.,Mugs,9.90,5,0.3,{IMG},Porzellan,,,,\n"
     f"S-1,T-Shirt Isar,Baumwolle.,T-Shirts,19.90,5,0.2,{IMG},,Regular,30,20,2\n"
     f"S-2,T-Shirt Elbe,Baumwolle.,T-Shirts,19.90,5,0.2,{IMG},,Oversize,30,20,2\n"
     f"S-3,T-Shirt Havel,Baumwolle.,T-Shirts,19.90,5,0.2,{IMG},,Slim,,,\n"
     f"M-2,Becher Havel,Ton.,Mugs,9.90,5,0.3,{IMG},Glas,,,,\n",
     mapping=MAP | {"attribute:100200": "Material", "attribute:100300": "Passform", "length": "length_cm",
                    "width": "width_cm", "height": "height_cm"},
     # Passform is a closed list; Material takes values of one's own. Shirts need the package's size.
     plan=(3, 0, 0, 2), findings=[(3, "Passform", "attribute.value", "error"), (4, "", "dimensions.missing", "error")],
     after={"M-1": {"attribute:100200": "Porzellan", "attribute:100300": ""},
            "S-1": {"attribute:100300": "Regular", "length": "30"}, "M-2": {"attribute:100200": "Glas"}})

# ---- variants ----
VHEAD = "seller_sku,parent_sku,title,description,category,price,quantity,weight_kg,image_1,Farbe,Größe,Passform,length_cm,width_cm,height_cm\n"
VMAP = MAP | {"group": "parent_sku", "option:Color": "Farbe", "option:Size": "Größe", "attribute:100300": "Passform",
              "length": "length_cm", "width": "width_cm", "height": "height_cm"}


def shirt(sku, color, size, price="19.90", title="T-Shirt Oslo", parent="OSLO"):
    return f"{sku},{parent},{title},Baumwolle.,211,{price},4,0.2,{IMG},{color},{size},Slim,30,20,2\n"


case("variants", "four variants over four rows become one product; the properties get the category's names",
     VHEAD + shirt("O-1", "Rot", "S") + shirt("O-2", "Rot", "M") + shirt("O-3", "Blau", "S") + shirt("O-4", "Blau", "M"),
     mapping=VMAP, plan=(4, 0, 0, 0), products=1,
     after={"O-4": {"option1_name": "Farbe", "option1_value": "Blau", "option2_name": "Größe", "option2_value": "M"}})
case("variant-twice", "a combination twice, one that lacks a property, one that says another title",
     VHEAD + shirt("O-1", "Rot", "S") + shirt("O-2", "Rot", "S") + shirt("O-3", "Blau", "")
     + shirt("O-4", "Blau", "M", title="T-Shirt Bergen"),
     mapping=VMAP, plan=(2, 0, 0, 2), products=1,
     findings=[(2, "", "variant.twice", "error"), (3, "", "variant.dimensions", "error"),
               (4, "", "group.differs", "warning")],
     after={"O-4": {"title": "T-Shirt Oslo"}})
# Of a new listing the first row counts.
case("new-rows-differ", "new variants of one listing whose second row says another description",
     VHEAD + shirt("O-1", "Rot", "S") + shirt("O-2", "Rot", "M").replace("Baumwolle.", "Leinen."),
     mapping=VMAP, plan=(2, 0, 0, 0), products=1, findings=[(2, "", "group.description_differs", "warning")],
     after={"O-2": {"description": "Baumwolle."}})
# What is here stays as the first row says it; the new variant doesn't bring another title or brand.
case("variant-added-differs", "a new variant for a listing that is here says another title than the listing's own row",
     "product_id,seller_sku,title,Farbe,price,quantity\n"
     "1729000000000000001,MUG-RED,\"Kaffeebecher „Hafen“, 350 ml\",Rot,12.90,\n"
     "1729000000000000001,MUG-SAND,Becher Sand,Sand,12.90,4\n",
     mapping={"product_id": "product_id", "seller_sku": "seller_sku", "title": "title", "option:Color": "Farbe",
              "price": "price", "quantity": "quantity"},
     plan=(1, 0, 1, 0), products=0, findings=[(2, "", "group.differs", "warning")],
     after={"MUG-SAND": {"title": "Kaffeebecher „Hafen“, 350 ml"}})
# Rows of the same title and category are one product when they have variant values, next to each other or not.
case("variants-by-title", "variants without a parent column, with another product between",
     "seller_sku,title,description,category,price,quantity,weight_kg,image_1,Farbe\n"
     f"V-1,Flasche Mohn,Stahl.,112,9.90,1,0.3,{IMG},Rot\n"
     f"V-2,Flasche Iris,Stahl.,112,9.90,1,0.3,{IMG},Rot\n"
     f"V-3,Flasche Mohn,Stahl.,112,9.90,1,0.3,{IMG},Blau\n",
     mapping=MAP | {"option:Color": "Farbe"}, plan=(3, 0, 0, 0), products=2)
case("group-first-rejected", "the row that describes the product is bad, so its variants can't go alone",
     "seller_sku,parent_sku,title,description,category,price,quantity,weight_kg,image_1,Farbe\n"
     f"W-1,W,Flasche Mohn,Stahl.,112,-1,1,0.3,{IMG},Rot\n"
     "W-2,W,,,,9.90,1,,,Blau\n"
     "W-3,W,,,,9.90,1,,,Sand\n",
     mapping=MAP | {"group": "parent_sku", "option:Color": "Farbe"}, plan=(0, 0, 0, 3),
     findings=[(1, "price", "price.positive", "error"), (2, "", "group.rejected", "error"),
               (3, "", "group.rejected", "error")])
case("variant-added", "a new variant for a listing that is here, by product id; one of its combinations exists",
     "product_id,seller_sku,Farbe,price,quantity\n"
     "1729000000000000001,MUG-SAND,Sand,12.90,4\n"
     "1729000000000000001,MUG-RED2,Rot,12.90,4\n"
     "1729000000000000099,MUG-X,Rot,12.90,4\n",
     mapping={"product_id": "product_id", "seller_sku": "seller_sku", "option:Color": "Farbe", "price": "price",
              "quantity": "quantity"},
     plan=(1, 0, 0, 2), products=0,
     findings=[(2, "", "variant.twice", "error"), (3, "", "product_id.unknown", "error")],
     after={"MUG-SAND": {"product_id": "1729000000000000001", "option1_name": "Farbe", "option1_value": "Sand"}})

SHOPIFY = ("Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,"
           "Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Qty,Variant Price,"
           "Variant Compare At Price,Variant Barcode,Image Src,Image Position,Variant Image,Variant Weight Unit,Status\n")
SHOPIFY_MAP = {"group": "Handle", "title": "Title", "description": "Body (HTML)", "brand": "Vendor",
               "category": "Product Category", "option1_name": "Option1 Name", "option1_value": "Option1 Value",
               "option2_name": "Option2 Name", "option2_value": "Option2 Value", "seller_sku": "Variant SKU",
               "weight": "Variant Grams", "quantity": "Variant Inventory Qty", "price": "Variant Price",
               "list_price": "Variant Compare At Price", "identifier_code": "Variant Barcode",
               "image_1": "Image Src", "option1_image": "Variant Image", "status": "Status",
               "weight_unit": "Variant Weight Unit"}
case("shopify", "an export of another shop system: product cells in the first row only, pictures in rows of their own, "
     "grams, and “Default Title” where there are no variants",
     SHOPIFY
     + "mohn,Flasche Mohn,<p>Stahl.</p>,Nordwerk,112,,,true,Color,Rot,Size,S,SH-1,350,3,19.90,24.90,,https://i.example/1.jpg,1,,kg,active\n"
     + "mohn,,,,,,,,,Rot,,M,SH-2,350,4,19.90,24.90,,https://i.example/2.jpg,2,,kg,\n"
     + "mohn,,,,,,,,,,,,,,,,,,https://i.example/3.jpg,3,,,\n"
     + "iris,Flasche Iris,<p>Stahl.</p>,Nordwerk,112,,,true,Title,Default Title,,,SH-3,350,5,9.90,,,https://i.example/4.jpg,1,,kg,active\n",
     mapping=SHOPIFY_MAP, plan=(3, 0, 0, 0), products=2,
     after={"SH-1": {"image_1": "https://i.example/1.jpg", "image_2": "https://i.example/2.jpg",
                     "image_3": "https://i.example/3.jpg", "weight": "0.35", "list_price": "24.90",
                     "option2_value": "S"},
            "SH-2": {"option1_name": "Color", "option1_value": "Rot", "option2_name": "Size", "option2_value": "M",
                     "title": "Flasche Mohn"},
            "SH-3": {"option1_name": "", "image_1": "https://i.example/4.jpg"}})

# ---- status ----
case("status", "listings switched on and off; words of several systems; one that can't be asked for",
     "seller_sku,status\nMUG-RED,inactive\nBOT-1,ACTIVATE\nTEE-S,aktiv\nTEE-M,aktiv\n",
     mapping=pick("seller_sku", "status"), plan=(0, 3, 1, 0),
     after={"MUG-RED": {"status": "SELLER_DEACTIVATED"}, "MUG-BLUE": {"status": "SELLER_DEACTIVATED"},
            "TEE-S": {"status": "ACTIVATE"}})
case("status-unknown", "a word that is no status", "seller_sku,status\nBOT-1,bald\n",
     mapping=pick("seller_sku", "status"), plan=(0, 0, 1, 0), findings=[(1, "status", "status.unknown", "warning")])

# ---- damage of the file ----
full("ragged", "rows with too few and too many fields",
     "R-1,Flasche Nord,Stahl.,112,9.90,5\n", row("R-2", end=",extra\n"), row("R-3"), plan=(2, 0, 0, 1),
     findings=[(1, "", "too_few_fields", "warning"), (1, "", "image.missing", "error"),
               (1, "", "weight.missing", "error"), (2, "", "too_many_fields", "warning")])
case("nuls", "NUL bytes in a cell", b"seller_sku,price\nMUG-\0RED,13.90\nBOT-1,24.00\n",
     mapping=pick("seller_sku", "price"), plan=(0, 1, 1, 0), findings=[(1, "seller_sku", "nul_removed", "fixed")],
     after={"MUG-RED": {"price": "13.90"}})
case("only-header", "a header and nothing else", "seller_sku,price\n", mapping=pick("seller_sku", "price"))
case("blank-tail", "blank rows as spreadsheets leave them below", "seller_sku,price\nBOT-1,25.00\n,\n,\n\n",
     mapping=pick("seller_sku", "price"), plan=(0, 1, 0, 0))
case("empty", "nothing at all", b"", error="csv.empty")
case("xlsx", "a workbook that was only renamed",
     b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00" + b"\0" * 16 + b"[Content_Types].xml" + b"\0" * 40
     + b"xl/workbook.xml" + bytes(range(256)), error="csv.is_xlsx")
case("pdf", "a price list as a PDF", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
     error="csv.is_pdf")
case("html-page", "the login page of a supplier's portal", b"<!DOCTYPE html><html><body>Login</body></html>\n",
     error="csv.is_html")
case("no-key", "no column says which article a row is about", "price,quantity\n9.90,5\n8.90,3\n",
     error="import.no_key")
case("unit-header", "millimetres and a unit that nobody knows",
     HEAD.replace("weight_kg", "weight") + ",weight_unit,length_mm,width_mm,height_mm\n"
     + row("U-1", weight="400", end="") + ",g,300,200,25\n" + row("U-2", weight="4", end="") + ",stone,300,200,25\n",
     mapping=MAP | {"weight": "weight", "weight_unit": "weight_unit", "length": "length_mm", "width": "width_mm",
                    "height": "height_mm"},
     plan=(1, 0, 0, 1), findings=[(2, "weight_unit", "unit.unknown", "error")],
     after={"U-1": {"weight": "0.4", "weight_unit": "KILOGRAM", "length": "30", "height": "2.5"}})
case("formula-text", "formulas in a file that is not ours stay the text that they are",
     "seller_sku,title\nBOT-1,\"=SUM(1,2) Flasche\"\n", mapping=pick("seller_sku", "title"), plan=(0, 1, 0, 0),
     after={"BOT-1": {"title": "=SUM(1,2) Flasche"}})
