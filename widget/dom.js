// Makes elements; text is always a text node, so that nothing anybody wrote is read as markup.
import { STRINGS } from "./strings.js";

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | boolean>} [attributes] true: present, false: absent
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/**
 * Give an address that is safe to follow, as seen from the assistant; "" for any other scheme.
 * @param {string} url
 * @param {string} [server]
 */
export function safeUrl(url, server) {
  try {
    const resolved = new URL(url, server);
    return ["http:", "https:"].includes(resolved.protocol) ? resolved.href : "";
  } catch (error) {
    if (error instanceof TypeError) return "";
    throw error;
  }
}

/**
 * Make a link out of the page; only its words where its address is not safe.
 * @param {string} href
 * @param {string} title
 */
export function link(href, title) {
  if (!href) return make("span", {}, title);
  const hint = make("span", { class: "unseen" }, ` (${STRINGS.newTab})`);
  return make("a", { href, target: "_blank", rel: "noopener noreferrer" }, title, hint);
}

/**
 * Show a dialog over all else; phones from before 2022 show it in its place.
 * @param {HTMLDialogElement} dialog
 */
export function openDialog(dialog) {
  if (dialog.showModal) dialog.showModal();
  else dialog.setAttribute("open", "");
}

/** @param {HTMLDialogElement} dialog */
export function closeDialog(dialog) {
  if (dialog.close) dialog.close();
  else dialog.removeAttribute("open");
}

/**
 * @param {string} title
 * @param {() => unknown} act
 * @param {Record<string, string | boolean>} [attributes]
 */
export function makeButton(title, act, attributes = { class: "plain" }) {
  const button = make("button", { type: "button", ...attributes }, title);
  button.addEventListener("click", act);
  return button;
}
