// Marks of a text: **bold**, *italic*, lists, quotes, links. Buttons ([data-mark]) and keys insert what one could type
// as well; [data-preview] shows what becomes of it.
/** @type {Record<string, string>} */
const KEYS = { KeyB: "bold", KeyI: "italic", "⇧KeyL": "link", "⇧Digit8": "list", "⇧Digit9": "quote" };

document.addEventListener("keydown", (event) => {
  const field = event.target;
  if (!(event.ctrlKey || event.metaKey) || event.altKey || !(field instanceof HTMLTextAreaElement) || !isMarked(field)) return;
  const mark = KEYS[(event.shiftKey ? "⇧" : "") + event.code];
  if (!mark) return;
  event.preventDefault();
  put(field, mark);
});
document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  const button = event.target.closest("[data-mark]");
  const field = event.target.closest("#composer form, .marked-field")?.querySelector("textarea");
  if (button instanceof HTMLElement && field) put(field, button.dataset.mark ?? "");
  const preview = event.target.closest("[data-preview]");
  if (preview instanceof HTMLElement && field) toggle(preview, field);
});

/** @param {HTMLTextAreaElement} field */
const isMarked = (field) => field.dataset.marks === "true" || field.closest(".marked-field") !== null;

/**
 * @param {HTMLTextAreaElement} field
 * @param {string} mark
 */
function put(field, mark) {
  back(field);
  field.focus();
  if (mark === "bold") around(field, "**");
  else if (mark === "italic") around(field, "*");
  else if (mark === "list") lines(field, "- ");
  else if (mark === "quote") lines(field, "> ");
  else if (mark === "link") link(field);
}

/**
 * @param {HTMLTextAreaElement} field
 * @param {string} mark
 */
function around(field, mark) {
  const { selectionStart: start, selectionEnd: end, value } = field;
  const chosen = value.slice(start, end);
  const marked = value.slice(start - mark.length, start) === mark && value.slice(end, end + mark.length) === mark;
  if (marked) {
    field.setSelectionRange(start - mark.length, end + mark.length);
    type(field, chosen);
    field.setSelectionRange(start - mark.length, end - mark.length);
  } else {
    const inner = chosen.trim();
    const before = chosen.slice(0, chosen.length - chosen.trimStart().length);
    type(field, `${before}${mark}${inner}${mark}${chosen.slice(before.length + inner.length)}`);
    const from = start + before.length + mark.length;
    field.setSelectionRange(from, from + inner.length);
  }
}

/**
 * @param {HTMLTextAreaElement} field
 * @param {string} mark
 */
function lines(field, mark) {
  const { selectionStart, selectionEnd, value } = field;
  const start = value.lastIndexOf("\n", selectionStart - 1) + 1;
  const next = value.indexOf("\n", selectionEnd);
  const end = next < 0 ? value.length : next;
  const chosen = value.slice(start, end).split("\n");
  const marked = chosen.every((line) => line.startsWith(mark));
  const text = chosen.map((line) => (marked ? line.slice(mark.length) : mark + line)).join("\n");
  field.setSelectionRange(start, end);
  type(field, text);
  field.setSelectionRange(start + text.length, start + text.length);
}

/** @param {HTMLTextAreaElement} field */
function link(field) {
  const { selectionStart: start, selectionEnd: end, value } = field;
  const chosen = value.slice(start, end);
  const isAddress = /^https?:\/\/\S+$/.test(chosen);
  type(field, isAddress ? `[](${chosen})` : `[${chosen}](https://)`);
  const at = isAddress || !chosen ? start + 1 : start + chosen.length + 3;
  field.setSelectionRange(at, isAddress || !chosen ? at : at + 8);
}

// As if typed: it can be undone like any typing.
/**
 * @param {HTMLTextAreaElement} field
 * @param {string} text
 */
export function type(field, text) {
  field.focus();
  const done = text ? document.execCommand("insertText", false, text) : document.execCommand("delete");
  if (!done) {
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/**
 * @param {HTMLElement} button
 * @param {HTMLTextAreaElement} field
 */
async function toggle(button, field) {
  const box = button.closest("form")?.querySelector(".preview");
  if (!(box instanceof HTMLElement)) return;
  if (!box.hidden) {
    back(field);
    field.focus();
    return;
  }
  const form = /** @type {HTMLFormElement} */ (field.form);
  const token = /** @type {HTMLInputElement} */ (form.elements.namedItem("_csrf")).value;
  const body = new URLSearchParams({ _csrf: token, text: field.value, side: form.dataset.side ?? "" });
  const answer = await fetch(button.dataset.preview ?? "", { method: "POST", body, headers: { "HX-Request": "true" } }).catch(() => null);
  if (!answer?.ok) return;
  box.replaceChildren(...new DOMParser().parseFromString(await answer.text(), "text/html").body.childNodes);
  pictures(box, form);
  box.hidden = false;
  field.hidden = true;
  button.setAttribute("aria-pressed", "true");
  box.focus();
}

/** @param {HTMLTextAreaElement} field */
function back(field) {
  const box = field.form?.querySelector(".preview");
  if (!(box instanceof HTMLElement) || box.hidden) return;
  box.hidden = true;
  field.hidden = false;
  field.form?.querySelector("[data-preview]")?.setAttribute("aria-pressed", "false");
}

/**
 * @param {HTMLElement} box
 * @param {HTMLFormElement} form
 */
function pictures(box, form) {
  const input = form.querySelector(".file-input");
  const files = input instanceof HTMLInputElement ? [...(input.files ?? [])] : [];
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll("[data-picture]"))) {
    const file = files.find((it) => it.name === place.dataset.picture);
    const kept = /** @type {HTMLImageElement[]} */ ([...form.querySelectorAll(".kept img")]).find((it) => it.dataset.name === place.dataset.picture);
    if (!file && !kept) continue;
    const image = document.createElement("img");
    image.src = file ? URL.createObjectURL(file) : kept?.src ?? "";
    image.alt = place.dataset.picture ?? "";
    place.replaceWith(image);
  }
}
