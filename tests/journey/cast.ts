import type { Hands } from './hands.ts';
import { googleHands, outlookHands } from './hands.ts';

/** What is played on one calendar: with whom, in which part, and what is said. */
export interface Cast {
  readonly hands: Hands;
  readonly title: string;
  /** What the practice server calls the meeting. */
  readonly eventId: string;
  readonly name: string;
  readonly first: string;
  readonly role: 'mentor' | 'mentee';
  /** Where Outlook shows none, it is typed into the recap. */
  readonly email: string;
  readonly emailIsShown: boolean;
  /** Stands in the invitation before anything is put there. */
  readonly description: string;
  readonly goal: { readonly what: string; readonly evidence: string };
  readonly question: string;
  readonly private: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly promise: string;
  readonly when: string;
  readonly composeHost: string;
}

export const googleCast: Cast = {
  hands: googleHands,
  title: 'Mentoring: Samuel & Nadia',
  eventId: 'google-samuel-now',
  name: 'Samuel Adeyemi',
  first: 'Samuel',
  role: 'mentor',
  email: 'samuel.adeyemi@harbour.example',
  emailIsShown: true,
  description: 'Our hour. Bring one thing that went well.',
  goal: { what: 'Leads the planning round alone', evidence: 'One round without me in the room' },
  question: 'What did the last planning round teach you?',
  private: 'He sounded tired; ask about the night shifts.',
  answers: {
    prompt_mentor_saw: 'You let the silence stand until Omar spoke.',
    prompt_mentor_win: 'The first plan that nobody had to repair.',
    prompt_mentor_feedback: 'I talked more than half of the time.',
  },
  promise: 'Send the notes on facilitation',
  when: 'the train leaves on Friday',
  composeHost: 'mail.google.com',
};

export const outlookCast: Cast = {
  hands: outlookHands,
  title: 'Mentoring with Joana',
  eventId: 'outlook-joana-now',
  name: 'Joana Ferreira',
  first: 'Joana',
  role: 'mentee',
  email: 'joana.ferreira@harbour.example',
  emailIsShown: false,
  description: 'Half an hour, once a fortnight.',
  goal: { what: 'Speak in the steering group', evidence: 'Twice before the summer' },
  question: 'How do you prepare for a room that is against you?',
  private: 'Ask whether she would stay my mentor if I change teams.',
  answers: {
    prompt_mentee_take_away: 'Begin with the number they already believe.',
    prompt_mentee_win: 'I asked the first question in the room.',
    prompt_mentee_feedback: 'More examples would help me than advice.',
  },
  promise: 'Draft the opening sentence and read it aloud',
  when: 'I wait for the ferry',
  composeHost: 'outlook.office.com',
};
