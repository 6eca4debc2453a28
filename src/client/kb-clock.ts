import { fieldBeijing, parseBeijing, sayBeijing } from '../domain/plan/beijing.ts';
import { durationLabel } from '../domain/plan/durations.ts';
import { dueReports, MOMENTS, type Moment, type Situation } from '../domain/plan/reports.ts';
import { EVENT_LEVELS } from '../domain/schemas/event-levels.ts';
import { make } from './dom.ts';

interface Report {
  id: string;
  title: string;
  kind: string;
  to: string;
  by: string;
  after: number;
  counts: Moment;
  levels: Situation['level'][];
  operator?: Situation['operator'];
  security: boolean;
  holds: string[];
  channel: string;
  plan: string;
  doubt: string | null;
}

const KEY = 'kb-clock';

/** Counts the deadlines of reports. What was typed and ticked stays in this browser until it is cleared. */
class Clock extends HTMLElement {
  private reports: Report[] = [];
  private reported: Record<string, number> = {};

  connectedCallback(): void {
    this.hidden = false;
    this.reports = JSON.parse(this.querySelector('script')?.textContent ?? '[]');
    const form = this.querySelector('form');
    if (!form) return;
    this.restore(form);
    form.addEventListener('input', () => this.update(form));
    form.addEventListener('reset', () => setTimeout(() => {
      this.reported = {};
      this.update(form);
    }));
    form.querySelector('[data-now]')?.addEventListener('click', () => {
      const found = form.querySelector<HTMLInputElement>('[name="found"]');
      if (found) found.value = fieldBeijing(Date.now());
      this.update(form);
    });
    setInterval(() => this.draw(form), 15_000);
    this.update(form);
  }

  private update(form: HTMLFormElement): void {
    this.draw(form);
    try {
      localStorage.setItem(KEY, JSON.stringify({ fields: [...new FormData(form)].filter(([, value]) => typeof value === 'string'), reported: this.reported }));
    } catch {
      // Full storage: the clock still counts.
    }
  }

  private restore(form: HTMLFormElement): void {
    try {
      const kept: { fields?: [string, string][]; reported?: Record<string, number> } = JSON.parse(localStorage.getItem(KEY) ?? '{}');
      for (const [name, value] of kept.fields ?? []) {
        const field = form.elements.namedItem(name);
        if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = true;
        else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
      }
      this.reported = Object.fromEntries(Object.entries(kept.reported ?? {}).filter(([, at]) => Number.isFinite(at)));
    } catch {
      this.reported = {};
    }
  }

  private draw(form: HTMLFormElement): void {
    const now = Date.now();
    const situation = situationOf(form);
    const plan = textOf(form, 'plan');
    const known = this.reports.filter((report) => report.plan === '' || report.plan === plan);
    const due = dueReports(known, situation);
    const next = due.find(({ report, due: at }) => at !== null && this.reported[report.id] === undefined);
    const state = this.querySelector('.clock__state');
    const said = sayState(situation, next?.due ?? null, next?.report.title ?? '', now);
    // Written only when it changes: a screen reader reads aloud what is written here.
    if (state && state.textContent !== said) state.textContent = said;
    const open = new Set([...this.querySelectorAll('details[open]')].map((details) => details.closest('li')?.dataset['report']));
    const rows = due.map(({ report, due: at }) => this.row(report, at, { now, next: report === next?.report, open: open.has(report.id) }, form));
    const focused = this.querySelector<HTMLElement>('.clock__list :focus');
    const held = { report: focused?.closest('li')?.dataset['report'], control: focused?.tagName ?? '' };
    this.querySelector('.clock__list')?.replaceChildren(...rows);
    if (held.report !== undefined) rows.find(({ dataset }) => dataset['report'] === held.report)?.querySelector<HTMLElement>(held.control)?.focus({ preventScroll: true });
  }

  private row(report: Report, due: number | null, { now, next, open }: { now: number; next: boolean; open: boolean }, form: HTMLFormElement): HTMLLIElement {
    const done = this.reported[report.id];
    const tick = make('input', { type: 'checkbox', 'aria-label': `已报：${report.title}` });
    tick.checked = done !== undefined;
    tick.addEventListener('change', () => {
      if (tick.checked) this.reported[report.id] = Date.now();
      else delete this.reported[report.id];
      this.update(form);
    });
    const state = done !== undefined ? 'done' : due !== null && due < now ? 'over' : next ? 'next' : 'later';
    const row = make(
      'li',
      { 'data-clock': state, 'data-report': report.id },
      tick,
      make('span', {}, report.title, make('small', {}, `${report.by}报${report.to}；${report.kind}${report.doubt === null ? '' : `，${report.doubt}`}`)),
      make('span', { class: 'clock__due' }, due === null ? '未起算' : make('time', {}, sayBeijing(due, now)), make('span', { class: 'clock__left' }, sayLeft(report, due, done, now))),
      make('details', { open }, make('summary', {}, '须写明什么'), make('ul', {}, ...report.holds.map((text) => make('li', {}, text))), make('p', {}, report.channel)),
    );
    return row;
  }
}

function situationOf(form: HTMLFormElement): Situation {
  const found = parseBeijing(textOf(form, 'found'));
  return {
    moments: { found, accepted: parseBeijing(textOf(form, 'accepted')) ?? found, levelled: parseBeijing(textOf(form, 'levelled')), ended: parseBeijing(textOf(form, 'ended')) },
    level: EVENT_LEVELS.find(({ level }) => String(level) === textOf(form, 'level'))?.level ?? 2,
    operator: operatorOf(textOf(form, 'operator')),
    security: new FormData(form).has('security'),
  };
}

function operatorOf(text: string): Situation['operator'] {
  return text === 'cii' || text === 'central' ? text : 'other';
}

function textOf(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value : '';
}

function sayState({ moments }: Situation, due: number | null, title: string, now: number): string {
  if (moments.found === null) return '先填发现时刻。';
  if (moments.found > now + 60_000) return '发现时刻在将来，核对日期。';
  if (due === null) return '已经起算的报告都报了。';
  return due < now ? `“${title}”已经超过最晚时刻 ${span(now - due)}` : `下一次：“${title}”，还有 ${span(due - now)}`;
}

function sayLeft({ counts }: Report, due: number | null, done: number | undefined, now: number): string {
  if (done !== undefined) return `${sayBeijing(done, now)} 已报`;
  if (due === null) return `${MOMENTS[counts]}后计时`;
  return due < now ? `已超 ${span(now - due)}` : `剩 ${span(due - now)}`;
}

function span(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  return minutes === 0 ? '不到1分钟' : durationLabel(minutes);
}

customElements.define('kb-clock', Clock);
