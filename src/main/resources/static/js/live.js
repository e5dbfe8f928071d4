// What colleagues and customers do appears by itself: the stream says what changed, the page asks for the regions
// concerned and swaps them in, without moving focus, scroll or anything typed.
const rows = () => document.getElementById("rows");
const thread = () => document.getElementById("thread");
const open = () => document.querySelector("[data-conversation]")?.getAttribute("data-conversation");

const pending = { rows: false, thread: false };
let timer = 0;

/** @param {string} address */
async function fetched(address) {
  const answer = await fetch(address, { headers: { "HX-Request": "true" } });
  if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

/** Puts `fresh` in the place of `old` where they differ; keeps nodes that are alike, so that nothing flickers.
 * @param {Element} old @param {Element} fresh */
function morph(old, fresh) {
  const known = new Map([...old.children].filter((child) => child.id).map((child) => [child.id, child]));
  const next = [...fresh.children].map((child) => {
    const same = known.get(child.id);
    return same && (same.outerHTML === child.outerHTML || busy(same)) ? same : document.importNode(child, true);
  });
  old.replaceChildren(...next);
  const htmx = /** @type {any} */ (window).htmx;
  if (htmx) for (const child of next) htmx.process(child);
}

/** Somebody is reading or using it. @param {Element} element */
function busy(element) {
  const selection = document.getSelection();
  return element.contains(document.activeElement) || !!element.querySelector("details[open]") ||
    (!!selection && !selection.isCollapsed && element.contains(selection.anchorNode));
}

async function refreshRows() {
  const list = rows();
  if (!list?.dataset.refresh) return;
  const page = await fetched(list.dataset.refresh);
  const fresh = page.getElementById("rows");
  const focused = document.activeElement?.closest(".row")?.id;
  // Further pages that were loaded stay; only the first is asked for again.
  if (fresh && list.querySelectorAll(".row").length <= fresh.querySelectorAll(".row").length + 1) morph(list, fresh);
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  const views = page.getElementById("views");
  if (views) document.getElementById("views")?.replaceWith(document.importNode(views, true));
}

async function refreshThread() {
  const old = thread();
  if (!old?.dataset.refresh || !open()) return;
  const scroll = document.getElementById("thread-scroll");
  const atEnd = !scroll || scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 80;
  const page = await fetched(old.dataset.refresh);
  const fresh = page.getElementById("thread");
  if (!fresh) return;
  morph(old, fresh);
  if (atEnd && scroll) scroll.scrollTop = scroll.scrollHeight;
  document.dispatchEvent(new CustomEvent("desk:thread"));
}

function soon(/** @type {"rows" | "thread"} */ ...what) {
  for (const each of what) pending[each] = true;
  if (timer) return;
  timer = window.setTimeout(async () => {
    timer = 0;
    const work = [];
    if (pending.rows) work.push(refreshRows());
    if (pending.thread) work.push(refreshThread());
    pending.rows = pending.thread = false;
    await Promise.allSettled(work);
  }, 40);
}

function listen() {
  const stream = new EventSource("/live");
  let lost = false;
  stream.addEventListener("ready", () => {
    if (lost) soon("rows", "thread");
    lost = false;
  });
  stream.addEventListener("everything", () => soon("rows", "thread"));
  stream.addEventListener("conversation", (event) => {
    if (event.data === "" || event.data === open()) soon("rows", "thread");
    else soon("rows");
  });
  stream.addEventListener("error", () => {
    lost = true;
  });
  addEventListener("pagehide", () => stream.close());
}

function toEnd() {
  const scroll = document.getElementById("thread-scroll");
  if (scroll && !location.hash) scroll.scrollTop = scroll.scrollHeight;
}

if (rows()) {
  listen();
  toEnd();
  document.addEventListener("htmx:afterSettle", (event) => {
    if (/** @type {Element} */ (event.target).id === "main") {
      toEnd();
      document.body.classList.remove("showing-list");
      document.body.classList.add("showing-conversation");
    }
  });
}
