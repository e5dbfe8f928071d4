// Notices on this device while no desk is open: switched on by a click, never asked for by itself. Whoever signs in again
// on a device that they switched on before finds it on.
const AGENT = "mostrador-push"; // who switched it on here
const FRESH = "mostrador-push-fresh"; // this tab has said so since it was opened
const section = document.getElementById("push");

if (section) show(section);
else if (document.body.classList.contains("page") || document.body.classList.contains("desk")) renew();
else sessionStorage.removeItem(FRESH);

/** @param {HTMLElement} sheet */
async function show(sheet) {
  const button = /** @type {HTMLButtonElement} */ (sheet.querySelector("[data-push-on]"));
  const state = /** @type {HTMLElement} */ (sheet.querySelector("[data-push-state]"));
  const hindrance = hindered();
  const subscription = hindrance ? null : await current();
  const mark = subscription ? await digest(subscription.endpoint) : "";
  const mine = mark ? sheet.querySelector(`[data-device="${mark}"]`) : null;
  button.hidden = Boolean(hindrance || mine);
  state.textContent = state.dataset[hindrance || (mine ? "on" : "")] ?? "";
  if (mine) own(sheet, mine);
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      const denied = (await Notification.requestPermission()) !== "granted";
      if (denied) state.textContent = state.dataset.denied ?? "";
      else await subscribe(sheet);
    } catch {
      state.textContent = state.dataset.failed ?? "";
    }
    button.disabled = false;
  });
}

/**
 * @param {HTMLElement} sheet
 * @param {Element} line of this very device
 */
function own(sheet, line) {
  localStorage.setItem(AGENT, sheet.dataset.agent ?? "");
  line.querySelector("[data-this]")?.removeAttribute("hidden");
  line.querySelector("form")?.addEventListener("submit", () => {
    localStorage.removeItem(AGENT);
    current().then((it) => it?.unsubscribe());
  });
}

/** Why not, as a word of the page; "" when nothing is in the way. */
function hindered() {
  if (!isSecureContext) return "insecure";
  const isApple = /iPhone|iPad/.test(navigator.userAgent) || (navigator.maxTouchPoints > 1 && /Macintosh/.test(navigator.userAgent));
  const isKnown = "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
  if (!isKnown) return isApple && !matchMedia("(display-mode: standalone)").matches ? "ios" : "unsupported";
  return Notification.permission === "denied" ? "denied" : "";
}

/** @returns {Promise<PushSubscription | null>} */
async function current() {
  const worker = await navigator.serviceWorker.getRegistration();
  return (await worker?.pushManager.getSubscription()) ?? null;
}

/** @param {HTMLElement} sheet */
async function subscribe(sheet) {
  const form = /** @type {HTMLFormElement} */ (sheet.querySelector("[data-push-form]"));
  fill(form, await fresh(sheet.dataset.key ?? ""));
  localStorage.setItem(AGENT, sheet.dataset.agent ?? "");
  form.submit();
}

// A subscription made with another key than the shop's present one is deaf to it.
/** @param {string} key of the shop */
async function fresh(key) {
  await navigator.serviceWorker.register("/sw.js");
  const worker = await navigator.serviceWorker.ready;
  const old = await worker.pushManager.getSubscription();
  if (old && text(old.options.applicationServerKey) === key) return old;
  await old?.unsubscribe();
  return worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
}

/**
 * @param {HTMLFormElement} form
 * @param {PushSubscription} subscription
 */
function fill(form, subscription) {
  const values = { endpoint: subscription.endpoint, key: text(subscription.getKey("p256dh")), auth: text(subscription.getKey("auth")) };
  for (const [name, value] of Object.entries(values)) {
    /** @type {HTMLInputElement} */ (form.elements.namedItem(name)).value = value;
  }
}

// Once a tab: the sign-in may be a new one, the browser may have changed its subscription.
async function renew() {
  const agent = read();
  if (!agent || sessionStorage.getItem(FRESH) || hindered() || Notification.permission !== "granted") return;
  sessionStorage.setItem(FRESH, "yes");
  try {
    const answer = await fetch("/profile/notifications");
    const sheet = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("push");
    const form = sheet?.querySelector("form");
    if (!sheet || !form || sheet.dataset.agent !== agent) return;
    fill(form, await fresh(sheet.dataset.key ?? ""));
    await fetch("/profile/devices", {
      method: "POST",
      body: new URLSearchParams(/** @type {any} */ (new FormData(form))),
      headers: { "HX-Request": "true" },
    });
  } catch {
    sessionStorage.removeItem(FRESH); // the next page tries again
  }
}

function read() {
  try {
    return localStorage.getItem(AGENT);
  } catch {
    return null;
  }
}

/** @param {ArrayBuffer | null} bytes */
function text(bytes) {
  const plain = btoa(String.fromCharCode(...new Uint8Array(bytes ?? new ArrayBuffer(0))));
  return plain.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @param {string} words */
async function digest(words) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(words)));
  return [...bytes].map((each) => each.toString(16).padStart(2, "0")).join("");
}
