// Ink inside the bleed, and what black text leaves on the other plates, from plots in CMYK with and without text.
// Usage: node scripts/check-plates.mjs folder resolution left bottom right top   (the bleed box, in pt)
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const [folder, ...numbers] = process.argv.slice(2)
const [resolution, left, bottom, right, top] = numbers.map(Number)
const MOST_INK = 300
/** Black of text, not of a picture or of a tint. */
const BLACK = 0.95 * 255

let most = 0
let black = 0
let stained = 0
for (const name of readdirSync(folder).filter((file) => file.startsWith("all-"))) {
  const all = readPam(join(folder, name))
  const bare = readPam(join(folder, name.replace("all-", "bare-")))
  const pixel = (points) => Math.round((points * resolution) / 72)
  const [x0, x1] = [pixel(left) + 1, pixel(right) - 1]
  const [y0, y1] = [all.height - pixel(top) + 1, all.height - pixel(bottom) - 1]
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      const at = (y * all.width + x) * 4
      const [c, m, yellow, k] = all.pixels.subarray(at, at + 4)
      most = Math.max(most, ((c + m + yellow + k) * 100) / 255)
      const [c0, m0, y0, k0] = bare.pixels.subarray(at, at + 4)
      if (k < BLACK || k0 >= BLACK) continue
      black++
      if (c !== c0 || m !== m0 || yellow !== y0) stained++
    }
  }
}
if (black === 0) fail("no black text was found")
const share = (stained * 100) / black
console.log(`ink inside the bleed: ${most.toFixed(1)} % at the most`)
console.log(`black text on the plates of cyan, magenta and yellow: ${share.toFixed(3)} % of ${black} pixels`)
if (most > MOST_INK) fail(`more than ${MOST_INK} % of ink`)
if (stained > 0) fail("black text is not on the black plate alone, or is cut out of what lies below it")

function fail(message) {
  console.error(message)
  process.exit(1)
}

/** netpbm's PAM: a header of lines, then the samples. */
function readPam(path) {
  const bytes = readFileSync(path)
  const end = bytes.indexOf("ENDHDR\n") + 7
  const header = bytes.subarray(0, end).toString("latin1")
  const number = (key) => Number(new RegExp(`^${key} (\\d+)`, "m").exec(header)?.[1])
  return { width: number("WIDTH"), height: number("HEIGHT"), pixels: bytes.subarray(end) }
}
