/* The outline: it folds, follows the reading, and is walked with the arrow keys. */
const outline = one("#ui-outline");
const links = all(".tree a", outline);
const OPEN_DEPTH = 2;

function setFold(button, opened) { button.setAttribute("aria-expanded", String(opened)); }
const foldOf = (link) => link.parentElement.querySelector(".fold");
const isFolded = (button) => button.getAttribute("aria-expanded") === "false";
const parentLink = (link) => one(":scope > div > a", link.closest("li").parentElement.closest("li") ?? document.createElement("li"));
const visible = (link) => link.getClientRects().length > 0;

/* Branches that were unfolded to show where the reader is, and those that the reader wants shut. */
const opened = new Set();
const shut = new Set();
for (const button of all(".fold", outline)) {
  let depth = 0;
  for (let list = button.closest("ul"); list; list = list.parentElement.closest("ul")) depth += 1;
  setFold(button, depth < OPEN_DEPTH);
  button.addEventListener("click", () => {
    setFold(button, isFolded(button));
    opened.delete(button);
    if (isFolded(button)) shut.add(button);
    else shut.delete(button);
  });
}

const targets = links.map((link) => ({ link, place: document.getElementById(decodeURIComponent(link.hash.slice(1))) })).filter(({ place }) => place);

/* The last heading at or above the top of the window; the places are in reading order. */
function reading() {
  let low = 0;
  let high = targets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (targets[middle].place.getBoundingClientRect().top <= 120) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function openBranch(link) {
  const branch = new Set();
  for (let above = link && parentLink(link); above; above = parentLink(above)) branch.add(foldOf(above));
  for (const button of opened) if (!branch.has(button)) { setFold(button, false); opened.delete(button); }
  for (const button of branch) if (isFolded(button) && !shut.has(button)) { setFold(button, true); opened.add(button); }
}

let current = null;
function follow() {
  let link = targets[reading()]?.link ?? null;
  openBranch(link);
  while (link && !visible(link) && parentLink(link)) link = parentLink(link);
  if (link === current) return;
  current?.removeAttribute("aria-current");
  current = link;
  current?.setAttribute("aria-current", "location");
  if (!outline.contains(document.activeElement)) current?.scrollIntoView({ block: "nearest", behavior: "instant" });
}
let waiting = false;
addEventListener("scroll", () => {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => { waiting = false; follow(); });
}, { passive: true });
follow();

outline.addEventListener("keydown", (event) => {
  const link = event.target.closest(".tree a");
  if (!link) return;
  const seen = links.filter(visible);
  const at = seen.indexOf(link);
  const fold = foldOf(link);
  const goals = { ArrowDown: seen[at + 1], ArrowUp: seen[at - 1], Home: seen[0], End: seen.at(-1) };
  if (event.key in goals) goals[event.key]?.focus();
  else if (event.key === "ArrowRight") { if (fold && isFolded(fold)) setFold(fold, true); else seen[at + 1]?.focus(); }
  else if (event.key === "ArrowLeft") { if (fold && !isFolded(fold)) setFold(fold, false); else parentLink(link)?.focus(); }
  else return;
  event.preventDefault();
});

/* On a small screen the outline covers the page until something is chosen. */
const menu = one("#ui-menu");
function showOutline(opened) {
  outline.classList.toggle("opened", opened);
  menu.setAttribute("aria-expanded", String(opened));
}
menu.addEventListener("click", () => showOutline(!outline.classList.contains("opened")));
outline.addEventListener("click", (event) => { if (event.target.closest("a")) showOutline(false); });
addEventListener("keydown", (event) => { if (event.key === "Escape") showOutline(false); });

function step(by) {
  const next = targets[Math.max(0, reading() + by)];
  if (next) location.hash = next.link.hash;
}
keys.j = () => step(1);
keys.k = () => step(-1);
keys.m = () => { showOutline(true); (current ?? links.find(visible))?.focus(); };
