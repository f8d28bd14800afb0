/** A file of which only some parts are wanted. */
export interface PartialFile {
  /** As long as the file; zero where nothing was read yet. */
  readonly bytes: Uint8Array
  /** Fills in a range of `bytes`. */
  readonly read: (start: number, end: number) => void
}

/**
 * The input, as the pipeline sees it: paths relative to the project root, with `/`; `package:name/file` for files of
 * npm packages. Reading is lazy because fonts are large; the same path always gives the same content.
 */
export interface Sources {
  /** A large file that is read in parts; absent where files can only be read whole. */
  readonly parts?: (path: string) => PartialFile | undefined
  readonly text: (path: string) => string | undefined
  readonly bytes: (path: string) => Uint8Array | undefined
  /** File names in a folder, sorted by code unit; empty when there is none. */
  readonly list: (folder: string) => readonly string[]
}
