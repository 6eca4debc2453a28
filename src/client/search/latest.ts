/** Runs only the newest task, after a pause: what was asked before is dropped, whether it waits or already runs. */
export function latestOnly(pause: number): <T>(task: () => Promise<T>, done: (value: T) => void, failed: (error: unknown) => void) => void {
  let newest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (task, done, failed) => {
    const own = (newest += 1);
    clearTimeout(timer);
    timer = setTimeout(() => {
      task().then(
        (value) => void (own === newest && done(value)),
        (error: unknown) => void (own === newest && failed(error)),
      );
    }, pause);
  };
}
