/**
 * What is possible in a living body, by LOINC code: `[low, high]` in the unit of the charts. Wider than any reference
 * range and than these stories; a value beyond is an error of charting, of the sample or of this generator. Each has its
 * reason in a comment.
 */
export const physiologicalLimits: Readonly<Record<string, readonly [low: number, high: number]>> = {
  '8480-6': [60, 240], // below 60 no pulse is felt at the arm; cuffs stop near 250
  '8462-4': [25, 140],
  '8867-4': [35, 220], // 220 less the age is the classic maximum; a newborn reaches it
  '9279-1': [8, 65], // a newborn breathes up to 60 a minute
  '8310-5': [34, 41.5], // below 35 is hypothermia, above 41.5 proteins fail
  '59408-5': [65, 100], // a share of 100 %
  '29463-7': [2, 200], // from a newborn to a heavy adult
  '8302-2': [45, 210],
  '39156-5': [11, 60],
  '72514-3': [0, 10], // the scale itself
  '2951-2': [115, 165], // survivable; outside it seizures
  '2823-3': [2.5, 7], // outside it the heart stops
  '2075-0': [80, 125],
  '2028-9': [8, 45],
  '33037-3': [3, 30],
  '3094-0': [3, 150],
  '2160-0': [0.3, 12],
  '98979-8': [5, 150],
  '2345-7': [45, 500],
  '17861-6': [6.5, 13],
  '1742-6': [4, 2000],
  '1920-8': [5, 2000],
  '6768-6': [20, 800],
  '1975-2': [0.1, 20],
  '1751-7': [1.5, 5.5],
  '2885-2': [4, 10],
  '19123-9': [1, 4],
  '6690-2': [1, 50],
  '789-8': [2, 7],
  '718-7': [6, 20],
  '4544-3': [18, 60],
  '787-2': [60, 120],
  '785-6': [18, 40],
  '786-4': [30, 37], // above 37 a red cell is full: an artefact
  '788-0': [11, 25],
  '777-3': [20, 900],
  '751-8': [0.5, 40],
  '731-0': [0.2, 10],
  '2093-3': [80, 400],
  '2571-8': [30, 1000],
  '2085-9': [15, 110],
  '13457-7': [20, 300],
  '4548-4': [4, 15],
  '41653-7': [50, 500],
  '14959-1': [0, 3000],
  '3016-3': [0.01, 100],
  '3024-7': [0.2, 4],
  '5902-2': [9, 120],
  '6301-6': [0.8, 10],
  '1988-5': [0, 500],
  '33762-6': [5, 35_000],
  '2276-4': [2, 1500],
}
