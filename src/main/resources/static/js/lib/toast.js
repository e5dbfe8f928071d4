// Says something in the live region at the foot of the screen; it leaves by itself unless it must stay.
const LASTS = 6000;

/** @param {string} text */
export function toast(text) {
  const box = document.createElement("div");
  box.className = "toast";
  box.append(text);
  document.getElementById("toasts")?.append(box);
  leave(box);
}

/** @param {HTMLElement} box */
export function leave(box) {
  if (box.dataset.toast !== "stay") setTimeout(() => box.remove(), LASTS);
}
