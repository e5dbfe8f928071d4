// Drawers beside what is written ([data-drawer]: techniques, prepared answers): a page, fetched when it is wanted and
// shown over the desk. What is chosen there ([data-insert]) goes where the cursor stands.
import { askAt } from "./ask.js";
import { keepAll } from "./draft.js";
import { fetched, paragraph } from "./lib/insert.js";

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  const opener = event.target.closest("[data-drawer]");
  if (opener instanceof HTMLAnchorElement && document.getElementById("reply-text")) {
    event.preventDefault();
    open(opener);
  }
  const preview = event.target.closest(".drawer [data-preview-macro]");
  if (preview instanceof HTMLAnchorElement) {
    event.preventDefault();
    preview.closest("dialog")?.close();
    macro(preview.href);
  }
});
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.closest(".drawer")) return;
  if (form.hasAttribute("data-insert")) {
    event.preventDefault();
    put(form);
  } else if (form.method === "get") {
    event.preventDefault();
    look(form);
  }
});
document.addEventListener("input", (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || field.type !== "search" || !field.form?.closest(".drawer")) return;
  const form = field.form;
  clearTimeout(resting);
  resting = setTimeout(() => look(form), 200);
});
/** @type {ReturnType<typeof setTimeout> | undefined} */
let resting;

/** @param {HTMLAnchorElement} opener */
async function open(opener) {
  await keepAll();
  const content = await part(opener.href);
  if (!content) return location.assign(opener.href);
  document.querySelector(".drawer")?.remove();
  const dialog = document.createElement("dialog");
  dialog.className = "dialog drawer";
  dialog.setAttribute("aria-labelledby", "drawer-title");
  dialog.append(head(opener), document.adoptNode(content));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  const search = dialog.querySelector("input[type=search]");
  if (search instanceof HTMLElement) search.focus();
}

/** @param {string} address */
async function part(address) {
  const response = await fetch(address, { headers: { "HX-Request": "true" } }).catch(() => null);
  if (!response?.ok || response.redirected) return null;
  return new DOMParser().parseFromString(await response.text(), "text/html").querySelector("[data-drawn]");
}

/** @param {HTMLFormElement} form */
async function look(form) {
  const address = `${form.action}?${new URLSearchParams(/** @type {any} */ (new FormData(form)))}`;
  const fresh = await part(address);
  const list = fresh?.querySelector("[data-found]");
  if (list) form.closest("[data-drawn]")?.querySelector("[data-found]")?.replaceWith(document.adoptNode(list));
}

/** @param {HTMLAnchorElement} opener */
function head(opener) {
  const header = document.createElement("header");
  const title = document.createElement("h2");
  title.id = "drawer-title";
  title.textContent = opener.getAttribute("aria-label");
  const form = document.createElement("form");
  form.method = "dialog";
  const close = document.createElement("button");
  close.className = "btn";
  close.textContent = opener.dataset.close ?? "";
  form.append(close);
  header.append(title, form);
  return header;
}

// Techniques stand there in full; a prepared answer is fetched, so that its files come along and its use is counted.
/** @param {HTMLFormElement} form */
async function put(form) {
  const ready = form.parentElement?.querySelector(".skeleton")?.textContent;
  const text = form.dataset.insert === "ready" ? ready : await fetched(form.action);
  form.closest("dialog")?.close();
  if (text) paragraph(text);
}

/**
 * What a macro is going to do, over the desk.
 * @param {string} address
 */
export async function macro(address) {
  await keepAll();
  await askAt(address);
}
