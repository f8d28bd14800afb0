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
export function noProject({ type, path }: ProjectFault): Misuse {
  return new Misuse(
    type === "no-content"
      ? {
          en: `there is no folder "${path}". Name a folder that holds a booklet.json, for instance content/xiangtan-2022.`,
          zh: `没有文件夹“${path}”。请指定含 booklet.json 的文件夹，例如 content/xiangtan-2022。`,
        }
      : {
          en: `no "templates" folder was found in "${path}" or above it. A booklet is built inside a project that has templates/, content/ and fonts/.`,
          zh: `“${path}”及其上级文件夹中都没有 templates 文件夹。画册须放在含 templates/、content/、fonts/ 的项目内。`,
        },
  )
}

/** A file that the command line names and that cannot be read. */
export const noFile = (path: string, more: Message = { en: "", zh: "" }): Misuse =>
  new Misuse({ en: `there is no file "${path}".${more.en}`, zh: `没有文件“${path}”。${more.zh}` })
