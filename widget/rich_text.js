// The little Markdown that messages may have, as nodes: lists, bold, italic and links; never as markup.
import { link, make, safeUrl } from "./dom.js";

// Bold, italic (not within a word: 3*4*5), a link with a title, an address as it stands; of bounded
// length, so that a long text of signs that are never closed costs no seconds.
const INLINE =
  /\*\*(\S|\S.{0,500}?\S)\*\*|(^|[\s("'])([*_])(?!\3)(\S|\S.{0,500}?\S)\3(?=$|[\s).,;:!?"'])|\[([^\]\n]{1,300})\]\((https?:\/\/[^\s)]+)\)|(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)'\]])/g;
const ITEM = /^\s*(?:[-*•]|(\d{1,3})[.)])\s+(.*)$/;

/**
 * @param {string} text
 * @returns {Node[]}
 */
export function rich(text) {
  /** @type {Node[]} */
  const blocks = [];
  for (const { kind, lines, start } of blocksOf(text)) {
    const parts = lines.map(inline);
    if (kind === "p") {
      blocks.push(make("p", { dir: "auto" }, ...parts.flatMap((part, at) => (at ? ["\n", ...part] : part))));
    } else {
      const rows = parts.map((part) => make("li", {}, ...part));
      blocks.push(make(kind, { dir: "auto", start: kind === "ol" && start }, ...rows));
    }
  }
  return blocks;
}

/**
 * The same text to be heard: without the signs.
 * @param {string} text
 * @returns {string}
 */
export function plain(text) {
  return rich(text)
    .map((block) => [...(block.nodeName === "P" ? [block] : block.childNodes)].map(heard).join("\n"))
    .join("\n");
}

/** @param {Node} node */
function heard(node) {
  return node.textContent ?? "";
}

/**
 * Cut a text where lists begin and end.
 * @param {string} text
 */
function blocksOf(text) {
  /** @type {Array<{kind: "p" | "ul" | "ol", lines: string[], start: string}>} */
  const blocks = [];
  let isOpen = false;
  for (const line of text.split("\n")) {
    const [, number, item] = ITEM.exec(line) ?? [];
    const kind = item === undefined ? "p" : number ? "ol" : "ul";
    const last = blocks[blocks.length - 1];
    if (!line.trim()) {
      isOpen = false;
    } else if (last && last.kind === kind && (isOpen || kind !== "p")) {
      last.lines.push(item ?? line);
      isOpen = true;
    } else {
      blocks.push({ kind, lines: [item ?? line], start: number ?? "" });
      isOpen = true;
    }
  }
  return blocks;
}

/**
 * @param {string} text
 * @returns {Array<Node | string>}
 */
function inline(text) {
  /** @type {Array<Node | string>} */
  const nodes = [];
  let from = 0;
  for (const found of text.matchAll(INLINE)) {
    const [all, bold, before = "", , italic, title, target, address] = found;
    nodes.push(text.slice(from, found.index) + before);
    from = found.index + all.length;
    if (bold) nodes.push(make("strong", {}, ...inline(bold)));
    else if (italic) nodes.push(make("em", {}, ...inline(italic)));
    else nodes.push(link(safeUrl(target ?? address), title ?? address));
  }
  return [...nodes, text.slice(from)];
}
