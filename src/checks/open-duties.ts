import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { traceDuties, type TracedDuty } from '../domain/duties/coverage.ts';
import type { Provision } from '../domain/regulation/provision.ts';
import { hasUnread } from './unread.ts';

/**
 * Binding duties of regulations in force that nothing carries and nothing accounts for. Judged once the content has a
 * matrix at all, and only while everything that could carry them can be read.
 */
export function openDuties(kb: KnowledgeBase): (TracedDuty & { provision: Provision | null })[] {
  if (kb.all('matrices').length === 0 || hasUnread(kb, ['regulations', 'matrices', 'procedures', 'forms', 'conflicts', 'coverage', 'roles'])) return [];
  return traceDuties(kb)
    .filter(({ duty, carriers, account }) => duty.binding && carriers.length === 0 && account === null)
    .map((traced) => ({ ...traced, provision: traced.version.provision(traced.duty.provision) }));
}
