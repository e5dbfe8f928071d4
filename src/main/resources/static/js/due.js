// How long until a commitment is due ([data-due]), in the page's own language: "dentro de 2 horas", "hace 5 minutos".
/** @type {[Intl.RelativeTimeFormatUnit, number][]} */
const UNITS = [["day", 86_400], ["hour", 3_600], ["minute", 60]];
const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "always" });

function tell() {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-due]"))) {
    const left = (Date.parse(place.dataset.due ?? "") - Date.now()) / 1000;
    const [unit, seconds] = UNITS.find(([, size]) => Math.abs(left) >= size * 1.5) ?? UNITS[2];
    place.textContent = words.format(Math.round(left / seconds) || (left < 0 ? -1 : 1), unit);
    place.closest(".promised-line, .due-row")?.classList.toggle("soon", left > 0 && left < 3_600);
    place.closest(".promised-line, .due-row")?.classList.toggle("broken", left <= 0);
  }
}

tell();
setInterval(tell, 20_000);
for (const moment of ["desk:shown", "desk:refreshed"]) document.addEventListener(moment, tell);
