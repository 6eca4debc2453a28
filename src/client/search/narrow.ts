import type { ConcernsFile } from '../../domain/search/router-file.ts';
import type { PageState } from './page-state.ts';
import type { Wanted } from './router.ts';

/** Wants what concerns the chosen module and the chosen post. */
export function narrowedTo({ module, role }: Pick<PageState, 'module' | 'role'>, { concerns }: ConcernsFile): Wanted {
  return (url) => {
    const [modules, roles] = around(url).map((address) => concerns[address]).find((known) => known !== undefined) ?? [[], []];
    return (module === '' || modules.includes(module)) && (role === '' || roles.includes(role));
  };
}

/** An address and what it is part of: the 项, its 款, its article. Of a page with an anchor that is no provision, the page. */
function around(url: string): string[] {
  const [page = '', anchor = ''] = url.split('#');
  const steps = anchor === '' ? [] : anchor.split('-');
  const within = steps.map((_, index) => `${page}#${steps.slice(0, steps.length - index).join('-')}`);
  return [...within, ...(page.startsWith('/regulations/') && anchor !== '' ? [] : [page])];
}
