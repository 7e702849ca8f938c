import type { Draft, Scene } from "../../draft.ts";
import type { TokenSpan } from "../../grammar.ts";
import type { PlaceMention } from "../../parsers/places.ts";
import { hasWord } from "../../reading.ts";
import { within } from "../../token-spans.ts";

const SENTENCES_BACK = 3;
const NOUN_REACH = 3;

/** The country whose company builds: "турецкий холдинг", "компания из Азербайджана"; null where the text names none. */
export function investorOf(draft: Draft, scene: Scene): string | null {
  const { reading } = scene;
  const investor = within(scene.places, toldOfProject(draft, scene)).findLast((one) => {
    if (one.place.kind !== "country") return false;
    const beside = one.adjective
      ? { first: one.last, last: one.last + NOUN_REACH }
      : { first: Math.max(0, one.first - NOUN_REACH), last: one.first };
    return (one.adjective || one.relation === "from") && hasWord(reading, beside, "investor");
  });
  return investor?.place.country ?? null;
}

/** The country where it is built: of the region, city or country that stands with "in" last before the figure. */
export function hostOf(draft: Draft, scene: Scene): string | null {
  const site = within(scene.places, toldOfProject(draft, scene)).findLast(isSite);
  return site?.place.country ?? null;
}

function isSite({ relation, place, adjective }: PlaceMention): boolean {
  if (place.kind === "region") return true;
  return relation === "in" && (place.kind === "country" || place.kind === "port") && !adjective;
}

/** "Ранее сообщалось о заводе за 21 млрд": another project, with another investor. */
export function isToldBefore(
  { sentence }: Pick<Draft, "sentence">,
  { reading }: Pick<Scene, "reading">,
): boolean {
  return hasWord(reading, sentence, "former", "no-source");
}

/** The sentences that tell of the project, to the end of the figure's own. */
function toldOfProject({ sentenceIndex, sentence }: Draft, { reading }: Scene): TokenSpan {
  if (isToldBefore({ sentence }, { reading })) return sentence;
  const first = reading.sentences[Math.max(0, sentenceIndex - SENTENCES_BACK)]?.first ?? sentence.first;
  return { first, last: sentence.last };
}
