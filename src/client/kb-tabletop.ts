import { clock } from '../domain/run/progress.ts';
import { TABLETOP_FORMAT, isTabletop, scoreOf, type Tabletop } from '../domain/run/tabletop.ts';
import { download } from './dom.ts';

/** Leads a tabletop: a clock, the injects when they are due, what the table did, and the marks. Kept in this browser. */
class TabletopSheet extends HTMLElement {
  private state: Tabletop | null = null;
  private key = '';
  /** What the facilitator has to know beside the next inject. */
  private warning = '';

  connectedCallback(): void {
    const sheet: Tabletop['exercise'] = JSON.parse(this.querySelector('script')?.textContent ?? 'null');
    this.key = `kb-tabletop:${sheet.id}`;
    this.state = this.restore() ?? { format: TABLETOP_FORMAT, exercise: sheet, startedAt: null, pausedAt: null, held: 0, told: {}, notes: {}, scores: {}, reasons: {} };
    const kept = this.state.exercise;
    if (kept.hash !== sheet.hash) this.warning = `这份记录按 ${kept.version}版（${kept.hash}）开始，脚本现在是 ${sheet.version}版。导出以后清空重来。`;
    this.querySelector<HTMLElement>('.tabletop__bar')?.removeAttribute('hidden');
    this.addEventListener('click', (event) => this.onClick(event));
    this.addEventListener('input', (event) => this.onInput(event));
    this.fill();
    setInterval(() => this.draw(), 1000);
    this.draw();
  }

  private onClick({ target }: Event): void {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button || !this.state) return;
    const now = Date.now();
    const { act, inject } = button.dataset;
    if (inject !== undefined) this.change({ told: { ...this.state.told, [inject]: now } });
    else if (act === 'start') this.change({ startedAt: now });
    else if (act === 'pause') this.change(this.state.pausedAt === null ? { pausedAt: now } : { pausedAt: null, held: this.state.held + now - this.state.pausedAt });
    else if (act === 'export') download(`${this.state.exercise.code}.json`, `${JSON.stringify(this.state, null, 2)}\n`, 'application/json');
    else if (act === 'clear' && confirm('清空这次推演的时间、反应和评分？先确认已经导出。')) {
      this.clear();
    }
  }

  private clear(): void {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // A closed storage holds nothing to remove.
    }
    location.reload();
  }

  private onInput({ target }: Event): void {
    if (!this.state || !(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    const { note, score, reason } = target.dataset;
    if (note !== undefined) this.change({ notes: { ...this.state.notes, [note]: target.value } });
    else if (score !== undefined) this.change({ scores: { ...this.state.scores, [score]: Number(target.value) } });
    else if (reason !== undefined) this.change({ reasons: { ...this.state.reasons, [reason]: target.value } });
  }

  private change(change: Partial<Tabletop>): void {
    if (!this.state) return;
    this.state = { ...this.state, ...change };
    try {
      localStorage.setItem(this.key, JSON.stringify(this.state));
    } catch {
      this.warning = '浏览器不让保存，结束前先导出。';
    }
    this.draw();
  }

  private restore(): Tabletop | null {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.key) ?? 'null');
      return isTabletop(kept) ? kept : null;
    } catch {
      return null;
    }
  }

  private fill(): void {
    const { notes = {}, scores = {}, reasons = {} } = this.state ?? {};
    for (const field of this.querySelectorAll<HTMLTextAreaElement>('[data-note]')) field.value = notes[field.dataset['note'] ?? ''] ?? '';
    for (const field of this.querySelectorAll<HTMLInputElement>('[data-reason]')) field.value = reasons[field.dataset['reason'] ?? ''] ?? '';
    for (const field of this.querySelectorAll<HTMLInputElement>('[data-score]')) field.checked = scores[field.dataset['score'] ?? ''] === Number(field.value);
  }

  private draw(): void {
    const { state } = this;
    if (!state) return;
    const going = state.startedAt !== null;
    const elapsed = going ? (state.pausedAt ?? Date.now()) - (state.startedAt ?? 0) - state.held : 0;
    this.setText('.tabletop__clock', clock(elapsed));
    for (const [act, shown] of [['start', !going], ['pause', going], ['export', going], ['clear', going]] as const) this.querySelector(`[data-act="${act}"]`)?.toggleAttribute('hidden', !shown);
    this.setText('[data-act="pause"]', state.pausedAt === null ? '暂停' : '继续');
    const items = [...this.querySelectorAll<HTMLElement>('.injects > li')];
    for (const [index, item] of items.entries()) {
      const told = state.told[String(index)] !== undefined;
      item.dataset['state'] = told ? 'told' : going && elapsed >= Number(item.dataset['at']) * 60_000 ? 'due' : 'later';
      item.querySelector('.injects__log')?.toggleAttribute('hidden', !going);
    }
    const next = items.find(({ dataset }) => dataset['state'] !== 'told');
    this.say(!going ? '按“开始推演”计时。' : next ? `下一条：第${next.dataset['at'] ?? ''}分` : '注入已经全部宣布。');
    this.setText('.scoring__sum', scoreOf(state.scores).label);
  }

  private say(text: string): void {
    this.setText('.tabletop__next', `${text}${this.warning}`);
  }

  private setText(selector: string, text: string): void {
    const target = this.querySelector(selector);
    if (target && target.textContent !== text) target.textContent = text;
  }
}

customElements.define('kb-tabletop', TabletopSheet);
