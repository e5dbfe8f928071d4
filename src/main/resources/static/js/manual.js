// The manual's search as a drawer above the conversation ([data-manual], M; Alt+M while one writes). What is found
// changes while one types; a passage goes where the cursor stands, or onto the clipboard.
import { paragraph } from "./lib/insert.js";
import { toast } from "./lib/toast.js";

const PAUSE = 150; // milliseconds after the last letter
let timer = 0;
let asked = 0;

document.addEventListener("keydown", (event) => {
  if (event.code !== "KeyM" || event.ctrlKey || event.metaKey || document.querySelector("dialog[open]")) return;
  const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
  const opener = document.querySelector("[data-manual]");
  if (event.altKey !== Boolean(typing) || event.repeat || !(opener instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  open(opener);
});
document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  const opener = event.target.closest("[data-manual]");
  if (opener instanceof HTMLAnchorElement && document.getElementById("reply-text")) {
    event.preventDefault();
    open(opener);
  }
  const passage = event.target.closest(".passage")?.querySelector(".passage-text")?.textContent ?? "";
  const copy = event.target.closest("[data-copy-passage]");
  if (copy instanceof HTMLElement) navigator.clipboard?.writeText(passage).then(() => toast(copy.dataset.copied ?? ""));
  if (event.target.closest("[data-insert-passage]")) {
    event.target.closest("dialog")?.close();
    paragraph(passage);
  }
});
document.addEventListener("input", (event) => {
  if (!(event.target instanceof HTMLInputElement) || event.target.id !== "manual-q") return;
  const field = event.target;
  clearTimeout(timer);
  timer = setTimeout(() => find(field.value), PAUSE);
});
document.addEventListener("submit", (event) => {
  if (!(event.target instanceof HTMLFormElement) || !event.target.closest(".manual-drawer")) return;
  const field = event.target.elements.namedItem("q");
  if (!(field instanceof HTMLInputElement)) return;
  event.preventDefault();
  find(field.value);
});

/** @param {string} typed */
async function find(typed) {
  const mine = ++asked;
  const found = (await page(`/protocol/search?q=${encodeURIComponent(typed)}`))?.getElementById("manual-found");
  if (found && mine === asked) document.getElementById("manual-found")?.replaceWith(document.adoptNode(found));
  outside();
}

/** @param {string} address */
async function page(address) {
  const response = await fetch(address, { headers: { "HX-Request": "true" } }).catch(() => null);
  if (!response?.ok || response.redirected) return null;
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/** @param {HTMLAnchorElement} opener */
async function open(opener) {
  const search = (await page(opener.href))?.getElementById("manual-search");
  if (!search) return location.assign(opener.href);
  opener.closest("details")?.removeAttribute("open");
  document.querySelector(".manual-drawer")?.remove();
  const dialog = document.createElement("dialog");
  dialog.className = "dialog manual-drawer";
  dialog.setAttribute("aria-labelledby", "manual-drawer-title");
  dialog.append(head(opener), document.adoptNode(search));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  document.getElementById("manual-q")?.focus();
}

// What is read in the manual must not take away what is being written.
function outside() {
  for (const link of document.querySelectorAll(".manual-drawer a[href]")) link.setAttribute("target", "_blank");
}

/** @param {HTMLAnchorElement} opener */
function head(opener) {
  const header = document.createElement("header");
  const title = document.createElement("h2");
  title.id = "manual-drawer-title";
  title.textContent = opener.querySelector("span")?.textContent ?? "";
  const form = document.createElement("form");
  form.method = "dialog";
  const close = document.createElement("button");
  close.className = "btn";
  close.textContent = opener.dataset.close ?? "";
  form.append(close);
  header.append(title, form);
  return header;
}
