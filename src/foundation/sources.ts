/**
 * The input, as the pipeline sees it: paths relative to the project root, with `/`; `package:name/file` for files of
 * npm packages. Reading is lazy because fonts are large; the same path always gives the same content.
 */
export interface Sources {
  readonly text: (path: string) => string | undefined
  readonly bytes: (path: string) => Uint8Array | undefined
  /** File names in a folder, sorted by code unit; empty when there is none. */
  readonly list: (folder: string) => readonly string[]
}
