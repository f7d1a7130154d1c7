#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""console.py FOLDER-OF-PROGRAMS [--print]: the console as a screen reader meets it, through AT-SPI from outside.

Starts bin/shopwright with its demo shop under an X server and a session bus of its own, goes to each page and dialog
by the menus, and asks of every control that can have the focus for a name and a role, of combo boxes for a label, and of the catalog's
cells for their contents. At last it is told to end by a signal. Ends with 77, which CTest takes for skipped, where at-spi2-core,
python3-gi, gir1.2-atspi-2.0, dbus or xvfb are not installed. --print writes the whole tree of each page.
"""
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SKIPPED = 77
PATIENCE = 60
INSIDE = 'SHOPWRIGHT_ATSPI_FOLDER'
# What the session around the test must not lend to the one inside.
OUTER = ('QT_', 'DBUS_', 'XDG_', 'AT_SPI_', 'WAYLAND_')
# Commands of the catalog and its inspector for the line under the cursor, each with a dialog.
DIALOGS = ('Change prices', 'Change titles', 'Change stock', 'Move to another category', 'Duplicate',
           'Variants')
SUPPLIER = pathlib.Path(__file__).resolve().parents[2] / 'resources/demo/supplier.csv'
# Roles whose name is their value: what they are is told by a label.
LABELLED = ('combo box',)
# Roles that tell a person nothing.
NO_ROLES = {'invalid', 'unknown', 'filler', 'redundant object', 'extended'}


def skip(what):
    print(f'Skipped: {what} is not installed, so no screen reader can be played.')
    sys.exit(SKIPPED)


def until(what, look):
    """The first thing that `look` gives; errors of objects that are just going away count as nothing."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        while GLib.MainContext.default().iteration(False):
            pass  # what the bus tells
        try:
            found = look()
        except GLib.Error:
            found = None
        if found:
            return found
        time.sleep(0.05)
    raise SystemExit(f'FAIL: {what} did not come within {PATIENCE} s')


def children(node):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child


def has(node, state):
    return node.get_state_set().contains(state)


def is_table(node):
    return node.get_role() in (Atspi.Role.TABLE, Atspi.Role.TREE_TABLE, Atspi.Role.LIST, Atspi.Role.TREE)


def is_menu(node):
    return node.get_role() in (Atspi.Role.MENU, Atspi.Role.MENU_ITEM, Atspi.Role.POPUP_MENU, Atspi.Role.CHECK_MENU_ITEM,
                               Atspi.Role.RADIO_MENU_ITEM)


def walk(node, depth=0):
    """What is shown, and the menus; of lists and tables only themselves, as they may have a million cells."""
    yield node, depth
    if is_table(node) and node.get_child_count() > 200:
        return
    for child in children(node):
        if has(child, Atspi.StateType.SHOWING) or is_menu(child):
            yield from walk(child, depth + 1)


def find(root, role, name=None):
    return next((node for node, _ in walk(root)
                 if node.get_role() == role and (name is None or node.get_name().startswith(name))), None)


class Check:
    def __init__(self, verbose):
        self.verbose, self.wrong, self.controls = verbose, [], 0

    def page(self, title, window):
        """Looked at again from the beginning when something goes away meanwhile, as lines of a working shop do."""
        controls, wrong, lines = until(title, lambda: self.look(title, window))
        self.controls += controls
        self.wrong += wrong
        if self.verbose:
            print('\n'.join([f'== {title}', *lines]))

    @staticmethod
    def look(title, window):
        controls, wrong, lines = 0, Check.status(title, window), []
        for node, depth in walk(window):
            role, name = node.get_role_name(), node.get_name()
            lines.append(f'{"  " * depth}{role}: {name}' + (f' ({label(node)})' if label(node) else ''))
            if not has(node, Atspi.StateType.FOCUSABLE) or node.get_role() == Atspi.Role.TABLE_CELL:
                continue  # a cell may be empty
            controls += 1
            if not name.strip():
                wrong.append(f'{title}: a {role} without a name, in {path(node)}')
            if role in LABELLED and not label(node):
                wrong.append(f'{title}: the {role} “{name}” has no label, in {path(node)}')
            if role in NO_ROLES and not (name.strip() and node.get_child_count()):  # Qt has none for a scroll area
                wrong.append(f'{title}: “{name}” without a role ({role}), in {path(node)}')
        return controls, wrong, lines

    @staticmethod
    def status(title, window):
        """What the frame tells at all times can be read."""
        bar = find(window, Atspi.Role.STATUS_BAR)
        words = [node.get_name() for node in children(bar)] if bar else []
        if bar is None or any(word.startswith('Outbox') and any(map(str.isdigit, word)) for word in words):
            return []
        return [f'{title}: the status bar does not say how much is in the outbox: {words}']

    def grid(self, table):
        interface = table.get_table_iface()
        rows, columns = interface.get_n_rows(), interface.get_n_columns()
        if rows < 10 or columns < 4:
            self.wrong.append(f'catalog: a table of {rows} rows and {columns} columns')
        for column in range(columns):
            if column > 0 and not interface.get_column_description(column):
                self.wrong.append(f'catalog: column {column} without a heading')
        for row in range(min(rows, 8)):
            words = [interface.get_accessible_at(row, column).get_name() for column in range(columns)]
            if self.verbose:
                print(f'line {row}: {" | ".join(words)}')
            for column, what in ((0, 'mark'), (1, 'title'), (2, 'status'), (3, 'price'), (4, 'stock')):
                if not words[column].strip():
                    self.wrong.append(f'catalog: line {row} has no {what}')


def label(node):
    """What the objects say that label this one."""
    return ' '.join(relation.get_target(i).get_name() for relation in node.get_relation_set()
                    if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
                    for i in range(relation.get_n_targets())).strip()


def path(node):
    names = []
    while node is not None and node.get_role() != Atspi.Role.APPLICATION:
        names.append(f'{node.get_role_name()} “{node.get_name()}”')
        node = node.get_parent()
    return ' < '.join(names[1:])


def application():
    return next((node for node in children(Atspi.get_desktop(0)) if node.get_name() == 'shopwright'), None)


def press(window, name):
    item = until(f'the command “{name}”', lambda: find(window, Atspi.Role.MENU_ITEM, name)
                 or find(window, Atspi.Role.PAGE_TAB, name) or find(window, Atspi.Role.PUSH_BUTTON, name))
    item.get_action_iface().do_action(0)


def visit_import(check, app, window):
    """A supplier's file, to the check of its rows."""
    press(window, 'Import CSV')
    until('the import page', lambda: find(window, Atspi.Role.PUSH_BUTTON, 'Choose a file'))
    check.page('import, file', window)
    press(window, 'Choose a file')
    chooser = until('the dialog to choose a file', lambda: find(app, Atspi.Role.DIALOG, 'Import a CSV file'))
    name = until('its line for the name', lambda: find(chooser, Atspi.Role.TEXT, 'File name'))
    name.get_editable_text_iface().set_text_contents(str(SUPPLIER))
    press(chooser, 'Open')
    until('the columns', lambda: find(window, Atspi.Role.PUSH_BUTTON, 'Check the rows'))
    check.page('import, columns', window)
    press(window, 'Check the rows')
    until('the check', lambda: find(window, Atspi.Role.PUSH_BUTTON, 'Apply to'))
    check.page('import, check', window)


def visit(verbose):
    check = Check(verbose)
    app = until('the console', application)
    window = until('its window', lambda: find(app, Atspi.Role.FRAME))
    if not window.get_name():
        check.wrong.append('the window has no title')
    table = until('the catalog', lambda: find(window, Atspi.Role.TABLE, 'Catalog'))
    until('the catalog’s first line',
          lambda: table.get_table_iface().get_n_rows() >= 10
          and table.get_table_iface().get_accessible_at(0, 1).get_name())
    check.grid(table)
    check.page('catalog', window)
    for command in DIALOGS:
        if command == 'Variants':
            press(window, 'SKUs')
        press(window, command)
        dialog = until(f'the dialog of “{command}”', lambda: find(app, Atspi.Role.DIALOG))
        check.page(command, dialog)
        cancel = until('its button to leave it', lambda: find(dialog, Atspi.Role.PUSH_BUTTON, 'Cancel'))
        cancel.get_action_iface().do_action(0)
        until(f'the end of “{command}”', lambda: not find(app, Atspi.Role.DIALOG))
    visit_import(check, app, window)
    press(window, 'Activity')
    until('the activity page', lambda: find(window, Atspi.Role.PAGE_TAB, 'Outbox'))
    for tab in ('Outbox', 'Rejected', 'Accepted', 'Journal', 'Readings'):
        press(window, tab)
        check.page(f'activity, {tab}', window)
    for command, leave in (('Diagnostics', 'Close'), ('Keyboard shortcuts', 'Close'), ('Connect', 'Cancel')):
        press(window, command)
        dialog = until(f'the dialog of “{command}”', lambda: find(app, Atspi.Role.DIALOG))
        check.page(command, dialog)
        press(dialog, leave)
        until(f'the end of “{command}”', lambda: not find(app, Atspi.Role.DIALOG))
    print(f'{check.controls} controls that take the focus, {len(check.wrong)} of them unnamed or without a role')
    for line in check.wrong:
        print(f'FAIL: {line}')
    return 1 if check.wrong else 0


def inside(programs, verbose):
    """In the session: the console beside us."""
    folder = os.environ[INSIDE]
    console = subprocess.Popen([programs / 'shopwright', '--profile', f'{folder}/own', '--demo', '--demo-folder',
                                f'{folder}/demo'])
    try:
        wrong = visit(verbose)
        console.terminate()
        code = console.wait(PATIENCE)
        if code != 0:
            print(f'FAIL: told to end, the console ends with {code} and not as by its menu')
        return wrong or code
    finally:
        console.kill()


def outside():
    for program in ('Xvfb', 'dbus-run-session'):
        if not shutil.which(program):
            skip(program)
    if not any(os.path.exists(f'{place}/at-spi-bus-launcher') for place in ('/usr/libexec', '/usr/lib/at-spi2-core')):
        skip('at-spi2-core')
    with tempfile.TemporaryDirectory(prefix='shopwright-atspi-') as folder:
        read, write = os.pipe()
        # Without -noreset the server starts anew when a client leaves it alone, and turns the next one away meanwhile.
        server = subprocess.Popen(['Xvfb', '-displayfd', str(write), '-screen', '0', '1440x900x24', '-nolisten', 'tcp',
                                   '-noreset'], pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        try:
            with os.fdopen(read) as told:
                display = told.readline().strip()
            environment = {key: value for key, value in os.environ.items() if not key.startswith(OUTER)}
            environment |= {'DISPLAY': f':{display}', 'HOME': folder, 'XDG_RUNTIME_DIR': folder, 'LC_ALL': 'C.UTF-8',
                            'QT_QPA_PLATFORM': 'xcb', 'QT_LINUX_ACCESSIBILITY_ALWAYS_ON': '1', INSIDE: folder,
                            'GSETTINGS_BACKEND': 'memory'}
            session = subprocess.Popen(['dbus-run-session', '--', sys.executable, *sys.argv], env=environment,
                                       start_new_session=True)
            try:
                return session.wait(4 * PATIENCE)
            finally:
                if session.poll() is None:
                    os.killpg(session.pid, signal.SIGTERM)
        finally:
            server.terminate()
            server.wait()


if __name__ == '__main__':
    try:
        import gi
        gi.require_version('Atspi', '2.0')
        from gi.repository import Atspi, GLib
    except (ImportError, ValueError):
        # The distribution's Python has the bindings; another one that comes first on the path may lack them.
        if sys.executable != '/usr/bin/python3' and os.path.exists('/usr/bin/python3'):
            os.execv('/usr/bin/python3', ['/usr/bin/python3', *sys.argv])
        skip('python3-gi or gir1.2-atspi-2.0')
    sys.exit(inside(pathlib.Path(sys.argv[1]), '--print' in sys.argv) if INSIDE in os.environ else outside())
