// Mostrador's chat for a shop's page. One file, nothing to install: <script async src="…/chat/widget.js" data-key="…">.
// It starts when the page has loaded and is idle, lives beside the body (page swaps do not touch it), writes no markup
// as text (strict CSP, trusted types) and keeps one token in the page's own storage: no cookie. See docs/chat.md.
(() => {
  "use strict";
  const script = document.currentScript;
  const before = window.mostrador;
  if (before && before.loaded) return;
  const settings = { ...(window.mostradorSettings || {}), ...(script ? script.dataset : {}) };
  const key = settings.key || "";
  const base = (settings.baseUrl || (script && script.src ? new URL(script.src).origin : "")).replace(/\/$/, "");
  const home = `${base}/chat/${encodeURIComponent(key)}`;
  const drawer = `mostrador:${key}`;
  const PAUSE = 30_000; // milliseconds that a tab may be hidden before it lets go of its stream
  const SILENCE = 50_000; // the stream says something every 20 s; after this it is dead

  // ------------------------------------------------------------------ what this tab knows
  let config = null;
  let language = (settings.lang || document.documentElement.lang || navigator.language || "es").slice(0, 2);
  let theme = settings.theme || "";
  let user = null; // as setUser said
  let me = { verified: false, name: "", email: "", seen: 0, shopSeen: 0, talking: false };
  const context = {};
  const lines = new Map(); // by position
  let last = 0; // the position up to which nothing is missing
  let presence = { online: false, reply: "" };
  let opened = false;
  let view = "chat";
  let typist = null;
  let thanks = "";
  let failure = null;
  let chosen = []; // files that go with the next message
  const held = new Map(); // files of messages that wait, by the message's id
  const hooks = {};

  // ------------------------------------------------------------------ storage of the shop's page
  let memory = {};
  const stored = () => {
    try {
      return JSON.parse(localStorage.getItem(drawer) || "{}");
    } catch {
      return memory;
    }
  };
  const store = (change) => {
    memory = { ...stored(), ...change };
    try {
      localStorage.setItem(drawer, JSON.stringify(memory));
    } catch {
      // private mode: this tab remembers
    }
  };
  const outbox = () => stored().outbox || [];
  const unsent = () => outbox().find((item) => !item.sent);
  const token = () => stored().token || "";
  const alone = (name, work) =>
    navigator.locks ? navigator.locks.request(`${drawer}:${name}`, work) : work();
  const uuid = () =>
    crypto.randomUUID
      ? crypto.randomUUID()
      : "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (c) =>
          (c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16),
        );

  // ------------------------------------------------------------------ the wire
  class Refusal extends Error {
    constructor(status, word, wait) {
      super(word);
      this.status = status;
      this.wait = wait;
    }
  }
  async function ask(method, path, body, headers = {}) {
    const raw = body instanceof Blob;
    const answer = await fetch(home + path, {
      method,
      credentials: "omit",
      cache: "no-store",
      referrerPolicy: "no-referrer",
      headers: {
        ...(token() ? { Authorization: `Bearer ${token()}` } : {}),
        ...(body && !raw ? { "Content-Type": "application/json" } : {}),
        ...headers,
      },
      body: raw ? body : body ? JSON.stringify(body) : undefined,
    });
    if (answer.ok) return answer;
    const said = await answer.json().catch(() => ({}));
    throw new Refusal(answer.status, said.error || "", Number(answer.headers.get("Retry-After")) || 5);
  }
  const json = async (...request) => (await ask(...request)).json();

  function emit(name, detail = {}) {
    document.dispatchEvent(new CustomEvent(`mostrador:${name}`, { detail, bubbles: true }));
    for (const hook of hooks[name] || []) {
      try {
        hook(detail);
      } catch (error) {
        console.error(error);
      }
    }
  }

  // ------------------------------------------------------------------ who it is
  function take(visitor) {
    if (visitor.token) store({ token: visitor.token });
    me = { ...me, ...visitor };
    for (const line of visitor.messages || []) lines.set(line.position, line);
    last = Math.max(last, visitor.lines || 0);
    settle();
  }
  // What has arrived waits no longer.
  function settle() {
    const arrived = new Set([...lines.values()].map((line) => line.client));
    const waiting = outbox();
    const left = waiting.filter((item) => !arrived.has(item.id));
    for (const item of waiting) if (arrived.has(item.id)) held.delete(item.id);
    if (left.length !== waiting.length) store({ outbox: left });
  }
  const mark = () => (user ? `${user.id} ${user.email || ""}` : "");
  function ensure() {
    return alone("enter", async () => {
      if (token()) return;
      take(await json("POST", "/visitor", { language, user: user || undefined }));
      store({ user: mark() });
      listen();
      tellContext();
    });
  }
  async function identify() {
    if (!user || !token() || stored().user === mark()) return;
    try {
      take(await json("PUT", "/visitor", user));
      store({ user: mark() });
    } catch (error) {
      if (error.status === 409) {
        forget();
        await ensure();
      } else report(error);
    }
    draw();
  }
  function forget() {
    hush();
    store({ token: "", user: "", outbox: [] });
    lines.clear();
    last = 0;
    thanks = "";
    failure = null;
    me = { verified: false, name: "", email: "", seen: 0, shopSeen: 0, talking: false };
  }
  function report(error) {
    emit("error", { code: error instanceof Refusal ? error.message || String(error.status) : "network" });
  }

  // ------------------------------------------------------------------ saying something: once, whatever the line does
  let flushing = false;
  let again = 0;
  let patience = 1000;
  async function flush() {
    clearTimeout(again);
    if (flushing || !unsent()) return;
    flushing = true;
    try {
      await ensure();
      await alone("send", async () => {
        for (let item = unsent(); item; item = unsent()) {
          await send(item);
          // It stays in sight until it comes back with its place in the thread.
          store({ outbox: outbox().map((other) => (other.id === item.id ? { ...other, sent: true } : other)) });
          settle();
          patience = 1000;
          draw();
        }
      });
    } catch (error) {
      if (!(await mend(error))) retry(error);
    } finally {
      flushing = false;
      draw();
    }
  }
  async function send(item) {
    const files = held.get(item.id) || [];
    for (const file of files) file.id ||= await upload(file);
    await ask("POST", "/messages", {
      ...item,
      files: files.map((file) => file.id),
      page: location.origin + location.pathname,
    });
    if (item.form) {
      thanks = say("form-thanks", item.email);
      me = { ...me, email: me.email || item.email };
    } else me.talking = true;
  }
  const upload = async (file) =>
    (
      await json("POST", "/files", file.blob, { "X-File-Name": encodeURIComponent(file.blob.name || "imagen.png") })
    ).id;
  // What is refused for good goes back to its author; a token that opens nothing any more is replaced.
  async function mend(error) {
    if (!(error instanceof Refusal) || error.status === 429 || error.status >= 500) return false;
    report(error);
    const item = unsent();
    if (error.status === 401 && token()) {
      store({ token: "" });
      lines.clear();
      last = 0;
      setTimeout(flush);
      return true;
    }
    store({ outbox: outbox().filter((other) => other !== item && (!item || other.id !== item.id)) });
    failure = { text: complaint(error), item };
    return true;
  }
  function retry(error) {
    if (error.status === 429) failure = { text: say("too-many") };
    const wait = error.status === 429 ? error.wait * 1000 : patience;
    patience = Math.min(patience * 2, 30_000);
    again = setTimeout(flush, wait * (1 + Math.random() / 4));
  }
  function complaint(error) {
    const known = { email: "bad-email", empty: "empty", "not-verified": "not-verified", "too-many": "too-many" };
    return say(known[error.message] || "refused");
  }
  function post(item, files) {
    failure = null;
    if (files.length) held.set(item.id, files);
    store({ outbox: [...outbox(), item] });
    draw();
    toEnd();
    flush();
  }

  // ------------------------------------------------------------------ the stream
  let cable = null;
  let redial = 0;
  let pause = 0;
  let rest = 1000;
  function hush() {
    clearTimeout(redial);
    if (cable) cable.abort();
    cable = null;
  }
  async function listen() {
    clearTimeout(redial);
    if (cable || !token() || document.hidden) return;
    const mine = (cable = new AbortController());
    let watch = 0;
    const alive = () => {
      clearTimeout(watch);
      watch = setTimeout(() => mine.abort(), SILENCE);
    };
    try {
      alive();
      const answer = await fetch(`${home}/stream`, {
        credentials: "omit",
        cache: "no-store",
        referrerPolicy: "no-referrer",
        headers: { Authorization: `Bearer ${token()}`, "Last-Event-ID": String(last) },
        signal: mine.signal,
      });
      if (answer.status === 401) {
        store({ token: "" });
        lines.clear();
        last = 0;
        draw();
      }
      if (!answer.ok) throw new Refusal(answer.status, "stream", 5);
      rest = 1000;
      flush();
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      let text = "";
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        alive();
        text += part.value;
        const events = text.split("\n\n");
        text = events.pop();
        events.forEach(hear);
      }
    } catch {
      // it is dialled again
    } finally {
      clearTimeout(watch);
      if (cable === mine) {
        cable = null;
        if (!document.hidden) redial = setTimeout(listen, rest * (1 + Math.random() / 2));
        rest = Math.min(rest * 2, 30_000);
      }
    }
  }
  function hear(event) {
    const field = (name) => (event.match(new RegExp(`^${name}:(.*)$`, "m")) || [])[1];
    const data = field("data") && JSON.parse(field("data"));
    const name = field("event");
    if (name === "line") hearLine(data);
    else if (name === "visitor") me = { ...me, ...data };
    else if (name === "presence") presence = data;
    else if (name === "typing") hearTyping(data);
    else return;
    draw();
  }
  function hearLine(line) {
    if (line.position <= last) return;
    lines.set(line.position, line);
    last = line.position;
    typist = null;
    settle();
    if (!line.mine) {
      emit("message", { text: line.text, author: line.author });
      announce(say("new-from", line.author.name));
    }
    if (atEnd) toEnd();
  }
  let typing = 0;
  function hearTyping(face) {
    typist = face;
    clearTimeout(typing);
    typing = setTimeout(() => {
      typist = null;
      draw();
    }, 6000);
  }

  // ------------------------------------------------------------------ what the page says
  let telling = 0;
  function tellContext() {
    clearTimeout(telling);
    telling = setTimeout(() => {
      if (token() && Object.keys(context).length && !(config && config.verifiedOnly && !me.verified))
        ask("PUT", "/context", context).catch(() => {});
    }, 400);
  }
  function page() {
    const here = { url: location.origin + location.pathname, title: document.title };
    if (context.page && context.page.url === here.url && context.page.title === here.title) return;
    context.page = here;
    tellContext();
    if (host && !host.isConnected) document.documentElement.append(host);
  }
  function follow() {
    let soon = 0;
    const look = () => {
      clearTimeout(soon);
      soon = setTimeout(page, 150);
    };
    if (window.navigation) window.navigation.addEventListener("navigatesuccess", look);
    else
      for (const name of ["pushState", "replaceState"]) {
        const real = history[name];
        history[name] = function (...all) {
          const result = real.apply(this, all);
          look();
          return result;
        };
      }
    for (const name of ["popstate", "hashchange"]) addEventListener(name, look);
    for (const name of ["turbo:load", "turbolinks:load", "astro:page-load"]) document.addEventListener(name, look);
    page();
  }

  // ------------------------------------------------------------------ drawing
  const say = (name, ...values) =>
    (config.texts[name] || name).replace(/\{(\d)\}/g, (_, n) => (values[n] === undefined ? "" : String(values[n])));
  function h(tag, its = {}, ...children) {
    const svg = tag === "svg" || tag === "path";
    const element = svg ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
    for (const [name, value] of Object.entries(its)) {
      if (value === undefined || value === null || value === false) continue;
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (name === "value") element.value = value;
      else element.setAttribute(name, value === true ? "" : String(value));
    }
    element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
    return element;
  }
  const icon = (d) =>
    h("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, h("path", { d }));
  const ICONS = {
    chat: "M4 5h16v11H10l-5 4v-4H4z",
    close: "M6 6l12 12M18 6 6 18",
    down: "M6 9.5l6 6 6-6",
    send: "M4 12 20 4l-5 16-3.5-6.5zM11.5 13.5 20 4",
    clip: "M18 11l-6.5 6.5a4 4 0 0 1-5.7-5.7L13 4.7a2.7 2.7 0 0 1 3.8 3.8l-7.1 7.1a1.3 1.3 0 0 1-1.9-1.9L14 7.5",
    more: "M6 12h.01M12 12h.01M18 12h.01",
    file: "M7 3h7l4 4v14H7zM14 3v4h4",
  };
  const CSS = `
:host{all:initial;--p:#fff;--s:#f4f1ec;--l:#dcd5c8;--f:#8a8273;--i:#201c16;--j:#5d564b;--b:#b3261e;color-scheme:light}
@media(prefers-color-scheme:dark){:host(:not([data-theme=light])){--p:#1e1b16;--s:#2b2721;--l:#443d33;--f:#8b8375;--i:#f2ede4;--j:#bdb4a6;--b:#ff9a90;color-scheme:dark}}
:host([data-theme=dark]){--p:#1e1b16;--s:#2b2721;--l:#443d33;--f:#8b8375;--i:#f2ede4;--j:#bdb4a6;--b:#ff9a90;color-scheme:dark}
*{box-sizing:border-box;margin:0;font:inherit;letter-spacing:inherit}
.w{position:fixed;z-index:2147483000;inset-block-end:20px;inset-inline-end:20px;font:15px/1.45 ui-sans-serif,"Inter","Segoe UI",system-ui,sans-serif;color:var(--i);-webkit-font-smoothing:antialiased}
.left.w{inset-inline:20px auto}
[hidden]{display:none!important}
button{cursor:pointer;border:0;background:none;color:inherit;border-radius:10px}
button:disabled{opacity:.5;cursor:default}
.yn{display:flex;flex-wrap:wrap;gap:8px;margin-top:8px}
.m .no{margin-block-start:4px;padding:2px 4px;background:none;color:var(--j)}
svg{width:22px;height:22px;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round;display:block;flex:none}
:focus-visible{outline:2px solid var(--i);outline-offset:2px}
.go{position:relative;display:grid;place-items:center;width:58px;height:58px;border-radius:50%;background:var(--c);color:var(--ci);box-shadow:0 2px 6px rgb(0 0 0/.18),0 10px 28px -8px rgb(0 0 0/.4);margin-inline-start:auto}
.left .go{margin-inline:0 auto}
.go svg{width:26px;height:26px}
.n{position:absolute;inset-block-start:-4px;inset-inline-end:-4px;min-width:23px;height:23px;padding:0 6px;border-radius:12px;background:#b3261e;color:#fff;font-size:12.5px;font-weight:700;line-height:23px;text-align:center;box-shadow:0 0 0 2px var(--p)}
.box{position:absolute;inset-block-end:72px;inset-inline-end:0;width:min(384px,calc(100vw - 40px));height:min(620px,calc(100dvh - 116px));display:flex;flex-direction:column;background:var(--p);border:1px solid var(--l);border-radius:18px;overflow:hidden;box-shadow:0 4px 12px rgb(0 0 0/.1),0 24px 64px -16px rgb(0 0 0/.38)}
.left .box{inset-inline:0 auto}
.top{display:flex;align-items:center;gap:10px;padding:14px 8px 14px 16px;background:var(--c);color:var(--ci)}
.top :focus-visible{outline-color:var(--ci)}
.top h2{font-size:16.5px;font-weight:650;line-height:1.25;overflow-wrap:anywhere}
.top p{font-size:13px;display:flex;align-items:center;gap:7px}
.top p i{width:9px;height:9px;border-radius:50%;border:2px solid currentColor}
.top p i.on{background:currentColor}
.who{flex:1;min-width:0}
.top button{display:grid;place-items:center;width:38px;height:38px;flex:none}
.top button:first-of-type svg{stroke-width:3}
.top button:hover{background:rgb(127 127 127/.28)}
.menu{position:absolute;z-index:2;inset-block-start:60px;inset-inline-end:12px;background:var(--p);color:var(--i);border:1px solid var(--l);border-radius:12px;padding:6px;box-shadow:0 12px 32px -8px rgb(0 0 0/.35);max-width:290px}
.menu button{display:block;width:100%;text-align:start;padding:9px 12px;font-size:14px}
.menu button:hover{background:var(--s)}
.log{flex:1;overflow-y:auto;padding:18px 14px 10px;display:flex;flex-direction:column;gap:4px;overscroll-behavior:contain;scrollbar-width:thin}
.log:focus-visible{outline-offset:-3px}
.hi{font-size:17px;line-height:1.4;font-weight:600;padding:4px 4px 2px;overflow-wrap:anywhere;white-space:pre-wrap}
.re{font-size:13.5px;color:var(--j);padding:0 4px 12px}
.day{align-self:center;font-size:12.5px;color:var(--j);padding:10px 0 6px}
.m{max-width:84%;align-self:flex-start;display:flex;flex-direction:column;align-items:flex-start;margin-inline-start:36px;position:relative}
.m.me{align-self:flex-end;align-items:flex-end;margin:0}
.by{display:flex;align-items:center;gap:6px;font-size:12.5px;color:var(--j);padding:8px 2px 4px}
.by b{font-weight:600;color:var(--i)}
.face{position:absolute;inset-inline-start:-36px;inset-block-start:8px;width:28px;height:28px;border-radius:50%;background:var(--s);border:1px solid var(--l);color:var(--i);font-size:11px;font-weight:700;display:grid;place-items:center}
.t{background:var(--s);border-radius:4px 16px 16px;padding:9px 13px;overflow-wrap:anywhere;white-space:pre-wrap;max-width:100%}
.me .t{background:var(--c);color:var(--ci);border-radius:16px 16px 4px}
.t a{color:inherit;text-decoration:underline;text-underline-offset:2px}
.me .t :focus-visible{outline-color:var(--ci)}
.st{font-size:12px;color:var(--j);padding:3px 4px 4px}
.bad{color:var(--b)}
.fi{display:flex;align-items:center;gap:8px;margin-block-start:4px;padding:8px 12px;border:1px solid var(--f);border-radius:12px;font-size:13.5px;background:var(--p);color:var(--i);max-width:100%;min-height:38px;text-align:start;overflow-wrap:anywhere}
.pic{display:block;margin-block-start:4px;padding:0;border-radius:12px;overflow:hidden;border:1px solid var(--l);max-width:220px}
.pic canvas{display:block;max-width:220px;max-height:220px;width:auto;height:auto}
.ty{display:flex;gap:8px;align-items:center;font-size:13px;color:var(--j);padding:8px 4px 2px}
.ty i{display:flex;gap:3px}
.ty i::before,.ty i::after,.ty b{content:"";width:6px;height:6px;border-radius:50%;background:var(--f);display:block}
.say{border-block-start:1px solid var(--l);padding:10px 10px 12px;display:flex;flex-direction:column;gap:8px}
.row{display:flex;align-items:flex-end;gap:4px;border:1px solid var(--f);border-radius:14px;padding:4px;background:var(--p)}
.row:focus-within{border-color:var(--i);box-shadow:0 0 0 1px var(--i)}
.row textarea{flex:1;border:0;background:none;color:inherit;resize:none;min-height:38px;max-height:130px;padding:8px;outline:0;field-sizing:content;min-width:0}
::placeholder{color:var(--j);opacity:1}
.sq{display:grid;place-items:center;width:38px;height:38px;flex:none;color:var(--j)}
.sq:hover{background:var(--s)}
.sq.main,.main{background:var(--c);color:var(--ci)}
.main:focus-visible{outline-color:var(--i)}
.ch{display:flex;flex-wrap:wrap;gap:6px;list-style:none;padding:0}
.ch li{display:flex;align-items:center;gap:2px;background:var(--s);border-radius:10px;padding:2px 2px 2px 10px;font-size:13px;max-width:100%;overflow-wrap:anywhere}
.ch button{width:28px;height:28px;display:grid;place-items:center}
.ch svg{width:14px;height:14px}
.no{font-size:13.5px;line-height:1.45;background:var(--s);border-radius:12px;padding:10px 12px;overflow-wrap:anywhere}
.al{font-size:13.5px;color:var(--b);display:flex;gap:10px;align-items:center;justify-content:space-between}
.al button{text-decoration:underline;padding:4px 6px;min-height:28px}
form.f{display:flex;flex-direction:column;gap:12px;padding:16px;overflow-y:auto;flex:1}
.f label,.em label{font-size:13.5px;font-weight:600;display:flex;flex-direction:column;gap:5px}
.f small{font-weight:400;color:var(--j)}
.in{border:1px solid var(--f);border-radius:10px;padding:9px 11px;background:var(--p);color:inherit;font-weight:400;font-size:15px;width:100%;min-width:0}
.in:focus{outline:0;border-color:var(--i);box-shadow:0 0 0 1px var(--i)}
.in[aria-invalid]{border-color:var(--b)}
.f textarea.in{min-height:120px;resize:vertical}
.bt{min-height:42px;padding:8px 16px;font-weight:600;border-radius:12px;display:inline-flex;gap:8px;align-items:center;justify-content:center}
.bt.pl{border:1px solid var(--f)}
.em{background:var(--s);border-radius:14px;padding:12px;margin-block-start:10px}
.em div{display:flex;gap:6px;margin-block-start:6px}
.em .bt{min-height:40px;padding:6px 14px;font-size:14px}
.dr{position:absolute;inset:8px;border:2px dashed var(--i);border-radius:14px;display:grid;place-items:center;background:color-mix(in srgb,var(--p) 88%,transparent);font-weight:600;z-index:3;pointer-events:none}
.h{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(max-width:520px){.open.w{inset:0}.open .go{display:none}.box{position:fixed;inset:0;width:auto;height:100dvh;border:0;border-radius:0}.row textarea,.in{font-size:16px}}
@media(prefers-reduced-motion:no-preference){.box{animation:up .16s ease-out}@keyframes up{from{opacity:0;transform:translateY(10px)}}.ty b,.ty i::before,.ty i::after{animation:bl 1.2s infinite}.ty b{animation-delay:.2s}.ty i::after{animation-delay:.4s}@keyframes bl{50%{opacity:.3}}}
@media(forced-colors:active){.go,.main,.me .t{border:1px solid}}
@media print{.w{display:none}}`;

  let host = null;
  let root = null;
  const part = {};
  let atEnd = true;

  function build() {
    if (!customElements.get("mostrador-chat")) customElements.define("mostrador-chat", class extends HTMLElement {});
    host = document.createElement("mostrador-chat");
    root = host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    root.adoptedStyleSheets = [sheet];
    part.count = h("span", { class: "n", "aria-hidden": "true", hidden: true });
    part.goIcon = h("span", {});
    part.go = h("button", { class: "go", type: "button", part: "launcher", onclick: () => api.toggle() }, part.goIcon, part.count);
    part.news = h("div", { class: "h", role: "status" });
    part.state = h("p");
    part.menu = h("div", { class: "menu", hidden: true });
    part.more = h(
      "button",
      { type: "button", "aria-label": say("options"), "aria-expanded": "false", onclick: () => menu(part.menu.hidden) },
      icon(ICONS.more),
    );
    part.log = h("div", { class: "log", role: "log", tabindex: "0", "aria-label": say("log"), onscroll: scrolled });
    part.alert = h("div", { role: "alert" });
    part.input = h("textarea", {
      rows: "1",
      "aria-label": say("message"),
      placeholder: say("placeholder"),
      maxlength: "20000",
      oninput: written,
      onkeydown: (event) => {
        if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
          event.preventDefault();
          speak();
        }
      },
    });
    part.file = h("input", { type: "file", multiple: true, hidden: true, onchange: () => choose(part.file.files) });
    part.chips = h("ul", { class: "ch", hidden: true });
    part.note = h("p", { class: "no", hidden: true });
    part.clip = h(
      "button",
      { class: "sq", type: "button", "aria-label": say("attach"), onclick: () => part.file.click() },
      icon(ICONS.clip),
    );
    part.row = h(
      "div",
      { class: "row" },
      config.fileLimit ? part.clip : null,
      part.input,
      h("button", { class: "sq main", "aria-label": say("send") }, icon(ICONS.send)),
    );
    part.first = email("ask-before", false);
    part.say = h(
      "form",
      {
        class: "say",
        novalidate: true,
        onsubmit: (event) => {
          event.preventDefault();
          speak();
        },
      },
      part.note,
      part.first,
      part.alert,
      part.chips,
      part.row,
    );
    part.form = form();
    part.left = h(
      "div",
      { class: "say", hidden: true },
      h("button", { class: "bt pl", type: "button", onclick: () => turn("form") }, say("form")),
    );
    part.drop = h("div", { class: "dr", hidden: true }, say("drop"));
    part.box = h(
      "section",
      {
        class: "box",
        role: "dialog",
        "aria-label": say("dialog", config.shop),
        hidden: true,
        onpaste: (event) => pasted(event),
        ondragover: (event) => dragged(event, true),
        ondragleave: (event) => dragged(event, false),
        ondrop: (event) => dropped(event),
      },
      h(
        "header",
        { class: "top" },
        h("div", { class: "who" }, h("h2", {}, config.shop), part.state),
        part.more,
        h("button", { type: "button", "aria-label": say("close"), onclick: () => api.close() }, icon(ICONS.close)),
      ),
      part.menu,
      part.log,
      part.say,
      part.left,
      part.form,
      part.drop,
      part.file,
    );
    part.shell = h("div", { class: `w${config.side === "left" ? " left" : ""}`, lang: config.language }, part.box, part.go, part.news);
    part.shell.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !opened) return;
      event.stopPropagation();
      if (!part.menu.hidden) {
        menu(false);
        part.more.focus();
      } else api.close();
    });
    root.append(part.shell);
    paint();
    document.documentElement.append(host);
  }
  function paint() {
    host.style.setProperty("--c", config.colour);
    host.style.setProperty("--ci", config.ink);
    const wanted = theme || config.theme;
    if (wanted === "light" || wanted === "dark") host.dataset.theme = wanted;
    else delete host.dataset.theme;
  }
  function rebuild() {
    const text = part.input.value;
    host.remove();
    build();
    part.input.value = text;
    part.drawn = "";
    show();
  }
  function menu(on) {
    part.menu.hidden = !on;
    part.more.setAttribute("aria-expanded", String(on));
    if (!on) return;
    const entry = (name, go) =>
      h("button", { type: "button", onclick: () => { menu(false); go(); } }, say(name));
    part.menu.replaceChildren(
      lines.size ? entry("transcript", transcript) : "",
      view === "form" ? entry("chat", () => turn("chat")) : entry("form", () => turn("form")),
    );
    part.menu.querySelector("button").focus();
  }
  const locked = () => config.verifiedOnly && !me.verified && !(user && user.signature);
  function turn(to) {
    view = to;
    thanks = "";
    draw();
    focus();
  }
  // The form stands in while nobody is there, but a chat that has begun goes on.
  const alight = () => presence.online || me.talking || outbox().some((item) => !item.form);
  const isForm = () => !locked() && !thanks && (view === "form" || (!alight() && !lines.size && !outbox().length));

  function draw() {
    if (!config || !host) return;
    const unread = [...lines.values()].filter((line) => !line.mine && line.position > me.seen).length;
    if (part.unread !== unread) {
      part.unread = unread;
      part.count.hidden = !unread;
      part.count.textContent = unread > 99 ? "99+" : String(unread);
      emit("unread", { count: unread });
    }
    part.go.setAttribute("aria-label", say(opened ? "close" : "open") + (unread ? `. ${say("unread", unread)}` : ""));
    part.go.setAttribute("aria-expanded", String(opened));
    if (part.goOpen !== opened) {
      part.goOpen = opened;
      part.goIcon.replaceChildren(icon(opened ? ICONS.down : ICONS.chat));
    }
    if (!opened) return;
    part.state.replaceChildren(
      h("i", { class: presence.online ? "on" : "" }),
      say(presence.online ? "online" : "offline"),
    );
    const formed = isForm();
    part.form.hidden = !formed;
    part.log.hidden = formed;
    part.say.hidden = formed || !alight();
    part.left.hidden = formed || alight() || locked();
    if (locked()) part.say.hidden = false;
    if (formed) part.about.textContent = presence.online ? "" : say("form-about");
    if (formed) part.reply.textContent = presence.online ? "" : presence.reply || say("no-reply-time");
    part.row.hidden = locked();
    part.first.hidden = locked() || !mustAsk();
    const note = locked() ? say("not-verified") : me.talking && !presence.online ? `${say("away")} ${presence.reply}` : "";
    part.note.hidden = !note;
    part.note.textContent = note;
    drawAlert();
    drawChips();
    drawLog();
    seen();
  }
  const mustAsk = () => config.ask === "before" && !me.email && !lines.size && !outbox().length;
  function drawAlert() {
    const text = failure ? failure.text : "";
    for (const place of [part.alert, part.formAlert]) {
      if (place.dataset.said === text) continue;
      place.dataset.said = text;
      place.replaceChildren(
        text
          ? h("p", { class: "al" }, text, failure.item ? h("button", { type: "button", onclick: resend }, say("retry")) : null)
          : "",
      );
    }
  }
  function resend() {
    const { item } = failure;
    post(item, held.get(item.id) || []);
  }
  function drawChips() {
    for (const place of [part.chips, part.formChips]) {
      place.hidden = !chosen.length;
      place.replaceChildren(
        ...chosen.map((file, n) =>
          h(
            "li",
            {},
            file.blob.name || "imagen.png",
            h(
              "button",
              {
                type: "button",
                "aria-label": say("remove", file.blob.name || "imagen.png"),
                onclick: () => {
                  chosen = chosen.filter((_, other) => other !== n);
                  draw();
                },
              },
              icon(ICONS.close),
            ),
          ),
        ),
      );
    }
  }

  // Each message is drawn once and kept: what has been read aloud is not read again.
  const bubbles = new Map();
  function drawLog() {
    const items = [];
    const put = (id, make) => {
      if (!bubbles.has(id)) bubbles.set(id, make());
      items.push(bubbles.get(id));
    };
    put("hi", () => h("p", { class: "hi" }, say("greeting")));
    let day = "";
    let speaker = "";
    for (const line of [...lines.values()].sort((a, b) => a.position - b.position)) {
      const its = new Date(line.at).toDateString();
      if (its !== day) {
        day = its;
        speaker = "";
        put(`d${its}`, () => h("p", { class: "day" }, dayName(line.at)));
      }
      const who = line.mine ? "me" : line.author.name;
      const first = who !== speaker;
      speaker = who;
      put(`${line.id}${first}`, () => bubble(line, first));
      const status = bubbles.get(`${line.id}${first}`).querySelector(".st");
      if (status) {
        const text = `${clock(line.at)} · ${say(line.position <= me.shopSeen ? "seen" : "sent")}`;
        if (status.textContent !== text) status.textContent = text;
      }
    }
    for (const item of outbox()) put(item.id, () => waiting(item));
    if (thanks) put(thanks, () => h("p", { class: "no", role: "status" }, thanks));
    if (mayAskAfter()) put("ask", () => email("ask", true));
    if (typist) put(`ty${typist.name}`, () => h("p", { class: "ty" }, h("i", { "aria-hidden": "true" }, h("b")), say("typing", typist.name)));
    let next = part.log.firstChild;
    for (const item of items) {
      if (item === next) next = next.nextSibling;
      else part.log.insertBefore(item, next);
    }
    while (next) {
      const gone = next;
      next = next.nextSibling;
      gone.remove();
    }
    if (atEnd) part.log.scrollTop = part.log.scrollHeight;
  }
  const mayAskAfter = () => config.ask === "after" && !me.email && !asked && me.talking && [...lines.values()].some((line) => line.mine) ;
  let asked = false;
  const clock = (at) => new Date(at).toLocaleTimeString(config.language, { hour: "2-digit", minute: "2-digit" });
  function dayName(at) {
    const ago = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(at).setHours(0, 0, 0, 0)) / 86_400_000);
    if (ago === 0) return say("today");
    if (ago === 1) return say("yesterday");
    return new Date(at).toLocaleDateString(config.language, { day: "numeric", month: "long" });
  }
  function bubble(line, first) {
    if (line.mine) {
      return h(
        "div",
        { class: "m me" },
        h("span", { class: "h" }, say("you")),
        line.text ? h("div", { class: "t" }, linked(line.text)) : null,
        line.files.map(attachment),
        h("span", { class: "st" }),
      );
    }
    const by = line.author;
    return h(
      "div",
      { class: "m" },
      first ? h("span", { class: "face", "aria-hidden": "true" }, by.initials) : null,
      first ? h("p", { class: "by" }, h("b", {}, by.name), by.bot ? `· ${say("bot")}` : null, h("span", {}, `· ${clock(line.at)}`)) : null,
      line.text ? h("div", { class: "t" }, linked(line.text)) : null,
      line.files.map(attachment),
      line.asked ? question(line) : null,
    );
  }
  // Whether the customer agrees: two buttons below the message that asks.
  function question(line) {
    const { open, said } = line.asked;
    if (!open) {
      const words = typeof said === "boolean" ? (said ? "agree-said-yes" : "agree-said-no") : "agree-over";
      return h("p", { class: "no", tabindex: "-1" }, say(words));
    }
    const box = h("div", { class: "yn", role: "group" });
    const button = (yes) =>
      h("button", { class: `bt ${yes ? "main" : "pl"}`, type: "button", onclick: () => answer(line, yes, box) }, say(yes ? "agree-yes" : "agree-no"));
    box.append(button(true), button(false));
    return box;
  }
  async function answer(line, yes, box) {
    for (const button of box.children) button.disabled = true;
    try {
      line.asked = await json("PUT", `/answers/${line.id}`, { yes });
      const fresh = question(line);
      box.replaceWith(fresh);
      fresh.focus(); // the buttons had it; and it is read aloud
    } catch (error) {
      report(error);
      for (const button of box.children) button.disabled = false;
      notice(say(error.status === 429 ? "too-many" : "refused"));
    }
  }
  function waiting(item) {
    const files = held.get(item.id) || [];
    return h(
      "div",
      { class: "m me" },
      item.text ? h("div", { class: "t" }, linked(item.text)) : null,
      files.map((file) => h("span", { class: "fi" }, icon(ICONS.file), file.blob.name || "imagen.png")),
      h("span", { class: "st" }, navigator.onLine ? "…" : say("waiting")),
    );
  }
  function linked(text) {
    return text.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/).map((piece, n) =>
      n % 2 ? h("a", { href: piece, target: "_blank", rel: "noopener noreferrer nofollow" }, piece) : piece,
    );
  }
  // The token is in a header, so a file cannot be a plain link; a picture is drawn, which no image policy forbids.
  function attachment(file) {
    const get = async () => new Blob([await (await ask("GET", `/files/${file.id}`)).arrayBuffer()], { type: file.type });
    const save = async () => {
      try {
        const url = URL.createObjectURL(await get());
        const link = h("a", { href: url, download: file.name });
        root.append(link);
        link.click();
        link.remove();
        setTimeout(() => URL.revokeObjectURL(url), 60_000);
      } catch (error) {
        report(error);
      }
    };
    const button = h("button", { class: "fi", type: "button", "aria-label": say("file", file.name), onclick: save }, icon(ICONS.file), file.name);
    if (file.picture && window.createImageBitmap) {
      get()
        .then(createImageBitmap)
        .then((bitmap) => {
          const scale = Math.min(1, 440 / Math.max(bitmap.width, bitmap.height));
          const canvas = h("canvas", { width: Math.max(1, bitmap.width * scale), height: Math.max(1, bitmap.height * scale) });
          canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
          button.className = "pic";
          button.replaceChildren(canvas);
          if (atEnd) toEnd();
        })
        .catch(() => {});
    }
    return button;
  }

  // ------------------------------------------------------------------ the form, and the address
  function form() {
    part.about = h("p", {});
    part.reply = h("p", { class: "re" });
    part.formAlert = h("div", { role: "alert" });
    part.formChips = h("ul", { class: "ch", hidden: true });
    const field = (name, its) => h("input", { class: "in", name, maxlength: "200", ...its });
    part.name = field("name", { autocomplete: "name" });
    part.email = field("email", { type: "email", autocomplete: "email", required: true });
    part.text = h("textarea", { class: "in", name: "text", required: true, maxlength: "20000", rows: "5" });
    return h(
      "form",
      { class: "f", hidden: true, novalidate: true, onsubmit: leave },
      part.about,
      part.reply,
      h("label", {}, h("span", {}, say("name"), " ", h("small", {}, say("optional"))), part.name),
      h("label", {}, say("email"), part.email),
      h("label", {}, say("form-text"), part.text),
      part.formChips,
      part.formAlert,
      config.fileLimit
        ? h("button", { class: "bt pl", type: "button", onclick: () => part.file.click() }, icon(ICONS.clip), say("attach"))
        : null,
      h("button", { class: "bt main" }, say("send")),
    );
  }
  const isEmail = (text) => /^[^\s@<>,;"]+@[^\s@<>,;."]+(\.[^\s@<>,;."]+)+$/.test(text);
  function leave(event) {
    event.preventDefault();
    const [name, address, text] = [part.name, part.email, part.text].map((field) => field.value.trim());
    const wrong = !isEmail(address) ? part.email : !text && !chosen.length ? part.text : null;
    for (const field of [part.email, part.text]) field.toggleAttribute("aria-invalid", field === wrong);
    if (wrong) {
      wrong.setAttribute("aria-invalid", "true");
      failure = { text: say(wrong === part.email ? "bad-email" : "empty") };
      drawAlert();
      wrong.focus();
      return;
    }
    const files = chosen;
    chosen = [];
    part.text.value = "";
    view = "chat";
    post({ id: uuid(), form: true, name, email: address, text }, files);
  }
  function email(text, saves) {
    const input = h("input", { class: "in", type: "email", autocomplete: "email", maxlength: "200", "aria-label": say("email") });
    const wrong = h("p", { class: "al", role: "alert" });
    const save = async () => {
      const address = input.value.trim();
      if (!isEmail(address)) {
        wrong.textContent = say("bad-email");
        input.setAttribute("aria-invalid", "true");
        input.focus();
        return false;
      }
      me.email = address;
      try {
        await ensure();
        await ask("PUT", "/visitor", { email: address });
        asked = true;
        if (saves) announce(say("ask-thanks", address));
      } catch (error) {
        report(error);
      }
      draw();
      return true;
    };
    const box = h(
      "div",
      {
        class: "em",
        onkeydown: (event) => {
          if (event.key === "Enter") {
            event.preventDefault();
            save().then((fine) => fine && part.input.focus());
          }
        },
      },
      h("p", {}, say(text)),
      h("div", {}, input, h("button", { class: "bt main", type: "button", onclick: save }, say("ask-go"))),
      wrong,
    );
    box.save = save;
    return box;
  }

  // ------------------------------------------------------------------ writing
  async function speak() {
    if (mustAsk() && !(await part.first.save())) return;
    const text = part.input.value.trim();
    if (!text && !chosen.length) return;
    const files = chosen;
    chosen = [];
    part.input.value = "";
    thanks = "";
    view = "chat";
    post({ id: uuid(), text, at: Date.now() }, files);
    part.input.focus();
  }
  let wrote = 0;
  function written() {
    if (!me.talking || !token() || Date.now() - wrote < 3000) return;
    wrote = Date.now();
    ask("POST", "/typing").catch(() => {});
  }
  function choose(files) {
    for (const blob of files) {
      if (blob.size > config.fileLimit) {
        failure = { text: say("too-big", blob.name, Math.floor(config.fileLimit / 1048576)) };
      } else if (chosen.length < 10) chosen.push({ blob });
    }
    part.file.value = "";
    draw();
  }
  const mayDrop = () => config.fileLimit && !locked();
  function pasted(event) {
    if (!mayDrop() || !event.clipboardData.files.length) return;
    event.preventDefault();
    choose(event.clipboardData.files);
  }
  function dragged(event, over) {
    if (!mayDrop() || !event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    part.drop.hidden = !over;
  }
  function dropped(event) {
    dragged(event, false);
    if (mayDrop()) choose(event.dataTransfer.files);
  }
  async function transcript() {
    try {
      await ask("POST", "/transcript");
      notice(say("transcript-sent", me.email));
    } catch (error) {
      const words = { "no-address": "transcript-none", "no-answer": "transcript-no", "too-many": "too-many" };
      notice(say(words[error.message] || "refused"));
    }
  }
  function notice(text) {
    failure = { text };
    draw();
  }

  // ------------------------------------------------------------------ reading
  function scrolled() {
    atEnd = part.log.scrollHeight - part.log.scrollTop - part.log.clientHeight < 60;
    seen();
  }
  function toEnd() {
    atEnd = true;
    if (part.log) part.log.scrollTop = part.log.scrollHeight;
  }
  let seeing = 0;
  function seen() {
    const newest = Math.max(0, ...lines.keys());
    if (!opened || document.hidden || !atEnd || newest <= me.seen || part.log.hidden) return;
    me.seen = newest;
    part.unread = -1;
    clearTimeout(seeing);
    seeing = setTimeout(() => ask("PUT", "/seen", { position: newest }).catch(() => {}), 250);
    draw();
  }
  function announce(text) {
    part.news.textContent = text;
  }
  function focus() {
    const field = isForm() ? part.name : part.row.hidden || part.say.hidden ? part.log : part.input;
    field.focus({ preventScroll: true });
  }
  function show() {
    part.box.hidden = !opened;
    part.shell.classList.toggle("open", opened);
    part.go.hidden = settings.launcher === "off" && !opened;
    bubbles.clear();
    draw();
  }

  // ------------------------------------------------------------------ what a page can ask for
  const api = {
    loaded: true,
    ready: false,
    get isOpen() {
      return opened;
    },
    push(...commands) {
      for (const command of commands) run(command);
    },
    setUser(id, more = {}) {
      const { name, email: address, signature, expires } = typeof id === "object" ? id : { ...more };
      const its = typeof id === "object" ? id.id : id;
      user = { id: its === undefined || its === null ? "" : String(its), name: name || "", email: address || "", signature: signature || "", expires: Number(expires) || 0 };
      return identify();
    },
    setLocale(wanted) {
      language = String(wanted).slice(0, 2);
      return configure().then(rebuild);
    },
    setTheme(wanted) {
      theme = wanted;
      paint();
    },
    setPage: (it) => tell("page", it),
    setCart: (it) => tell("cart", it),
    setOrder: (it) => tell("order", it),
    open() {
      if (opened) return;
      opened = true;
      toEnd();
      show();
      focus();
      toEnd();
      emit("opened");
    },
    close() {
      if (!opened) return;
      opened = false;
      show();
      if (!part.go.hidden) part.go.focus();
      emit("closed");
    },
    toggle: () => (opened ? api.close() : api.open()),
    openForm() {
      view = "form";
      thanks = "";
      api.open();
      draw();
      focus();
    },
    showLauncher(on = true) {
      settings.launcher = on ? "on" : "off";
      show();
    },
    async reset() {
      user = null;
      if (token()) await ask("DELETE", "/visitor").catch(() => {});
      forget();
      show();
    },
    on(name, hook) {
      (hooks[name] ||= new Set()).add(hook);
      return () => api.off(name, hook);
    },
    off(name, hook) {
      if (hooks[name]) hooks[name].delete(hook);
    },
  };
  function tell(name, it) {
    context[name] = it || {};
    tellContext();
  }
  const queue = Array.isArray(before) ? [...before] : [];
  const early = new Set(["on", "off"]);
  function run(command) {
    const [name, ...rest_] = typeof command === "function" ? [command] : Array.from(command);
    if (typeof name === "function") return void (api.ready ? name(api) : queue.push(command));
    if (typeof api[name] !== "function") return void console.warn(`mostrador: ${name}?`);
    if (!api.ready && !early.has(name)) return void queue.push(command);
    api[name](...rest_);
  }

  // ------------------------------------------------------------------ the start
  async function configure() {
    config = await json("GET", `?lang=${encodeURIComponent(language)}`);
    presence = config.presence;
  }
  async function boot() {
    try {
      await configure();
      if (token()) {
        try {
          take(await json("GET", "/visitor"));
        } catch (error) {
          if (error.status !== 401) throw error;
          store({ token: "" });
        }
      }
    } catch (error) {
      report(error);
      if (!(error instanceof Refusal) || error.status >= 500) setTimeout(boot, Math.min((rest *= 2), 60_000));
      return;
    }
    rest = 1000;
    build();
    show();
    follow();
    addEventListener("online", () => {
      rest = patience = 1000;
      bubbles.clear();
      listen();
      flush();
      draw();
    });
    addEventListener("offline", () => {
      hush();
      bubbles.clear();
      draw();
    });
    document.addEventListener("visibilitychange", () => {
      clearTimeout(pause);
      if (document.hidden) pause = setTimeout(hush, PAUSE);
      else {
        listen();
        flush();
        seen();
      }
    });
    // What another tab of the same visitor has done.
    addEventListener("storage", (event) => {
      if (event.key !== drawer) return;
      const old = JSON.parse(event.oldValue || "{}").token || "";
      if (old !== token()) {
        hush();
        lines.clear();
        last = 0;
        if (token()) json("GET", "/visitor").then(take).then(draw, () => {});
      }
      listen();
      draw();
    });
    api.ready = true;
    for (const command of queue.splice(0)) run(command);
    emit("ready");
    if (location.hash === "#mostrador") api.open();
    listen();
    flush();
  }
  if (!key) return void console.warn("mostrador: data-key?");
  window.mostrador = api;
  const idle = () => (window.requestIdleCallback || ((go) => setTimeout(go, 200)))(boot, { timeout: 3000 });
  if (document.readyState === "complete") idle();
  else addEventListener("load", idle, { once: true });
})();
