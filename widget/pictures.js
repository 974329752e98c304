// Pictures: with their words, to be made bigger, and only when asked for where data is dear.
import { closeDialog, link, make, makeButton, openDialog, safeUrl } from "./dom.js";
import { fill, STRINGS } from "./strings.js";

/** @typedef {{url: string, alt: string}} Picture */

const ZOOMS = [1, 1.5, 2, 3, 4];

/**
 * @param {Picture} picture
 * @param {string} server
 * @param {boolean} isSparing wait until it is asked for
 * @returns {HTMLElement}
 */
export function pictured(picture, server, isSparing) {
  const src = safeUrl(picture.url, server);
  const figure = make("figure", {});
  // The words stay when the picture cannot be shown: they say what it would.
  if (!src) figure.append(make("p", { dir: "auto" }, picture.alt));
  else if (isSparing) offer(figure, src, picture.alt, STRINGS.showPicture);
  else show(figure, src, picture.alt);
  return figure;
}

/**
 * @param {HTMLElement} figure
 * @param {string} src
 * @param {string} alt
 * @param {string} title
 */
function offer(figure, src, alt, title) {
  const again = () => {
    const hadFocus = figure.contains(/** @type {ShadowRoot} */ (figure.getRootNode()).activeElement);
    const bigger = show(figure, src, alt);
    if (hadFocus) bigger.focus();
  };
  figure.replaceChildren(make("p", { dir: "auto" }, alt), makeButton(title, again));
}

/**
 * @param {HTMLElement} figure
 * @param {string} src
 * @param {string} alt
 */
function show(figure, src, alt) {
  const image = make("img", { src, alt });
  const bigger = makeButton(STRINGS.bigger, () => enlarge(figure, src, alt));
  image.addEventListener("error", () => offer(figure, src, alt, STRINGS.tryAgain));
  image.addEventListener("click", () => enlarge(figure, src, alt));
  figure.replaceChildren(image, bigger);
  return bigger;
}

/**
 * Show a picture over all else, in steps up to four times as wide; Escape leaves it.
 * @param {HTMLElement} figure
 * @param {string} src
 * @param {string} alt
 */
function enlarge(figure, src, alt) {
  let step = 0;
  const image = make("img", { src, alt });
  const zoom = (/** @type {number} */ by) => {
    step = Math.min(ZOOMS.length - 1, Math.max(0, step + by));
    image.style.inlineSize = `${ZOOMS[step] * 100}%`;
    told.textContent = fill(STRINGS.zoomed, { n: ZOOMS[step] * 100 });
  };
  const told = make("p", { class: "unseen", role: "status" });
  /** @type {HTMLDialogElement} */
  const dialog = make(
    "dialog",
    { class: "enlarged", "aria-label": alt },
    make(
      "div",
      { class: "buttons" },
      makeButton("−", () => zoom(-1), { class: "plain", "aria-label": STRINGS.smaller }),
      makeButton("+", () => zoom(1), { class: "plain", "aria-label": STRINGS.larger }),
      link(src, STRINGS.openPicture),
      makeButton(STRINGS.close, () => closeDialog(dialog)),
    ),
    make("div", { class: "wide", tabindex: "0", role: "region", "aria-label": STRINGS.picture }, image),
    told,
  );
  dialog.addEventListener("close", () => dialog.remove());
  figure.append(dialog);
  openDialog(dialog);
}
