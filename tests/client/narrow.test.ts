import { describe, expect, it } from 'vitest';
import { narrowedTo } from '../../src/client/search/narrow.ts';
import { route } from '../../src/client/search/router.ts';
import { stages } from '../../src/client/search/stages.ts';
import { createConcerns } from '../../src/domain/search/concerns.ts';
import { searchRecords } from '../../src/domain/search/records.ts';
import type { ConcernsFile } from '../../src/domain/search/router-file.ts';
import { library, libraryRouter, spell } from './library.ts';

const CONCERNS: ConcernsFile = { format: 'erp-kb-router-1', concerns: { '/faqs/gl-period-close/': [['gl'], ['om-dba']], '/regulations/erp-om/#art-3': [[], ['om-dba']] } };
const URLS = ['/faqs/gl-period-close/', '/faqs/gl-period-close/#cause', '/faqs/other/', '/regulations/erp-om/#art-3-p2-i1', '/regulations/erp-om/#art-30', '/regulations/erp-om/'];

describe('what a reader narrowed to', () => {
  const wanted = (module: string, role: string): string[] => URLS.filter(narrowedTo({ module, role }, CONCERNS));
  it('is what concerns the module, an anchor of a page with its page', () => {
    expect(wanted('gl', '')).toEqual(['/faqs/gl-period-close/', '/faqs/gl-period-close/#cause']);
    expect(wanted('ap', '')).toEqual([]);
  });
  it('is what concerns the post, a 项 with its article, and no other article', () => {
    expect(wanted('', 'om-dba')).toEqual(['/faqs/gl-period-close/', '/faqs/gl-period-close/#cause', '/regulations/erp-om/#art-3-p2-i1']);
    expect(wanted('gl', 'om-dba')).toEqual(['/faqs/gl-period-close/', '/faqs/gl-period-close/#cause']);
  });
});

describe('what concerns whom', () => {
  const file = createConcerns(searchRecords(library(), spell));
  it('is said by the relations of a document, and of an article by the posts that it names', () => {
    expect(file.concerns['/faqs/gl-period-close/']?.[0]).toEqual(['gl']);
    expect(file.concerns['/roles/om-dba/']?.[1]).toEqual(['om-dba']);
    expect(Object.entries(file.concerns).filter(([url]) => url.startsWith('/regulations/'))).toEqual([['/regulations/erp-access/#art-2', [[], ['om-dba']]]]);
  });
  it('lets the router answer with the best of what is wanted, and another stage where one has nothing that is', async () => {
    const ask = async (question: string, module: string): Promise<string[]> => (await route(question, libraryRouter(), stages, narrowedTo({ module, role: '' }, file))).flatMap(({ hits }) => hits.map(({ url }) => url));
    expect(await ask('月底总账关不了账', 'gl')).toEqual(['/faqs/gl-period-close/']);
    expect(await ask('月底总账关不了账', 'inv')).not.toContain('/faqs/gl-period-close/');
    expect(await ask('表空间', 'inv')).toEqual([]);
  });
});
