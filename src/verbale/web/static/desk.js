// What the keyboard adds. Every page works without this file.
"use strict";

const drawer = document.getElementById("drawer");
let cameFrom = null;

// A citation opens in the drawer; with a modifier key it opens as a page, as any link does.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='/quote/'], a[href^='/figure/']");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !window.htmx) return;
  event.preventDefault();
  if (!drawer.contains(link)) cameFrom = link;
  window.htmx.ajax("GET", link.getAttribute("href"), { target: "#drawer", swap: "innerHTML" }).then(() => drawer.focus());
});

// Escape closes the drawer and goes back to where one was.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !drawer.childNodes.length) return;
  drawer.replaceChildren();
  if (cameFrom) cameFrom.focus();
});

// Review: single keys work only while a drafted act has the focus.
const drafts = Array.from(document.querySelectorAll("article.draft"));
const steps = { j: 1, k: -1 };
const rulings = { a: "accept", r: "reject" };

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const draft = event.target.closest("article.draft");
  if (!draft || event.target.closest("input, select, textarea")) return;
  if (event.key in steps) {
    const next = drafts[drafts.indexOf(draft) + steps[event.key]];
    if (next) next.focus();
  } else if (event.key in rulings) {
    draft.querySelector(`button[value="${rulings[event.key]}"]`).click();
  } else if (event.key === "e") {
    draft.querySelector("a.button").click();
  } else {
    return;
  }
  event.preventDefault();
});

// Words selected in a document fill the form that enters an act; without this file they are typed or pasted there.
const source = document.getElementById("source");
const entry = document.getElementById("entry");
if (source && entry) {
  const take = document.createElement("button");
  take.id = "take";
  take.type = "button";
  take.textContent = "Enter an act from these words";
  take.hidden = true;
  document.body.append(take);
  const chosen = () => {
    const selection = document.getSelection();
    const words = selection.toString().trim();
    return words && source.contains(selection.anchorNode) && source.contains(selection.focusNode) ? selection : null;
  };
  document.addEventListener("selectionchange", () => {
    const selection = chosen();
    take.hidden = !selection;
    if (!selection) return;
    const box = selection.getRangeAt(0).getBoundingClientRect();
    take.style.left = `${Math.max(8, Math.min(box.left + window.scrollX, document.documentElement.clientWidth - 240))}px`;
    take.style.top = `${box.bottom + window.scrollY + 6}px`;
  });
  const fill = () => {
    const selection = chosen();
    if (!selection) return;
    const range = selection.getRangeAt(0);
    const paragraph = (range.startContainer.parentElement || source).closest("p[data-start]");
    if (paragraph) {
      const before = document.createRange();
      before.setStart(paragraph, 0);
      before.setEnd(range.startContainer, range.startOffset);
      const led = selection.toString().length - selection.toString().trimStart().length;
      document.getElementById("f-near").value = Number(paragraph.dataset.start) + Array.from(before.toString()).length + led;
    }
    document.getElementById("f-quote").value = selection.toString().trim();
    entry.open = true;
    selection.removeAllRanges();
    document.getElementById("f-kind").focus();
    entry.scrollIntoView();
  };
  take.addEventListener("mousedown", (event) => event.preventDefault());
  take.addEventListener("click", fill);
  // By keyboard: words selected with Shift and the arrows (caret browsing), then n.
  document.addEventListener("keydown", (event) => {
    if (event.key === "n" && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest("input, select, textarea") && chosen()) {
      event.preventDefault();
      fill();
    }
  });
}
