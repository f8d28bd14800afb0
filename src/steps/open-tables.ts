import { type Report, warning } from "../foundation/diagnostic.ts"
import type { Sources } from "../foundation/sources.ts"
import { type ColorTables, openColorTables } from "../press/color/color-tables.ts"

/** An output profile that a print shop gave. */
export interface ShopProfile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Colours in RGB become the inks that the print shop's profile has for them, or ours where there is none. */
export async function openTables(sources: Sources, report: Report, icc: ShopProfile | undefined): Promise<ColorTables> {
  return openColorTables(sources, report, icc && (await shopTable(icc, report)))
}

async function shopTable({ bytes, path }: ShopProfile, report: Report) {
  const { profileFault } = await import("../press/color/output-profile.ts")
  // What is wrong with it is told when a file needs it.
  if (profileFault(bytes) !== undefined) return undefined
  const { srgbToInk } = await import("../press/color/profile-tables.ts")
  return (grid: number): Uint8Array | undefined => {
    const table = srgbToInk(bytes, grid)
    if (table === undefined) report(tableNotRead(path))
    return table
  }
}

const tableNotRead = (path: string) =>
  warning(
    "press/other-conversion",
    {
      en: `the tables of ${path} are of a kind that is not read: colours in RGB were converted for coated paper (FOGRA39)`,
      zh: `${path} 的转换表类型无法读取：RGB 颜色按铜版纸（FOGRA39）转换`,
    },
    {
      hint: {
        en: "Author these colours in CMYK, or ask for a profile with B2A and A2B tables.",
        zh: "请用 CMYK 指定这些颜色，或索取含 B2A 与 A2B 表的特性文件。",
      },
    },
  )
