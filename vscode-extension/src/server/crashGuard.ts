/** How often the server may end unasked within {@link windowMs} before it is left alone. */
export const mostCrashes = 5;

/** Crashes longer ago than this, in milliseconds, do not count. */
export const windowMs = 3 * 60_000;

/** Decides whether a server that crashed is started again. */
export class CrashGuard {
  private crashes: number[] = [];

  /** @param now The time in milliseconds, of whatever origin. */
  constructor(private readonly now: () => number) {}

  /** Notes a crash, and says whether another start is worth a try. */
  mayRestart(): boolean {
    const time = this.now();
    this.crashes = [...this.crashes.filter((crash) => time - crash < windowMs), time];
    return this.crashes.length < mostCrashes;
  }

  /** Forgets all crashes: someone asked for another try. */
  reset(): void {
    this.crashes = [];
  }
}
