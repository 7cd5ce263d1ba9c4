import type { Depot, DepotFile } from '@/domain/sync/depot';

/** Of the File System Access API, what Chrome and Edge have and Firefox has not (2026-11). */
type Handle = FileSystemDirectoryHandle & {
  queryPermission(how: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(how: { mode: 'readwrite' }): Promise<PermissionState>;
};
interface Picker {
  showDirectoryPicker?(how: { id: string; mode: 'readwrite' }): Promise<Handle>;
}

export const canChooseFolder = (): boolean => 'showDirectoryPicker' in globalThis;

/** Lets the person choose a folder, inside a press, and keeps hold of it. @returns its name; `undefined` when they change their mind */
export async function chooseFolder(): Promise<string | undefined> {
  try {
    const handle = await (globalThis as Picker).showDirectoryPicker?.({ id: 'cairn', mode: 'readwrite' });
    if (handle) await keepHandle(handle);
    return handle?.name;
  } catch {
    return undefined;
  }
}

/** Asks for the browser's leave once more, inside a press: after a restart it may have to be given anew. */
export async function allowFolder(): Promise<boolean> {
  const handle = await keptHandle();
  return (await handle?.requestPermission({ mode: 'readwrite' })) === 'granted';
}

/** The folder cannot be used: the browser wants to be asked anew, it is gone, or the disk is full. */
export class FolderTrouble extends Error {
  constructor(readonly failure: { readonly kind: 'folder-closed' | 'place-not-found' | 'place-full' }) {
    super(failure.kind);
  }
}

const meaning: Readonly<Record<string, FolderTrouble['failure']['kind']>> = {
  NotAllowedError: 'folder-closed',
  NotFoundError: 'place-not-found',
  QuotaExceededError: 'place-full',
};

/** What a browser throws, in words a person can be told. */
async function told<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const kind = error instanceof DOMException ? meaning[error.name] : undefined;
    throw kind ? new FolderTrouble({ kind }) : error;
  }
}

/** A folder on the disk, for who has a program that carries folders from one computer to another. */
export function folderDepot(): Depot {
  const open = async (): Promise<Handle> => {
    const handle = await keptHandle();
    if (handle === undefined || (await handle.queryPermission({ mode: 'readwrite' })) !== 'granted')
      throw new FolderTrouble({ kind: 'folder-closed' });
    return handle;
  };
  const find = async (name: string): Promise<File | undefined> => {
    try {
      return await (await (await open()).getFileHandle(name)).getFile();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
      throw error;
    }
  };
  const list = async (): Promise<DepotFile[]> => {
    const files: DepotFile[] = [];
    for await (const entry of (await open()).values()) {
      // Copies that a folder synchroniser makes of a conflict bear other signs in their names.
      if (entry.kind !== 'file' || !/^[a-z0-9]+$/.test(entry.name)) continue;
      const file = await find(entry.name);
      if (file) files.push({ name: entry.name, tag: await tagOf(file), size: file.size });
    }
    return files;
  };
  const write = async (name: string, bytes: Uint8Array): Promise<string | undefined> => {
    const file = await (await open()).getFileHandle(name, { create: true });
    // What is written stands elsewhere until it is closed: a worker that dies leaves no half of a file.
    const stream = await file.createWritable();
    await stream.write(bytes as Uint8Array<ArrayBuffer>);
    await stream.close();
    return tagOf(await file.getFile());
  };
  return {
    list: () => told(list),
    read: (name) =>
      told(async () => {
        const file = await find(name);
        return file && { bytes: new Uint8Array(await file.arrayBuffer()), tag: await tagOf(file) };
      }),
    create: (name, bytes) => told(async () => ((await find(name)) ? undefined : write(name, bytes))),
    replace: (name, bytes, tag) =>
      told(async () => {
        const file = await find(name);
        return file && (await tagOf(file)) === tag ? write(name, bytes) : undefined;
      }),
    remove: (name) =>
      told(async () => {
        if (await find(name)) await (await open()).removeEntry(name);
      }),
  };
}

/**
 * Which version of a file it is, by its two ends: sealed files begin with a number used once, and the ring ends with a seal. The
 * time of a change would not do: programs that carry folders set it, some to whole seconds.
 */
async function tagOf(file: File): Promise<string> {
  const ends = new Uint8Array(await new Blob([file.slice(0, 32), file.slice(-32)]).arrayBuffer());
  return `${file.size} ${Array.from(ends, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** A handle lives in IndexedDB alone: it is no text. It opens nothing without the browser's leave. */
const database = 'cairn-folder';

function withHandles<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database, 1);
    opening.onupgradeneeded = () => void opening.result.createObjectStore('handles');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const end = (run: () => void): void => {
        opening.result.close();
        run();
      };
      // What is thrown in here reaches nobody: whoever waits would wait for ever.
      try {
        const transaction = opening.result.transaction('handles', mode);
        const request = ask(transaction.objectStore('handles'));
        transaction.oncomplete = () => end(() => resolve(request.result));
        transaction.onabort = () => end(() => reject(transaction.error));
      } catch (error) {
        end(() => reject(error));
      }
    };
  });
}

const keepHandle = (handle: Handle): Promise<unknown> =>
  withHandles('readwrite', (store) => store.put(handle, 'folder'));
const keptHandle = (): Promise<Handle | undefined> =>
  withHandles<Handle | undefined>('readonly', (store) => store.get('folder'));

/** Forgets the folder; what lies in it stays. */
export const forgetFolder = (): Promise<unknown> =>
  withHandles('readwrite', (store) => store.delete('folder'));
