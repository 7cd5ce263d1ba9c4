import { useEffect, useState } from 'preact/hooks';
import { isOwnTab, openTab, ownPage } from '@/platform/pages';
import { Button } from '@/ui/Button';
import { Sheet } from '@/ui/Sheet';
import { useSay } from '@/ui/say';
import { VaultSheet } from '@/ui/vault/VaultSheet';
import { useVault } from './use-vault';

/**
 * The passphrase among the settings. A popup closes with any press beside it, and a code that is shown once would be gone:
 * what takes its time is done in a tab.
 */
export function VaultSection() {
  const say = useSay();
  const [inTab, setInTab] = useState(true);
  useEffect(() => void isOwnTab().then(setInTab), []);
  const vault = useVault(inTab);
  if (!vault) return null;
  if (inTab) return <VaultSheet vault={vault} />;
  return (
    <Sheet title={say('vault_title')}>
      <div class="stack">
        <p class="soft">{say(vault.state === 'none' ? 'vault_none_words' : 'vault_open_words')}</p>
        <div class="row">
          {vault.state === 'open' && (
            <Button icon="lock" onPress={vault.lock}>
              {say('vault_lock_now')}
            </Button>
          )}
          <Button onPress={() => void openTab(ownPage('/popup.html#settings'))}>
            {say(vault.state === 'none' ? 'vault_set' : 'vault_change_in_tab')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
