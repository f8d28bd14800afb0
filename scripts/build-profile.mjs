// Builds profiles/: the output profile of coated offset from the FOGRA39L measurements, and the two tables that stand
// in for a colour library, both relative colorimetric with black point compensation.
// Needs Argyll (colprof, icclu) and Debian's icc-profiles-free; the same versions give the same bytes, in two minutes.
// Usage: node scripts/build-profile.mjs [FOGRA39L.ti3]
import { execFileSync } from "node:child_process"
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const measurements = process.argv[2] ?? "/usr/share/color/icc/FOGRA39L.ti3"
const SRGB = "/usr/share/color/icc/sRGB.icc"
const folder = fileURLToPath(new URL("../profiles", import.meta.url))
const name = "coated-fogra39-300"

/** Grid points on each axis; src/press/color/color-tables.ts reads the same. */
const RGB_GRID = 17
const CMYK_GRID = 9

/** ICC.1:2001-04, 6.1: a profile names the day it was made, which would be another one each time. */
const CREATED = [2026, 1, 1, 0, 0, 0]
const CREATED_AT = 24
const MOST_BYTES = 230 * 1024

const work = mkdtempSync(join(tmpdir(), "tujie-profile-"))
try {
  copyFileSync(measurements, join(work, `${name}.ti3`))
  // Medium quality, no measurements inside (-nc), 300 % ink with 95 % black at the most, black rising over the whole scale.
  // Perceptual tables squeeze the colours of sRGB, seen on a monitor, into those of print.
  const options = ["-qm", "-nc", "-l300", "-L95", "-kr", "-S", SRGB, "-cmt", "-dpp"]
  const text = ["-D", "Coated offset, FOGRA39, 300 % (Tujie)", "-C", "Made from FOGRA39L measurements; see NOTICE"]
  execFileSync("colprof", ["-v", ...options, ...text, name], { cwd: work, stdio: "ignore" })
  const file = join(work, `${name}.icc`)
  const profile = readFileSync(file)
  for (const [i, part] of CREATED.entries()) profile.writeUInt16BE(part, CREATED_AT + i * 2)
  if (profile.length > MOST_BYTES) throw new Error(`The profile is ${profile.length} bytes long`)

  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.icc`), profile)
  const black = blackPoint(file)
  writeFileSync(join(folder, `srgb-to-${name}.bin`), srgbToCmyk(file, black))
  writeFileSync(join(folder, `${name}-to-srgb.bin`), cmykToSrgb(file, black))
  console.log(`${name}.icc ${profile.length} bytes, black point L* ${black.toFixed(2)}`)
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** Rows of numbers through the profile's relative colorimetric tables; PCS is L*a*b*. */
function lookup(file, direction, rows) {
  const input = `${rows.map((row) => row.join(" ")).join("\n")}\n`
  const options = { input, encoding: "utf8", maxBuffer: 1 << 28 }
  const out = execFileSync("icclu", ["-v0", `-f${direction}`, "-ir", "-pl", file], options)
  return out
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
}

/** L* of the darkest print: where the profile puts black, measured. */
function blackPoint(file) {
  const [inks] = lookup(file, "b", [[0, 0, 0]])
  const [[lightness]] = lookup(file, "f", [inks])
  return lightness
}

function srgbToCmyk(file, black) {
  const rows = []
  const steps = RGB_GRID - 1
  for (let r = 0; r <= steps; r++) {
    for (let g = 0; g <= steps; g++) {
      for (let b = 0; b <= steps; b++) rows.push(labOfSrgb([r / steps, g / steps, b / steps], black))
    }
  }
  return bytesOf(lookup(file, "b", rows))
}

function cmykToSrgb(file, black) {
  const rows = []
  const steps = CMYK_GRID - 1
  for (let c = 0; c <= steps; c++) {
    for (let m = 0; m <= steps; m++) {
      for (let y = 0; y <= steps; y++) {
        for (let k = 0; k <= steps; k++) rows.push([c / steps, m / steps, y / steps, k / steps])
      }
    }
  }
  return bytesOf(lookup(file, "f", rows).map((lab) => srgbOfLab(lab, black)))
}

function bytesOf(rows) {
  return Uint8Array.from(rows.flat(), (value) => Math.round(Math.min(1, Math.max(0, value)) * 255))
}

// IEC 61966-2-1, with the primaries adapted to D50 (Bradford), as in sRGB profiles.
function linear(v) {
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
}
function encoded(v) {
  return v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055
}

/** Black point compensation: XYZ is scaled so that black lands on black and white stays; ISO 18619. */
function compensate(y, from, to) {
  return ((1 - to) * (y - from)) / (1 - from) + to
}

function luminance(lightness) {
  return lightness > 8 ? ((lightness + 16) / 116) ** 3 : lightness / 903.3
}

function labOfSrgb(rgb, black) {
  const to = luminance(black)
  const [r, g, b] = rgb.map(linear)
  const [x, y, z] = [
    (0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / 0.9642,
    0.2225045 * r + 0.7168786 * g + 0.0606169 * b,
    (0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / 0.8249,
  ].map((v) => f(compensate(v, 0, to)))
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

function f(t) {
  return t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116
}

function inverse(t) {
  return t ** 3 > 216 / 24389 ? t ** 3 : (116 * t - 16) / (24389 / 27)
}

function srgbOfLab([lightness, a, b], black) {
  const from = luminance(black)
  const fy = (lightness + 16) / 116
  const [x, y, z] = [fy + a / 500, fy, fy - b / 200].map((t) => compensate(inverse(t), from, 0))
  const [X, Y, Z] = [x * 0.9642, y, z * 0.8249]
  return [
    3.1338561 * X - 1.6168667 * Y - 0.4906146 * Z,
    -0.9787684 * X + 1.9161415 * Y + 0.033454 * Z,
    0.0719453 * X - 0.2289914 * Y + 1.4052427 * Z,
  ].map((v) => encoded(Math.max(0, v)))
}
