import type { Diagnostic, Message, Report } from "../../foundation/diagnostic.ts"
import type { Sources } from "../../foundation/sources.ts"
import { isCjkLanguage } from "../language.ts"
import type { FontFace, FontSet, TextStyle } from "../text.ts"
import type { FontCatalogue, FontFamily, FontFile } from "./catalogue.ts"
import { type FaceIdentity, openFace } from "./font.ts"
import {
  brokenFile,
  forbiddenFile,
  meantBy,
  missingFile,
  noItalic,
  notInstalled,
  unknownFamily,
} from "./font-findings.ts"
import { matchFile } from "./match-file.ts"
import { regionalFamilies, regionsOf } from "./regional-families.ts"
import { fontNames, openSfnt, type Sfnt } from "./sfnt.ts"

/** One Han that every font for Chinese has. */
const HAN_SAMPLE = 0x4e00
const FALLBACK_WEIGHT = 400

/** The families of a style, and the regional ones that it lacks. */
interface Stack {
  readonly families: readonly FontFamily[]
  readonly lacking: ReadonlyMap<FontFamily, FontFamily>
}

/**
 * Opens a catalogue for use. Nothing is read until a face is asked for a character; each fault (missing or broken
 * file, embedding forbidden, family unknown) is reported once. Han of zh-Hant, ja and ko are set in the regional
 * families where their packages are there; `byLanguage` false sets every language in the families asked for.
 */
export function openFonts(
  catalogue: FontCatalogue,
  sources: Sources,
  report: Report,
  { byLanguage = true }: { readonly byLanguage?: boolean } = {},
): FontSet {
  const byName = new Map(catalogue.families.map((family) => [family.name.toLowerCase(), family]))
  const faces = new Map<FontFile, FontFace | null>()
  const chosen = new Map<FontFamily, Map<number, FontFace | undefined>>()
  const stacks = new Map<string, Stack>()
  const byStyle = new WeakMap<TextStyle, Stack>()
  const primaries = new WeakMap<TextStyle, FontFace>()
  const present = new Map<FontFamily, FontFamily | null>()
  const always = catalogue.families.filter(({ regional }) => regional === undefined)
  const told = new Set<string>()
  let dropIns: ReadonlyMap<string, FontFamily> | undefined

  const once = (key: string, finding: () => Diagnostic): void => {
    if (told.has(key)) return
    told.add(key)
    report(finding())
  }

  function openFile(path: string, file?: FontFile): Sfnt | undefined {
    const parts = sources.parts?.(path)
    const data = parts?.bytes ?? sources.bytes(path)
    if (data === undefined) {
      report(missingFile(path, file))
      return undefined
    }
    const font = openSfnt(data, parts?.read)
    if (typeof font === "string") {
      report(brokenFile(font, path, file))
      return undefined
    }
    if (!fontNames(font).embeddable) {
      report(forbiddenFile(path, file))
      return undefined
    }
    return font
  }

  /** A face whose file may lie about where its tables are. */
  function faceOn(font: Sfnt, identity: FaceIdentity, path: string, file?: FontFile): FontFace | undefined {
    const broken = () => once(`damaged ${path}`, () => brokenFile("damaged", path, file))
    try {
      return openFace(font, identity, broken)
    } catch (fault) {
      if (!(fault instanceof RangeError)) throw fault
      broken()
      return undefined
    }
  }

  /** Fonts of the drop-in folder by family name. */
  function dropInFamilies(): ReadonlyMap<string, FontFamily> {
    if (dropIns !== undefined) return dropIns
    const found = new Map<string, FontFamily>()
    const folder = catalogue.dropIn
    for (const name of folder === undefined ? [] : sources.list(folder)) {
      if (!DROP_IN.test(name)) continue
      const path = `${folder}/${name}`
      const font = openFile(path)
      if (font === undefined) continue
      const { family, weight, italic } = fontNames(font)
      const file = { weight, italic, path }
      const known = found.get(family.toLowerCase())
      const id = `drop-in-${found.size}`
      const face = faceOn(font, { id: faceId(known?.id ?? id, file), family, weight, italic, scale: 1 }, path)
      if (face === undefined) continue
      faces.set(file, face)
      const role = known?.role ?? (face.has(HAN_SAMPLE) ? "cjk" : "latin")
      const base = known ?? { name: family, id, role, scripts: [], languages: [], licence: UNSTATED, scale: 1 }
      found.set(family.toLowerCase(), { ...base, files: [...(known?.files ?? []), file] })
    }
    dropIns = found
    return found
  }

  function stackOf(style: TextStyle): Stack {
    const known = byStyle.get(style)
    if (known !== undefined) return known
    const { families: names, lang } = style
    const key = `${names.join("\n")}\n\n${regionsOf(lang).join()}`
    let stack = stacks.get(key)
    if (stack === undefined) {
      const families: FontFamily[] = []
      const lacking = new Map<FontFamily, FontFamily>()
      const add = (family: FontFamily) => {
        if (!families.includes(family)) families.push(family)
      }
      for (const name of names) {
        for (const real of catalogue.generic.get(name) ?? [name]) {
          const family = familyNamed(real)
          if (family === undefined) {
            once(`family ${real}`, () => unknownFamily(real, allFamilies()))
            continue
          }
          const regional = byLanguage ? regionalFamilies(catalogue.families, family, lang) : []
          for (const one of regional) {
            const found = installed(one)
            if (found !== undefined) add(found)
          }
          if (regional[0] !== undefined && !regional.some(installed)) lacking.set(family, regional[0])
          const found = installed(family)
          if (found !== undefined) add(found)
          else tellLacking(family)
        }
      }
      stack = { families: families.length > 0 ? families : always, lacking }
      stacks.set(key, stack)
    }
    byStyle.set(style, stack)
    return stack
  }

  /** A regional family is there if one of its files is, or one of its name in the drop-in folder. */
  function installed(family: FontFamily): FontFamily | undefined {
    if (family.regional === undefined) return family
    let found = present.get(family)
    if (found === undefined) {
      const isThere = family.files.some(({ path }) => (sources.parts?.(path) ?? sources.bytes(path)) !== undefined)
      found = isThere ? family : (dropInFamilies().get(family.name.toLowerCase()) ?? null)
      present.set(family, found)
    }
    return found ?? undefined
  }

  function tellLacking(family: FontFamily, instead?: FontFamily): void {
    const { regional } = family
    if (regional === undefined) return
    once(`package ${regional.package}`, () => notInstalled(family.name, regional, catalogue.dropIn, instead?.name))
  }

  const familyNamed = (name: string): FontFamily | undefined =>
    byName.get(name.toLowerCase()) ?? dropInFamilies().get(name.toLowerCase())

  const allFamilies = (): readonly FontFamily[] => [...catalogue.families, ...dropInFamilies().values()]

  function unknownIn(families: readonly string[]): { readonly name: string; readonly hint: Message } | undefined {
    const real = families.flatMap((name) => catalogue.generic.get(name) ?? [name])
    const name = real.find((one) => familyNamed(one) === undefined)
    return name === undefined ? undefined : { name, hint: meantBy(name, allFamilies()) }
  }

  function faceOf(family: FontFamily, style: TextStyle): FontFace | undefined {
    let known = chosen.get(family)
    if (known === undefined) {
      known = new Map()
      chosen.set(family, known)
    }
    const key = style.italic ? -style.weight : style.weight
    let face = known.get(key)
    if (face === undefined && !known.has(key)) {
      face = chooseFace(family, style)
      known.set(key, face)
    }
    return face
  }

  function chooseFace(family: FontFamily, style: TextStyle): FontFace | undefined {
    const tried = new Set<FontFile>()
    for (;;) {
      const file = matchFile(family.files, style.weight, style.italic, tried)
      if (file === undefined) return undefined
      if (style.italic && !file.italic && family.role === "latin") {
        once(`italic ${family.name}`, () => noItalic(family.name))
      }
      const face = open(family, file)
      if (face !== undefined) return face
      tried.add(file)
    }
  }

  function open(family: FontFamily, file: FontFile): FontFace | undefined {
    let face = faces.get(file)
    if (face === undefined) {
      const font = openFile(file.path, file)
      const { weight, italic } = file
      const { name, scale } = family
      face =
        (font && faceOn(font, { id: faceId(family.id, file), family: name, weight, italic, scale }, file.path, file)) ??
        null
      faces.set(file, face)
    }
    return face ?? undefined
  }

  function faceFor(codePoint: number, style: TextStyle, context: "cjk" | "latin"): FontFace | undefined {
    const { families, lacking } = stackOf(style)
    for (const first of [true, false]) {
      for (const family of families) {
        if ((family.role === context) !== first) continue
        const face = faceOf(family, style)
        if (!face?.has(codePoint)) continue
        const wanted = context === "cjk" ? lacking.get(family) : undefined
        if (wanted !== undefined) tellLacking(wanted, family)
        return face
      }
    }
    return undefined
  }

  function familyWith(codePoint: number): string | undefined {
    for (const family of [...catalogue.families, ...dropInFamilies().values()]) {
      if (installed(family) !== family) continue
      const file = matchFile(family.files, FALLBACK_WEIGHT, false, new Set())
      if (file !== undefined && open(family, file)?.has(codePoint)) return family.name
    }
    return undefined
  }

  function primary(style: TextStyle): FontFace {
    let face = primaries.get(style)
    if (face === undefined) {
      face = choosePrimary(style)
      primaries.set(style, face)
    }
    return face
  }

  /** Where a style names no usable family, the catalogue's first of the right role stands in: text never vanishes. */
  function choosePrimary(style: TextStyle): FontFace {
    const role = isCjkLanguage(style.lang) ? "cjk" : "latin"
    const own = stackOf(style).families
    for (const families of [own.filter((f) => f.role === role), own, always]) {
      for (const family of families) {
        const face = faceOf(family, style)
        if (face !== undefined) return face
      }
    }
    return NO_FACE
  }

  // A broken file in the folder is told even where no style asks for its family.
  if (sources.list(catalogue.dropIn ?? "").some((name) => DROP_IN.test(name))) dropInFamilies()
  return { faceFor, primary, familyWith, unknownIn }
}

const DROP_IN = /\.(ttf|otf)$/i
const UNSTATED = { spdx: "", copyright: "" }

const faceId = (family: string, file: FontFile): string => `${family}/${file.weight}${file.italic ? "-italic" : ""}`

/** Stands in where not one font could be opened; the faults are already reported. */
const NO_FACE: FontFace = {
  id: "none",
  family: "",
  weight: FALLBACK_WEIGHT,
  italic: false,
  unitsPerEm: 1000,
  ascent: 0.88 as FontFace["ascent"],
  descent: 0.12 as FontFace["descent"],
  capHeight: 0.73 as FontFace["capHeight"],
  xHeight: 0.5 as FontFace["xHeight"],
  scale: 1,
  has: () => false,
  advance: () => 0 as FontFace["ascent"],
  shape: () => [],
  blanks: () => ({ left: 0 as FontFace["ascent"], right: 0 as FontFace["ascent"] }),
  data: new Uint8Array(),
}
