import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs"
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path"
import type { Readable } from "node:stream"
import { fileURLToPath } from "node:url"
import type { SourceFile } from "../foundation/source.ts"
import type { PartialFile, Sources } from "../foundation/sources.ts"

/** The only module that touches files or the clock. */

const PACKAGE = "package:"

export interface Project {
  /** Absolute path of the folder that holds `templates/`. */
  readonly root: string
  /** The content folder, relative to the root, with `/`. */
  readonly content: string
  readonly sources: Sources
}

export type ProjectFault =
  | { readonly type: "no-content"; readonly path: string }
  | { readonly type: "file"; readonly path: string }
  | { readonly type: "no-templates"; readonly path: string }

const toSlashes = (path: string): string => (sep === "/" ? path : path.split(sep).join("/"))

/** Folders of a project that hold what its booklets are made from. */
const SOURCE_FOLDERS = ["content", "templates", "fonts", "profiles", "schemas"]

/** Whether a path names a file that is there and that booklets are made from. */
export function isSourceFile({ root }: Project, path: string): boolean {
  const [folder = ""] = toSlashes(relative(root, resolve(path))).split("/")
  return SOURCE_FOLDERS.includes(folder) && existsSync(path)
}

/** Finds the project around a content folder: the nearest folder upwards that has `templates/`. */
export function openProject(contentFolder: string): Project | ProjectFault {
  const content = resolve(contentFolder)
  if (!isFolder(content)) return { type: existsSync(content) ? "file" : "no-content", path: contentFolder }
  let root = content
  while (!existsSync(join(root, "templates"))) {
    const parent = dirname(root)
    if (parent === root) return { type: "no-templates", path: contentFolder }
    root = parent
  }
  return { root, content: toSlashes(relative(root, content)) || ".", sources: diskSources(root) }
}

const FONT_CATALOGUE = "fonts/catalogue.json"

/** The font catalogue of the project around this folder, else the one that comes with tujie. */
export function openFontFolder(): { readonly catalogue: SourceFile; readonly sources: Sources } | undefined {
  for (const start of [process.cwd(), dirname(fileURLToPath(import.meta.url))]) {
    for (let at = start; ; at = dirname(at)) {
      if (existsSync(join(at, FONT_CATALOGUE))) {
        const sources = diskSources(at)
        return { catalogue: { path: FONT_CATALOGUE, text: sources.text(FONT_CATALOGUE) ?? "" }, sources }
      }
      if (dirname(at) === at) break
    }
  }
  return undefined
}

/** A file that the command line names, or the code that tells why it cannot be read. */
export function readBytes(path: string): Uint8Array | string {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code ?? "?"
  }
}

/** Which folder stands at a path: another one after it was moved away and made anew. */
export const folderId = (path: string): number | undefined =>
  quietly(() => {
    const found = statSync(path)
    return found.isDirectory() ? found.ino : undefined
  })

export function isFolder(path: string): boolean {
  return quietly(() => statSync(path).isDirectory()) === true
}

/** A text file, or standard input to its end. */
export async function readWhole(file: string | undefined): Promise<string> {
  let text = ""
  for await (const chunk of openInput(file)) text += chunk as string
  return text.replace(/^\uFEFF/, "")
}

/** Lines as they come in; they end at line feeds alone, because JSON may hold other separators. */
export async function* readLines(file: string | undefined): AsyncGenerator<string> {
  let rest = ""
  for await (const chunk of openInput(file)) {
    const lines = (rest + (chunk as string)).split("\n")
    rest = lines.pop() as string
    for (const line of lines) yield line.replace(/^\uFEFF/, "")
  }
  if (rest !== "") yield rest.replace(/^\uFEFF/, "")
}

function openInput(file: string | undefined): Readable {
  return (file === undefined ? process.stdin : createReadStream(file)).setEncoding("utf8")
}

/** Reads below `root` and from installed packages; a path that leaves them does not exist. */
export function diskSources(root: string): Sources {
  const packages = packageFolders(root)
  const realRoot = realFolders([root])
  const realPackages = realFolders(packages)
  const locate = (path: string): string | undefined => {
    const candidate = path.startsWith(PACKAGE)
      ? packages.map((folder) => within(folder, path.slice(PACKAGE.length))).find((at) => at && existsSync(at))
      : within(root, path)
    return candidate && isFile(candidate) && staysInside(candidate, path.startsWith(PACKAGE) ? realPackages : realRoot)
      ? candidate
      : undefined
  }
  return {
    text: (path) => {
      const at = locate(path)
      return at === undefined ? undefined : quietly(() => readFileSync(at, "utf8"))?.replace(/^\uFEFF/, "")
    },
    bytes: (path) => {
      const at = locate(path)
      const file = at === undefined ? undefined : quietly(() => readFileSync(at))
      return file && new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
    },
    parts: (path) => {
      const at = locate(path)
      return at === undefined ? undefined : quietly(() => openParts(at))
    },
    list: (folder) => {
      const isPackage = folder.startsWith(PACKAGE)
      const at = isPackage
        ? packages
            .map((modules) => within(modules, folder.slice(PACKAGE.length)))
            .find((path) => path && existsSync(path))
        : within(root, folder)
      const names = at === undefined ? undefined : quietly(() => readdirSync(at))
      return names?.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)) ?? []
    },
  }
}

const PAGE = 4096
/** Smaller files are read whole: in parts they cost more. */
const WORTH_PARTS = 1 << 20
/** Files stay open for the life of the process; one that is replaced is opened anew. */
const opened = new Map<string, { readonly stamp: string; readonly file: PartialFile }>()

function openParts(path: string): PartialFile | undefined {
  const { size, mtimeMs, ino } = statSync(path)
  if (size < WORTH_PARTS) return undefined
  const stamp = `${size} ${mtimeMs} ${ino}`
  const known = opened.get(path)
  if (known?.stamp === stamp) return known.file
  const handle = openSync(path, "r")
  // Shared, because V8 would collect garbage for the sake of so much memory, of which little is ever touched.
  const bytes = new Uint8Array(new SharedArrayBuffer(size))
  const present = new Uint8Array(Math.ceil(size / PAGE))
  const read = (start: number, end: number): void => {
    const last = Math.min(Math.ceil(end / PAGE), present.length)
    for (let page = Math.floor(start / PAGE); page < last; page++) {
      if (present[page] === 1) continue
      const first = page
      while (page < last && present[page] === 0) present[page++] = 1
      const to = Math.min(page * PAGE, size)
      for (let at = first * PAGE; at < to; ) {
        const count = readSync(handle, bytes, at, to - at, at)
        if (count === 0) return
        at += count
      }
    }
  }
  const file = { bytes, read }
  opened.set(path, { stamp, file })
  return file
}

function within(folder: string, path: string): string | undefined {
  if (path.includes("\0") || isAbsolute(path)) return undefined
  const at = resolve(folder, path)
  return at === folder || at.startsWith(folder + sep) ? at : undefined
}

const realFolders = (folders: readonly string[]): readonly string[] =>
  folders.map((folder) => (existsSync(folder) ? realpathSync.native(folder) : folder))

/** A symbolic link must not lead out of the project either. */
function staysInside(path: string, folders: readonly string[]): boolean {
  const real = quietly(() => realpathSync.native(path))
  return real !== undefined && folders.some((folder) => real.startsWith(folder + sep))
}

const isFile = (path: string): boolean => quietly(() => statSync(path).isFile()) === true

/** What the system refuses (no such file, no permission, a name too long, links in a circle) is not there. */
function quietly<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** `node_modules` folders upwards from the tool itself and from the project. */
function packageFolders(root: string): readonly string[] {
  const folders: string[] = []
  for (const start of [dirname(fileURLToPath(import.meta.url)), root]) {
    for (let at = start; ; at = dirname(at)) {
      const folder = join(at, "node_modules")
      if (existsSync(folder) && !folders.includes(folder)) folders.push(folder)
      if (dirname(at) === at) break
    }
  }
  return folders
}

export interface OutputFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What the system refused, by its code, and how many files had been replaced by then. */
export class WriteFailure extends Error {
  readonly code: string
  readonly replaced: number
  constructor(fault: Error, code: string, replaced: number) {
    super(fault.message)
    this.code = code
    this.replaced = replaced
  }
}

/**
 * Writes under temporary names, then renames, so that a failed, interrupted or killed build leaves the earlier files
 * whole. Throws a `WriteFailure`.
 */
export function writeAll(folder: string, files: readonly OutputFile[]): readonly string[] {
  const pending: { readonly temporary: string; readonly final: string }[] = []
  let replaced = 0
  const release = holdSignals()
  try {
    makeFolders(folder)
    sweep(folder, files)
    for (const file of files) {
      const final = join(folder, file.name)
      const temporary = join(folder, `.${file.name}.${process.pid}.tmp`)
      if (isFolder(final)) throw Object.assign(new Error(`${final} is a folder`), { code: "EISDIR" })
      pending.push({ temporary, final })
      writeSynced(temporary, file.bytes)
    }
    for (const { temporary, final } of pending) {
      renameSync(temporary, final)
      replaced++
    }
  } catch (fault) {
    for (const { temporary } of pending) rmSync(temporary, { force: true })
    const { code } = fault as NodeJS.ErrnoException
    throw code === undefined ? fault : new WriteFailure(fault as Error, code, replaced)
  } finally {
    release()
  }
  return pending.map(({ final }) => final)
}

/** As a shell has it: 128 and the number of the signal. */
const INTERRUPTS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** Puts off interruptions until `release`, so that they come before all is written or after it, and end the process then. */
function holdSignals(): () => void {
  const ends = Object.entries(INTERRUPTS).map(([signal, code]) => ({ signal, end: (): never => process.exit(code) }))
  for (const { signal, end } of ends) process.once(signal, end)
  return () => {
    // Held signals are told of in the next turn of the event loop, before what is set for then.
    setImmediate(() => {
      for (const { signal, end } of ends) process.off(signal, end)
    })
  }
}

/** Another build, on another machine perhaps, may be writing its own. */
const STALE_MS = 60_000

/** Takes away what builds that were killed while they wrote have left of the same files. */
function sweep(folder: string, files: readonly OutputFile[]): void {
  const names = new Set(files.map(({ name }) => name))
  for (const entry of readdirSync(folder)) {
    const [, name, pid] = /^\.(.+)\.(\d+)\.tmp$/.exec(entry) ?? []
    if (name === undefined || !names.has(name) || isRunning(Number(pid))) continue
    const path = join(folder, entry)
    quietly(() => {
      if (Date.now() - statSync(path).mtimeMs > STALE_MS) rmSync(path)
    })
  }
}

/** A process that may not be asked is there too. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code !== "ESRCH"
  }
}

/** One level at a time: the recursive form does not end where a file system refuses new folders (/proc). */
function makeFolders(folder: string): void {
  const missing: string[] = []
  for (let at = resolve(folder); !existsSync(at); at = dirname(at)) missing.push(at)
  for (const at of missing.reverse()) mkdirSync(at)
  if (!statSync(folder).isDirectory()) throw Object.assign(new Error(`${folder} is a file`), { code: "ENOTDIR" })
}

function writeSynced(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, "w")
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Node's cryptography is loaded by the first use, where scripts/start.cjs has not loaded it: programs may hash nothing. */
export const sha256 = (bytes: Uint8Array): string =>
  process.getBuiltinModule("node:crypto").createHash("sha256").update(bytes).digest("hex")

/** Milliseconds since the process started; for timings on the terminal only. */
export const clock = (): number => performance.now()
