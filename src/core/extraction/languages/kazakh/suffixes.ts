/** Chains of endings that Kazakh nouns and numerals bear, Cyrillic and Latin: plural, possession, case. */
function chains(plural: string, possessive: string, cases: string): string[] {
  const all = new Set<string>();
  const parts = (list: string): string[] => ["", ...list.split(" ")];
  for (const a of parts(plural))
    for (const b of parts(possessive)) for (const c of parts(cases)) all.add(a + b + c);
  all.delete("");
  return [...all];
}

const CYRILLIC = chains(
  "лар лер дар дер тар тер",
  "ы і сы сі ымыз іміз",
  "ның нің дың дің тың тің ға ге қа ке на не а е ны ні ды ді ты ті н да де та те нда нде дан ден тан тен нан нен мен пен бен лық лік дық дік тық тік дай дей тай тей дағы дегі тағы тегі ндағы ндегі дағыдан дегіден тағыдан тегіден ндағыдан ндегіден дағымен дегімен ндағымен ндегімен дағыға дегіге ндағыға ндегіге ғы гі қы кі ша ше лықпен нікі лы лі ды ді лыққа лікке",
);
const LATIN = chains(
  "lar ler dar der tar ter",
  "y i sy si",
  "nyñ niñ dyñ diñ tyñ tiñ ğa ge qa ke na ne a e ny ni dy di ty ti n da de ta te nda nde dan den tan ten nan nen men pen ben lyq lik ğy gi dağy degi tağy tegi",
);

export const KAZAKH_SUFFIXES: readonly string[] = [...CYRILLIC, ...LATIN];
