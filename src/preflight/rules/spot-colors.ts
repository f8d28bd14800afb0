import type { ColorSpace } from "../content/color-space.ts"
import type { PdfFile } from "../pdf/pdf-file.ts"
import { isArray, isDict, PdfRef, PdfStream, type PdfValue, readableName } from "../pdf/value.ts"
import type { Check } from "../run.ts"
import { NO_JOB } from "./page-boxes.ts"

const PROCESS = new Set(["Cyan", "Magenta", "Yellow", "Black", "None", "All"])

interface Seen {
  readonly definitions: Set<string>
  readonly page: number
}

/** X35, C1, C5, C6: names of inks. */
export const spotColors: Check = {
  rules: ["X35", "C1", "C5", "C6"],
  start(run) {
    const spots = new Map<string, Seen>()
    const known = new Set<ColorSpace>()
    const look = (space: ColorSpace, page: number): void => {
      if (known.has(space)) return
      known.add(space)
      if (space.family === "Indexed") look(space.base, page)
      else if (space.family === "Pattern" && space.base !== undefined) look(space.base, page)
      if (space.family === "DeviceN") {
        for (const name of space.names) if (!PROCESS.has(name)) remember(name, undefined, page)
      } else if (space.family === "Separation") {
        const [name = ""] = space.names
        if (!PROCESS.has(name)) remember(name, definition(run.file, space), page)
      }
    }
    const remember = (name: string, definition: string | undefined, page: number): void => {
      const seen = spots.get(name) ?? { definitions: new Set<string>(), page }
      if (definition !== undefined) seen.definitions.add(definition)
      spots.set(name, seen)
    }
    return {
      space: (space, _place, { page }) => look(space, page.number),
      shading({ space }, { page }) {
        if (space !== undefined) look(space, page.number)
      },
      end() {
        const { spots: declared } = run.expected
        const allowed = new Set(declared?.map((name) => name.normalize()))
        for (const [name, { definitions, page }] of spots) {
          const shown = readableName(name)
          if (definitions.size > 1) {
            run.report(
              "X35",
              { en: `“${shown}” has ${definitions.size} definitions`, zh: `“${shown}”有 ${definitions.size} 种定义` },
              { page },
            )
          }
          if (declared !== undefined && !allowed.has(shown.normalize())) {
            run.report(
              "C1",
              { en: `the spot colour “${shown}” was not ordered`, zh: `专色“${shown}”不在订单中` },
              { page },
            )
          }
        }
        if (declared === undefined && run.wants("C1")) run.skip(["C1"], NO_JOB)
        const most = declared?.length ?? run.profile.spots
        const count = [...spots.keys()].filter((name) => !allowed.has(readableName(name).normalize())).length
        if (declared === undefined && spots.size > most) {
          const names = [...spots.keys()].map(readableName).join(", ")
          run.report("C6", {
            en: `${count} spot colours (${names}), the job has ${most}`,
            zh: `${count} 种专色（${names}），允许 ${most} 种`,
          })
        }
        twins([...spots].map(([name, seen]) => ({ name: readableName(name), ...seen }))).forEach(([a, b, en, zh]) => {
          run.report("C5", { en: `“${a}” and “${b}” ${en}`, zh: `“${a}”与“${b}”${zh}` })
        })
      },
    }
  },
}

/** Pairs that are most likely one ink. */
function twins(
  spots: readonly { readonly name: string; readonly definitions: ReadonlySet<string> }[],
): readonly (readonly [string, string, string, string])[] {
  const out: (readonly [string, string, string, string])[] = []
  spots.forEach((a, i) => {
    for (const b of spots.slice(i + 1)) {
      if (plain(a.name) === plain(b.name)) out.push([a.name, b.name, "differ only in spelling", "只是写法不同"])
      else if ([...a.definitions].some((one) => b.definitions.has(one))) {
        out.push([a.name, b.name, "are the same colour", "是同一颜色"])
      }
    }
  })
  return out
}

/** Without case, spaces and the suffix of the paper: PANTONE 186 C and pantone 186 U. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\b(coated|uncoated|cvc|cvu|cv|cp|up|ec|c|u|m)$/, "")
    .replace(/[\s_-]/g, "")

/** Alternate space and tint function as text, references followed. */
function definition(file: PdfFile, space: Extract<ColorSpace, { family: "Separation" | "DeviceN" }>): string {
  return `${space.alternate.family} ${space.alternate.components} ${serialize(file, space.tint, 0)}`
}

const MAX_DEPTH = 8

function serialize(file: PdfFile, value: PdfValue | undefined, depth: number): string {
  if (depth > MAX_DEPTH) return "…"
  const found = value instanceof PdfRef ? file.resolve(value) : (value ?? null)
  if (found instanceof PdfStream) {
    const bytes = file.decode(found).bytes
    return `${serialize(file, withoutPacking(found.dict), depth + 1)}stream(${bytes.length}:${hash(bytes)})`
  }
  if (found instanceof Uint8Array) return `(${found.join(",")})`
  if (isArray(found)) return `[${found.map((item) => serialize(file, item, depth + 1)).join(" ")}]`
  if (isDict(found)) {
    const keys = [...found.keys()].sort((a, b) => (a < b ? -1 : 1))
    return `<<${keys.map((key) => `${key} ${serialize(file, found.get(key), depth + 1)}`).join(" ")}>>`
  }
  return typeof found === "number" ? String(Math.round(found * 1e5) / 1e5) : String(found)
}

const PACKING = new Set(["Length", "Filter", "DecodeParms"])
const withoutPacking = (dict: ReadonlyMap<string, PdfValue>) => new Map([...dict].filter(([key]) => !PACKING.has(key)))

/** FNV-1a: equal streams give equal numbers, and that is all that is asked. */
function hash(bytes: Uint8Array): number {
  let value = 0x811c9dc5
  for (const byte of bytes) value = Math.imul(value ^ byte, 0x01000193)
  return value >>> 0
}
