// Says now and then that somebody is at this desk, so that whoever forgets to say that they leave counts as away.
const PAUSE = 60_000; // milliseconds
let said = Date.now();

for (const moment of ["keydown", "pointerdown", "wheel", "touchstart"]) {
  document.addEventListener(moment, touched, { passive: true, capture: true });
}

function touched() {
  const headers = JSON.parse(document.body.getAttribute("hx-headers") || "{}");
  if (Date.now() - said < PAUSE || !document.querySelector(".nav [data-menu]")) return;
  said = Date.now();
  const body = new URLSearchParams({ _method: "put" });
  fetch("/status/activity", { method: "POST", body, headers: { ...headers, "HX-Request": "true" } }).catch(() => {});
}
