import { useId, useState } from 'preact/hooks';
import type { Audience } from '@/domain/audience';
import {
  type AllianceCheck,
  type AllianceKey,
  allianceKeys,
  allianceTrend,
  worthRaising,
} from '@/domain/feedback/alliance';
import { AudienceSwitch } from '../AudienceSwitch';
import { Button } from '../Button';
import { FormEnd } from '../FormEnd';
import { useSay } from '../say';
import { Section } from './PageHead';

type Answers = Record<AllianceKey, number>;

/** How the two work together, asked of the one who is helped: four sliders, and where each is going. Only theirs unless shared. */
export function AllianceSection(props: {
  checks: readonly AllianceCheck[];
  feedbackHref: string;
  onCheck: (answers: Answers, audience: Audience) => void;
}) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const trend = allianceTrend(props.checks);
  const raise = worthRaising(props.checks);
  return (
    <Section
      title={say('alliance_title')}
      action={
        <Button kind="text" small icon="plus" onPress={() => setAsking(true)}>
          {say('alliance_ask')}
        </Button>
      }
    >
      {asking && (
        <AllianceForm
          onAnswer={(answers, audience) => {
            props.onCheck(answers, audience);
            setAsking(false);
          }}
          onCancel={() => setAsking(false)}
        />
      )}
      {props.checks.length === 0 ? (
        !asking && <p class="soft">{say('alliance_none')}</p>
      ) : (
        <ul class="alliance-trend">
          {trend.map(({ key, values, trend: way }) => (
            <li key={key}>
              <span>{say(`alliance_${key}`)}</span>
              <Spark values={values} />
              <span class="meta">{say(`alliance_is_${way}`)}</span>
            </li>
          ))}
        </ul>
      )}
      {raise && (
        <p class="gentle-hint">
          <span>{say('alliance_raise', { what: say(`alliance_${raise}`) })}</span>
          <a class="button text small" href={props.feedbackHref}>
            {say('feedback_write')}
          </a>
        </p>
      )}
    </Section>
  );
}

function AllianceForm(props: {
  onAnswer: (answers: Answers, audience: Audience) => void;
  onCancel: () => void;
}) {
  const say = useSay();
  const id = useId();
  const [answers, setAnswers] = useState<Answers>({ heard: 5, matters: 5, way: 5, worth: 5 });
  const [audience, setAudience] = useState<Audience>('me');
  return (
    <form
      class="alliance-form"
      aria-label={say('alliance_ask')}
      onSubmit={(event) => {
        event.preventDefault();
        props.onAnswer(answers, audience);
      }}
    >
      {allianceKeys.map((key) => (
        <div key={key} class="slider">
          <label for={`${id}-${key}`}>{say(`alliance_${key}`)}</label>
          <input
            id={`${id}-${key}`}
            type="range"
            min={0}
            max={10}
            value={answers[key]}
            aria-valuetext={say('alliance_value', { value: answers[key] })}
            onInput={(event) => setAnswers({ ...answers, [key]: Number(event.currentTarget.value) })}
          />
        </div>
      ))}
      <AudienceSwitch
        label={say('audience_of', { what: say('alliance_title') })}
        value={audience}
        onChange={setAudience}
      />
      <FormEnd keep={say('alliance_keep')} primary onCancel={props.onCancel} />
    </form>
  );
}

/** A small line of answers; the words beside it say where it goes. */
function Spark({ values }: { values: readonly number[] }) {
  const step = 72 / Math.max(1, values.length - 1);
  const y = (value: number): number => 18 - value * 1.6;
  return (
    <svg class="spark turns" viewBox="-3 -2 80 24" aria-hidden="true" focusable="false">
      <path
        class="way"
        d={values.map((value, index) => `${index === 0 ? 'M' : 'L'}${index * step} ${y(value)}`).join('')}
      />
      <ellipse
        class="stone tone-new"
        cx={(values.length - 1) * step}
        cy={y(values.at(-1) ?? 0)}
        rx={3.5}
        ry={2.6}
      />
    </svg>
  );
}
