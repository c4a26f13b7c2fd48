import { exportRecords } from './let-out.ts'

/** What a reader took out of the chart and somebody else could still find on this computer. */
export function leftBehind(session: Parameters<typeof exportRecords>[0]): {
  readonly files: readonly string[]
  readonly isOnClipboard: boolean
} {
  const records = exportRecords(session)
  return {
    files: [...new Set(records.flatMap(({ fileName }) => fileName ?? []))],
    isOnClipboard: records.some(({ kind }) => kind === 'copy'),
  }
}
