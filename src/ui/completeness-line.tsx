import type { ReactNode } from 'react'

export type Ring = 'loading' | 'not-permitted' | 'failed' | 'complete' | 'incomplete' | 'stale'

export interface CompletenessLineProps {
  readonly ring: Ring
  /** How much has come, 0 to 1, while reading; unknown shows a quarter. */
  readonly part?: number | undefined
  readonly text: string
  /** Of what several panels say together: no panel's own answer. */
  readonly isOfSeveral?: boolean
  readonly tools?: ReactNode
}

/** Every panel's last line: how much was read, and what was not. Its ring keeps its meaning everywhere. */
export function CompletenessLine({
  ring,
  part,
  text,
  tools,
  isOfSeveral = false,
}: CompletenessLineProps) {
  const isNotice = ring === 'incomplete' || ring === 'stale'
  return (
    <div
      className={`completeness${isNotice ? ' completeness--notice' : ''}`}
      {...(isOfSeveral ? { 'data-news': ring } : { 'data-ring': ring })}
    >
      <svg className="completeness__ring" viewBox="0 0 14 14" aria-hidden="true">
        <RingDrawing ring={ring} part={part} />
      </svg>
      <span role="status">{text}</span>
      {tools !== undefined && <span className="completeness__tools">{tools}</span>}
    </div>
  )
}

const circumference = 2 * Math.PI * 6

function RingDrawing({ ring, part = 0.25 }: Pick<CompletenessLineProps, 'ring' | 'part'>) {
  switch (ring) {
    case 'loading':
      return (
        <>
          <circle cx="7" cy="7" r="6" className="completeness__track" />
          <circle
            cx="7"
            cy="7"
            r="6"
            strokeDasharray={`${String(Math.min(1, part) * circumference)} ${String(circumference)}`}
            transform="rotate(-90 7 7)"
          />
        </>
      )
    case 'not-permitted':
      return (
        <>
          <circle cx="7" cy="7" r="6" strokeWidth="1.5" />
          <path d="M3 11 11 3" strokeWidth="1.5" />
        </>
      )
    case 'failed':
      return <circle cx="7" cy="7" r="6" strokeWidth="1.5" />
    case 'incomplete':
      return <circle cx="7" cy="7" r="6" strokeDasharray="9 3.5" />
    case 'stale':
      return (
        <>
          <circle cx="7" cy="7" r="6" />
          <path d="M7 3.5V7l2.5 1.5" strokeWidth="1.5" />
        </>
      )
    case 'complete':
      return (
        <>
          <circle cx="7" cy="7" r="6" />
          <path d="m4.2 7.2 2 2 3.6-4" className="completeness__check" />
        </>
      )
  }
}
