import { type Call, nameOf, type Reply } from './call.ts';

/** Something that goes wrong once (or `times`) with a request whose name (`PATCH host/path`) matches. */
export interface Fault {
  readonly on: RegExp;
  /** Answered in place of doing what was asked. */
  readonly instead?: Reply;
  /** Answered after it was done. */
  readonly after?: Reply;
  /** Let so many matching requests pass first. */
  readonly skip?: number;
  readonly times?: number;
}

/** What is still to go wrong, in the order it was scripted. */
export class Faults {
  readonly #waiting: { fault: Fault; skip: number; times: number }[] = [];

  add(fault: Fault): void {
    this.#waiting.push({ fault, skip: fault.skip ?? 0, times: fault.times ?? 1 });
  }

  /** The fault of this request, used up by it. */
  take(call: Call): Fault | undefined {
    for (const each of this.#waiting) {
      if (each.times === 0 || !each.fault.on.test(nameOf(call))) continue;
      if (each.skip > 0) {
        each.skip -= 1;
        continue;
      }
      each.times -= 1;
      return each.fault;
    }
    return undefined;
  }

  /** Whether everything that was scripted has happened: a fault that never came tests nothing. */
  get spent(): boolean {
    return this.#waiting.every(({ times }) => times === 0);
  }
}
