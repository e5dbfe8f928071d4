// A beginning that a step of the protocol has ready ([data-put-skeleton]) goes where the cursor stands, and what a reply
// with it does is ticked. Without this the form beside it adds it to the draft.
import { keepAll } from "./draft.js";
import { visit } from "./lib/desk.js";
import { draft, paragraph } from "./lib/insert.js";

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-put-skeleton]") : null;
  if (!(button instanceof HTMLButtonElement) || !draft()) return;
  event.preventDefault();
  put(button);
});

/** @param {HTMLButtonElement} button */
async function put(button) {
  const response = await fetch(button.dataset.putSkeleton ?? "", { headers: { "HX-Request": "true" } }).catch(() => null);
  const page = response?.ok && !response.redirected ? new DOMParser().parseFromString(await response.text(), "text/html") : null;
  const skeleton = page?.querySelector(".skeleton");
  await keepAll();
  if (!(skeleton instanceof HTMLElement)) return button.form?.requestSubmit(button);
  if (!draft()?.checkVisibility()) await toConversation(button);
  paragraph(skeleton.textContent ?? "");
  tick(skeleton.dataset.does ?? "");
}

// On a phone the steps stand in the conversation's place, so first back to it.
/** @param {HTMLButtonElement} button */
async function toConversation(button) {
  if (document.getElementById("composer")?.checkVisibility()) return; // the note's side, or the preview
  const at = button.form?.elements.namedItem("at");
  await visit(`${location.pathname}?${at instanceof HTMLInputElement ? at.value : ""}`, true);
}

/** @param {string} does */
function tick(does) {
  const box = does && document.querySelector(`#composer input[name="does"][value="${CSS.escape(does)}"]`);
  if (!(box instanceof HTMLInputElement)) return;
  box.checked = true;
  const more = box.closest("details");
  if (more) more.open = true;
}
