/** Words of an interface language as a drawn page needs them: our own, in the shapes that were seen. */
export interface DrawnWords {
  readonly separator: string;
  readonly allDay: string;
  readonly private: string;
  readonly recurring: string;
  readonly showAs: Readonly<Record<'busy' | 'free' | 'tentative', string>>;
  readonly says: Readonly<
    Record<'organizer' | 'accepted' | 'declined' | 'tentative' | 'none' | 'you-none', string>
  >;
  readonly mine: string;
  readonly view: string;
  readonly timeName: string;
  readonly series: string;
  readonly noPlace: string;
  by(name: string): string;
  card(name: string): string;
  counts(accepted: number, none: number): string;
  time(iso: string): string;
  range(from: string, to: string): string;
  date(day: Temporal.PlainDate): string;
  dates(from: Temporal.PlainDate, to: Temporal.PlainDate): string;
  short(day: Temporal.PlainDate): string;
}

/** By language: separator; to; all day; private; recurring; busy, free, tentative; by; card; the peek's words. */
type Row = readonly [
  separator: string,
  to: string,
  allDay: string,
  hidden: string,
  recurring: string,
  showAs: readonly [string, string, string],
  by: (name: string) => string,
  card: (name: string) => string,
  says: readonly [string, string, string, string, string, string],
  mine: string,
  series: string,
  noPlace: string,
];

const rows: Readonly<Record<string, Row>> = {
  en: [
    ', ',
    'to',
    'all day event',
    'Private',
    'Recurring event',
    ['Busy', 'Free', 'Tentative'],
    (name) => `By ${name}`,
    (name) => `Opens card for ${name}`,
    ['Organizer', 'Accepted', 'Declined', 'Tentative', "Didn't respond", "You didn't respond"],
    "You're the organizer",
    'Series',
    'No location added',
  ],
  de: [
    ', ',
    'bis',
    'ganztägiges Ereignis',
    'Privat',
    'Wiederkehrendes Ereignis',
    ['Beschäftigt', 'Frei', 'Mit Vorbehalt'],
    (name) => `Von ${name}`,
    (name) => `Karte von ${name} öffnen`,
    ['Organisator', 'Zugesagt', 'Abgelehnt', 'Mit Vorbehalt', 'Keine Antwort', 'Sie haben nicht geantwortet'],
    'Sie sind der Organisator',
    'Serie',
    'Kein Ort hinzugefügt',
  ],
  fr: [
    ', ',
    'à',
    'événement toute la journée',
    'Privé',
    'Événement périodique',
    ['Occupé', 'Libre', 'Provisoire'],
    (name) => `Par ${name}`,
    (name) => `Ouvre la carte de ${name}`,
    ['Organisateur', 'Accepté', 'Refusé', 'Provisoire', 'Aucune réponse', "Vous n'avez pas répondu"],
    'Vous êtes l’organisateur',
    'Série',
    'Aucun lieu ajouté',
  ],
  cs: [
    ', ',
    'do',
    'celodenní událost',
    'Soukromé',
    'Opakovaná událost',
    ['Zaneprázdněn', 'Volno', 'Nezávazně'],
    (name) => `Od ${name}`,
    (name) => `Otevře kartu uživatele ${name}`,
    ['Organizátor', 'Přijato', 'Odmítnuto', 'Nezávazně', 'Bez odpovědi', 'Neodpověděli jste'],
    'Jste organizátor',
    'Řada',
    'Bez místa',
  ],
  ja: [
    '、',
    'から',
    '終日イベント',
    '非公開',
    '定期的なイベント',
    ['予定あり', '空き時間', '仮の予定'],
    (name) => `開催者 ${name}`,
    (name) => `${name} のカードを開きます`,
    ['開催者', '承諾済み', '辞退', '仮承諾', '未回答', 'あなたは未回答です'],
    'あなたが開催者です',
    '定期的な予定',
    '場所は追加されていません',
  ],
  ko: [
    ', ',
    '~',
    '종일 이벤트',
    '비공개',
    '되풀이 이벤트',
    ['바쁨', '한가함', '미정'],
    (name) => `작성자 ${name}`,
    (name) => `${name}의 카드 열기`,
    ['이끌이', '수락함', '거절함', '미정', '응답 없음', '응답하지 않았습니다'],
    '이끌이입니다',
    '시리즈',
    '추가된 위치 없음',
  ],
  ar: [
    '، ',
    'إلى',
    'حدث طوال اليوم',
    'خاص',
    'حدث متكرر',
    ['مشغول', 'متفرغ', 'مبدئي'],
    (name) => `بواسطة ${name}`,
    (name) => `فتح بطاقة ${name}`,
    ['المنظم', 'مقبول', 'مرفوض', 'مبدئي', 'لم يتم الرد', 'لم تستجب'],
    'أنت المنظم',
    'سلسلة',
    'لم تتم إضافة موقع',
  ],
};

export const drawnLanguages: readonly string[] = Object.keys(rows);

/** Asking the browser for formats takes long; a property test asks a thousand times. */
const made = new Map<string, DrawnWords>();

export function wordsOf({ lang, clock }: { readonly lang: string; readonly clock: 12 | 24 }): DrawnWords {
  const key = `${lang} ${clock}`;
  const known = made.get(key) ?? makeWords(lang, clock);
  made.set(key, known);
  return known;
}

function makeWords(lang: string, clock: 12 | 24): DrawnWords {
  const row = rows[lang];
  if (!row) throw new Error(`No words for ${lang}.`);
  const [separator, to, allDay, hidden, recurring, showAs, by, card, says, mine, series, noPlace] = row;
  const locale = lang === 'ar' ? 'ar-EG' : lang === 'en' ? 'en-US' : lang;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const times = format({ hour: 'numeric', minute: '2-digit', hour12: clock === 12 });
  const long = format({ dateStyle: 'full' });
  const weekday = format({ weekday: 'short' });
  const numbers = format({ year: 'numeric', month: 'numeric', day: 'numeric' });
  const utc = (day: Temporal.PlainDate) => Date.parse(`${day}T00:00Z`);
  const time = (iso: string) => times.format(Date.parse(`2026-01-05T${iso.slice(11, 16)}Z`));
  const digits = (value: number) => value.toLocaleString(locale);
  return {
    separator,
    allDay,
    private: hidden,
    recurring,
    showAs: { busy: showAs[0], free: showAs[1], tentative: showAs[2] },
    says: {
      organizer: says[0],
      accepted: says[1],
      declined: says[2],
      tentative: says[3],
      none: says[4],
      'you-none': says[5],
    },
    mine,
    view: '…',
    timeName: '…',
    series,
    noPlace,
    by,
    card,
    counts: (accepted, none) => `${says[1]} ${digits(accepted)}${separator}${says[4]} ${digits(none)}`,
    time,
    range: (from, until) => `${time(from)} ${to} ${time(until)}`,
    date: (day) => long.format(utc(day)),
    dates: (from, until) => `${long.format(utc(from))} ${to} ${long.format(utc(until))}`,
    short: (day) => `${weekday.format(utc(day))} ${numbers.format(utc(day))}`,
  };
}
