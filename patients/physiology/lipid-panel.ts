/** From this level of triglycerides (mg/dL) the Friedewald estimate is not valid, and laboratories print none. */
const friedewaldLimit = 400

/**
 * A lipid panel in mg/dL. LDL is calculated by Friedewald, TC - HDL - TG/5, from printed values, or not at all.
 * Friedewald WT et al., Clin Chem 1972;18:499-502.
 */
export function lipidPanel(state: {
  readonly ldl: number
  readonly hdl: number
  readonly triglycerides: number
}) {
  const hdl = Math.round(state.hdl)
  const triglycerides = Math.round(state.triglycerides)
  const cholesterol = Math.round(state.ldl + hdl + triglycerides / 5)
  return {
    cholesterol,
    triglycerides,
    hdl,
    ldl:
      triglycerides < friedewaldLimit
        ? cholesterol - hdl - triglycerides / 5
        : ({ notMeasured: 'Not calculated: triglycerides are 400 mg/dL or more' } as const),
  }
}
