import { shellCommands } from '../../domain/runbook/statements.ts';
import type { Code } from '../code.ts';

/** One word behind `adop`. Offsets count in the command's text. */
export interface AdopWord {
  /** `phase` of `phase=apply`, or the switch with its hyphen. */
  name: string;
  value: string;
  isSwitch: boolean;
  start: number;
  end: number;
}

/** One call of adop. */
export interface AdopCommand {
  words: AdopWord[];
  /** What stands behind `phase=`, cut at commas; those of Chinese are a matter of another check. */
  phases: string[];
  start: number;
  end: number;
}

/** The calls of adop in a block of code. */
export function adopCommands({ command: { text, language } }: Code): AdopCommand[] {
  if (language !== 'sh') return [];
  return shellCommands(text).flatMap(({ text: line, start, end }) => {
    if (!/^(?:\S*\/)?adop(?:\s|$)/.test(line)) return [];
    const words = [...line.matchAll(/(?<=\s)(-[\w-]+|[\w-]+=\S*)/g)].map(({ 0: word, index }): AdopWord => {
      const [name = '', value = ''] = word.startsWith('-') ? [word] : word.replaceAll(/["']/g, '').split('=');
      return { name, value, isSwitch: word.startsWith('-'), start: start + index, end: start + index + word.length };
    });
    return [{ words, phases: words.filter(({ name }) => name === 'phase').flatMap(({ value }) => value.split(/[,，]/)), start, end }];
  });
}
