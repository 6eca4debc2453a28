import type { APIRoute } from 'astro';
import { describeVersion } from '../../../../../site/citation-text.ts';
import { knowledgeBase } from '../../../../../site/knowledge-base.ts';

export function getStaticPaths() {
  return knowledgeBase().works.flatMap((work) => work.versions.map((version) => ({ params: { work: work.id, version: version.entry.data.version } })));
}

/** The line at the foot of every printed sheet. Margin boxes take their words from a style sheet only, hence one per version. */
export const GET: APIRoute = ({ params: { work, version } }) => {
  const found = knowledgeBase().version(`${work ?? ''}@${version ?? ''}`);
  const { name, standing } = found === null ? { name: '', standing: '' } : describeVersion(found);
  const line = `${name}\\a ${standing}。打印件为非受控副本，以知识库现行版本为准`;
  const box = `@bottom-center { content: "${line.replaceAll('"', '\\"')}"; white-space: pre; font: 8pt/1.5 serif; color: #333333; text-align: center; }`;
  return new Response(`@page gb:left { ${box} }\n@page gb:right { ${box} }\n`, { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
