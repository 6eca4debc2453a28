/**
 * Lets one tab write a run. Another tab that opens it reads along and may take over; then the first one only reads. Where the
 * browser has no locks (plain http), the tab that wrote last holds the run, and the others learn it from what it wrote.
 */
export interface Hold {
  locked: boolean;
  release(): void;
}

const WITHOUT_LOCK: Hold = { locked: false, release: () => undefined };

/**
 * Asks to write a run.
 * @param onLost called when another tab takes over
 * @returns the hold, or null when another tab has it
 */
export async function holdRun(id: string, steal: boolean, onLost: () => void): Promise<Hold | null> {
  if (!('locks' in navigator)) return WITHOUT_LOCK;
  return new Promise((resolve) => {
    const ask = steal ? { steal: true } : { ifAvailable: true };
    let held = false;
    void navigator.locks
      .request(`kb-run:${id}`, ask, (lock) => {
        if (!lock) {
          resolve(null);
          return undefined;
        }
        held = true;
        return new Promise<void>((release) => resolve({ locked: true, release }));
      })
      .catch(() => {
        if (held) onLost();
        // Refused altogether: nobody could write at all if nobody held.
        else resolve(WITHOUT_LOCK);
      });
  });
}
