// Everything one can do here, by typing a part of its name (Ctrl or ⌘ and K). The list is made from the links, buttons,
// menus and forms that the page has: what a page offers is found here by itself.
import { press } from "./keys.js";

const RECENT = 8;
const SHOWN = 60;
const KEPT = "mostrador-commands";
const NOT_HERE = "#rows, #thread, dialog, .marks, .preview, .attach, .toasts, .empty, .skip, #list-foot, .refused, #alarms, iframe";

/** @typedef {{ label: string, about: string, key: string, run: () => void, here?: boolean }} Command */
/** @type {Command[]} */
let commands = [];
/** @type {Command[]} */
let found = [];
let at = 0;

const dialog = () => /** @type {HTMLDialogElement | null} */ (document.getElementById("commands"));
const field = () => /** @type {HTMLInputElement} */ (dialog()?.querySelector("input"));
const list = () => /** @type {HTMLElement} */ (document.getElementById("commands-list"));

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k") {
    if (!dialog()) return;
    event.preventDefault();
    if (dialog()?.open) dialog()?.close();
    else open();
  } else if (dialog()?.open && event.target === field()) {
    move(event);
  }
}, true);
document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  if (event.target.closest("[data-commands]")) open();
  const option = event.target.closest("#commands-list [role=option]");
  if (option) run(found[[...list().children].indexOf(option)]);
});
document.addEventListener("input", (event) => {
  if (event.target === field()) show();
});

function open() {
  if (document.querySelector("dialog[open]")) return;
  commands = gather();
  field().value = "";
  dialog()?.showModal();
  field().focus();
  show();
}

/** @param {KeyboardEvent} event */
function move(event) {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[event.key];
  if (event.key === "Enter") run(found[at]);
  else if (to !== undefined) choose(event.key.startsWith("Arrow") ? (to + found.length) % found.length : Math.min(found.length - 1, Math.max(0, to)));
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** @param {Command | undefined} command */
function run(command) {
  if (!command) return;
  dialog()?.close();
  remember(command);
  command.run();
}

// What the page offers.

function gather() {
  /** @type {Map<string, Command>} */
  const all = new Map();
  const ticked = document.querySelector(".tick input:checked");
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("a[href], button:not([type=button], [type=reset], :disabled), summary[data-key], textarea[data-key], button[data-key], input[data-key], select[required], [data-commands-more] a"))) {
    const more = element.closest("[data-commands-more]");
    if (!more && element.closest(NOT_HERE)) continue;
    if (element.closest(".bulk-bar") && !ticked) continue;
    if (!isMeant(element)) continue;
    for (const command of commandsOf(element)) {
      const same = element instanceof HTMLAnchorElement ? element.href : `${command.about}/${command.label}`;
      if (command.label && !all.has(same)) all.set(same, { ...command, here: element.closest("#main") !== null });
    }
  }
  const here = [...all.values()].filter((command) => command.here);
  return [...here, ...[...all.values()].filter((command) => !command.here)];
}

// Of the two buttons for the theme only one is meant; a "mine or other" link to the page itself is none.
/** @param {HTMLElement} element */
function isMeant(element) {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  if (element.classList.contains(dark ? "from-light" : "from-dark")) return false;
  return !element.hidden && !element.matches("[data-side-tab][aria-current]");
}

/**
 * @param {HTMLElement} element
 * @returns {Command[]}
 */
function commandsOf(element) {
  const about = heading(element);
  const key = element.dataset.key ?? "";
  if (element instanceof HTMLSelectElement) return optionsOf(element, about);
  const label = words(element);
  const form = element instanceof HTMLButtonElement ? element.form : null;
  const asks = form && !form.matches("[data-bulk], [data-side]") ? asked(form) : null;
  if (asks) return asks instanceof HTMLSelectElement ? [] : [{ label, about, key, run: () => ask(asks) }];
  if (form) return [{ label, about, key, run: () => form.requestSubmit(element) }];
  return [{ label, about, key, run: () => press(element) }];
}

// A choice that must be made before a form goes out is as many commands as it has answers.
/**
 * @param {HTMLSelectElement} select
 * @param {string} about
 */
function optionsOf(select, about) {
  const form = select.form;
  const others = form ? [...form.querySelectorAll("[required]")].filter((it) => it !== select) : [];
  if (!form || others.length > 0 || select.closest(".refused")) return [];
  return [...select.options].filter((option) => option.value).map((option) => ({
    label: option.text,
    about: about || words(form),
    key: "",
    run: () => {
      select.value = option.value;
      form.requestSubmit();
    },
  }));
}

/** @param {HTMLFormElement} form */
function asked(form) {
  return /** @type {HTMLElement | null} */ (form.querySelector("select[required], textarea, input:not([type=hidden], [type=checkbox])"));
}

/** @param {HTMLElement} field */
function ask(field) {
  for (let fold = field.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
  field.focus();
}

/** @param {HTMLElement} element */
function heading(element) {
  const more = /** @type {HTMLElement | null} */ (element.closest("[data-commands-more]"));
  if (more) return more.dataset.title ?? "";
  const fold = element.matches("summary") ? element.closest("details")?.parentElement?.closest("details") : element.closest("details");
  const summary = fold?.querySelector("summary");
  const menu = summary ? words(/** @type {HTMLElement} */ (summary)) : "";
  for (let before = element.previousElementSibling ?? element.parentElement; before; before = before.previousElementSibling ?? (before.parentElement?.closest("details") === fold && fold ? before.parentElement : null)) {
    if (before.matches("h3")) return [menu, words(/** @type {HTMLElement} */ (before))].filter(Boolean).join(" · ");
    if (before === fold) break;
  }
  return menu;
}

/** @param {HTMLElement} element */
function words(element) {
  const said = element.getAttribute("aria-label") ?? (element.matches("textarea, input") ? element.getAttribute("placeholder") : null);
  if (said) return said;
  const copy = /** @type {HTMLElement} */ (element.cloneNode(true));
  for (const extra of copy.querySelectorAll("kbd, svg, .num, [aria-hidden=true], form, label")) extra.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}

// Which of it is meant.

function show() {
  const typed = field().value.trim();
  const recent = recentOnes();
  const scored = commands
    .map((command) => ({ command, score: score(plain(typed), plain(`${command.label} ${command.about}`), plain(command.label)), last: recent.indexOf(name(command)) }))
    .filter((it) => it.score > 0)
    .sort((a, b) => b.score - a.score || (a.last < 0 ? 99 : a.last) - (b.last < 0 ? 99 : b.last));
  found = scored.map((it) => it.command).slice(0, SHOWN);
  const number = /^#?(\d{1,12})$/.exec(typed)?.[1];
  if (number) found.unshift(go(dialog()?.dataset.openNumber ?? "", number, `/conversations/${number}`));
  if (typed && !number) found.push(go(dialog()?.dataset.search ?? "", typed, `/search?q=${encodeURIComponent(typed)}`));
  list().replaceChildren(...found.map((command, i) => option(command, i, !typed && recent.includes(name(command)))));
  const none = dialog()?.querySelector(".commands-none");
  if (none instanceof HTMLElement) none.textContent = found.length === 0 ? (none.dataset.words ?? "") : "";
  choose(0);
}

/**
 * @param {string} words
 * @param {string} what
 * @param {string} address
 * @returns {Command}
 */
function go(words, what, address) {
  return { label: words.replace("{0}", what), about: "", key: "", run: () => location.assign(address) };
}

/**
 * Every word that was typed must be in it: at the start of a word, within one, or at least its letters in their order.
 * @param {string} typed
 * @param {string} text
 * @param {string} label
 */
function score(typed, text, label) {
  if (!typed) return 1;
  let sum = label.startsWith(typed) ? 5 : 0;
  for (const word of typed.split(/\s+/)) {
    const one = text.split(/[\s:,.()]+/).some((each) => each.startsWith(word)) ? 4 : text.includes(word) ? 2 : isWithin(word, label) ? 1 : 0;
    if (one === 0) return 0;
    sum += one;
  }
  return sum;
}

/**
 * @param {string} word
 * @param {string} text
 */
function isWithin(word, text) {
  let from = 0;
  for (const letter of word) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return word.length > 1;
}

/** @param {string} text */
function plain(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

/**
 * @param {Command} command
 * @param {number} place
 * @param {boolean} recent
 */
function option(command, place, recent) {
  const item = document.createElement("li");
  item.id = `command-${place}`;
  item.setAttribute("role", "option");
  const label = document.createElement("span");
  label.textContent = command.label;
  item.append(label);
  if (command.about || recent) {
    const about = document.createElement("small");
    about.textContent = [command.about, recent ? dialog()?.dataset.recent : ""].filter(Boolean).join(" · ");
    item.append(about);
  }
  for (const each of command.key ? command.key.split(" ") : []) {
    const key = document.createElement("kbd");
    key.textContent = each.toUpperCase();
    key.setAttribute("aria-hidden", "true");
    item.append(key);
  }
  return item;
}

/** @param {number} place */
function choose(place) {
  at = place;
  for (const [i, item] of [...list().children].entries()) item.setAttribute("aria-selected", String(i === place));
  const item = list().children[place];
  item?.scrollIntoView({ block: "nearest" });
  if (item) field().setAttribute("aria-activedescendant", item.id);
  else field().removeAttribute("aria-activedescendant");
}

// What was done lately comes first. A browser that keeps nothing forgets it.

/** @param {Command} command */
const name = (command) => `${command.about}/${command.label}`;

/** @returns {string[]} */
function recentOnes() {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? "[]");
  } catch {
    return [];
  }
}

/** @param {Command} command */
function remember(command) {
  if (!commands.includes(command)) return;
  try {
    localStorage.setItem(KEPT, JSON.stringify([name(command), ...recentOnes().filter((it) => it !== name(command))].slice(0, RECENT)));
  } catch {
    // nothing is kept here
  }
}
