// A command of this program or of a peer, measured from outside as a whole process.
import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"

export const MEGABYTE = 1024
/** How often the system is asked what memory a process has had, in milliseconds. */
const LOOK = 10

export const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]

/** Milliseconds, the most memory it had in KB (0 where the system does not tell), and the pages it says it made first. */
export function runProcess(args) {
  return new Promise((done, fail) => {
    const start = performance.now()
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] })
    let out = ""
    let peak = 0
    const listen = (data) => {
      out += data
    }
    child.stdout.on("data", listen)
    child.stderr.on("data", listen)
    const look = setInterval(() => {
      peak = Math.max(peak, peakMemory(child.pid))
    }, LOOK)
    child.on("close", (status) => {
      clearInterval(look)
      if (status === 0) done({ ms: performance.now() - start, peak, pages: Number(/(\d+) pages/.exec(out)?.[1]) })
      else fail(new Error(`${args.join(" ")} ended with ${status}\n${out}`))
    })
  })
}

function peakMemory(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0)
  } catch {
    // The process has ended, or the system has no such file.
    return 0
  }
}
