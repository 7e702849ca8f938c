import type { MessageEntity } from "grammy/types";

const end = (entity: MessageEntity): number => entity.offset + entity.length;
const isCode = (entity: MessageEntity): boolean => entity.type === "code" || entity.type === "pre";
const isQuote = (entity: MessageEntity): boolean =>
  entity.type === "blockquote" || entity.type === "expandable_blockquote";
const isLink = (entity: MessageEntity): boolean =>
  entity.type === "text_link" || entity.type === "text_mention" || entity.type === "custom_emoji";
/** Outer before inner; of equal ones quotes are outermost, then links. */
export const byPlace = (a: MessageEntity, b: MessageEntity): number =>
  a.offset - b.offset || b.length - a.length || depth(a) - depth(b);
const depth = (entity: MessageEntity): number =>
  isQuote(entity) ? 0 : isLink(entity) ? 1 : isCode(entity) ? 2 : 3;
const meet = (a: MessageEntity, b: MessageEntity): boolean => a.offset < end(b) && b.offset < end(a);

/**
 * Applies Telegram's nesting rules: code holds nothing and is in nothing but a quote, quotes and links do not nest.
 * What breaks a rule is dropped in silence, as there.
 */
export function nestEntities(entities: MessageEntity[]): MessageEntity[] {
  const ordered = entities.toSorted(byPlace);
  const kept: MessageEntity[] = [];
  for (const entity of ordered) {
    if (kept.every((outer) => !meet(outer, entity) || mayMeet(outer, entity))) kept.push(entity);
  }
  const code = kept.filter(isCode);
  return kept
    .flatMap((entity) =>
      isCode(entity) || isQuote(entity) || isLink(entity) ? [entity] : cutAround(entity, code),
    )
    .toSorted(byPlace);
}

function mayMeet(outer: MessageEntity, inner: MessageEntity): boolean {
  if (isCode(outer)) return false;
  if (isQuote(outer) && isQuote(inner)) return false;
  if (isLink(outer) && (isLink(inner) || isCode(inner))) return false;
  return outer.type !== inner.type;
}

function cutAround(entity: MessageEntity, code: MessageEntity[]): MessageEntity[] {
  let pieces = [entity];
  for (const hole of code) {
    pieces = pieces.flatMap((piece) => {
      if (!meet(piece, hole)) return [piece];
      const before = { ...piece, length: hole.offset - piece.offset };
      const after = { ...piece, offset: end(hole), length: end(piece) - end(hole) };
      return [before, after].filter((part) => part.length > 0);
    });
  }
  return pieces;
}
