import type { CDPSession, Page } from 'playwright-core';

/** Cairn's own popup, as the browser hangs it under its button. Playwright does not list such a window among its pages. */
export interface RealPopup {
  /** All words in it, once these are among them or the time is over. */
  words(expected: string): Promise<string>;
  close(): Promise<void>;
}

/** Waits for the popup that was opened by the browser itself; it is spoken to past Playwright. */
export async function findRealPopup(anyPage: Page, withinMs = 5_000): Promise<RealPopup> {
  const session = await anyPage.context().newCDPSession(anyPage);
  const targetId = await findTarget(session, withinMs);
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const evaluate = createEvaluate(session, sessionId);
  return {
    words: async (expected) => {
      let words = '';
      for (const end = Date.now() + withinMs; Date.now() < end && !words.includes(expected); ) {
        words = await evaluate('document.getElementById("app")?.innerText ?? ""');
      }
      return words.replace(/\s*\n\s*/g, '\n').trim();
    },
    close: async () => {
      await session.send('Target.closeTarget', { targetId });
      await session.detach();
    },
  };
}

async function findTarget(session: CDPSession, withinMs: number): Promise<string> {
  for (const end = Date.now() + withinMs; Date.now() < end; ) {
    const { targetInfos } = await session.send('Target.getTargets');
    const popup = targetInfos.find(({ url, attached }) => url.includes('/popup.html') && !attached);
    if (popup) return popup.targetId;
    await new Promise((resume) => setTimeout(resume, 50));
  }
  throw new Error('No popup was opened.');
}

/** Messages to an attached target go wrapped in a message, and so do its answers. */
function createEvaluate(session: CDPSession, sessionId: string): (expression: string) => Promise<string> {
  let count = 0;
  return (expression) => {
    count += 1;
    const id = count;
    const answered = new Promise<string>((resolve) => {
      const listener = (event: { sessionId: string; message: string }): void => {
        const message = JSON.parse(event.message) as {
          id?: number;
          result?: { result?: { value?: unknown } };
        };
        if (event.sessionId !== sessionId || message.id !== id) return;
        session.off('Target.receivedMessageFromTarget', listener);
        resolve(String(message.result?.result?.value ?? ''));
      };
      session.on('Target.receivedMessageFromTarget', listener);
    });
    const message = JSON.stringify({
      id,
      method: 'Runtime.evaluate',
      params: { expression, returnByValue: true },
    });
    void session.send('Target.sendMessageToTarget', { sessionId, message });
    return answered;
  };
}
