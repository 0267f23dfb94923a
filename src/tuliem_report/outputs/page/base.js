"use strict";
const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const stored = {
  get(name) { try { return localStorage.getItem("tuliem-" + name); } catch { return null; } },
  set(name, value) { try { localStorage.setItem("tuliem-" + name, value); } catch { /* a page from disk may have no storage */ } },
};
document.documentElement.classList.add("js");

/* Light and dark: as the device has it, or as chosen. */
const THEMES = { auto: "theo máy", light: "sáng", dark: "tối" };
function chooseTheme(theme) {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  one("#ui-theme").setAttribute("aria-label", "Nền: " + THEMES[theme]);
  one("#ui-theme").dataset.theme = theme;
  stored.set("theme", theme);
}
chooseTheme(stored.get("theme") in THEMES ? stored.get("theme") : "auto");
one("#ui-theme").addEventListener("click", () => {
  const names = Object.keys(THEMES);
  chooseTheme(names[(names.indexOf(one("#ui-theme").dataset.theme) + 1) % names.length]);
});
one("#ui-print").addEventListener("click", () => print());

/* Keys of one character, which can be switched off. */
const keys = { "?": () => one("#ui-keys").showModal() };
one("#ui-help").addEventListener("click", keys["?"]);
one("#ui-keys-on").checked = stored.get("keys") !== "off";
one("#ui-keys-on").addEventListener("change", (event) => stored.set("keys", event.target.checked ? "on" : "off"));
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=checkbox], [type=radio]), select, textarea, dialog");
  const busy = event.ctrlKey || event.altKey || event.metaKey || typing;
  if (busy || !one("#ui-keys-on").checked || !Object.hasOwn(keys, event.key)) return;
  event.preventDefault();
  keys[event.key]();
});
