// Takes parts of the desk from the server and puts them in place, leaving alone what has not changed and what the
// person is in the middle of: focus, selection, scroll position and typed text stay.

/**
 * @param {string} address
 * @param {string} regions names, with spaces between; "" for the whole page
 */
export async function fetchRegions(address, regions) {
  /** @type {Record<string, string>} */
  const headers = regions ? { "X-Regions": regions, "HX-Request": "true" } : {};
  const response = await fetch(address, { headers, redirect: "error" });
  // A colleague has merged it into another meanwhile.
  const elsewhere = response.headers.get("HX-Redirect");
  if (elsewhere) location.assign(elsewhere);
  const text = await response.text();
  const page = new DOMParser().parseFromString(text, "text/html");
  return { ok: response.ok, status: response.status, page };
}

/**
 * Puts one region in place.
 * @param {Document} page
 * @param {string} id
 */
export function place(page, id) {
  const fresh = page.getElementById(id);
  const old = document.getElementById(id);
  if (fresh && old) morph(old, fresh);
}

/**
 * @param {HTMLElement} old
 * @param {HTMLElement} fresh
 */
function morph(old, fresh) {
  if (fresh.hasAttribute("data-keyed")) return reconcile(old, fresh);
  if (fresh.dataset.version && fresh.dataset.version === old.dataset.version) return;
  if (isBusy(old)) return;
  replace(old, fresh);
}

/**
 * Children are matched by id; one that has not changed stays the very same node.
 * @param {HTMLElement} old
 * @param {HTMLElement} fresh
 */
function reconcile(old, fresh) {
  const focused = document.activeElement?.closest("[id]")?.id;
  const wanted = new Set([...fresh.children].map((child) => child.id));
  for (const child of [...old.children]) if (!wanted.has(child.id)) child.remove();
  const present = new Map([...old.children].map((child) => [child.id, child]));
  let next = old.firstElementChild;
  for (const child of /** @type {HTMLElement[]} */ ([...fresh.children])) {
    const known = /** @type {HTMLElement | undefined} */ (present.get(child.id));
    const inPlace = known !== undefined && known === next;
    if (inPlace) next = next.nextElementSibling;
    const node = known ? (isCurrent(known, child) ? known : replace(known, child)) : document.adoptNode(child);
    if (!inPlace) old.insertBefore(node, next);
  }
  if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus({ preventScroll: true });
}

/**
 * @param {HTMLElement} known
 * @param {HTMLElement} fresh
 */
function isCurrent(known, fresh) {
  return (fresh.dataset.version !== undefined && known.dataset.version === fresh.dataset.version) || isBusy(known);
}

/**
 * What is being typed into, or has a menu open, is not touched; the next change brings it up to date.
 * @param {HTMLElement} element
 */
function isBusy(element) {
  const active = document.activeElement;
  const typing = active instanceof HTMLElement && element.contains(active) && active.matches("input:not([type=checkbox]), textarea, select");
  return typing || Boolean(element.querySelector("details[data-menu][open]"));
}

/**
 * @param {HTMLElement} old
 * @param {HTMLElement} fresh
 */
function replace(old, fresh) {
  const key = document.activeElement instanceof HTMLElement && old.contains(document.activeElement) ? handle(document.activeElement) : "";
  const node = document.adoptNode(fresh);
  const folds = node.querySelectorAll("details:not([data-menu])");
  if (folds.length === old.querySelectorAll("details:not([data-menu])").length) {
    [...old.querySelectorAll("details:not([data-menu])")].forEach((fold, i) => {
      if (/** @type {HTMLDetailsElement} */ (fold).open) /** @type {HTMLDetailsElement} */ (folds[i]).open = true;
    });
  }
  old.replaceWith(node);
  if (key) node.querySelector(key)?.focus({ preventScroll: true });
  return node;
}

/** @param {HTMLElement} element */
function handle(element) {
  if (element.id) return `#${CSS.escape(element.id)}`;
  return element.dataset.key ? `[data-key="${element.dataset.key}"]` : "";
}
