// What is being written is kept as it is written ([data-draft]): a reload, a crash or another screen loses nothing.
const REST = 600; // milliseconds after the last key
/** @type {Map<HTMLTextAreaElement, ReturnType<typeof setTimeout>>} */
const waiting = new Map();

document.addEventListener("input", (event) => {
  const field = event.target;
  if (!(field instanceof HTMLTextAreaElement) || !field.dataset.draft) return;
  clearTimeout(waiting.get(field));
  waiting.set(field, setTimeout(() => keep(field), REST));
});
addEventListener("desk:leave", keepAll);
addEventListener("pagehide", keepAll);
addEventListener("desk:sending", (event) => {
  const form = /** @type {CustomEvent<HTMLFormElement>} */ (event).detail;
  for (const field of [...waiting.keys()]) {
    if (!form.contains(field)) continue;
    clearTimeout(waiting.get(field)); // it is no draft any more
    waiting.delete(field);
  }
});

/** Keeps everything now; done when the server has it. */
export function keepAll() {
  return Promise.all([...waiting.keys()].map(keep));
}

/** @param {HTMLTextAreaElement} field */
function keep(field) {
  clearTimeout(waiting.get(field));
  waiting.delete(field);
  const form = field.form;
  const token = form?.querySelector("input[name=_csrf]");
  if (!field.dataset.draft || !(token instanceof HTMLInputElement)) return;
  const body = new URLSearchParams({ _method: "put", _csrf: token.value, text: field.value });
  const answering = form?.elements.namedItem("answering");
  if (answering instanceof HTMLInputElement) body.set("answering", answering.value);
  const key = form?.elements.namedItem("key");
  if (key instanceof HTMLInputElement) body.set("key", key.value); // one that was sent meanwhile stays sent
  return fetch(field.dataset.draft, { method: "POST", body, keepalive: true, headers: { "HX-Request": "true" } }).catch(() => {
    waiting.set(field, setTimeout(() => keep(field), 5000)); // no connection: again soon
  });
}
