import type { GradientInks } from "./shading-inks.ts"

/** Where along a gradient a place in its own space is, 0 to 1; undefined where it does not paint. ISO 32000-1, 8.7.4.5. */
export function gradientParameter({
  coords,
  extend,
  radial,
}: GradientInks): (x: number, y: number) => number | undefined {
  return radial ? radialParameter(coords, extend) : axialParameter(coords, extend)
}

type Extend = GradientInks["extend"]

function within(t: number, [start, end]: Extend): number | undefined {
  if ((t < 0 && !start) || (t > 1 && !end)) return undefined
  return Math.min(1, Math.max(0, t))
}

function axialParameter([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[], extend: Extend) {
  const [gx, gy] = [x1 - x0, y1 - y0]
  const length = gx * gx + gy * gy || 1
  return (x: number, y: number): number | undefined => within(((x - x0) * gx + (y - y0) * gy) / length, extend)
}

/** Circles from one to another: the last of those that go through a place, as it is painted on top. */
function radialParameter([x0 = 0, y0 = 0, r0 = 0, x1 = 0, y1 = 0, r1 = 0]: readonly number[], extend: Extend) {
  const [dx, dy, dr] = [x1 - x0, y1 - y0, r1 - r0]
  const a = dx * dx + dy * dy - dr * dr
  const valid = (s: number): number | undefined => (r0 + s * dr >= 0 ? within(s, extend) : undefined)
  return (x: number, y: number): number | undefined => {
    const [px, py] = [x - x0, y - y0]
    const b = px * dx + py * dy + r0 * dr
    const c = px * px + py * py - r0 * r0
    if (Math.abs(a) < 1e-9) return Math.abs(b) < 1e-12 ? undefined : valid(c / (2 * b))
    const root = b * b - a * c
    if (root < 0) return undefined
    const far = Math.sqrt(root) / Math.abs(a)
    return valid(b / a + far) ?? valid(b / a - far)
  }
}
