import type { ColorSpace } from "../content/color-space.ts"
import { readIccHeader } from "../icc-header.ts"
import { intentSpace } from "../output-intent.ts"
import type { Check, Run, SeenAt } from "../run.ts"

/** X34, C2, A03: what colours may be in. Looked at where something is painted, each space once a page. */
export const colorSpaces: Check = {
  rules: ["X34", "C2", "A03"],
  start(run) {
    const intent = intentSpace(run.intents)
    return { space: (space, place) => judge(run, space, intent, place) }
  },
}

function judge(run: Run, space: ColorSpace, intent: string, place: SeenAt): void {
  const family = innermost(space)
  const rgb = family === "DeviceRGB" || family === "CalRGB" || family === "Lab" || family === "ICC RGB"
  const allowed = family === "DeviceGray" || family === "DeviceCMYK"
  if (!allowed) {
    const name = space.family === "Pattern" ? undefined : family
    if (name !== undefined) run.report("A03", { en: `a colour in ${name}`, zh: `使用 ${name} 颜色` }, place)
  }
  // Grey is black ink of a CMYK press; that there is no intent at all is X20.
  const undefinedHere = (family === "DeviceRGB" && intent !== "RGB") || (family === "DeviceCMYK" && intent !== "CMYK")
  if (undefinedHere && run.wants("X34")) {
    run.report(
      "X34",
      { en: `${family} under an output intent for ${intent}`, zh: `输出意图为 ${intent}，却使用 ${family}` },
      place,
    )
    return
  }
  if (run.claim === "PDF/X-1a" || !rgb) return
  if (family === "DeviceRGB" && run.profile.rgb === "managed" && intent !== "RGB") {
    run.report("C2", { en: "DeviceRGB without a profile", zh: "不带特性文件的 DeviceRGB" }, place)
  } else if (run.expected.cmykOnly) {
    run.report("C2", { en: `${family} in a job of CMYK alone`, zh: `纯 CMYK 作业中出现 ${family}` }, place)
  }
}

/** Spot colours are judged by what stands in for them. */
function innermost(space: ColorSpace): string | undefined {
  switch (space.family) {
    case "Indexed":
      return innermost(space.base)
    case "Separation":
    case "DeviceN":
      return innermost(space.alternate)
    case "Pattern":
      return space.base && innermost(space.base)
    case "ICCBased":
      return space.components === 4 ? "ICC CMYK" : space.components === 1 ? "ICC Gray" : "ICC RGB"
  }
  return space.family
}

const ICC_SPACES: Readonly<Record<number, readonly string[]>> = { 1: ["GRAY"], 3: ["RGB ", "Lab "], 4: ["CMYK"] }

/** X37: a profile has the channels that are said of it, and a JPEG those of its space. */
export const channels: Check = {
  rules: ["X37"],
  start(run) {
    const known = new Set<unknown>()
    const judgeProfile = (space: ColorSpace, place: SeenAt): void => {
      if (space.family === "Indexed") judgeProfile(space.base, place)
      else if (space.family === "Separation" || space.family === "DeviceN") judgeProfile(space.alternate, place)
      if (space.family !== "ICCBased" || known.has(space)) return
      known.add(space)
      const { profile, components } = space
      const header = readIccHeader(run.file.decode(profile.stream).bytes)
      const at = { object: profile.object ?? place.object }
      if (header === undefined) {
        run.report("X37", { en: "an ICC profile that is none", zh: "不是有效的 ICC 特性文件" }, at)
      } else if (!ICC_SPACES[components]?.includes(header.space)) {
        const own = header.space.trim()
        run.report(
          "X37",
          { en: `an ICC profile for ${own} with N ${components}`, zh: `${own} 特性文件的 N 为 ${components}` },
          at,
        )
      }
    }
    return {
      space: judgeProfile,
      image(image) {
        const { stream, object, space, codec } = image
        if (codec !== "DCTDecode" || space === undefined || known.has(stream)) return
        known.add(stream)
        const found = jpegComponents(run.file.decode(stream).bytes)
        if (found === undefined || found === space.components) return
        const detail = {
          en: `a JPEG of ${found} channels in a colour space of ${space.components}`,
          zh: `JPEG 有 ${found} 个通道，色彩空间为 ${space.components} 个`,
        }
        run.report("X37", detail, { object })
      },
    }
  },
}

/** Channels in the frame header; ITU T.81, B.2.2. */
export function jpegComponents(bytes: Uint8Array): number | undefined {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] as number
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) return bytes[at + 9]
    at += 2 + (((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number))
  }
  return undefined
}
