/** The version part of a regulation may hold dots and capitals: `erp-om@2018A`. */
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*(@[0-9A-Za-z][0-9A-Za-z.-]*)?$/;

/** Tells whether an id may stand in an address as it is. */
export function isAsciiId(id: string): boolean {
  return ID.test(id);
}
