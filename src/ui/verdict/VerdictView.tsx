import { useState } from 'preact/hooks';
import { failureKey } from '@/domain/failure-key';
import type { MeetingView } from '@/domain/views';
import { Bar } from '../Bar';
import { Button, IconButton } from '../Button';
import { useDates } from '../dates';
import { Icon } from '../Icon';
import { Name } from '../Name';
import { SayWith } from '../SayWith';
import { useSay } from '../say';
import { type Chosen, PartnerChoice, TypedPartner } from './PartnerChoice';
import { candidatesOf, fitsEmail, type Partner, typedPartner } from './partner';
import { Reasons } from './Reasons';
import { RoleQuestion } from './RoleQuestion';

interface Answers {
  /** The person said yes. `partner` comes with `role` unless it is a pair Cairn knows. */
  onYes: (partner?: Partner) => void;
  onNot: () => void;
  onNever: () => void;
  onClose: () => void;
}

/** Is this mentoring, and with whom? Reasons in words; the answer is one press, for a new pair two. */
export function VerdictView({ view, ...answers }: { view: MeetingView } & Answers) {
  const say = useSay();
  const candidates = candidatesOf(view);
  const [chosen, setChosen] = useState<Chosen | undefined>(candidates.length === 1 ? 0 : undefined);
  const [typed, setTyped] = useState({ name: '', email: '', tried: false });
  const [asking, setAsking] = useState<Partner>();
  const choosing = candidates.length > 1 || chosen === 'typed';
  const picked = chosen ?? (candidates.length > 0 ? 0 : undefined);
  const candidate = typeof picked === 'number' ? candidates[picked] : undefined;

  const begin = (): void => {
    if (picked === undefined) setChosen('typed');
    else if (candidate?.pairId !== undefined) answers.onYes(candidate);
    else {
      const partner =
        candidate ?? (fitsEmail(typed.email) ? typedPartner(typed.name, typed.email) : undefined);
      if (partner) setAsking(partner);
      else setTyped({ ...typed, tried: true });
    }
  };

  return (
    <>
      <Bar title={say('name')}>
        <IconButton icon="x" label={say('ui_close')} onPress={answers.onClose} />
      </Bar>
      <main class="room verdict">
        {asking ? (
          <RoleQuestion
            name={asking.name}
            onRole={(role) => answers.onYes({ ...asking, role })}
            onBack={() => setAsking(undefined)}
          />
        ) : (
          <>
            <Question view={view} name={candidates.length === 1 ? candidate?.name : undefined} />
            <Reasons reasons={view.meeting.verdict.reasons} />
            {choosing && candidates.length > 0 && (
              <PartnerChoice candidates={candidates} chosen={picked ?? 0} onChoose={setChosen} />
            )}
            {chosen === 'typed' && (
              <TypedPartner
                name={typed.name}
                email={typed.email}
                onName={(name) => setTyped({ ...typed, name })}
                onEmail={(email) => setTyped({ ...typed, email })}
                nameError={typed.tried && typed.name.trim() === '' ? say('verdict_name_missing') : undefined}
                emailError={
                  typed.tried && !fitsEmail(typed.email) ? say(failureKey('bad-address')) : undefined
                }
              />
            )}
            <VerdictButtons
              name={candidate?.name ?? (typed.name.trim() || undefined)}
              onYes={begin}
              onNot={answers.onNot}
              onNever={view.meeting.series === undefined ? undefined : answers.onNever}
              onSomebodyElse={choosing || chosen === undefined ? undefined : () => setChosen('typed')}
            />
          </>
        )}
      </main>
      <p class="on-device">
        <Icon name="lock" />
        <span>{say('verdict_on_device')}</span>
      </p>
    </>
  );
}

/** The question in the person's own hand, and which event it is about. */
function Question({ view, name }: { view: MeetingView; name: string | undefined }) {
  const say = useSay();
  const dates = useDates();
  const { title, start, end, zone } = view.meeting;
  return (
    <div>
      <h2 class="title">
        {name === undefined ? (
          say('verdict_question_open')
        ) : (
          <SayWith of="verdict_question" with={{ name: <Name>{name}</Name> }} />
        )}
      </h2>
      <p class="meta">
        <bdi>{title || say('event_untitled')}</bdi>
        {start !== '' && ` · ${dates.span(start, end, zone)}`}
      </p>
    </div>
  );
}

function VerdictButtons(props: {
  name: string | undefined;
  onYes: () => void;
  onNot: () => void;
  onNever: (() => void) | undefined;
  onSomebodyElse: (() => void) | undefined;
}) {
  const say = useSay();
  return (
    <div class="stack stretch">
      <Button kind="primary" onPress={props.onYes}>
        {props.name === undefined ? (
          say('verdict_yes')
        ) : (
          <SayWith of="verdict_yes_with" with={{ name: <bdi>{props.name}</bdi> }} />
        )}
      </Button>
      <div class="row even">
        <Button onPress={props.onNot}>{say('verdict_not')}</Button>
        {props.onNever && <Button onPress={props.onNever}>{say('verdict_never')}</Button>}
      </div>
      {props.onSomebodyElse && (
        <Button kind="text" onPress={props.onSomebodyElse}>
          {say('verdict_with_somebody_else')}
        </Button>
      )}
    </div>
  );
}
