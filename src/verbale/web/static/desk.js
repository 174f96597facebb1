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
