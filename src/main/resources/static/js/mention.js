// "@" in a note offers colleagues: arrows choose, Enter or Tab takes, Escape goes on typing.
const STARTED = /(?:^|\s)@([\p{L}\d ]{0,30})$/u;
/** @type {HTMLUListElement | null} */
let box = null;

document.addEventListener("input", (event) => {
  const field = event.target;
  if (field instanceof HTMLTextAreaElement && field.dataset.people !== undefined) offer(field);
});
document.addEventListener("focusout", (event) => {
  if (event.target instanceof HTMLTextAreaElement) close();
});
document.addEventListener("keydown", (event) => {
  const field = event.target;
  if (!box || !(field instanceof HTMLTextAreaElement)) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) choose(step);
  else if (event.key === "Enter" || event.key === "Tab") take(field);
  else if (event.key === "Escape") close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}, true);

/** @param {HTMLTextAreaElement} field */
function offer(field) {
  const typed = STARTED.exec(field.value.slice(0, field.selectionStart))?.[1];
  const people = (field.dataset.people ?? "").split("\n").filter(Boolean);
  const found = typed === undefined ? [] : people.filter((name) => plain(name).startsWith(plain(typed))).slice(0, 6);
  close();
  if (found.length === 0) return;
  box = document.createElement("ul");
  box.className = "mentions";
  box.id = "mentions";
  box.setAttribute("role", "listbox");
  found.forEach((name, i) => box?.append(option(name, i === 0, field)));
  field.setAttribute("aria-controls", "mentions");
  field.after(box);
  box.style.bottom = `${(field.closest(".composer")?.clientHeight ?? 0) + 4}px`;
}

/**
 * @param {string} name
 * @param {boolean} selected
 * @param {HTMLTextAreaElement} field
 */
function option(name, selected, field) {
  const item = document.createElement("li");
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", String(selected));
  item.textContent = name;
  item.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    select(item);
    take(field);
  });
  return item;
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
}

/** @param {HTMLTextAreaElement} field */
function take(field) {
  const name = box?.querySelector("[aria-selected=true]")?.textContent ?? "";
  const end = field.selectionStart;
  const start = field.value.slice(0, end).lastIndexOf("@");
  field.setRangeText(`@${name} `, start, end, "end");
  close();
  field.dispatchEvent(new Event("input", { bubbles: true }));
  close();
}

function close() {
  box?.remove();
  box = null;
}

/** @param {string} text */
function plain(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}
