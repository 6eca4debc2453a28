/**
 * Keeps a copy for when there is no network, and says which copy a page is: offline with the date and version of its content, or
 * that a newer version waits. A newer one is taken when the reader says so, by all tabs at once, so that no two are mixed.
 */
class Offline extends HTMLElement {
  private waiting: ServiceWorker | null = null;

  connectedCallback(): void {
    addEventListener('online', () => this.show());
    addEventListener('offline', () => this.show());
    this.show();
    void this.register();
  }

  private async register(): Promise<void> {
    const { worker } = this.dataset;
    if (!('serviceWorker' in navigator) || worker === undefined) return;
    try {
      const registration = await navigator.serviceWorker.register(worker);
      const offer = (): void => {
        // The first worker of a browser replaces nothing.
        if (!registration.waiting || !navigator.serviceWorker.controller) return;
        this.waiting = registration.waiting;
        this.show();
      };
      offer();
      registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
      let known = navigator.serviceWorker.controller;
      navigator.serviceWorker.addEventListener('controllerchange', () => {
        if (known) location.reload();
        known = navigator.serviceWorker.controller;
      });
    } catch {
      // Without a secure context or with a full disk there is no copy; the page works as it is.
    }
  }

  private show(): void {
    const { version = '', date = '' } = document.documentElement.dataset;
    this.hidden = navigator.onLine && !this.waiting;
    if (!navigator.onLine) this.textContent = `离线，内容截至 ${date}（${version}）`;
    else if (this.waiting) this.offer(this.waiting);
  }

  private offer(waiting: ServiceWorker): void {
    const take = document.createElement('button');
    take.type = 'button';
    take.className = 'btn';
    take.textContent = '更新';
    take.addEventListener('click', () => waiting.postMessage('update'));
    this.replaceChildren('本站有新版本。', take);
  }
}

customElements.define('kb-offline', Offline);
