// Runs before the first paint: the reader's choice of colours, and a mark that scripts will fold what opens without them.
document.documentElement.classList.add('js');
try {
  const theme = localStorage.getItem('kb-theme');
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; then the system decides.
}
