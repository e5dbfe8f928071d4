// Who of the colleagues looks at a conversation, and who types in it: faces over the open one, a mark in its row. This
// desk says the same of itself, every few seconds while somebody sees it.
import { desk, openNumber } from "./lib/desk.js";

const BEAT = 10_000; // milliseconds; the server forgets after 25 seconds
const PAUSE = 6_000; // milliseconds without a key: no longer typing
const SCREEN = [...Array(4)].map(() => Math.random().toString(36).slice(2, 8)).join("");

/** @typedef {{ id: string, name: string, initials: string, typing: boolean }} Person */
/** @type {Map<string, Person[]>} */
const places = new Map();
let said = ""; // the number of the conversation we are known to be in
let typed = 0;
let typing = false;

if (desk()) {
  addEventListener("desk:presence", (event) => {
    const changed = /** @type {CustomEvent} */ (event).detail;
    if (!changed) places.clear();
    for (const place of changed ?? []) keep(String(place.number), place.people);
    show();
  });
  for (const moment of ["desk:shown", "desk:refreshed"]) document.body.addEventListener(moment, show);
  document.body.addEventListener("desk:shown", here);
  addEventListener("desk:leave", gone);
  addEventListener("pagehide", gone);
  addEventListener("pageshow", here);
  document.addEventListener("visibilitychange", () => (document.hidden ? gone() : here()));
  document.addEventListener("input", (event) => {
    if (event.target instanceof HTMLTextAreaElement && event.target.closest("#composer")) key();
  });
  addEventListener("desk:sending", rest);
  setInterval(() => {
    if (typing && Date.now() - typed > PAUSE) typing = false;
    here();
  }, BEAT);
  here();
}

function key() {
  typed = Date.now();
  if (typing) return;
  typing = true;
  here();
  setTimeout(pause, PAUSE);
}

function pause() {
  if (!typing) return;
  const left = typed + PAUSE - Date.now();
  if (left > 0) setTimeout(pause, left);
  else rest();
}

function rest() {
  if (!typing) return;
  typing = false;
  here();
}

function here() {
  if (document.hidden || !openNumber()) return;
  if (said && said !== openNumber()) gone();
  said = openNumber();
  tell("put", said);
}

function gone() {
  if (said) tell("delete", said);
  said = "";
  typing = false;
}

/**
 * @param {"put" | "delete"} method
 * @param {string} number
 */
function tell(method, number) {
  const headers = JSON.parse(document.body.getAttribute("hx-headers") || "{}");
  const body = new URLSearchParams({ _method: method, screen: SCREEN, typing: String(typing) });
  fetch(`/conversations/${number}/presence`, { method: "POST", body, keepalive: true, headers: { ...headers, "HX-Request": "true" } }).catch(() => {});
}

/**
 * @param {string} number
 * @param {Person[]} people
 */
function keep(number, people) {
  const me = document.getElementById("announcer")?.dataset.me;
  const others = people.filter((person) => person.id !== me);
  const before = places.get(number) ?? [];
  if (number === openNumber()) announce(others.filter((person) => person.typing && !before.some((old) => old.id === person.id && old.typing)));
  if (others.length > 0) places.set(number, others);
  else places.delete(number);
}

function show() {
  const box = document.getElementById("watchers");
  const people = places.get(openNumber()) ?? [];
  if (box) {
    box.replaceChildren(...people.map(face));
    box.hidden = people.length === 0;
  }
  for (const old of document.querySelectorAll("#rows .watching")) old.remove();
  for (const [number, there] of places) document.getElementById(`row-${number}`)?.append(mark(there));
}

/** @param {Person} person */
function face(person) {
  const item = document.createElement("li");
  item.className = person.typing ? "watcher typing" : "watcher";
  const letters = document.createElement("span");
  letters.className = "face";
  letters.setAttribute("aria-hidden", "true");
  letters.textContent = person.initials;
  item.append(letters, words(person));
  return item;
}

/** @param {Person[]} people */
function mark(people) {
  const typing = people.some((person) => person.typing);
  const item = document.createElement("span");
  item.className = typing ? "watching typing" : "watching";
  item.title = people.map(words).join(", ");
  const picture = document.getElementById(typing ? "watch-types" : "watch-looks");
  if (picture instanceof HTMLTemplateElement) item.append(picture.content.cloneNode(true));
  const said = document.createElement("span");
  said.className = "hidden";
  said.textContent = ` ${item.title}`;
  item.append(said);
  return item;
}

/** @param {Person[]} people */
function announce(people) {
  const announcer = document.getElementById("announcer");
  if (announcer && people.length > 0) announcer.textContent = people.map(words).join(", ");
}

/** @param {Person} person */
function words(person) {
  const said = document.getElementById("announcer")?.dataset;
  return ((person.typing ? said?.types : said?.looks) ?? "").replace("{0}", person.name.split(" ")[0]);
}
