// Says something in the live region at the foot of the screen; it leaves by itself unless it must stay.
const LASTS = 6000;

/** @param {string} text */
export function toast(text) {
  const box = document.createElement("div");
  box.className = "toast";
  box.append(text);
  const toasts = document.getElementById("toasts");
  toasts?.append(box);
  if (toasts && document.querySelector("dialog:modal")) raise(toasts);
  leave(box);
}

/** @param {HTMLElement} box */
export function leave(box) {
  if (box.dataset.toast !== "stay") setTimeout(() => box.remove(), LASTS);
}

// What happens while a question is open is said above it.
/** @param {HTMLElement} toasts */
function raise(toasts) {
  toasts.popover = "manual";
  toasts.hidePopover();
  toasts.showPopover();
}
