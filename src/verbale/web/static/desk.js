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

// Tables: a click on a head sorts, words in the field above keep the rows that have them. The files below are of the whole table.
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const sortKey = (cell) => {
  const text = cell ? cell.textContent.trim() : "";
  const day = /^(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})/.exec(text);
  if (day) return `${day[3]}-${String(MONTHS.indexOf(day[2].toLowerCase()) + 1).padStart(2, "0")}-${day[1].padStart(2, "0")}`;
  const number = /^[\u2212-]?[\d,]+(\.\d+)?/.exec(text);
  return number ? Number(number[0].replace("\u2212", "-").replaceAll(",", "")) : text.toLowerCase();
};
const compare = (one, other) =>
  typeof one === "number" && typeof other === "number" ? one - other : String(one).localeCompare(String(other), "en", { numeric: true });
for (const table of document.querySelectorAll("main table")) {
  const body = table.tBodies[0];
  const heads = table.tHead ? Array.from(table.tHead.rows[0].cells) : [];
  const rows = () => Array.from(body.rows).filter((row) => !row.classList.contains("total"));
  if (!body || body.rows.length < 3) continue;
  heads.forEach((head, column) => {
    if (!head.textContent.trim()) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      heads.forEach((one) => one.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const last = Array.from(body.rows).filter((row) => row.classList.contains("total"));
      const sorted = rows().sort((one, other) => compare(sortKey(one.cells[column]), sortKey(other.cells[column])) * (down ? -1 : 1));
      body.append(...sorted, ...last);
    });
  });
  const tools = table.parentElement.nextElementSibling;
  if (body.rows.length < 6 || !tools || !tools.classList.contains("tools")) continue;
  const label = document.createElement("label");
  const field = document.createElement("input");
  const told = document.createElement("span");
  field.type = "search";
  told.setAttribute("role", "status");
  label.append("Only rows with ", field, " ");
  tools.prepend(label, told, " ");
  field.addEventListener("input", () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let left = 0;
    for (const row of rows()) {
      row.hidden = !words.every((word) => row.textContent.toLowerCase().includes(word));
      left += row.hidden ? 0 : 1;
    }
    told.textContent = words.length ? `${left} of ${rows().length} rows.` : "";
  });
}

// The time line: dragging over it, or a key while it has the focus, shows another part. Each part has its own address.
const line = document.getElementById("line");
if (line) {
  const svg = line.querySelector("svg");
  const { first, last, left, right, wide } = line.dataset;
  const [begin, end] = [Date.parse(first), Date.parse(last)];
  const place = (event) => {
    const box = svg.getBoundingClientRect();
    return Math.min(Math.max(((event.clientX - box.left) / box.width) * wide, Number(left)), wide - right);
  };
  const dayAt = (x) => new Date(begin + ((x - left) / (wide - left - right)) * (end - begin)).toISOString().slice(0, 10);
  let from = null;
  let shade = null;
  line.classList.add("zoomable");
  svg.addEventListener("pointerdown", (event) => {
    if (event.button || event.pointerType === "touch") return;
    from = place(event);
  });
  svg.addEventListener("dragstart", (event) => event.preventDefault());
  window.addEventListener("pointermove", (event) => {
    if (from === null) return;
    const to = place(event);
    if (!shade && Math.abs(to - from) < 5) return;
    if (!shade) {
      shade = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      shade.setAttribute("class", "drag");
      shade.setAttribute("y", "0");
      shade.setAttribute("height", svg.viewBox.baseVal.height);
      svg.append(shade);
    }
    shade.setAttribute("x", Math.min(from, to));
    shade.setAttribute("width", Math.abs(to - from));
  });
  const shown = (a, b) => {
    const address = new URL(window.location.href);
    address.searchParams.set("from", a);
    address.searchParams.set("to", b);
    address.searchParams.delete("offset");
    address.hash = "line";
    window.location.assign(address);
  };
  window.addEventListener("pointerup", (event) => {
    if (from === null) return;
    const to = place(event);
    const dragged = shade !== null;
    const ends = [dayAt(Math.min(from, to)), dayAt(Math.max(from, to))];
    if (shade) shade.remove();
    from = shade = null;
    if (!dragged) return;
    const swallow = (click) => {
      click.preventDefault();
      click.stopPropagation();
    };
    window.addEventListener("click", swallow, { capture: true, once: true });
    window.setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 300);
    if (ends[0] < ends[1]) shown(ends[0], ends[1]);
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !line.contains(document.activeElement)) return;
    const step = document.querySelector(`a[data-key="${event.key === "=" ? "+" : event.key}"]`);
    if (!step) return;
    event.preventDefault();
    window.location.assign(step.href);
  });
  if (window.location.hash === "#line") line.querySelector(".scroll").focus();
}
