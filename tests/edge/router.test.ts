import { expect, it } from 'vitest';
import { appWith, ask } from './ask.ts';

it('finds a route with one regular expression: no address conflicts with the pattern of another', async () => {
  const app = appWith();
  await ask('/', {}, app);
  expect(app.router.name).toBe('SmartRouter + RegExpRouter');
});
