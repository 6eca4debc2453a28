import { normalCode } from '../../domain/runbook/error-codes.ts';
import { foldText } from '../filters.ts';

/** The search of the handbook: by what finds a chapter first, then by its text. A file has no index; it is small enough without. */

const chapters = [...document.querySelectorAll<HTMLElement>('.handbook__chapter[data-title]')].map((chapter) => ({
  id: chapter.id,
  title: chapter.dataset['title'] ?? '',
  words: foldText(`${chapter.dataset['title'] ?? ''} ${chapter.dataset['words'] ?? ''}`),
  text: chapter.textContent ?? '',
}));
const field = document.querySelector<HTMLInputElement>('#find');
const hits = document.querySelector('.handbook__hits');
const status = document.querySelector('.handbook__find [role="status"]');

function find(): void {
  const query = field?.value.trim() ?? '';
  const words = query.split(/\s+/).filter(Boolean).map((word) => [foldText(word), foldText(normalCode(word))]);
  const holds = (text: string): boolean => words.every((spellings) => spellings.some((spelling) => text.includes(spelling)));
  const first = words.length === 0 ? [] : chapters.filter(({ words: known }) => holds(known));
  const rest = words.length === 0 ? [] : chapters.filter((chapter) => !first.includes(chapter) && holds(foldText(chapter.text)));
  hits?.replaceChildren(...[...first, ...rest].slice(0, 20).map(({ id, title, text }) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = `#${id}`;
    link.textContent = title;
    const around = document.createElement('small');
    around.textContent = excerpt(text, query.split(/\s+/)[0] ?? '');
    link.append(around);
    item.append(link);
    return item;
  }));
  if (status) status.textContent = words.length === 0 ? '' : first.length + rest.length === 0 ? '没有找到。换一个说法；仍没有的，按总体预案上报，不自己试命令。' : `${first.length + rest.length} 处`;
}

function excerpt(text: string, word: string): string {
  const flat = text.replaceAll(/\s+/g, ' ');
  const at = flat.toLowerCase().indexOf(word.toLowerCase());
  return at === -1 ? '' : `…${flat.slice(Math.max(0, at - 16), at + 44)}…`;
}

field?.addEventListener('input', find);
hits?.addEventListener('click', () => {
  if (field) field.value = '';
  setTimeout(find);
});
