/** Where a measurement was made. Nothing is concluded from silence: without a word about home it is unknown. */
export type MeasurementSetting = 'home' | 'unknown'

/** `domicile` in French charts. */
const home = /\b(home|domicile)\b/i

/** @param circumstances body site, method and device in the source's words, such as `Home blood pressure cuff` */
export function measurementSetting(circumstances: readonly string[]): MeasurementSetting {
  return circumstances.some((each) => home.test(each)) ? 'home' : 'unknown'
}
