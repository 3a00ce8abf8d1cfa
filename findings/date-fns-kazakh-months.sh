#!/usr/bin/env bash
# date-fns 4.4.0 cannot read the Kazakh month names that it writes: four of twelve come back as
# another month, without an error. An appointment of November becomes one of January.
#
# Valid input: dates written by the library itself, in its own "kk" locale, read with the same pattern.
# Expected: the same date; its page on parse() lists MMMM among the tokens that it reads,
#   and the Russian locale of the same version keeps all twelve. The names are those of CLDR 48 for "kk".
# Seen: маусым (June) -> May; қыркүйек, қазан, қараша (September, October, November) -> January.
#   The short names (мау, қыр, қаз, қар) are read right.
# Why: its full names are told apart by their first letter only (қ: four months, м: two), and the first hit is taken.
# Daiyn: not met, it reads and writes no date with JavaScript. Whoever reads Kazakh dates so should write the month as a number.
set -euo pipefail

command -v npm >/dev/null || { echo "needs npm and Node 18 or newer" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" date-fns@4.4.0 >/dev/null

cat > seen.mjs <<'JS'
import { format, parse } from "date-fns";
import { kk, ru } from "date-fns/locale";

function changed(locale, pattern) {
  const lost = [];
  for (let month = 0; month < 12; month++) {
    const written = format(new Date(2026, month, 5), pattern, { locale });
    const read = parse(written, pattern, new Date(2026, 0, 1), { locale });
    const back = Number.isNaN(read.getTime()) ? "refused" : format(read, "yyyy-MM-dd");
    if (back !== format(new Date(2026, month, 5), "yyyy-MM-dd")) lost.push(`${written} -> ${back}`);
  }
  return lost;
}

for (const [name, locale] of [["ru", ru], ["kk", kk]])
  for (const pattern of ["d MMM yyyy", "d MMMM yyyy"])
    console.log(`${name} "${pattern}": ${changed(locale, pattern).join("; ") || "all twelve kept"}`);
JS
node seen.mjs | tee seen.txt

cat > expected.txt <<'TXT'
ru "d MMM yyyy": all twelve kept
ru "d MMMM yyyy": all twelve kept
kk "d MMM yyyy": all twelve kept
kk "d MMMM yyyy": 5 маусым 2026 -> 2026-05-05; 5 қыркүйек 2026 -> 2026-01-05; 5 қазан 2026 -> 2026-01-05; 5 қараша 2026 -> 2026-01-05
TXT
diff expected.txt seen.txt || { echo "date-fns behaves otherwise now" >&2; exit 1; }
echo "as described: date-fns 4.4.0 moves four Kazakh months without an error"
