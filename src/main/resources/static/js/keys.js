// Everything by key. An element says which key it answers to ([data-key], also two in a row: "g m"); a link or button
// is pressed, a menu opens, a field gets the focus.
import { walk } from "./rows.js";

const PATIENCE = 1500; // milliseconds between two keys of one command
let before = "";
let since = 0;

document.addEventListener("keydown", (event) => {
  const target = /** @type {HTMLElement} */ (event.target);
  if (event.key === "Escape") return leave(target);
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return send(target, event);
  if (event.ctrlKey || event.metaKey || event.altKey || isField(target) || document.querySelector("dialog[open]")) return;
  if (act(event)) event.preventDefault();
});

/** @param {KeyboardEvent} event */
function act(event) {
  const key = event.key.toLowerCase();
  const both = before && performance.now() - since < PATIENCE ? `${before} ${key}` : "";
  before = key;
  since = performance.now();
  const element = (both && answering(both)) || answering(key);
  if (element) {
    before = "";
    press(element);
    return true;
  }
  if (key === "?") return help();
  const inMenu = event.target instanceof Element && event.target.closest(".menu-sheet");
  const step = { j: 1, arrowdown: 1, k: -1, arrowup: -1 }[key];
  const inThread = event.target instanceof Element && event.target.closest(".thread-scroll") && key.startsWith("arrow");
  if (!step || inMenu || inThread || !document.getElementById("rows")) return false;
  walk(step);
  return true;
}

/** @param {string} key */
function answering(key) {
  const elements = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)];
  return /** @type {HTMLElement | undefined} */ (elements.find((element) => key.includes(" ") || isReachable(element)));
}

/** @param {Element} element */
function isReachable(element) {
  return element.checkVisibility() || element.matches("textarea");
}

/** @param {HTMLElement} element */
export function press(element) {
  if (element.matches("textarea[data-key], input")) {
    element.dispatchEvent(new CustomEvent("desk:wanted", { bubbles: true }));
    element.focus();
    return;
  }
  element.click();
  if (element.matches("summary")) element.parentElement?.querySelector(".menu-sheet :is(button, a, select, input:not([type=hidden]))")?.focus();
}

function help() {
  const dialog = document.getElementById("keys");
  if (dialog instanceof HTMLDialogElement) dialog.showModal();
  return Boolean(dialog);
}

/** @param {HTMLElement} target */
function leave(target) {
  if (isField(target) && !target.closest("dialog")) target.blur();
}

/**
 * @param {HTMLElement} target
 * @param {KeyboardEvent} event
 */
function send(target, event) {
  const form = target.closest("form");
  const button = form?.querySelector("[data-send-again]") ?? form?.querySelector("[data-send]");
  if (!form || !button) return;
  event.preventDefault();
  form.requestSubmit(/** @type {HTMLElement} */ (button));
}

/** @param {HTMLElement} target */
function isField(target) {
  return target.matches?.("textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button])") ?? false;
}
