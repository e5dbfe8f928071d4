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
  if (location.pathname.startsWith("/conversations/")) visit(location.pathname + location.search, false);
  else location.reload();
});

// "Back to the list" is the list that stands there.
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("[data-back-to-list]") : null;
  if (!(link instanceof HTMLAnchorElement)) return;
  const address = document.getElementById("list")?.dataset.address;
  if (address) link.href = address;
});
