// Forms of the desk ([data-act]) are sent without leaving the page: what is typed elsewhere stays.
import { ask } from "./ask.js";
import { attached } from "./attached.js";
import { complain, desk, force, freshComposer, refresh, visit } from "./lib/desk.js";
import { keepAll } from "./draft.js";
import { toast } from "./lib/toast.js";

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.matches("[data-act]") || !desk()) return;
  event.preventDefault();
  if (form.dataset.sending) return;
  send(form, insisting(form) ?? event.submitter);
});

// Enter in the field for a reason means its own button, not the first one of the form.
/** @param {HTMLFormElement} form */
function insisting(form) {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement) || field.name !== "insist-why" || !field.value) return null;
  return /** @type {HTMLElement | null} */ (form.querySelector("[name=insist][value=why]"));
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} submitter
 */
async function send(form, submitter) {
  form.dataset.sending = "true";
  submitter?.setAttribute("aria-busy", "true");
  try {
    if (form.dataset.side) await attached();
    dispatchEvent(new CustomEvent("desk:sending", { detail: form }));
    if (form.hasAttribute("data-fresh")) await keepAll(); // the draft is about to get something back
    const body = new FormData(form, submitter);
    const encoded = form.enctype === "multipart/form-data" ? body : new URLSearchParams(/** @type {any} */ (body));
    const response = await fetch(form.action, { method: "POST", body: encoded, headers: { "HX-Request": "true" } });
    await answered(form, response);
  } catch {
    toast(document.getElementById("announcer")?.dataset.lost ?? "");
  } finally {
    delete form.dataset.sending;
    submitter?.removeAttribute("aria-busy");
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {Response} response
 */
async function answered(form, response) {
  const where = response.headers.get("HX-Redirect");
  if (where) return done(form, where);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const side = form.dataset.side;
  if (response.status === 422 && side) {
    force(page, `${side}-refused`);
    if (side === "reply") for (const id of ["recipients", "saying"]) force(page, id);
    refused(document.getElementById(`${side}-refused`));
  } else if (!ask(page)) {
    complain(page);
  }
}

// First what is to be said of it, where that is all that is missing; Ctrl+Enter sends from there.
/** @param {HTMLElement | null} notice */
function refused(notice) {
  const first = notice?.querySelector(".unsaid input") ?? notice?.querySelector("button, summary");
  if (first instanceof HTMLElement) first.focus();
}

/**
 * @param {HTMLFormElement} form
 * @param {string} where
 */
async function done(form, where) {
  const target = new URL(where, location.href);
  for (const dialog of document.querySelectorAll("dialog[open]")) /** @type {HTMLDialogElement} */ (dialog).close();
  for (const menu of document.querySelectorAll("details[data-menu][open]")) /** @type {HTMLDetailsElement} */ (menu).open = false;
  if (target.pathname !== location.pathname) {
    location.assign(where);
  } else if (form.dataset.side || form.hasAttribute("data-fresh")) {
    await freshComposer();
    await refresh("views list");
    document.body.dispatchEvent(new CustomEvent("desk:sent"));
  } else if (form.closest("#side")) {
    await visit(location.pathname + location.search, false);
  } else {
    if (document.activeElement instanceof HTMLElement && form.contains(document.activeElement)) document.activeElement.blur();
    await refresh("views list head thread composer side");
  }
}
