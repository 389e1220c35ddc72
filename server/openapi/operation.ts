/** One route of /api/v1 as its document tells it. The shapes are the contract's own. */
import type { z } from 'zod';
import type { apiDocumentWords } from '#language/api-document.ts';

type Key = keyof typeof apiDocumentWords;
export type OperationId = Key extends infer One
  ? One extends `api-document.op-${infer Id}`
    ? Id
    : never
  : never;
export type Noun = Key extends infer One ? (One extends `api-document.of-${infer Of}` ? Of : never) : never;

export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Below /api/v1, parameters in braces. */
  readonly path: string;
  readonly id: OperationId;
  readonly noun: Noun;
  /** Whether somebody must be signed in. */
  readonly signedIn: boolean;
  /** One property for each parameter in the path. */
  readonly parameters?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: { readonly json: z.ZodType } | { readonly photo: true };
  readonly answer: Answer;
  /** An act may end one's own sight of the matter; then it is done and nothing is shown (204). */
  readonly maySeeNoMore?: boolean;
  /** Statuses a problem may come with, besides those of every operation. */
  readonly problems: readonly number[];
}

export type Answer =
  | { readonly status: number; readonly json: z.ZodType }
  | { readonly status: 204 }
  | { readonly status: 200; readonly picture: true }
  | { readonly status: 200; readonly zip: true }
  | { readonly status: 200; readonly events: z.ZodType };

export const addressOf = (operation: Operation): string => `/api/v1${operation.path}`;
