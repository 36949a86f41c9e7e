import { expect, it } from 'vitest';
import { ask } from './ask.ts';

it.each(['/contact/message/', '/contact/message', '/contact/message/?topic=billing'])(
  'renders the message page on demand at %s',
  async (path) => {
    for (const method of ['GET', 'POST']) {
      const response = await ask(path, { method });
      expect(response.status).toBe(200);
      expect(await response.text()).toBe('on-demand page');
    }
  },
);

it('answers HEAD, OPTIONS and other methods of the message page', async () => {
  expect((await ask('/contact/message/', { method: 'HEAD' })).status).toBe(200);
  const options = await ask('/contact/message/', { method: 'OPTIONS' });
  expect(options.status).toBe(204);
  expect(options.headers.get('Allow')).toBe('GET, POST, HEAD, OPTIONS');
  const refused = await ask('/contact/message/', { method: 'DELETE' });
  expect(refused.status).toBe(405);
  expect(refused.headers.get('Allow')).toBe('GET, HEAD, POST, OPTIONS');
});
