import {
  firstCode,
  type ChartProperty,
  type CheckedChart,
  type MeasuredValue,
} from './checked-chart.ts'

/**
 * Values that depend on each other, by LOINC code, within the rounding of the printed values. The formulas are
 * implemented independently of the generator.
 */
export const coupledProperties: Readonly<Record<string, ChartProperty>> = {
  'anion gap = Na - Cl - CO2': each(
    ['33037-3', '2951-2', '2075-0', '2028-9'],
    (gap, sodium, chloride, bicarbonate) => gap === sodium - chloride - bicarbonate,
  ),

  'LDL = TC - HDL - TG/5 below 400 mg/dL of triglycerides': each(
    ['13457-7', '2093-3', '2085-9', '2571-8'],
    (ldl, total, hdl, triglycerides) =>
      triglycerides < 400 && Math.abs(total - hdl - triglycerides / 5 - ldl) <= 0.5,
  ),

  'from 400 mg/dL of triglycerides LDL has a reason instead of a value': ({
    resources,
    values,
  }) => {
    const high = new Set(
      values.filter(({ code, value }) => code === '2571-8' && value >= 400).map(({ at }) => at),
    )
    const ldl = resources.filter(({ code }) => firstCode(code) === '13457-7')
    return ldl
      .filter((resource) => {
        const isHigh = high.has(String(resource['effectiveDateTime']))
        return isHigh !== 'dataAbsentReason' in resource || isHigh === 'valueQuantity' in resource
      })
      .map(({ id }) => String(id))
  },

  'haematocrit is about three times haemoglobin': each(
    ['4544-3', '718-7'],
    (haematocrit, haemoglobin) => Math.abs(haematocrit / haemoglobin - 3) <= 0.2,
  ),

  'MCV = 10 Hct / RBC': each(
    ['787-2', '4544-3', '789-8'],
    (mcv, haematocrit, erythrocytes) => Math.abs((10 * haematocrit) / erythrocytes - mcv) <= 0.051,
  ),

  'MCH = 10 Hgb / RBC': each(
    ['785-6', '718-7', '789-8'],
    (mch, haemoglobin, erythrocytes) => Math.abs((10 * haemoglobin) / erythrocytes - mch) <= 0.051,
  ),

  'MCHC = 100 Hgb / Hct': each(
    ['786-4', '718-7', '4544-3'],
    (mchc, haemoglobin, haematocrit) => Math.abs((100 * haemoglobin) / haematocrit - mchc) <= 0.051,
  ),

  'neutrophils and lymphocytes are no more than all leukocytes': each(
    ['6690-2', '751-8', '731-0'],
    (leukocytes, neutrophils, lymphocytes) => neutrophils + lymphocytes <= leukocytes + 0.1,
  ),

  'INR is the prothrombin time over 12 s': each(
    ['6301-6', '5902-2'],
    (inr, seconds) => Math.abs(seconds / 12 - inr) <= 0.051,
  ),

  'BMI = kg / m²': each(
    ['39156-5', '29463-7', '8302-2'],
    (bmi, kilograms, centimetres) => Math.abs(kilograms / (centimetres / 100) ** 2 - bmi) <= 0.051,
  ),

  'the diastolic is below the systolic pressure': each(
    ['8480-6', '8462-4'],
    (systolic, diastolic) => systolic - diastolic >= 15,
  ),

  /** CKD-EPI 2021, independently. Half a year of age is within 0.4 %. */
  'eGFR is computed from creatinine, age and sex': (chart) =>
    broken(chart, ['98979-8', '2160-0'], ([egfr, creatinine], at) => {
      const [patient] = chart.patients
      const isFemale = patient?.['gender'] === 'female'
      const age = (Date.parse(at) - Date.parse(String(patient?.['birthDate']))) / 31_557_600_000
      const [kappa, alpha, factor] = isFemale ? [0.7, -0.241, 1.012] : [0.9, -0.302, 1]
      const ratio = (creatinine ?? 0) / kappa
      const expected =
        142 * Math.min(ratio, 1) ** alpha * Math.max(ratio, 1) ** -1.2 * 0.9938 ** age * factor
      return Math.abs(expected - (egfr ?? 0)) <= 0.5 + 0.004 * expected
    }),

  /** KDIGO 2012, Kidney Int Suppl 2013;3:5: below 60 mL/min/1.73 m² for three months. */
  'stage 3 of kidney disease is recorded when eGFR has been below 60 for three months': ({
    resources,
    values,
  }) => {
    const low = values.filter(({ code, value }) => code === '98979-8' && value < 60)
    return resources
      .filter(({ resourceType }) => resourceType === 'Condition')
      .filter(({ code }) => /kidney disease, stage 3/.test(JSON.stringify(code)))
      .filter(({ onsetDateTime }) => {
        const until = Date.parse(String(onsetDateTime)) + 86_400_000
        const before = low.map(({ instant }) => instant).filter((instant) => instant <= until)
        return Math.max(...before) - Math.min(...before) < 90 * 86_400_000 || before.length === 0
      })
      .map(({ id }) => String(id))
  },

  /** eAG = 28.7 A1c - 46.7, compared with the home meter in the previous three months. */
  'HbA1c follows the home meter’s mean of three months': ({ values }) => {
    const meter = values.filter(({ code }) => code === '41653-7')
    return values
      .filter(({ code }) => code === '4548-4')
      .flatMap(({ id, value, instant }) => {
        const before = meter.filter(
          (reading) => reading.instant < instant && reading.instant > instant - 90 * 86_400_000,
        )
        if (before.length < 20) return []
        const mean = before.reduce((sum, reading) => sum + reading.value, 0) / before.length
        const expected = 28.7 * value - 46.7
        return Math.abs(mean - expected) <= 0.15 * expected
          ? []
          : [
              `${id}: ${String(value)} % wants ${expected.toFixed(0)}, the meter says ${mean.toFixed(0)}`,
            ]
      })
  },
}

/** Checks every group of values taken together that has all of these codes. */
function each(codes: readonly string[], holds: (...values: number[]) => boolean): ChartProperty {
  return (chart) => broken(chart, codes, (values) => holds(...values))
}

function broken(
  { together }: CheckedChart,
  codes: readonly string[],
  holds: (values: readonly number[], at: string) => boolean,
): readonly string[] {
  return together.flatMap((group) => {
    if (!codes.every((code) => group.has(code))) return []
    const found = codes.flatMap((code): readonly MeasuredValue[] => {
      const value = group.get(code)
      return value === undefined ? [] : [value]
    })
    const [first] = found
    if (first === undefined || found.length < codes.length) return []
    return holds(
      found.map(({ value }) => value),
      first.at,
    )
      ? []
      : [`${first.id} (${found.map(({ code, digits }) => `${code} ${digits}`).join(', ')})`]
  })
}
