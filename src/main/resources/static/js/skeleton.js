// A beginning that a step of the protocol has ready ([data-put-skeleton]) goes where the cursor stands, and what a reply
// with it does is ticked. Without this the form beside it adds it to the draft.
import { type } from "./marks.js";

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-put-skeleton]") : null;
  const field = document.getElementById("reply-text");
  if (!(button instanceof HTMLButtonElement) || !(field instanceof HTMLTextAreaElement)) return;
  event.preventDefault();
  put(button, field);
});

/**
 * @param {HTMLButtonElement} button
 * @param {HTMLTextAreaElement} field
 */
async function put(button, field) {
  const response = await fetch(button.dataset.putSkeleton ?? "", { headers: { "HX-Request": "true" } }).catch(() => null);
  const page = response?.ok && !response.redirected ? new DOMParser().parseFromString(await response.text(), "text/html") : null;
  const skeleton = page?.querySelector(".skeleton");
  if (!(skeleton instanceof HTMLElement)) return button.form?.submit();
  insert(field, skeleton.textContent ?? "");
  tick(skeleton.dataset.does ?? "");
}

/**
 * @param {HTMLTextAreaElement} field
 * @param {string} text
 */
function insert(field, text) {
  field.dispatchEvent(new CustomEvent("desk:wanted", { bubbles: true }));
  field.focus();
  const before = field.value.slice(0, field.selectionStart);
  const gap = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const from = field.selectionStart + gap.length;
  type(field, gap + text);
  const blank = /\[[^\]]+\]/.exec(text);
  if (blank) field.setSelectionRange(from + blank.index, from + blank.index + blank[0].length);
}

/** @param {string} does */
function tick(does) {
  const box = does && document.querySelector(`#saying input[name="does"][value="${CSS.escape(does)}"]`);
  if (box instanceof HTMLInputElement) box.checked = true;
}
