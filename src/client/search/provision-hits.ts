import { citeLabel, parseProvisionId } from '../../domain/regulation/labels.ts';
import { walkProvisions, type Provision } from '../../domain/regulation/provision.ts';
import { unitsOf, type Unit } from '../../domain/regulation/units.ts';
import { versionName, workUrl } from './hits.ts';
import type { PreparedVersion } from './regulations.ts';
import type { Router, RouterHit } from './router.ts';

/** Makes the hits of provisions of one version. */
export function provisionHits(router: Router, version: PreparedVersion, ids: readonly string[]): RouterHit[] {
  const units = unitsOf(version.text.text);
  return ids.map((id) => {
    const index = units.findIndex((unit) => unit.id === id || id.startsWith(`${unit.id}-`));
    const unit = units[index];
    const url = workUrl(router, version.work, version.facts.version);
    return {
      kind: 'regulations',
      url: `${url}#${id}`,
      title: titleOf(id, unit, version),
      path: [versionName(version)],
      status: version.facts.status,
      version: version.facts.version,
      words: unit ? { shelf: `${version.work.id}/${version.facts.version}`, index, url: `${url}#${unit.id}`, anchor: id.slice(unit.id.length + 1) } : null,
      why: null,
    };
  });
}

/** 第七条第（三）项 用户权限: the pinpoint and the title of the article. */
function titleOf(id: string, unit: Unit | undefined, version: PreparedVersion): string {
  const path = parseProvisionId(id);
  const paragraphs = unit?.provision.children.filter(({ level }) => level === 'paragraph').length ?? 0;
  const label = path ? citeLabel(path, paragraphs === 1) : id;
  const heading = (unit?.provision ?? find(version, id))?.heading;
  return heading ? `${label} ${heading}` : label;
}

function find({ text }: PreparedVersion, id: string): Provision | undefined {
  return [...walkProvisions(text.text.children)].find((provision) => provision.id === id);
}
