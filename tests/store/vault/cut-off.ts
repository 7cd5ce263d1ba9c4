import { vi } from 'vitest';
import type { TestPlaces } from './test-vault';

/** What happens at the chosen write: the disk is full for once, or the machine is off from here on. */
export type Fate = 'fails' | 'dies';

export interface CutOff {
  /** Writes seen so far. */
  readonly writes: () => number;
  readonly happened: () => boolean;
  /** The machine is on again. */
  restore(): void;
}

/**
 * Lets the nth write fail or be the end: of a row, of a whole database, of the header or the key. A machine that is off
 * takes the running transaction with it and does nothing more, reads neither.
 */
export function cutOffAt(nth: number, fate: Fate, places: TestPlaces): CutOff {
  let writes = 0;
  let dead = false;
  const fail = (transaction?: IDBTransaction): never => {
    if (fate === 'dies') dead = true;
    try {
      if (dead) transaction?.abort();
    } catch {
      // Over already.
    }
    throw new DOMException('cut off', dead ? 'AbortError' : 'QuotaExceededError');
  };
  const gate = (transaction?: IDBTransaction): void => {
    if (dead) fail(transaction);
    writes += 1;
    if (writes === nth) fail(transaction);
  };
  const alive = (): void => {
    if (dead) throw new DOMException('off', 'AbortError');
  };
  const spies = [
    ...(['put', 'delete', 'clear'] as const).map((method) => {
      const real = IDBObjectStore.prototype[method] as (...args: unknown[]) => IDBRequest;
      return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
        this: IDBObjectStore,
        ...args: unknown[]
      ) {
        gate(this.transaction);
        return real.apply(this, args);
      } as never);
    }),
    spyOn(IDBFactory.prototype, 'deleteDatabase', () => gate()),
    spyOn(IDBFactory.prototype, 'open', alive),
    spyOn(IDBDatabase.prototype, 'transaction', alive),
    spyOn(IDBObjectStore.prototype, 'get', alive),
    spyOn(IDBObjectStore.prototype, 'getAll', alive),
    spyOn(places, 'writeHeader', () => gate()),
    spyOn(places, 'writeKey', () => gate()),
  ];
  return {
    writes: () => writes,
    happened: () => writes >= nth,
    restore: () => {
      for (const spy of spies) spy.mockRestore();
    },
  };
}

function spyOn(on: object, method: string, before: () => void): { mockRestore(): void } {
  const real = Reflect.get(on, method) as (...args: unknown[]) => unknown;
  return vi.spyOn(on as Record<string, () => unknown>, method).mockImplementation(function (
    this: unknown,
    ...args: unknown[]
  ) {
    before();
    return real.apply(this, args);
  } as never);
}
