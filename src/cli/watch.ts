import { existsSync, watch } from "node:fs"
import { join } from "node:path"
import type { Project } from "./disk.ts"

/** Editors save in bursts; one build for all events within this time. */
const SETTLE_MS = 60

/** Runs `rebuild` after every change below the folders a booklet is made from. Ends with the process. */
export async function watchProject(project: Project, rebuild: () => Promise<void>): Promise<never> {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const changed = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(rebuild)
    }, SETTLE_MS)
  }
  for (const folder of [project.content, "templates", "fonts"]) {
    const at = join(project.root, folder)
    if (existsSync(at)) watch(at, { recursive: true }, changed)
  }
  return new Promise<never>(() => {})
}
