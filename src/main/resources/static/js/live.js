// What happens elsewhere appears by itself. The stream brings only numbers of conversations; the parts concerned are
// fetched again. A tab that nobody sees lets go of its stream and catches up when it is seen again.
import { desk, openNumber, refresh } from "./lib/desk.js";

const REST = 400; // milliseconds between two refreshes that bring nothing about the open conversation
/** @type {EventSource | null} */
let stream = null;
/** @type {Set<string>} */
let changed = new Set();
let busy = false;
let last = 0;
let wasLost = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let hiding;

// Who is there for chats stays there while looking at another window: one tab of theirs keeps its stream.
let keeper = false;
const isKept = () => keeper && document.querySelector("[data-available]") !== null;

if (desk()) {
  connect();
  navigator.locks?.request("mostrador-desk", () => {
    keeper = true;
    return new Promise(() => {});
  });
  document.addEventListener("visibilitychange", () => {
    clearTimeout(hiding);
    if (document.hidden && !isKept()) hiding = setTimeout(disconnect, 10_000);
    else if (!document.hidden && !stream) {
      hear("everything");
      connect();
    }
  });
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", (event) => {
    if (event.persisted && !stream) {
      hear("everything");
      connect();
    }
  });
}

function connect() {
  stream = new EventSource("/live");
  stream.addEventListener("signals", (event) => event.data.split("\n").forEach(hear));
  stream.addEventListener("presence", (event) => watched(JSON.parse(event.data)));
  stream.addEventListener("open", () => {
    document.body.dataset.live = "on";
    watched(null); // all of it comes anew
    if (wasLost) {
      hear("everything"); // whatever was said meanwhile was not heard
      say("back");
    }
    wasLost = false;
  });
  stream.addEventListener("error", () => {
    document.body.dataset.live = "off";
    if (!wasLost && stream?.readyState === EventSource.CLOSED) {
      say("lost");
      stream = null;
      setTimeout(() => !stream && !document.hidden && connect(), 3000);
    }
    wasLost = true;
  });
}

function disconnect() {
  stream?.close();
  stream = null;
}

/** @param {object[] | null} places */
function watched(places) {
  dispatchEvent(new CustomEvent("desk:presence", { detail: places }));
}

/** @param {string} signal `<kind> <subject>` */
function hear(signal) {
  if (!dispatchEvent(new CustomEvent("desk:signal", { detail: signal, cancelable: true }))) return;
  changed.add(signal);
  if (!busy) run();
}

async function run() {
  busy = true;
  try {
    while (changed.size > 0) {
      const mine = [...changed].some((signal) => signal === "everything" || signal === `conversation ${openNumber()}`);
      if (!mine) await new Promise((go) => setTimeout(go, Math.max(0, last + REST - performance.now())));
      const concerns = changed.has("everything") || changed.has(`conversation ${openNumber()}`) || changed.has("conversation ");
      changed = new Set();
      await refresh(concerns && openNumber() ? "views list head thread composer side" : "views list");
      last = performance.now();
    }
  } catch {
    // The stream will say when the server is back.
  } finally {
    busy = false;
  }
}

/** @param {"lost" | "back"} what */
function say(what) {
  const announcer = document.getElementById("announcer");
  if (announcer) announcer.textContent = announcer.dataset[what] ?? "";
}
