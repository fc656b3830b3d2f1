// Runs before the first paint, so that a chosen theme never flashes. Classic and external: a strict CSP allows it.
(() => {
  try {
    const theme = localStorage.getItem("forkscope-theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // Storage may be forbidden; the system's theme is then the right one.
  }
})();
