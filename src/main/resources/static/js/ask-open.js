// A link to a question ([data-ask-open]) asks it over the page; whoever opens it elsewhere gets a page of its own.
import { ask } from "./ask.js";
import { desk } from "./lib/desk.js";

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target.closest("a[data-ask-open]");
  if (!(link instanceof HTMLAnchorElement) || !desk()) return;
  event.preventDefault();
  open(link);
});

/** @param {HTMLAnchorElement} link */
async function open(link) {
  for (const menu of document.querySelectorAll("details[data-menu][open]")) /** @type {HTMLDetailsElement} */ (menu).open = false;
  const response = await fetch(link.href, { headers: { "HX-Request": "true" } }).catch(() => null);
  if (!response?.ok || response.redirected) return location.assign(link.href);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  if (!ask(page)) return location.assign(link.href);
  const field = document.querySelector("dialog[open] [data-ask] [autofocus]");
  if (field instanceof HTMLElement) field.focus();
}
