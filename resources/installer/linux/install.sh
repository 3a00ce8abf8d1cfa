#!/bin/sh
# Puts Daiyn into the home of the person who runs it. Started by the self-extracting file; asks
# nothing and needs no rights. What it installs it lists, and it touches nothing that is not listed.
set -eu
cd "$(dirname "$0")"
. ./exchange.sh

version=@VERSION@

usage() {
    say "Қолданылуы: sh daiyn-$version-@MACHINE@.run. Басқа сөз керек емес: Дайын осы тіркелгіге, $home ішіне орнатылады." \
        "Использование: sh daiyn-$version-@MACHINE@.run. Других слов не нужно: Дайын ставится этой учётной записи, в $home." \
        "Usage: sh daiyn-$version-@MACHINE@.run. No other word is needed: Daiyn is installed for this account, into $home."
}
case "$#:${1:-}" in
    0:) ;;
    1:--help | 1:-h) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
esac

machine=$(uname -m)
if [ "$machine" != "@MACHINE@" ]; then
    say "Бұл Дайын файлы басқа компьютерге арналған: @MACHINE@, мұнда $machine." \
        "Этот файл программы Дайын для другого компьютера: @MACHINE@, а здесь $machine." \
        "This Daiyn is for another computer: @MACHINE@, and here it is $machine." >&2
    exit 1
fi

reached=nothing
end() { # however it ends: a version that works is there, or none as before
    case $reached in
        nothing)
            settle || true
            rmdir "$program" "$home/lib" "$home" 2> /dev/null || true
            say "Орнату аяқталмады. Бұрынғы нұсқа мен енгізгеніңіз өзгерген жоқ." \
                "Установка не завершена. Прежняя версия и то, что вы ввели, не изменены." \
                "The installation was not finished. The earlier version and what you entered are unchanged."
            ;;
        program)
            say "Дайын $version орнатылды, бірақ мәзірдегі орны дайын емес. Осы файлды қайта іске қосыңыз." \
                "Дайын $version установлен, но его место в меню не готово. Запустите этот файл ещё раз." \
                "Daiyn $version is installed, but its place in the menu is not ready. Run this file again."
            ;;
    esac >&2
}
refuse() { # the words of say
    say "$@" >&2
    reached=all
    exit 1
}
trap end EXIT
trap 'exit 1' HUP INT TERM

settle
if [ -r "$program/version" ]; then
    there=$(cat "$program/version")
    newest=$(printf '%s\n%s\n' "$there" "$version" | sort -V | tail -n 1)
    [ "$newest" = "$version" ] || refuse \
        "Дайынның жаңарақ нұсқасы орнатылған ($there). Ештеңе өзгерген жоқ." \
        "Установлена более новая версия программы Дайын ($there). Ничего не изменено." \
        "A newer Daiyn is installed ($there). Nothing was changed."
fi

# All that is written is written now, and the new program has shown that it works on this system:
# what follows only renames, which a full disk does not hinder.
mkdir -p "$new"
cp -R lib/daiyn/. "$new"
cp uninstall.sh exchange.sh "$new"
chmod 755 "$new/uninstall.sh"
printf '%s\n' "$version" > "$new/version"
if ! told=$(QT_QPA_PLATFORM=offscreen "$new/daiyn-cli" self-test 2>&1); then
    rm -rf "$new"
    rmdir "$program" "$home/lib" "$home" 2> /dev/null || true
    printf '%s\n' "$told" >&2
    refuse "Дайын бұл жүйеде іске қосылмайды. Ештеңе өзгерген жоқ." \
        "На этой системе Дайын не запускается. Ничего не изменено." \
        "Daiyn does not start on this system. Nothing was changed."
fi
names=$(cd "$new" && find . ! -type d | sed 's|^\./||' | sort)
cp -R share "$new/share"

# The entry names the whole path: ~/.local/bin is not among the places for commands everywhere.
# Quoted, then written as a text of the file, as the rules for desktop entries have it.
entry=$new/share/applications/@APP_ID@.desktop
path=$(printf '%s' "$program/daiyn-cli" | sed -e 's/[\\"`$]/\\&/g' -e 's/\\/\\\\/g' -e 's/%/%%/g')
while IFS= read -r line; do
    case $line in "Exec=daiyn "*) line="Exec=\"$path\" ${line#Exec=daiyn }" ;; esac
    printf '%s\n' "$line"
done < "share/applications/@APP_ID@.desktop" > "$entry"

# Places outside that are free or ours already; where something else lies, it stays.
taken=
may_have() { # place
    target=$(links_to "$1")
    if ! exists "$1"; then return 0; fi
    if [ -n "$target" ]; then
        [ "$(readlink "$1")" != "$target" ] || return 0
    elif [ -f "$1" ] && [ -r "$list" ] && grep -Fxq -- "$1" "$list"; then
        return 0
    fi
    taken=$taken$1$newline
    return 1
}
IFS=$newline
set -f
places=
for file in $(cd share && find . -type f | sort); do
    ! may_have "$share/${file#./}" || places=$places$share/${file#./}$newline
done
for link in "$home/bin/daiyn" "$home/bin/daiyn-uninstall"; do
    ! may_have "$link" || places=$places$link$newline
done
printf '%s\n%s' "$names" "$places" > "$new/installed-files"

mkdir -p "$old"
if [ -r "$list" ]; then
    cat "$list"
    if [ -z "$(inside "$list")" ]; then
        # Version 0.2.0 listed nothing here. What is younger than its list is somebody else's.
        cd "$program"
        find Daiyn daiyn-cli _internal licences version uninstall.sh ! -type d \
            ! -newer installed-files 2> /dev/null || true
        cd "$OLDPWD"
    fi
fi > "$old/installed-files.part"
sync -f "$new" 2> /dev/null || sync || true # first the files are on the disk, then their names change
trap '' HUP INT TERM
mv -T "$old/installed-files.part" "$old/installed-files"
aside=
for top in $( (tops "$old/installed-files" && tops "$new/installed-files") | sort -u); do
    ! exists "$program/$top" || aside=$aside$program/$top$newline
done
[ -z "$aside" ] || mv -t "$old" -- $aside
(cd "$new" && mv -t "$program" -- $(tops installed-files | sort -u))
mv -f -T "$new/installed-files" "$list" # from here on the new version is the one that is installed
reached=program
finish_exchange
for place in $places; do
    target=$(links_to "$place")
    mkdir -p "$(dirname "$place")"
    if [ -n "$target" ]; then
        exists "$place" || ln -s "$target" "$place"
    else
        mv -f -T -- "$new/share/${place#"$share/"}" "$place"
    fi
done
rm -rf "$new"
reached=all

refresh() { # what must be there, command
    if [ -e "$1" ] && command -v "$2" > /dev/null 2>&1; then shift; "$@" > /dev/null 2>&1 || true; fi
}
refresh "$share/applications" update-desktop-database "$share/applications"
refresh "$share/mime" update-mime-database "$share/mime"
# Without this file desktops look into the folders themselves.
refresh "$share/icons/hicolor/icon-theme.cache" gtk-update-icon-cache -q -t "$share/icons/hicolor"

for place in $taken; do
    say "Мұнда Дайын салмаған файл бар, ол сол күйінде қалды: $place" \
        "Здесь лежит файл не от программы Дайын, он оставлен как есть: $place" \
        "A file that is not Daiyn's lies here and was left as it is: $place"
done
remove=$home/bin/daiyn-uninstall
[ "$(readlink "$remove")" = "$(links_to "$remove")" ] || remove="sh $program/uninstall.sh"
say "Дайын $version орнатылды. Бағдарламалар мәзірінен ашыңыз. Жою: $remove" \
    "Дайын $version установлен. Откройте его в меню программ. Удалить: $remove" \
    "Daiyn $version is installed. Open it from the menu of programs. Remove it: $remove"
