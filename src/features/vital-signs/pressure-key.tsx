import type { ReactNode } from 'react'
import { useView } from '#src/presentation/view-settings.tsx'
import type { PressureStroke } from '#src/ui/plots/pressure-strokes.ts'
import { strokeWords } from './stroke-words.ts'
import './pressure-key.css'

/** Below a drawing of blood pressures: what its strokes are. */
export function PressureKey({
  strokes,
  children,
}: {
  readonly strokes: readonly PressureStroke[]
  readonly children?: ReactNode
}) {
  const { t } = useView()
  const { home, others } = strokeWords(strokes, t)
  return (
    <p className="pressure__key">
      {home !== '' && <span className="pressure__home">{home}</span>}
      {others !== '' && <span className="pressure__clinic">{others}</span>}
      {children}
    </p>
  )
}
