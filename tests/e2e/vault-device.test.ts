import { expect, test } from 'vitest';
import { launchChromium } from '../browsers/chromium';
import { pair } from '../samples';
import { say } from '../words';
import { ask } from './accounts-stage';
import { grantedBuild } from './granted-build';

declare const chrome: { readonly idle: { readonly onStateChanged: { dispatch(state: string): void } } };

test('the screen’s lock closes the vault, and the device’s own key opens it', async () => {
  // To be told of the screen is asked for in the press that sets a passphrase.
  const extension = await grantedBuild();
  const cairn = await launchChromium({ port: 9, extension: extension.folder });
  try {
    await ask(cairn.quiet, 'pair.keep', { pair: pair('p1', { name: 'Ada Byron' }) });
    await ask(cairn.quiet, 'vault.on', { words: 'four grey stones in a row' });
    const page = await cairn.openPopup('settings');
    const session = await cairn.context.newCDPSession(page);
    await session.send('WebAuthn.enable');
    await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
        hasPrf: true,
      },
    });
    await page.getByRole('button', { name: say('vault_device_on') }).click();
    await page.getByRole('button', { name: say('vault_device_off') }).waitFor();

    await (await cairn.worker()).evaluate(() => chrome.idle.onStateChanged.dispatch('active'));
    expect(await ask<unknown[]>(cairn.quiet, 'pairs', {})).toHaveLength(1);
    await (await cairn.worker()).evaluate(() => chrome.idle.onStateChanged.dispatch('locked'));
    await page.getByRole('heading', { name: 'Cairn is locked' }).waitFor();
    await expect(ask(cairn.quiet, 'pairs', {})).rejects.toThrow('locked');

    await page.getByRole('button', { name: say('vault_unlock_device') }).click();
    await page.getByRole('button', { name: say('vault_device_off') }).waitFor();
    expect(await ask<unknown[]>(cairn.quiet, 'pairs', {})).toHaveLength(1);
  } finally {
    await cairn.close();
    await extension.remove();
  }
});
