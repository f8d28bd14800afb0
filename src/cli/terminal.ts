import picocolors from "picocolors"
import type { Colors } from "picocolors/types.js"
import type { Message } from "../foundation/diagnostic.ts"
import type { ProjectFault } from "./disk.ts"
import { Misuse } from "./misuse.ts"

interface Stream {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** Colours on a terminal, none in a pipe or with NO_COLOR (no-color.org). */
export function terminalColors(stream: Stream): Colors {
  return picocolors.createColors(stream.isTTY === true && process.env["NO_COLOR"] === undefined)
}

export interface Progress {
  readonly step: (name: string) => void
  readonly end: () => void
}

/** The step at work, on one line that is wiped; nothing where nobody watches (CI, pipes, --json). */
export function progressOn(stream: Stream, quiet: boolean): Progress {
  if (quiet || stream.isTTY !== true) return { step: () => {}, end: () => {} }
  return {
    step: (name) => stream.write(`\r\u001b[K  ${name} …`),
    end: () => stream.write("\r\u001b[K"),
  }
}

/** A folder that is no content folder of a project, as wrong use. */
export const noProject = ({ type, path }: ProjectFault): Misuse => new Misuse(PROJECT_FAULTS[type](path))

const PROJECT_FAULTS: Readonly<Record<ProjectFault["type"], (path: string) => Message>> = {
  "no-content": (path) => ({
    en: `there is no folder "${path}". Name a folder that holds a booklet.json, for instance content/xiangtan-2022.`,
    zh: `没有文件夹“${path}”。请指定含 booklet.json 的文件夹，例如 content/xiangtan-2022。`,
  }),
  file: (path) => ({
    en: `"${path}" is a file. Name the folder that holds a booklet.json, for instance content/xiangtan-2022.`,
    zh: `“${path}”是文件。请指定含 booklet.json 的文件夹，例如 content/xiangtan-2022。`,
  }),
  "no-templates": (path) => ({
    en: `no "templates" folder was found in "${path}" or above it. A booklet is built inside a project that has templates/, content/ and fonts/.`,
    zh: `“${path}”及其上级文件夹中都没有 templates 文件夹。画册须放在含 templates/、content/、fonts/ 的项目内。`,
  }),
}

/** Why the system does not give a file, by the error codes of POSIX and of Node. */
const UNREADABLE: Readonly<Record<string, Message>> = {
  EISDIR: { en: "it is a folder", zh: "它是文件夹" },
  EACCES: { en: "reading is not allowed", zh: "没有读取权限" },
  EPERM: { en: "reading is not allowed", zh: "没有读取权限" },
  ELOOP: { en: "its links lead in a circle", zh: "链接首尾相接" },
  ERR_FS_FILE_TOO_LARGE: { en: "it is larger than 2 GB", zh: "文件超过 2 GB" },
}

/** A file that the command line names and that cannot be read; `more` says what to name. */
export function noFile(path: string, code: string, more: Message = { en: "", zh: "" }): Misuse {
  if (code === "ENOENT" || code === "ENOTDIR")
    return new Misuse({ en: `there is no file "${path}".${more.en}`, zh: `没有文件“${path}”。${more.zh}` })
  const why = UNREADABLE[code] ?? { en: `the system says ${code}`, zh: `系统报错 ${code}` }
  return new Misuse({
    en: `cannot read "${path}": ${why.en}.${more.en}`,
    zh: `无法读取“${path}”：${why.zh}。${more.zh}`,
  })
}
