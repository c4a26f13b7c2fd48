/** Codes, names, units and printed ranges that were checked against LOINC's and RxNorm's tables. */

export interface Measure {
  readonly loinc: string
  readonly name: string
  readonly ucum: string
  readonly decimals: number
  readonly low?: number
  readonly high?: number
}

const measure = (
  loinc: string,
  name: string,
  ucum: string,
  decimals: number,
  low?: number,
  high?: number,
): Measure => ({
  loinc,
  name,
  ucum,
  decimals,
  ...(low === undefined ? {} : { low }),
  ...(high === undefined ? {} : { high }),
})

export const vitalSignMeasures = {
  heartRate: measure('8867-4', 'Heart rate', '/min', 0),
  respiratoryRate: measure('9279-1', 'Respiratory rate', '/min', 0),
  temperature: measure('8310-5', 'Body temperature', 'Cel', 1),
  saturation: measure('59408-5', 'Oxygen saturation in Arterial blood by Pulse oximetry', '%', 0),
  weight: measure('29463-7', 'Body weight', 'kg', 1),
  height: measure('8302-2', 'Body height', 'cm', 0),
  bmi: measure('39156-5', 'Body mass index (BMI) [Ratio]', 'kg/m2', 1),
  pain: measure(
    '72514-3',
    'Pain severity - 0-10 verbal numeric rating [Score] - Reported',
    '{score}',
    0,
  ),
} as const

export const laboratoryMeasures = {
  sodium: measure('2951-2', 'Sodium', 'mmol/L', 0, 136, 145),
  potassium: measure('2823-3', 'Potassium', 'mmol/L', 1, 3.5, 5),
  chloride: measure('2075-0', 'Chloride', 'mmol/L', 0, 98, 106),
  bicarbonate: measure('2028-9', 'Carbon dioxide, total', 'mmol/L', 0, 21, 30),
  urea: measure('3094-0', 'Urea nitrogen', 'mg/dL', 0, 7, 20),
  creatinine: measure('2160-0', 'Creatinine', 'mg/dL', 2, 0.6, 1.3),
  egfr: measure('98979-8', 'eGFR (CKD-EPI 2021)', 'mL/min/{1.73_m2}', 0, 60),
  glucose: measure('2345-7', 'Glucose', 'mg/dL', 0, 70, 99),
  haemoglobin: measure('718-7', 'Hemoglobin', 'g/dL', 1, 12, 15.5),
  leukocytes: measure('6690-2', 'Leukocytes', '10*3/uL', 1, 4.5, 11),
  platelets: measure('777-3', 'Platelets', '10*3/uL', 0, 150, 400),
  hba1c: measure('4548-4', 'Hemoglobin A1c', '%', 1, undefined, 5.6),
  ldl: measure('13457-7', 'LDL Cholesterol (calculated)', 'mg/dL', 0, 50, 130),
  hdl: measure('2085-9', 'HDL Cholesterol', 'mg/dL', 0, 40),
  tsh: measure('3016-3', 'Thyrotropin', 'm[IU]/L', 2, 0.4, 4.2),
  inr: measure('6301-6', 'INR', '{INR}', 1, 2, 3),
  ntProBnp: measure('33762-6', 'NT-proBNP', 'pg/mL', 0, undefined, 125),
  crp: measure('1988-5', 'C reactive protein', 'mg/L', 1, 0, 4.9),
} as const

export const medicines = {
  lisinopril: ['314076', 'lisinopril 10 MG Oral Tablet'],
  metformin: ['861007', 'metformin hydrochloride 500 MG Oral Tablet'],
  empagliflozin: ['1545658', 'empagliflozin 10 MG Oral Tablet'],
  atorvastatin: ['617310', 'atorvastatin 20 MG Oral Tablet'],
  simvastatin: ['312961', 'simvastatin 20 MG Oral Tablet'],
  carvedilol: ['200031', 'carvedilol 6.25 MG Oral Tablet'],
  furosemide: ['313988', 'furosemide 40 MG Oral Tablet'],
  spironolactone: ['313096', 'spironolactone 25 MG Oral Tablet'],
  warfarin: ['855332', 'warfarin sodium 5 MG Oral Tablet'],
  methotrexate: ['105585', 'methotrexate 2.5 MG Oral Tablet'],
  levothyroxine: ['966222', 'Levothyroxine Sodium 0.075 MG Oral Tablet'],
  ibuprofen: ['310965', 'Ibuprofen 200 MG Oral Tablet'],
  acetaminophen: ['313782', 'Acetaminophen 325 MG Oral Tablet'],
  prednisone: ['312615', 'prednisone 20 MG Oral Tablet'],
  albuterol: ['2123111', 'NDA020503 200 ACTUAT Albuterol 0.09 MG/ACTUAT Metered Dose Inhaler'],
} as const

export type Medicine = keyof typeof medicines
export type LaboratoryName = keyof typeof laboratoryMeasures
