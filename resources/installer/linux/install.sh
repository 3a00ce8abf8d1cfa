#!/bin/sh
# Puts Daiyn into the home of the person who runs it. Started by the self-extracting file; asks
# nothing and needs no rights. What was installed is listed in a file that `daiyn-uninstall` reads.
set -eu
cd "$(dirname "$0")"

version=@VERSION@
home=$HOME/.local
program=$home/lib/daiyn
share=${XDG_DATA_HOME:-$home/share}
list=$program/installed-files

case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
    kk*) lang=kk ;;
    ru*) lang=ru ;;
    *) lang=en ;;
esac
say() { # kk ru en
    case $lang in kk) printf '%s\n' "$1" ;; ru) printf '%s\n' "$2" ;; *) printf '%s\n' "$3" ;; esac
}

machine=$(uname -m)
if [ "$machine" != "@MACHINE@" ]; then
    say "Бұл Дайын файлы басқа компьютерге арналған: @MACHINE@, мұнда $machine." \
        "Этот файл Дайын для другого компьютера: @MACHINE@, а здесь $machine." \
        "This Daiyn is for another computer: @MACHINE@, and here it is $machine." >&2
    exit 1
fi

if [ -r "$program/version" ]; then
    there=$(cat "$program/version")
    newest=$(printf '%s\n%s\n' "$there" "$version" | sort -V | tail -n 1)
    if [ "$newest" != "$version" ]; then
        say "Дайынның жаңарақ нұсқасы орнатылған ($there). Ештеңе өзгерген жоқ." \
            "Установлена более новая версия Дайын ($there). Ничего не изменено." \
            "A newer Daiyn is installed ($there). Nothing was changed." >&2
        exit 1
    fi
fi

# The new program lies complete beside the old one, and has shown that it works on this system,
# before the old one is touched.
mkdir -p "$home/lib"
rm -rf "$program.new"
cp -R lib/daiyn "$program.new"
if ! told=$(QT_QPA_PLATFORM=offscreen "$program.new/daiyn-cli" self-test 2>&1); then
    rm -rf "$program.new"
    rmdir "$home/lib" 2> /dev/null || true
    printf '%s\n' "$told" >&2
    say "Дайын бұл жүйеде іске қосылмайды. Ештеңе өзгерген жоқ." \
        "На этой системе Дайын не запускается. Ничего не изменено." \
        "Daiyn does not start on this system. Nothing was changed." >&2
    exit 1
fi
[ ! -r "$list" ] || sh "$program/uninstall.sh" --quiet
mkdir -p "$home/bin" "$share"
mv "$program.new" "$program"
printf '%s\n' "$version" > "$program/version"
cp uninstall.sh "$program/uninstall.sh"

: > "$list"
put() { # file, place
    mkdir -p "$(dirname "$2")"
    cp "$1" "$2"
    printf '%s\n' "$2" >> "$list"
}
(cd share && find . -type f | sort) | while read -r file; do
    put "share/$file" "$share/${file#./}"
done
ln -sf ../lib/daiyn/daiyn-cli "$home/bin/daiyn"
ln -sf ../lib/daiyn/uninstall.sh "$home/bin/daiyn-uninstall"
printf '%s\n' "$home/bin/daiyn" "$home/bin/daiyn-uninstall" >> "$list"
chmod 755 "$program/uninstall.sh"

# ~/.local/bin is not among the places for commands everywhere: the entry names the whole path.
entry=$share/applications/@APP_ID@.desktop
escaped=$(printf '%s' "$home/bin/daiyn" | sed 's/[\\&|]/\\&/g')
sed -i "s|^Exec=daiyn |Exec=\"$escaped\" |" "$entry"

refresh() { # what must be there, command
    if [ -e "$1" ] && command -v "$2" > /dev/null 2>&1; then shift; "$@" > /dev/null 2>&1 || true; fi
}
refresh "$share/applications" update-desktop-database "$share/applications"
refresh "$share/mime" update-mime-database "$share/mime"
# Without this file desktops look into the folders themselves.
refresh "$share/icons/hicolor/icon-theme.cache" gtk-update-icon-cache -q -t "$share/icons/hicolor"

say "Дайын $version орнатылды. Бағдарламалар мәзірінен ашыңыз. Жою: $home/bin/daiyn-uninstall" \
    "Дайын $version установлен. Откройте его в меню программ. Удалить: $home/bin/daiyn-uninstall" \
    "Daiyn $version is installed. Open it from the menu of programs. Remove it: $home/bin/daiyn-uninstall"
