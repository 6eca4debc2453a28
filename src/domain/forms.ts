import type { Form, FormField } from './schemas/form.ts';

/** The fields of a form in the order of filling. */
export function fieldsOf({ sections }: Pick<Form, 'sections'>): FormField[] {
  return sections.flatMap(({ fields }) => fields);
}
