// Promises tick: what runs out says how long is left, what ran out says so, without asking the server.
const PACE = 10_000; // milliseconds

setInterval(tick, PACE);
document.addEventListener("visibilitychange", tick);

function tick() {
  if (document.hidden) return;
  for (const tag of document.querySelectorAll("[data-deadline]")) if (tag instanceof HTMLElement) show(tag, Date.now());
}

/** @param {HTMLElement} tag @param {number} now */
function show(tag, now) {
  const deadline = Date.parse(tag.dataset.deadline ?? "");
  if (now >= deadline) return look(tag, "broken", tag.dataset.sayBroken ?? "");
  if (now >= Date.parse(tag.dataset.soon ?? "")) look(tag, "soon", (tag.dataset.saySoon ?? "{0}").replace("{0}", span(deadline - now)));
}

/** @param {HTMLElement} tag @param {string} state @param {string} words */
function look(tag, state, words) {
  tag.classList.remove("kept", "soon", "broken");
  tag.classList.add(state);
  if (tag.textContent !== words) tag.textContent = words;
}

/** @param {number} left milliseconds */
function span(left) {
  const minutes = Math.ceil(left / 60_000);
  if (minutes < 60) return `${minutes} min`;
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 1440)} d`;
}
