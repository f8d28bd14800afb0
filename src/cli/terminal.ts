import picocolors from "picocolors"
import type { Colors } from "picocolors/types.js"
import type { ProjectFault } from "./disk.ts"

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
export function noProject(fault: ProjectFault): string {
  return fault.type === "no-content"
    ? `tujie: there is no folder "${fault.path}". Name a folder that holds a booklet.json, for instance content/xiangtan-2022.\n`
    : `tujie: no "templates" folder was found in "${fault.path}" or above it. A booklet is built inside a project that has templates/, content/ and fonts/.\n`
}
