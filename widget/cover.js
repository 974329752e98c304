// What stands in place of the conversation after a quick exit, until somebody asks for it again.
import { make, makeButton } from "./dom.js";
import { STRINGS } from "./strings.js";

/**
 * @param {() => void} goOn
 * @param {() => void} forget
 * @param {(() => void) | undefined} close where it can be closed
 */
export function cover(goOn, forget, close) {
  return make(
    "section",
    { class: "frame cover", lang: STRINGS.lang, "aria-label": STRINGS.conversation },
    make("p", {}, STRINGS.coverText),
    makeButton(STRINGS.coverGoOn, goOn, { class: "again" }),
    makeButton(STRINGS.forget, forget),
    make("p", { class: "about" }, STRINGS.forgetText),
    ...(close ? [makeButton(STRINGS.close, close)] : []),
  );
}
