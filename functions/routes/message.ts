import { Hono } from 'hono';
import type { AppEnv } from '../app.ts';

export const message = new Hono<AppEnv>();

message.get('/contact/message', (c) => c.get('deps').asset('/contact/message/'));
