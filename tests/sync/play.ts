import fc from 'fast-check';
import { type Counts, type Mischief, type Schedule, Simulation, schedules } from './simulation';

/** Plays schedules until one ends wrongly; that one is made as small as it can be and told. */
export async function play(options: {
  readonly runs: number;
  readonly mischief: Mischief;
  readonly seed?: number;
}): Promise<{
  readonly ok: boolean;
  readonly counts: Counts & { schedules: number };
  readonly told: string;
}> {
  const counts: Record<string, number> = { schedules: 0 };
  const result = await fc.check(
    fc.asyncProperty(schedules(options.mischief), async (schedule: Schedule) => {
      const simulation = await Simulation.of(schedule.devices);
      await simulation.run(schedule);
      await simulation.settle();
      counts['schedules'] = (counts['schedules'] ?? 0) + 1;
      for (const [name, count] of Object.entries(simulation.counts))
        counts[name] = (counts[name] ?? 0) + count;
      const wrong = simulation.wrong();
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
    }),
    { numRuns: options.runs, ...(options.seed === undefined ? {} : { seed: options.seed }) },
  );
  const told = result.failed
    ? `seed ${result.seed}, after ${result.numRuns} schedules, made smaller ${result.numShrinks} times:\n${JSON.stringify(result.counterexample?.[0])}\n${String(result.errorInstance)}`
    : '';
  return { ok: !result.failed, counts: counts as unknown as Counts & { schedules: number }, told };
}
