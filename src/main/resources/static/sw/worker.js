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

// The desk that is open already is brought to the front and led there; else a new one opens.
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(show(event.notification.data?.path ?? "/"));
});

/** @param {string} path */
async function show(path) {
  const tabs = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const here = tabs.find((tab) => new URL(tab.url).pathname === path) ?? tabs.find((tab) => tab.visibilityState === "visible") ?? tabs[0];
  if (!here) return self.clients.openWindow(path);
  const tab = await here.focus().catch(() => here);
  if (new URL(tab.url).pathname === path) return tab;
  return tab.navigate(path).catch(() => self.clients.openWindow(path));
}
