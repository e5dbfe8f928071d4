// The desk as one thing: go to a conversation, bring parts up to date, say what a refused form said.
import { fetchRegions, place } from "./regions.js";
import { toast } from "./toast.js";

const LIST = ["waiting", "views", "alarms", "rows", "list-foot"];
let under = 0; // the newest visit; an older answer that comes late is dropped

/** Is the desk on this page? */
export const desk = () => document.getElementById("list") !== null && document.body.classList.contains("desk");

/** The number of the open conversation, or "". */
export const openNumber = () => document.getElementById("main")?.dataset.number ?? "";

/**
 * Shows another conversation (or step) without leaving the page.
 * @param {string} address
 * @param {boolean} push whether the address is new to the history
 */
export async function visit(address, push) {
  const mine = ++under;
  const row = listed(address);
  const isList = !address.startsWith("/conversations/");
  dispatchEvent(new Event("desk:leave"));
  let answer;
  try {
    answer = await fetchRegions(grown(address), isList ? "" : row ? "head thread composer side" : "views list head thread composer side");
  } catch {
    location.assign(address);
    return;
  }
  if (mine !== under) return;
  const main = answer.page.getElementById("main");
  if (!answer.ok || !main) {
    location.assign(address);
    return;
  }
  if (push) history.pushState({}, "", address);
  document.title = answer.page.title;
  document.body.className = answer.page.body.dataset.frame ?? (isList ? answer.page.body.className : document.body.className);
  if (row) choose(row);
  else LIST.forEach((id) => place(answer.page, id));
  document.getElementById("main")?.replaceWith(document.adoptNode(main));
  force(answer.page, "side");
  document.body.dispatchEvent(new CustomEvent("desk:shown", { bubbles: true }));
}

// The row that leads there: the list beside stays as it is, the stream of changes keeps it up to date.
/** @param {string} address */
function listed(address) {
  return document.body.dataset.live === "on" ? document.querySelector(`#rows a.row[href="${CSS.escape(address)}"]`) : null;
}

/** @param {Element} row */
function choose(row) {
  document.querySelector('#rows a.row[aria-current="true"]')?.removeAttribute("aria-current");
  row.setAttribute("aria-current", "true");
}

/**
 * Brings parts up to date; the person notices nothing but the change.
 * @param {string} regions
 * @param {number} rows that the list should have at least
 */
export async function refresh(regions, rows = 0) {
  const number = openNumber();
  const address = location.pathname + location.search;
  const answer = await fetchRegions(grown(address, rows), regions);
  if (!answer.ok || number !== openNumber() || address !== location.pathname + location.search) return;
  dispatchEvent(new CustomEvent("desk:before"));
  for (const id of [...LIST, "head", "thread", "side", "saying"]) place(answer.page, id);
  recipients(answer.page);
  document.body.dispatchEvent(new CustomEvent("desk:refreshed", { bubbles: true }));
}

/**
 * The composer anew, after what was in it has gone out.
 */
export async function freshComposer() {
  const answer = await fetchRegions(location.pathname + location.search, "head thread composer");
  if (!answer.ok) return;
  const note = document.getElementById("composer")?.classList.contains("on-note");
  force(answer.page, "composer");
  document.getElementById("composer")?.classList.toggle("on-note", Boolean(note));
  for (const id of ["head", "thread"]) place(answer.page, id);
  document.body.dispatchEvent(new CustomEvent("desk:refreshed", { bubbles: true }));
}

/**
 * @param {Document} page
 * @param {string} id
 */
export function force(page, id) {
  const fresh = page.getElementById(id);
  const old = document.getElementById(id);
  if (fresh && old) old.replaceWith(document.adoptNode(fresh));
}

/**
 * What the server says about a form it refused.
 * @param {Document} page
 */
export function complain(page) {
  const notice = page.querySelector(".toast");
  const said = page.querySelector("[data-refusal]")?.textContent ?? page.querySelector("h1")?.textContent ?? "";
  if (notice) document.getElementById("toasts")?.append(document.adoptNode(notice));
  else if (said) toast(said);
}

// A list that was scrolled down is asked for as long as it is.
/**
 * @param {string} address
 * @param {number} least
 */
function grown(address, least = 0) {
  const rows = Math.max(least, document.getElementById("rows")?.childElementCount ?? 0);
  if (rows <= 50) return address;
  return `${address}${address.includes("?") ? "&" : "?"}rows=${rows}`;
}

// Who is answered follows the newest message, unless the agent has chosen otherwise.
/** @param {Document} page */
function recipients(page) {
  const old = document.getElementById("recipients");
  const fresh = page.getElementById("recipients");
  if (!old || !fresh || old.dataset.touched || old.dataset.version === fresh.dataset.version) return;
  if (old.contains(document.activeElement)) return;
  old.replaceWith(document.adoptNode(fresh));
}
