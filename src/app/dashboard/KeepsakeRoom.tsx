import { ask } from '@/platform/ask';
import { saveFile } from '@/platform/files';
import { Button } from '@/ui/Button';
import { KeepsakePage } from '@/ui/dashboard/KeepsakePage';
import { HeldBack } from '@/ui/HeldBack';
import { Icon } from '@/ui/Icon';
import { useSay } from '@/ui/say';
import { useAnswer } from '../screens/use-answer';
import { hashOf } from './address';
import type { Go } from './Dashboard';
import { NotThere } from './NotThere';

/** The way two people went together, to print or to keep as a file. It holds what is for the two of them, and no more. */
export function KeepsakeRoom({ pairId, go }: { pairId: string; go: Go }) {
  const say = useSay();
  const answered = useAnswer('keepsake', { pairId });
  if (answered.state !== 'there') return <NotThere answered={answered} />;
  const keepsake = answered.value;
  const isHeld = keepsake.held.length > 0;
  return (
    <div class="page narrow keepsake-page">
      <div class="row no-print">
        <a class="button text" href={hashOf({ room: 'pair', id: pairId })}>
          <Icon name="back" />
          {say('ui_back')}
        </a>
        <Button kind="primary" off={isHeld} onPress={() => window.print()}>
          {say('keepsake_print')}
        </Button>
        <Button
          icon="file"
          off={isHeld}
          onPress={() => saveFile(keepsake.fileName, keepsake.markdown, 'text/markdown')}
        >
          {say('keepsake_save')}
        </Button>
        <p class="meta">{say('keepsake_words')}</p>
      </div>
      <HeldBack
        held={keepsake.held}
        onChange={() => go({ room: 'pair', id: pairId })}
        onRelease={() =>
          void ask('held.release', {
            of: 'pair',
            id: pairId,
            keys: keepsake.held.map(({ key }) => key),
          }).then(answered.again)
        }
      />
      <KeepsakePage keepsake={keepsake} seed={pairId} />
    </div>
  );
}
