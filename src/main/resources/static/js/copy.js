// [data-copy="id"] puts the value of that field on the clipboard and says so.
import { toast } from "./lib/toast.js";

document.addEventListener("click", async (event) => {
  if (!(event.target instanceof Element)) return;
  const button = event.target.closest("[data-copy]");
  if (!(button instanceof HTMLElement)) return;
  const field = document.getElementById(button.dataset.copy ?? "");
  if (!(field instanceof HTMLInputElement) && !(field instanceof HTMLTextAreaElement)) return;
  field.select();
  await navigator.clipboard?.writeText(field.value);
  toast(button.dataset.copied ?? "");
});
