/** Chains of endings that Azerbaijani nouns and numerals bear: plural, possession, case, what is left of verbs. */
function chains(): string[] {
  const plural = ["", "lar", "lər"];
  const possessive = ["", "ı", "i", "u", "ü", "sı", "si", "su", "sü", "ımız", "imiz"];
  const cases = [
    ..."a ə ya yə na nə da də nda ndə dan dən ndan ndən ın in un ün nın nin nun nün ı i u ü nı ni nu nü yı yi yu yü la lə yla ylə".split(
      " ",
    ),
    ..."dır dir dur dür dək adək ədək nadək nədək yadək yədək ca cə lıq lik luq lük lığa liyə lı li lu lü dakı dəki ndakı ndəki dakından dəkindən ndakından ndəkindən dakına dəkinə nki ki kı ku kü dırsa dirsə".split(
      " ",
    ),
    "",
  ];
  const verbs = ["", "dır", "dir", "dur", "dür", "dı", "di", "du", "dü", "dırsa", "dirsə"];
  const all = new Set<string>();
  for (const a of plural)
    for (const b of possessive) for (const c of cases) for (const d of verbs) all.add(a + b + c + d);
  all.delete("");
  return [...all];
}

export const AZERBAIJANI_SUFFIXES: readonly string[] = chains();
