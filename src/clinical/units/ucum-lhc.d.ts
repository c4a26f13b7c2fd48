/** What is used of the library, which has no types of its own: https://lhncbc.github.io/ucum-lhc/ */
declare module '@lhncbc/ucum-lhc' {
  export const UcumLhcUtils: {
    readonly getInstance: () => {
      readonly convertUnitTo: (
        fromUnitCode: string,
        fromValue: number,
        toUnitCode: string,
        options?: { readonly molecularWeight?: number; readonly charge?: number },
      ) => { readonly status: 'succeeded' | 'failed' | 'error'; readonly toVal: number | null }
    }
  }
}
