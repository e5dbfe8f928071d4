// A chat on the desk: that the visitor writes shows for a few seconds, and the visitor sees that the agent does.
import { desk, openNumber } from "./lib/desk.js";

const LASTS = 6000; // milliseconds that a sign of life is worth
const OFTEN = 3000; // milliseconds between two of our own
/** @type {ReturnType<typeof setTimeout> | undefined} */
let fading;
let told = 0;

addEventListener("desk:signal", (event) => {
  const [kind, number] = /** @type {CustomEvent<string>} */ (event).detail.split(" ");
  if (kind !== "chat-writing") return;
  event.preventDefault(); // nothing has changed that would have to be fetched
  if (number === openNumber()) show();
});
document.body.addEventListener("desk:refreshed", hide);
document.body.addEventListener("desk:shown", hide);

function show() {
  const web = document.querySelector("[data-writing]");
  const composer = document.getElementById("composer");
  if (!(web instanceof HTMLElement) || !composer) return;
  let line = document.getElementById("writing");
  if (!line) {
    line = document.createElement("p");
    line.id = "writing";
    line.className = "writing";
    composer.before(line);
  }
  const angry = document.querySelector("[data-let-finish]");
  line.textContent = [web.dataset.writing, angry instanceof HTMLElement ? angry.dataset.letFinish : ""].join(" ").trim();
  clearTimeout(fading);
  fading = setTimeout(hide, LASTS);
}

function hide() {
  clearTimeout(fading);
  document.getElementById("writing")?.remove();
}

document.addEventListener("input", (event) => {
  const field = event.target;
  const web = document.querySelector("[data-answering]");
  if (!(field instanceof HTMLTextAreaElement) || field.id !== "reply-text" || !(web instanceof HTMLElement) || !desk()) return;
  const token = field.form?.querySelector("input[name=_csrf]");
  if (Date.now() - told < OFTEN || !field.value || !(token instanceof HTMLInputElement)) return;
  told = Date.now();
  const body = new URLSearchParams({ _csrf: token.value });
  fetch(web.dataset.answering ?? "", { method: "POST", body, headers: { "HX-Request": "true" } }).catch(() => {});
});
