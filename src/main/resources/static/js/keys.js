// The keyboard does everything: [data-key] names the key of a control; the rest walks through the list.
let goingTo = false;

/** @param {EventTarget | null} target */
const isTyping = (target) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** @param {number} step */
function walk(step) {
  const rows = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("#rows .row")]);
  const here = rows.findIndex((row) => row === document.activeElement);
  const from = here >= 0 ? here : rows.findIndex((row) => row.hasAttribute("aria-current")) - (step > 0 ? 0 : 0);
  rows[Math.min(rows.length - 1, Math.max(0, from + step))]?.focus();
}

/** @param {string} name */
function press(name) {
  const control = /** @type {HTMLElement | null} */ (document.querySelector(`[data-key="${CSS.escape(name)}"]`));
  if (!control) return false;
  const menu = control.closest("details");
  if (menu && control.tagName !== "SUMMARY") menu.open = true;
  if (/^(INPUT|TEXTAREA)$/.test(control.tagName)) control.focus();
  else {
    control.click();
    if (control.tagName === "SUMMARY") /** @type {HTMLElement | null} */ (menu?.querySelector("button, select, input:not([type=hidden])"))?.focus();
  }
  return true;
}

/** @param {KeyboardEvent} event */
function plain(event) {
  if (goingTo) {
    goingTo = false;
    const views = document.querySelectorAll("#views a");
    const chosen = /** @type {HTMLElement | undefined} */ (views[Number(event.key) - 1]);
    chosen?.click();
    return !!chosen;
  }
  switch (event.key) {
    case "?":
      /** @type {HTMLDialogElement | null} */ (document.getElementById("keys"))?.showModal();
      return true;
    case "j": case "ArrowDown": walk(1); return event.key === "j" || !!document.activeElement?.closest("#rows");
    case "k": case "ArrowUp": walk(-1); return event.key === "k" || !!document.activeElement?.closest("#rows");
    case "g": goingTo = true; return true;
    default: return press(event.shiftKey && event.key.length === 1 && /[a-z]/i.test(event.key) ? "shift+" + event.key.toLowerCase() : event.key);
  }
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    const form = /** @type {HTMLElement} */ (event.target).closest("form");
    const send = /** @type {HTMLElement | null} */ (form?.querySelector("[data-send]"));
    if (send) {
      event.preventDefault();
      send.click();
    }
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (isTyping(event.target)) {
    if (event.key === "Escape") /** @type {HTMLElement} */ (event.target).blur();
    return;
  }
  if (plain(event)) event.preventDefault();
});
