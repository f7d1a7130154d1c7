#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""start.py SHOPWRIGHT PROFILE [--starts N]: how long the console needs to start, beside other programs.

Each program starts under one X server (Xvfb) without a window manager, N times in turn after one start that doesn't
count. Two things are measured from outside, from just before the program is executed:

frame   the first frame: a tenth of the screen differs from its empty ground. Read from the server's frame buffer,
        which is a mapped file, every 2 ms; the same for all programs.
usable  for Shopwright: the catalog's first lines are on the screen, which the program tells on standard error under
        QT_LOGGING_RULES=catalog.start=true. The console opens a profile of a million SKUs; the others open without a
        file, and sqlitebrowser once more with the same database, of which it shows the tables' names. For them usable
        means that the screen has come to rest: the last change before 400 ms without one.
"""
import argparse
import mmap
import os
import pathlib
import selectors
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import time

WIDTH, HEIGHT = 1440, 900
PATIENCE, REST, TICK = 20.0, 0.4, 0.002


class Screen:
    """An X server whose picture is a file."""

    def __init__(self, folder):
        self.display = next(n for n in range(140, 240) if not os.path.exists(f'/tmp/.X11-unix/X{n}'))
        self.server = subprocess.Popen(
            ['Xvfb', f':{self.display}', '-screen', '0', f'{WIDTH}x{HEIGHT}x24', '-fbdir', folder, '-nolisten', 'tcp',
             '-noreset'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        path = pathlib.Path(folder, 'Xvfb_screen0')
        until = time.monotonic() + PATIENCE
        while not (path.exists() and path.stat().st_size > WIDTH * HEIGHT * 4
                   and os.path.exists(f'/tmp/.X11-unix/X{self.display}')):
            if time.monotonic() > until:
                raise RuntimeError('Xvfb does not start')
            time.sleep(0.01)
        with open(path, 'rb') as file:
            self.picture = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        header, = struct.unpack('>I', self.picture[:4])
        colours, = struct.unpack('>I', self.picture[76:80])
        self.line, = struct.unpack('>I', self.picture[48:52])
        self.start = header + colours * 12

    def look(self):
        """Every twentieth line of the screen."""
        return [self.picture[at:at + self.line]
                for at in range(self.start, self.start + HEIGHT * self.line, 20 * self.line)]

    def end(self):
        self.picture.close()
        self.server.terminate()
        self.server.wait()


def covered(before, now):
    """The share of the pixels that differ, of lines that differ at all."""
    changed = total = 0
    for old, new in zip(before, now):
        total += len(old)
        if old != new:
            changed += sum(old[i:i + 4] != new[i:i + 4] for i in range(0, len(old), 64)) * 64
    return changed / total


def stop(process):
    os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def start(screen, command, environment, told):
    """Milliseconds to the first frame and until it is usable."""
    empty = screen.look()
    begin = time.monotonic()
    process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE, start_new_session=True)
    os.set_blocking(process.stderr.fileno(), False)
    waiting = selectors.DefaultSelector()
    waiting.register(process.stderr, selectors.EVENT_READ)
    frame = usable = None
    words, last, changed = b'', empty, begin
    try:
        while frame is None or usable is None:
            if waiting.select(TICK):
                read = process.stderr.read()
                words += read or b''
                if read == b'':
                    raise RuntimeError(f'{command[0]} ended: {words.decode(errors="replace").strip()[-400:]}')
            now, picture = time.monotonic(), screen.look()
            if now - begin > PATIENCE:
                raise RuntimeError(f'{command[0]} shows nothing: {words.decode(errors="replace").strip()[-400:]}')
            if picture != last:
                last, changed = picture, now
                if frame is None and covered(empty, picture) >= 0.1:
                    frame = now
            if told and usable is None and told in words:
                usable = now
            if not told and frame and now - changed > REST:
                usable = changed
            time.sleep(TICK)
    finally:
        waiting.close()
        stop(process)
        process.stderr.close()
    until = time.monotonic() + PATIENCE
    while covered(empty, screen.look()) > 0 and time.monotonic() < until:
        time.sleep(TICK)
    return (frame - begin) * 1000, (usable - begin) * 1000


def programs(arguments):
    """Name, command, and what it says when it is usable."""
    yield 'shopwright', [arguments.shopwright, '--profile', arguments.profile], b'first lines are painted'
    for name, command in (('keepassxc', ['keepassxc']), ('sqlitebrowser', ['sqlitebrowser']),
                          ('sqlitebrowser, same file', ['sqlitebrowser', '--read-only',
                                                        f'{arguments.profile}/shopwright.db'])):
        if shutil.which(command[0]):
            yield name, command, None
        else:
            print(f'{command[0]} is not installed and left out.')


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('shopwright')
    parser.add_argument('profile')
    parser.add_argument('--starts', type=int, default=10)
    arguments = parser.parse_args()
    if not shutil.which('Xvfb'):
        print('Xvfb is not installed: the start is not measured.')
        return 0
    with tempfile.TemporaryDirectory(prefix='shopwright-start-') as folder:
        home = pathlib.Path(folder, 'home')
        keepass = home / '.config/keepassxc/keepassxc.ini'
        keepass.parent.mkdir(parents=True)
        keepass.write_text('[GUI]\nCheckForUpdates=false\n')  # a question at the second start
        screen = Screen(folder)
        environment = {'PATH': os.environ['PATH'], 'HOME': str(home), 'DISPLAY': f':{screen.display}',
                       'LC_ALL': 'C.UTF-8', 'QT_QPA_PLATFORM': 'xcb', 'QT_FORCE_STDERR_LOGGING': '1',
                       'QT_LOGGING_RULES': 'catalog.start=true', 'XDG_RUNTIME_DIR': folder}
        try:
            run(screen, list(programs(arguments)), environment, arguments.starts)
        finally:
            screen.end()
    return 0


def run(screen, all_programs, environment, starts):
    measured = {name: [] for name, _, _ in all_programs}
    for turn in range(starts + 1):
        for name, command, told in all_programs:
            times = start(screen, command, environment, told)
            if turn > 0:
                measured[name].append(times)
    middle = {name: [statistics.median(column) for column in zip(*times)] for name, times in measured.items()}
    ours = middle['shopwright']
    for name, (frame, usable) in middle.items():
        slowest = max(time for _, time in measured[name])
        print(f'{name:26} frame {frame:6.0f} ms (ratio {ours[0] / frame:5.2f})  '
              f'usable {usable:6.0f} ms (ratio {ours[1] / usable:5.2f})  slowest {slowest:6.0f} ms')
    print(f'goal: shopwright usable under 400 ms; median of {starts} warm starts')


if __name__ == '__main__':
    sys.exit(main())
