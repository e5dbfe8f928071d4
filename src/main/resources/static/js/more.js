// [data-more] loads the next rows when it comes into sight, or on a click.
/** @param {HTMLAnchorElement} link */
async function load(link) {
  if (link.dataset.loading) return;
  link.dataset.loading = "true";
  const answer = await fetch(link.href);
  if (!answer.ok) return delete link.dataset.loading;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const rows = [...(page.getElementById("rows")?.children ?? [])].map((row) => document.importNode(row, true));
  link.replaceWith(...rows);
  for (const row of rows) /** @type {any} */ (window).htmx?.process(row);
  watch();
}
const sight = new IntersectionObserver((entries) => {
  for (const entry of entries) if (entry.isIntersecting) load(/** @type {HTMLAnchorElement} */ (entry.target));
}, { rootMargin: "300px" });
function watch() {
  for (const link of document.querySelectorAll("a[data-more]")) sight.observe(link);
}
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a[data-more]") : null;
  if (link instanceof HTMLAnchorElement) {
    event.preventDefault();
    load(link);
  }
});
document.addEventListener("htmx:afterSettle", watch);
watch();
