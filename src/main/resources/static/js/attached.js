// Files of an answer are kept beside its draft as soon as they are chosen, so that a reload or another screen loses
// none. Where that fails they go along with the form, as without scripts.
import { toast } from "./lib/toast.js";

const PICTURE = /\.(png|jpe?g|gif|webp)$/i;
/** @type {WeakMap<Element, XMLHttpRequest | null>} those on their way; null: not yet */
const under = new WeakMap();
let queue = Promise.resolve(); // one after the other: they stand in the order in which they were chosen

const token = (/** @type {Element} */ form) => /** @type {HTMLInputElement} */ (form.querySelector("input[name=_csrf]")).value;
const draft = (/** @type {Element} */ form) => `${form.querySelector("textarea")?.dataset.draft}/files`;

/** @param {Element} form */
export const isKept = (form) => form.getAttribute("data-side") === "reply";

/** Done when nothing is on its way any more. */
export const attached = () => queue;

/** @param {Element} form @returns {string[]} names of the files beside its draft */
export const names = (form) => [...form.querySelectorAll(".kept .file")].map((item) => name(item));

/**
 * @param {Element} form
 * @param {Iterable<File>} files
 * @param {(file: File) => void} otherwise what becomes of one that could not be kept
 */
export function attach(form, files, otherwise) {
  const limit = Number(document.getElementById("composer")?.dataset.filesLimit ?? 0);
  for (const file of files) {
    if (limit && file.size > limit) {
      toast(document.getElementById("composer")?.dataset.tooBig ?? "");
      unmark(form, file.name);
      continue;
    }
    const item = coming(form, file);
    list(form).append(item);
    under.set(item, null);
    queue = queue.then(() => (under.has(item) ? send(form, item, file, otherwise) : undefined));
  }
}

/**
 * Files that the server has laid beside the draft show there.
 * @param {Element} form
 * @param {HTMLElement[]} items
 */
export function lay(form, items) {
  if (items.length === 0) return;
  list(form).append(...items.map((item) => document.adoptNode(item)));
  dress();
}

/**
 * What names a picture that has gone is taken out of the text.
 * @param {Element | null} form
 * @param {string} gone
 */
export function unmark(form, gone) {
  const field = form?.querySelector("textarea");
  if (!field?.value.includes(`![${gone}]`)) return;
  field.value = field.value.replace(new RegExp(`!\\[${gone.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\]\\n?`), "");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-unkeep]") : null;
  const item = button?.closest(".file");
  const form = button?.closest("form");
  if (!item || !form) return;
  const box = item.querySelector("input[name=kept]");
  under.get(item)?.abort();
  under.delete(item);
  unmark(form, name(item));
  item.remove();
  form.querySelector("textarea")?.focus();
  if (!(box instanceof HTMLInputElement)) return;
  const body = new URLSearchParams({ _method: "delete", _csrf: token(form) });
  fetch(`${draft(form)}/${box.value}`, { method: "POST", body, headers: { "HX-Request": "true" } }).catch(() => {});
});
for (const moment of ["desk:shown", "desk:refreshed"]) document.addEventListener(moment, dress);
dress();

/**
 * @param {Element} form
 * @param {HTMLElement} item
 * @param {File} file
 * @param {(file: File) => void} otherwise
 * @returns {Promise<void>}
 */
function send(form, item, file, otherwise) {
  return new Promise((done) => {
    const body = new FormData();
    body.append("_csrf", token(form));
    body.append("files", file, file.name);
    const request = new XMLHttpRequest();
    under.set(item, request);
    request.open("POST", draft(form));
    request.setRequestHeader("HX-Request", "true");
    request.responseType = "document";
    request.upload.addEventListener("progress", (event) => {
      const bar = item.querySelector("progress");
      if (bar && event.lengthComputable) bar.value = event.loaded / event.total;
    });
    request.addEventListener("load", () => arrived(form, item, file, request, otherwise));
    request.addEventListener("error", () => fall(item, file, otherwise));
    request.addEventListener("loadend", () => done());
    request.send(body);
  });
}

/**
 * @param {Element} form
 * @param {HTMLElement} item
 * @param {File} file
 * @param {XMLHttpRequest} request
 * @param {(file: File) => void} otherwise
 */
function arrived(form, item, file, request, otherwise) {
  const refusal = request.response?.querySelector("[data-refusal]");
  const kept = request.status === 200 ? request.response?.querySelector("li.file") : null;
  if (kept) {
    under.delete(item);
    const fresh = document.adoptNode(kept);
    if (item.isConnected) item.replaceWith(fresh);
    else late(form, fresh);
    dress();
  } else if (request.status === 422 && refusal) {
    under.delete(item);
    item.remove();
    unmark(form, file.name);
    toast(refusal.textContent ?? "");
  } else {
    fall(item, file, otherwise);
  }
}

// The conversation has been left and come back to, or its composer was made anew.
/**
 * @param {Element} form
 * @param {HTMLElement} fresh
 */
function late(form, fresh) {
  const shown = document.querySelector(`#composer form[data-side="reply"][action="${CSS.escape(form.getAttribute("action") ?? "")}"]`);
  const id = fresh.querySelector("input")?.value ?? "";
  if (shown && !shown.querySelector(`.kept input[value="${CSS.escape(id)}"]`)) list(shown).append(fresh);
}

/**
 * @param {HTMLElement} item
 * @param {File} file
 * @param {(file: File) => void} otherwise
 */
function fall(item, file, otherwise) {
  under.delete(item);
  item.remove();
  otherwise(file);
}

/** @param {Element} form */
function list(form) {
  const old = form.querySelector(".kept");
  if (old) return old;
  const attach = /** @type {HTMLElement} */ (form.querySelector(".attach"));
  const fresh = document.createElement("ul");
  fresh.className = "files kept";
  fresh.setAttribute("aria-label", attach.dataset.kept ?? "");
  attach.before(fresh);
  return fresh;
}

/**
 * @param {Element} form
 * @param {File} file
 */
function coming(form, file) {
  const item = document.createElement("li");
  item.className = "file";
  const label = document.createElement("label");
  label.textContent = file.name;
  const bar = document.createElement("progress");
  bar.value = 0;
  bar.setAttribute("aria-label", file.name);
  item.append(label, bar);
  finish(form, item, PICTURE.test(file.name) ? URL.createObjectURL(file) : "");
  return item;
}

// As the server shows them they are tick boxes; here each has its picture and a button.
function dress() {
  for (const item of document.querySelectorAll('#composer form[data-side="reply"] .kept .file:not([data-dressed])')) {
    const form = item.closest("form");
    const box = item.querySelector("input[name=kept]");
    if (!form || !(box instanceof HTMLInputElement)) continue;
    box.checked = true;
    finish(form, /** @type {HTMLElement} */ (item), PICTURE.test(name(item)) ? `${draft(form)}/${box.value}` : "");
  }
}

/**
 * @param {Element} form
 * @param {HTMLElement} item
 * @param {string} source of its picture; empty: it is none
 */
function finish(form, item, source) {
  item.dataset.dressed = "true";
  if (source) {
    const picture = document.createElement("img");
    picture.src = source;
    picture.alt = "";
    picture.dataset.name = name(item);
    item.prepend(picture);
  }
  const words = /** @type {HTMLElement | null} */ (form.querySelector(".file-input"))?.dataset.files ?? "";
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.unkeep = "";
  button.setAttribute("aria-label", words.replace("{0}", name(item)));
  button.textContent = "×";
  item.append(button);
}

/** @param {Element} item */
function name(item) {
  return item.querySelector("label")?.textContent?.trim() ?? "";
}
