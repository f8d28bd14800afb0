import { diskSources, sha256 } from "../cli/disk.ts"
import type { Sources } from "../foundation/sources.ts"
import { type BuildRequest, type BuildResult, build } from "../pipeline.ts"

/** The project on disk with some files replaced or added, in memory; `undefined` takes a file away. */
export function overlay(
  files: Readonly<Record<string, string | Uint8Array | undefined>>,
  base = diskSources(process.cwd()),
): Sources {
  const decode = (value: string | Uint8Array | undefined): string | undefined =>
    value === undefined || typeof value === "string" ? value : new TextDecoder().decode(value)
  const encode = (value: string | Uint8Array | undefined): Uint8Array | undefined =>
    typeof value === "string" ? new TextEncoder().encode(value) : value
  return {
    text: (path) => (path in files ? decode(files[path]) : base.text(path)),
    bytes: (path) => (path in files ? encode(files[path]) : base.bytes(path)),
    list: (folder) => {
      const names = new Set(base.list(folder))
      for (const [path, value] of Object.entries(files)) {
        if (!path.startsWith(`${folder}/`)) continue
        const name = path.slice(folder.length + 1).split("/")[0] as string
        if (value === undefined) names.delete(name)
        else names.add(name)
      }
      return [...names].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    },
  }
}

/** The reading file alone, unless other editions are asked for. */
export const buildWith = (sources: Sources, request: Partial<BuildRequest> = {}): Promise<BuildResult> =>
  build(sources, { content: "content/xiangtan-2022", editions: ["screen"], hash: sha256, ...request })

const both = (text: string): { zh: string; en: string } => ({ zh: text, en: text })

/** A small booklet in memory: one section with the blocks given, beside the real theme and fonts. */
export function smallBooklet(blocks: readonly unknown[], changes: Readonly<Record<string, unknown>> = {}): Sources {
  const report = {
    id: "small",
    title: { zh: "小册", en: "Small" },
    organ: { zh: "某机构", en: "A body" },
    period: { zh: "2022年", en: "2022" },
    date: "2023-02-20",
    figures: {},
    terms: {},
    sections: [{ id: "one", kind: "numbered", title: { zh: "第一", en: "First" }, blocks }],
    imprint: [both("2022")],
    ...changes,
  }
  const booklet = {
    name: "small",
    report: "report.json",
    theme: "hongjin",
    trim: "A5",
    languages: ["zh", "en"],
    bilingual: "stacked",
    editions: ["screen"],
  }
  return overlay({
    "content/small/booklet.json": JSON.stringify(booklet, undefined, 2),
    "content/small/report.json": JSON.stringify(report, undefined, 2),
  })
}

export const paragraph = (id: string, zh: string, en: string): unknown => ({
  type: "paragraph",
  id,
  sentences: [{ zh, en }],
})
