import { changeSetup, type Exchange } from './desk';
import { openDoc } from './record-doc';
import { show } from './take-in';

/** What an earlier version of Cairn could not read is tried once by each later one. */
export async function tryHeld({ here }: Exchange): Promise<void> {
  const { triedWith } = await here.change((desk) => desk.setup());
  if (triedWith === here.version) return;
  await here.change(async (desk) => {
    for (const doc of await desk.held())
      if (here.stores.includes(doc.store)) await desk.putDoc(await show(desk, here, doc, openDoc(doc.state)));
  });
  await changeSetup(here, { triedWith: here.version });
}
