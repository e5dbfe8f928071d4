// The page that was asked for comes by itself as soon as there is a connection again.
addEventListener("online", () => location.reload());
document.querySelector("[data-again]")?.addEventListener("click", (event) => {
  event.preventDefault();
  location.reload();
});
