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

/** The same input, each text read once: one build asks for an icon wherever it is named. */
export function textsOnce(sources: Sources): Sources {
  const texts = new Map<string, string | undefined>()
  return {
    parts: (path) => sources.parts?.(path),
    text: (path) => {
      if (!texts.has(path)) texts.set(path, sources.text(path))
      return texts.get(path)
    },
    bytes: (path) => sources.bytes(path),
    list: (folder) => sources.list(folder),
  }
}
