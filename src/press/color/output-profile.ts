import { error, type Message, type Report } from "../../foundation/diagnostic.ts"
import type { Sources } from "../../foundation/sources.ts"
import { PRESS_CONDITIONS } from "../../tables/press-conditions.ts"

/** The printing condition colours are meant for: ISO 32000-1, 14.11.5. */
export interface OutputIntent {
  /** Name in the registry, or `Custom`. */
  readonly identifier: string
  /** In words. */
  readonly condition: string
  readonly profile: Uint8Array
  /** Colours of ours were converted by this profile's own tables. */
  readonly own: boolean
}

const OWN_PROFILE = "profiles/coated-fogra39-300.icc"

/** The profile that comes with Tujie: coated offset, FOGRA39. */
export function ownIntent(sources: Sources, report: Report): OutputIntent | undefined {
  const profile = sources.bytes(OWN_PROFILE)
  if (profile !== undefined) {
    const condition = "Coated offset, FOGRA39 (ISO 12647-2:2004/Amd 1), 300 %"
    return { identifier: "FOGRA39", condition, profile, own: true }
  }
  const message = { en: `there is no file ${OWN_PROFILE}`, zh: `找不到文件 ${OWN_PROFILE}` }
  const hint = {
    en: "Copy the folder profiles/ from Tujie into the project, or name the print shop's profile with --icc.",
    zh: "请将图解的 profiles/ 文件夹复制到项目中，或用 --icc 指定印厂的特性文件。",
  }
  report(error("press/no-profile", message, { hint }))
  return undefined
}

/** The print shop's own profile, if it is one that inks can be printed by; else a finding. */
export function shopIntent(profile: Uint8Array, path: string, report: Report): OutputIntent | undefined {
  const fault = profileFault(profile)
  if (fault !== undefined) {
    const message = { en: `${path}: ${fault.en}`, zh: `${path}：${fault.zh}` }
    const hint = {
      en: "Ask the print shop for the ICC output profile of its press and paper (class prtr, CMYK).",
      zh: "请向印厂索取其印刷机与纸张的 ICC 输出特性文件（类别 prtr，CMYK）。",
    }
    report(error("press/not-an-output-profile", message, { hint }))
    return undefined
  }
  const described = description(profile)
  const condition = described === "" ? (path.split(/[\\/]/).at(-1) ?? path) : described
  const known = PRESS_CONDITIONS.find(({ profiles }) => profiles.test(condition))
  return { identifier: known?.identifier ?? "Custom", condition, profile, own: false }
}

// ICC.1:2010, 7.2: the header's fields, by offset.
const HEADER = 128
/** Of the table of tags: signature, place, length. */
const TAG_ENTRY = 12
const VERSION_AT = 8
const CLASS_AT = 12
const SPACE_AT = 16
const PCS_AT = 20
const SIGNATURE_AT = 36
/** Version 5 (iccMAX) is another format; ISO 15930-7 knows those up to 4. */
const NEWEST = 4

/** What keeps a file from being an output profile for four inks. */
export function profileFault(profile: Uint8Array): Message | undefined {
  if (profile.length < HEADER + 4 || word(profile, SIGNATURE_AT) !== "acsp")
    return { en: "this is not an ICC profile", zh: "不是 ICC 特性文件" }
  const stated = number(profile, 0)
  if (stated !== profile.length) {
    const is = profile.length
    return {
      en: `the profile says it is ${stated} bytes long, but the file is ${is}`,
      zh: `特性文件自称长 ${stated} 字节，实际为 ${is} 字节`,
    }
  }
  const kind = word(profile, CLASS_AT)
  if (kind !== "prtr") {
    const what = CLASSES[kind]
    return {
      en: `this is a profile of class "${kind}"${what ? `, for ${what.en}` : ""}, not of a press ("prtr")`,
      zh: `特性文件的类别是“${kind}”${what ? `（${what.zh}）` : ""}，不是印刷输出（“prtr”）`,
    }
  }
  const space = word(profile, SPACE_AT)
  if (space !== "CMYK")
    return { en: `the profile is for ${space.trim()}, not for CMYK`, zh: `特性文件用于 ${space.trim()}，不是 CMYK` }
  const version = profile[VERSION_AT] as number
  if (version > NEWEST)
    return {
      en: `the profile has version ${version}; PDF/X takes those up to 4`,
      zh: `特性文件为第 ${version} 版，PDF/X 只接受第 4 版及以前`,
    }
  const pcs = word(profile, PCS_AT)
  if (pcs !== "Lab " && pcs !== "XYZ ")
    return { en: "the profile's connection space is neither Lab nor XYZ", zh: "特性文件的连接空间既非 Lab 也非 XYZ" }
  if (!hasWholeTags(profile))
    return {
      en: "the profile is damaged: its table of tags names data outside the file",
      zh: "特性文件已损坏：标签表指向文件以外的数据",
    }
  const missing = REQUIRED.filter((tag) => tagData(profile, tag) === undefined)
  if (missing.length > 0) {
    const names = missing.join(", ")
    return { en: `the profile lacks the tables ${names}`, zh: `特性文件缺少 ${names} 表` }
  }
  return undefined
}

/** Tables from inks to colours and back, ICC.1:2010, 8.5.2: a profile without the second is for looking at prints only. */
const REQUIRED = ["A2B0", "B2A0"] as const

const CLASSES: Readonly<Record<string, Message>> = {
  mntr: { en: "monitors", zh: "显示器" },
  scnr: { en: "scanners and cameras", zh: "扫描仪、相机" },
  link: { en: "a link of two devices", zh: "设备链接" },
  spac: { en: "a colour space", zh: "色彩空间" },
  abst: { en: "an effect", zh: "抽象特性" },
  nmcl: { en: "named colours", zh: "命名色" },
}

const word = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))

const number = (bytes: Uint8Array, at: number): number =>
  (((bytes[at] as number) << 24) |
    ((bytes[at + 1] as number) << 16) |
    ((bytes[at + 2] as number) << 8) |
    (bytes[at + 3] as number)) >>>
  0

/** Whether the table of tags, ICC.1:2010, 7.3, and all that it names lie within the file. */
function hasWholeTags(profile: Uint8Array): boolean {
  const count = number(profile, HEADER)
  const end = HEADER + 4 + count * TAG_ENTRY
  if (end > profile.length) return false
  for (let entry = HEADER + 4; entry < end; entry += TAG_ENTRY) {
    if (number(profile, entry + 4) + number(profile, entry + 8) > profile.length) return false
  }
  return true
}

/** Data of a tag that lies within the file. */
export function tagData(profile: Uint8Array, signature: string): Uint8Array | undefined {
  const count = Math.min(number(profile, HEADER), (profile.length - HEADER - 4) / TAG_ENTRY)
  for (let i = 0; i < count; i++) {
    const entry = HEADER + 4 + i * TAG_ENTRY
    if (word(profile, entry) !== signature) continue
    const from = number(profile, entry + 4)
    const to = from + number(profile, entry + 8)
    return to <= profile.length && to - from >= 8 ? profile.subarray(from, to) : undefined
  }
  return undefined
}

/** `desc` as versions 2 and 4 write it, without what cannot be seen. */
function description(profile: Uint8Array): string {
  const tag = tagData(profile, "desc")
  if (tag === undefined || tag.length < 16) return ""
  let text = ""
  if (word(tag, 0) === "desc") {
    const length = Math.min(number(tag, 8), tag.length - 12)
    for (let i = 0; i < length; i++) text += String.fromCharCode(tag[12 + i] as number)
  } else if (word(tag, 0) === "mluc" && tag.length >= 28) {
    const length = number(tag, 20)
    const from = number(tag, 24)
    for (let i = 0; i + 1 < length && from + i + 1 < tag.length; i += 2) {
      text += String.fromCharCode(((tag[from + i] as number) << 8) | (tag[from + i + 1] as number))
    }
  }
  return text.replace(/\p{Cc}/gu, "").trim()
}
