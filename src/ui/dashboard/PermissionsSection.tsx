import { FormEnd } from '../FormEnd';
import '../theme/secret.css';
import { useState } from 'preact/hooks';
import {
  type Permission,
  type PermissionState,
  type PermissionStep,
  stateOf,
} from '@/domain/permissions/permission';
import { Button, IconButton } from '../Button';
import { useDates } from '../dates';
import { SelectField, TextField } from '../Field';
import { useSay } from '../say';
import { Section } from './PageHead';

type Asked = Pick<Permission, 'direction' | 'whom' | 'about'>;

/** What can come next, most likely first. */
const steps: Readonly<Record<PermissionState, readonly PermissionStep[]>> = {
  wanted: ['asked', 'yes', 'no'],
  asked: ['yes', 'no'],
  given: ['revoked'],
  refused: ['again'],
  revoked: ['again'],
};

/** "May I tell X about Y?", in both directions, with the days it was asked, answered and taken back. */
export function PermissionsSection(props: {
  name: string;
  permissions: readonly Permission[];
  letterHref: (permission: Permission) => string;
  onAdd: (asked: Asked) => void;
  onStep: (permission: Permission, step: PermissionStep) => void;
  onRemove: (permission: Permission) => void;
}) {
  const say = useSay();
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title={say('permissions_title')}
      action={
        <Button kind="text" small icon="plus" onPress={() => setAdding(true)}>
          {say('permissions_add')}
        </Button>
      }
    >
      {props.permissions.length === 0 && !adding && (
        <p class="soft">{say('permissions_none', { name: props.name })}</p>
      )}
      <ul class="rows">
        {props.permissions.map((each) => (
          <Row key={each.id} {...props} permission={each} />
        ))}
      </ul>
      {adding && (
        <AskForm
          name={props.name}
          onCancel={() => setAdding(false)}
          onAsk={(asked) => {
            setAdding(false);
            props.onAdd(asked);
          }}
        />
      )}
    </Section>
  );
}

function Row({
  permission,
  name,
  letterHref,
  onStep,
  onRemove,
}: Parameters<typeof PermissionsSection>[0] & { permission: Permission }) {
  const say = useSay();
  const dates = useDates();
  const { whom, about, direction } = permission;
  const state = stateOf(permission);
  const on = permission.revokedOn ?? permission.answeredOn ?? permission.askedOn;
  const words = { whom, about };
  return (
    <li class="permission">
      <div>
        <p class="voice-line" dir="auto">
          {say(`permissions_question_${direction}`, words)}
        </p>
        <p class="meta">{say(`permissions_is_${state}`, { name, date: on ? dates.day(on) : '' })}</p>
        {permission.lineIds.length > 0 && state !== 'given' && (
          <p class="meta">{say('permissions_locks', { count: permission.lineIds.length })}</p>
        )}
      </div>
      <div class="row wraps">
        {direction === 'mine' && state === 'wanted' && (
          <a class="button quiet small" href={letterHref(permission)}>
            {say('permissions_write')}
          </a>
        )}
        {steps[state].map((step) => (
          <Button key={step} kind="quiet" small onPress={() => onStep(permission, step)}>
            {say(`permissions_step_${step}`)}
          </Button>
        ))}
        <IconButton
          small
          icon="x"
          label={say('permissions_remove', words)}
          onPress={() => onRemove(permission)}
        />
      </div>
    </li>
  );
}

function AskForm(props: { name: string; onAsk: (asked: Asked) => void; onCancel: () => void }) {
  const say = useSay();
  const [direction, setDirection] = useState<Permission['direction']>('mine');
  const [whom, setWhom] = useState('');
  const [about, setAbout] = useState('');
  const ready = whom.trim() !== '' && about.trim() !== '';
  return (
    <form
      class="stack"
      aria-label={say('permissions_add')}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) props.onAsk({ direction, whom: whom.trim(), about: about.trim() });
      }}
    >
      <SelectField
        label={say('permissions_who_asks')}
        value={direction}
        options={(['mine', 'theirs'] as const).map((value) => ({
          value,
          label: say(`permissions_asks_${value}`, { name: props.name }),
        }))}
        onChange={setDirection}
      />
      <TextField label={say('permissions_whom')} value={whom} onInput={setWhom} autoFocus />
      <TextField label={say('permissions_about')} value={about} onInput={setAbout} />
      <FormEnd keep={say('permissions_keep')} off={!ready} onCancel={props.onCancel} />
    </form>
  );
}
