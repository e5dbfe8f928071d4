// "Answer this" ([data-answer]): the answer names that message and begins with its words, or with those selected in it.
import { desk } from "./lib/desk.js";

const LINES = 8;

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element) || !desk()) return;
  const link = event.target.closest("[data-answer]");
  if (link instanceof HTMLElement && document.getElementById("answering")) {
    event.preventDefault();
    answer(link);
  }
  if (event.target.closest("[data-not-answering]")) name("", "", "");
  const jump = event.target.closest(".answers a, .newer a");
  if (jump instanceof HTMLAnchorElement) {
    event.preventDefault();
    const message = document.getElementById(jump.hash.slice(1));
    message?.scrollIntoView({ block: "center" });
    message?.classList.add("pointed");
    setTimeout(() => message?.classList.remove("pointed"), 2000);
  }
});

/** @param {HTMLElement} link */
function answer(link) {
  const message = /** @type {HTMLElement | null} */ (link.closest(".msg"));
  const field = document.getElementById("reply-text");
  if (!message || !(field instanceof HTMLTextAreaElement)) return;
  const quote = words(message).split("\n").slice(0, LINES).map((line) => `> ${line}`).join("\n");
  name(link.dataset.answer ?? "", message.dataset.author ?? "", message.querySelector("header time")?.textContent ?? "");
  field.dispatchEvent(new CustomEvent("desk:wanted", { bubbles: true }));
  if (!field.value.startsWith(quote)) {
    field.setRangeText(`${quote}\n\n`, 0, 0, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}

/** @param {HTMLElement} message */
function words(message) {
  const selection = getSelection();
  const chosen = selection && !selection.isCollapsed && message.contains(selection.anchorNode) ? selection.toString() : "";
  return (chosen || /** @type {HTMLElement | null} */ (message.querySelector(".prose"))?.innerText || "").trim();
}

/**
 * @param {string} id
 * @param {string} author
 * @param {string} time
 */
function name(id, author, time) {
  const chip = document.getElementById("answering");
  const field = chip?.querySelector("input");
  const said = chip?.querySelector("[data-answered]");
  if (!chip || !field || !said) return;
  field.value = id;
  said.textContent = (chip.dataset.words ?? "").replace("{0}", author).replace("{1}", time);
  chip.hidden = !id;
  chip.closest("form")?.querySelector("textarea")?.dispatchEvent(new Event("input", { bubbles: true })); // it is part of the draft
}
