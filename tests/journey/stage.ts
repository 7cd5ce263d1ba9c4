import type { Page } from 'playwright-core';
import type { CairnInChromium } from '../browsers/chromium.ts';
import type { PracticeServer } from '../practice/server.ts';
import type { Cast } from './cast.ts';
import type { JourneyRecord } from './record.ts';

/** Everything the steps share. */
export interface Stage {
  readonly cairn: CairnInChromium;
  readonly practice: PracticeServer;
  readonly record: JourneyRecord;
  readonly folder: string;
  /** Every notification that was shown so far, and when it was first seen: after a while the browser takes them away. */
  readonly noticed: ReadonlyMap<string, Date>;
}

/** One calendar's part of the journey: who plays, and the tab it is played in. */
export interface Part {
  readonly cast: Cast;
  readonly page: Page;
}
