// Language and theme lead back to where one is now: the address of a desk moves on without the page.
document.addEventListener("submit", (event) => {
  const form = event.target;
  const back = form instanceof HTMLFormElement && /\/(language|theme)$/.test(form.action) ? form.elements.namedItem("back") : null;
  if (back instanceof HTMLInputElement && back.type === "hidden") back.value = location.pathname + location.search;
}, true);
