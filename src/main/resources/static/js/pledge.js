// What the draft promises: suggested when the draft has been kept, ticked by Alt+P. What was ticked stays ticked while
// the text around it changes.
const region = () => document.getElementById("pledge");

document.addEventListener("desk:kept", (event) => {
  if (event.target instanceof HTMLTextAreaElement && event.target.id === "reply-text") suggest();
});

async function suggest() {
  const old = region();
  if (!old?.dataset.source) return;
  const source = old.dataset.source;
  const response = await fetch(source, { headers: { "HX-Request": "true" } }).catch(() => null);
  if (!response?.ok || response.redirected) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html").getElementById("pledge");
  const now = region();
  if (!fresh || now?.dataset.source !== source || now.contains(document.activeElement)) return;
  for (const box of ticks(now)) {
    const same = ticks(fresh).find((other) => name(other) === name(box));
    if (same) same.checked = box.checked;
  }
  const chosen = now.querySelector("select");
  const select = fresh.querySelector("select");
  if (chosen && select) select.value = chosen.value;
  now.replaceWith(document.adoptNode(fresh));
}

/** @param {Element} within */
function ticks(within) {
  return /** @type {HTMLInputElement[]} */ ([...within.querySelectorAll("input[type=checkbox]")]);
}

/** @param {HTMLInputElement} box */
function name(box) {
  return box.dataset.words ? `${box.name} ${box.dataset.words}` : `${box.name} ${box.value}`;
}

document.addEventListener("keydown", (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== "KeyP") return;
  const found = region();
  if (!found || !found.checkVisibility()) return;
  event.preventDefault();
  const dates = ticks(/** @type {Element} */ (found.closest("#composer") ?? found)).filter((box) => box.name === "pledge" && box.checkVisibility());
  const next = dates.find((box) => !box.checked) ?? dates[0];
  if (next) {
    next.checked = !next.checked;
    next.dispatchEvent(new Event("change", { bubbles: true }));
    return;
  }
  const own = document.getElementById("pledge-own");
  if (!(own instanceof HTMLDetailsElement)) return;
  own.open = true;
  const date = own.querySelector("input[type=date]");
  if (date instanceof HTMLElement) date.focus();
});
