/** The message form and its receipt, for people, and the API for programs. */
import { Hono } from 'hono';
import { localeOfPath } from '#domain/locale.ts';
import { urlsFor } from '#domain/urls.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { lazy } from '../http/lazy.ts';
import { limitBody } from '../http/limit-body.ts';

/** Bytes. Five times the longest message, each character escaped: too long a text comes back with an error, and is not lost. */
const MOST_OF_FORM = 128 * 1024;
/** Bytes: a message of 2,000 characters that are all escaped, and the other fields. */
const MOST_OF_JSON = 32_768;
/** Bytes of a reference and its secret. */
const MOST_OF_SECRET = 2_048;

export const messages = new Hono<AppEnv>();
/** The pages, once for each language. */
export const messagePages = new Hono<AppEnv>();

messagePages.get(
  '/contact/message',
  lazy(() => import('./form.ts'), 'messageForm'),
);
messagePages.post(
  '/contact/message',
  limitBody(MOST_OF_FORM, 'formSize'),
  lazy(() => import('./form.ts'), 'sendMessageForm'),
);

/** The built pages that the Worker fills in have addresses of their own, which hold nothing for anyone. */
const toForm = (c: AppContext) => c.body(null, 303, { 'Cache-Control': 'no-store', Location: urlsFor(localeOfPath(c.req.path)).message() });
messagePages.get('/contact/message/closed', toForm);
messagePages.get('/contact/message/receipt', toForm);
messagePages.get('/contact/message/copy', toForm);
messagePages.get('/contact/message/erase', toForm);

messagePages.post(
  '/contact/message/copy',
  limitBody(MOST_OF_SECRET, 'formSize'),
  lazy(() => import('./copy-pages.ts'), 'copyPage'),
);
messagePages.post(
  '/contact/message/erase',
  limitBody(MOST_OF_SECRET, 'formSize'),
  lazy(() => import('./copy-pages.ts'), 'erasePage'),
);

messagePages.get(
  '/contact/message/:reference/:secret',
  lazy(() => import('./receipt.ts'), 'messageReceipt'),
);
messagePages.get(
  '/contact/message/:reference/:secret/reply-by.ics',
  lazy(() => import('./receipt.ts'), 'replyByFile'),
);

messages.post(
  '/api/v1/messages',
  limitBody(MOST_OF_JSON, 'messageSize'),
  lazy(() => import('./api.ts'), 'postMessage'),
);
messages.get(
  '/api/v1/messages/:reference',
  lazy(() => import('./api.ts'), 'messageStatus'),
);
messages.get(
  '/api/v1/messages/:reference/copy',
  lazy(() => import('./api.ts'), 'messageCopy'),
);
messages.delete(
  '/api/v1/messages/:reference',
  lazy(() => import('./api.ts'), 'deleteMessage'),
);
