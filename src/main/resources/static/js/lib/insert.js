// Puts ready words into the answer that is being written: prepared answers, techniques, greetings. As if typed: Ctrl+Z
// takes them away again.
import { lay } from "../attached.js";
import { complain } from "./desk.js";
import { type } from "../marks.js";

const BLANK = /\[[^\]\n]+\](?!\()|\{\{[^{}\n]+\}\}/;

export const draft = () => /** @type {HTMLTextAreaElement | null} */ (document.getElementById("reply-text"));

/**
 * A paragraph of its own where the cursor stands.
 * @param {string} text
 */
export function paragraph(text) {
  const field = draft();
  if (!field) return;
  field.dispatchEvent(new CustomEvent("desk:wanted", { bubbles: true }));
  field.focus();
  const before = field.value.slice(0, field.selectionStart);
  const gap = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  place(field, field.selectionStart, field.selectionEnd, gap + text);
}

/**
 * Instead of what stands between two places; what is left to fill in is selected.
 * @param {HTMLTextAreaElement} field
 * @param {number} start
 * @param {number} end
 * @param {string} text
 */
export function place(field, start, end, text) {
  field.focus();
  field.setSelectionRange(start, end);
  type(field, text);
  const blank = BLANK.exec(text);
  if (blank) field.setSelectionRange(start + blank.index, start + blank.index + blank[0].length);
}

/**
 * Asks the server for words; the files that go with them are laid beside the draft.
 * @param {string} address
 * @returns {Promise<string | null>} null: it has none
 */
export async function fetched(address) {
  const form = draft()?.form;
  const token = form?.querySelector("input[name=_csrf]");
  if (!form || !(token instanceof HTMLInputElement)) return null;
  const body = new URLSearchParams({ _csrf: token.value, to: "cursor" });
  const answer = await fetch(address, { method: "POST", body, headers: { "HX-Request": "true" } }).catch(() => null);
  if (!answer || answer.redirected) return null;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!answer.ok) complain(page);
  const words = page.querySelector("[data-inserted]");
  if (!answer.ok || !words) return null;
  lay(form, /** @type {HTMLElement[]} */ ([...page.querySelectorAll("li.file")]));
  return words.textContent ?? "";
}
