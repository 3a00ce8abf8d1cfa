#!/usr/bin/env bash
# CLDR 48.2 contradicts itself on Kazakh ordinals: written in words it says елуінші (50th), written with
# figures the same data say "50-шы", where the ending must be "-ші" (vowels of a Kazakh word and its endings agree).
#
# Valid input: the whole numbers 1 to 1000, locale "kk".
# Expected: one ending for one number. The words are the witness: CLDR's own rule %spellout-ordinal, in kk.json of
#   cldr-rbnf (added as CLDR-15766), spells each number, and its last letters are the ending.
# Seen: the plural rule (ordinals.json of cldr-core: n % 10 = 6, 9, or 0 and n != 0 -> "many") and the rule
#   %digits-ordinal of cldr-rbnf built on it (many -> шы, other -> ші) look at the last figure alone. So 50, 70, 80 and
#   every full hundred but the thousand get the ending of 10, 20, 30, 40, 60 and 90. make-plural 8.1.0, by which
#   programs choose between translated endings, answers the same, and so did Intl.PluralRules of Node 20.20.2 (ICU 78.2).
# Why it matters: each translation that offers "{n}-шы / {n}-ші" by this rule is wrong at these numbers, and
#   no translator can mend it with two categories that are cut in the wrong place.
# Daiyn: not met; it writes ordinals as Kazakh spelling has them, with the bare hyphen («50-шығарылым»).
set -euo pipefail

command -v npm >/dev/null || { echo "needs npm and Node 18 or newer" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" cldr-core@48.2.0 cldr-rbnf@48.2.0 make-plural@8.1.0 >/dev/null

cat > seen.mjs <<'JS'
import { readFileSync } from "node:fs";
import * as ordinals from "make-plural/ordinals";

const json = (path) => JSON.parse(readFileSync(`node_modules/${path}`, "utf8"));
const sets = json("cldr-rbnf/rbnf/kk.json").rbnf.rbnf;
const rule = json("cldr-core/supplemental/ordinals.json").supplemental["plurals-type-ordinal"].kk;
console.log("rule for many:", rule["pluralRule-count-many"].split(" @")[0]);
const figures = sets.OrdinalRules["%digits-ordinal"].find(([base]) => base === "0")[1];
console.log("rule for figures:", figures);
const endings = Object.fromEntries([...figures.matchAll(/(many|other)\{(\p{L}+)\}/gu)].map((m) => [m[1], m[2]]));

// The few forms of rules that the Kazakh words use (UTS 35, part 3, rule-based numbers).
function words(set, n) {
  const [base, text] = sets.SpelloutRules[set]
    .filter(([b]) => /^\d+$/.test(b) && Number(b) <= n)
    .reduce((a, b) => (Number(b[0]) >= Number(a[0]) ? b : a));
  const unit = 10 ** Math.floor(Math.log10(Math.max(Number(base), 1)) + 1e-9);
  return text
    .replace(/;$/, "")
    .replace(/^'/, "")
    .replace(/\[([^\]]*)\]/g, n % unit ? "$1" : "")
    .replace(/←(%*[\w-]*)←/g, (_, s) => words(s || set, Math.floor(n / unit)))
    .replace(/→(%*[\w-]*)→/g, (_, s) => words(s || set, n % unit))
    .replace(/=(%+[\w-]+)=/g, (_, s) => words(s, n));
}

const wrong = [];
let otherwise = 0;
for (let n = 1; n <= 1000; n++) {
  const category = ordinals.kk(n);
  const last = n % 10;
  if ((category === "many") !== (last === 6 || last === 9 || last === 0)) otherwise++;
  if (!words("%spellout-ordinal", n).endsWith(endings[category])) wrong.push(n);
}
for (const n of [40, 50, 60, 70, 80, 90, 100]) {
  const spelt = words("%spellout-ordinal", n);
  console.log(`${n}: ${spelt} / ${n}-${endings[ordinals.kk(n)]}${wrong.includes(n) ? "  contradicts" : ""}`);
}
console.log(`make-plural differs from the rule: ${otherwise} times`);
console.log(`contradictions from 1 to 1000: ${wrong.length}; below 200: ${wrong.filter((n) => n < 200).join(" ")}`);
JS
node seen.mjs | tee seen.txt

cat > expected.txt <<'TXT'
rule for many: n % 10 = 6 or n % 10 = 9 or n % 10 = 0 and n != 0
rule for figures: =#,##0=-$(ordinal,many{шы}other{ші})$;
40: қырықыншы / 40-шы
50: елуінші / 50-шы  contradicts
60: алпысыншы / 60-шы
70: жетпісінші / 70-шы  contradicts
80: сексенінші / 80-шы  contradicts
90: тоқсаныншы / 90-шы
100: жүзінші / 100-шы  contradicts
make-plural differs from the rule: 0 times
contradictions from 1 to 1000: 39; below 200: 50 70 80 100 150 170 180
TXT
diff expected.txt seen.txt || { echo "CLDR or make-plural behaves otherwise now" >&2; exit 1; }
echo "as described: 39 of the first 1000 Kazakh ordinals get two different endings from CLDR 48.2"
