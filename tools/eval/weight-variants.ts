import type { RankWeights } from '@constellation/search/evaluation';

type Named = { readonly name: string; readonly weights: RankWeights };

const factors = [0, 0.5, 0.75, 1.33, 2] as const;
const fieldNames = ['title', 'keywords', 'summary', 'labels', 'start'] as const;

/** The weights with one of them changed at a time. */
export function variantsOf(weights: RankWeights): readonly Named[] {
  const variants: Named[] = [];
  const scaled = (value: number, factor: number): number => Math.round(value * factor * 1_000) / 1_000;
  for (const factor of factors) {
    for (const [signal, value] of Object.entries(weights.signals)) {
      const changed = scaled(value, factor);
      variants.push({
        name: `signal ${signal} ${changed}`,
        weights: { ...weights, signals: { ...weights.signals, [signal]: changed } },
      });
    }
    for (const list of ['fields', 'lengthPenalty', 'besides'] as const) {
      fieldNames.forEach((field, place) => {
        const value = weights[list][place] ?? 0;
        if (value === 0 || (factor === 0 && place === 0)) return;
        const changed = weights[list].with(
          place,
          list === 'lengthPenalty' ? Math.min(1, scaled(value, factor)) : scaled(value, factor),
        );
        variants.push({
          name: `${list} ${field} ${changed[place]}`,
          weights: { ...weights, [list]: changed },
        });
      });
    }
    if (factor > 0) {
      const changed = scaled(weights.saturation, factor);
      variants.push({ name: `saturation ${changed}`, weights: { ...weights, saturation: changed } });
    }
  }
  return variants;
}
