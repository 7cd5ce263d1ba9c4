import { firstName } from '@/domain/first-name';
import { lineRef } from '@/domain/permissions/permission';
import { ask } from '@/platform/ask';
import { saveFile } from '@/platform/files';
import type { RequestName, RequestOf } from '@/platform/protocol';
import { BeginSection } from '@/ui/dashboard/BeginSection';
import { LeavingSection } from '@/ui/dashboard/LeavingSection';
import { PageHead } from '@/ui/dashboard/PageHead';
import { type FileForm, PairFiles } from '@/ui/dashboard/PairFiles';
import { PartnerFileSection } from '@/ui/dashboard/PartnerFileSection';
import { PermissionsSection } from '@/ui/dashboard/PermissionsSection';
import { RetentionSection } from '@/ui/dashboard/RetentionSection';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import { useAnswer } from '../screens/use-answer';
import { useRemovePair } from '../screens/use-remove-pair';
import { hashOf } from './address';
import type { Go } from './Dashboard';
import { NotThere } from './NotThere';
import { usePartnerFile } from './use-partner-file';

/** What stays between the two: what was allowed, and what could leave. */
export function SecretRoom({ pairId, go }: { pairId: string; go: Go }) {
  const say = useSay();
  const tell = useToast();
  const page = useAnswer('pair.details', { pairId });
  const permissions = useAnswer('permissions', { pairId });
  const leaving = useAnswer('leaving', { pairId });
  const nameOf = page.state === 'there' ? firstName(page.value.pair.name) : '';
  const theirs = usePartnerFile(pairId, nameOf, () => leaving.state === 'there' && leaving.again());
  const remove = useRemovePair(pairId, {
    gone: () => go({ room: 'pairs' }),
    back: () => go({ room: 'pair', id: pairId }),
  });
  if (page.state !== 'there') return <NotThere answered={page} />;
  if (permissions.state !== 'there') return <NotThere answered={permissions} />;
  if (leaving.state !== 'there') return <NotThere answered={leaving} />;
  const { pair } = page.value;
  const keep = async <N extends RequestName>(name: N, request: RequestOf<N>): Promise<void> => {
    const kept = await ask(name, request);
    if (!kept.ok) tell(say(kept.failure.kind === 'not-allowed' ? 'leaving_waits' : 'list_not_kept'));
    permissions.again();
    leaving.again();
  };
  const save = async (form: FileForm): Promise<void> => {
    const made = await ask('pair.file', { pairId, as: form });
    if (!made.ok) return tell(say('settings_not_exported'));
    saveFile(made.value.fileName, made.value.content, made.value.type);
    tell(say('settings_exported', { file: made.value.fileName }));
  };
  return (
    <div class="page narrow">
      <PageHead
        title={say('secret_title')}
        up={{ href: hashOf({ room: 'pair', id: pairId }), words: <bdi>{pair.name}</bdi> }}
        lead={say('secret_lead', { name: firstName(pair.name) })}
      />
      <PermissionsSection
        name={firstName(pair.name)}
        permissions={permissions.value}
        letterHref={({ id }) => hashOf({ room: 'pair', id: pairId, part: 'letter', of: `permission-${id}` })}
        onAdd={(asked) => void keep('permission.add', { pairId, lineIds: [], ...asked })}
        onStep={({ id }, step) => void keep('permission.step', { id, step })}
        onRemove={({ id }) => void keep('permission.remove', { id })}
      />
      <LeavingSection
        lines={leaving.value.lines}
        onAudience={(lines, audience) =>
          void keep('leaving.set', {
            pairId,
            audience,
            lines: lines.map(({ id, meetingId }) => ({ id, ...(meetingId ? { meetingId } : {}) })),
          })
        }
        onAskFirst={(line) =>
          void keep('permission.add', {
            pairId,
            direction: 'mine',
            whom: say('permissions_others'),
            about: line.text,
            lineIds: [lineRef(line)],
          })
        }
      />
      <BeginSection
        pair={pair}
        onAudience={(prompt, audience) =>
          void ask('pair.keep', {
            pair: { ...pair, audiences: { ...pair.audiences, [prompt]: audience } },
          }).then(page.again)
        }
      />
      <PartnerFileSection name={nameOf} {...theirs} onChange={() => go({ room: 'pair', id: pairId })} />
      <RetentionSection
        pair={pair}
        onMonths={(months) => void ask('pair.retention', { pairId, months }).then(page.again)}
      />
      <PairFiles name={pair.name} onFile={(form) => void save(form)} onRemove={() => void remove()} />
    </div>
  );
}
