// A reply that leaves in a moment ([data-leaves]) counts the seconds in which it can be taken back.
setInterval(() => {
  for (const line of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-leaves]"))) {
    const left = Math.ceil((Date.parse(line.dataset.leaves ?? "") - Date.now()) / 1000);
    if (left > 0) line.textContent = (line.dataset.words ?? "").replace("{0}", String(left));
  }
}, 500);
