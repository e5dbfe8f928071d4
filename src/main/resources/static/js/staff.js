// Who is here shows by itself while somebody looks: the board is fetched again when something was said, and every half
// minute for what nobody says, a desk that has been closed.
const REST = 1_000; // milliseconds between two looks
const LONGEST = 30_000;
const board = () => document.getElementById("staff");
let asked = false;

if (board()) {
  const stream = new EventSource("/live?about=staff");
  stream.addEventListener("signals", soon);
  stream.addEventListener("open", soon);
  addEventListener("pagehide", () => stream.close());
  setInterval(soon, LONGEST);
}

function soon() {
  if (asked || document.hidden) return;
  asked = true;
  setTimeout(look, REST);
}

async function look() {
  asked = false;
  try {
    const response = await fetch(location.href);
    if (!response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.getElementById("staff");
    const shown = board();
    if (!fresh || !shown || fresh.innerHTML === shown.innerHTML) return;
    const focused = document.activeElement?.closest("#staff a")?.getAttribute("href");
    shown.innerHTML = fresh.innerHTML;
    if (focused) document.querySelector(`#staff a[href="${focused.replaceAll('"', "")}"]`)?.focus();
  } catch {
    // the next look tries again
  }
}
