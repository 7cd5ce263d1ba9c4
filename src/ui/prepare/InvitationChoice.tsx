import '../theme/prepare.css';
import { useId } from 'preact/hooks';
import type { Person } from '@/domain/event';
import type { Readers } from '@/domain/readers';
import { Icon } from '../Icon';
import { useSay } from '../say';

export type InvitationForm = 'full' | 'line';

/** Who can read what stands in the invitation, and how much of the agenda shall stand there. */
export function InvitationChoice(props: {
  readers: Readers;
  full: readonly string[];
  line: readonly string[];
  /** Topics that stay: their audience is only me. */
  withheld: number;
  form: InvitationForm;
  onForm: (form: InvitationForm) => void;
}) {
  const say = useSay();
  const name = useId();
  const forms = [
    { form: 'full', label: say('invitation_full'), lines: props.full },
    { form: 'line', label: say('invitation_one_line'), lines: props.line },
  ] as const;
  return (
    <>
      <WhoReads readers={props.readers} />
      <fieldset class="stack invitation-forms">
        <legend>{say('invitation_how_much')}</legend>
        {forms.map(({ form, label, lines }) => (
          <label key={form} class="sheet invitation-form">
            <span class="row">
              <input
                type="radio"
                name={name}
                value={form}
                checked={form === props.form}
                onChange={() => props.onForm(form)}
              />
              <span class="form-name">{label}</span>
            </span>
            <span class="form-lines">
              {lines.map((line, index) => (
                <span key={`${index}`} class="voice-line" dir="auto">
                  {line}
                </span>
              ))}
            </span>
          </label>
        ))}
      </fieldset>
      {props.withheld > 0 && (
        <p class="stays">
          <Icon name="lock" />
          <span>{say('invitation_withheld', { count: props.withheld })}</span>
        </p>
      )}
    </>
  );
}

/** As far as the calendar shows it: those invited by name, and those whom a calendar is open to. */
function WhoReads({ readers }: { readers: Readers }) {
  const say = useSay();
  const { guests, groups, rooms, unseen, sharedCalendar } = readers;
  const called = (person: Person): string => person.name ?? person.email ?? '';
  const rows = [
    ...guests.map((person) => ({ person, as: '' })),
    ...groups.map((person) => ({ person, as: say('invitation_group') })),
    ...rooms.map((person) => ({ person, as: say('invitation_room') })),
  ];
  return (
    <section class={`banner ${readers.wide ? 'warning' : 'info'} readers`}>
      <Icon name="people" />
      <div class="banner-words">
        <h2>{say('invitation_who')}</h2>
        {rows.length > 0 ? (
          <ul>
            {rows.map(({ person, as }, index) => (
              <li key={`${index}`}>
                <bdi class="name">{called(person)}</bdi>
                {as && <span class="meta"> {as}</span>}
              </li>
            ))}
          </ul>
        ) : (
          <p>{say('invitation_who_unknown')}</p>
        )}
        {unseen > 0 && <p>{say('invitation_unseen', { count: unseen })}</p>}
        {sharedCalendar && <p>{say('invitation_shared_calendar')}</p>}
        <p class="small-type">{say('invitation_who_else')}</p>
      </div>
    </section>
  );
}
