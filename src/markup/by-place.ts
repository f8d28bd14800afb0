/** Things by where they are written: a file and an offset in it. Those of one file are asked for one after the other. */
export class ByPlace<T> {
  readonly #files = new Map<string, Map<number, T>>()
  #file: string | undefined
  #inFile = new Map<number, T>()

  /** Those of a file, by offset. */
  of(file: string): Map<number, T> {
    if (file === this.#file) return this.#inFile
    const known = this.#files.get(file)
    const places = known ?? new Map<number, T>()
    if (known === undefined) this.#files.set(file, places)
    this.#file = file
    this.#inFile = places
    return places
  }
}
