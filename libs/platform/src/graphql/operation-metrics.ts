import type { ApolloServerPlugin } from '@apollo/server';
import { metrics } from '../metrics/index.ts';

/** Counts operations by type and outcome; what was refused before it had a type counts as `none`. */
export const operationMetricsPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ operation, response }) {
        const failed = response.body.kind === 'single' && (response.body.singleResult.errors?.length ?? 0) > 0;
        metrics.operations.inc({ type: operation?.operation ?? 'none', outcome: failed ? 'failed' : 'done' });
      },
    };
  },
};
