import type { Color, Paint } from "../foundation/color.ts"
import type { Matrix, Path, Size } from "../foundation/geometry.ts"
import type { Em, Pt } from "../foundation/units.ts"
import type { ComposedParagraph, InlineItem } from "../text/text.ts"

/** Text in a scene: already composed; its first baseline stands at (x, y) plus each line's own x. */
export interface SceneText {
  readonly type: "text"
  readonly x: Pt
  /** Baseline of the first line. */
  readonly y: Pt
  readonly leading: Pt
  readonly paragraph: ComposedParagraph
  readonly items: readonly InlineItem[]
  readonly color: Color
  readonly lang: string
}

/** What of a shape's geometry stands for a value; `count`: one shape for each. */
export interface Shows {
  /** The figure, by its id; a date, as written. */
  readonly of: string
  readonly by: "width" | "height" | "area" | "length" | "x" | "y" | "count"
  /** Where the shape has a scale of its own: the value and the measure of the whole that it is a part of. */
  readonly whole?: { readonly amount: number; readonly measure: number }
}

export interface ScenePath {
  readonly type: "path"
  /** Where the shape is a value drawn: the shapes of one scene that show by the same measure have one scale. */
  readonly shows?: Shows
  readonly path: Path
  readonly fill?: Paint
  readonly fillRule?: "nonzero" | "evenodd"
  readonly stroke?: {
    readonly color: Color
    readonly width: Pt
    readonly dash?: readonly Pt[]
    readonly cap?: "butt" | "round" | "square"
    readonly join?: "miter" | "round" | "bevel"
  }
}

export interface SceneGroup {
  readonly type: "group"
  readonly shows?: Shows
  readonly transform?: Matrix
  readonly clip?: Path
  readonly opacity?: number
  readonly children: readonly SceneNode[]
}

export type SceneNode = ScenePath | SceneText | SceneGroup

/** The graphic room's noun: a drawing with its size and its description in words. */
export interface Scene {
  readonly size: Size
  readonly children: readonly SceneNode[]
  /** Alternative text, in the languages drawn, one string a language. */
  readonly description: readonly { readonly lang: string; readonly text: string }[]
  /** Set smaller than this, as a share of its own size, it no longer serves: a code that cannot be scanned. */
  readonly leastScale?: number
}

/** How charts set text: the line composer, bound to the theme's fonts. */
export interface MeasuredText extends Size {
  readonly lines: number
  /** From the top of the box to the first baseline. */
  readonly firstBaseline: Pt
  /** Width of the longest line. */
  readonly inkWidth: Pt
  /** The text as a scene node with its box's top left corner at (x, y). */
  readonly at: (x: number, y: number) => SceneText
}

export interface ChartTextStyle {
  readonly families: readonly string[]
  readonly weight: number
  readonly size: Pt
  readonly leading: Pt
  readonly color: Color
  readonly lang: string
  readonly align?: "start" | "center" | "end"
  readonly letterSpacing?: Em
  readonly features?: readonly string[]
  /** Running text: its lines are filled, as a label's are evened out. */
  readonly running?: boolean
}

export type Measure = (text: string, style: ChartTextStyle, width: Pt) => MeasuredText
