import '../theme/add.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../Button';
import { TextField } from '../Field';
import { useSay } from '../say';
import { type HandMeeting, mistakesOf } from './hand-meeting';

/** A meeting by hand: what, when, with whom. What is missing is said at its field, at the press. */
export function HandForm(props: {
  /** Where the form begins: a date and times that are likely. */
  start: HandMeeting;
  busy: boolean;
  failure: string | undefined;
  onAdd: (meeting: HandMeeting) => void;
}) {
  const say = useSay();
  const [meeting, setMeeting] = useState(props.start);
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  // Where something is missing, the next letter goes there.
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [tries]);
  const mistakes = tries > 0 ? mistakesOf(meeting) : {};
  const errorOf = (field: keyof HandMeeting): string | undefined => {
    const key = mistakes[field];
    return key === undefined ? undefined : say(key);
  };
  const put = (change: Partial<HandMeeting>): void => setMeeting({ ...meeting, ...change });
  return (
    <form
      ref={form}
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTries(tries + 1);
        if (Object.keys(mistakesOf(meeting)).length === 0) props.onAdd(meeting);
      }}
    >
      <TextField
        label={say('add_with')}
        value={meeting.name}
        onInput={(name) => put({ name })}
        error={errorOf('name')}
        autoFocus
      />
      <TextField
        label={say('verdict_email')}
        type="email"
        dir="ltr"
        value={meeting.email}
        onInput={(email) => put({ email })}
        error={errorOf('email')}
      />
      <TextField
        label={say('add_what')}
        value={meeting.title}
        onInput={(title) => put({ title })}
        hint={say('add_what_hint')}
      />
      <TextField
        label={say('add_date')}
        type="date"
        value={meeting.date}
        onInput={(date) => put({ date })}
        error={errorOf('date')}
      />
      <div class="pair-of-fields">
        <TextField
          label={say('add_from')}
          type="time"
          value={meeting.from}
          onInput={(from) => put({ from })}
          error={errorOf('from')}
        />
        <TextField
          label={say('add_until')}
          type="time"
          value={meeting.until}
          onInput={(until) => put({ until })}
          error={errorOf('until')}
        />
      </div>
      {props.failure && (
        <p class="error" role="alert">
          {props.failure}
        </p>
      )}
      <div class="row">
        <Button kind="primary" submits busy={props.busy}>
          {say('add_meeting')}
        </Button>
      </div>
    </form>
  );
}
