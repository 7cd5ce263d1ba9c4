/** What time it is, for a story that takes a year: runs in the extension's worker and in every page of its own. */
export function shiftClock(ms: number): void {
  const scope = globalThis as typeof globalThis & {
    realClock?: { Clock: DateConstructor; instant(): Temporal.Instant };
  };
  scope.realClock ??= { Clock: Date, instant: Temporal.Now.instant.bind(Temporal.Now) };
  const real = scope.realClock;
  const { Clock } = real;
  scope.Date = new Proxy(Clock, {
    construct: (target, args: []) => (args.length === 0 ? new target(Clock.now() + ms) : new target(...args)),
    apply: () => new Clock(Clock.now() + ms).toString(),
    get: (target, key) => (key === 'now' ? () => Clock.now() + ms : Reflect.get(target, key)),
  });
  const instant = (): Temporal.Instant => real.instant().add({ milliseconds: ms });
  const here = (zone = Temporal.Now.timeZoneId()): Temporal.ZonedDateTime =>
    instant().toZonedDateTimeISO(zone as string);
  Object.assign(Temporal.Now, {
    instant,
    zonedDateTimeISO: here,
    plainDateTimeISO: (zone?: string) => here(zone).toPlainDateTime(),
    plainDateISO: (zone?: string) => here(zone).toPlainDate(),
  });
}
