// Sets theme and direction before the first paint, so that neither flashes; the page takes over once it runs.
(() => {
  const query = new URLSearchParams(location.search);
  const root = document.documentElement;
  const theme = query.get('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if (query.get('lang') === 'ar') {
    root.lang = 'ar';
    root.dir = 'rtl';
  }
})();
