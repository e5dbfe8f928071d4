// The frame of a formatted mail is as tall as the mail (up to a screen).
document.addEventListener("load", (event) => {
  const frame = event.target;
  if (!(frame instanceof HTMLIFrameElement) || !frame.hasAttribute("data-fit")) return;
  const height = frame.contentDocument?.documentElement.scrollHeight ?? 0;
  if (height) frame.height = String(Math.min(height + 4, Math.round(innerHeight * 0.9)));
}, true);
