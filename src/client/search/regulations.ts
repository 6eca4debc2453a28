import type { VersionText } from '../../domain/regulation/citation/resolve.ts';
import type { RouterFile, RouterVersion, RouterWork, StructureFile } from '../../domain/search/router-file.ts';
import { createLoader } from '../../domain/remember.ts';
import { fromSkeleton } from '../../domain/search/skeleton.ts';
import type { Router } from './router.ts';

/** A version with its structure, built when first asked for. */
export interface PreparedVersion {
  work: RouterWork;
  facts: RouterVersion;
  text: VersionText;
}

export interface PreparedWork {
  work: RouterWork;
  versions: PreparedVersion[];
  shown: PreparedVersion | null;
}

/** All regulations with their structure. */
export interface Regulations {
  works: PreparedWork[];
  /** Titles of laws and standards that citations may name though their text is not here. */
  outside: string[];
}

/** The regulations of a router, with their structure. */
export const regulationsOf = createLoader(async (router: Router) => prepareRegulations(router.file, await router.more.structure()));

/** Puts names and structures together. */
function prepareRegulations(file: RouterFile, structure: StructureFile): Regulations {
  const works = file.works.map((work) => {
    const versions = work.versions.map((facts) => ({ work, facts, text: toText(work, facts, structure.skeletons[`${work.id}@${facts.version}`] ?? '') }));
    return { work, versions, shown: versions.find(({ facts }) => facts.version === work.shown) ?? null };
  });
  return { works, outside: structure.outside };
}

function toText(work: RouterWork, facts: RouterVersion, skeleton: string): VersionText {
  let text: VersionText['text'] | null = null;
  return {
    work: work.id, version: facts.version, title: facts.title, aliases: work.aliases, docNo: facts.docNo, kind: facts.kind,
    effective: facts.effective, expires: facts.expires, seq: facts.seq, numbering: facts.numbering,
    get text() {
      return (text ??= fromSkeleton(skeleton));
    },
  };
}
