import type { BloodPressure } from '#src/clinical/vital-signs/blood-pressure.ts'
import type { Messages } from '#src/messages/messages.ts'
import { valueText } from '#src/presentation/reading-words.ts'

/** `120/80`; a half that was not sent is a question mark, one without a value its words. */
export function pressureText(
  { systolic, diastolic, whole }: BloodPressure,
  words: Messages,
): string {
  if (!systolic && !diastolic) return valueText(whole.value, words)
  return [systolic, diastolic]
    .map((half) => (half ? valueText(half.value, words) : words.vitalSigns.half))
    .join('/')
}
