/** Log odds of each signal that a figure's kind, operator, value and unit are right; made by `npm run calibrate`. */
export const confidenceWeights: Readonly<Record<string, number>> = {
  base: 3,
};
