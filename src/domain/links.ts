/** True for a link to another file of the content; false for web, mail and telephone addresses. */
export function isLocal(url: string): boolean {
  return url !== '' && !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(url);
}

/**
 * Resolves a relative link written in a file.
 * @returns the POSIX path of the target from the project root, and the anchor without `#`, or null.
 */
export function linkTarget(fromPath: string, url: string): { path: string; anchor: string | null } {
  const [file = '', anchor] = url.split('#');
  if (file === '') return { path: fromPath, anchor: decode(anchor) };
  const steps = file.startsWith('/') ? [] : fromPath.split('/').slice(0, -1);
  for (const step of file.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(decode(step) ?? step);
  }
  return { path: steps.join('/'), anchor: decode(anchor) };
}

function decode(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
