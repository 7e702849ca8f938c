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
  const { document }: { document: HtmlDocument } = parseHTML(
    /<html[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`,
  );
  return document;
}

/** A piece of markup as its `body`. */
export function parseFragment(html: string): HtmlElement | null {
  return parsePage(`<html><head></head><body>${html}</body></html>`).querySelector("body");
}
