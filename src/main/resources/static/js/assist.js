// The composer's language model: what it writes goes into the field, where one can undo it; what is only to be read
// opens in a dialog.
import { type } from "./marks.js";

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  const accept = event.target.closest("[data-assist-accept]");
  if (accept instanceof HTMLButtonElement) {
    event.preventDefault();
    event.stopImmediatePropagation();
    agreed(accept);
    return;
  }
  const button = event.target.closest("[data-assist] [data-action]");
  const menu = button?.closest("[data-assist]");
  if (button instanceof HTMLButtonElement && menu instanceof HTMLDetailsElement) ask(menu, button);
}, true);

/** @param {HTMLDetailsElement} menu @param {HTMLButtonElement} button */
async function ask(menu, button) {
  const field = /** @type {HTMLTextAreaElement | null} */ (document.getElementById("reply-text"));
  const token = field?.form?.querySelector("input[name=_csrf]");
  if (!field || !(token instanceof HTMLInputElement) || menu.ariaBusy === "true") return;
  menu.open = false;
  menu.ariaBusy = "true";
  say(menu.dataset.waiting ?? "");
  const before = field.value;
  const body = new URLSearchParams({ _csrf: token.value, action: button.dataset.action ?? "", text: before });
  const answer = await fetch(menu.dataset.assist ?? "", { method: "POST", body, headers: { "HX-Request": "true" } }).catch(() => null);
  menu.ariaBusy = null;
  if (!answer?.ok || answer.redirected) return say("");
  const part = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("assistance");
  const problem = part?.querySelector("[data-toast]");
  say(problem?.textContent ?? "");
  if (!part || problem) return;
  const text = part.dataset.draftText;
  if (text === undefined) return show(part);
  if (!field.isConnected || field.value !== before) return;
  field.focus();
  field.select();
  type(field, text);
}

/** @param {HTMLButtonElement} button */
async function agreed(button) {
  const token = button.form?.querySelector("input[name=_csrf]");
  if (!(token instanceof HTMLInputElement)) return;
  await fetch(button.formAction, { method: "POST", body: new URLSearchParams({ _csrf: token.value }), redirect: "manual" }).catch(() => null);
  document.getElementById("machine")?.remove();
  document.getElementById("reply-text")?.focus();
}

/** @param {string} words */
function say(words) {
  const old = document.getElementById("assist-said");
  if (!words) return old?.remove();
  const line = old ?? document.createElement("p");
  line.id = "assist-said";
  line.className = "assist-said small";
  line.setAttribute("role", "status");
  line.textContent = words;
  document.getElementById("findings")?.before(line);
}

/** @param {HTMLElement} part */
function show(part) {
  const dialog = document.createElement("dialog");
  dialog.className = "dialog assist-dialog";
  dialog.append(document.adoptNode(part));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
