import { firstName } from '@/domain/first-name';
import { ask } from '@/platform/ask';
import type { RequestName, RequestOf } from '@/platform/protocol';
import { LeavingSection } from '@/ui/dashboard/LeavingSection';
import { PageHead } from '@/ui/dashboard/PageHead';
import { PermissionsSection } from '@/ui/dashboard/PermissionsSection';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import { useAnswer } from '../screens/use-answer';
import { hashOf } from './address';
import type { Go } from './Dashboard';
import { NotThere } from './NotThere';

/** What stays between the two: what was allowed, and what could leave. */
export function SecretRoom({ pairId }: { pairId: string; go: Go }) {
  const say = useSay();
  const tell = useToast();
  const page = useAnswer('pair.details', { pairId });
  const permissions = useAnswer('permissions', { pairId });
  const leaving = useAnswer('leaving', { pairId });
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
        onAudience={(ids, audience) => void keep('leaving.set', { pairId, ids: [...ids], audience })}
        onAskFirst={(line) =>
          void keep('permission.add', {
            pairId,
            direction: 'mine',
            whom: say('permissions_others'),
            about: line.text,
            lineIds: [line.id],
          })
        }
      />
    </div>
  );
}
