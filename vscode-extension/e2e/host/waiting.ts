import { setTimeout as sleep } from 'node:timers/promises';

const patience = 30_000;
const pause = 100;

/** Asks until there is an answer. An editor that is settling in may refuse at first. */
export async function until<T>(what: string, ask: () => T | undefined | PromiseLike<T | undefined>): Promise<T> {
  const end = Date.now() + patience;
  let last = '';
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
    } catch (error) {
      last = ` Last refusal: ${String(error)}`;
    }
    await sleep(pause);
  }
  throw new Error(`Waited in vain for ${what}.${last}`);
}
