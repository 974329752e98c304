// What a message can carry besides its text: picture, table, links and sources.
import { make, safeUrl } from "./dom.js";
import { STRINGS } from "./strings.js";

/**
 * @typedef {import("./conversation.js").Message} Message
 * @typedef {import("./conversation.js").Citation} Citation
 * @typedef {import("./conversation.js").Table} Table
 */

/**
 * @param {Message} message
 * @param {string} server
 * @returns {HTMLElement[]}
 */
export function parts({ image, table, links, citations }, server) {
  return [
    ...(image ? pictured(image, server) : []),
    ...(table ? [tabled(table)] : []),
    ...(links?.length ? [linked(links, server)] : []),
    ...(citations?.length ? [cited(citations, server)] : []),
  ];
}

/**
 * @param {{url: string, alt: string}} image
 * @param {string} server
 */
function pictured({ url, alt }, server) {
  const src = safeUrl(url, server);
  // The words stay when the picture cannot be shown: they say what it would.
  return src ? [make("img", { src, alt })] : [make("p", {}, alt)];
}

/** @param {Table} table */
function tabled({ caption = "", columns = [], rows }) {
  const head = make("tr", {}, ...columns.map((title) => make("th", { scope: "col" }, title)));
  const body = rows.map((row) => make("tr", {}, ...row.map((cell) => make("td", {}, String(cell)))));
  const table = make(
    "table",
    {},
    ...(caption ? [make("caption", {}, caption)] : []),
    ...(columns.length ? [make("thead", {}, head)] : []),
    make("tbody", {}, ...body),
  );
  // What can be scrolled sideways must be reachable by keyboard, and have a name.
  const name = caption || STRINGS.table;
  return make("div", { class: "wide", tabindex: "0", role: "region", "aria-label": name }, table);
}

/**
 * @param {Array<{url: string, title: string}>} links
 * @param {string} server
 */
function linked(links, server) {
  const rows = links.map(({ url, title }) => make("li", {}, link(safeUrl(url, server), title || url)));
  return make("ul", { class: "links", role: "list" }, ...rows);
}

/**
 * Sources as footnotes that open in place.
 * @param {Citation[]} citations
 * @param {string} server
 */
function cited(citations, server) {
  const notes = citations.map((citation, index) => make("li", {}, note(citation, index + 1, server)));
  return make("ul", { class: "sources", role: "list", "aria-label": STRINGS.sources }, ...notes);
}

/**
 * @param {Citation} citation
 * @param {number} number
 * @param {string} server
 */
function note({ title, kind, url, quote }, number, server) {
  const kinds = /** @type {Record<string, string>} */ (STRINGS.kinds);
  // An unknown kind gets the humblest name.
  const words = kinds[kind] ?? kinds.public;
  const address = url ? safeUrl(url, server) : "";
  return make(
    "details",
    {},
    make(
      "summary",
      {},
      make("sup", {}, String(number)),
      make("span", { dir: "auto" }, title),
      make("span", { class: "kind" }, words),
    ),
    ...(quote ? [make("blockquote", { dir: "auto" }, quote)] : []),
    ...(address ? [link(address, STRINGS.openSource)] : []),
  );
}

/**
 * @param {string} href
 * @param {string} title
 */
function link(href, title) {
  if (!href) return make("span", {}, title);
  const hint = make("span", { class: "unseen" }, ` (${STRINGS.newTab})`);
  return make("a", { href, target: "_blank", rel: "noopener noreferrer" }, title, hint);
}
