/** Which posts the reader calls their own. Kept in this browser; nothing is sent anywhere. */

const KEY = 'kb-my-roles';

export interface MyRole {
  id: string;
  title: string;
}

/** The remembered posts; none where storage is forbidden or holds something else. */
export function myRoles(): MyRole[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRole) : [];
  } catch {
    return [];
  }
}

/** Remembers or forgets a post. @returns false where nothing can be stored */
export function setMine(role: MyRole, mine: boolean): boolean {
  const others = myRoles().filter(({ id }) => id !== role.id);
  try {
    localStorage.setItem(KEY, JSON.stringify(mine ? [...others, role] : others));
    return true;
  } catch {
    return false;
  }
}

function isRole(value: unknown): value is MyRole {
  return typeof value === 'object' && value !== null && 'id' in value && 'title' in value && typeof value.id === 'string' && typeof value.title === 'string' && /^[a-z0-9-]+$/.test(value.id);
}
