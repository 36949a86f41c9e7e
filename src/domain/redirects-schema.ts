/** The shapes of `data/addresses.json` and `data/redirects.json`. */
import * as z from 'zod';

const page = z.string().regex(/^\/(?:[a-z0-9][a-z0-9-]*\/)*$/, 'Write the path of a page, in lower case, with a slash at both ends.');

/** Every page address that was ever published. None of them may lead nowhere. */
export const addressesSchema = z.array(page).superRefine((addresses, context) => {
  addresses.forEach((address, at) => {
    if (at > 0 && address <= (addresses[at - 1] ?? ''))
      context.addIssue({
        code: 'custom',
        path: [at],
        message: `${address} is out of order, or twice. npm run addresses puts them in order.`,
      });
  });
});

/** Old address → the page that has its content now, or a part of one. */
export const redirectsSchema = z.record(
  page,
  z.string().regex(/^\/(?:[a-z0-9][a-z0-9-]*\/)*(?:#[a-z0-9-]+)?$/, 'Write the path of a page, or of a part of one.'),
);

export type Redirects = z.infer<typeof redirectsSchema>;
