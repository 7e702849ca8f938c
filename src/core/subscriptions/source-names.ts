import type { Source } from "../model/reference-data.ts";

/** The names by which sources are asked for. */
export interface SourceNames {
  /** Takes the sources that words name out of them. */
  takeFrom(words: readonly string[]): { keys: string[]; rest: string[] };
}

/**
 * A source is asked for by its domain (`trend.az`), its channel (`@trend`) or its name as it is printed (`Trend`,
 * `Astana Times`): in small letters many names are ordinary words.
 */
export function sourceNames(sources: readonly Source[]): SourceNames {
  const keyOf = new Map<string, string>();
  for (const { key, name, variants, homepage, channels } of sources) {
    const domain = homepage === null ? [] : [new URL(homepage).hostname.replace(/^www\./u, "")];
    const users = channels.map(({ username }) => `@${username.toLowerCase()}`);
    for (const each of [...users, ...domain, ...variants, name]) keyOf.set(each, key);
  }
  const longest = Math.max(1, ...[...keyOf.keys()].map((name) => name.split(" ").length));

  const nameAt = (words: readonly string[], at: number): { key: string; words: number } | null => {
    for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
      const said = words.slice(at, at + length).join(" ");
      const key =
        keyOf.get(said) ?? (/^@|\.[a-z]{2,}$/iu.test(said) ? keyOf.get(said.toLowerCase()) : undefined);
      // A variant may be an ordinary word in small letters.
      if (key !== undefined && (said !== said.toLowerCase() || /[@.]/u.test(said)))
        return { key, words: length };
    }
    return null;
  };
  return {
    takeFrom(words) {
      const keys: string[] = [];
      const rest: string[] = [];
      for (let at = 0; at < words.length; ) {
        const found = nameAt(words, at);
        if (found === null) rest.push(words[at] ?? "");
        else if (!keys.includes(found.key)) keys.push(found.key);
        at += found?.words ?? 1;
      }
      return { keys, rest };
    },
  };
}
