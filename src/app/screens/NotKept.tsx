import { failureKey } from '@/domain/failure-key';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { useSay } from '@/ui/say';
import type { Typing } from './use-reflection';

/** Says that what was typed is not kept yet, and tries again when asked. */
export function NotKept({ typing }: { typing: Typing }) {
  const say = useSay();
  if (!typing.failed) return null;
  const again = (
    <Button kind="text" small onPress={typing.again}>
      {say('ui_try_again')}
    </Button>
  );
  return (
    <Banner kind="warning" actions={again}>
      {say(typing.failed.kind === 'unexpected' ? 'capture_not_kept' : failureKey(typing.failed.kind))}
    </Banner>
  );
}
