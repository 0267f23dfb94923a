/* Search. A word typed without marks fits any; one typed with marks fits only itself, wherever its tone mark is placed (hoà, hòa). */
const SINGLE = { đ: "d", Đ: "d", "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "‑": "-", "\u00a0": " ", "²": "2", "³": "3", "¹": "1" };
const MOST_HITS = 5000;
const fold = (text) => text.toLowerCase().replace(/[^\x00-\x7e]/g, (c) => SINGLE[c] ?? c.normalize("NFD")[0]);
/* Tones go to the end of the word, so that their place does not matter. */
function canonical(text) {
  const split = text.toLowerCase().normalize("NFD");
  const tones = split.match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? [];
  return split.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "") + tones.join("");
}

let searched = null;
function searchedTexts() {
  searched ??= all("article .t").map((element) => {
    const nodes = [];
    let text = "";
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (walker.currentNode.parentElement.closest("sup, .here")) continue;
      nodes.push({ node: walker.currentNode, start: text.length });
      text += walker.currentNode.data;
    }
    return { nodes, text, folded: fold(text) };
  });
  return searched;
}

function place({ nodes }, offset) {
  let found = nodes[0];
  for (const candidate of nodes) if (candidate.start <= offset) found = candidate;
  return [found.node, Math.min(offset - found.start, found.node.length)];
}

function rangeOf(entry, start, end) {
  const range = document.createRange();
  range.setStart(...place(entry, start));
  const [node, offset] = place(entry, end - 1);
  range.setEnd(node, Math.min(offset + 1, node.length));
  return range;
}

function fits(found, words) {
  const written = found.split(" ");
  return words.every((word, index) => fold(word) === word.toLowerCase() || canonical(written[index]) === canonical(word));
}

function find(query) {
  const words = query.normalize("NFC").trim().split(/\s+/).filter(Boolean);
  const wanted = fold(words.join(" "));
  const ranges = [];
  if (!wanted) return ranges;
  for (const entry of searchedTexts()) {
    for (let at = entry.folded.indexOf(wanted); at >= 0 && ranges.length < MOST_HITS; at = entry.folded.indexOf(wanted, at + wanted.length)) {
      const within = /[\p{L}\p{N}]/u.test(entry.folded[at - 1] ?? " ") && /^[\p{L}\p{N}]/u.test(wanted);
      if (!within && fits(entry.text.slice(at, at + wanted.length), words)) ranges.push(rangeOf(entry, at, at + wanted.length));
    }
  }
  return ranges;
}

const query = one("#ui-query");
let hits = [];
let shown = -1;
const marking = "highlights" in CSS;

function search() {
  hits = find(query.value);
  shown = -1;
  if (marking) {
    CSS.highlights.set("hit", new Highlight(...hits));
    CSS.highlights.delete("hit-now");
  }
  one("#ui-count").textContent = query.value.trim() ? (hits.length ? hits.length + " chỗ" : "không có") : "";
}

function showHit(step) {
  if (!hits.length) return;
  shown = (shown + step + hits.length + (shown < 0 && step < 0 ? 1 : 0)) % hits.length;
  const range = hits[shown];
  if (marking) CSS.highlights.set("hit-now", new Highlight(range));
  else getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  const box = range.getBoundingClientRect();
  if (box.top < 80 || box.bottom > innerHeight - 40) scrollBy({ top: box.top - innerHeight / 3, behavior: "instant" });
  one("#ui-count").textContent = shown + 1 + " / " + hits.length;
}

query.addEventListener("input", search);
query.addEventListener("keydown", (event) => {
  if (event.key === "Enter") showHit(event.shiftKey ? -1 : 1);
  if (event.key === "Escape") { query.value = ""; search(); query.blur(); }
});
one("#ui-after").addEventListener("click", () => showHit(1));
one("#ui-before").addEventListener("click", () => showHit(-1));
keys["/"] = () => { query.focus(); query.select(); };
