import { Button } from '../Button';
import { Sheet } from '../Sheet';
import { useSay } from '../say';

/** The way to the room of accounts, with the word that nothing needs them. */
export function AccountsLink({ onOpen }: { onOpen: () => void }) {
  const say = useSay();
  return (
    <Sheet title={say('accounts_title')}>
      <div class="stack">
        <p class="soft">{say('accounts_not_needed')}</p>
        <div>
          <Button icon="link" onPress={onOpen}>
            {say('accounts_open')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
