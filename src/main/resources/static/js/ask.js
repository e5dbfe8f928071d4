// A question ([data-ask]) of a page is asked over the one that is open, and answered by one key or its form. A form was
// answered with it, or a link ([data-ask-open]) leads to it: whoever opens it elsewhere gets a page of its own.
import { desk } from "./lib/desk.js";

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target.closest("a[data-ask-open]");
  if (!(link instanceof HTMLAnchorElement) || !desk()) return;
  event.preventDefault();
  for (const menu of document.querySelectorAll("details[data-menu][open]")) /** @type {HTMLDetailsElement} */ (menu).open = false;
  askAt(link.href);
});

/**
 * The question that an address answers with; the address itself when there is none, or no answer.
 * @param {string} address
 */
export async function askAt(address) {
  const response = await fetch(address, { headers: { "HX-Request": "true" } }).catch(() => null);
  const there = response?.ok && !response.redirected;
  const page = there ? new DOMParser().parseFromString(await response.text(), "text/html") : null;
  if (!page || !ask(page)) location.assign(address);
}

/** @param {Document} page what a form was answered with */
export function ask(page) {
  const question = page.querySelector("[data-ask]");
  if (!question) return false;
  for (const last of document.querySelectorAll("dialog:has([data-ask])")) /** @type {HTMLDialogElement} */ (last).close();
  const dialog = document.createElement("dialog");
  dialog.className = "dialog";
  const title = question.querySelector("h1");
  const head = document.createElement("h2");
  head.id = "ask-title";
  head.textContent = title?.textContent ?? "";
  title?.replaceWith(head);
  dialog.setAttribute("aria-labelledby", head.id);
  dialog.append(document.adoptNode(question));
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-ask-no]")) {
      event.preventDefault();
      dialog.close();
    }
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const button = dialog.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (button instanceof HTMLElement) {
      event.preventDefault();
      button.click();
    }
  });
  document.body.append(dialog);
  dialog.showModal();
  const first = dialog.querySelector("[autofocus]") ?? dialog.querySelector("button");
  if (first instanceof HTMLElement) first.focus();
  return true;
}
