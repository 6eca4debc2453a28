import { z } from 'zod';
import { collectionNames, collections } from '../../src/domain/collections.ts';

/** The JSON Schema of each kind's front matter, for editors that complete and validate while typing. */
export function frontMatterSchemas(): { path: string; text: string }[] {
  return collectionNames.map((name) => {
    const schema = withoutBody(z.toJSONSchema(collections[name].schema, { io: 'input', unrepresentable: 'any' }));
    return { path: `schemas/${name}.schema.json`, text: `${JSON.stringify({ title: `${collections[name].noun}的 front matter`, ...schema }, null, 2)}\n` };
  });
}

/** What authors write in the body is no business of an editor that helps with front matter. */
function withoutBody({ properties = {}, required = [], ...schema }: z.core.JSONSchema.BaseSchema): z.core.JSONSchema.BaseSchema {
  const isBody = (key: string): boolean => {
    const property = properties[key];
    return typeof property === 'object' && property['body'] === true;
  };
  return { ...schema, properties: Object.fromEntries(Object.entries(properties).filter(([key]) => !isBody(key))), required: required.filter((key) => !isBody(key)) };
}
