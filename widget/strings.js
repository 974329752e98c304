// All words a person reads or hears, in one table, so that another language is another table.

export const STRINGS = {
  lang: "en", // of these words; what is said in the conversation may be in another
  heading: "Changemaker Coach",
  about: "A program, not a person",
  conversation: "Conversation",
  end: "End of the conversation so far",
  you: "You",
  coach: "Coach",
  facilitator: "A facilitator",
  yourMessage: "Your message",
  placeholder: "Write here",
  send: "Send",
  file: "Send a file with numbers",
  fileQuestion: "Send {name}?",
  fileText:
    "CSV or Excel, up to 256 KB. Only one column of numbers and its dates are taken. The file is not kept.",
  fileFailed: "The file could not be sent. Is it too large? If not, please try again.",
  column: "Column",
  charactersLeft: "{n} characters left",
  charactersOver: "{n} characters too many",
  tooLong: "Your message is {n} characters too long. Make it shorter, or send it in two parts.",
  thinking: "The coach is thinking",
  connecting: "Opening the conversation",
  offline: "You are offline. What you send is kept here and goes out when you are back.",
  unreachable: "The coach can't be reached just now. What you send is kept here; we keep trying.",
  keepOpen: "Keep this page open until then.",
  refusedHere: "This page can't open a conversation. Please tell the people who run it.",
  online: "The connection is back.",
  tryNow: "Try now",
  withFacilitator: "A facilitator is answering you here now.",
  ended: "Your last conversation has ended, so this is a new one.",
  endedUnsent: "Your last conversation has ended, so this is a new one. What you had not sent is in the box below.",
  waiting: "Waiting to be sent",
  sending: "Sending",
  refused: "Not sent. Your words are kept here.",
  refusedTooLong: "Not sent: it is too long.",
  edit: "Change it",
  chosen: "your choice",
  choices: "Answers to choose from",
  choicesHeard: "Answers to choose from: {titles}.",
  wrong: "That's not right",
  table: "Table",
  asTable: "The numbers as a table",
  picture: "Picture",
  showPicture: "Show the picture",
  tryAgain: "Try again",
  bigger: "Make it bigger",
  larger: "Larger",
  smaller: "Smaller",
  zoomed: "{n} percent",
  openPicture: "Open the picture",
  close: "Close",
  dropHere: "Drop the file here",
  sources: "Sources",
  sourcesHeard: "With its source.",
  openSource: "Open the source",
  newTab: "opens in a new tab",
  jump: "More below",
  menu: "Menu",
  exit: "Quick exit",
  exitHelp: "Leaves this page at once. Pressing Escape three times does the same.",
  sparing: "Pictures only when I ask",
  open: "Talk to the coach",
  news: "new",
  coverText: "There is a conversation on this device.",
  coverGoOn: "Go on with it",
  forget: "Forget on this device",
  forgetQuestion: "Forget the conversation on this device?",
  forgetText:
    "Forgotten, it is gone from this phone or computer, with what was not sent, and you can't come back to it. It is not deleted: the people who run this page still have it.",
  forgetYes: "Yes, forget it here",
  left: "Nothing of the conversation is on this device any more.",
  startAgain: "Start again",
  startAgainQuestion: "Start a new conversation?",
  startAgainText:
    "You can't come back to this one from here. What was said stays with the people who run this page. To erase it, choose “Delete my data” instead.",
  startAgainYes: "Yes, start again",
  erase: "Delete my data",
  eraseQuestion: "Delete this conversation for good?",
  eraseText:
    "Everything you wrote here, your pages and the answers are erased. Nobody can bring them back.",
  eraseYes: "Yes, delete it all",
  eraseFailed: "It could not be deleted just now. Nothing has changed. Please try again.",
  no: "No, go back",
  // How a source is called, by its kind: what is not the playbook is never passed off as it.
  kinds: {
    playbook: "the playbook",
    playbook_blog: "the playbook's blog",
    author: "one of its authors, not the playbook itself",
    public: "a public source, not the playbook itself",
  },
};

/**
 * Put another language's words in place; those it lacks stay as they are.
 * @param {string} json a table of the same names, as JSON
 * @throws {SyntaxError} it is no such table, or has a name that is not in ours
 */
export function translate(json) {
  const { kinds = {}, ...words } = Object(JSON.parse(json));
  merge(STRINGS.kinds, kinds);
  merge(STRINGS, words);
}

/**
 * @param {Record<string, any>} table
 * @param {Record<string, unknown>} words
 */
function merge(table, words) {
  for (const [name, word] of Object.entries(words)) {
    if (typeof table[name] !== "string" || typeof word !== "string") {
      throw new SyntaxError(`"${name}" is no name of a text in the table`);
    }
    table[name] = word;
  }
}

/**
 * Put values into a sentence of the table.
 * @param {string} sentence
 * @param {Record<string, string | number>} values
 * @returns {string}
 */
export function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}
