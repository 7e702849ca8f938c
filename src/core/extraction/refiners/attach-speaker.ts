import type { Refiner } from "../draft.ts";

/** Who says it: of direct speech the one quoted, else the one named in the sentence or before it. */
export const attachSpeaker: Refiner = (draft, { reading, speakers }) => {
  const speaker = speakers[draft.sentenceIndex];
  const inSpeech = reading.inSpeech[draft.quantity.first] === 1;
  draft.speaker = (inSpeech ? speaker?.quoted : null) ?? speaker?.told ?? null;
  if (draft.speaker) draft.trace?.push(`speaker ${draft.speaker}${inSpeech ? " (direct speech)" : ""}`);
};
