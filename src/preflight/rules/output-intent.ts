import type { Check } from "../run.ts"

/** X20–X22, X26, A05: what the colours are meant for. */
export const outputIntent: Check = {
  rules: ["X20", "X21", "X22", "X26", "A05"],
  start(run) {
    const { intents } = run
    const own = intents.filter(({ type }) => type === "GTS_PDFX")
    if (own.length !== 1) {
      const detail = {
        en: `there are ${own.length} output intents GTS_PDFX`,
        zh: `有 ${own.length} 个 GTS_PDFX 输出意图`,
      }
      run.report("X20", detail)
      run.report("A05", detail)
    }
    for (const { condition, registry, profile, dict } of own) {
      if (condition === "") {
        run.report("X21", { en: "OutputConditionIdentifier is empty", zh: "OutputConditionIdentifier 为空" })
      }
      if (profile === undefined) {
        const outside = dict.has("DestOutputProfileRef")
        run.report("X22", {
          en: outside ? "the output profile is outside the file" : "there is no DestOutputProfile",
          zh: outside ? "输出特性文件位于文件之外" : "没有 DestOutputProfile",
        })
      }
      const registered = condition !== "" && registry !== ""
      if (profile === undefined && !registered) {
        run.report("A05", { en: "neither a registered condition nor a profile", zh: "既无已注册的条件，也无特性文件" })
      }
    }
    const [press] = own
    for (const { type, profile } of intents) {
      if (type === "GTS_PDFX" || press?.profile === undefined || profile === undefined) continue
      if (profile.object === undefined || profile.object !== press.profile.object) {
        run.report("X26", {
          en: `the output intent ${type} has another profile`,
          zh: `输出意图 ${type} 使用另一特性文件`,
        })
      }
    }
    return undefined
  },
}

/** X23–X25: the profile in it. */
export const outputProfile: Check = {
  rules: ["X23", "X24", "X25"],
  start(run) {
    for (const { type, profile } of run.intents) {
      if (type !== "GTS_PDFX" || profile === undefined) continue
      const { header, n, bytes, object } = profile
      const place = object === undefined ? {} : { object }
      if (header === undefined) {
        run.report("X25", { en: "the output profile is no ICC profile", zh: "输出特性文件不是 ICC 特性文件" }, place)
        continue
      }
      if (header.deviceClass !== "prtr") {
        const name = header.deviceClass
        run.report("X23", { en: `the output profile is of class ${name}`, zh: `输出特性文件的类别为 ${name}` }, place)
      }
      if (n !== header.channels) {
        const space = header.space.trim()
        run.report(
          "X24",
          { en: `N is ${n ?? "missing"}, the profile is ${space}`, zh: `N 为 ${n ?? "缺失"}，特性文件为 ${space}` },
          place,
        )
      }
      if (header.size !== bytes) {
        const detail = {
          en: `the output profile says ${header.size} bytes and has ${bytes}`,
          zh: `输出特性文件声明 ${header.size} 字节，实有 ${bytes} 字节`,
        }
        run.report("X25", detail, place)
      }
      if (header.major !== 2 && header.major !== 4) {
        run.report(
          "X25",
          {
            en: `the output profile is of ICC version ${header.major}`,
            zh: `输出特性文件为 ICC 第 ${header.major} 版`,
          },
          place,
        )
      }
    }
    return undefined
  },
}
