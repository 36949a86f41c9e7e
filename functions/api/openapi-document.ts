/** The OpenAPI description, made from the schemas that the tests hold every answer to. */
import * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { COVERAGES } from '#domain/contact/coverage.ts';
import { rulesSchema } from '#domain/facts/rule-schema.ts';
import { site } from '#domain/plan.ts';
import { BILLS } from '#domain/pay/bills.ts';
import { GAP_KINDS } from '#domain/search/feedback.ts';
import { regionsAnswer, regionWithSources } from './facts-answer.ts';
import {
  contactAnswer,
  contactTopic,
  detection,
  healthAnswer,
  messageCopy,
  messageStatus,
  newMessage,
  problemBody,
  receipt,
  regionId,
} from './schemas.ts';

const json = (schema: z.ZodType, description: string) => ({ description, content: { 'application/json': { schema } } });
const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: problemBody } } });
const redirect = (description: string) => ({ description, headers: { Location: { schema: { type: 'string' as const } } } });

const choice = {
  region: z.string().meta({
    description: 'A region id, "none" to forget the choice, or "asked" for the one in the address of the page that sends the form.',
  }),
  next: z.string().optional(),
};
const coverageChoice = {
  coverage: z.enum([...COVERAGES, 'none']).meta({ description: 'A kind of coverage, or "none" to forget the choice.' }),
  next: z.string().optional(),
};

const paths: ZodOpenApiPathsObject = {
  '/api/v1/region': {
    get: {
      summary: 'Which region a person probably belongs to',
      description: 'Order of evidence: the cookie, the ZIP, the state, the network location.',
      requestParams: { query: z.object({ zip: z.string().optional(), state: z.string().optional() }) },
      responses: { 200: json(detection, 'What the evidence says.'), 400: problem('The ZIP or state cannot be read.') },
    },
  },
  '/region': {
    post: {
      summary: 'Remember the chosen region in a cookie of this site',
      requestBody: {
        content: {
          'application/json': { schema: z.object(choice) },
          'application/x-www-form-urlencoded': {
            schema: z.object({ ...choice, region: z.string().optional(), zip: z.string().optional() }),
          },
        },
      },
      responses: {
        303: redirect('To `next`, a path of this site.'),
        400: problem('The region or the next page is not right.'),
        403: problem('The request came from another site.'),
        413: problem('The body is larger than a choice needs.'),
      },
    },
  },
  '/coverage': {
    post: {
      summary: 'Remember the kind of coverage in a cookie of this site',
      requestBody: {
        content: Object.fromEntries(
          ['application/json', 'application/x-www-form-urlencoded'].map((type) => [type, { schema: z.object(coverageChoice) }]),
        ),
      },
      responses: {
        303: redirect('To `next`, a path of this site.'),
        400: problem('The coverage or the next page is not right.'),
        403: problem('The request came from another site.'),
        413: problem('The body is larger than a choice needs.'),
      },
    },
  },
  '/api/v1/regions': {
    get: {
      summary: 'Every fact of every region, with how sure it is, its sources and who publishes them',
      responses: { 200: json(regionsAnswer, 'All facts.') },
    },
  },
  '/api/v1/regions/{id}': {
    get: {
      summary: 'Every fact of one region, with how sure it is, its sources and who publishes them',
      requestParams: { path: z.object({ id: regionId }) },
      responses: { 200: json(regionWithSources, 'The facts.'), 404: problem('There is no such region.') },
    },
  },
  '/api/v1/rules': {
    get: {
      summary: 'Every rule of law that this site names: whom it binds, how long, counted from what, and the official text',
      responses: { 200: json(z.object({ rules: rulesSchema }), 'All rules, by id.') },
    },
  },
  '/api/v1/contact': {
    get: {
      summary: 'Ways to reach the right people, best first',
      requestParams: {
        query: z.object({
          region: regionId.optional(),
          topic: contactTopic.optional(),
          coverage: z.enum(COVERAGES).optional(),
          at: z
            .string()
            .meta({
              format: 'date-time',
              pattern: String.raw`^(?:19|20|21)\d\d-`,
              description: 'The moment to answer for, of the years 1900 to 2199. Now when left out or empty.',
            })
            .optional(),
        }),
      },
      responses: { 200: json(contactAnswer, 'The channels.'), 400: problem('A parameter is missing or not known.') },
    },
  },
  '/api/v1/messages': {
    post: {
      summary: 'Send a message to the team of a region',
      description:
        'After 201 the message is stored and will be delivered. The same key with the same message gets the same answer for a day.',
      requestParams: {
        header: z.object({
          'Idempotency-Key': z.string().min(16).max(255).meta({ description: 'A new random value for each message, such as a UUID.' }),
        }),
      },
      requestBody: { content: { 'application/json': { schema: newMessage } } },
      responses: {
        201: json(receipt, 'Stored.'),
        400: problem('The key is missing or the body is no JSON object.'),
        403: problem('The request came from another site.'),
        404: problem('Nobody answers messages here: `data/plan.json` names no operator.'),
        409: problem('A request with this key is being worked on. Ask again in a second.'),
        413: problem('The body is larger than a message needs.'),
        422: problem('A field is not right (see `errors`), or the key came before with another message.'),
        429: problem('Too many messages in a short time.'),
        503: problem('The database or the keys are not there. Nothing was taken: send it again with the same key.'),
      },
    },
  },
  '/api/v1/messages/{reference}': {
    get: {
      summary: 'How far a message is; never its text',
      security: [{ secret: [] }],
      requestParams: { path: z.object({ reference: z.string() }) },
      responses: {
        200: json(messageStatus, 'Its status.'),
        401: problem('The secret is missing.'),
        404: problem('No such message, or not its secret.'),
        503: problem('The database does not answer.'),
      },
    },
    delete: {
      summary: 'Erase what was sent, and withdraw what was not mailed yet; the status stays',
      description: 'Once more gives the same answer. Mails that went out are not reached: see `mailed`.',
      security: [{ secret: [] }],
      requestParams: { path: z.object({ reference: z.string() }) },
      responses: {
        200: json(messageStatus, 'It is erased.'),
        401: problem('The secret is missing.'),
        404: problem('No such message, or not its secret.'),
        429: problem('Too many requests in a short time.'),
        503: problem('The database does not answer, or an operator stopped all changes.'),
      },
    },
  },
  '/api/v1/messages/{reference}/copy': {
    get: {
      summary: 'What was sent. Each look leaves an event',
      security: [{ secret: [] }],
      requestParams: { path: z.object({ reference: z.string() }) },
      responses: {
        200: json(messageCopy, 'The copy.'),
        401: problem('The secret is missing.'),
        404: problem('No such message, or not its secret.'),
        410: problem('The text is erased.'),
        429: problem('Too many requests in a short time.'),
        503: problem('The database or the keys are not there.'),
      },
    },
  },
  '/go/pay/{region}/{bill}': {
    get: {
      summary: 'Hand over to the payment provider',
      requestParams: { path: z.object({ region: regionId, bill: z.enum(BILLS) }) },
      responses: {
        303: redirect('To the provider. Nothing of the request is passed on.'),
        404: problem('There is no such region or bill.'),
      },
    },
  },
  '/api/v1/search-feedback': {
    post: {
      summary: 'Count a search that led nowhere, if the operator switched that on',
      description: 'Digits, addresses and names are taken out first. The words can be read only once they have come from ten networks.',
      requestBody: {
        content: { 'application/json': { schema: z.object({ kind: z.enum(GAP_KINDS), query: z.string() }) } },
      },
      responses: {
        204: { description: 'Taken.' },
        400: problem('The kind or the query is missing.'),
        403: problem('The request came from another site.'),
        404: problem('Searches are not counted here.'),
        413: problem('The body is larger than a query.'),
        429: problem('Too many searches in a short time.'),
      },
    },
  },
  '/api/v1/health': {
    get: {
      summary: 'Whether all is well',
      description: 'An answer is kept for ten seconds.',
      security: [{}, { secret: [] }],
      responses: { 200: json(healthAnswer, 'All well.'), 503: json(healthAnswer, 'A part does not work.') },
    },
  },
  '/api/v1/openapi.json': {
    get: {
      summary: 'This description',
      responses: { 200: { description: 'OpenAPI 3.1.', content: { 'application/json': { schema: z.object({}).loose() } } } },
    },
  },
} satisfies Record<string, Record<string, ZodOpenApiOperationObject>>;

export function openapiDocument() {
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: site.name,
      version: '1.0.0',
      description: 'Facts, contacts, payment hand-offs and messages by region. No account. Only messages hold personal data.',
    },
    components: {
      securitySchemes: {
        secret: {
          type: 'http',
          scheme: 'bearer',
          description: 'The secret of the message; for the health route, the secret of the operator.',
        },
      },
    },
    paths,
  });
}
