// "/" at the start of a word in an answer offers prepared answers: words find them, Enter puts one in. Escape leaves the
// slash as it stands. Alt+0 puts greeting and sign-off around what is written.
import { macro } from "./drawer.js";
import { draft, fetched, place } from "./lib/insert.js";
import { offer, withdraw } from "./lib/offer.js";

const STARTED = /(?:^|\s)\/((?:[\p{L}\d][\p{L}\d -]{0,40})?)$/u;
const REST = 150; // milliseconds after the last key
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;
/** @type {AbortController | undefined} */
let asking;
let left = -1; // place of the slash that was left alone

document.addEventListener("input", (event) => {
  const field = event.target;
  if (!(field instanceof HTMLTextAreaElement) || field !== draft() || !field.dataset.answers) return;
  clearTimeout(waiting);
  const typed = started(field);
  if (typed === null) {
    asking?.abort();
    withdraw();
    return;
  }
  waiting = setTimeout(() => look(field, typed), REST);
});

/** @param {HTMLTextAreaElement} field */
function started(field) {
  const before = field.value.slice(0, field.selectionStart);
  const typed = STARTED.exec(before)?.[1];
  if (typed === undefined) {
    left = -1; // that slash is gone
    return null;
  }
  const at = before.length - typed.length - 1;
  if (at !== left) left = -1;
  return at === left ? null : typed;
}

/**
 * @param {HTMLTextAreaElement} field
 * @param {string} typed
 */
async function look(field, typed) {
  asking?.abort();
  asking = new AbortController();
  const address = `${field.dataset.answers}/offers?${new URLSearchParams({ q: typed })}`;
  const answer = await fetch(address, { signal: asking.signal, headers: { "HX-Request": "true" } }).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (started(field) !== typed || document.activeElement !== field) return;
  const list = page.querySelector("ul");
  const items = /** @type {HTMLElement[]} */ ([...(list?.children ?? [])]).map((item) => document.adoptNode(item));
  const at = field.selectionStart - typed.length - 1;
  offer(field, items, (item) => take(field, at, item), { label: list?.getAttribute("aria-label") ?? "", left: () => (left = at) });
}

/**
 * @param {HTMLTextAreaElement} field
 * @param {number} at where the slash stands
 * @param {HTMLElement} item
 */
async function take(field, at, item) {
  const end = field.selectionStart;
  const typed = field.value.slice(at, end);
  if (item.dataset.macro) {
    place(field, at, end, "");
    return macro(item.dataset.macro);
  }
  const text = await fetched(item.dataset.address ?? "");
  if (text !== null && field.value.slice(at, end) === typed) place(field, at, end, text);
}

document.addEventListener("keydown", (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.code !== "Digit0") return;
  const field = draft();
  if (!field?.dataset.answers || !field.checkVisibility()) return;
  event.preventDefault();
  open(field);
});

/** @param {HTMLTextAreaElement} field */
async function open(field) {
  const words = await fetched(`${field.dataset.answers}/opening`);
  if (!words) return;
  const [greeting, signOff] = words.split("\n\n\n\n");
  const body = field.value.trim();
  const all = [greeting, body, signOff].filter((part) => part !== undefined).join("\n\n");
  place(field, 0, field.value.length, all);
  const at = greeting.length + 2 + body.length;
  field.setSelectionRange(at, at);
}
