"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const cards = all("article.finding");
  const filters = one("#filters");
  const search = one("#search");
  const say = one("#say");
  const text = (name) => document.body.dataset[name];
  let keysOn = true;
  try { keysOn = localStorage.getItem("factcheck-keys") !== "off"; } catch { /* a mailed file may have no storage */ }

  // Filters
  let severity = "all";
  const wanted = () => ({
    kind: one("#kind").value,
    source: one("#source").value,
    language: one("#language").value,
    words: search.value.trim().toLowerCase(),
  });
  const fits = (card, want) =>
    (severity === "all" || card.dataset.state === severity) &&
    (!want.kind || card.dataset.kind === want.kind) &&
    (!want.source || card.dataset.sources.split(" ").includes(want.source)) &&
    (!want.language || card.dataset.languages.split(" ").includes(want.language)) &&
    (!want.words || want.words.split(/\s+/).every((word) => card.dataset.words.includes(word)));
  const apply = () => {
    const want = wanted();
    let shown = 0;
    for (const card of cards) {
      const fit = fits(card, want);
      card.hidden = !fit;
      shown += fit ? 1 : 0;
      for (const link of all(`a[href="#${CSS.escape(card.id)}"]`)) {
        const item = link.closest("li.entry");
        if (item) item.hidden = !fit;
      }
    }
    one("#shown").textContent = text("shown").replace("#shown#", shown).replace("#total#", cards.length);
    one("#none").hidden = shown > 0 || cards.length === 0;
  };
  for (const chip of all("[data-severity]")) {
    chip.addEventListener("click", () => {
      severity = chip.dataset.severity;
      for (const other of all("[data-severity]")) {
        other.setAttribute("aria-pressed", String(other === chip));
      }
      apply();
    });
  }
  for (const field of all("#kind, #source, #language")) field.addEventListener("change", apply);
  search.addEventListener("input", apply);
  search.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { search.value = ""; apply(); search.blur(); }
  });
  if (cards.length) filters.hidden = false;

  // Sources: one at a time
  const tabs = all("[data-tab]");
  const choose = (id) => {
    for (const tab of tabs) tab.setAttribute("aria-pressed", String(tab.dataset.tab === id));
    for (const page of all("article.source[data-source]")) page.hidden = page.dataset.source !== id;
  };
  if (tabs.length) {
    one(".tabs").hidden = false;
    choose(tabs[0].dataset.tab);
  }
  for (const tab of tabs) tab.addEventListener("click", () => choose(tab.dataset.tab));
  const reveal = (id) => {
    const target = document.getElementById(id);
    if (!target) return false;
    const page = target.closest("article.source[data-source]");
    if (page) choose(page.dataset.source);
    for (const lit of all(".m.lit")) lit.classList.remove("lit");
    if (target.classList.contains("m")) target.classList.add("lit");
    target.scrollIntoView({ block: "center" });
    return true;
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link) return;
    const id = link.getAttribute("href").slice(1);
    const card = document.getElementById(id);
    if (card && card.matches("article.finding")) {
      event.preventDefault();
      go(card);
    } else if (reveal(id)) {
      event.preventDefault();
    }
  });

  // Cards by key
  const visible = () => cards.filter((card) => !card.hidden);
  let here = null;
  const go = (card) => {
    for (const other of cards) other.classList.toggle("here", other === card);
    here = card;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "start" });
  };
  const step = (by) => {
    const list = visible();
    if (!list.length) return;
    const at = list.indexOf(here);
    go(list[at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by))]);
  };
  const copy = async (button) => {
    const command = button.dataset.command;
    let done = false;
    try {
      await navigator.clipboard.writeText(command);
      done = true;
    } catch {
      const area = document.createElement("textarea");
      area.value = command;
      document.body.append(area);
      area.select();
      done = document.execCommand("copy");
      area.remove();
    }
    if (done) {
      const before = button.textContent;
      button.textContent = text("copied");
      say.textContent = text("copied");
      setTimeout(() => { button.textContent = before; say.textContent = ""; }, 1500);
    }
  };
  for (const button of all("[data-command]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
  const help = one("#help");
  const toggle = one("#keys-on");
  toggle.checked = keysOn;
  toggle.addEventListener("change", () => {
    keysOn = toggle.checked;
    try { localStorage.setItem("factcheck-keys", keysOn ? "on" : "off"); } catch { /* as above */ }
  });
  one("#close").addEventListener("click", () => help.close());
  one("#open-help").addEventListener("click", () => help.showModal());
  one(".keys-part").hidden = false;
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    o: () => { const why = here && one("details.why", here); if (why) why.open = !why.open; },
    s: () => { const link = here && one("a.to-source", here); if (link) reveal(link.getAttribute("href").slice(1)); },
    w: () => { const button = here && one("[data-command]", here); if (button) copy(button); },
    "/": () => { search.focus(); search.select(); },
    "?": () => help.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, select, textarea, [contenteditable]")) return;
    if (help.open || (!keysOn && event.key !== "?")) return;
    const act = keys[event.key];
    if (act) { event.preventDefault(); act(); }
  });

  // Print with everything open, then put it back
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all("details:not([open])");
    for (const one of closed) one.open = true;
  });
  addEventListener("afterprint", () => { for (const one of closed) one.open = false; });

  apply();
})();
