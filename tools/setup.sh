#!/bin/sh
# Set up .venv from the hash-locked requirements: `tools/setup.sh run` or `tools/setup.sh dev`;
# `tools/setup.sh dist` adds what building and trying out installers needs, `windows` that for Windows,
# `mutate` the tool that plants faults.
#
# Works on a bare Debian with Python >= 3.11: installs what the system lacks through apt when
# that is allowed, else names it in one sentence. Once set up it needs no network and takes no
# time: a stamp holds the checksum of the lock file.
set -eu
cd "$(dirname "$0")/.."
kind=${1:-run}

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

python=${PYTHON:-python3}
command -v "$python" >/dev/null 2>&1 || stop "Daiyn needs Python 3.11 or newer: please install python3."
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
    || stop "Daiyn needs Python 3.11 or newer; this is $("$python" -V 2>&1)."

# What Qt needs to draw a window on Debian (X11), found on an empty system.
system="libgl1 libegl1 libxkbcommon0 libglib2.0-0 libfreetype6 libfontconfig1 libdbus-1-3
    libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
# What the tests need on top: a display, the accessibility bus, a PDF reader, PyInstaller's tools.
test_tools="xvfb xauth xdotool openbox dbus dbus-bin at-spi2-core python3-gi gir1.2-atspi-2.0 poppler-utils
    binutils strace procps"
# What makes installers for Linux, checks them, and tries them on an empty system, with a reader of
# codes, a browser for what goes to a phone, the engines that carry alerts, and the compositors and window
# managers that a kiosk stands on, with what reads their clipboard and their units. The libraries are
# asked for by Qt's part for Wayland: the package names the packages that they are in.
dist_tools="zbar-tools chromium dpkg-dev lintian desktop-file-utils appstream makeself minisign patchelf xz-utils debootstrap
    shared-mime-info xdg-utils git libwayland-cursor0 libwayland-egl1 syncthing rsync
    cage xwayland matchbox-window-manager xclip x11-utils systemd"
# What makes installers for Windows, and a Windows to try them in.
windows_tools="wine wine64 gcc-mingw-w64-x86-64-win32 nsis msitools"

installed() { dpkg-query -W -f='${Status}\n' "$1" 2>/dev/null | grep -q '^install ok installed'; }

find_missing() {
    missing=""
    for package in "$@"; do
        installed "$package" && continue
        # Debian 13 renamed some libraries; the old name is then provided by the new package.
        [ "$package" = libglib2.0-0 ] && installed libglib2.0-0t64 && continue
        missing="$missing $package"
    done
}

if command -v dpkg-query >/dev/null 2>&1; then
    wanted="$system"
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then wanted="$wanted python3-venv"; fi
    if [ "$kind" != run ]; then
        wanted="$wanted $test_tools"
        if [ "$kind" = dist ]; then wanted="$wanted $dist_tools $windows_tools"; fi
        if [ "$kind" = windows ]; then wanted="$wanted $windows_tools"; fi
        # PyInstaller needs the shared library of the Python that runs it.
        if [ "$(command -v "$python")" = /usr/bin/python3 ]; then
            wanted="$wanted $("$python" -c 'import sys; print("libpython%d.%d" % sys.version_info[:2])')"
        fi
    fi
    # shellcheck disable=SC2086  # a list of names
    find_missing $wanted
    if [ -n "$missing" ]; then
        if [ "$(id -u)" = 0 ]; then as_root=""
        elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then as_root="sudo -n"
        else stop "Please install these system packages and start again:$missing"; fi
        say "Installing system packages:$missing"
        # shellcheck disable=SC2086
        { $as_root apt-get update -qq && \
          $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing; } >&2 \
            || stop "Please install these system packages and start again:$missing"
    fi
fi

case $kind in dist|windows) kind=dev ;; esac
lock=requirements/$kind.txt
sum=$("$python" -c 'import hashlib, sys; print(hashlib.sha256(open(sys.argv[1], "rb").read()).hexdigest()[:16])' "$lock")
stamp=.venv/.$kind-$sum
if [ ! -e "$stamp" ]; then
    say "Setting up .venv ($kind), once …"
    [ -x .venv/bin/python ] || "$python" -m venv .venv
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock" \
        || stop "The parts in $lock could not be installed: this first set-up needs a network or a pip cache."
    rm -f .venv/."$kind"-*
    : > "$stamp"
fi

.venv/bin/python tools/compile_i18n.py
.venv/bin/python tools/compile_words.py
.venv/bin/python tools/compile_forms.py
