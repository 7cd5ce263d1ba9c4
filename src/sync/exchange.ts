import { Again, type Exchange } from './desk';
import { becomeAnother } from './double';
import { Doubt } from './doubt';
import { gather } from './gather';
import { tryHeld } from './held';
import { Doubled, publish, publishHead } from './publish';
import { freshPeer, othersIn, pullFrom } from './pull';
import { sendEverythingAgain } from './restore';
import { putTogether, sweep } from './tidy';
import { checkOwn, noteDoubt, readRing } from './trust';

/** How an exchange ended: all is said and heard · there is more to do soon · the place has less than it had. */
export type Ended = 'done' | 'unfinished' | 'doubt';

/**
 * One exchange with the place: what the others wrote is taken in, what changed here is sent. Every step is kept before the
 * next begins, so it may end anywhere and goes on from there.
 * @throws what the place threw
 */
export async function exchangeNow(exchange: Exchange): Promise<Ended> {
  const { here, depot } = exchange;
  try {
    await tryHeld(exchange);
    // What was changed here is in the engine before anything is heard from elsewhere.
    const gathered = await gather(exchange);
    const files = new Map((await depot.list()).map((file) => [file.name, file]));
    const { setup, members } = await readRing(exchange, files);
    const cipher = exchange.cipherOf(setup.keys);
    if (members.restored > setup.restored) {
      await sendEverythingAgain(exchange, cipher, members.restored);
      return 'unfinished';
    }
    if ((await checkOwn(exchange, cipher, files)) === 'doubled') throw new Doubled();
    // Only now is it sure that what takes the place of these files arrived whole.
    await sweep(exchange);
    let finished = gathered;
    let less = false;
    const peers = new Map(
      (await here.change((desk) => desk.peers())).map((peer) => [peer.id, peer] as const),
    );
    for (const { id, past } of othersIn(members, setup.device)) {
      const until = members.past.find((each) => each.id === id)?.until;
      const looked = await pullFrom(exchange, cipher, files, setup, peers.get(id) ?? freshPeer(id), until);
      if (looked === 'unfinished') finished = false;
      if (looked === 'less' && !past) less = true;
    }
    if (less) throw new Doubt('older');
    if (setup.doubts > 0 || setup.state === 'asks') await noDoubt(exchange);
    const sent = await publish(exchange, cipher);
    await publishHead(exchange, cipher);
    if (!sent || !exchange.more()) return 'unfinished';
    if (await putTogether(exchange, cipher)) {
      await publish(exchange, cipher);
      await publishHead(exchange, cipher);
    }
    return finished ? 'done' : 'unfinished';
  } catch (error) {
    if (error instanceof Again) return 'unfinished';
    if (error instanceof Doubled) {
      await becomeAnother(exchange);
      return 'unfinished';
    }
    if (!(error instanceof Doubt)) throw error;
    await noteDoubt(exchange, error);
    return 'doubt';
  }
}

async function noDoubt({ here }: Exchange): Promise<void> {
  await here.change(async (desk) => {
    const { question: _, ...setup } = await desk.setup();
    await desk.putSetup({ ...setup, doubts: 0, state: setup.state === 'asks' ? 'on' : setup.state });
  });
}
