// Many at once: rows are ticked by mouse, a range with Shift, or with X; what was done is told with a way back.
import { complain, desk, force, openNumber, refresh } from "./lib/desk.js";
import { fetchRegions } from "./lib/regions.js";
import { toast } from "./lib/toast.js";

const TOLD = 20_000; // milliseconds that the way back stays
/** @type {Set<string>} */
const chosen = new Set();
/** @type {HTMLInputElement | null} */
let from = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let leaving;

const form = () => /** @type {HTMLFormElement | null} */ (document.getElementById("bulk"));
const ticks = () => /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll("#rows .tick input")]);

if (desk()) {
  document.addEventListener("click", (event) => {
    const tick = event.target;
    if (!(tick instanceof HTMLInputElement) || !tick.closest("#rows .tick")) return;
    if (event.shiftKey && from?.isConnected) range(from, tick);
    from = tick;
  });
  document.addEventListener("change", (event) => {
    if (event.target instanceof HTMLInputElement && event.target.form === form()) count();
  });
  document.addEventListener("reset", (event) => {
    if (event.target === form()) setTimeout(count);
  });
  document.addEventListener("keydown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.key.toLowerCase() !== "x" || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (target.matches("textarea, select, [contenteditable], input:not([type=checkbox])")) return;
    const row = target.closest("#rows .item") ?? document.querySelector("#rows .row[aria-current]")?.closest(".item");
    const tick = row?.querySelector(".tick input");
    if (!(tick instanceof HTMLInputElement)) return;
    event.preventDefault();
    tick.checked = !tick.checked;
    if (event.shiftKey && from?.isConnected) range(from, tick);
    from = tick;
    count();
  });
  document.addEventListener("submit", (event) => {
    const sent = event.target;
    if (!(sent instanceof HTMLFormElement) || !sent.matches("[data-bulk], [data-bulk-undo]")) return;
    event.preventDefault();
    send(sent, event.submitter);
  }, true);
  for (const moment of ["desk:refreshed", "desk:shown"]) {
    document.body.addEventListener(moment, () => {
      for (const tick of ticks()) tick.checked = chosen.has(tick.value);
      for (const open of document.querySelectorAll("[data-open]")) /** @type {HTMLInputElement} */ (open).value = openNumber() || "0";
      count();
    });
  }
  document.addEventListener("pointerover", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-bulk-done]")) stay();
  });
  count();
  stay();
}

/**
 * @param {HTMLInputElement} one
 * @param {HTMLInputElement} other
 */
function range(one, other) {
  const all = ticks();
  const [start, end] = [all.indexOf(one), all.indexOf(other)].sort((a, b) => a - b);
  for (const tick of all.slice(Math.max(0, start), end + 1)) tick.checked = other.checked;
}

function count() {
  chosen.clear();
  for (const tick of ticks()) if (tick.checked) chosen.add(tick.value);
  const all = form()?.querySelector("input[name=all]");
  const words = document.querySelector("[data-bulk-count]");
  const isAll = all instanceof HTMLInputElement && all.checked;
  if (words instanceof HTMLElement) words.textContent = isAll || chosen.size === 0 ? "" : (words.dataset.words ?? "").replace("{0}", String(chosen.size));
}

/**
 * @param {HTMLFormElement} sent
 * @param {HTMLElement | null} submitter
 */
async function send(sent, submitter) {
  if (sent.dataset.sending) return;
  sent.dataset.sending = "true";
  submitter?.setAttribute("aria-busy", "true");
  try {
    const body = new URLSearchParams(/** @type {any} */ (new FormData(sent, submitter)));
    const response = await fetch(sent.action, { method: "POST", body, headers: { "HX-Request": "true" } });
    const where = response.headers.get("HX-Redirect");
    if (!where) return complain(new DOMParser().parseFromString(await response.text(), "text/html"));
    for (const menu of sent.querySelectorAll("details[open]")) /** @type {HTMLDetailsElement} */ (menu).open = false;
    if (sent.matches("[data-bulk]")) sent.reset();
    chosen.clear();
    const answer = await fetchRegions(where, "list");
    if (answer.ok) force(answer.page, "bulk-done");
    stay();
    await refresh(openNumber() ? "views list head thread composer side" : "views list");
    document.querySelector("#bulk-done button")?.focus({ preventScroll: true });
  } catch {
    toast(document.getElementById("announcer")?.dataset.lost ?? "");
  } finally {
    delete sent.dataset.sending;
    submitter?.removeAttribute("aria-busy");
  }
}

function stay() {
  clearTimeout(leaving);
  const told = document.querySelector("[data-bulk-done]");
  if (told) leaving = setTimeout(() => (told.matches(":hover, :focus-within") ? stay() : told.remove()), TOLD);
}
