/** Copies text; where the clipboard is closed (plain http), through a selected field. Says whether it worked. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyThroughSelection(text);
  }
}

function copyThroughSelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'vh';
  document.body.append(field);
  field.select();
  // Deprecated, and still the only way without a secure context.
  const done = document.execCommand('copy');
  field.remove();
  return done;
}
