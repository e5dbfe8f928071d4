// Where a list stood, by its address, for as long as the tab lives: who comes back to it finds the place again.
const KEY = "mostrador-list";

const list = () => document.getElementById("list");

/** @returns {{address: string, top: number, rows: number} | null} */
function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "null");
  } catch {
    return null;
  }
}

/** Notes where the list stands, unless it is out of sight (a phone shows one thing at a time). */
export function keepPlace() {
  const element = list();
  if (!element || element.offsetParent === null) return;
  const rows = document.getElementById("rows")?.childElementCount ?? 0;
  sessionStorage.setItem(KEY, JSON.stringify({ address: element.dataset.address, top: element.scrollTop, rows }));
}

/** How many rows the list had when it was left, 0 for a list that is another one. */
export function rowsKept() {
  const place = kept();
  return place && place.address === list()?.dataset.address ? place.rows : 0;
}

/** Scrolls back to where it stood. */
export function findPlace() {
  const element = list();
  const place = kept();
  if (element && place && place.address === element.dataset.address) element.scrollTop = place.top;
}
