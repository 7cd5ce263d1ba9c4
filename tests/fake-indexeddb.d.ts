/** The package exports this without types. */
declare module 'fake-indexeddb/lib/forceCloseDatabase' {
  export default function forceCloseDatabase(database: IDBDatabase): void;
}
