// The set-up form starts with the time zone that the browser lives in.
const form = document.querySelector("[data-guess-zone]");
const zones = form?.querySelector("select[name=zone]");
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

if (zones instanceof HTMLSelectElement && !form?.querySelector("[aria-invalid]")) {
  if ([...zones.options].some((option) => option.value === here)) zones.value = here;
}
