import styles from '../../styles/search-dialog.css?url';

/** Opens the search dialog by `/`, Ctrl-K or a click on a search field. The dialog's script and styles come only then. */
const host = document.querySelector('kb-search-dialog');

document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.defaultPrevented) return;
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  const controlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (!slash && !controlK) return;
  event.preventDefault();
  void open('');
});

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const field = target?.closest('.site__search input');
  const link = target?.closest('.site__search-link');
  if ((!field && !link) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void open(field instanceof HTMLInputElement ? field.value : '');
});

let sheet: Promise<void> | undefined;

/** Resolves when the style sheet applies, or cannot be had: an unstyled dialog still searches. */
function styleSheet(): Promise<void> {
  return (sheet ??= new Promise((resolve) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: styles });
    link.onload = link.onerror = (): void => resolve();
    document.head.append(link);
  }));
}

async function open(text: string): Promise<void> {
  const page = document.querySelector<HTMLInputElement>('kb-search-page input[name="q"]');
  if (page) return page.select();
  await Promise.all([import('./kb-search-dialog.ts'), styleSheet()]);
  if (host && 'open' in host && typeof host.open === 'function') host.open(text);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select'));
}
