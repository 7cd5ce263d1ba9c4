import type { PracticeOwner, PracticePerson, PracticeResponse } from './event-shape.ts';

/** The one who is signed in on both calendars. */
export const owner: PracticeOwner = { name: 'Nadia Brandt', email: 'nadia.brandt@harbour.example' };

const names = {
  samuel: ['Samuel Adeyemi', 'samuel.adeyemi@harbour.example'],
  ingrid: ['Ingrid Solheim', 'ingrid.solheim@harbour.example'],
  kwame: ['Kwame Mensah', 'kwame.mensah@harbour.example'],
  layla: ['ليلى حداد', 'layla.haddad@lantern.example'],
  longest: [
    'Maria-Theodora Konstantinopoulou-Wittgenstein of the Upper Meadows',
    'maria-theodora.konstantinopoulou-wittgenstein@harbour.example',
  ],
  tomas: ['Tomás Oliveira', 'tomas.oliveira@harbour.example'],
  joana: ['Joana Ferreira', 'joana.ferreira@harbour.example'],
  yuki: ['高橋 結衣', 'yui.takahashi@harbour.example'],
  pavel: ['Pavel Novák', 'pavel.novak@harbour.example'],
  greta: ['Greta Lindqvist', 'greta.lindqvist@harbour.example'],
  omar: ['Omar Farouk', 'omar.farouk@harbour.example'],
  bea: ['Bea Castellano', 'bea.castellano@harbour.example'],
  finn: ['Finn Aalto', 'finn.aalto@harbour.example'],
  rosa: ["Rosa O'Neill", 'rosa.oneill@harbour.example'],
  candidate: ['', 'a.candidate@elsewhere.example'],
} as const satisfies Record<string, readonly [string, string]>;

export type PersonKey = keyof typeof names;

/** Somebody invited. Without a name the calendars show the address. */
export function invite(key: PersonKey, response: PracticeResponse = 'accepted'): PracticePerson {
  const [name, email] = names[key];
  return { name, email, response };
}

/** Somebody who called the meeting. */
export function host(key: PersonKey): PracticePerson {
  return { ...invite(key), organizer: true };
}

/** The signed-in person as a guest. */
export function me(response: PracticeResponse = 'accepted'): PracticePerson {
  return { ...owner, response, self: true };
}

/** The signed-in person as the one who called the meeting. */
export function meHost(): PracticePerson {
  return { ...me(), organizer: true };
}
