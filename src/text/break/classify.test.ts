import { expect, test } from "vitest"
import { isLatinText } from "./classify.ts"
import { eastAsianWidth } from "./line-break-class.ts"

test("what is a letter is what Unicode calls one, in blocks of signs too", () => {
  for (let codePoint = 0x80; codePoint < 0x3000; codePoint++) {
    if (eastAsianWidth(codePoint) === 2) continue
    const letter = /\p{L}/u.test(String.fromCodePoint(codePoint))
    if (isLatinText(codePoint) !== letter) expect.fail(`U+${codePoint.toString(16)} is ${letter ? "a" : "no"} letter`)
  }
})
