import { afterAll, beforeAll } from 'vitest';
import { type CairnInChromium, type ChromiumOptions, launchChromium } from '../browsers/chromium';
import { type PracticeOptions, type PracticeServer, startPractice } from '../practice/server';

export interface Stage {
  readonly cairn: CairnInChromium;
  readonly practice: PracticeServer;
}

/** One browser with Cairn on practice calendars for all tests of a file. */
export function onStage(options: PracticeOptions & Omit<ChromiumOptions, 'port'> = {}): () => Stage {
  let stage: Stage | undefined;
  beforeAll(async () => {
    const practice = await startPractice(options);
    stage = { practice, cairn: await launchChromium({ ...options, port: practice.port }) };
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
