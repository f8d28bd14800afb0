import type { Message } from "../foundation/diagnostic.ts"
import type { SourceMap } from "../foundation/source.ts"
import type { Em, Pt } from "../foundation/units.ts"

/** One glyph as shaped: advances and offsets in em, so that they can be cached for every size. */
export interface ShapedGlyph {
  readonly id: number
  readonly advance: Em
  readonly xOffset: Em
  readonly yOffset: Em
  /** The source code points it stands for (for ToUnicode). */
  readonly codePoints: readonly number[]
  /** UTF-16 length of its cluster in the shaped text; 0 for further glyphs of the same cluster. */
  readonly length: number
}

/** A font file opened for use. Knows glyphs, never boxes. */
export interface FontFace {
  /** Stable key, for instance `noto-serif-sc/700`. */
  readonly id: string
  readonly family: string
  readonly weight: number
  readonly italic: boolean
  readonly unitsPerEm: number
  /** Ideographic em box above and below the baseline (0.88 and 0.12 for Noto CJK), both positive. */
  readonly ascent: Em
  readonly descent: Em
  readonly capHeight: Em
  readonly xHeight: Em
  /** The font's own underline, `post`: its middle below the baseline, and how thick it is. Absent where it has none. */
  readonly underline?: { readonly offset: Em; readonly thickness: Em }
  /** Size this face is set at beside a CJK face of size 1 (companion fonts); 1 when it is no companion. */
  readonly scale: number
  has(codePoint: number): boolean
  /** Advance without shaping, from cmap and hmtx. */
  advance(codePoint: number): Em
  /** Shapes one run of one script and language (OpenType tags, e.g. `hani`, `ZHS `). Cached inside. */
  shape(text: string, script: string, language: string, features?: readonly string[]): readonly ShapedGlyph[]
  /**
   * Empty parts left and right of a full-width mark's ink, from `halt`, else its ink box; with `vertical` those above
   * and below the ink of its glyph for lines that run down, from `vhal`.
   */
  blanks(codePoint: number, vertical?: boolean): { readonly left: Em; readonly right: Em }
  /** The bytes the PDF writer embeds a subset of. */
  readonly data: Uint8Array
  /** Fills in a range of `data` before it is read; absent where all of it is there. Only outlines may not be. */
  readonly read?: (start: number, end: number) => void
}

export interface TextStyle {
  /** Families in order of preference, as CSS has them. */
  readonly families: readonly string[]
  readonly weight: number
  readonly italic: boolean
  readonly size: Pt
  /** BCP 47: `zh-Hans`, `en`. */
  readonly lang: string
  readonly letterSpacing: Pt
  /** OpenType feature tags to switch on (`tnum`, `lnum`). */
  readonly features: readonly string[]
}

/** What a paragraph is made of, in reading order. */
export type InlineItem =
  | {
      readonly type: "text"
      readonly text: string
      readonly style: TextStyle
      readonly map: SourceMap
      /** Raised (+) or lowered (−) from the baseline. */
      readonly rise: Pt
      /** In a line that runs down: side by side in the room of one character, css-writing-modes-4 #text-combine-upright. */
      readonly combine?: true
    }
  /** An atomic inline: an image, an inline-block. */
  | { readonly type: "box"; readonly width: Pt; readonly lang: string }
  /** Space of an inline box's start or end: margin, border, padding. No break beside it inwards. */
  | { readonly type: "edge"; readonly width: Pt; readonly side: "start" | "end" }
  /** A forced line break: `<br>`, a preserved newline. */
  | { readonly type: "break" }
  /**
   * A ruby base opens, css-ruby-1 #ruby-pairing: what stands up to the `ruby-end` is set under or over the annotation and
   * is never broken. A base has something to show; bases do not nest.
   */
  | { readonly type: "ruby"; readonly annotation: readonly InlineItem[]; readonly align: RubyAlign }
  | { readonly type: "ruby-end" }
  /** Fills the rest of the line with a repeated pattern: css-content-3 #leader-function. */
  | { readonly type: "leader"; readonly text: string; readonly style: TextStyle }

/** Where the room goes when base and annotation differ in width: css-ruby-1 #ruby-align-property. */
export type RubyAlign = "space-around" | "center" | "space-between" | "start"

export interface ParagraphOptions {
  readonly width: Pt
  /** Of the first line; negative hangs. */
  readonly indent: Pt
  readonly align: "start" | "end" | "center" | "justify"
  readonly alignLast: "start" | "end" | "center" | "justify"
  /** Main language of the paragraph. */
  readonly lang: string
  /** Punctuation style; composition.md section 3. */
  readonly punctuation: "gb" | "kaiming" | "banjiao" | "plain"
  /** text-autospace: space between Han and Latin. */
  readonly autospace: boolean
  /** Its width where it is not 1/4 em, 1/8 to 1/2 when justified. */
  readonly autospaceWidth?: AutospaceWidth
  /** css-text-4 #line-break-property, and the levels of clreq #prohibition_rules_for_line_start_end: none, basic, gb. */
  readonly lineBreak: "gb" | "basic" | "none" | "loose" | "normal" | "strict" | "anywhere"
  readonly wordBreak: "normal" | "break-all" | "keep-all"
  readonly overflowWrap: "normal" | "anywhere"
  readonly hyphens: "none" | "manual" | "auto"
  readonly hanging: "none" | "allow-end" | "force-end"
  /** What opens in a justified line where it is not clreq’s order: css-text-4 #text-justify-property. */
  readonly justify?: "inter-word" | "inter-character"
  readonly wrap: "wrap" | "nowrap" | "balance" | "pretty"
  readonly preserveSpaces: boolean
  /** The line will be turned to run down, and Chinese (`upright`: every letter) stands upright in it. */
  readonly vertical?: "mixed" | "upright"
  /** Never parts a number from its measure word while the line can still be filled. Off: only at a decent cost. */
  readonly keepUnits?: boolean
  /** One line fewer or more than is best, where that can be had without a loose line; TeX’s `\looseness`. */
  readonly looseness?: -1 | 1
  /** Asks for `ComposedLine.clusters`. */
  readonly clusters?: boolean
}

/** Space between Han and Latin: as it is, squeezed and stretched; clreq #mixed_text_composition_in_horizontal_writing_mode. */
export interface AutospaceWidth {
  readonly natural: Em
  readonly min: Em
  readonly max: Em
}

/** What one cluster takes on its line, for reports: `advance` runs to its own end, gaps lie between clusters. */
export interface PlacedCluster {
  /** As in the source; empty for an inserted hyphen. */
  readonly text: string
  /** From the start of the line’s content. */
  readonly x: Pt
  readonly advance: Pt
  readonly inserted?: true
}

/** A glyph as set: `x` is the pen position of its origin from the run's start. */
export interface PlacedGlyph {
  readonly id: number
  readonly x: Pt
  readonly yOffset: Pt
  readonly codePoints: readonly number[]
}

/** A stretch of one item in one face on one line. */
export interface PlacedRun {
  /** Index of the `InlineItem` it belongs to. */
  readonly item: number
  readonly face: FontFace
  readonly size: Pt
  readonly lang: string
  /** From the line's start edge. */
  readonly x: Pt
  /** Up from the baseline. */
  readonly rise: Pt
  readonly width: Pt
  readonly glyphs: readonly PlacedGlyph[]
  /** Source text of the run; an inserted hyphen is not part of it. */
  readonly text: string
  /** UTF-16 range in the item's text. */
  readonly start: number
  readonly end: number
  /** Its glyphs stand upright once the line is turned to run down: each a turn back, scaled across by this. */
  readonly upright?: number
}

export interface PlacedBox {
  readonly item: number
  readonly x: Pt
  readonly width: Pt
}

/** An annotation and the base it belongs to: the runs of the items between `item` and `end`. */
export interface PlacedRuby {
  readonly item: number
  readonly end: number
  /** From the line’s start edge to that of the annotation. */
  readonly x: Pt
  /** The annotation, its runs’ items counted in `annotation`. */
  readonly line: ComposedLine
}

export interface ComposedLine {
  readonly runs: readonly PlacedRun[]
  /** Atomic inlines and edges, placed. */
  readonly boxes: readonly PlacedBox[]
  readonly rubies?: readonly PlacedRuby[]
  /** As set, from the start edge of the first to the end edge of the last thing (hung marks excluded). */
  readonly width: Pt
  /** Before squeezing or stretching. */
  readonly natural: Pt
  /** Where the content starts in the measure, from alignment and indent. */
  readonly x: Pt
  /** The text of the line, for extraction: as in the source, spaces at the break dropped. */
  readonly text: string
  /** True where the text goes on after this line without a space (Han at the break, a cut word). */
  readonly joinsNext: boolean
  /** True when gaps between clusters would read as spaces that the source does not have. */
  readonly needsActualText: boolean
  /** How far the line sticks out of the measure; 0 when it fits. */
  readonly overflow: Pt
  /** Space added per stretchable gap (negative when squeezed), in em; what it would take where the line stays short. */
  readonly gap: Em
  /** 0 natural, −1…−5 squeeze tier reached, 1…3 stretch tier reached; composition.md section 4. */
  readonly tier: number
  /** Ends with a forced break or the paragraph's end. */
  readonly last: boolean
  /** It is to reach the end of its measure; ragged and centred lines are as long as they are. */
  readonly justified?: true
  /** What the break at its end costs, in cost units; composition.md section 4. */
  readonly penalty?: number
  /** Everything on the line, spaces dropped at its edges included; only where the options ask for it. */
  readonly clusters?: readonly PlacedCluster[]
}

/** A character no font of the stack has. */
export interface MissingGlyph {
  readonly item: number
  readonly index: number
  readonly codePoint: number
  /** A catalogue family that has it, if any. */
  readonly availableIn?: string
}

/** A character that is left out or not set as its script needs. */
export interface UnsupportedCharacter {
  readonly item: number
  readonly index: number
  readonly codePoint: number
  /** `control` characters are left out; the others are set in reading order without their script's rules. */
  readonly reason: "right-to-left" | "complex-script" | "control"
}

export interface ComposedParagraph {
  readonly lines: readonly ComposedLine[]
  readonly missing: readonly MissingGlyph[]
  /** Absent where there is none. The first of each run of such characters. */
  readonly unsupported?: readonly UnsupportedCharacter[]
  /** What annotations could not show, by their `ruby` item; absent where there is none. */
  readonly annotations?: readonly (Pick<ComposedParagraph, "missing" | "unsupported"> & { readonly item: number })[]
}

export interface FontSet {
  /** The face for a character in a style: the fallback chain by script and language. */
  faceFor(codePoint: number, style: TextStyle, context: "cjk" | "latin"): FontFace | undefined
  /** The face that gives a style its strut. */
  primary(style: TextStyle): FontFace
  /** A catalogue family that would have the character, for the hint of a missing glyph. */
  familyWith(codePoint: number): string | undefined
  /** The first of these families that is nowhere, and what may be meant by its name. */
  unknownIn(families: readonly string[]): { readonly name: string; readonly hint: Message } | undefined
}
