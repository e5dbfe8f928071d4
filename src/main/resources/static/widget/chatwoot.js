// For a page that was written for Chatwoot: answers its calls with Mostrador's widget. See docs/chat.md.
(() => {
  "use strict";
  const script = document.currentScript;
  const origin = script && script.src ? new URL(script.src).origin : "";
  const queue = (...command) => {
    window.mostrador = window.mostrador || [];
    window.mostrador.push(command);
  };
  const hear = (name, theirs, detail = (it) => it) =>
    document.addEventListener(`mostrador:${name}`, (event) =>
      window.dispatchEvent(new CustomEvent(theirs, { detail: detail(event.detail) })),
    );
  hear("ready", "chatwoot:ready");
  hear("error", "chatwoot:error");
  hear("opened", "chatwoot:opened");
  hear("closed", "chatwoot:closed");
  hear("message", "chatwoot:on-message", (it) => ({ content: it.text, message_type: 1, sender: it.author }));
  document.addEventListener("mostrador:ready", () => (window.$chatwoot.hasLoaded = true));

  window.$chatwoot = {
    hasLoaded: false,
    get isOpen() {
      return Boolean(window.mostrador && window.mostrador.isOpen);
    },
    toggle: (state) => queue(state === "open" || state === "close" ? state : "toggle"),
    toggleBubbleVisibility: (state) => queue("showLauncher", state !== "hide"),
    popoutChatWindow: () => queue("open"),
    // Their hash is over the number alone, which Mostrador takes as vouching for the number alone.
    setUser: (id, it = {}) =>
      queue("setUser", id, {
        name: it.name,
        email: it.email,
        signature: it.signature || it.identifier_hash,
        expires: it.expires,
      }),
    setLocale: (locale) => queue("setLocale", locale),
    setColorScheme: (scheme) => queue("setTheme", scheme),
    reset: () => queue("reset"),
    setCustomAttributes() {},
    deleteCustomAttribute() {},
    setConversationCustomAttributes() {},
    deleteConversationCustomAttribute() {},
    setLabel() {},
    removeLabel() {},
  };
  window.chatwootSDK = {
    run({ websiteToken, baseUrl }) {
      const theirs = window.chatwootSettings || {};
      window.mostradorSettings = {
        key: websiteToken,
        baseUrl: baseUrl || origin,
        lang: theirs.locale,
        theme: theirs.darkMode === "dark" || theirs.darkMode === "light" ? theirs.darkMode : "",
        launcher: theirs.hideMessageBubble ? "off" : "on",
      };
      const widget = document.createElement("script");
      widget.async = true;
      widget.src = `${baseUrl || origin}/chat/widget.js`;
      if (script && script.nonce) widget.nonce = script.nonce;
      document.head.append(widget);
    },
  };
})();
