// A link whose page can be looked at over this one: [data-fetched="id"] names the part of it that matters. Without a
// script, or when the fetch fails, the link leads there.
document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const opener = event.target.closest("a[data-fetched]");
  if (opener instanceof HTMLAnchorElement && document.getElementById("announcer")) {
    event.preventDefault();
    open(opener);
  }
  const no = event.target.closest("dialog [data-dialog-no]");
  if (no) {
    event.preventDefault();
    no.closest("dialog")?.close();
  }
});

/** @param {HTMLAnchorElement} opener */
async function open(opener) {
  const response = await fetch(opener.href, { headers: { "HX-Request": "true" } }).catch(() => null);
  if (!response?.ok || response.redirected) return location.assign(opener.href);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const part = page.getElementById(opener.dataset.fetched ?? "");
  if (!part) return location.assign(opener.href);
  const dialog = document.createElement("dialog");
  dialog.className = "dialog";
  dialog.setAttribute("aria-labelledby", "fetched-title");
  dialog.append(head(opener), document.adoptNode(part));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  const first = dialog.querySelector("[autofocus]");
  if (first instanceof HTMLElement) first.focus();
}

/** @param {HTMLAnchorElement} opener */
function head(opener) {
  const header = document.createElement("header");
  const title = document.createElement("h2");
  title.id = "fetched-title";
  title.textContent = opener.getAttribute("aria-label") ?? opener.textContent;
  const form = document.createElement("form");
  form.method = "dialog";
  const close = document.createElement("button");
  close.className = "btn";
  close.textContent = opener.dataset.close ?? "";
  form.append(close);
  header.append(title, form);
  return header;
}
