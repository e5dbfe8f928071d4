// The page that was asked for comes by itself as soon as the shop's server can be reached again. The browser tells only
// of the network, and may do so too early: so we look ourselves, too.
const EVERY = 3000; // milliseconds

const reload = () => location.reload();

setInterval(async () => {
  try {
    await fetch("/manifest.webmanifest", { method: "HEAD", cache: "no-store" });
    reload();
  } catch {
    // not yet
  }
}, EVERY);
addEventListener("online", reload);
document.querySelector("[data-again]")?.addEventListener("click", (event) => {
  event.preventDefault();
  reload();
});
