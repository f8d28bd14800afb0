import type { Message, Severity } from "../foundation/diagnostic.ts"
import type { PreflightProfile } from "../tables/preflight-profiles.ts"
import { preflightRule } from "../tables/preflight-rules.ts"
import type { ColorSpace } from "./content/color-space.ts"
import type {
  ContentPlace,
  ContentSink,
  ImagePainted,
  PathPainted,
  ShadingPainted,
  TextShown,
} from "./content/events.ts"
import type { PreflightExpectations, PrintClaim } from "./expectations.ts"
import type { InkRaster } from "./ink/ink-raster.ts"
import { PT_PER_MM } from "./measure.ts"
import type { Declared } from "./metadata/declared.ts"
import { type OutputIntent, readOutputIntents } from "./output-intent.ts"
import type { Box, PdfPage } from "./pdf/pages.ts"
import type { PdfFile } from "./pdf/pdf-file.ts"
import type { PdfDict } from "./pdf/value.ts"

/** Where in the file something was seen. */
export interface SeenAt {
  /** 1-based; the page at work where none is said. */
  readonly page?: number
  /** Object number. */
  readonly object?: number | undefined
  /** In default user space of the page, points. */
  readonly box?: Box
}

/** In millimetres from the top left corner of the trim, as people measure on paper. */
export interface MmBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface FindingPlace {
  readonly page?: number
  readonly object?: number
  readonly mm?: MmBox
}

export interface Finding {
  readonly rule: string
  readonly severity: Severity
  /** What was found; the rule's reason and remedy are in its table. */
  readonly detail: Message
  readonly place: FindingPlace
  /** How often it was found on that page. */
  readonly count: number
}

export interface Unchecked {
  readonly rules: readonly string[]
  readonly why: Message
}

/** A page at work. */
export interface PageView {
  readonly page: PdfPage
  /** Trim, else art, crop or media box. */
  readonly trim: Box
  /** Bleed, else trim. */
  readonly bleed: Box
  /** What lies on each plate so far; absent where nothing asks. */
  readonly raster: InkRaster | undefined
  /** Something on it is transparent. */
  transparent: boolean
}

/** Findings of one rule beyond this are counted, not kept. */
const MAX_FINDINGS = 100

/** What all checks of one run share. */
export class Run {
  readonly file: PdfFile
  readonly profile: PreflightProfile
  readonly expected: PreflightExpectations
  readonly catalog: PdfDict | undefined
  readonly declared: Declared
  /** The rules the file is held to. */
  readonly claim: PrintClaim | undefined
  /** The page at work. */
  view: PageView | undefined
  /** Rules that were not asked at all. */
  readonly skipped = new Set<string>()
  /** Findings not kept, by rule. */
  readonly more = new Map<string, number>()
  #intents: readonly OutputIntent[] | undefined
  readonly #findings = new Map<string, Finding>()
  readonly #kept = new Map<string, number>()
  readonly #unchecked = new Map<string, { readonly rules: Set<string>; readonly why: Message }>()

  constructor(
    file: PdfFile,
    profile: PreflightProfile,
    expected: PreflightExpectations,
    declared: Declared,
    claim: PrintClaim | undefined,
  ) {
    this.file = file
    this.profile = profile
    this.expected = expected
    this.declared = declared
    this.claim = claim
    this.catalog = file.dict(file.trailer.get("Root"))
  }

  get intents(): readonly OutputIntent[] {
    this.#intents ??= readOutputIntents(this.file)
    return this.#intents
  }

  /** Whether a rule says anything here. */
  wants(rule: string): boolean {
    if (this.profile.off.includes(rule)) return false
    if (this.expected.imposed && OF_PAGES.has(rule)) return false
    if (rule.startsWith("X")) return this.claim === "PDF/X-4" || ALWAYS.has(rule)
    return rule.startsWith("A") ? this.claim === "PDF/X-1a" : true
  }

  report(rule: string, detail: Message, at: SeenAt = {}, severity?: Severity): void {
    if (!this.wants(rule)) return
    const { page = this.view?.page.number, object, box } = at
    const key = `${rule} ${page ?? ""} ${detail.en}`
    const known = this.#findings.get(key)
    if (known !== undefined) {
      this.#findings.set(key, { ...known, count: known.count + 1 })
      return
    }
    const kept = this.#kept.get(rule) ?? 0
    if (kept >= MAX_FINDINGS) {
      this.more.set(rule, (this.more.get(rule) ?? 0) + 1)
      return
    }
    this.#kept.set(rule, kept + 1)
    const place: FindingPlace = {
      ...(page !== undefined && { page }),
      ...(object !== undefined && { object }),
      ...(box !== undefined && this.view !== undefined && { mm: onPaper(box, this.view.trim) }),
    }
    this.#findings.set(key, { rule, severity: severity ?? preflightRule(rule).severity, detail, place, count: 1 })
  }

  /** What could not be looked at, or only in part, and why: a report must not pass for more than it is. */
  cannot(rules: readonly string[], why: Message): void {
    const wanted = rules.filter((rule) => this.wants(rule))
    if (wanted.length > 0) this.#note(wanted, why)
  }

  /** Rules that were not asked at all. */
  skip(rules: readonly string[], why: Message): void {
    for (const rule of rules) this.skipped.add(rule)
    this.#note(rules, why)
  }

  #note(rules: readonly string[], why: Message): void {
    const known = this.#unchecked.get(why.en)
    if (known === undefined) this.#unchecked.set(why.en, { rules: new Set(rules), why })
    else for (const rule of rules) known.rules.add(rule)
  }

  get findings(): readonly Finding[] {
    return [...this.#findings.values()]
  }

  get unchecked(): readonly Unchecked[] {
    return [...this.#unchecked.values()].map(({ rules, why }) => ({ rules: [...rules], why }))
  }
}

function onPaper(box: Box, trim: Box): MmBox {
  const mm = (points: number): number => Math.round((points / PT_PER_MM) * 10) / 10
  return { x: mm(box.x0 - trim.x0), y: mm(trim.y1 - box.y1), width: mm(box.x1 - box.x0), height: mm(box.y1 - box.y0) }
}

/** Damage and encryption matter whatever a file declares. */
const ALWAYS = new Set(["X03", "X05"])

/** Rules about the pages of a product: an imposed sheet is cut and folded into them, and may be smaller than others. */
export const OF_PAGES: ReadonlySet<string> = new Set(["G2", "G4", "G5", "G6", "X32", "X33"])

/** What a check wants to hear of, in the order of the content; all that it keeps is its own. */
export interface Watch extends Partial<Pick<ContentSink, "form" | "extGState" | "renderingIntent">> {
  /** Before the content of a page. */
  page?(view: PageView): void
  text?(shown: TextShown, view: PageView): void
  path?(painted: PathPainted, view: PageView): void
  image?(painted: ImagePainted, view: PageView): void
  shading?(painted: ShadingPainted, view: PageView): void
  /** A colour space that something is painted in, an image's too: once a page. */
  space?(space: ColorSpace, place: ContentPlace, view: PageView): void
  /** After it. */
  endPage?(view: PageView): void
  /** After the last page; how many there were. */
  end?(pages: number): void
}

/** One idea of preflight: the rules it decides, and how. */
export interface Check {
  readonly rules: readonly string[]
  /** Hears only of what shows inside the bleed: marks and the slug line are no part of the product. */
  readonly product?: true
  start(run: Run): Watch | undefined
}
