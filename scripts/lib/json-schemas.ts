import { z } from 'zod';
import { collectionNames, collections } from '../../src/domain/collections.ts';

/** The JSON Schema of each kind's front matter, for editors that complete and validate while typing. */
export function frontMatterSchemas(): { path: string; text: string }[] {
  return collectionNames.map((name) => {
    const schema = z.toJSONSchema(collections[name].schema, { io: 'input', unrepresentable: 'any' });
    return { path: `schemas/${name}.schema.json`, text: `${JSON.stringify({ title: `${collections[name].noun}的 front matter`, ...schema }, null, 2)}\n` };
  });
}
