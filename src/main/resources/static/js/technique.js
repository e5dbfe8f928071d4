// The drawer of techniques ([data-techniques]): fetched when it is wanted; a skeleton goes where the cursor stands.
import { insert } from "./lib/insert.js";

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  const opener = event.target.closest("[data-techniques]");
  if (opener instanceof HTMLAnchorElement && document.getElementById("reply-text")) {
    event.preventDefault();
    open(opener);
  }
  const insert = event.target.closest(".technique-drawer [data-insert-skeleton]");
  if (insert) {
    event.preventDefault();
    put(insert);
  }
});

/** @param {HTMLAnchorElement} opener */
async function open(opener) {
  const response = await fetch(opener.href, { headers: { "HX-Request": "true" } }).catch(() => null);
  if (!response?.ok || response.redirected) return location.assign(opener.href);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const cards = page.getElementById("techniques");
  if (!cards) return location.assign(opener.href);
  document.querySelector(".technique-drawer")?.remove();
  const dialog = document.createElement("dialog");
  dialog.className = "dialog technique-drawer";
  dialog.setAttribute("aria-labelledby", "technique-title");
  dialog.append(head(opener), document.adoptNode(cards));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** @param {HTMLAnchorElement} opener */
function head(opener) {
  const header = document.createElement("header");
  const title = document.createElement("h2");
  title.id = "technique-title";
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

/** @param {Element} button */
function put(button) {
  const text = button.closest(".technique")?.querySelector(".skeleton")?.textContent ?? "";
  button.closest("dialog")?.close();
  const there = insert(text);
  const blank = /\[[^\]]+\]/.exec(text);
  if (there && blank) there.field.setSelectionRange(there.from + blank.index, there.from + blank.index + blank[0].length);
}
