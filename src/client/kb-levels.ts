import { chooseLevel, type LevelBand } from '../domain/plan/level-choice.ts';
import { make } from './dom.ts';

interface Answer extends LevelBand {
  name: string;
  commander: string;
  deputy: string;
  arrive: string;
  brief: string;
  restore: string;
}

/** Says the level of an event from what was ticked, and what follows from it. Nothing leaves the page. */
class Levels extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    const answers: Answer[] = JSON.parse(this.querySelector('script')?.textContent ?? '[]');
    const form = this.querySelector('form');
    const show = (): void => this.show(answers);
    form?.addEventListener('input', show);
    form?.addEventListener('reset', () => setTimeout(show));
    show();
  }

  private show(answers: readonly Answer[]): void {
    const ticked = [...this.querySelectorAll<HTMLInputElement>('[name="criterion"]:checked')].map(({ dataset }) => Number(dataset['level']));
    const minutes = this.querySelector<HTMLInputElement>('[name="minutes"]')?.valueAsNumber ?? Number.NaN;
    const isTicked = (name: string): boolean => this.querySelector<HTMLInputElement>(`[name="${name}"]`)?.checked ?? false;
    const answer = chooseLevel(answers, { ticked, minutes: Number.isFinite(minutes) ? minutes : null, unsure: isTicked('unsure') });
    const target = this.querySelector<HTMLElement>('.chooser__answer');
    if (!target) return;
    delete target.dataset['level'];
    if (answer) target.dataset['level'] = String(answer.level);
    target.replaceChildren(...(answer ? describe(answer) : [make('h2', {}, '还没有勾选'), make('p', {}, '勾选看到的情况，或者填中断的分钟数。')]), ...(isTicked('security') ? [make('p', {}, '同时立即报安全管理员：网络安全事件另行研判，对外报告从发现时刻起算。')] : []));
  }
}

function describe({ name, commander, deputy, arrive, brief, restore }: Answer): HTMLElement[] {
  const rows = [['指挥', commander], ['不在时', deputy], ['到位', arrive], ['通报', brief], ['恢复时限', restore]] as const;
  return [make('h2', {}, name), make('dl', {}, ...rows.flatMap(([label, value]) => [make('dt', {}, label), make('dd', {}, value)]))];
}

customElements.define('kb-levels', Levels);
