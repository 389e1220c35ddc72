/** The document at /api/openapi.json, made from the contract and the table of operations. */
import { problem } from '#core/contract/api.ts';
import { apiDocumentWords } from '#language/api-document.ts';
import type { Words } from '#language/words.ts';
import { addressOf, type Answer, type Operation } from './operation.ts';
import { operations } from './operations.ts';
import { namedSchemas, namesIn, toSchema, type Schema } from './schemas.ts';

export interface OpenApiDocument {
  readonly openapi: '3.0.3';
  readonly info: Schema;
  readonly servers: readonly Schema[];
  readonly tags: readonly Schema[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> } & Schema;
}

export interface DocumentedOperation extends Schema {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, Schema>>;
}

/** Any request may be malformed, refused to another site, or meet a bug of ours. */
const ALWAYS = [400, 500];
const OF_WRITES = [403, 409, 422];

export function openApiDocument(version: string): OpenApiDocument {
  const paths: Record<string, Record<string, DocumentedOperation>> = {};
  for (const operation of operations) {
    const path = (paths[addressOf(operation)] ??= {});
    path[operation.method] = documented(operation);
  }
  const nouns = [...new Set(operations.map((operation) => operation.noun))];
  return {
    openapi: '3.0.3',
    info: {
      title: '经纬 Jingwei',
      version,
      description: both(apiDocumentWords['api-document.about']),
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
    tags: nouns.map((noun) => ({
      name: noun,
      description: both(apiDocumentWords[`api-document.of-${noun}`]),
    })),
    paths,
    components: {
      schemas: namedSchemas(sentNames()),
      parameters: { IdempotencyKey: idempotencyKey, AcceptLanguage: acceptLanguage },
      responses: { Problem: problemResponse },
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: 'jingwei' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

function documented(operation: Operation): DocumentedOperation {
  const { id, noun, method, signedIn, body, answer, problems, maySeeNoMore } = operation;
  const statuses = [
    ...ALWAYS,
    ...problems,
    ...(signedIn ? [401] : []),
    ...(method === 'get' ? [] : OF_WRITES),
  ];
  const refusals = [...new Set(statuses)].sort((a, b) => a - b);
  return {
    operationId: id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
    summary: both(apiDocumentWords[`api-document.op-${id}`]),
    tags: [noun],
    security: signedIn ? [{ cookie: [] }, { token: [] }] : [{}, { cookie: [] }, { token: [] }],
    parameters: parametersOf(operation),
    ...(body === undefined ? {} : { requestBody: { required: true, content: bodyOf(body) } }),
    responses: {
      [answer.status]: answerOf(answer),
      ...(maySeeNoMore ? { 204: answerOf({ status: 204 }) } : {}),
      ...Object.fromEntries(refusals.map((status) => [status, { $ref: '#/components/responses/Problem' }])),
    },
  };
}

function parametersOf({ parameters, query, method }: Operation): Schema[] {
  const named = (shape: Operation['query'], where: 'path' | 'query'): Schema[] => {
    if (!shape) return [];
    const schema = toSchema(shape, 'input') as { properties?: Record<string, Schema>; required?: string[] };
    return Object.entries(schema.properties ?? {}).map(([name, { description, ...rest }]) => ({
      name,
      in: where,
      required: where === 'path' || (schema.required ?? []).includes(name),
      ...(description === undefined ? {} : { description }),
      schema: rest,
    }));
  };
  return [
    ...named(parameters, 'path'),
    ...named(query, 'query'),
    { $ref: '#/components/parameters/AcceptLanguage' },
    ...(method === 'get' ? [] : [{ $ref: '#/components/parameters/IdempotencyKey' }]),
  ];
}

function bodyOf(body: NonNullable<Operation['body']>): Schema {
  if ('json' in body) return { 'application/json': { schema: toSchema(body.json, 'input') } };
  const photo = {
    type: 'object',
    required: ['photo'],
    properties: { photo: { type: 'string', format: 'binary' } },
  };
  return { 'multipart/form-data': { schema: photo } };
}

function answerOf(answer: Answer): Schema {
  if ('json' in answer)
    return {
      description: both(apiDocumentWords['api-document.answered']),
      content: { 'application/json': { schema: toSchema(answer.json, 'output') } },
    };
  if ('picture' in answer)
    return {
      description: both(apiDocumentWords['api-document.picture']),
      content: { 'image/*': { schema: { type: 'string', format: 'binary' } } },
    };
  if ('zip' in answer)
    return {
      description: both(apiDocumentWords['api-document.zip']),
      content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } },
    };
  if ('events' in answer)
    return {
      description: both(apiDocumentWords['api-document.stream']),
      content: { 'text/event-stream': { schema: toSchema(answer.events, 'output') } },
    };
  return { description: both(apiDocumentWords['api-document.done']) };
}

/** Shapes that travel in requests, the ones inside them included. */
function sentNames(): ReadonlySet<string> {
  const bodies = operations.flatMap(({ body }) =>
    body && 'json' in body ? namesIn(toSchema(body.json, 'input')) : [],
  );
  return new Set(bodies);
}

const idempotencyKey: Schema = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: both(apiDocumentWords['api-document.idempotency-key']),
  schema: { type: 'string', minLength: 1, maxLength: 100, pattern: '^[\\x21-\\x7e]+$' },
};

const acceptLanguage: Schema = {
  name: 'Accept-Language',
  in: 'header',
  required: false,
  description: both(apiDocumentWords['api-document.accept-language']),
  schema: { type: 'string' },
};

const problemResponse: Schema = {
  description: both(apiDocumentWords['api-document.problem']),
  content: { 'application/problem+json': { schema: toSchema(problem, 'output') } },
};

function both({ zh, en }: Words): string {
  return `${zh} · ${en}`;
}
