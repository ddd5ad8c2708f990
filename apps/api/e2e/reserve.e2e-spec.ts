import { freePort } from '@constellation/platform/testing';
import { runApi } from './running-api.ts';

it('search is answered by the reserve, and says so, while the search engine refuses connections', async () => {
  const api = await runApi({ MEILI_URL: `http://127.0.0.1:${await freePort()}`, MEILI_SEARCH_KEY: 'a-key' });
  try {
    for (let time = 0; time < 5; time++) {
      const answer = await api.app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json' },
        payload: { query: '{ search(input: { query: "rivers", first: 1 }) { total degraded } }' },
      });
      expect(answer.json()).toEqual({ data: { search: { total: 0, degraded: true } } });
    }
    const { body } = await api.app.inject({ url: '/metrics' });
    expect(body).toMatch(/constellation_searches_degraded_total [1-9]/);
    expect(body).toContain('constellation_search_engine_away 1');
    const ready = await api.app.inject({ url: '/readyz' });
    expect(ready.statusCode).toBe(200);
  } finally {
    await api.stop();
  }
});
