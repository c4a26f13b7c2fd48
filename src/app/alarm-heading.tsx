import type { LateFaces } from '#src/ui/late.tsx'

/** What an alarm says before the rest of it is loaded, and where that cannot be. */
export function alarmHeading(words: string): LateFaces {
  const alarm = (
    <main className="card">
      <div role="alert">
        <h1>{words}</h1>
      </div>
    </main>
  )
  return { waiting: alarm, failed: alarm }
}
