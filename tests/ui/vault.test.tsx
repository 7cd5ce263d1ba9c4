import './fake-browser';

import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { speak } from '@/app/screens/speak';
import { strengthOf } from '@/ui/vault/strength';
import { UnlockView } from '@/ui/vault/UnlockView';
import { type VaultDoings, VaultSheet } from '@/ui/vault/VaultSheet';
import { expectAccessible } from './with-cairn';

afterEach(() => {
  render(null, document.body);
});

const show = (content: preact.VNode): void => render(speak(document, content), document.body);

describe('the screen in front of everything', () => {
  const shown = (over: Partial<Parameters<typeof UnlockView>[0]> = {}) => {
    const props = {
      half: false,
      busy: false,
      failed: undefined,
      gone: undefined,
      onOpen: vi.fn(),
      onDevice: undefined,
      onBack: vi.fn(),
      onForget: vi.fn(),
      onDone: vi.fn(),
      ...over,
    };
    show(<UnlockView {...props} />);
    return props;
  };

  test('takes the focus, and the words with Enter', async () => {
    const { onOpen } = shown();
    await expect.element(page.getByLabelText('Passphrase', { exact: true })).toHaveFocus();
    await userEvent.keyboard('my words{Enter}');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('passphrase', 'my words');
    await expectAccessible();
  });

  test('sends nothing where nothing was typed', async () => {
    const { onOpen } = shown();
    await userEvent.keyboard('{Enter}');
    expect(onOpen).not.toHaveBeenCalled();
  });

  test('says wrong words at once, with the field it is about', async () => {
    shown({ failed: 'passphrase-wrong' });
    await expect.element(page.getByRole('alert').getByText(/These are not the words/)).toBeVisible();
    const field = page.getByLabelText('Passphrase', { exact: true });
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await expect.element(field).toHaveAccessibleDescription(/These are not the words/);
    await expectAccessible();
  });

  test('takes the printed code instead', async () => {
    const { onOpen } = shown();
    await page.getByRole('button', { name: 'Use the printed code' }).click();
    await expect.element(page.getByLabelText('Printed code')).toHaveFocus();
    await userEvent.keyboard('AAAA{Enter}');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('code', 'AAAA');
  });

  test('deletes everything only after it was asked, and says how much went', async () => {
    const { onForget } = shown();
    await page.getByRole('button', { name: 'Neither is to be found' }).click();
    expect(onForget).not.toHaveBeenCalled();
    await expectAccessible();
    await page.getByRole('button', { name: 'Delete for good' }).click();
    expect(onForget).toHaveBeenCalledOnce();
    shown({ gone: 12 });
    await expect.element(page.getByText(/12 sealed records are deleted/)).toBeVisible();
  });
});

describe('the lock among the settings', () => {
  const doings = (over: Partial<VaultDoings> = {}): VaultDoings => ({
    state: 'none',
    minutes: 15,
    hasDevice: false,
    canDevice: true,
    busy: undefined,
    failed: undefined,
    code: undefined,
    set: vi.fn(),
    change: vi.fn(),
    renewCode: vi.fn(),
    turnOff: vi.fn(),
    lock: vi.fn(),
    setMinutes: vi.fn(),
    setDevice: vi.fn(),
    copyCode: vi.fn(),
    saveCode: vi.fn(),
    codeKept: vi.fn(),
    ...over,
  });

  test('sets a passphrase that was typed twice alike and is not too short', async () => {
    const vault = doings();
    show(<VaultSheet vault={vault} />);
    await page.getByRole('button', { name: 'Set a passphrase' }).click();
    await page.getByLabelText('New passphrase').fill('short');
    await page.getByLabelText('Once more').fill('short');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert').getByText(/At least 8 letters/)).toBeVisible();
    await page.getByLabelText('New passphrase').fill('four grey stones in a row');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert').getByText(/The two are not the same/)).toBeVisible();
    expect(vault.set).not.toHaveBeenCalled();
    await page.getByLabelText('Once more').fill('four grey stones in a row');
    await userEvent.keyboard('{Enter}');
    expect(vault.set).toHaveBeenCalledExactlyOnceWith('four grey stones in a row');
    await expectAccessible();
  });

  test('is done with the code only when the person says that it is kept', async () => {
    const vault = doings({ state: 'open', code: 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH' });
    show(<VaultSheet vault={vault} />);
    await page.getByRole('button', { name: 'Done' }).click({ force: true });
    expect(vault.codeKept).not.toHaveBeenCalled();
    await page.getByLabelText('The code is where I will find it').click();
    await page.getByRole('button', { name: 'Done' }).click();
    expect(vault.codeKept).toHaveBeenCalledOnce();
    await expectAccessible();
  });

  test('asks for the passphrase before it is turned off', async () => {
    const vault = doings({ state: 'open' });
    show(<VaultSheet vault={vault} />);
    await expectAccessible();
    await page.getByRole('button', { name: 'Turn the passphrase off' }).click();
    await page.getByLabelText('Passphrase', { exact: true }).fill('my words');
    await userEvent.keyboard('{Enter}');
    expect(vault.turnOff).toHaveBeenCalledExactlyOnceWith('my words');
  });
});

test('advice follows the length and how many letters are not the same', () => {
  expect(
    ['1234567', 'aaaaaaaaaaaaaaaaaaaa', 'password1', 'four grey stones', 'four grey stones in a row'].map(
      strengthOf,
    ),
  ).toEqual(['too-short', 'short', 'short', 'fair', 'good']);
});
