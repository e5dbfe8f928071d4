// The composer's two sides, its files (chosen, pasted, dropped), and whether the agent has chosen other recipients.
import { attach, isKept, names, unmark } from "./attached.js";
import { desk } from "./lib/desk.js";
import { type } from "./marks.js";
import { toast } from "./lib/toast.js";

const DRAWN = ["image/png", "image/jpeg", "image/gif", "image/webp"];
const composer = () => document.getElementById("composer");

/** @param {string} side */
function show(side) {
  const box = composer();
  if (!box) return;
  box.classList.toggle("on-note", side === "note");
  const field = document.getElementById(`${side}-text`);
  if (!(field instanceof HTMLTextAreaElement)) return;
  const isNew = !field.dataset.visited;
  field.focus();
  if (isNew) field.setSelectionRange(field.value.length, field.value.length); // else where the cursor was left
}

document.addEventListener("focusin", (event) => {
  if (!(event.target instanceof HTMLTextAreaElement) || !event.target.closest("#composer")) return;
  event.target.dataset.visited = "true";
  composer()?.classList.add("writing"); // a phone shows now what is of use while writing
});
// Not at once: what was pressed would move away from under the thumb.
document.addEventListener("focusout", (event) => {
  if (!(event.target instanceof Element) || !event.target.closest("#composer")) return;
  setTimeout(() => {
    if (!composer()?.contains(document.activeElement)) composer()?.classList.remove("writing");
  }, 400);
});

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element) || !desk()) return;
  const tab = event.target.closest("[data-side-tab]");
  if (tab instanceof HTMLElement) {
    event.preventDefault();
    show(tab.dataset.sideTab ?? "reply");
  }
  const detach = event.target.closest("[data-detach]");
  if (detach instanceof HTMLElement) remove(detach);
});
document.addEventListener("desk:wanted", (event) => {
  if (event.target instanceof HTMLElement && event.target.id === "reply-text") show("reply");
});
document.addEventListener("input", (event) => {
  const recipients = event.target instanceof Element ? event.target.closest("#recipients") : null;
  if (recipients instanceof HTMLElement) recipients.dataset.touched = "true";
});

document.addEventListener("change", (event) => {
  if (event.target instanceof HTMLSelectElement && event.target.matches("#composer .way select")) {
    document.getElementById("reply-refused")?.replaceChildren(); // what it asked was about another channel
  }
  if (event.target instanceof HTMLInputElement && event.target.matches(".file-input")) chosen(event.target);
});
document.addEventListener("paste", (event) => {
  const form = event.target instanceof Element ? event.target.closest("#composer form") : null;
  const files = event.clipboardData?.files;
  if (form && files?.length) {
    event.preventDefault();
    place(form, files);
  }
});
document.addEventListener("dragover", (event) => {
  if (!event.dataTransfer?.types.includes("Files") || !composer()) return;
  event.preventDefault();
  composer()?.classList.add("dropping");
});
document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) composer()?.classList.remove("dropping");
});
document.addEventListener("drop", (event) => {
  const box = composer();
  if (!event.dataTransfer?.files.length || !box) return;
  event.preventDefault();
  box.classList.remove("dropping");
  const side = box.classList.contains("on-note") ? "note" : "reply";
  const form = box.querySelector(`form[data-side="${side}"]`);
  if (form) place(form, event.dataTransfer.files);
});

// A pasted or dropped picture stands in the text where it was put, if the text can show it.
/**
 * @param {Element} form
 * @param {FileList} files
 */
function place(form, files) {
  const field = form.querySelector("textarea");
  const input = form.querySelector(".file-input");
  const taken = new Set([...(input instanceof HTMLInputElement ? input.files ?? [] : [])].map((file) => file.name));
  for (const kept of names(form)) taken.add(kept);
  const named = [...files].map((file) => (DRAWN.includes(file.type) ? renamed(file, taken) : file));
  add(form, named);
  const pictures = named.filter((file) => DRAWN.includes(file.type));
  if (!(field instanceof HTMLTextAreaElement) || field.dataset.marks !== "true" || pictures.length === 0) return;
  const before = field.value.slice(0, field.selectionStart);
  const marks = pictures.map((file) => `![${file.name}]`).join("\n");
  type(field, `${before && !before.endsWith("\n") ? "\n" : ""}${marks}\n`);
}

/**
 * Every browser calls a pasted picture the same: in the text each needs a name of its own.
 * @param {File} file
 * @param {Set<string>} taken
 */
function renamed(file, taken) {
  const dot = file.name.lastIndexOf(".");
  const ending = dot > 0 ? file.name.slice(dot) : `.${file.type.slice(6)}`;
  const stem = (dot > 0 ? file.name.slice(0, dot) : file.name).replace(/[[\]!]/g, "").trim();
  const base = stem && stem !== "image" ? stem : (composer()?.dataset.picture ?? "");
  let name = base + ending;
  for (let i = 2; taken.has(name); i++) name = `${base}-${i}${ending}`;
  taken.add(name);
  return name === file.name ? file : new File([file], name, { type: file.type });
}

/**
 * @param {Element} form
 * @param {Iterable<File>} files
 */
function add(form, files) {
  if (isKept(form)) attach(form, files, (file) => inForm(form, [file]));
  else inForm(form, files);
}

/** @param {HTMLInputElement} input */
function chosen(input) {
  const form = input.closest("form");
  if (!form || !isKept(form)) return list(input);
  const files = [...(input.files ?? [])];
  input.value = "";
  add(form, files);
}

/**
 * @param {Element} form
 * @param {Iterable<File>} files
 */
function inForm(form, files) {
  const input = form.querySelector(".file-input");
  if (!(input instanceof HTMLInputElement)) return;
  const all = new DataTransfer();
  for (const file of [...(input.files ?? []), ...files]) all.items.add(file);
  input.files = all.files;
  list(input);
}

/** @param {HTMLElement} button */
function remove(button) {
  const input = button.closest(".attach")?.querySelector(".file-input");
  if (!(input instanceof HTMLInputElement)) return;
  const all = new DataTransfer();
  const gone = [...(input.files ?? [])][Number(button.dataset.detach)];
  [...(input.files ?? [])].filter((file) => file !== gone).forEach((file) => all.items.add(file));
  input.files = all.files;
  if (gone) unmark(button.closest("form"), gone.name);
  list(input);
}

/** @param {HTMLInputElement} input */
function list(input) {
  const shown = input.parentElement?.querySelector(".chosen");
  if (!(shown instanceof HTMLElement)) return;
  const files = [...(input.files ?? [])];
  const limit = Number(composer()?.dataset.filesLimit ?? 0);
  if (limit && files.reduce((sum, file) => sum + file.size, 0) > limit) toast(composer()?.dataset.tooBig ?? "");
  shown.replaceChildren(...files.map((file, i) => chip(file, i, input.dataset.files ?? "")));
  shown.hidden = files.length === 0;
}

/**
 * @param {File} file
 * @param {number} place
 * @param {string} words
 */
function chip(file, place, words) {
  const item = document.createElement("li");
  item.className = "file";
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.detach = String(place);
  button.setAttribute("aria-label", words.replace("{0}", file.name));
  button.textContent = "×";
  if (DRAWN.includes(file.type)) {
    const picture = document.createElement("img");
    picture.src = URL.createObjectURL(file);
    picture.alt = "";
    item.append(picture);
  }
  item.append(file.name, button);
  return item;
}
