import '../theme/secret.css';
import type { ComponentChildren } from 'preact';
import type { Held } from '@/domain/guard/held';
import { Button } from '../Button';
import { HeldBack } from '../HeldBack';
import { SureQuestion } from '../SureQuestion';
import { useSay } from '../say';
import { Section } from './PageHead';

export interface FoundInTheirs {
  readonly new: number;
  readonly newer: number;
  readonly kept: number;
  readonly lines: readonly string[];
  readonly beside: readonly { readonly key: string; readonly theirs: string; readonly here: string }[];
  readonly doubt?: { readonly name?: string | undefined } | undefined;
}

/** What goes to the other as one small file, and what comes back as one. */
export function PartnerFileSection(props: {
  name: string;
  /** What the file says, as far as it is known; nothing while it is not looked at. */
  words: string | undefined;
  held: readonly Held[];
  found: FoundInTheirs | undefined;
  failure: string | undefined;
  onSave: () => void;
  onRelease: () => void;
  onChange: () => void;
  onPick: () => void;
  onTake: () => void;
  onCancel: () => void;
}) {
  const say = useSay();
  const { name, found } = props;
  return (
    <Section title={say('partner_share', { name })}>
      <p class="soft">{say('partner_share_words', { name })}</p>
      <HeldBack held={props.held} onRelease={props.onRelease} onChange={props.onChange} />
      {props.words && (
        <details>
          <summary>{say('partner_share_read')}</summary>
          <pre class="voice-line partner-words" dir="auto">
            {props.words}
          </pre>
        </details>
      )}
      <div class="row wraps">
        <Button icon="file" off={props.held.length > 0} onPress={props.onSave}>
          {say('partner_share_save')}
        </Button>
      </div>
      <p class="soft">{say('partner_take_words')}</p>
      {props.failure && (
        <p class="error" role="alert">
          {props.failure}
        </p>
      )}
      {found ? (
        <Found {...props} found={found} />
      ) : (
        <div>
          <Button kind="quiet" small icon="file" onPress={props.onPick}>
            {say('partner_take', { name })}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Found(props: { name: string; found: FoundInTheirs; onTake: () => void; onCancel: () => void }) {
  const say = useSay();
  const { name, found } = props;
  const { doubt } = found;
  const whose =
    doubt &&
    (doubt.name === undefined
      ? say('partner_take_doubt', { name })
      : say('partner_take_doubt_name', { name, other: doubt.name }));
  const news = found.new + found.newer > 0;
  if (!news && !doubt)
    return (
      <div class="stack" role="status">
        <p>{say('partner_take_nothing')}</p>
        <Beside found={found} />
        <div>
          <Button kind="quiet" onPress={props.onCancel}>
            {say('capture_done')}
          </Button>
        </div>
      </div>
    );
  return (
    <SureQuestion
      title={whose ?? say('partner_take_question', { name })}
      yes={whose ? say('partner_take_sure', { name }) : say('partner_take_yes')}
      onYes={props.onTake}
      onNo={props.onCancel}
    >
      <Lines lines={found.lines} />
      <Beside found={found} />
    </SureQuestion>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul class="bullets">
    {lines.map((line, index) => (
      <li key={`${line}-${index}`} class="voice-line" dir="auto">
        {line}
      </li>
    ))}
  </ul>
);

/** What is different here and stays, with the words of both where they are few. */
function Beside({ found }: { found: FoundInTheirs }) {
  const say = useSay();
  const both: ComponentChildren = found.beside.map(({ key, theirs, here }) => (
    <li key={key}>
      <strong>{say(`agreement_${key}`)}</strong>
      <p class="voice-line" dir="auto">
        {say('partner_take_theirs', { text: theirs })}
      </p>
      {here && (
        <p class="voice-line" dir="auto">
          {say('partner_take_here', { text: here })}
        </p>
      )}
    </li>
  ));
  return (
    <>
      {found.kept > 0 && <p>{say('partner_take_kept', { count: found.kept })}</p>}
      {found.beside.length > 0 && (
        <>
          <p>{say('partner_take_beside')}</p>
          <ul class="bullets">{both}</ul>
        </>
      )}
    </>
  );
}
