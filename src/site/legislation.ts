import { documentUrl } from '../domain/collections.ts';
import type { Version, Work } from '../domain/works.ts';
import { language, organization } from './identity.ts';
import { absoluteUrl } from './urls.ts';
import { scriptJson } from './script-json.ts';

const FORCE = { inforce: 'InForce', upcoming: 'NotInForce', draft: 'NotInForce', historic: 'NotInForce', repealed: 'NotInForce', 'trial-expired': 'NotInForce' } as const;

/** Describes a version as schema.org `Legislation`; `<` is escaped so that no text can end the script element. */
export function legislation(version: Version, work: Work, path: string, site: URL | undefined): string {
  const { data } = version.entry;
  const address = (id: string): string => absoluteUrl(documentUrl('regulations', id), site);
  const description = {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': address(version.id),
    url: absoluteUrl(path, site),
    name: data.title,
    abstract: data.summary,
    legislationIdentifier: data.docNo,
    legislationType: data.kind,
    version: data.version,
    inLanguage: language,
    legislationPassedBy: { '@type': 'Organization', name: organization },
    legislationDate: data.issued,
    datePublished: data.issued,
    legislationDateOfApplicability: data.effective,
    temporalCoverage: version.inForce === null ? undefined : `${version.inForce.from}/${version.inForce.to ?? '..'}`,
    legislationLegalForce: `https://schema.org/${FORCE[version.status]}`,
    legislationRepeals: [...data.supersedes, ...data.repeals].map(address),
    exampleOfWork: { '@type': 'Legislation', '@id': address(work.id), name: work.title },
  };
  return scriptJson(description);
}
