import { endOf, isBar, type Look, lastDayOf, type ModelEvent, startOf } from './model';

interface Wording {
  readonly separator: string;
  readonly range: (from: string, to: string) => string;
  readonly dated: (date: string, time: string) => string;
  readonly allDay: string;
  readonly location: string;
  readonly noLocation: string;
  readonly colour: string;
  readonly answers: Readonly<Record<'accepted' | 'declined' | 'tentative', string>>;
  readonly events: (count: number) => string;
  readonly title: (title: string) => string;
}

/** Words of labels, in the shapes they were seen in (2020 to 2026; Arabic is translated). */
const wordings: Readonly<Record<Look['language'], Wording>> = {
  en: {
    separator: ', ',
    range: (from, to) => `${from} to ${to}`,
    dated: (date, time) => `${date} at ${time}`,
    allDay: 'All day',
    location: 'Location: ',
    noLocation: 'No location',
    colour: 'Color: Sage',
    answers: { accepted: 'Accepted', declined: 'Declined', tentative: 'Tentative' },
    events: (count) => (count === 0 ? 'No events' : count === 1 ? '1 event' : `${count} events`),
    title: (title) => title,
  },
  de: {
    separator: ', ',
    range: (from, to) => `${from} bis ${to}`,
    dated: (date, time) => `${date} um ${time}`,
    allDay: 'Ganztägig',
    location: 'Ort: ',
    noLocation: 'Kein Ort',
    colour: 'Farbe: Salbei',
    answers: { accepted: 'Angenommen', declined: 'Abgelehnt', tentative: 'Vielleicht' },
    events: (count) => (count === 0 ? 'Keine Termine' : `${count} Termine`),
    title: (title) => title,
  },
  ja: {
    separator: '、',
    range: (from, to) => `${from}～${to}`,
    dated: (date, time) => `${date} ${time}`,
    allDay: '終日',
    location: '場所: ',
    noLocation: '場所の指定なし',
    colour: '色: セージ',
    answers: { accepted: '承諾済み', declined: '辞退', tentative: '未定' },
    events: (count) => (count === 0 ? '予定なし' : `${count} 件の予定`),
    title: (title) => `「${title}」`,
  },
  ar: {
    separator: '، ',
    range: (from, to) => `من ${from} إلى ${to}`,
    dated: (date, time) => `${date} في ${time}`,
    allDay: 'طوال اليوم',
    location: 'المكان: ',
    noLocation: 'بلا مكان',
    colour: 'اللون: مريمية',
    answers: { accepted: 'مقبول', declined: 'مرفوض', tentative: 'ربما' },
    events: (count) => (count === 0 ? 'لا أحداث' : `عدد الأحداث ${count.toLocaleString('ar-EG')}`),
    title: (title) => title,
  },
};

/** Dates and times as a page in this language writes them. */
export class Writer {
  readonly words: Wording;
  readonly #long: Intl.DateTimeFormat;
  readonly #heading: Intl.DateTimeFormat;
  readonly #time: Intl.DateTimeFormat;

  constructor(readonly look: Look) {
    const locale = look.language === 'ar' ? 'ar-EG' : look.language;
    this.words = wordings[look.language];
    this.#long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    this.#heading = new Intl.DateTimeFormat(locale, {
      weekday: 'long',
      month: 'long',
      day: 'numeric',
      timeZone: 'UTC',
    });
    this.#time = new Intl.DateTimeFormat(locale, {
      hour: 'numeric',
      minute: '2-digit',
      hour12: look.clock === 12,
      timeZone: 'UTC',
    });
  }

  /** Minutes of any day. */
  time(minutes: number): string {
    const text = this.#time.format(minutes * 60_000);
    return this.look.language === 'en' ? text.replace(/(:00)?\s(?=[AP]M)/, '').toLowerCase() : text;
  }

  date(date: string): string {
    return this.#long.format(Date.parse(date));
  }

  dates(first: string, last: string): string {
    return first === last ? this.date(first) : this.#long.formatRange(Date.parse(first), Date.parse(last));
  }

  /** What a cell is called: "2 events, Tuesday, March 10". */
  heading(date: string, count: number): string {
    return `${this.words.events(count)}${this.words.separator}${this.#heading.format(Date.parse(date))}`;
  }

  label(event: ModelEvent): string {
    const { words } = this;
    const { date, from, minutes, days } = event;
    const isOneDay = days > 0 || lastDayOf(event) === date;
    const atMidnight = (from + minutes) % 1440 === 0;
    const dated = (local: string): string =>
      words.dated(
        this.date(local.slice(0, 10)),
        this.time(Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16))),
      );
    const when =
      days > 0
        ? words.allDay
        : isOneDay && !atMidnight
          ? words.range(this.time(from), this.time(from + minutes))
          : words.range(dated(startOf(event)), dated(endOf(event)));
    const parts = [
      when,
      words.title(event.title),
      'Robin Mentor',
      event.answer && words.answers[event.answer],
      event.place === undefined ? words.noLocation : words.location + event.place,
      event.colour ? words.colour : undefined,
      days > 0 || (isOneDay && !atMidnight) ? this.dates(date, lastDayOf(event)) : '',
    ];
    return parts.filter((part) => part !== undefined).join(words.separator);
  }

  /** The times a chip shows: a stack only when it begins, the hours both ends. */
  shownTime(event: ModelEvent, isStacked: boolean): string | undefined {
    if (event.days > 0) return isStacked ? undefined : this.words.allDay;
    const from = this.time(event.from);
    return isStacked || isBar(event) ? from : `${from} – ${this.time(event.from + event.minutes)}`;
  }
}
