import { LINE_BREAK_CLASSES } from "../../tables/line-break-classes.ts"

const {
  AL,
  B2,
  BA,
  BB,
  BK,
  CB,
  CJ,
  CL,
  CM,
  CP,
  CR,
  EB,
  EM,
  EX,
  EX_PICT,
  GL,
  H2,
  H3,
  HL,
  HY,
  ID,
  IN,
  IS,
  JL,
  JT,
  JV,
  LF,
  NL,
  NS,
  NU,
  OP,
  OP_EA,
  PO,
  PR,
  QU,
  RI,
  SP,
  SY,
  WJ,
  ZW,
  ZWJ,
} = LINE_BREAK_CLASSES

/** What stands between two characters. */
export const NO_BREAK = 0
export const BREAK = 1
export const MUST_BREAK = 2

const isHard = (c: number) => c === BK || c === CR || c === LF || c === NL
const isLetter = (c: number) => c === AL || c === HL
const isIdeograph = (c: number) => c === ID || c === EX_PICT || c === EB || c === EM
const isHangul = (c: number) => c === JL || c === JV || c === JT || c === H2 || c === H3
const isOpen = (c: number) => c === OP || c === OP_EA

/** Where the regular expression of LB25 stands: outside a number, in its digits, after its closing bracket. */
const OUTSIDE = 0
const DIGITS = 1
const CLOSED = 2

/**
 * Break opportunities before each class of a text, by the rules of uax14 #Algorithm (LB2 to LB31, numbers by the
 * regular expression of its example 7, as the LineBreakTest of the Unicode Character Database has them).
 * `out[i]` is what stands before class `i`; `out[0]` is always NO_BREAK.
 */
export function breaksOfClasses(classes: Uint8Array, length: number, out: Uint8Array): void {
  // `left` is the class before the spaces, with marks absorbed into their base (LB9).
  let left = -1
  let beforeLeft = -1
  let raw = -1
  let spaces = false
  let number = OUTSIDE
  let regional = 0
  for (let i = 0; i < length; i++) {
    let right = classes[i] as number
    if (right === CJ) right = NS
    const previous = raw
    raw = right
    if (right === CM || right === ZWJ) {
      if (i > 0 && !isHard(previous) && previous !== SP && previous !== ZW) {
        out[i] = NO_BREAK
        continue
      }
      right = AL // LB10
    }
    if (i === 0) out[i] = NO_BREAK
    else if (previous === left && number === OUTSIDE && !spaces && !looksFurther(left)) out[i] = betweenTwo(left, right)
    else out[i] = between(left, right, previous, spaces, beforeLeft, number, regional, classes, length, i)
    if (right === SP) {
      spaces = true
      number = OUTSIDE
      continue
    }
    if (number !== OUTSIDE || right === NU) number = nextNumber(number, right, spaces)
    regional = right === RI ? (spaces ? 1 : regional + 1) : 0
    beforeLeft = spaces ? SP : left
    left = right
    spaces = false
  }
}

/** After these classes a rule asks for more than two neighbours: LB21a, LB25 and LB30a. */
const looksFurther = (left: number) => left === HY || left === BA || left === PR || left === PO || left === RI

const CLASSES = 64
/** What stands between two classes with nothing beside them, one more than it is; 0 where that was not asked yet. */
const pairs = new Uint8Array(CLASSES * CLASSES)
const NO_CLASSES = new Uint8Array(0)

/** Most of a text: two classes outside a number, no spaces or marks between them. */
function betweenTwo(left: number, right: number): number {
  const pair = left * CLASSES + right
  const known = pairs[pair] as number
  if (known > 0) return known - 1
  const found = between(left, right, left, false, -1, OUTSIDE, 0, NO_CLASSES, 0, 0)
  pairs[pair] = found + 1
  return found
}

/** The rules LB4 to LB31 between `left` (before the spaces, if any) and `right` at position `i`. */
function between(
  left: number,
  right: number,
  previous: number,
  spaces: boolean,
  beforeLeft: number,
  number: number,
  regional: number,
  classes: Uint8Array,
  length: number,
  i: number,
): number {
  if (previous === BK || previous === LF || previous === NL) return MUST_BREAK // LB4
  if (previous === CR) return right === LF ? NO_BREAK : MUST_BREAK // LB5
  if (isHard(right)) return NO_BREAK // LB6
  if (right === SP || right === ZW) return NO_BREAK // LB7
  if (left === ZW) return BREAK // LB8
  if (previous === ZWJ) return NO_BREAK // LB8a
  if (right === WJ || (left === WJ && !spaces)) return NO_BREAK // LB11
  if (left === GL && !spaces) return NO_BREAK // LB12
  if (right === GL && !spaces && left !== BA && left !== HY) return NO_BREAK // LB12a
  if (right === CL || right === CP || right === EX || right === IS || right === SY) return NO_BREAK // LB13
  if (isOpen(left)) return NO_BREAK // LB14
  if (left === QU && isOpen(right)) return NO_BREAK // LB15
  if ((left === CL || left === CP) && right === NS) return NO_BREAK // LB16
  if (left === B2 && right === B2) return NO_BREAK // LB17
  if (spaces) return BREAK // LB18
  if (right === QU || left === QU) return NO_BREAK // LB19
  if (right === CB || left === CB) return BREAK // LB20
  if (right === BA || right === HY || right === NS || left === BB) return NO_BREAK // LB21
  if (beforeLeft === HL && (left === HY || left === BA)) return NO_BREAK // LB21a
  if (left === SY && right === HL) return NO_BREAK // LB21b
  if (right === IN) return NO_BREAK // LB22
  if ((isLetter(left) && right === NU) || (left === NU && isLetter(right))) return NO_BREAK // LB23
  if (left === PR && isIdeograph(right)) return NO_BREAK // LB23a
  if (isIdeograph(left) && right === PO) return NO_BREAK
  if ((left === PR || left === PO) && isLetter(right)) return NO_BREAK // LB24
  if (isLetter(left) && (right === PR || right === PO)) return NO_BREAK
  if (left === PR || left === PO) {
    if (right === NU) return NO_BREAK // LB25
    if ((right === OP || right === OP_EA || right === HY) && nextBase(classes, length, i) === NU) return NO_BREAK
  }
  if (left === HY && right === NU) return NO_BREAK
  if (number === DIGITS && right === NU) return NO_BREAK
  if (number !== OUTSIDE && (right === PO || right === PR)) return NO_BREAK
  if (left === JL && (right === JL || right === JV || right === H2 || right === H3)) return NO_BREAK // LB26
  if ((left === JV || left === H2) && (right === JV || right === JT)) return NO_BREAK
  if ((left === JT || left === H3) && right === JT) return NO_BREAK
  if ((isHangul(left) && right === PO) || (left === PR && isHangul(right))) return NO_BREAK // LB27
  if (isLetter(left) && isLetter(right)) return NO_BREAK // LB28
  if (left === IS && isLetter(right)) return NO_BREAK // LB29
  if ((isLetter(left) || left === NU) && right === OP) return NO_BREAK // LB30
  if (left === CP && (isLetter(right) || right === NU)) return NO_BREAK
  if (left === RI && right === RI && regional % 2 === 1) return NO_BREAK // LB30a
  if ((left === EB || left === EX_PICT) && right === EM) return NO_BREAK // LB30b
  return BREAK // LB31
}

function nextNumber(number: number, right: number, spaces: boolean): number {
  if (right === NU) return DIGITS
  if (spaces || number !== DIGITS) return OUTSIDE
  if (right === SY || right === IS) return DIGITS
  return right === CL || right === CP ? CLOSED : OUTSIDE
}

/** The class after position `i`, past the marks of LB9. */
function nextBase(classes: Uint8Array, length: number, i: number): number {
  let at = i + 1
  while (at < length && (classes[at] === CM || classes[at] === ZWJ)) at++
  return at < length ? (classes[at] as number) : -1
}
