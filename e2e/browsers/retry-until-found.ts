/** How long something may take to appear, in milliseconds. */
const patience = 20_000

/**
 * What an attempt finds. It is repeated while it finds nothing or fails, because a page or frame may be replaced
 * meanwhile.
 */
export async function retryUntilFound<T>(
  what: string,
  attempt: () => Promise<T | null | undefined>,
): Promise<T> {
  const end = Date.now() + patience
  for (;;) {
    let cause: unknown
    try {
      const result = await attempt()
      if (result !== null && result !== undefined) return result
    } catch (problem) {
      cause = problem
    }
    if (Date.now() > end) throw new Error(`there is no sign of ${what}`, { cause })
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
