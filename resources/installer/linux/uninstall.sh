#!/bin/sh
# Removes what install.sh put into this home, and nothing else: what a family entered stays.
set -eu
[ -r "$HOME/.local/lib/daiyn/installed-files" ] || { echo "Daiyn is not installed here." >&2; exit 1; }
. "$HOME/.local/lib/daiyn/exchange.sh"

settle
undo=$home/bin/daiyn-uninstall
outside "$list" | while IFS= read -r place; do
    [ "$place" = "$undo" ] || remove_outside "$place"
done
remove_inside "$program" "$list" uninstall.sh exchange.sh

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
    for name in aliases generic-icons globs globs2 icons magic mime.cache subclasses treemagic \
        types version XMLnamespaces; do
        rm -f "$share/mime/$name"
    done
    rmdir "$share/mime/"* 2> /dev/null || true
    remove_empty "$share/mime"
fi

# What removes goes last: after a power cut it can be started again.
[ "$(readlink "$undo")" = "$(links_to "$undo")" ] || undo=
rm -f ${undo:+"$undo"} "$list" "$program/uninstall.sh" "$program/exchange.sh"
rmdir "$program" "$home/lib" "$home/bin" "$share" "$home" 2> /dev/null || true

data=$share/Daiyn
[ ! -d "$program/daiyn-data" ] || data="$program/daiyn-data, $data"
say "Дайын жойылды. Жоспарыңыз мына жерде қалды: $data" \
    "Дайын удалён. Ваш план остался здесь: $data" \
    "Daiyn is removed. Your plan stays here: $data"
