// Keeps what looks the same for everybody: style sheets, scripts, pictures, and the page for when there is no
// connection. Never a page with a customer in it. Pushed notices appear from here while no desk is open.
const VERSION = "{{version}}";
const OFFLINE = "/offline";
const KEPT = [OFFLINE, ...{{assets}}];

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(VERSION).then((cache) => cache.addAll(KEPT)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter((name) => name !== VERSION).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const request = event.request;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin) return;
  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => caches.match(OFFLINE)));
  } else if (address.pathname.startsWith("/assets/")) {
    event.respondWith(caches.match(request).then((kept) => kept ?? keep(request)));
  }
});

/** @param {Request} request an asset, whose address changes with its content */
async function keep(request) {
  const answer = await fetch(request);
  if (answer.ok) (await caches.open(VERSION)).put(request, answer.clone());
  return answer;
}

// Text that the server wrote in the agent's language, encrypted on the way: {title, body, tag, path}.
self.addEventListener("push", (event) => {
  const notice = event.data?.json();
  if (!notice) return;
  event.waitUntil(
    self.registration.showNotification(notice.title, {
      body: notice.body,
      tag: notice.tag,
      renotify: true,
      icon: notice.icon,
      data: { path: notice.path },
    }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const path = event.notification.data?.path ?? "/";
  event.waitUntil(
    self.clients.matchAll({ type: "window" }).then((tabs) => {
      const tab = tabs.find((each) => "focus" in each);
      return tab ? tab.focus().then(() => tab.navigate(path)) : self.clients.openWindow(path);
    }),
  );
});
