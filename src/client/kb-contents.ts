/** Marks the entry of the article being read in the table of contents. */
class Contents extends HTMLElement {
  #observer: IntersectionObserver | null = null;

  connectedCallback(): void {
    const links = new Map([...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].map((link) => [link.hash.slice(1), link]));
    const inView = new Set<Element>();
    this.#observer = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) {
          if (isIntersecting) inView.add(target);
          else inView.delete(target);
        }
        const [first] = [...inView].sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
        const link = first && links.get(first.id);
        if (link) this.#mark(link);
      },
      { rootMargin: '-15% 0px -70% 0px' },
    );
    for (const clause of document.querySelectorAll('.clause[id]')) this.#observer.observe(clause);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }

  #mark(link: HTMLAnchorElement): void {
    for (const marked of this.querySelectorAll('a[aria-current]')) marked.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'true');
    const here = this.querySelector('.toc__here');
    if (here) here.textContent = `：${[...link.children].map((part) => part.textContent).join(' ')}`;
    const body = this.querySelector('.toc__body');
    if (body instanceof HTMLElement) keepVisible(body, link);
  }
}

/** Scrolls inside the list only; `scrollIntoView` would move the page under the reader. */
function keepVisible(body: HTMLElement, link: HTMLElement): void {
  const top = link.offsetTop - body.offsetTop;
  if (top < body.scrollTop || top + link.offsetHeight > body.scrollTop + body.clientHeight) body.scrollTop = top - body.clientHeight / 3;
}

customElements.define('kb-contents', Contents);
