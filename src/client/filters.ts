/**
 * A form that narrows a list, kept in the address (`?role=om-dba`) so that what somebody sees can be sent to others.
 * What is unknown in an address is ignored.
 */
export function bindFilters(form: HTMLFormElement, apply: (chosen: ReadonlyMap<string, string>) => void): void {
  const fields = [...form.elements].filter((field): field is HTMLInputElement | HTMLSelectElement => field instanceof HTMLInputElement || field instanceof HTMLSelectElement);
  const asked = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = asked.get(field.name);
    if (value === null) continue;
    const known = field instanceof HTMLInputElement || [...field.options].some((option) => option.value === value);
    if (known) field.value = value;
  }
  const update = (): void => {
    const chosen = new Map(fields.filter(({ value }) => value.trim() !== '').map(({ name, value }) => [name, value.trim()]));
    apply(chosen);
    const query = new URLSearchParams([...chosen]).toString();
    history.replaceState(history.state, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
  };
  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  if ([...asked.keys()].some((name) => fields.some((field) => field.name === name))) update();
}

/** Folds case, width and spaces, so that `inc-03` finds INC-03. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
