# What install.sh and uninstall.sh share: the program's folder, changed by its list alone. Never is a
# folder emptied: what goes is what the list of an installed version names, so that what somebody
# else put there stays, above all a plan that is kept beside the program (`--portable`).
#
# A new version first lies whole in daiyn-new and is tried there. Then the old files go to daiyn-old
# and the new ones into their place, by renaming alone. The new list comes last: a list in daiyn-new
# beside one in daiyn-old means that the exchange did not end and is undone; daiyn-old alone only
# waits to be removed. So the next start of either script knows what a power cut left.
#
# A list: a name a line, below the program's folder, or from / on for what lies outside of it. Lists
# of version 0.2.0 name only the latter.
home=$HOME/.local
program=$home/lib/daiyn
share=${XDG_DATA_HOME:-$home/share}
new=$program/daiyn-new
old=$program/daiyn-old
list=$program/installed-files
newline='
'

case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
    kk*) lang=kk ;;
    ru*) lang=ru ;;
    *) lang=en ;;
esac
say() { # kk ru en
    case $lang in kk) printf '%s\n' "$1" ;; ru) printf '%s\n' "$2" ;; *) printf '%s\n' "$3" ;; esac
}

exists() { [ -e "$1" ] || [ -L "$1" ]; }

# A list that somebody changed must lead neither out of the folder nor to the family's data.
inside() { # list
    sed -e '/^\//d' -e '/^$/d' -e '/^\.\./d' -e '/\/\.\./d' -e '/^daiyn-/{/^daiyn-cli$/!d;}' "$1"
}
outside() { sed -n -e '/\/\.\.\//d' -e '/^\//p' "$1"; }
tops() { inside "$1" | sed 's|/.*||'; }

links_to() { # place: what a link of ours there leads to; nothing for other files
    case $1 in
        "$home/bin/daiyn") echo ../lib/daiyn/daiyn-cli ;;
        "$home/bin/daiyn-uninstall") echo ../lib/daiyn/uninstall.sh ;;
    esac
}

remove_empty() { # folder: it and those above that are empty now, down to the shared one
    folder=$1
    while case $folder in "$share"/?*) true ;; *) false ;; esac; do
        [ ! -e "$folder" ] || rmdir "$folder" 2> /dev/null || break
        folder=$(dirname "$folder")
    done
}

remove_outside() { # place: unless somebody else's command has its name by now
    target=$(links_to "$1")
    [ -z "$target" ] || [ "$(readlink "$1")" = "$target" ] || return 0
    rm -f -- "$1"
    remove_empty "$(dirname "$1")"
}

remove_inside() { # folder, list, name to spare, another: what is listed, and folders left empty
    inside "$2" | grep -v -x -F -e "${3:-/}" -e "${4:-/}" | tr '\n' '\0' | (cd "$1" && xargs -0 rm -f --)
    tops "$2" | sort -u | while IFS= read -r top; do
        [ ! -d "$1/$top" ] || find "$1/$top" -depth -type d -exec rmdir {} + 2> /dev/null || true
    done
}

# After the exchange: remove the old version, and give back what was not of it.
finish_exchange() {
    outside "$old/installed-files" | while IFS= read -r place; do
        grep -Fxq -- "$place" "$list" || remove_outside "$place"
    done
    remove_inside "$old" "$old/installed-files"
    (cd "$old" && find . ! -type d ! -path ./installed-files) | while IFS= read -r file; do
        file=${file#./}
        place=$program/$file
        folder=$(dirname "$place")
        if exists "$place" || { [ ! -d "$folder" ] && ! mkdir -p "$folder" 2> /dev/null; }; then
            place=$program/kept/$file
            while exists "$place"; do place=$place~; done
            mkdir -p "$(dirname "$place")"
        fi
        mv -T -- "$old/$file" "$place"
    done
    find "$old" -mindepth 1 -depth -type d -exec rmdir {} +
    rm -f "$old/installed-files"
    rmdir "$old"
}

# Bring the folder into a state that an ended installation leaves, whatever happened to the last one.
settle() {
    rm -f "$old/installed-files.part"
    if [ -e "$old/installed-files" ] && [ -e "$new/installed-files" ]; then
        tops "$new/installed-files" | sort -u | while IFS= read -r top; do
            if exists "$program/$top" && ! exists "$new/$top"; then
                mv -T -- "$program/$top" "$new/$top"
            fi
        done
        find "$old" -mindepth 1 -maxdepth 1 ! -name installed-files | while IFS= read -r file; do
            mv -T -- "$file" "$program/${file##*/}"
        done
        rm -f "$old/installed-files"
    fi
    [ ! -e "$old/installed-files" ] || finish_exchange
    [ ! -d "$old" ] || rmdir "$old"
    rm -rf "$new" # nothing but the copy that install.sh made there
}
