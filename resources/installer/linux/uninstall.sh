#!/bin/sh
# Removes what install.sh put into this home, and nothing else: what a family entered stays.
set -eu
home=$HOME/.local
program=$home/lib/daiyn
share=${XDG_DATA_HOME:-$home/share}
list=$program/installed-files

[ -r "$list" ] || { echo "Daiyn is not installed here." >&2; exit 1; }
# With --quiet a newer version follows at once, so what desktops know is left as it is.
is_last=yes
[ "${1:-}" != --quiet ] || is_last=no

remove_empty() { # folder: it and those above that are empty now, down to the shared one
    folder=$1
    while case $folder in "$share"/?*) true ;; *) false ;; esac && rmdir "$folder" 2> /dev/null; do
        folder=$(dirname "$folder")
    done
}

while read -r file; do
    rm -f "$file"
    remove_empty "$(dirname "$file")"
done < "$list"
rm -rf "$program"
rmdir "$home/lib" "$home/bin" 2> /dev/null || true

if [ $is_last = yes ]; then
    if command -v update-desktop-database > /dev/null 2>&1 && [ -d "$share/applications" ]; then
        update-desktop-database "$share/applications" > /dev/null 2>&1 || true
    fi
    # Lists that desktops write for themselves; with nothing left to list they are only litter.
    if ! ls "$share/applications/"*.desktop > /dev/null 2>&1; then
        rm -f "$share/applications/mimeinfo.cache"
        remove_empty "$share/applications"
    fi
    if [ -d "$share/mime" ] && command -v update-mime-database > /dev/null 2>&1; then
        mkdir -p "$share/mime/packages"
        update-mime-database "$share/mime" > /dev/null 2>&1 || true
        remove_empty "$share/mime/packages"
    fi
    if [ -d "$share/mime" ] && [ ! -d "$share/mime/packages" ]; then
        for list in aliases generic-icons globs globs2 icons magic mime.cache subclasses treemagic \
            types version XMLnamespaces; do
            rm -f "$share/mime/$list"
        done
        rmdir "$share/mime/"* 2> /dev/null || true
        remove_empty "$share/mime"
    fi
    case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
        kk*) echo "Дайын жойылды. Жоспарыңыз мына жерде қалды: $share/Daiyn" ;;
        ru*) echo "Дайын удалён. Ваш план остался здесь: $share/Daiyn" ;;
        *) echo "Daiyn is removed. Your plan stays here: $share/Daiyn" ;;
    esac
fi
