import { contextOf, readProject, sourceFile, type Project } from '../checks/project.ts';
import { BASE, DUTIES } from '../checks/cases.ts';
import type { KnowledgeBase } from '../../src/domain/knowledge-base.ts';

/** The fixture company with its duties given out. */
export const company: Project = readProject([BASE, DUTIES]);

/** Its knowledge base, with one text of it changed. */
export function companyWith(path: string, change: (text: string) => string): KnowledgeBase {
  const text = change(company.files.get(path)?.text ?? '');
  return contextOf({ ...company, files: new Map([...company.files, [path, sourceFile(path, text)]]) }).kb;
}

export const kb: KnowledgeBase = contextOf(company).kb;
