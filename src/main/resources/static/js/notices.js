// What the agent has not seen yet: the number at the bell, in the tab's title and picture; a tone and a notice of the
// browser, once for all tabs, again while it is not seen if the agent wants that.
import { desk } from "./lib/desk.js";
import { toast } from "./lib/toast.js";

const TOLD = "mostrador-told"; // the newest that some tab has told, and when that was
const MINUTE = 60_000;
let asking = false;

if (desk()) {
  look();
  document.body.addEventListener("desk:refreshed", look);
  document.body.addEventListener("desk:shown", look);
  setInterval(look, MINUTE);
}

async function look() {
  if (asking) return;
  asking = true;
  try {
    const answer = await fetch("/notifications/unseen", { headers: { "HX-Request": "true" } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const unseen = page.getElementById("unseen");
    if (unseen) show(unseen);
  } catch {
    // The next change asks again.
  } finally {
    asking = false;
  }
}

/** @param {HTMLElement} unseen */
function show(unseen) {
  bell(Number(unseen.dataset.count));
  badge(Number(unseen.dataset.badge));
  const lines = /** @type {HTMLAnchorElement[]} */ ([...unseen.querySelectorAll("a")]);
  if (navigator.locks) navigator.locks.request(TOLD, () => tell(lines, Number(unseen.dataset.repeat)));
  else tell(lines, Number(unseen.dataset.repeat));
}

/** @param {number} count */
function bell(count) {
  const link = document.querySelector('.nav a[href="/notifications"]');
  let number = link?.querySelector("b");
  if (link && !number) link.append((number = Object.assign(document.createElement("b"), { className: "num" })));
  if (number) number.textContent = count > 0 ? String(count) : "";
  if (number) number.hidden = count === 0;
}

/** @param {number} count */
function badge(count) {
  const title = document.title.replace(/^\(\d+\+?\) /, "");
  document.title = count > 0 ? `(${count}) ${title}` : title;
  const icon = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=icon]"));
  if (!icon) return;
  icon.dataset.plain ??= icon.href;
  icon.href = count > 0 ? marked(count) : icon.dataset.plain;
  if (count > 0) navigator.setAppBadge?.(count).catch(() => {});
  else navigator.clearAppBadge?.().catch(() => {});
}

/** @param {number} count */
function marked(count) {
  const text = count > 9 ? "9+" : String(count);
  return "data:image/svg+xml," + encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0b6b5d"/>' +
    '<path d="M7 22V11.5l4.5 6 4.5-6 4.5 6 4.5-6V22" fill="none" stroke="#fff" stroke-width="2.6"/>' +
    `<circle cx="23" cy="9" r="9" fill="#b3261e"/><text x="23" y="14" font-size="14" font-family="sans-serif" font-weight="700" text-anchor="middle" fill="#fff">${text}</text></svg>`);
}

/**
 * @param {HTMLAnchorElement[]} lines newest first
 * @param {number} repeat minutes
 */
function tell(lines, repeat) {
  const told = read();
  const newest = lines[0]?.dataset.at ?? told?.newest ?? "";
  if (!told) return keep(newest); // the first look of this browser tells nothing
  const fresh = lines.filter((line) => (line.dataset.at ?? "") > told.newest);
  const again = fresh.length === 0 && lines.length > 0 && repeat > 0 && Date.now() - told.when >= repeat * MINUTE;
  const now = again ? lines : fresh;
  if (now.length === 0) return;
  keep(newest > told.newest ? newest : told.newest);
  if (now.some((line) => line.dataset.sound)) sound();
  const loud = now.find((line) => line.dataset.browser);
  if (loud) notify(loud);
}

/** @returns {{newest: string, when: number} | null} */
function read() {
  try {
    return JSON.parse(localStorage.getItem(TOLD) ?? "null");
  } catch {
    return null;
  }
}

/** @param {string} newest */
function keep(newest) {
  localStorage.setItem(TOLD, JSON.stringify({ newest, when: Date.now() }));
}

// Two soft tones. A browser in which nobody has clicked yet stays silent.
function sound() {
  document.body.dataset.sounded = String(Number(document.body.dataset.sounded ?? 0) + 1);
  try {
    const audio = new AudioContext();
    for (const [start, pitch] of [[0, 660], [0.16, 880]]) {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0.08, audio.currentTime + start);
      volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + start + 0.15);
      tone.connect(volume).connect(audio.destination);
      tone.start(audio.currentTime + start);
      tone.stop(audio.currentTime + start + 0.16);
    }
    setTimeout(() => audio.close(), 600);
  } catch {
    // No sound here: the number is seen all the same.
  }
}

/** @param {HTMLAnchorElement} line */
function notify(line) {
  if (!("Notification" in window) || Notification.permission !== "granted" || document.hasFocus()) return;
  try {
    const notice = new Notification(line.textContent ?? "", { body: line.dataset.about, tag: line.pathname });
    notice.onclick = () => { focus(); location.assign(line.pathname); };
  } catch {
    // Phones show them through the installed app only.
  }
}

document.addEventListener("click", async (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-allow-notices]") : null;
  if (!(button instanceof HTMLElement) || !("Notification" in window)) return;
  const answer = await Notification.requestPermission();
  toast((answer === "granted" ? button.dataset.allowed : button.dataset.denied) ?? "");
});
