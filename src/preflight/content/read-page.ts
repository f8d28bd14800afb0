import type { PdfPage } from "../pdf/pages.ts"
import type { PdfFile } from "../pdf/pdf-file.ts"
import { isArray, PdfStream } from "../pdf/value.ts"
import { COLOR_OPERATORS } from "./color-operators.ts"
import type { ContentSink } from "./events.ts"
import { Machine, type Operator, operatorCode, type Reading } from "./machine.ts"
import { PATH_OPERATORS } from "./path-operators.ts"
import { STATE_OPERATORS } from "./state-operators.ts"
import { TEXT_OPERATORS } from "./text-operators.ts"
import { OBJECT_OPERATORS } from "./xobjects.ts"

let table: ReadonlyMap<number, Operator> | undefined

function operators(): ReadonlyMap<number, Operator> {
  table ??= new Map(
    [STATE_OPERATORS, PATH_OPERATORS, COLOR_OPERATORS, TEXT_OPERATORS, OBJECT_OPERATORS].flatMap((subject) =>
      Object.entries(subject).map(([word, run]) => [operatorCode(word), run] as const),
    ),
  )
  return table
}

/** Runs the content of one page and tells the sink what it paints. */
export function readPage(reading: Reading, page: PdfPage, sink: ContentSink): void {
  const machine = new Machine(reading, sink, operators(), {
    box: page.boxes.media,
    resources: page.resources,
    object: page.object,
  })
  const bytes = contentOf(reading.file, page, () => machine.fault("damaged-stream"))
  if (bytes.length > 0) machine.run(bytes)
}

/** The content streams of a page as one; ISO 32000-1, 7.7.3.3: tokens do not cross their ends. */
function contentOf(file: PdfFile, page: PdfPage, damaged: () => void): Uint8Array {
  const contents = file.resolve(page.dict.get("Contents"))
  const streams = isArray(contents) ? contents.map(file.resolve) : [contents]
  const parts = streams
    .filter((stream) => stream instanceof PdfStream)
    .map((stream) => {
      const { bytes, fault } = file.decode(stream)
      if (fault !== undefined) damaged()
      return bytes
    })
  if (parts.length === 1) return parts[0] as Uint8Array
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length + 1, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
    whole[at++] = 10
  }
  return whole
}
