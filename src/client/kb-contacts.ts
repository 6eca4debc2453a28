import { todayIn } from '../domain/dates.ts';
import { isStale, readContactLines, type ContactLine } from '../domain/plan/contacts.ts';
import { make } from './dom.ts';

const KEY = 'kb-contacts';

/** Shows names and numbers from a local file beside the posts. They stay in this browser until they are deleted. */
class Contacts extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    const file = this.querySelector<HTMLInputElement>('input[type="file"]');
    file?.addEventListener('change', () => void this.open(file));
    this.querySelector('[data-forget]')?.addEventListener('click', () => this.forget());
    this.show(kept());
  }

  private async open(field: HTMLInputElement): Promise<void> {
    const [file] = field.files ?? [];
    field.value = '';
    if (!file) return;
    try {
      // Loaded only here: nobody else needs to read YAML.
      const { parse } = await import('yaml');
      const { contacts, dropped } = readContactLines(parse(await file.text()));
      if (contacts.length === 0) return this.say('文件里没有联络方式：须有 contacts 列表，每条写 role、turn、name、phone、verified。');
      const stored = keep(contacts);
      this.show(contacts);
      this.say(`读到 ${contacts.length} 条${dropped > 0 ? `，另有 ${dropped} 条写得不全，没有显示` : ''}${stored ? '' : '；浏览器不让保存，关掉本页就没有了'}。`);
    } catch {
      this.say('读不出这个文件：须是 YAML 文件。');
    }
  }

  private show(contacts: readonly ContactLine[]): void {
    const today = todayIn('Asia/Shanghai', new Date());
    for (const old of document.querySelectorAll('.tree__call')) old.remove();
    for (const place of document.querySelectorAll<HTMLElement>('[data-contact]')) {
      for (const contact of contacts.filter(({ role }) => role === place.dataset['contact'])) place.append(callView(contact, today));
    }
    this.querySelector('[data-forget]')?.toggleAttribute('hidden', contacts.length === 0);
  }

  private forget(): void {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Nothing was kept.
    }
    this.show([]);
    this.say('已从这个浏览器里删去。');
  }

  private say(text: string): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = text;
  }
}

function callView(contact: ContactLine, today: string): HTMLElement {
  const number = contact.phone.replaceAll(/[^\d+]/g, '');
  return make(
    'span',
    { class: 'tree__call' },
    `${contact.turn}角 ${contact.name}`,
    number === '' ? contact.phone : make('a', { href: `tel:${number}` }, contact.phone),
    contact.other === '' ? null : make('span', {}, contact.other),
    isStale(contact, today) ? make('span', { class: 'tree__stale' }, `${contact.verified} 以后没有核对`) : null,
  );
}

function kept(): ContactLine[] {
  try {
    return readContactLines({ contacts: JSON.parse(localStorage.getItem(KEY) ?? '[]') }).contacts;
  } catch {
    return [];
  }
}

function keep(contacts: readonly ContactLine[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(contacts));
    return true;
  } catch {
    return false;
  }
}

customElements.define('kb-contacts', Contacts);
