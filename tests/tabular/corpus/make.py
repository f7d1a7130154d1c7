#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the corpus of nasty files and, beside each, what the reader must make of it.

Half of the files hold bytes that no editor shows (UTF-16, NULs, broken UTF-8), so they are written from here. Each
entry was reasoned out by hand: what a merchant meant by the file, not what some program reads. Run it in this
folder after adding an entry and look at the diff.
"""
import json, pathlib

HERE = pathlib.Path(__file__).parent
ABC = ["a", "b", "c"]


def finding(kind, record, line, column=-1):
    return {"kind": kind, "record": record, "line": line, "column": column}


def put(name, content, why, records=(), header=ABC, findings=(), error=None, encoding="UTF-8", delimiter=",",
        quote='"', header_row=1, first_data_row=2, keys=()):
    if isinstance(content, str):
        content = content.encode("utf-8")
    (HERE / (name + ".csv")).write_bytes(content)
    expected = {"why": why}
    if error:
        expected["error"] = error
    else:
        expected.update(encoding=encoding, delimiter=delimiter, quote=quote, headerRow=header_row,
                        firstDataRow=first_data_row, header=list(header), keys=list(keys),
                        records=[list(r) for r in records], findings=list(findings))
    (HERE / (name + ".json")).write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


# ---- sound files in all their shapes ----
put("plain", "a,b,c\n1,2,3\nx,y,z\n", "nothing wrong", [["1", "2", "3"], ["x", "y", "z"]])
put("crlf", "a,b,c\r\n1,2,3\r\nx,,z\r\n", "CRLF as RFC 4180 wants", [["1", "2", "3"], ["x", "", "z"]])
put("no-final-newline", "a,b,c\n1,2,3\nx,y,z", "the last row ends with the file", [["1", "2", "3"], ["x", "y", "z"]])
put("no-final-newline-quoted", 'a,b,c\n1,2,"3"', "a closing quote is the last byte", [["1", "2", "3"]])
put("no-final-newline-empty-field", "a,b,c\n1,2,", "the last field is empty and the file ends", [["1", "2", ""]])
put("bom-utf8", b"\xef\xbb\xbfa,b,c\n1,2,3\n", "Excel's CSV UTF-8: the mark is no part of the first name", [["1", "2", "3"]])
put("quoted-all", '"a","b","c"\n"1","2","3"\n', "every field quoted", [["1", "2", "3"]])
put("quoted-newline", 'a,b,c\n1,"two\nlines",3\n4,5,6\n', "a line end inside quotes is text",
    [["1", "two\nlines", "3"], ["4", "5", "6"]])
put("quoted-crlf", 'a,b,c\r\n1,"two\r\nlines",3\r\n4,5,6\r\n', "a CRLF inside quotes is text",
    [["1", "two\r\nlines", "3"], ["4", "5", "6"]])
put("doubled-quotes", 'a,b,c\n1,"He said ""hi"", twice",3\n"""x""",2,""""\n', "doubled quotes are one quote",
    [["1", 'He said "hi", twice', "3"], ['"x"', "2", '"']])
put("empty-quoted", 'a,b,c\n"","",""\n1,"",3\n', "empty quoted fields are empty", [["", "", ""], ["1", "", "3"]])
put("single-column", "name\nAnna\nBen\n", "no delimiter at all", [["Anna"], ["Ben"]], header=["name"])
put("blank-lines", "a,b,c\n\n1,2,3\n\r\n\n4,5,6\n\n", "blank lines are no rows and are not counted",
    [["1", "2", "3"], ["4", "5", "6"]], findings=[])
put("only-header", "a,b,c\n", "names without data give no rows", [])
put("only-header-no-newline", "a,b,c", "names without data and line end", [])
put("emoji", "a,b,c\n1,👨‍👩‍👧 family,3\n🐱,2,ﷺ\n", "characters beyond the basic plane and joiners pass unchanged",
    [["1", "👨‍👩‍👧 family", "3"], ["🐱", "2", "ﷺ"]])
put("formula", 'a,b,c\n"=HYPERLINK(""http://x"")",@SUM(1),-5\n', "reading leaves formulas as they are",
    [['=HYPERLINK("http://x")', "@SUM(1)", "-5"]])
put("ids-with-tabs", "Order ID,Status,SKU ID\r\n576461413038785752\t,To ship,1729592969712207008\t\r\n",
    "Seller Center ends ids with a tab; the reader keeps it, trimming is for the one who knows the column",
    [["576461413038785752\t", "To ship", "1729592969712207008\t"]], header=["Order ID", "Status", "SKU ID"])
put("dos-end-of-file", b"a,b,c\r\n1,2,3\r\n\x1a", "Ctrl-Z ends files of old programs", [["1", "2", "3"]])

# ---- delimiters ----
put("semicolon", "a;b;c\n1;2;3\n", "the European delimiter", [["1", "2", "3"]], delimiter=";")
put("semicolon-decimal-comma", "name;price;list\nx;12,50;13,20\ny;1,00;2,00\nz;3,75;4,10\n",
    "decimal commas cut every row evenly too, but not the names",
    [["x", "12,50", "13,20"], ["y", "1,00", "2,00"], ["z", "3,75", "4,10"]], header=["name", "price", "list"], delimiter=";")
put("tab", "a\tb\tc\n1\t2, and more\t3\n", "tabs, with a comma in the text", [["1", "2, and more", "3"]], delimiter="\t")
put("pipe", "a|b|c\n1|2|3\n", "pipes", [["1", "2", "3"]], delimiter="|")
put("sep-line", "sep=;\r\na;b;c\r\n1;2,5;3\r\n", "Excel's own first line names the delimiter and is no row",
    [["1", "2,5", "3"]], delimiter=";")
put("sep-line-quoted", '"sep=|"\na|b|c\n1|2|3\n', "some programs quote that line", [["1", "2", "3"]], delimiter="|")
put("single-quotes", "a,b,c\n'1','it''s, well',3\n'4','5','6'\n", "apostrophes used as quotes",
    [["1", "it's, well", "3"], ["4", "5", "6"]], quote="'")

# ---- encodings of whole files ----
GERMAN = "Artikel,Größe,Preis\nMütze,groß,12\nHüte für Männer,mittel,7\nKäppi – schön,klein,9\n"
GERMAN_ROWS = [["Mütze", "groß", "12"], ["Hüte für Männer", "mittel", "7"], ["Käppi – schön", "klein", "9"]]
GERMAN_HEADER = ["Artikel", "Größe", "Preis"]
put("windows-1252", GERMAN.encode("cp1252"), "Excel's plain CSV on a Western PC", GERMAN_ROWS, header=GERMAN_HEADER,
    encoding="windows-1252")
put("windows-1252-one-letter", "a,b,c\n1,Café,3\n".encode("cp1252"), "one accent must be enough", [["1", "Café", "3"]],
    encoding="windows-1252")
for suffix, bom, codec in (("le", b"\xff\xfe", "utf-16-le"), ("be", b"\xfe\xff", "utf-16-be")):
    name = "UTF-16" + suffix.upper()
    put("utf16" + suffix + "-bom", bom + GERMAN.encode(codec), "Excel's Unicode text", GERMAN_ROWS, header=GERMAN_HEADER,
        encoding=name)
    put("utf16" + suffix + "-no-bom", GERMAN.encode(codec), "UTF-16 whose mark was lost", GERMAN_ROWS,
        header=GERMAN_HEADER, encoding=name)
put("utf16le-odd-end", b"\xff\xfe" + "a,b,c\n1,2,3\n".encode("utf-16-le") + b"x",
    "a torn last character is shown, not dropped", [["1", "2", "3"], ["\ufffd"]], encoding="UTF-16LE",
    findings=[finding("too_few_fields", 2, 3), finding("unreadable_bytes", 2, 3, 0)])
CHINESE = "商品名称,颜色,价格\n纯棉短袖衬衫,白色,59\n无线蓝牙耳机,黑色,129\n不锈钢保温水杯,蓝色,45\n"
put("gb18030", CHINESE.encode("gb18030"), "a supplier in China", [["纯棉短袖衬衫", "白色", "59"],
    ["无线蓝牙耳机", "黑色", "129"], ["不锈钢保温水杯", "蓝色", "45"]], header=["商品名称", "颜色", "价格"], encoding="GB18030")
JAPANESE = "商品名,色,価格\nかわいい水筒です,赤,1200\nワイヤレスイヤホン,黒,3980\n日本製のタオル、送料無料,白,800\n"
put("shift-jis", JAPANESE.encode("shift_jis"), "a supplier in Japan; the second byte of 表 is a backslash",
    [["かわいい水筒です", "赤", "1200"], ["ワイヤレスイヤホン", "黒", "3980"], ["日本製のタオル、送料無料", "白", "800"]],
    header=["商品名", "色", "価格"], encoding="Shift_JIS")

# ---- quotes gone wrong ----
put("quote-not-doubled", 'a,b,c\n1,"Screen 5" wide, boxed",3\n4,5,6\n', "inches inside a quoted field",
    [["1", 'Screen 5" wide, boxed', "3"], ["4", "5", "6"]], findings=[finding("quote_repaired", 1, 2, 1)])
put("quote-not-doubled-newline", 'a,b,c\n1,"Screen 5" wide\nboxed",3\n4,5,6\n', "the same over two lines",
    [["1", 'Screen 5" wide\nboxed', "3"], ["4", "5", "6"]], findings=[finding("quote_repaired", 1, 2, 1)])
put("quote-comma-inside", 'a,b,c\n1,"5", wide",3\n4,5,6\n', "the inner quote seems to close the field",
    [["1", '5", wide', "3"], ["4", "5", "6"]], findings=[finding("quote_repaired", 1, 2, 1)])
put("quote-never-closed", 'a,b,c\n1,"open,3\n4,"five",6\n7,8,9\n', "must not swallow the next rows",
    [["1", "open", "3"], ["4", "five", "6"], ["7", "8", "9"]], findings=[finding("unterminated_quote", 1, 2, 1)])
put("quote-never-closed-comma", 'a,b,c,d\n1,"open, with comma,"x, y",4\n5,"six",7,8\n',
    "the text itself holds a comma; the next field's quote shows where it ends",
    [["1", "open, with comma", "x, y", "4"], ["5", "six", "7", "8"]], header=["a", "b", "c", "d"],
    findings=[finding("unterminated_quote", 1, 2, 1)])
put("quote-never-closed-last", 'a,b,c\n1,2,3\n4,"open,6\n', "nothing behind it closes it",
    [["1", "2", "3"], ["4", "open", "6"]], findings=[finding("unterminated_quote", 2, 3, 1)])
put("quote-never-closed-no-quotes-after", 'a,b,c\n"1,2,3\n4,5,6\n7,8,9\n', "the rest of the file must stay rows",
    [["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"]], findings=[finding("unterminated_quote", 1, 2, 0)])
put("quote-in-plain-field", 'a,b,c\n1,13" display,3\n', "a quote inside an unquoted field is text",
    [["1", '13" display', "3"]], findings=[finding("stray_quote", 1, 2, 1)])
put("blank-before-quote", 'a,b,c\n1, "x, y",3\n', "a blank before the quote, and a delimiter inside",
    [["1", "x, y", "3"]], findings=[finding("quote_repaired", 1, 2, 1)])
put("blank-behind-quote", 'a,b,c\n1,"x, y" ,3\n', "a blank behind the closing quote", [["1", "x, y", "3"]],
    findings=[finding("quote_repaired", 1, 2, 1)])
put("quote-closed-by-next-row", 'a,b,c\n1,"open,3\n4,5","6"\n7,8,9\n',
    "regular as RFC 4180 reads it (three fields over two lines), so it is believed", [["1", "open,3\n4,5", "6"],
    ["7", "8", "9"]])

# ---- rows of the wrong size ----
put("too-few", "a,b,c\n1,2\n4,5,6\n", "a missing field", [["1", "2"], ["4", "5", "6"]],
    findings=[finding("too_few_fields", 1, 2)])
put("too-many", "a,b,c\n1,2,3,4,5\n4,5,6\n", "surplus fields are kept", [["1", "2", "3", "4", "5"], ["4", "5", "6"]],
    findings=[finding("too_many_fields", 1, 2)])
put("too-few-quoted", 'a,b,c,d\n1,"x, y\nz"\n5,6,7,8\n', "a short row with a sound quoted field over two lines stays one row",
    [["1", "x, y\nz"], ["5", "6", "7", "8"]], header=["a", "b", "c", "d"], findings=[finding("too_few_fields", 1, 2)])
put("trailing-delimiters", "a,b,c,\n1,2,3,\n4,5,6,\n", "every row ends with a delimiter: a column without a name",
    [["1", "2", "3", ""], ["4", "5", "6", ""]], header=["a", "b", "c", ""])
put("empty-rows-at-end", "a,b,c\n1,2,3\n,,\n,,\n", "spreadsheets write separators below the last row; the rows are given",
    [["1", "2", "3"], ["", "", ""], ["", "", ""]])

# ---- NULs ----
put("nul-in-field", b"a,b,c\n1,tw\0o,3\n4,5,6\n", "a NUL is left out", [["1", "two", "3"], ["4", "5", "6"]],
    findings=[finding("nul_removed", 1, 2, 1)])
put("nul-before-quote", b'a,b,c\n1,\0"x, y",3\n', "the quote still opens the field", [["1", "x, y", "3"]],
    findings=[finding("nul_removed", 1, 2, 1)])
put("nul-padding", b"a,b,c\n1,2,3\n" + b"\0" * 40, "a file padded by a crash: one empty row tells of it",
    [["1", "2", "3"], [""]], findings=[finding("too_few_fields", 2, 3), finding("nul_removed", 2, 3, 0)])

# ---- rows in another encoding ----
UTF = "Größe – ガラス – Café – naïve – 水筒".encode("utf-8")
put("row-windows-1252", b"a,b,c\n1," + UTF + b",3\n2,Caf\xe9 \x80 5,3\n3,x,y\n", "one row pasted from another file",
    [["1", UTF.decode(), "3"], ["2", "Café € 5", "3"], ["3", "x", "y"]], findings=[finding("other_encoding", 2, 3, 1)])
put("row-windows-1252-quoted", b'a,b,c\n1,' + UTF + b',3\n2,"Caf\xe9, ""gro\xdf""\nx",3\n3,x,y\n', "with quotes and lines",
    [["1", UTF.decode(), "3"], ["2", 'Café, "groß"\nx', "3"], ["3", "x", "y"]], findings=[finding("other_encoding", 2, 3, 1)])
put("row-one-broken-byte", b"a,b,c\n1," + UTF + b" \xe9,3\n", "sound UTF-8 with one stray byte: only that byte is guessed",
    [["1", UTF.decode() + " é", "3"]], findings=[finding("other_encoding", 1, 2, 1)])
put("utf8-overlong", b"a,b,c\n" + b"1," + UTF + b",3\n2,x\xc0\x80y,3\n", "an overlong NUL is no UTF-8",
    [["1", UTF.decode(), "3"], ["2", "xÀ€y", "3"]], findings=[finding("other_encoding", 2, 3, 1)])
put("utf8-surrogate", b"a,b,c\n1," + UTF + b",3\n2,x\xed\xa0\x80y,3\n", "half of a surrogate pair is no UTF-8",
    [["1", UTF.decode(), "3"], ["2", "xí\u00a0€y", "3"]], findings=[finding("other_encoding", 2, 3, 1)])
put("utf8-cut-at-end", b"a,b,c\n1," + UTF + b",3\n2,x,caf\xc3", "the file ends inside a character",
    [["1", UTF.decode(), "3"], ["2", "x", "cafÃ"]], findings=[finding("other_encoding", 2, 3, 2)])
ROW16 = '2,"Größe, XL\nzwei",sechzehn\n'
for suffix, codec in (("le", "utf-16-le"), ("be", "utf-16-be")):
    put("row-utf16" + suffix, b"a,b,c\n1,2,3\n" + ROW16.encode(codec) + b"3,x,y\n" + b"4," + UTF + b",y\n",
        "a row of UTF-16 with a quoted line end; its line end must not eat the next row",
        [["1", "2", "3"], ["2", "Größe, XL\nzwei", "sechzehn"], ["3", "x", "y"], ["4", UTF.decode(), "y"]],
        findings=[finding("other_encoding", 2, 3)])
put("bom-in-middle", b"a,b,c\n1,2,3\n\xef\xbb\xbf4,5,6\n", "two files glued together", [["1", "2", "3"], ["4", "5", "6"]],
    findings=[finding("byte_order_mark", 2, 3, 0)])
put("bom-in-middle-quoted", b'a,b,c\n1,2,3\n\xef\xbb\xbf"4, 5",5,6\n', "the quote behind the mark still opens the field",
    [["1", "2", "3"], ["4, 5", "5", "6"]], findings=[finding("byte_order_mark", 2, 3, 0)])

# ---- rows with other marks ----
put("row-semicolon", "a,b,c\n1,2,3\n4;5,5;6\n7,8,9\n", "a row from another program", [["1", "2", "3"],
    ["4", "5,5", "6"], ["7", "8", "9"]], findings=[finding("other_delimiter", 2, 3)])
put("row-semicolon-quoted", 'a,b,c\n1,2,3\n4;"x; y\nz";6\n7,8,9\n', "its quoted line end is text too",
    [["1", "2", "3"], ["4", "x; y\nz", "6"], ["7", "8", "9"]], findings=[finding("other_delimiter", 2, 3)])
put("row-tab", "a,b,c\n1,2,3\n4\t5\t6\n7,8,9\n", "a row pasted from a spreadsheet",
    [["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"]], findings=[finding("other_delimiter", 2, 3)])
put("mixed-line-ends", "a,b,c\r\n1,2,3\r\n4,5,6\n7,8,9\r\n", "told once",
    [["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"]], findings=[finding("mixed_line_ends", 2, 3)])
put("row-lone-cr", "a,b,c\n1,2,3\r4,5,6\n7,8,9\n", "a lone CR ended a row", [["1", "2", "3"], ["4", "5", "6"],
    ["7", "8", "9"]], findings=[finding("mixed_line_ends", 1, 2)])
put("old-mac", "a,b,c\r1,2,3\r4,5,6\r", "CR alone ends all rows", [["1", "2", "3"], ["4", "5", "6"]])

# ---- names and what stands above them ----
put("no-header", "1001,12.50,https://x.example/1.jpg\n1002,13.00,https://x.example/2.jpg\n", "data from the first row on",
    [["1001", "12.50", "https://x.example/1.jpg"], ["1002", "13.00", "https://x.example/2.jpg"]], header=[], header_row=0,
    first_data_row=1)
put("preamble", "Stock report,,\n\nPrinted:,2026-05-01,\nname,amount,price\nx,4,2.50\ny,5,3.50\n",
    "a title and a date above the names", [["x", "4", "2.50"], ["y", "5", "3.50"]], header=["name", "amount", "price"],
    header_row=3, first_data_row=4)
put("header-blank-and-quoted-newline", '" Virtual Bundle ","Price\n(local)",c\n1,2,3\n', "names are trimmed, their lines kept",
    [["1", "2", "3"]], header=["Virtual Bundle", "Price\n(local)", "c"])
put("duplicate-names", "a,a,b\n1,2,3\n", "two columns of one name stay two", [["1", "2", "3"]], header=["a", "a", "b"])
put("description-row", "Order ID,Status,Quantity\nPlatform unique order ID.,Current order status.,How many were sold.\n"
    "576461413038785752,To ship,2\n576461413038785753,Shipped,1\n", "Seller Center explains its columns in row 2",
    [["576461413038785752", "To ship", "2"], ["576461413038785753", "Shipped", "1"]],
    header=["Order ID", "Status", "Quantity"], first_data_row=3)
put("template-five-rows", "category,product_name,seller_sku,price\nV5.0.0,create_product,metric,8f2c\n"
    "Category,Product name,Seller SKU,Retail Price\nMandatory,Mandatory,Optional,Mandatory\n"
    "Choose one,Up to 255 characters,Your own code,Digits only\nBags,Tote,T-1,12.50\n",
    "Seller Center's bulk template saved as CSV", [["Bags", "Tote", "T-1", "12.50"]],
    header=["Category", "Product name", "Seller SKU", "Retail Price"], header_row=3, first_data_row=6,
    keys=["category", "product_name", "seller_sku", "price"])

# ---- no CSV at all ----
put("is-empty", b"", "nothing in it", error="csv.empty")
put("is-blank", b" \r\n\r\n\t\n", "only blanks", error="csv.empty")
put("is-only-bom", b"\xef\xbb\xbf", "only the mark", error="csv.empty")
put("is-xlsx", b"PK\x03\x04\x14\0\x06\0" + b"\0" * 18 + b"\x13\0[Content_Types].xml" + b"PK\x03\x04xl/workbook.xml",
    "an Excel workbook renamed", error="csv.is_xlsx")
put("is-zip", b"PK\x03\x04\x14\0\0\0\x08\0export/table.csv", "an archive", error="csv.is_zip")
put("is-xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 64, "an old Excel workbook", error="csv.is_xls")
put("is-pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "a printed table", error="csv.is_pdf")
put("is-html", b"\n<!DOCTYPE html>\n<html><head><title>Sign in</title>", "a sign-in page saved as CSV", error="csv.is_html")
put("is-json", b'{"code":0,"data":{"products":[]}}', "an answer of the API", error="csv.is_json")
put("is-gzip", b"\x1f\x8b\x08\0\0\0\0\0\0\x03abc", "a compressed export", error="csv.is_zip")
put("is-picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a picture", error="csv.is_picture")
put("is-binary", bytes(range(1, 9)) * 60, "a program's own format", error="csv.is_binary")
