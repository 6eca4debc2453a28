/**
 * The one table of MDX components that authors may write. Their attributes are data of the document: the reader collects
 * them under `collect` (of the document, or of the component around), and the schema of the kind judges them there.
 */
export const components = {
  /** One step of a procedure, a runbook or a plan; the schema of the kind says which attributes it takes. */
  Step: { collect: 'steps', inside: null, lists: { basis: '；', next: ' ', runbooks: ' ' } },
  /** The fields of a form that the step around fills in. */
  Fill: { collect: 'fills', inside: 'Step', lists: { fields: ' ' } },
  /** Where the work goes on under a condition. */
  Branch: { collect: 'branches', inside: 'Step', lists: {} },
} as const satisfies Record<string, ComponentDefinition>;

interface ComponentDefinition {
  /** Name of the list that holds its attributes. */
  collect: string;
  /** The component it must stand in; null for the body itself. */
  inside: string | null;
  /** Attributes that hold several values, with what divides them. */
  lists: Readonly<Record<string, string>>;
}

export type ComponentName = keyof typeof components;

export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(components, name);
}
