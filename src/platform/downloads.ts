import { browser } from 'wxt/browser';

/** So long a file of ours, which lies in memory already, may take to be on the disk. */
const patienceMs = 25_000;

/**
 * Saves to the folder of downloads, in a folder of Cairn's own, without a question; a file of the same name is replaced.
 * @returns whether it is there
 */
export async function saveDownload(url: string, fileName: string): Promise<boolean> {
  const id = await browser.downloads.download({
    url,
    filename: `Cairn/${fileName}`,
    conflictAction: 'overwrite',
    saveAs: false,
  });
  for (let waited = 0; waited < patienceMs; waited += 200) {
    const [file] = await browser.downloads.search({ id });
    if (file?.state === 'complete') return true;
    if (file === undefined || file.state === 'interrupted') return false;
    await new Promise((later) => setTimeout(later, 200));
  }
  return false;
}
