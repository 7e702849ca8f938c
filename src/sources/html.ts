import { parseHTML } from "linkedom";

/** As much of the DOM as the readers need: the project has no browser types. */
export interface HtmlNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<HtmlNode>;
}

export interface HtmlElement extends HtmlNode {
  localName: string;
  innerHTML: string;
  getAttribute: (name: string) => string | null;
  querySelector: (selector: string) => HtmlElement | null;
  querySelectorAll: (selector: string) => Iterable<HtmlElement>;
  closest: (selector: string) => HtmlElement | null;
  remove: () => void;
  parentElement: HtmlElement | null;
}

export interface HtmlDocument extends Pick<HtmlElement, "querySelector" | "querySelectorAll"> {
  documentElement: HtmlElement | null;
}

/** A page as a document; whatever is not markup in it becomes its text. */
export function parsePage(html: string): HtmlDocument {
  // Each bracket of a long row would become a node of its own.
  const markup = html.replaceAll(/<(?=<)/g, "");
  const { document }: { document: HtmlDocument } = parseHTML(
    /<html[\s>]/i.test(markup) ? markup : `<html><head></head><body>${markup}</body></html>`,
  );
  return document;
}

/** A piece of markup as its `body`. */
export function parseFragment(html: string): HtmlElement | null {
  return parsePage(`<html><head></head><body>${html}</body></html>`).querySelector("body");
}

const MAX_DEPTH = 200;
const MAX_PARTS = 100_000;

/** Whether a document is nested deeper, or has more parts, than any page for people; such take hours to read. */
export function isOverloaded(html: string): boolean {
  if ((html.match(/&/g)?.length ?? 0) > MAX_PARTS) return true;
  let depth = 0;
  let parts = 0;
  for (const [tag, slash = "", name = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9-]{0,40})[^<>]*>?/gi)) {
    parts += 1;
    if (parts > MAX_PARTS) return true;
    if (NEVER_DEEP.has(name.toLowerCase()) || tag.endsWith("/>")) continue;
    depth = slash === "" ? depth + 1 : Math.max(depth - 1, 0);
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

// Those without an end, and those whose end may be left out.
const NEVER_DEEP = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot colgroup rp rt optgroup".split(
    " ",
  ),
);
