/**
 * A UCUM code with its litres as `L`. UCUM is case sensitive, and has both `l` and `L` as the litre: `mg/dl` and `mg/dL`
 * are two spellings of one unit, the only ones that differ in case alone. https://ucum.org/ucum#para-31
 */
export function withCapitalLitre(code: string): string {
  return code.replaceAll(/(?<![^./(])(da|[YZEPTGMkhdcmunpfazy]|)l(?![^./)\d{+-])/g, '$1L')
}
