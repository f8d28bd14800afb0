/**
 * pdf-lib tells of what it passes over in a damaged file on the console, and has no other way. While `work` runs, what is
 * said there goes to `heard`, so that it becomes findings and standard output stays ours.
 */
export async function hearLibrary<T>(work: () => Promise<T>, heard: (text: string) => void): Promise<T> {
  const { log, warn, error } = console
  const hear = (...parts: readonly unknown[]): void => heard(parts.map(String).join(" "))
  Object.assign(console, { log: hear, warn: hear, error: hear })
  try {
    return await work()
  } finally {
    Object.assign(console, { log, warn, error })
  }
}
