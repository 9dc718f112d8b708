// Light or dark: as the visitor's system says, until they choose.
const KEPT_AS = "undercurrent.theme";
const system = matchMedia("(prefers-color-scheme: dark)");

export function offerThemes(button) {
  const kept = recall();
  if (kept) document.documentElement.dataset.theme = kept;
  const show = () => button.setAttribute("aria-pressed", String(isDark()));
  button.addEventListener("click", () => {
    const theme = isDark() ? "light" : "dark";
    document.documentElement.dataset.theme = theme;
    try { localStorage.setItem(KEPT_AS, theme); } catch { /* a browser may forbid it: the choice then lasts for this page */ }
    show();
  });
  system.addEventListener("change", show);
  show();
}

const isDark = () => (document.documentElement.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";

function recall() {
  try { return localStorage.getItem(KEPT_AS); } catch { return null; }
}
