// A file, not an inline script: the page is served under a Content-Security-Policy without 'unsafe-inline'.
// It runs before the first paint, so that a dark page never flashes light. The key is Mantine's own.
(function () {
  var chosen = null;
  try {
    chosen = window.localStorage.getItem('mantine-color-scheme-value');
  } catch (error) {
    // Storage may be blocked; the system's choice then holds.
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
