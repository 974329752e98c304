// Makes elements; text is always a text node, so that nothing anybody wrote is read as markup.

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
 * @param {string} server
 * @returns {string}
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
