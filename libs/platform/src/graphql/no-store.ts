import type { ApolloServerPlugin } from '@apollo/server';

/** Answers are for one viewer at one instant: nobody in between keeps them, whatever they hold. */
export const noStorePlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        response.http.headers.set('cache-control', 'no-store');
      },
    };
  },
};
