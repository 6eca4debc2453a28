import type { Result, Run, RunDefinition, RunWay } from '../../domain/run/model.ts';
import { runMarkdown } from '../../domain/run/markdown.ts';
import {
  addNote, beginRun, changeOperator, endRun, finishStep, isPaused, jumpTo, openGate, pause, resume, runNumber, setActual, setValue,
} from '../../domain/run/progress.ts';
import { writeRun } from '../../domain/run/read.ts';
import { beginView } from './begin-view.ts';
import { button, download, make } from '../dom.ts';
import { carryOver, findKept, keepNote, keptNote } from './drafts.ts';
import { holdRun, type Hold } from './hold.ts';
import { redrawOpenStep, sheetView, tickSheet, type SheetActions } from './sheet-view.ts';
import { deleteRun, holdsUnkept, idOf, keyOf, listRuns, loadRun, saveRun, type Kept } from './store.ts';

/**
 * The run sheet. What the operator does changes the run through `domain/run`; every change is kept at once, then drawn. Typing
 * is kept without drawing, so that no field loses its focus.
 */
class RunSheet extends HTMLElement {
  private definition: RunDefinition | null = null;
  private run: Run | null = null;
  private hold: Hold | null = null;
  private kept: Kept = 'local';
  /** The note that is being typed. */
  private draft = '';
  private ticking = 0;
  private readonly body = make('div', { class: 'run__body' });
  private readonly alerts = make('div', { class: 'run__alerts', 'aria-live': 'polite' });

  connectedCallback(): void {
    const source = this.querySelector('script[type="application/json"]')?.textContent ?? 'null';
    const definition: RunDefinition | null = JSON.parse(source);
    if (!definition) return;
    this.definition = definition;
    this.querySelector('.run__paper')?.setAttribute('hidden', '');
    this.append(this.alerts, this.body);
    addEventListener('storage', (event) => void this.follow(event));
    addEventListener('beforeunload', (event) => {
      if (holdsUnkept()) event.preventDefault();
    });
    const wanted = new URLSearchParams(location.hash.slice(1)).get('run');
    void (wanted === null ? this.choose() : this.reopen(wanted));
  }

  private async reopen(id: string): Promise<void> {
    const run = await loadRun(id);
    if (run) await this.openRun(run, false);
    else await this.choose();
  }

  private async choose(): Promise<void> {
    this.hold?.release();
    this.hold = null;
    this.run = null;
    clearInterval(this.ticking);
    history.replaceState(null, '', location.pathname);
    const { definition } = this;
    if (!definition) return;
    const stored = await listRuns(definition.runbook.id);
    this.alerts.replaceChildren(...(holdsUnkept() ? [make('p', { class: 'run__alert run__alert--bad', role: 'alert' }, '浏览器不让保存，关掉或者刷新，下面的记录就会丢。打开它导出。')] : []));
    this.body.replaceChildren(
      beginView(definition, stored, {
        begin: ({ purpose, reference, operator }) => {
          const at = Date.now();
          void this.freeNumber(at, definition).then((id) => this.openRun(beginRun(definition, { id, at, purpose, reference, operator }), false));
        },
        open: (run) => void this.openRun(run, false),
        remove: (run) => void deleteRun(run.id).then(() => this.choose()),
      }),
    );
  }

  /** Looks again at what is stored: since the list was drawn, another tab may have begun a run. */
  private async freeNumber(at: number, { runbook }: RunDefinition): Promise<string> {
    const { runs, damaged } = await listRuns(null);
    const taken = new Set([...runs.map(({ id }) => id), ...damaged.map(({ key }) => idOf(key))]);
    for (let count = 1; ; count += 1) {
      const number = runNumber(at, runbook.code, count);
      if (!taken.has(number)) return number;
    }
  }

  private async openRun(run: Run, steal: boolean): Promise<void> {
    this.hold = await holdRun(run.id, steal, () => {
      this.hold = null;
      this.draw();
    });
    // Between listing and holding, another tab may have gone on.
    this.run = (await loadRun(run.id)) ?? run;
    this.draft = keptNote(run.id);
    history.replaceState(null, '', `#run=${encodeURIComponent(run.id)}`);
    if (this.hold) await this.keep();
    this.draw();
    clearInterval(this.ticking);
    this.ticking = window.setInterval(() => {
      if (this.run) tickSheet(this.body, this.run, Date.now());
    }, 1000);
  }

  /** Another tab has written: read along, unless this one has the lock. */
  private async follow({ key }: StorageEvent): Promise<void> {
    if (!this.run || key !== keyOf(this.run.id) || this.hold?.locked) return;
    this.hold = null;
    this.run = (await loadRun(this.run.id)) ?? this.run;
    this.draw();
  }

  private change(next: Run, draw = true): void {
    if (!this.hold || next === this.run) return;
    this.run = next;
    void this.keep();
    if (draw) this.draw();
  }

  private async keep(): Promise<void> {
    if (!this.run) return;
    const kept = await saveRun(this.run);
    if (kept === this.kept) return;
    this.kept = kept;
    this.drawAlerts();
  }

  private draw(): void {
    if (!this.run) return;
    const sheet = sheetView(this.run, { writable: this.hold !== null, now: Date.now(), draft: this.draft }, this.actions());
    carryOver(this.body, sheet);
    const focused = this.body.querySelector<HTMLElement>(':focus')?.dataset['keep'];
    this.body.replaceChildren(sheet);
    this.drawAlerts();
    const same = focused === undefined ? null : findKept(sheet, focused);
    const current = sheet.querySelector<HTMLElement>('[data-state="now"] h3');
    if (same) same.focus({ preventScroll: true });
    else if (this.hold) current?.focus();
  }

  private drawAlerts(): void {
    const { run, definition } = this;
    if (!run || !definition) return;
    const old = run.definition.runbook.hash !== definition.runbook.hash;
    this.alerts.replaceChildren(
      ...(this.hold ? [] : [make('p', { class: 'run__alert' }, '另一个标签页正在记这一份，这里只读。', button('接到这里记', () => void this.openRun(run, true)))]),
      ...(old ? [make('p', { class: 'run__alert' }, `这份记录按 ${run.definition.runbook.version}版（${run.definition.runbook.hash}）开始，手册现在是 ${definition.runbook.version}版。继续的话仍按开始时的版本做。`)] : []),
      ...(this.kept === 'database' ? [make('p', { class: 'run__alert' }, '浏览器的本地存储已满，记录改存在数据库里，没有丢。空出来之前，结束后尽快导出。')] : []),
      ...(this.kept === 'nowhere' ? [make('p', { class: 'run__alert run__alert--bad', role: 'alert' }, '浏览器不让保存，关掉或者刷新就会丢。现在就导出，以后每做几步导出一次。', button('导出 JSON', () => this.export('json')))] : []),
    );
  }

  private actions(): SheetActions {
    const now = (): number => Date.now();
    const act = (make: (run: Run) => Run, draw = true): void => {
      if (this.run) this.change(make(this.run), draw);
    };
    return {
      value: (name, value) => {
        act((run) => setValue(run, name, value), false);
        if (this.run) redrawOpenStep(this.body, this.run, this.actions());
      },
      gate: (second) => act((run) => openGate(run, second, now())),
      actual: (text) => act((run) => setActual(run, text), false),
      finish: (outcome, way) => act((run) => this.note(finishStep(run, outcome, way, now()), way)),
      jump: (step) => act((run) => jumpTo(run, step, now())),
      draft: (text) => this.keepDraft(text),
      note: (text) => {
        this.keepDraft('');
        act((run) => addNote(run, text, now()));
      },
      pause: (reason) => act((run) => (isPaused(run) ? resume(run, now()) : pause(run, reason, now()))),
      operator: (name) => act((run) => changeOperator(run, name, now())),
      end: (result: Result) => act((run) => endRun(run, result, now())),
      export: (format) => this.export(format),
      back: () => void this.choose(),
    };
  }

  private keepDraft(text: string): void {
    this.draft = text;
    if (this.run) keepNote(this.run.id, text);
  }

  /** A way that leaves the runbook is written down, since nothing on this sheet follows from it. */
  private note(run: Run, way: RunWay | null): Run {
    if (!way || (way.leaves === null && !way.escalates)) return run;
    return addNote(run, way.leaves ? `转 ${way.leaves.code} ${way.leaves.title}` : '按升级阶梯上报', Date.now());
  }

  private export(format: 'json' | 'markdown' | 'print'): void {
    const { run } = this;
    if (!run) return;
    if (format === 'print') window.print();
    else if (format === 'json') download(`${run.id}.json`, writeRun(run), 'application/json');
    else download(`${run.id}.md`, runMarkdown(run, Date.now()), 'text/markdown');
  }
}

customElements.define('kb-run', RunSheet);
