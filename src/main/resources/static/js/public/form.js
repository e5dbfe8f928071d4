// The customer's form, where scripts run: one click sends once, and a frame in the shop's page grows with it.
for (const form of document.querySelectorAll("form[data-send-once]")) {
  let sent = false;
  form.addEventListener("submit", (event) => {
    if (sent) event.preventDefault();
    sent = true;
  });
  // Back from the next page: it may be sent again.
  addEventListener("pageshow", () => { sent = false; });
}

document.querySelector("[aria-invalid]")?.focus();

if (window.parent !== window) {
  document.documentElement.classList.add("framed");
  const tell = () => window.parent.postMessage({ mostradorHeight: document.body.scrollHeight + 8 }, "*");
  new ResizeObserver(tell).observe(document.body);
}
