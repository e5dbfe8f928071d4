// The composer's two sides, its files (chosen, pasted, dropped), and whether the agent has chosen other recipients.
import { desk } from "./lib/desk.js";
import { toast } from "./lib/toast.js";

const composer = () => document.getElementById("composer");

/** @param {string} side */
function show(side) {
  const box = composer();
  if (!box) return;
  box.classList.toggle("on-note", side === "note");
  const field = document.getElementById(`${side}-text`);
  if (field instanceof HTMLTextAreaElement) {
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }
}

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
  if (event.target instanceof HTMLInputElement && event.target.matches(".file-input")) list(event.target);
});
document.addEventListener("paste", (event) => {
  const form = event.target instanceof Element ? event.target.closest("#composer form") : null;
  const files = event.clipboardData?.files;
  if (form && files?.length) {
    event.preventDefault();
    add(form, files);
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
  if (form) add(form, event.dataTransfer.files);
});

/**
 * @param {Element} form
 * @param {FileList} files
 */
function add(form, files) {
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
  [...(input.files ?? [])].filter((_, i) => String(i) !== button.dataset.detach).forEach((file) => all.items.add(file));
  input.files = all.files;
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
  item.append(file.name, button);
  return item;
}
