// Toasts that the server sent: closed by hand, or by themselves.
import { leave } from "./lib/toast.js";

document.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("[data-close]")) event.target.closest(".toast")?.remove();
});
document.addEventListener("htmx:load", (event) => {
  if (event.target instanceof HTMLElement && event.target.matches(".toast")) leave(event.target);
});
