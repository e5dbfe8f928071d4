// Writing: the tab in front, drafts kept as they are typed, files named, pasted pictures attached.
/** @param {string} name */
function front(name) {
  for (const tab of document.querySelectorAll("#composer [data-tab]")) {
    const mine = tab.getAttribute("data-tab") === name;
    tab.setAttribute("aria-selected", String(mine));
    const panel = document.getElementById(tab.getAttribute("data-tab") ?? "");
    if (panel) panel.hidden = !mine;
  }
  document.getElementById(name)?.querySelector("textarea")?.focus();
}

document.addEventListener("click", (event) => {
  const tab = event.target instanceof Element ? event.target.closest("#composer [data-tab]") : null;
  if (tab) front(tab.getAttribute("data-tab") ?? "reply");
});

// --- Drafts: half a second after the last key, and at once when the page is left.
const waiting = new Map();

/** @param {HTMLTextAreaElement} area */
function keep(area) {
  const composer = /** @type {HTMLElement | null} */ (area.closest("#composer"));
  if (!composer?.dataset.draft) return;
  const token = area.form?.querySelector("input[name=_csrf]");
  const body = new URLSearchParams({ kind: area.dataset.draftKind ?? "reply", text: area.value });
  if (token instanceof HTMLInputElement) body.set("_csrf", token.value);
  fetch(composer.dataset.draft, { method: "POST", body, keepalive: true }).then((answer) => {
    const state = /** @type {HTMLElement | null | undefined} */ (area.form?.querySelector(".draft-state"));
    if (answer.ok && state) state.textContent = state.dataset.saved ?? "";
  }, () => {});
}

document.addEventListener("input", (event) => {
  const area = event.target;
  if (!(area instanceof HTMLTextAreaElement) || !area.dataset.draftKind) return;
  clearTimeout(waiting.get(area));
  waiting.set(area, setTimeout(() => {
    waiting.delete(area);
    keep(area);
  }, 500));
});
addEventListener("pagehide", () => {
  for (const [area, timer] of waiting) {
    clearTimeout(timer);
    keep(area);
  }
});
// What is being sent is no draft any more.
document.addEventListener("submit", (event) => {
  if (!(event.target instanceof HTMLFormElement)) return;
  for (const area of event.target.querySelectorAll("textarea[data-draft-kind]")) {
    clearTimeout(waiting.get(area));
    waiting.delete(area);
  }
}, true);

// --- Files
/** @param {HTMLInputElement} input */
function name(input) {
  const chosen = input.form?.querySelector(".chosen");
  if (chosen) chosen.textContent = [...(input.files ?? [])].map((file) => file.name).join(", ");
}
document.addEventListener("change", (event) => {
  if (event.target instanceof HTMLInputElement && event.target.type === "file") name(event.target);
});

/** @param {Event} event @param {FileList | undefined} files */
function attach(event, files) {
  const form = event.target instanceof Element ? event.target.closest("#composer form") : null;
  const input = form?.querySelector("input[type=file]");
  if (!(input instanceof HTMLInputElement) || !files?.length) return;
  event.preventDefault();
  const all = new DataTransfer();
  for (const file of [...(input.files ?? []), ...files]) all.items.add(file);
  input.files = all.files;
  name(input);
}
document.addEventListener("paste", (event) => attach(event, event.clipboardData?.files));
document.addEventListener("drop", (event) => attach(event, event.dataTransfer?.files));
document.addEventListener("dragover", (event) => {
  if (event.target instanceof Element && event.target.closest("#composer form")) event.preventDefault();
});
