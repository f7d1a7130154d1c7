#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every rule fires on its bad example, in the right line, and on none of the good ones."""
import sys
import unittest

from rules import LONGEST_FILE, LONGEST_FUNCTION, RULES, check, read_drawing

CPP = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
HEADER = CPP + "#pragma once\n"
DRAWING = read_drawing("core: tl::expected\nstore: SQLite::SQLite3\nsync: \nvault: OpenSSL::Crypto\nui/kit: \n")

# rule, path, text, line
BAD = [
    ("climbing_include", "src/core/a.cpp", CPP + '#include "../store/database.h"', 2),
    ("climbing_include", "tests/core/a.cpp", CPP + "#include <x/../y.h>", 2),
    ("qt_module_include", "src/core/a.cpp", CPP + "#include <QtCore/QString>", 2),
    ("qt_module_include", "ui/kit/a.h", HEADER + "#  include  <QtWidgets/qwidget.h>", 3),
    ("unnamed_library", "src/core/a.cpp", CPP + "#include <sqlite3.h>", 2),
    ("unnamed_library", "src/store/a.cpp", CPP + "#include <openssl/evp.h>", 2),
    ("unnamed_library", "src/core/deep/a.cpp", CPP + "#include <unicode/ucnv.h>", 2),
    ("unnamed_library", "ui/kit/a.cpp", CPP + "#include <boost/asio.hpp>", 2),
    ("unnamed_library", "src/core/a.cpp", CPP + "#include <gumbo.h>", 2),
    ("unnamed_library", "src/core/a.cpp", CPP + "#include <argon2.h>", 2),
    ("unnamed_library", "src/core/a.cpp", CPP + "#include <xlsxwriter.h>", 2),
    ("unnamed_library", "src/core/a.cpp", CPP + "#include <qt6keychain/keychain.h>", 2),
    ("long_file", "src/core/a.cpp", CPP + "\n" * LONGEST_FILE, LONGEST_FILE),
    ("long_function", "src/core/a.cpp", CPP + "void f()\n{\n" + "    g();\n" * (LONGEST_FUNCTION + 1) + "}\n", 3),
    ("missing_licence", "src/core/a.cpp", "int a;\n", 1),
    ("missing_licence", "tests/core/CMakeLists.txt", "check(core/a)\n", 1),
    ("missing_licence", "run", "#!/usr/bin/env bash\n", 1),
    ("missing_guard", "src/core/a.h", CPP + "namespace core {\n}\n", 1),
    ("foreign_namespace", "src/core/a.h", HEADER + "namespace store {\n}\n", 1),
    ("foreign_namespace", "ui/kit/a.h", HEADER + "namespace kit {\n}\n", 1),
    ("foreign_namespace", "src/sync/a.h", HEADER + "namespace sync {\n}\n", 1),
    ("leftover", "src/core/a.cpp", CPP + "int a; // TO" + "DO: later", 2),
    ("singleton", "src/core/a.cpp", CPP + "Settings::instance()->get();", 2),
    ("singleton", "ui/orders/a.cpp", CPP + "auto &s = Shop::instance ();", 2),
    ("nested_loop", "src/core/a.cpp", CPP + "QEventLoop loop;", 2),
    ("nested_loop", "bench/a.cpp", CPP + "QCoreApplication::processEvents();", 2),
    ("plain_log", "src/core/a.cpp", CPP + 'qDebug() << "here";', 2),
    ("plain_log", "ui/kit/a.cpp", CPP + 'qWarning("%s", text);', 2),
    ("waiting", "tests/core/a.cpp", CPP + "QTest::qWait(100);", 2),
    ("waiting", "tests/core/a.cpp", CPP + "QTest::qSleep(100);", 2),
    ("waiting", "src/core/a.cpp", CPP + "QThread::msleep(5);", 2),
    ("waiting", "tests/core/a.cpp", CPP + "std::this_thread::sleep_for(1s);", 2),
    ("waiting", "bench/a.cpp", CPP + "::usleep(10);", 2),
    ("money_as_double", "src/core/a.cpp", CPP + "double price = 3;", 2),
    ("money_as_double", "src/core/a.h", HEADER + "namespace core {\nfloat shippingFee;\n}", 4),
    ("money_as_double", "src/core/a.cpp", CPP + "auto a = amountText.toDouble();", 2),
]

GOOD = [
    ("src/core/a.cpp", CPP + "#include <QString>\n#include \"core/money.h\"\n#include <vector>\n"),
    ("src/store/a.cpp", CPP + "#include <sqlite3.h>\n"),
    ("src/vault/a.cpp", CPP + "#include <openssl/evp.h>\n"),
    ("tests/store/a.cpp", CPP + "#include <sqlite3.h>\n"),
    ("src/core/a.cpp", CPP + "// Unlike processEvents() or qDebug() this is fine; sleep(3) would not be.\n"),
    ("src/core/a.cpp", CPP + 'auto a = "QEventLoop // qWait(1)"; auto b = 1\'000; auto c = R"x(double price;)x";\n'),
    ("src/core/a.cpp", CPP + "auto a = '\"'; f(); auto b = '\"'; // \"instance()\"\n"),
    ("src/core/a.cpp", CPP + "/* double price;\n   Settings::instance(); */ int a;\n"),
    ("src/core/a.cpp", CPP + "double rate = 0.5; double priceRatio = 2; qCDebug(log) << rate;\n"),
    ("src/core/a.cpp", CPP + "bool done = QTest::qWaitFor([] { return true; });\n"),
    ("src/core/a.cpp", CPP + "\n" * (LONGEST_FILE - 1)),
    ("src/core/a.cpp", CPP + "void f()\n{\n" + "    g();\n" * LONGEST_FUNCTION + "}\n\nvoid g()\n{\n}\n"),
    ("src/core/a.h", HEADER + "namespace core {\n}\nnamespace std {\n}\n"),
    ("src/store/a.h", HEADER + "namespace store::detail {\n}\n"),
    ("src/sync/a.h", HEADER + "namespace syncing {\n}\n"),
    ("ui/kit/a.h", HEADER + "namespace ui::kit {\n}\n"),
    ("ui/shell/a.cpp", CPP + "auto *style = Style::instance();\n"),
    ("tests/fuzz/corpus/x/a.cpp", "no licence in test data\n"),
    ("run", "#!/usr/bin/env bash\n# SPDX-License-Identifier: GPL-3.0-or-later\nsleep 1\n"),
    ("resources/contract/product.json", "{}\n"),
]


class Rules(unittest.TestCase):
    def test_bad_examples(self):
        for rule, path, text, line in BAD:
            with self.subTest(rule=rule, text=text[-60:]):
                self.assertEqual([(rule, line)], [(r, n) for r, n, _ in check(path, text, DRAWING)])

    def test_good_examples(self):
        for path, text in GOOD:
            with self.subTest(path=path, text=text[-60:]):
                self.assertEqual([], check(path, text, DRAWING))

    def test_every_rule_has_a_bad_example(self):
        self.assertEqual({rule.__name__ for rule in RULES}, {rule for rule, _, _, _ in BAD})

    def test_every_library_has_a_bad_example(self):
        from rules import SYSTEM_LIBRARIES
        texts = "".join(text for rule, _, text, _ in BAD if rule == "unnamed_library")
        self.assertEqual([], [name for name in SYSTEM_LIBRARIES if f"<{name}" not in texts])


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    unittest.main()
