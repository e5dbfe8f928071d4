// Back from a conversation, the list stands where it stood, however far it had been scrolled.
import { desk, openNumber, refresh } from "./lib/desk.js";
import { findPlace, keepPlace, rowsKept } from "./lib/place-in-list.js";

if (desk()) {
  addEventListener("pagehide", keepPlace);
  addEventListener("desk:leave", keepPlace);
  document.getElementById("list")?.addEventListener("scroll", settle, { passive: true });
  document.body.addEventListener("desk:shown", () => { if (!openNumber()) findPlace(); });
  restore();
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;
function settle() {
  clearTimeout(waiting);
  waiting = setTimeout(keepPlace, 150);
}

// A page that came from the network again: as many rows as there were, then the place.
async function restore() {
  const how = /** @type {PerformanceNavigationTiming | undefined} */ (performance.getEntriesByType("navigation")[0]);
  if (how?.type !== "back_forward" && how?.type !== "reload") return;
  if (rowsKept() > (document.getElementById("rows")?.childElementCount ?? 0)) await refresh("list", rowsKept()).catch(() => {});
  findPlace();
}
