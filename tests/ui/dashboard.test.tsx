import './fake-browser';
import '@/ui/theme/dashboard.css';
import '@/ui/theme/rail.css';
import '@/ui/theme/dashboard-pair.css';
import '@/ui/theme/dashboard-goals.css';
import '@/ui/theme/dashboard-forms.css';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Dashboard } from '@/app/dashboard/Dashboard';
import { speak } from '@/app/screens/speak';
import type { PairPage } from '@/domain/mentoring-views';
import { ask } from '@/platform/ask';
import { expectAccessible, freshCairn, leave, meetingWith } from './with-cairn';

const example = 'example:pair';
const at = (part = '') => `#/pairs/${encodeURIComponent(example)}${part}`;

function open(hash: string, how: { theme?: 'light' | 'dark' } = {}): HTMLElement {
  leave();
  location.hash = hash;
  const app = document.createElement('div');
  app.id = 'app';
  document.body.className = 'dashboard';
  document.body.style.cssText = '';
  document.body.append(app);
  document.documentElement.dataset['theme'] = how.theme ?? 'light';
  render(speak(document, <Dashboard />), app);
  return app;
}

const press = (name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();
const heading = (name: string | RegExp) =>
  page.getByRole('heading', { name, exact: typeof name === 'string' });

async function pairPage(pairId = example): Promise<PairPage> {
  const answer = await ask('pair.page', { pairId });
  if (!answer.ok) throw new Error(answer.failure.kind);
  return answer.value;
}

beforeEach(async () => {
  await page.viewport(1280, 900);
  await freshCairn();
});
afterEach(() => {
  leave();
  location.hash = '';
});

describe('the way about', () => {
  beforeEach(async () => {
    await ask('example.add', {});
  });

  test('leads by address, and the back button leads back', async () => {
    open('#/today');
    await expect.element(heading('Today')).toBeVisible();
    await page.getByRole('link', { name: /Noor Hadley Next/ }).click();
    await expect.element(heading(/^Noor Hadley Working/)).toBeVisible();
    expect(location.hash).toBe(at());
    await page.getByRole('link', { name: 'Read it' }).click();
    await expect.element(heading('What you agreed')).toBeVisible();
    history.back();
    await expect.element(heading(/^Noor Hadley Working/)).toBeVisible();
    history.back();
    await expect.element(heading('Today')).toBeVisible();
  });

  test.each([
    ['#/pairs', 'Pairs'],
    ['#/library', 'Library'],
    ['#/library/grow', 'One hard question (GROW)'],
    [at('/ending'), 'Ending well'],
    [at('/keepsake'), 'The way with Noor Hadley'],
    [at('/plan'), 'The next meeting'],
    [at('/feedback'), 'Feedback for Noor Hadley'],
    [at('/letter/thanks'), 'Thank Noor Hadley'],
    [at('/letter/farewell'), 'A letter to Noor Hadley'],
    ['#/checkin/example%3Ameeting%3A10', 'Before you meet Noor Hadley'],
    ['#/nowhere/at/all', 'Today'],
    ['#/%E0%A4%A', 'Today'],
  ])('%s is %s', async (hash, title) => {
    open(hash);
    await expect.element(heading(title).first()).toBeVisible();
    await expectAccessible();
  });

  test('a pair that is no longer there says so', async () => {
    open('#/pairs/gone');
    await expect.element(page.getByText(/no longer here/)).toBeVisible();
  });
});

describe.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 900],
  ['light', 390],
  ['dark', 390],
] as const)('a pair’s page, %s and %i wide', (theme, width) => {
  test('breaks no rule and goes over no edge', async () => {
    await page.viewport(width, 900);
    await ask('example.add', {});
    open(at(), { theme });
    await expect.element(heading('The way so far')).toBeInTheDocument();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    await expectAccessible();
  });
});

test.each(['ar', 'he'])(
  'in %s nothing goes over the edge, and the trail starts at the right',
  async (language) => {
    await freshCairn(language);
    await ask('example.add', {});
    await page.viewport(390, 900);
    open(at());
    await expect.element(heading('The way so far')).toBeInTheDocument();
    expect(document.documentElement.dir).toBe('rtl');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
    const stones = [...document.querySelectorAll('.trail a')].map(
      (each) => each.getBoundingClientRect().left,
    );
    expect(stones).toEqual([...stones].sort((one, other) => other - one));
    await expectAccessible();
  },
);

test.each([1280, 900, 390])(
  'with letters twice as large nothing goes over the edge, %i wide',
  async (width) => {
    await ask('example.add', {});
    await page.viewport(width, 900);
    document.documentElement.style.fontSize = '200%';
    try {
      for (const hash of [at(), at('/agreement'), '#/today', '#/library']) {
        open(hash);
        await expect.element(page.getByRole('heading', { level: 1 }).first()).toBeInTheDocument();
        expect(document.documentElement.scrollWidth, hash).toBeLessThanOrEqual(width);
      }
    } finally {
      document.documentElement.style.fontSize = '';
    }
  },
);

test('a long name wraps, and pushes nothing over the edge', async () => {
  const name = 'Wolfeschlegelsteinhausenbergerdorff-Hubert Blaine Zacharias Maximilian der Ältere';
  const { pair } = await meetingWith({ from: -200, to: -140, name, email: 'w@example.org' });
  await page.viewport(390, 900);
  for (const part of ['', '/ending', '/feedback', '/plan']) {
    open(`#/pairs/${encodeURIComponent(pair!.id)}${part}`);
    await expect.element(page.getByRole('heading', { level: 1 }).first()).toBeInTheDocument();
    expect(document.documentElement.scrollWidth, part).toBeLessThanOrEqual(390);
  }
});

describe('what is done on a pair’s page', () => {
  beforeEach(async () => {
    await ask('example.add', {});
    open(at());
    await expect.element(heading('The way so far')).toBeInTheDocument();
  });

  test('a win in one line settles on the cairn', async () => {
    await page.getByLabelText('A win worth keeping').fill('Held the room');
    await press('Keep the win');
    await expect.element(heading('“Held the room”')).toBeVisible();
    await expect.element(page.getByText(/Win 6 with/)).toBeVisible();
    await press('Done');
    expect((await pairPage()).wins[0]?.text).toBe('Held the room');
    await expect.element(page.getByText(/The newest of 6/)).toBeVisible();
  });

  test('a goal is asked in plain questions, for the person alone at first', async () => {
    await press('Add a goal');
    await page.getByLabelText('Why it matters to you').fill('I would like to sleep');
    await press('Keep the goal');
    await expect.element(page.getByText('Write in a few words what will be different.')).toBeVisible();
    await page.getByLabelText('What will be different?').fill('Stop at six');
    await press('Keep the goal');
    await expect.element(heading('Stop at six')).toBeVisible();
    const { goal } = (await pairPage()).goals.find(({ goal: each }) => each.what === 'Stop at six')!;
    expect(goal).toMatchObject({ audience: 'me', why: 'I would like to sleep', state: 'open' });
  });

  test('a step says what sets it off, and is ticked', async () => {
    await page.getByRole('button', { name: 'Steps and more' }).first().click();
    await page.getByRole('button', { name: 'Add a step' }).first().click();
    await page.getByLabelText('When this happens …').fill('the mail arrives');
    await page.getByLabelText('… I will').fill('write one sentence');
    await page.getByRole('button', { name: 'Keep the step', exact: true }).click();
    await expect.element(page.getByText('when the mail arrives')).toBeVisible();
    const steps = (await pairPage()).goals[0]?.goal.steps ?? [];
    expect(steps.at(-1)).toMatchObject({ text: 'write one sentence', when: 'the mail arrives' });
  });

  test('one press says how sure somebody is, and the chart has it', async () => {
    await page.getByRole('button', { name: 'Steps and more' }).first().click();
    await page.getByRole('radio', { name: '10' }).first().click({ force: true });
    await expect
      .element(page.getByRole('img', { name: 'How sure: 3 at first, 10 now, going up' }))
      .toBeVisible();
  });

  test('half-way a goal is put differently, and remembers how it was', async () => {
    await page.getByRole('button', { name: 'Put it differently' }).first().click();
    await page.getByLabelText('In today’s words').fill('Lead without doing it all');
    await page.getByRole('button', { name: 'Keep the goal', exact: true }).click();
    await expect.element(heading('Lead without doing it all')).toBeVisible();
    const { goal } = (await pairPage()).goals.find(({ goal: each }) => each.what.startsWith('Lead without'))!;
    expect(goal.before?.[0]?.what).toBe('Lead a project across two teams');
  });

  test('a call is logged in one line', async () => {
    await press('Log a meeting');
    await page.getByLabelText('In one line').fill('About the move');
    await page.getByRole('form', { name: 'Log a meeting' }).getByRole('button', { name: 'Keep' }).click();
    await expect.element(page.getByText('About the move')).toBeVisible();
    const [first] = (await pairPage()).timeline;
    expect(first).toMatchObject({ logged: true, lines: [{ text: 'About the move', audience: 'me' }] });
  });

  test('lines are shown by who may see them', async () => {
    await page
      .getByRole('radiogroup', { name: 'Who may see it' })
      .getByRole('radio', { name: 'May be told' })
      .click({ force: true });
    const lines = page.getByText('You let Bea answer her own question.');
    await expect.element(lines).toBeVisible();
    expect(page.getByText('I talked too much today. Ask, then wait.').elements()).toEqual([]);
  });

  test('a promise is ticked and the balance says so', async () => {
    await page.getByRole('checkbox', { name: 'Read the draft and mark one thing, not ten' }).click();
    await expect.element(page.getByText('3 kept, 0 open')).toBeVisible();
  });

  test('the example goes without a trace', async () => {
    await press('Take the example away');
    await expect.element(heading('Today')).toBeVisible();
    const data = await ask('data.export', {});
    if (!data.ok) throw new Error(data.failure.kind);
    expect(data.value.json).not.toContain('example:');
    expect(data.value.json).not.toContain('Noor');
  });
});

describe('feedback', () => {
  test('gets a gentle hint that goes away, and reaches the next agenda when it is to be raised', async () => {
    await ask('example.add', {});
    open(at('/feedback'));
    const slot = page.getByLabelText('What they did that anybody could have seen');
    await slot.fill('You are careless');
    await expect
      .element(page.getByText('“You are” is about the person. What did you see being done?'))
      .toBeVisible();
    await expectAccessible();
    await press('Leave it as it is: You are');
    expect(page.getByText(/is about the person/).elements()).toEqual([]);
    await slot.fill('sent the plan without the dates');
    await page.getByRole('radio', { name: 'Bring it up next time' }).click({ force: true });
    await press('Keep');
    await expect.element(heading(/^Noor Hadley Working/)).toBeVisible();
    const proposed = await ask('agenda.propose', { meetingId: 'example:meeting:10', fresh: true });
    const questions = proposed.ok ? proposed.value.agenda.topics.map(({ question }) => question) : [];
    expect(questions).toContain('sent the plan without the dates');
  });
});

describe('an agreement', () => {
  test('is offered at the first meeting, and no longer once there is one', async () => {
    const { pair } = await meetingWith({ from: 60, to: 120 });
    open(`#/pairs/${encodeURIComponent(pair!.id)}`);
    await page.getByRole('link', { name: 'Begin one' }).first().click();
    await page.getByRole('button', { name: 'Begin with a sentence' }).first().click();
    await press('Save as version 1');
    await expect.poll(async () => (await pairPage(pair!.id)).agreement?.version).toBe(1);
    open(`#/pairs/${encodeURIComponent(pair!.id)}`);
    await expect.element(page.getByRole('link', { name: 'Read it' })).toBeVisible();
    expect(page.getByRole('link', { name: 'Begin one' }).elements()).toEqual([]);
  });

  test('is begun, saved, said yes to, and a change of its words takes the yes back', async () => {
    const { pair } = await meetingWith({ from: -200, to: -140 });
    open(`#/pairs/${encodeURIComponent(pair!.id)}/agreement`);
    await page.getByRole('button', { name: 'Begin with a sentence' }).first().click();
    await press('Save as version 1');
    await expect.element(page.getByText(/Ada Byron needs no Cairn for this/)).toBeVisible();
    await page.getByRole('checkbox', { name: 'Ada Byron says yes to this' }).click();
    await expect.poll(async () => (await pairPage(pair!.id)).agreement?.them).toBeDefined();
    await page.getByLabelText('What we do not talk about').fill('Salaries');
    await press('Save as version 2');
    await expect.poll(async () => (await pairPage(pair!.id)).agreement?.version).toBe(2);
    expect((await pairPage(pair!.id)).agreement?.them).toBeUndefined();
    await expect
      .element(page.getByRole('checkbox', { name: 'Ada Byron says yes to this' }))
      .not.toBeChecked();
    await expectAccessible();
  });
});

describe('the alliance', () => {
  test('is asked of the mentee, and is theirs alone', async () => {
    const { pair } = await meetingWith({ from: -200, to: -140, role: 'mentee' });
    open(`#/pairs/${encodeURIComponent(pair!.id)}`);
    await press('How was it?');
    const slider = page.getByRole('slider', { name: 'The way we worked suited me' });
    slider.element().focus();
    await userEvent.keyboard('{Home}');
    await expectAccessible();
    await page.getByRole('form', { name: 'How was it?' }).getByRole('button', { name: 'Keep' }).click();
    await expect.element(page.getByText(/Lower than it was: The way we worked suited me/)).toBeVisible();
    expect((await pairPage(pair!.id)).alliance[0]).toMatchObject({ way: 0, heard: 5, audience: 'me' });
  });

  test('is not asked of the mentor', async () => {
    await ask('example.add', {});
    open(at());
    await expect.element(heading('People')).toBeVisible();
    expect(page.getByRole('button', { name: 'How was it?' }).elements()).toEqual([]);
  });
});

describe('the library', () => {
  test('an agenda is changed, proposed as changed, and put back', async () => {
    await ask('example.add', {});
    open('#/library/midpoint');
    const first = page.getByRole('textbox', { name: 'Question 1' });
    await first.fill('What surprised us?');
    await expect
      .poll(async () => {
        const proposed = await ask('agenda.propose', {
          meetingId: 'example:meeting:10',
          template: 'midpoint',
          fresh: true,
        });
        return proposed.ok ? proposed.value.agenda.topics[0]?.question : '';
      })
      .toBe('What surprised us?');
    await press('Restore the original');
    await expect.element(first).toHaveValue('What has each of us gained so far?');
    await expectAccessible();
  });

  test('an own question and a favourite come first', async () => {
    open('#/library');
    await page.getByLabelText('A question of your own').fill('What would you paint?');
    await press('Add');
    await press('Make it a favourite: What does enough look like?');
    const list = page.getByRole('list').last();
    await expect.element(list.getByRole('listitem').nth(0)).toHaveTextContent('What would you paint?');
    await expect.element(list.getByRole('listitem').nth(1)).toHaveTextContent('What does enough look like?');
  });
});

test('a question of the library that fits the stage is put on an agenda by one press', async () => {
  await ask('example.add', {});
  await ask('question.keep', {
    question: {
      id: 'own:1',
      text: 'What would you paint?',
      theme: 'meeting',
      stages: [],
      favourite: true,
      updatedAt: 1,
    },
  });
  open('#/prepare/example%3Ameeting%3A11');
  await page.getByText('From the library').click();
  await expectAccessible();
  await press('What would you paint?');
  await expect.poll(() => document.querySelector('.topics')?.textContent).toContain('What would you paint?');
  expect(page.getByRole('button', { name: 'What would you paint?', exact: true }).elements()).toEqual([]);
});

describe('the search', () => {
  test('finds across pairs as one types, in the words around the hit', async () => {
    await ask('example.add', {});
    open('#/today');
    await page.getByRole('searchbox', { name: 'Search' }).fill('plann');
    await expect.poll(() => document.querySelectorAll('mark').length).toBeGreaterThan(2);
    const marks = [...document.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marks[0]).toMatch(/^planning/i);
    expect(marks.every((mark) => /^plan/i.test(mark))).toBe(true);
    await page.getByRole('searchbox', { name: 'Search' }).fill('nowhere to be found');
    await expect.element(page.getByText('Nothing was written with these words.')).toBeVisible();
    expect(document.activeElement?.getAttribute('type')).toBe('search');
    await expectAccessible();
  });

  test('what is written meanwhile is found, on the next visit too; what is deleted is not', async () => {
    await ask('example.add', {});
    open('#/today');
    const field = page.getByRole('searchbox', { name: 'Search' });
    await field.fill('marmalade');
    await expect.element(page.getByText('Nothing was written with these words.')).toBeVisible();
    const win = {
      id: 'w',
      pairId: example,
      text: 'Marmalade was said.',
      audience: 'pair' as const,
      at: Date.now(),
    };
    await ask('win.keep', { win });
    await expect.element(page.getByRole('link', { name: 'Marmalade was said.' })).toBeVisible();
    await page.getByRole('link', { name: 'Library' }).click();
    await ask('win.keep', { win: { ...win, text: 'Marmalade was meant.' } });
    await field.fill('marmalad');
    await expect.element(page.getByRole('link', { name: 'Marmalade was meant.' })).toBeVisible();
    expect(page.getByRole('link', { name: 'Marmalade was said.' }).elements()).toEqual([]);
    await ask('example.remove', {});
    await expect.element(page.getByText('Nothing was written with these words.')).toBeVisible();
  });
});

describe('today', () => {
  test('with nobody yet offers the example', async () => {
    open('#/today');
    await press('Try with an example');
    await expect.element(heading(/^Noor Hadley Working/)).toBeVisible();
  });

  test('says what lies ahead, and takes an answer for good', async () => {
    await ask('example.add', {});
    open('#/today');
    await expect.element(page.getByText(/you will be half-way/)).toBeVisible();
    await expectAccessible();
    await press('Keep the regular one');
    await expect.poll(() => page.getByText(/you will be half-way/).elements().length).toBe(0);
  });
});

test('after a meeting it is asked how sure one is of each goal, and the answer is on the goal’s chart', async () => {
  const { pair, meeting } = await meetingWith({ from: -70, to: -10 });
  const now = Date.now();
  const goal = {
    id: 'g1',
    pairId: pair!.id,
    what: 'Lead the review',
    evidence: '',
    audience: 'pair' as const,
    state: 'open' as const,
    createdAt: now,
    updatedAt: now,
  };
  await ask('goal.keep', { goal });
  await ask('goal.keep', { goal: { ...goal, id: 'g2', what: 'Speak in public' } });
  const topic = { id: 't', question: 'How to open?', minutes: 20, audience: 'pair' as const, goalId: 'g1' };
  const { id: meetingId } = meeting;
  await ask('agenda.keep', {
    agenda: { id: 'a', meetingId, template: 'regular', topics: [topic], attached: true, updatedAt: now },
  });
  open(`#/capture/${encodeURIComponent(meeting.id)}`);
  await page.getByRole('radio', { name: 'It happened' }).click({ force: true });
  // The goal the meeting was about is asked about at once, the other where more is said.
  await expect.element(page.getByRole('group', { name: /Lead the review/ })).toBeVisible();
  expect(page.getByRole('group', { name: /Speak in public/ }).elements()).toEqual([]);
  await press('Say more');
  await expect.element(page.getByRole('group', { name: /Speak in public/ })).toBeVisible();
  const scale = page.getByRole('group', { name: 'How sure are you of “Lead the review” today?' });
  await scale.getByRole('radio', { name: '4' }).click({ force: true });
  await scale.getByRole('radio', { name: '7' }).click({ force: true });
  await expect
    .poll(async () =>
      (await pairPage(pair!.id)).goals
        .find(({ goal: { id } }) => id === 'g1')
        ?.notes.map(({ confidence, meetingId }) => [confidence, meetingId]),
    )
    .toEqual([[7, meeting.id]]);
  await expectAccessible();
});

describe('an ending', () => {
  test('that nobody said of how long it is kept is asked about once, on the day’s page', async () => {
    await ask('example.add', {});
    await ask('ending', { pairId: example, after: 'end', touch: null });
    open('#/today');
    await expect.element(page.getByText(/^You and Noor Hadley have come to an end\./)).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Choose how long' }))
      .toHaveAttribute('href', at('/ending'));
    await expectAccessible();
    await press('Keep it for ever');
    await expect.poll(() => page.getByText(/have come to an end/).elements().length).toBe(0);
    expect((await pairPage()).pair.keepAfterEnd).toBe(0);
  });

  test('asks where one stands now, and what the two are from here on', async () => {
    await ask('example.add', {});
    open(at('/ending'));
    await page
      .getByRole('group', { name: /Lead a project across two teams/ })
      .getByRole('radio', { name: '9' })
      .click({ force: true });
    await expect.element(page.getByText('At the start: 3. Now: 9.')).toBeVisible();
    await page.getByRole('radio', { name: /^Peers/ }).click();
    await expect.element(page.getByText('You and Noor Hadley are peers now.')).toBeVisible();
    await page.getByLabelText('A line now and then').selectOptions('182');
    await expect.poll(async () => (await pairPage()).pair.touch?.everyDays).toBe(182);
    expect((await pairPage()).pair).toMatchObject({ role: 'peer', stage: 'redefinition', after: 'peers' });
    await expectAccessible();
  });
});
