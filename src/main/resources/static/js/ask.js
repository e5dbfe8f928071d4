// A form was answered with a question ([data-ask]): it is asked over the page, and answered by one key.
/** @param {Document} page what the form was answered with */
export function ask(page) {
  const question = page.querySelector("[data-ask]");
  if (!question) return false;
  const dialog = document.createElement("dialog");
  dialog.className = "dialog";
  const title = question.querySelector("h1");
  const head = document.createElement("h2");
  head.id = "ask-title";
  head.textContent = title?.textContent ?? "";
  title?.replaceWith(head);
  dialog.setAttribute("aria-labelledby", head.id);
  dialog.append(document.adoptNode(question));
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("submit", () => setTimeout(() => dialog.close()));
  dialog.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-ask-no]")) {
      event.preventDefault();
      dialog.close();
    }
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const button = dialog.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (button instanceof HTMLElement) {
      event.preventDefault();
      button.click();
    }
  });
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector("button")?.focus();
  return true;
}
