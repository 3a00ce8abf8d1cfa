# shellcheck shell=sh
# Makes this computer a screen for everybody, or undoes that. For the administrator; see docs/kiosk.
#
#   sh install.sh              put everything in place, and start with the computer from now on
#   sh install.sh --remove     undo it; what the screen keeps stays in /var/lib/daiyn-kiosk
#   sh install.sh --root DIR   the same below DIR, without touching the system that runs
#
# A second run changes nothing, and one of a newer version exchanges the files. Files of the same
# name that are not ours are kept beside, with the ending .before-daiyn, and come back with --remove.
# In the settings of printing two lines are added and those that say otherwise are made remarks.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root= is_removing=
while [ $# -gt 0 ]; do
    case $1 in
        --root) root=${2:?--root needs a folder}; shift ;;
        --remove) is_removing=yes ;;
        *) echo "Unknown: $1" >&2; exit 2 ;;
    esac
    shift
done
if [ -z "$root" ] && [ "$(id -u)" != 0 ]; then
    echo "This needs the rights of the administrator: sudo sh $0" >&2
    exit 1
fi

# Each file of ours, and where it goes.
files() {
    cat <<'LIST'
daiyn-kiosk.service  etc/systemd/system/daiyn-kiosk.service
daiyn-kiosk.pam      etc/pam.d/daiyn-kiosk
daiyn-kiosk.sysusers etc/sysusers.d/daiyn-kiosk.conf
daiyn-kiosk.logind   etc/systemd/logind.conf.d/daiyn-kiosk.conf
daiyn-kiosk.sysctl   etc/sysctl.d/90-daiyn-kiosk.conf
daiyn-kiosk.udev     etc/udev/rules.d/90-daiyn-kiosk.rules
LIST
}
placed=$root/etc/daiyn-kiosk.files  # what is ours by now, a file a line
cups=$root/etc/cups/cupsd.conf
state=$root/var/lib/daiyn-kiosk
reboot_keys=$root/etc/systemd/system/ctrl-alt-del.target
runs() { [ -z "$root" ] && [ -d /run/systemd/system ]; }

is_ours() { grep -qsxF "$1" "$placed"; }

put() {  # put SOURCE PLACE
    mkdir -p "$(dirname "$root/$2")"
    if ! is_ours "$2"; then
        if [ -e "$root/$2" ]; then mv "$root/$2" "$root/$2.before-daiyn"; fi
        echo "$2" >> "$placed"
    fi
    cp "$1" "$root/$2.daiyn-new"
    chmod 644 "$root/$2.daiyn-new"
    mv "$root/$2.daiyn-new" "$root/$2"
}

take() {  # take PLACE: the file as it was before, or none
    is_ours "$1" || return 0
    rm -f "$root/$1"
    grep -vxF "$1" "$placed" > "$placed.daiyn-new" || true
    mv "$placed.daiyn-new" "$placed"
    if [ -e "$root/$1.before-daiyn" ]; then mv "$root/$1.before-daiyn" "$root/$1"; fi
}

# What was printed is not kept: neither the sheet nor its name (docs/kiosk, "Printing").
mark='# daiyn-kiosk: the next two lines, and the lines that begin with "#daiyn#"'
open_cups() { sed -e "/^# daiyn-kiosk:/,+2d" -e 's/^#daiyn#//' "$cups"; }
close_cups() {
    printf '%s\nPreserveJobFiles No\nPreserveJobHistory No\n' "$mark"
    open_cups | sed -E 's/^[[:space:]]*PreserveJob(Files|History)([[:space:]]|$)/#daiyn#&/I'
}
change_cups() {  # change_cups WAY: the same file, with its owner and its rights
    [ -f "$cups" ] || return 0
    cp -p "$cups" "$cups.daiyn-new"
    "$1" > "$cups.daiyn-new"
    mv "$cups.daiyn-new" "$cups"
}

if [ -n "$is_removing" ]; then
    if runs; then systemctl disable --now daiyn-kiosk.service || true; fi
    files | while read -r _ place; do take "$place"; done
    change_cups open_cups
    rm -f "$placed"
    rm -f "$state/first-run"
    rmdir "$state" 2> /dev/null || true
    if [ "$(readlink "$reboot_keys" 2> /dev/null)" = /dev/null ]; then rm -f "$reboot_keys"; fi
    if runs; then systemctl daemon-reload; udevadm control --reload || true; fi
    echo "Daiyn's screen is taken away. What it kept is in $root/var/lib/daiyn-kiosk."
    exit 0
fi

if [ -z "$root" ]; then
    missing=
    for program in cage Xwayland daiyn; do
        command -v "$program" > /dev/null 2>&1 || missing="$missing $program"
    done
    case $missing in *cage*|*Xwayland*)
        if command -v apt-get > /dev/null 2>&1; then
            apt-get install -y --no-install-recommends cage xwayland
            missing=$(command -v daiyn > /dev/null 2>&1 || echo " daiyn")
        fi ;;
    esac
    if [ -n "$missing" ]; then
        echo "Please install first:$missing" >&2
        exit 1
    fi
fi

files | while read -r name place; do put "$here/$name" "$place"; done
change_cups close_cups
# Once, whoever stands before the screen may set it up; the screen takes the file away after that.
if [ ! -e "$state/kiosk-is-set-up" ] && [ ! -e "$state/kiosk/screen.toml" ]; then
    mkdir -p "$state"
    chmod 700 "$state"
    : > "$state/first-run"
fi
# Three keys restart a computer, unless told otherwise.
[ -e "$reboot_keys" ] || [ -L "$reboot_keys" ] || ln -s /dev/null "$reboot_keys"
if runs; then
    systemd-sysusers "$root/etc/sysusers.d/daiyn-kiosk.conf"
    sysctl -q -p /etc/sysctl.d/90-daiyn-kiosk.conf || true
    udevadm control --reload || true
    systemctl daemon-reload
    systemctl try-restart cups.service || true
    systemctl set-default graphical.target
    systemctl enable daiyn-kiosk.service
    if systemctl -q is-enabled display-manager.service 2> /dev/null; then
        echo "A desktop starts on this computer. Switch it off: systemctl disable display-manager"
    fi
fi
echo "Daiyn's screen is in place. Now: restart the computer, and set the screen up at its first page"
echo "before people come: until then anybody who stands there can choose the secret. Then look"
echo "at what is still open: daiyn kiosk doctor --data-dir /var/lib/daiyn-kiosk"
