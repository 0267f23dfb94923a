/* What is shown: the layout, the kinds, the section, and noise only on request. */
const article = one("#ui-text");
const filters = one(".filters");
const nothing = one("#ui-nothing");
let changes = [];
let at = -1;

function choose() {
  const kinds = new Set(all("[name=kind]:checked", filters).map((box) => box.value));
  const section = one("#ui-section")?.value ?? "";
  const noise = one("#ui-cosmetic")?.checked ?? false;
  if (noise) kinds.add("cosmetic");
  article.classList.toggle("cosmetic", noise);
  for (const group of all(".group", article)) {
    const there = section === "" || group.dataset.section === section;
    for (const change of all("[data-kinds]", group)) change.hidden = !there || !change.dataset.kinds.split(" ").some((kind) => kinds.has(kind));
    group.hidden = !one("[data-kinds]:not([hidden])", group);
  }
  changes = all(".change:not([hidden])", article);
  nothing.hidden = changes.length > 0;
  at = -1;
  tell();
}

function tell() {
  one("#ui-at").textContent = at < 0 ? changes.length + " thay đổi" : at + 1 + " / " + changes.length;
}

function setLayout(layout) {
  article.classList.toggle("split", layout === "split");
  article.classList.toggle("together", layout !== "split");
  one("[name=layout][value=" + layout + "]").checked = true;
}
function chooseLayout(layout) {
  setLayout(layout);
  stored.set("layout", layout);
}

function step(by) {
  if (!changes.length) return;
  at = (at + by + changes.length + (at < 0 && by < 0 ? 1 : 0)) % changes.length;
  changes[at].focus({ preventScroll: true });
  changes[at].scrollIntoView({ block: "start" });
  tell();
}

if (article) {
  filters.addEventListener("change", (event) => {
    if (event.target.name === "layout") chooseLayout(event.target.value);
    else choose();
  });
  filters.addEventListener("submit", (event) => event.preventDefault());
  one("#ui-next").addEventListener("click", () => step(1));
  one("#ui-previous").addEventListener("click", () => step(-1));
  setLayout(stored.get("layout") ?? (matchMedia("(max-width: 48rem)").matches ? "one" : "split"));
  choose();
  keys.n = () => step(1);
  keys.p = () => step(-1);
  keys.c = () => one("#ui-cosmetic")?.click();
  keys.u = () => chooseLayout(article.classList.contains("split") ? "one" : "split");
  /* A link to what is not shown shows it. */
  addEventListener("hashchange", () => {
    const goal = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!goal?.closest("[hidden]")) return;
    for (const box of all("[name=kind]", filters)) box.checked = true;
    if (one("#ui-section")) one("#ui-section").value = "";
    choose();
    goal.scrollIntoView();
  });
}
