// The list goes on by itself when its end comes into sight; J, K and the arrows walk through it.
import { desk } from "./lib/desk.js";
import { fetchRegions } from "./lib/regions.js";

const watch = new IntersectionObserver((entries) => {
  for (const entry of entries) if (entry.isIntersecting) more(/** @type {HTMLAnchorElement} */ (entry.target));
}, { rootMargin: "200px" });

/** @param {HTMLAnchorElement} link */
async function more(link) {
  watch.unobserve(link);
  if (link.dataset.loading) return;
  link.dataset.loading = "true";
  const answer = await fetchRegions(link.pathname + link.search, "list").catch(() => null);
  if (!answer?.ok || !link.isConnected) return;
  const rows = document.getElementById("rows");
  for (const row of [...(answer.page.getElementById("rows")?.children ?? [])]) {
    if (!document.getElementById(row.id)) rows?.append(document.adoptNode(row));
  }
  const foot = answer.page.getElementById("list-foot");
  if (foot) document.getElementById("list-foot")?.replaceWith(document.adoptNode(foot));
  follow();
}

function follow() {
  const link = document.querySelector("[data-more]");
  if (link instanceof HTMLAnchorElement) watch.observe(link);
}

/** @param {number} step */
export function walk(step) {
  const rows = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("#rows .row")]);
  const now = rows.findIndex((row) => row === document.activeElement);
  const from = now >= 0 ? now : rows.findIndex((row) => row.hasAttribute("aria-current"));
  const next = rows[from < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, from + step))];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
}

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("[data-more]") : null;
  if (!(link instanceof HTMLAnchorElement) || !desk()) return;
  event.preventDefault();
  more(link);
});

if (desk()) {
  follow();
  document.body.addEventListener("desk:refreshed", follow);
  document.body.addEventListener("desk:shown", follow);
  document.querySelector("#rows .row[aria-current]")?.scrollIntoView({ block: "nearest" });
}
