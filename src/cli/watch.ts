import { watch } from "node:fs"
import { join } from "node:path"
import { folderId, type Project } from "./disk.ts"

/** Editors save in bursts; one build for all events within this time. */
const SETTLE_MS = 60
/** How often a folder that was moved away is looked for. */
const RETURN_MS = 500

/**
 * Runs `rebuild` after every change below the folders a booklet is made from, never twice at once. A folder that goes
 * and comes back is watched again. Ends with the process.
 */
export function watchProject(project: Project, rebuild: () => Promise<void>): Promise<never> {
  return new Promise<never>((_, reject) => {
    let timer: NodeJS.Timeout | undefined
    let isRunning = false
    let isAgain = false
    const run = async (): Promise<void> => {
      isAgain = isRunning
      if (isRunning) return
      isRunning = true
      await rebuild()
      isRunning = false
      if (isAgain) await run()
    }
    const changed = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => run().catch(reject), SETTLE_MS)
    }
    for (const folder of [project.content, "templates", "fonts", "profiles"]) {
      watchFolder(join(project.root, folder), changed)
    }
  })
}

function watchFolder(path: string, changed: () => void): void {
  const id = folderId(path)
  if (id === undefined) {
    const look = setInterval(() => {
      if (folderId(path) === undefined) return
      clearInterval(look)
      watchFolder(path, changed)
      changed()
    }, RETURN_MS)
    return
  }
  const watcher = watch(path, { recursive: true }, () => {
    changed()
    if (folderId(path) === id) return
    watcher.close()
    watchFolder(path, changed)
  })
  watcher.on("error", () => {
    watcher.close()
    watchFolder(path, changed)
  })
}
