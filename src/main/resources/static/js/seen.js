// Which message the author of an answer has seen last ([data-seen]): the newest that stood there when he began to write,
// or that has stood before his eyes for a while since. The server asks before sending over anything newer.
import { desk } from "./lib/desk.js";

if (desk()) {
  for (const moment of ["desk:shown", "desk:refreshed"]) document.body.addEventListener(moment, look);
}

function look() {
  const newest = last();
  const field = document.getElementById("reply-text");
  if (field instanceof HTMLTextAreaElement && !field.value.trim()) note(newest);
  else setTimeout(() => inSight(newest) && note(newest), patience());
}

// Milliseconds in sight: a chat is followed line by line, a mail takes reading.
const patience = () => Number(/** @type {HTMLElement | null} */ (document.querySelector("[data-seen]"))?.dataset.seen ?? 5_000);

const last = () => /** @type {HTMLElement | undefined} */ ([...document.querySelectorAll("#thread .msg:not(.note)")].at(-1));

/** @param {HTMLElement | undefined} message */
function inSight(message) {
  const box = document.querySelector(".thread-scroll")?.getBoundingClientRect();
  const its = message?.isConnected ? message.getBoundingClientRect() : null;
  return Boolean(!document.hidden && box && its && message === last() && its.bottom > box.top && its.bottom < box.bottom + 40);
}

/** @param {HTMLElement | undefined} message */
function note(message) {
  const seen = document.querySelector("[data-seen]");
  if (seen instanceof HTMLInputElement && message) seen.value = message.id.slice(2);
}
