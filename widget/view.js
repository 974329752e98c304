// The widget as people see it: puts the parts together and shows how things stand.
import { Composer } from "./composer.js";
import { make, makeButton } from "./dom.js";
import { exitButton } from "./leaving.js";
import { Menu } from "./menu.js";
import { fill, STRINGS } from "./strings.js";
import { spoken, Transcript } from "./transcript.js";
import { Aborted, Problem, Unreachable } from "./transport.js";
import { makeUuid } from "./uuid.js";

/**
 * @typedef {import("./conversation.js").Item} Item
 * @typedef {import("./conversation.js").Message} Message
 * @typedef {import("./conversation.js").State} State
 * @typedef {import("./courier.js").Connection} Connection
 * @typedef {import("./transport.js").Form} Form
 *
 * @typedef {object} Acts what a person can do
 * @property {(text: string, choice?: string) => void} onSay
 * @property {(form: Form) => Promise<{note?: string}>} onFile
 * @property {(id: string) => string} onTakeBack gives the text
 * @property {() => string[]} onStartAgain gives what was never sent
 * @property {() => Promise<void>} onErase
 * @property {() => void} onTryNow
 * @property {(draft: string) => void} onDraft
 * @property {() => void} onForget
 * @property {() => void} onExit
 * @property {(isSparing: boolean) => void} onSparing
 * @property {(() => void) | undefined} onClose where it can be closed
 *
 * @typedef {import("./voice.js").Voice} Voice
 * @typedef {{items: Item[], connection: Connection, state: State, isThinking: boolean, isLasting: boolean}} Standing
 */

export class View {
  #acts;
  #voice;
  #transcript;
  #composer;
  #menu;
  #title = make("h2", {});
  #banner = make("div", { class: "banner", hidden: true });
  #standing = ""; // what the banner says of the connection, before all else
  #again = makeButton(STRINGS.startAgain, () => this.#startAgain(), { class: "again" });
  #note = "";
  #wasTrouble = false;
  #aside = "";

  /**
   * @param {string} server
   * @param {Voice} voice
   * @param {boolean} isSparing pictures only when asked for
   * @param {Acts} acts
   */
  constructor(server, voice, isSparing, acts) {
    this.#acts = acts;
    this.#voice = voice;
    this.#menu = new Menu(this.#entries(isSparing));
    this.#composer = new Composer(
      (text) => this.#say(text),
      (words) => this.#voice.say(words),
      (file) => this.#askToSend(file),
      (draft) => this.#acts.onDraft(draft),
    );
    this.#transcript = new Transcript(server, {
      onAnswer: (text, choice) => this.#answer(text, choice),
      onEdit: (id) => this.#edit(id),
    });
    this.#transcript.isSparing = isSparing;
    this.element = this.#frame();
    takeDrops(this.element, (file) => this.#composer.element.hidden || this.#askToSend(file));
  }

  /** What is begun in the box. */
  get draft() {
    return this.#composer.draft;
  }

  /** Put the focus where the person writes. */
  focus() {
    const place = this.#again.hidden ? this.#composer : this.#again;
    if (place === this.#composer) this.#composer.focusQuietly();
    else this.#again.focus();
  }

  /** @param {string} draft */
  putBack(draft) {
    this.#composer.putBack(draft);
  }

  /** The conversation was left: nothing of it is here any more. */
  tellLeft() {
    this.#aside = STRINGS.left;
  }

  /** Another conversation is shown from now on. */
  turn() {
    this.#aside = "";
  }

  /** @param {string} title */
  setTitle(title) {
    this.#title.textContent = title;
    this.element.setAttribute("aria-label", title);
  }

  /** @param {Standing} standing */
  show({ items, connection, state, isThinking, isLasting }) {
    const isOffline = connection === "offline" || connection === "refused";
    this.#transcript.show(items, isThinking, isOffline);
    this.#close(state === "closed");
    const note = noteOn(connection, state);
    this.#standing = connection === "offline" && !isLasting ? `${note} ${STRINGS.keepOpen}` : note;
    this.#tell(this.#standing || this.#aside, connection === "offline");
  }

  /**
   * Show either the box and the menu or, when all is erased, the way to a new beginning.
   * @param {boolean} isClosed
   */
  #close(isClosed) {
    const active = /** @type {ShadowRoot} */ (this.element.getRootNode()).activeElement ?? null;
    const parts = [this.#composer.element, this.#menu.element];
    const losesFocus = isClosed && parts.some((part) => part.contains(active));
    if (isClosed) {
      this.#menu.close();
      this.#composer.clear();
    }
    for (const part of parts) part.hidden = isClosed;
    this.#again.hidden = !isClosed;
    if (losesFocus && active) this.#again.focus();
  }

  /** @param {Message[]} messages */
  announce(messages) {
    for (const message of messages) {
      if (message.from !== "you") this.#voice.say(spoken(message));
    }
  }

  /**
   * A new conversation took the place of one that had ended; what was not sent is not lost.
   * @param {string[]} unsent
   */
  tellEnded(unsent) {
    this.#composer.putBack(unsent.join("\n"));
    this.#aside = unsent.length ? STRINGS.endedUnsent : STRINGS.ended;
  }

  #frame() {
    const { onClose } = this.#acts;
    const about = make("p", { class: "about" }, STRINGS.about);
    return make(
      "section",
      { class: "frame", lang: STRINGS.lang },
      make(
        "header",
        {},
        make("div", { class: "name" }, this.#title, about),
        exitButton(this.#acts.onExit),
        this.#menu.element,
        ...(onClose ? [makeButton("×", onClose, { class: "plain", "aria-label": STRINGS.close })] : []),
      ),
      this.#banner,
      this.#transcript.element,
      this.#composer.element,
      this.#again,
      make("p", { class: "drop", "aria-hidden": "true" }, STRINGS.dropHere),
    );
  }

  /** @param {boolean} isSparing */
  #entries(isSparing) {
    return [
      {
        title: STRINGS.startAgain,
        question: {
          title: STRINGS.startAgainQuestion,
          text: STRINGS.startAgainText,
          yes: STRINGS.startAgainYes,
          act: () => this.#startAgain(),
        },
      },
      {
        title: STRINGS.sparing,
        isOn: isSparing,
        turn: (/** @type {boolean} */ isOn) => {
          this.#transcript.isSparing = isOn;
          this.#acts.onSparing(isOn);
        },
      },
      {
        title: STRINGS.forget,
        question: {
          title: STRINGS.forgetQuestion,
          text: STRINGS.forgetText,
          yes: STRINGS.forgetYes,
          isGrave: true,
          act: () => this.#acts.onForget(),
        },
      },
      {
        title: STRINGS.erase,
        question: {
          title: STRINGS.eraseQuestion,
          text: STRINGS.eraseText,
          yes: STRINGS.eraseYes,
          isGrave: true,
          act: () => this.#acts.onErase(),
          failed: (/** @type {unknown} */ error) => isTrouble(error) && STRINGS.eraseFailed,
        },
      },
    ];
  }

  #startAgain() {
    this.#aside = "";
    this.#composer.putBack(this.#acts.onStartAgain().join("\n"));
    this.#composer.focusQuietly();
  }

  /**
   * The button pressed turns into text; the focus goes to where the talk goes on.
   * @param {string} text
   * @param {string} [choice]
   */
  #answer(text, choice) {
    this.#composer.focusQuietly();
    this.#say(text, choice);
  }

  /**
   * @param {string} text
   * @param {string} [choice]
   */
  #say(text, choice) {
    this.#aside = "";
    this.#acts.onSay(text, choice);
  }

  /** @param {File} file */
  #askToSend(file) {
    const column = make("select", { "aria-label": STRINGS.column, hidden: true });
    const id = makeUuid(); // the same when it is sent again, so that it counts once
    this.#menu.ask({
      title: fill(STRINGS.fileQuestion, { name: file.name }),
      text: STRINGS.fileText,
      field: column,
      yes: STRINGS.send,
      act: async () => {
        const { note = "" } = await this.#acts.onFile({ id, file, column: column.value });
        this.#aside = note; // stands above until something else is said
        if (!this.#standing) this.#tell(note, false); // its message may have come before
      },
      failed: (error) => {
        if (!(error instanceof Problem) || error.status === 401) return isTrouble(error) && STRINGS.fileFailed;
        column.append(...error.columns.map((name) => make("option", {}, name)));
        column.hidden = !column.length;
        return error.message;
      },
    });
  }

  /** @param {string} id */
  #edit(id) {
    this.#composer.putBack(this.#acts.onTakeBack(id));
    this.#composer.focusQuietly();
  }

  /**
   * @param {string} note
   * @param {boolean} canTry
   */
  #tell(note, canTry) {
    if (note === this.#note) return;
    if (note && note !== STRINGS.connecting) this.#voice.say(note);
    if (!note && this.#wasTrouble) this.#voice.say(STRINGS.online);
    this.#wasTrouble = canTry;
    this.#note = note;
    this.#banner.hidden = !note;
    const buttons = canTry ? [makeButton(STRINGS.tryNow, () => this.#tryNow())] : [];
    this.#banner.replaceChildren(make("p", {}, note), ...buttons);
  }

  #tryNow() {
    this.#composer.focusQuietly(); // the button may go away
    this.#acts.onTryNow();
  }
}

/**
 * Take a file that is dropped on a place.
 * @param {HTMLElement} place
 * @param {(file: File) => unknown} onFile
 */
function takeDrops(place, onFile) {
  const over = (/** @type {DragEvent} */ event) => {
    const hasFile = Boolean(event.dataTransfer?.types.includes("Files"));
    if (hasFile) event.preventDefault();
    place.classList.toggle("awaits", hasFile && event.type === "dragover");
  };
  place.addEventListener("dragover", over);
  place.addEventListener("dragleave", over);
  place.addEventListener("drop", (event) => {
    over(event);
    const file = event.dataTransfer?.files[0];
    if (file) onFile(file);
  });
}

/** @param {unknown} error */
function isTrouble(error) {
  return [Unreachable, Problem, Aborted].some((kind) => error instanceof kind);
}

/**
 * @param {Connection} connection
 * @param {State} state
 * @returns {string}
 */
function noteOn(connection, state) {
  if (connection === "offline") return navigator.onLine ? STRINGS.unreachable : STRINGS.offline;
  if (connection === "refused") return STRINGS.refusedHere;
  if (connection === "connecting") return STRINGS.connecting;
  return state === "facilitator" ? STRINGS.withFacilitator : "";
}
