/** A file as a list shows it. `tag` names this very version of it: whoever replaces or trusts it names the tag again. */
export interface DepotFile {
  readonly name: string;
  readonly tag: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * A place that keeps files for the person and knows nothing of what is in them. Names are letters and digits; files are
 * replaced whole. Every method throws a service's error where the place could not be asked.
 */
export interface Depot {
  /** Everything that is there, as far as the place knows by now: it may lag. */
  list(): Promise<DepotFile[]>;
  /** `undefined` when there is none. */
  read(name: string): Promise<{ readonly bytes: Uint8Array; readonly tag: string } | undefined>;
  /** Makes a file that is not there yet. @returns its tag; `undefined` when there is one already */
  create(name: string, bytes: Uint8Array): Promise<string | undefined>;
  /** Replaces the version that bears the tag. @returns the new tag; `undefined` when it is another by now, or gone */
  replace(name: string, bytes: Uint8Array, tag: string): Promise<string | undefined>;
  /** Removes the file; one that is gone is no failure. */
  remove(name: string): Promise<void>;
}
