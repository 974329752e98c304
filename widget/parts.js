// What a message can carry besides its text: picture, table, links and sources.
import { link, make, safeUrl } from "./dom.js";
import { pictured } from "./pictures.js";
import { STRINGS } from "./strings.js";

/**
 * @typedef {import("./conversation.js").Message} Message
 * @typedef {import("./conversation.js").Citation} Citation
 * @typedef {import("./conversation.js").Table} Table
 */

/**
 * @param {Message} message
 * @param {string} server
 * @param {boolean} isSparing
 * @returns {HTMLElement[]}
 */
export function parts({ image, table, links, citations }, server, isSparing) {
  return [
    ...(image ? [pictured(image, server, isSparing)] : []),
    ...(table ? [image ? behind(table) : tabled(table)] : []),
    ...(links?.length ? [linked(links, server)] : []),
    ...(citations?.length ? [cited(citations, server)] : []),
  ];
}

/**
 * The numbers of a picture, for who would rather read or hear them.
 * @param {Table} table
 */
function behind(table) {
  return make("details", { class: "numbers" }, make("summary", {}, STRINGS.asTable), tabled(table));
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
