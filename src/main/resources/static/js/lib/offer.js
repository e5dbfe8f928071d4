// A list above the composer that follows what is typed: arrows choose, Enter or Tab takes, Escape goes on typing.
/** @type {HTMLUListElement | null} */
let box = null;
/** @type {HTMLTextAreaElement | null} */
let of = null;
/** @type {(item: HTMLElement) => void} */
let taken = () => {};
/** @type {() => void} */
let left = () => {};

/**
 * @param {HTMLTextAreaElement} field
 * @param {HTMLElement[]} items list items; none: nothing is shown
 * @param {(item: HTMLElement) => void} take
 * @param {{label?: string, left?: () => void}} more left: Escape was pressed
 */
export function offer(field, items, take, more = {}) {
  withdraw();
  if (items.length === 0) return;
  of = field;
  taken = take;
  left = more.left ?? (() => {});
  box = document.createElement("ul");
  box.className = "mentions";
  box.id = "mentions";
  box.setAttribute("role", "listbox");
  box.setAttribute("aria-label", more.label ?? field.getAttribute("aria-label") ?? "");
  items.forEach((item, i) => {
    item.id = `mention-${i}`;
    item.setAttribute("role", "option");
    box?.append(item);
  });
  box.addEventListener("pointerdown", pointed);
  field.setAttribute("aria-controls", box.id);
  field.after(box);
  const top = (field.closest(".composer") ?? field).getBoundingClientRect().top;
  const floor = box.offsetParent?.getBoundingClientRect().bottom ?? innerHeight;
  box.style.bottom = `${floor - top + 4}px`;
  box.style.maxHeight = `${Math.max(top - 8, 120)}px`;
  select(items[0]);
}

export function withdraw() {
  box?.remove();
  box = null;
  of?.removeAttribute("aria-controls");
  of?.removeAttribute("aria-activedescendant");
  of = null;
}

document.addEventListener("focusout", (event) => {
  if (event.target === of) withdraw();
});
document.addEventListener("keydown", (event) => {
  if (!box || event.target !== of || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) choose(step);
  else if (event.key === "Enter" || event.key === "Tab") take();
  else if (event.key === "Escape") {
    withdraw();
    left();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}, true);

/** @param {PointerEvent} event */
function pointed(event) {
  const item = event.target instanceof Element ? event.target.closest("[role=option]") : null;
  event.preventDefault();
  if (!item) return;
  select(item);
  take();
}

/** @param {number} step */
function choose(step) {
  const items = [...(box?.children ?? [])];
  const now = items.findIndex((item) => item.getAttribute("aria-selected") === "true");
  select(items[(now + step + items.length) % items.length]);
}

/** @param {Element} item */
function select(item) {
  for (const other of box?.children ?? []) other.setAttribute("aria-selected", String(other === item));
  of?.setAttribute("aria-activedescendant", item.id);
  item.scrollIntoView({ block: "nearest" });
}

function take() {
  const item = box?.querySelector("[aria-selected=true]");
  withdraw();
  if (item instanceof HTMLElement) taken(item);
}
