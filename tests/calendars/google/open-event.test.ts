import { beforeEach, describe, expect, test } from 'vitest';
import { google } from '@/calendars/google';
import { drawPage, owner } from './made-page';
import { mountGooglePart } from './mount';
import type { Look } from './pages/model';

const look: Look = { view: 'week', language: 'en', clock: 12, hour: 48, bars: 'wide', salt: 7 };
const meeting = {
  id: 'talk1',
  calendar: owner,
  title: 'Mentoring: Sam and Robin',
  date: '2026-03-10',
  from: 14 * 60,
  minutes: 45,
  days: 0,
};
const coded = (text: string): string => btoa(text).replace(/=+$/, '');

const guest = (email: string, label: string, name: string, sign = '', more = ''): string =>
  `<div role="treeitem" data-email="${email}" data-id="${email}" aria-label="${label}" ${more}><div aria-hidden="true">SR</div>${sign}<div><span>${name}</span></div></div>`;
const signOf = (ink: string): string =>
  `<span aria-hidden="true"><svg width="14" height="14"><path fill="${ink}" d="M0 0"></path></svg></span>`;

function bubble(id: string, title: string, rows = ''): string {
  return `<div role="dialog" data-chips-dialog="true" aria-labelledby="rAECCd"><div id="xDetDlg" data-eventid="${coded(`${id} robin.mentor@m`)}"><div jsname="sV9x3c"><div id="xDetDlgWhen"><div><div data-text="${title}"><span role="heading" id="rAECCd">${title}</span></div><div>Tuesday, March 10<span>⋅</span><span>2 – 2:45pm</span></div><div>Every 2 weeks on Tuesday</div></div></div>${rows}</div></div></div>`;
}

const rows = `<div id="xDetDlgLoc" data-text="Quay Street 12, 3rd floor"><span>Location:</span><span>Quay Street 12, 3rd floor</span></div>
<div id="xDetDlgVideo"><a href="https://meet.google.com/abc-defg-hij?authuser=0&amp;hs=122">Join</a></div>
<div><div id="xDetDlgAtt"><div>4 guests</div><div>1 yes</div></div><div role="tree">
${guest('Sam.Weaver@example.org', 'Sam Weaver, Attending, Organizer', 'Sam Weaver', signOf('#CEEAD6'), 'id="xDtlDlgOrg"')}
${guest(owner, 'Robin Mentor', 'Robin Mentor')}
${guest('no.name@example.org', 'no.name@example.org, Declined', 'no.name@example.org', signOf('#F28B82'))}
${guest('room-5@resource.calendar.google.com', 'Room 5', 'Room 5')}
</div></div>
<div id="xDetDlgDesc"><span>Description:</span><span>Bring one thing<br>that went well.<p>And a <a href="https://example.org">link</a></p></span></div>
<div id="xDetDlgCal" data-hovercard-id="Sam.Weaver@example.org"></div>
<div><div><button id="xRsvpYesBu" aria-label="Respond Yes">Yes</button></div><div><button id="xRsvpNoBu" aria-label="Respond No">No</button></div><div><button id="xRsvpMaybeBu" aria-label="Respond Maybe, selected">Maybe</button></div></div>`;

const url = new URL('https://calendar.google.com/calendar/u/0/r/week/2026/3/10');
const read = () => google.read(document, url);

function openBubble(html: string): HTMLElement {
  const host = document.querySelector('#yDmH0d');
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  host?.replaceChildren(...parsed.body.childNodes);
  return document.querySelector<HTMLElement>('[role="dialog"]') as HTMLElement;
}

beforeEach(() => {
  drawPage([meeting], look);
});

describe('the bubble', () => {
  test('gives its people, their answers, and the rest', () => {
    openBubble(bubble('talk1', meeting.title, rows));
    const { reading, openBox } = read();
    expect(reading.open).toMatchObject({
      id: 'talk1',
      title: meeting.title,
      start: '2026-03-10T14:00:00',
      end: '2026-03-10T14:45:00',
      place: 'Quay Street 12, 3rd floor',
      peopleCount: 4,
      organizer: 'sam.weaver@example.org',
      conference: 'https://meet.google.com/abc-defg-hij',
      rhythm: 'Every 2 weeks on Tuesday',
      description: 'Bring one thing\nthat went well.\nAnd a link',
    });
    expect(
      reading.open?.people?.map(({ email, name, response, organizer, self, group }) => [
        email,
        name,
        response,
        organizer,
        self,
        group,
      ]),
    ).toEqual([
      ['sam.weaver@example.org', 'Sam Weaver', 'accepted', true, undefined, undefined],
      [owner, 'Robin Mentor', 'tentative', undefined, true, undefined],
      ['no.name@example.org', undefined, 'declined', undefined, undefined, undefined],
      ['room-5@resource.calendar.google.com', 'Room 5', 'none', undefined, undefined, true],
    ]);
    expect(openBox?.getAttribute('role')).toBe('dialog');
  });

  test('is open only while it is seen, and its being put away is observed', () => {
    const dialog = openBubble(bubble('talk1', meeting.title));
    expect(read().reading.open?.id).toBe('talk1');
    expect(google.observed(document).find(({ node }) => node === dialog)?.options.attributeFilter).toContain(
      'style',
    );
    dialog.style.display = 'none';
    expect(read().reading.open).toBeUndefined();
    expect(read().openBox).toBeUndefined();
  });

  test('without rows it says nothing of people: not that there are none', () => {
    openBubble(bubble('talk1', meeting.title));
    expect(read().reading.open?.people).toBeUndefined();
  });

  test('used again for the next event, it is the next event', () => {
    openBubble(bubble('talk1', meeting.title, rows));
    read();
    const details = document.querySelector('#xDetDlg');
    details?.setAttribute('data-eventid', coded('next robin.mentor@m'));
    details?.querySelector('[data-text]')?.setAttribute('data-text', 'Next');
    expect(read().reading.open).toMatchObject({ id: 'next', title: 'Next' });
  });

  test('what contradicts its chip has no date', () => {
    openBubble(
      bubble('talk1', meeting.title).replace('March 10', 'March 12').replace('Tuesday,', 'Thursday,'),
    );
    expect(read().reading.open?.start).toBeUndefined();
  });

  test('alone and with a weekday that does not fit this year, it has no date', () => {
    openBubble(bubble('elsewhere', 'Other').replace('Tuesday,', 'Wednesday,'));
    expect(read().reading.open?.start).toBeUndefined();
  });

  test('a Japanese bubble without the usual ids (seen re-created, 2026-09)', () => {
    const html = `<html lang="ja"><body><div role="dialog" data-chips-dialog="true"><div id="xDetDlg" data-eventid="${coded('ja1 robin.mentor@m')}"><div id="xDetDlgWhen"><span role="heading">打ち合わせ</span><div>3月 10日 (火曜日)<span>⋅</span><span>18:00～19:00</span></div></div><div id="xDetDlgLoc"><span>場所:</span><span>会議室</span></div></div></div></body></html>`;
    mountGooglePart(document, html, url.href);
    const { open } = read().reading;
    expect(open).toMatchObject({ id: 'ja1', title: '打ち合わせ', place: '会議室' });
    expect(open?.start?.slice(5) ?? '03-10T18:00:00').toBe('03-10T18:00:00');
  });
});

describe("the event's own page", () => {
  const edit = new URL(
    `https://calendar.google.com/calendar/u/0/r/eventedit/${coded('talk1_20260310T130000Z robin.mentor@m')}`,
  );
  const fields = `<div data-is-create="false"><input id="xTiIn" value="Mentoring: Sam" data-initial-value="Mentoring: Sam">
<input id="xStDaIn" data-date="20260310" value="Mar 10, 2026"><input id="xStTiIn" data-initial-value="11:30pm" value="11:30pm"><input id="xEnTiIn" data-initial-value="12:15am" value="12:15am"><input id="xEnDaIn" data-date="20260311" value="Mar 11, 2026"><div id="xAlDaCbx"><input type="checkbox"></div>
<div id="xLocIn"><input role="combobox" value="Room 5"></div><div id="xDescIn"><div role="textbox" contenteditable="true">Notes</div></div>
<div id="xGstLst"><div role="tree">${guest('sam@example.org', 'Sam Weaver', 'Sam Weaver')}</div></div></div>`;

  test('is read from attributes and fields, and its description is found', () => {
    mountGooglePart(document, `<html lang="en"><body>${fields}</body></html>`, edit.href);
    const { reading, openBox } = google.read(document, edit);
    expect(reading.view).toBe('edit');
    expect(reading.editing).toBe(true);
    expect(reading.open).toMatchObject({
      id: 'talk1_20260310T130000Z',
      series: 'talk1',
      calendarId: 'robin.mentor@gmail.com',
      title: 'Mentoring: Sam',
      start: '2026-03-10T23:30:00',
      end: '2026-03-11T00:15:00',
      place: 'Room 5',
      description: 'Notes',
      people: [{ email: 'sam@example.org', name: 'Sam Weaver', response: 'none' }],
    });
    expect(google.findDescription(document)?.textContent).toBe('Notes');
    expect(openBox?.getAttribute('data-is-create')).toBe('false');
  });

  test('what was changed and not saved is not when the event is', () => {
    mountGooglePart(document, `<html lang="en"><body>${fields}</body></html>`, edit.href);
    const time = document.querySelector<HTMLInputElement>('#xStTiIn');
    if (time) time.value = '9am';
    expect(google.read(document, edit).reading.open?.start).toBeUndefined();
  });

  test('a description that may only be read is not the editor', () => {
    const html = fields.replace(
      /<div id="xDescIn">.*?<\/div><\/div>/,
      '<div id="xDesc"><div>Notes</div></div>',
    );
    mountGooglePart(document, `<html lang="en"><body>${html}</body></html>`, edit.href);
    expect(google.findDescription(document)).toBeUndefined();
    expect(google.read(document, edit).reading.editing).toBeUndefined();
    expect(google.read(document, edit).reading.open?.description).toBe('Notes');
  });

  test('a new event has no page of its own yet', () => {
    mountGooglePart(
      document,
      fields.replace('"false"', '"true"'),
      'https://calendar.google.com/calendar/u/0/r/eventedit',
    );
    expect(google.read(document, edit).reading.open).toBeUndefined();
  });
});
