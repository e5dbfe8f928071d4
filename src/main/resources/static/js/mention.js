// "@" in a note offers colleagues.
import { offer, withdraw } from "./lib/offer.js";
import { plain } from "./lib/plain.js";

const STARTED = /(?:^|\s)@([\p{L}\d ]{0,30})$/u;

document.addEventListener("input", (event) => {
  const field = event.target;
  if (field instanceof HTMLTextAreaElement && field.dataset.people !== undefined) colleagues(field);
});

/** @param {HTMLTextAreaElement} field */
function colleagues(field) {
  const typed = STARTED.exec(field.value.slice(0, field.selectionStart))?.[1];
  const people = (field.dataset.people ?? "").split("\n").filter(Boolean);
  const found = typed === undefined ? [] : people.filter((name) => plain(name).startsWith(plain(typed))).slice(0, 6);
  offer(field, found.map(option), (item) => take(field, item.textContent ?? ""));
}

/** @param {string} name */
function option(name) {
  const item = document.createElement("li");
  item.textContent = name;
  return item;
}

/**
 * @param {HTMLTextAreaElement} field
 * @param {string} name
 */
function take(field, name) {
  const end = field.selectionStart;
  const start = field.value.slice(0, end).lastIndexOf("@");
  field.setRangeText(`@${name} `, start, end, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  withdraw();
}
