/** UCUM writes `mm[Hg]`, people read mmHg. */
export function pressureUnitName(unit: string): string {
  return unit === 'mm[Hg]' ? 'mmHg' : unit
}
