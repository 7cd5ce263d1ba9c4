import { beginRing, joinRing } from '@/sync/begin';
import { cipherOf } from '@/sync/cipher';
import { exchangeNow } from '@/sync/exchange';
import { MemoryDevice, MemoryPlace } from '../sync/memory';

const words =
  'the of and to a goal talk next week write plan step ask how what went well who will send read'.split(' ');

/** What was asked of the place, in one exchange or many. */
interface Figures {
  readonly requests: number;
  readonly kilobytesUp: number;
  readonly kilobytesDown: number;
  readonly milliseconds: number;
}

const self = (name: string) => ({ depot: { kind: 'folder' as const, name }, deviceName: name, now: 0 });

async function deviceOn(place: MemoryPlace, name: string, first: boolean): Promise<MemoryDevice> {
  const begin = first ? beginRing : joinRing;
  const setup = await begin(place.depot(), self(name), 'a passphrase of the bench', true);
  if (setup === undefined) throw new Error('No ring.');
  const device = new MemoryDevice(setup);
  device.careful = false;
  device.stores = ['pairs', 'meetings', 'reflections'];
  device.fit = (_, record) => record;
  return device;
}

/** Exchanges until there is nothing more to say, each time for as long as a worker is sure to live. */
async function exchange(
  device: MemoryDevice,
  place: MemoryPlace,
): Promise<Figures & { runs: number; longest: number }> {
  const before = { ...place };
  const started = performance.now();
  let runs = 0;
  let longest = 0;
  for (let ended = 'unfinished'; ended === 'unfinished'; runs += 1) {
    const begun = performance.now();
    ended = await exchangeNow({
      here: device,
      depot: place.depot(),
      cipherOf,
      more: () => performance.now() - begun < 20_000,
    });
    longest = Math.max(longest, performance.now() - begun);
  }
  return {
    requests: place.requests - before.requests,
    kilobytesUp: kilo(place.bytesIn - before.bytesIn),
    kilobytesDown: kilo(place.bytesOut - before.bytesOut),
    milliseconds: Math.round(performance.now() - started),
    runs,
    longest: Math.round(longest),
  };
}

const kilo = (bytes: number): number => Math.round(bytes / 102.4) / 10;
const stored = (place: MemoryPlace) => ({
  files: place.files.size,
  kilobytes: kilo([...place.files.values()].reduce((sum, { bytes }) => sum + bytes.length, 0)),
});

function text(seed: number, count: number): string {
  return Array.from(
    { length: count },
    (_, at) => words[(seed * 7 + at * (1 + (seed % 5))) % words.length],
  ).join(' ');
}

const line = (meeting: number, at: number) => ({
  id: `${meeting}-${at}`,
  prompt: 'note',
  text: `${text(meeting * 10 + at, 11)}.`,
  audience: 'me',
});

/** Twenty pairs, five thousand meetings, ten lines for each: a dozen years. */
function fill(device: MemoryDevice, meetings = 5000): void {
  for (let at = 0; at < 20; at += 1)
    device.write('pairs', `p${at}`, {
      id: `p${at}`,
      name: `Person ${at}`,
      emails: [`p${at}@example.org`],
      role: 'mentor',
      updatedAt: at,
    });
  for (let at = 0; at < meetings; at += 1) {
    const id = `google:event${at}`;
    device.write('meetings', id, {
      id,
      sources: [{ calendar: 'google', id: `event${at}`, seenAt: at }],
      title: `Mentoring ${at}`,
      start: '2026-05-14T14:00:00',
      end: '2026-05-14T15:00:00',
      startAt: at,
      endAt: at + 1,
      people: [],
      pairId: `p${at % 20}`,
      verdict: { verdict: 'mentoring', score: 1, reasons: [] },
      updatedAt: at,
    });
    device.write('reflections', `r${at}`, {
      id: `r${at}`,
      meetingId: id,
      lines: Array.from({ length: 10 }, (_, number) => line(at, number)),
      revision: 1,
      updatedAt: at,
    });
  }
}

function editLine(device: MemoryDevice, meeting: number, said: string): void {
  const record = device.read('reflections', `r${meeting}`) as { lines: { text: string }[] };
  const [first, ...rest] = record.lines;
  device.write('reflections', `r${meeting}`, {
    ...record,
    lines: [{ ...first, text: `${first?.text ?? ''} ${said}` }, ...rest],
  });
}

/** One line edited among ten devices (with a tenth of the meetings): what it takes to say, and to hear on one of the others. */
async function tenDevices(): Promise<object> {
  const place = new MemoryPlace();
  place.past.push = () => 0;
  const devices: MemoryDevice[] = [];
  for (let at = 0; at < 10; at += 1) {
    const device = await deviceOn(place, `device ${at}`, at === 0);
    if (at === 0) fill(device, 500);
    await exchange(device, place);
    devices.push(device);
  }
  for (const device of devices) await exchange(device, place);
  const [first, last] = [devices[0], devices[9]];
  if (first === undefined || last === undefined) throw new Error('No devices.');
  editLine(first, 78, 'for ten');
  return { sent: await exchange(first, place), heard: await exchange(last, place), stored: stored(place) };
}

export async function measure(): Promise<object> {
  const place = new MemoryPlace();
  place.past.push = () => 0;
  const laptop = await deviceOn(place, 'laptop', true);
  fill(laptop);
  const memory = process.memoryUsage().rss;
  const first = await exchange(laptop, place);
  const grown = Math.round((process.memoryUsage().rss - memory) / 1e6);
  const desk = await deviceOn(place, 'desk', false);
  const joining = await exchange(desk, place);
  await exchange(laptop, place);
  editLine(laptop, 77, 'one more word');
  const edit = { sent: await exchange(laptop, place), heard: await exchange(desk, place) };
  const idle = await exchange(desk, place);

  const ten = await tenDevices();

  // A year of an ordinary person: two exchanges with something in it on every working day, on two devices in turn.
  const before = stored(place);
  let requests = place.requests;
  for (let day = 0; day < 250; day += 1) {
    const device = day % 2 === 0 ? laptop : desk;
    editLine(device, day, `day ${day}`);
    await exchange(device, place);
    editLine(device, 4000 + (day % 40), 'again');
    await exchange(device, place);
    await exchange(day % 2 === 0 ? desk : laptop, place);
  }
  requests = place.requests - requests;
  return {
    firstDevice: { ...first, megabytesOfMemory: grown },
    secondDevice: joining,
    stored: before,
    oneLineEdited: edit,
    nothingNew: idle,
    tenDevices: ten,
    aYear: { exchanges: 750, requests, stored: stored(place) },
  };
}
