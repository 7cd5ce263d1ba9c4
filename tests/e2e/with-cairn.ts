import { afterAll, beforeAll } from 'vitest';
import { type CairnInChromium, type ChromiumOptions, launchChromium } from '../browsers/chromium';
import { type PracticeOptions, type PracticeServer, startPractice } from '../practice/server';
import { noonZone } from '../practice/times';

export interface Stage {
  readonly cairn: CairnInChromium;
  readonly practice: PracticeServer;
}

/** One browser with Cairn on practice calendars for all tests of a file. */
export function onStage(options: PracticeOptions & Omit<ChromiumOptions, 'port'> = {}): () => Stage {
  let stage: Stage | undefined;
  beforeAll(async () => {
    const noon = noonZone();
    const practice = await startPractice({ zone: noon, ...options });
    // A calendar that is told its zone stands on a machine that has its own.
    const machine = options.zone === undefined ? { zone: noon } : {};
    const { zone: _, ...browser } = options;
    stage = { practice, cairn: await launchChromium({ ...browser, ...machine, port: practice.port }) };
    stage.cairn.context.setDefaultTimeout(10_000);
  });
  afterAll(async () => {
    await stage?.cairn.close();
    await stage?.practice.close();
  });
  return () => {
    if (!stage) throw new Error('The stage is not set.');
    return stage;
  };
}
