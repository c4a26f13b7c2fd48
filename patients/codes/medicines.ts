/**
 * Medicines whose RxNorm code was verified in published value sets or in a second public source. Others (omeprazole,
 * pantoprazole, tamsulosin, montelukast and all other strengths) are text only, in the stories.
 * `[RxNorm code, RxNorm name, text of the order]`. Courtesy of the U.S. National Library of Medicine.
 */
export const medicines = {
  lisinopril: ['314076', 'lisinopril 10 MG Oral Tablet', 'lisinopril 10 mg tablet'],
  amlodipine: ['197361', 'amlodipine 5 MG Oral Tablet', 'amlodipine 5 mg tablet'],
  hydrochlorothiazide: [
    '310798',
    'hydrochlorothiazide 25 MG Oral Tablet',
    'hydrochlorothiazide 25 mg tablet',
  ],
  metoprolol: [
    '866924',
    'metoprolol tartrate 25 MG Oral Tablet',
    'metoprolol tartrate 25 mg tablet',
  ],
  carvedilol: ['200031', 'carvedilol 6.25 MG Oral Tablet', 'carvedilol 6.25 mg tablet'],
  furosemide: ['313988', 'furosemide 40 MG Oral Tablet', 'furosemide 40 mg tablet'],
  spironolactone: ['313096', 'spironolactone 25 MG Oral Tablet', 'spironolactone 25 mg tablet'],
  atorvastatin: ['617310', 'atorvastatin 20 MG Oral Tablet', 'atorvastatin 20 mg tablet'],
  simvastatin: ['312961', 'simvastatin 20 MG Oral Tablet', 'simvastatin 20 mg tablet'],
  metformin: ['861007', 'metformin hydrochloride 500 MG Oral Tablet', 'metformin 500 mg tablet'],
  metformin1000: [
    '861004',
    'metformin hydrochloride 1000 MG Oral Tablet',
    'metformin 1,000 mg tablet',
  ],
  empagliflozin: ['1545658', 'empagliflozin 10 MG Oral Tablet', 'empagliflozin 10 mg tablet'],
  warfarin: ['855332', 'warfarin sodium 5 MG Oral Tablet', 'warfarin 5 mg tablet'],
  aspirin: ['243670', 'aspirin 81 MG Oral Tablet', 'aspirin 81 mg tablet'],
  enoxaparin: [
    '854235',
    '0.4 ML enoxaparin sodium 100 MG/ML Prefilled Syringe',
    'enoxaparin 40 mg/0.4 mL prefilled syringe',
  ],
  prednisone: ['312615', 'prednisone 20 MG Oral Tablet', 'prednisone 20 mg tablet'],
  methotrexate: ['105585', 'methotrexate 2.5 MG Oral Tablet', 'methotrexate 2.5 mg tablet'],
  amoxicillin: ['308192', 'amoxicillin 500 MG Oral Tablet', 'amoxicillin 500 mg tablet'],
  azithromycin: ['308460', 'azithromycin 250 MG Oral Tablet', 'azithromycin 250 mg tablet'],
  ciprofloxacin: ['309309', 'ciprofloxacin 500 MG Oral Tablet', 'ciprofloxacin 500 mg tablet'],
  oxycodone: ['1049621', 'oxycodone hydrochloride 5 MG Oral Tablet', 'oxycodone 5 mg tablet'],
  levothyroxine: [
    '966222',
    'Levothyroxine Sodium 0.075 MG Oral Tablet',
    'levothyroxine 0.075 mg tablet',
  ],
  albuterol: [
    '2123111',
    'NDA020503 200 ACTUAT Albuterol 0.09 MG/ACTUAT Metered Dose Inhaler',
    'albuterol 90 mcg/actuation inhaler',
  ],
  salmeterol: [
    '896209',
    '60 ACTUAT Fluticasone propionate 0.25 MG/ACTUAT / salmeterol 0.05 MG/ACTUAT Dry Powder Inhaler',
    'fluticasone-salmeterol 250-50 mcg inhaler',
  ],
  acetaminophen: ['313782', 'Acetaminophen 325 MG Oral Tablet', 'acetaminophen 325 mg tablet'],
  ibuprofen: ['310965', 'Ibuprofen 200 MG Oral Tablet', 'ibuprofen 200 mg tablet'],
  ferrousSulfate: ['310325', 'ferrous sulfate 325 MG Oral Tablet', 'ferrous sulfate 325 mg tablet'],
} as const

export type Medicine = keyof typeof medicines
