/** The ways of writing "as needed" that an instruction is searched for; `au besoin` in French charts. */
const pattern = /\b(as needed|when needed|prn|au besoin)\b/i

/** Whether a written instruction already says that it is to be taken as needed. */
export function saysAsNeeded(instruction: string): boolean {
  return pattern.test(instruction)
}
