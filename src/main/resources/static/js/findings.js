// What is found in the draft, 300 ms after the last key. Alt+1 … Alt+9 put the better words in; what is ignored here
// stays ignored while the draft is written.
import { type } from "./marks.js";

const REST = 300; // milliseconds
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;
/** @type {AbortController | undefined} */
let asking;
/** @type {Set<string>} */
const ignored = new Set();
let place = "";

const region = () => document.getElementById("findings");
const field = () => /** @type {HTMLTextAreaElement | null} */ (document.getElementById("reply-text"));

document.addEventListener("input", (event) => {
  if (event.target === field()) soon(REST);
});
document.addEventListener("change", (event) => {
  const target = event.target;
  if (target instanceof HTMLInputElement && target.name === "taken-up") soon(0);
});

/** @param {number} rest */
function soon(rest) {
  clearTimeout(waiting);
  waiting = setTimeout(look, rest);
}

async function look() {
  const old = region();
  const text = field();
  const token = text?.form?.querySelector("input[name=_csrf]");
  if (!old?.dataset.source || !text || !(token instanceof HTMLInputElement)) return;
  const source = old.dataset.source;
  if (source !== place) ignored.clear(); // another conversation
  place = source;
  const body = new URLSearchParams({ _csrf: token.value, text: text.value });
  const way = text.form?.elements.namedItem("channel");
  if (way instanceof HTMLSelectElement) body.set("channel", way.value);
  for (const mark of ignored) body.append("ignored-here", mark);
  for (const box of ticks(old)) if (box.checked && box.dataset.byHand) body.append("taken-up", box.value);
  asking?.abort();
  asking = new AbortController();
  const answer = await fetch(source, { method: "POST", body, signal: asking.signal, headers: { "HX-Request": "true" } }).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("findings");
  const now = region();
  if (!fresh || now?.dataset.source !== source || field()?.value !== body.get("text")) return;
  for (const box of ticks(fresh)) if (ticks(now).some((it) => it.value === box.value && it.dataset.byHand && it.checked)) box.dataset.byHand = "true";
  const focused = now.contains(document.activeElement);
  now.replaceWith(document.adoptNode(fresh));
  if (focused) field()?.focus();
  tell(fresh.dataset.told ?? "");
}

/**
 * Words of the draft that tell what it does, beside what its author may say of it. Saying it is left to them.
 * @param {string} lines
 */
function tell(lines) {
  const told = new Map(lines.split("\n").map((line) => /** @type {[string, string]} */ (line.split("\t"))));
  for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("#composer input[name=does]"))) {
    const words = box.closest("label")?.querySelector(".told");
    if (!(words instanceof HTMLElement)) continue;
    words.textContent = told.get(box.value) ?? "";
    words.hidden = !words.textContent;
  }
}

/** @param {Element} within */
function ticks(within) {
  return /** @type {HTMLInputElement[]} */ ([...within.querySelectorAll("input[name=taken-up]")]);
}

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  const box = event.target.closest("input[name=taken-up]");
  if (box instanceof HTMLInputElement) box.dataset.byHand = box.checked ? "true" : "";
  const button = event.target.closest("#findings button");
  if (!(button instanceof HTMLButtonElement)) return;
  if (button.dataset.fix !== undefined) fix(button);
  if (button.dataset.place !== undefined) select(button);
  if (button.dataset.ignoreHere) {
    ignored.add(button.dataset.ignoreHere);
    soon(0);
  }
  if (button.dataset.ignoreAlways !== undefined) {
    event.preventDefault();
    event.stopImmediatePropagation();
    always(button);
  }
}, true);

/** @param {HTMLButtonElement} button */
async function always(button) {
  const token = button.form?.querySelector("input[name=_csrf]");
  if (!(token instanceof HTMLInputElement)) return;
  const body = new URLSearchParams({ _csrf: token.value, mark: button.value });
  ignored.add(button.value);
  await fetch(button.formAction, { method: "POST", body, redirect: "manual" }).catch(() => null);
  soon(0);
}

/** @param {HTMLButtonElement} button */
function select(button) {
  const text = field();
  if (!text) return;
  text.focus();
  text.setSelectionRange(Number(button.dataset.start), Number(button.dataset.end));
}

/** @param {HTMLButtonElement} button */
function fix(button) {
  const text = field();
  const start = Number(button.dataset.start);
  const end = Number(button.dataset.end);
  if (!text || text.value.slice(start, end) !== button.dataset.words) return;
  text.focus();
  text.setSelectionRange(start, end);
  type(text, button.dataset.fix ?? "");
  soon(0);
}

document.addEventListener("keydown", (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !/^Digit[1-9]$/.test(event.code)) return;
  const button = region()?.querySelector(`button[data-number="${event.code.slice(5)}"]`);
  if (!(button instanceof HTMLButtonElement) || !button.checkVisibility()) return;
  event.preventDefault();
  fix(button);
});
