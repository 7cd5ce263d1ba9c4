import type { AgreementPoint } from './agreement/agreement';
import type { Shared } from './audience';
import { type Feedback, filledSlots } from './feedback/feedback';
import { firstName } from './first-name';
import type { Letter, LetterKind } from './letter';
import type { Meeting } from './meeting';
import type { Goal, Pair } from './pair';
import type { RecapPart } from './recap';
import { proposeTimes, sayDate, sayMeetingTime } from './recap-dates';
import { part } from './recap-parts';
import type { Say } from './say';
import type { Win } from './win';

/** What each kind of letter is made of. Whatever was captured comes as `Shared`: a private line does not fit in. */
export type LetterMatter =
  | { readonly kind: 'drift'; readonly last: Meeting; readonly weeks: number }
  | { readonly kind: 'thanks'; readonly what: string; readonly effect: string; readonly now: string }
  | {
      readonly kind: 'touch';
      readonly news: string;
      readonly result: string;
      readonly wins: readonly Shared<Win>[];
    }
  | {
      readonly kind: 'agreement';
      readonly points: readonly Shared<AgreementPoint>[];
      readonly reviewOn?: string;
    }
  | { readonly kind: 'permission'; readonly whom: string; readonly about: string }
  | { readonly kind: 'feedback'; readonly feedback: Shared<Feedback> }
  | {
      readonly kind: 'farewell';
      readonly goals: readonly Shared<Goal>[];
      readonly wins: readonly Shared<Win>[];
    };

export interface LetterRequest {
  readonly id: string;
  readonly pair: Pair;
  readonly matter: LetterMatter;
  readonly say: Say;
  readonly language: string;
  readonly now: number;
}

/** Drafts a mail that belongs to no meeting. Subjects are neutral: they show on lock screens and in shared inboxes. */
export function composeLetter(request: LetterRequest): Letter {
  const { id, pair, matter, say, now } = request;
  const [email] = pair.emails;
  return {
    id,
    pairId: pair.id,
    kind: matter.kind,
    to: email ? [{ name: pair.name, email }] : [],
    subject: say(`letter_subject_${subjectOf(matter.kind)}`),
    parts: [
      part('greeting', 'one', say('recap_greeting', { name: firstName(pair.name) })),
      ...partsOf(request).filter(({ lead, text }) => lead !== '' || text !== ''),
      part('close', 'one', say(`letter_close_${matter.kind === 'drift' ? 'drift' : 'warm'}`)),
    ],
    state: 'waiting',
    updatedAt: now,
  };
}

const subjectOf = (kind: LetterKind): string =>
  kind === 'drift'
    ? 'drift'
    : kind === 'agreement'
      ? 'agreement'
      : kind === 'feedback' || kind === 'permission'
        ? 'thought'
        : 'note';

function partsOf(request: LetterRequest): RecapPart[] {
  const { matter, say, language } = request;
  switch (matter.kind) {
    case 'drift':
      return driftParts(request, matter);
    case 'thanks':
      return [
        ...typed('thanks', 'what', say('letter_thanks_what'), matter.what),
        ...typed('result', 'effect', say('letter_thanks_effect'), matter.effect),
        ...typed('changed', 'now', say('letter_thanks_now'), matter.now),
      ];
    case 'touch':
      return [
        ...typed('message', 'news', say('letter_touch_news'), matter.news),
        ...typed('result', 'result', say('letter_touch_result'), matter.result),
        ...matter.wins.map((win) => part('win', win.id, say('letter_touch_win'), win.text, win.audience)),
        part('thanks', 'plain', say('letter_touch_thanks')),
      ];
    case 'agreement':
      return [
        part('message', 'intro', say('letter_agreement_intro')),
        ...matter.points.map(({ key, text, audience }) => {
          const words = { point: say(`agreement_${key}`), text: text.trim() };
          return part('agree', key, say('letter_agreement_points'), say('agreement_point', words), audience);
        }),
        ...(matter.reviewOn
          ? [part('next', 'review', say('letter_agreement_review'), sayDate(matter.reviewOn, language))]
          : []),
        part('message', 'yes', say('letter_agreement_yes')),
      ];
    case 'feedback':
      return [
        part('message', 'intro', say('letter_feedback_intro')),
        ...filledSlots(matter.feedback).map(({ slot, text }) =>
          part(
            'feedback',
            // Named after the feedback: once that is kept to oneself, its lines are taken back.
            `${matter.feedback.id}:${slot}`,
            say(`letter_feedback_${matter.feedback.frame}_${slot}`),
            text,
            matter.feedback.audience,
          ),
        ),
      ];
    case 'permission':
      return [
        part('message', 'ask', say('letter_permission_ask', { whom: matter.whom, about: matter.about })),
        part('message', 'free', say('letter_permission_free')),
      ];
    case 'farewell':
      return [
        ...matter.goals
          .filter(({ state }) => state === 'reached')
          .map((goal) =>
            part('changed', goal.id, say('recap_closing_reached'), goal.what.trim(), goal.audience),
          ),
        ...matter.wins.map((win) =>
          part('changed', win.id, say('letter_farewell_win'), win.text.trim(), win.audience),
        ),
        part('thanks', 'plain', say('letter_farewell_thanks')),
      ];
  }
}

/** Two lines: that it has been a while, and two times. Nobody is to blame for a calendar. */
function driftParts(
  { say, language, now }: LetterRequest,
  { last, weeks }: Extract<LetterMatter, { kind: 'drift' }>,
): RecapPart[] {
  const [one, two] = proposeTimes(last, now).map((time) => sayMeetingTime(time, language));
  return [
    part('message', 'one', say('letter_drift', { count: weeks })),
    ...(one && two
      ? [part('proposal', 'two', say('recap_proposal'), say('recap_proposal_times', { one, two }))]
      : []),
  ];
}

/** What the person typed for this very letter: it is theirs to send. */
function typed(kind: RecapPart['kind'], id: string, lead: string, text: string): RecapPart[] {
  return text.trim() === '' ? [] : [part(kind, id, lead, text.trim())];
}
