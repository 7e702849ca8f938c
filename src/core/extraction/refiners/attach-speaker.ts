import type { Refiner } from "../draft.ts";

/** Who says it: of direct speech the one quoted, else the one named in the sentence or before it. */
export const attachSpeaker: Refiner = (draft, { reading, speakers }) => {
  const speaker = speakers[draft.sentenceIndex];
  const inSpeech = reading.quotations.some(
    (one) => one.speech && one.first <= draft.quantity.first && draft.quantity.first < one.last,
  );
  draft.speaker = (inSpeech ? speaker?.quoted : null) ?? speaker?.told ?? null;
  if (draft.speaker) draft.trace.push(`speaker ${draft.speaker}${inSpeech ? " (direct speech)" : ""}`);
};
