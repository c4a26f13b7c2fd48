import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { BloodPressure } from '#src/clinical/vital-signs/blood-pressure.ts'
import { CutNumber } from '#src/presentation/cut-number.tsx'
import { toneOf, valueText } from '#src/presentation/reading-words.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { notSent, pressureText } from './pressure-words.ts'

/** Systolic and diastolic, each in the tone of its flag, and cut where it has too many digits. */
export function PressurePair({ pressure }: { readonly pressure: BloodPressure }) {
  const { t } = useView()
  if (!pressure.systolic && !pressure.diastolic) {
    return <span className="value--words">{pressureText(pressure, t)}</span>
  }
  return (
    <>
      <Component reading={pressure.systolic} />/<wbr />
      <Component reading={pressure.diastolic} />
    </>
  )
}

function Component({ reading }: { readonly reading: Reading | undefined }) {
  const { t } = useView()
  if (!reading) return <span className="value--words">{notSent}</span>
  const tone = toneOf(reading)
  const className =
    reading.value.kind === 'quantity'
      ? `value--number ${tone === 'plain' ? '' : `tone--${tone}`}`
      : 'value--words'
  return (
    <span className={className}>
      <CutNumber text={valueText(reading.value, t)} />
    </span>
  )
}
