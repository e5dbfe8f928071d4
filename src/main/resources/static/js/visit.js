// Rows and steps of the desk ([data-visit]) open in place; addresses, history and new tabs work as ever.
import { desk, visit } from "./lib/desk.js";

document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest("a[data-visit]") : null;
  if (!(link instanceof HTMLAnchorElement) || !desk()) return;
  event.preventDefault();
  visit(link.pathname + link.search, true);
});

addEventListener("popstate", () => {
  if (!desk()) return;
  const address = location.pathname + location.search;
  const isList = address === document.getElementById("list")?.dataset.address;
  if (isList || location.pathname.startsWith("/conversations/")) visit(address, false);
  else location.reload();
});

// "Back to the list" is the list that stands there, at the place where it stood.
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("[data-back-to-list]") : null;
  if (!(link instanceof HTMLAnchorElement)) return;
  const address = document.getElementById("list")?.dataset.address;
  if (!address) return;
  link.href = address;
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  visit(address, true);
});
