// Puts a text into the reply, where the cursor stands, as a paragraph of its own.
import { type } from "../marks.js";

/**
 * @param {string} text
 * @returns {{ field: HTMLTextAreaElement, from: number } | null} where it stands now
 */
export function insert(text) {
  const field = document.getElementById("reply-text");
  if (!(field instanceof HTMLTextAreaElement)) return null;
  field.dispatchEvent(new CustomEvent("desk:wanted", { bubbles: true }));
  field.focus();
  const before = field.value.slice(0, field.selectionStart);
  const gap = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const from = field.selectionStart + gap.length;
  type(field, gap + text);
  return { field, from };
}
