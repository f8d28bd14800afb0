import { type Report, warning } from "../../foundation/diagnostic.ts"
import { type Pt, pt } from "../../foundation/units.ts"
import type { ComputedStyle } from "../../style/computed.ts"
import type { StyledElement } from "../../style/styled.ts"
import { CENTRAL_BASELINE } from "../../text/vertical.ts"
import { isTypesetDown, lineStyle } from "../vertical/turn.ts"
import { SUB, SUPER } from "./text-style.ts"

/** How much an inline element raises its text over its parent's by `vertical-align`. */
export function riseOf(element: StyledElement, parent: ComputedStyle, report: Report): Pt {
  const style = lineStyle(element.style)
  const { verticalAlign: align } = style
  // Sizes share the middle of the em box in lines that run down, not the alphabetic baseline.
  let rise = isTypesetDown(style) ? CENTRAL_BASELINE * (parent.fontSize - style.fontSize) : 0
  if (typeof align === "object") rise += align.pt
  else if (align === "sub") rise += SUB * parent.fontSize
  else if (align === "super") rise += SUPER * parent.fontSize
  // `middle` needs the fonts: inline-edges.ts raises it.
  else if (align !== "baseline" && align !== "middle") {
    report(
      warning(
        "layout/vertical-align-not-yet",
        {
          en: `\`vertical-align: ${align}\` works on inline blocks and images only; the text stays on the baseline.`,
          zh: `vertical-align: ${align} 目前只用于行内块和图像，文字仍在基线上。`,
        },
        {
          span: element.declared.get("vertical-align") ?? element.element.span,
          hint: {
            en: "Write sub, super or a length, or make it an inline block.",
            zh: "请写 sub、super 或长度，或改为 inline-block。",
          },
        },
      ),
    )
  }
  return pt(rise)
}

/** Whether `position: relative` moves an inline box, css-position-3 #relpos-insets. */
export const isMoved = ({ position, top, right, bottom, left }: ComputedStyle): boolean =>
  position === "relative" && !(top === "auto" && right === "auto" && bottom === "auto" && left === "auto")

/** Whether an inline box paints anything of its own. */
export const isDecorated = ({ backgroundColor, backgroundImage, borderStyle }: ComputedStyle): boolean =>
  backgroundColor.alpha > 0 ||
  backgroundImage.length > 0 ||
  borderStyle.top !== "none" ||
  borderStyle.right !== "none" ||
  borderStyle.bottom !== "none" ||
  borderStyle.left !== "none"

/** What stays text where it stands: a footnote and its call. */
export const isNotePart = ({ pseudo, style }: StyledElement): boolean =>
  pseudo === "footnote-call" || (pseudo === undefined && style.float === "footnote" && style.display !== "none")
