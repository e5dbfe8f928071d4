// The thread opens at its newest message and stays there while one reads there; who has scrolled up is told instead
// of being moved.
import { desk, refresh } from "./lib/desk.js";

const NEAR = 80; // pixels from the end that still count as being there
let atEnd = true;
/** @type {Set<string>} */
let known = new Set();
/** @type {HTMLElement | null} */
let followed = null;

const scroller = () => /** @type {HTMLElement | null} */ (document.querySelector(".thread-scroll"));
const pill = () => /** @type {HTMLElement | null} */ (document.querySelector("[data-latest]"));
const isAtEnd = (/** @type {HTMLElement} */ box) => box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;

function shown() {
  const box = scroller();
  if (!box) return;
  known = ids();
  atEnd = true;
  toEnd();
  if (followed === box) return;
  followed = box;
  box.addEventListener("scroll", () => {
    atEnd = isAtEnd(box);
    if (atEnd) hidePill();
  }, { passive: true });
  // Pictures and a growing composer change the heights after the fact.
  const watch = new ResizeObserver(() => {
    const composer = document.getElementById("composer");
    if (composer) box.parentElement?.style.setProperty("--composer", `${composer.offsetHeight + 16}px`);
    if (atEnd) toEnd();
  });
  watch.observe(box);
  const thread = document.getElementById("thread");
  if (thread) watch.observe(thread);
}

function refreshed() {
  const fresh = [...document.querySelectorAll("#thread .msg")].filter((message) => !known.has(message.id));
  known = ids();
  if (atEnd) toEnd();
  const arrived = fresh.filter((message) => /** @type {HTMLElement} */ (message).dataset.direction === "inbound").at(-1);
  if (arrived instanceof HTMLElement) announce(arrived.dataset.author ?? "");
  if (fresh.length > 0 && !atEnd) pill()?.removeAttribute("hidden");
}

const ids = () => new Set([...document.querySelectorAll("#thread .msg")].map((message) => message.id));

function toEnd() {
  const box = scroller();
  if (box) box.scrollTop = box.scrollHeight;
}

function hidePill() {
  pill()?.setAttribute("hidden", "");
}

/** @param {string} author */
function announce(author) {
  const announcer = document.getElementById("announcer");
  if (announcer) announcer.textContent = (announcer.dataset.arrived ?? "").replace("{0}", author);
}

if (desk()) {
  shown();
  document.body.addEventListener("desk:shown", shown);
  document.body.addEventListener("desk:refreshed", refreshed);
  document.body.addEventListener("desk:sent", () => {
    atEnd = true;
    toEnd();
  });
}

document.addEventListener("click", async (event) => {
  if (!(event.target instanceof Element)) return;
  if (event.target.closest("[data-latest]")) {
    atEnd = true;
    hidePill();
    toEnd();
  }
  const earlier = event.target.closest("[data-earlier]");
  if (earlier instanceof HTMLAnchorElement && desk()) {
    event.preventDefault();
    const box = scroller();
    const fromEnd = box ? box.scrollHeight - box.scrollTop : 0;
    history.replaceState({}, "", earlier.pathname + earlier.search);
    await refresh("thread");
    if (box) box.scrollTop = box.scrollHeight - fromEnd;
  }
});

// A mail's own HTML gets the height it needs, up to a screenful.
document.addEventListener("load", (event) => {
  const frame = event.target;
  if (!(frame instanceof HTMLIFrameElement) || !frame.closest(".original")) return;
  const height = frame.contentDocument?.documentElement.scrollHeight ?? 0;
  if (height) frame.style.height = `${Math.min(height + 4, innerHeight * 0.7)}px`;
}, true);
