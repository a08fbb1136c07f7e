import { z } from 'zod';

/** What the API answers when it does not do as asked, and the HTTP status of each. */
export const API_ERRORS = {
  'bad-request': 400,
  /** The documents, or what they say together with what is stored, cannot be taken: see `problems`. */
  invalid: 422,
  unauthorized: 401,
  /** Known, and not allowed to: the message names the permission or what lies outside the scope. */
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  /** It contradicts what is stored: another version, something that still refers to it. */
  conflict: 409,
  'too-large': 413,
  'unsupported-media-type': 415,
  'too-many-requests': 429,
  internal: 500,
  /** The plane cannot do it now: it is starting or stopping, its clock is not to be trusted, a relay does not answer. */
  unavailable: 503,
} as const;
export type ApiErrorCode = keyof typeof API_ERRORS;

/** One thing that is wrong with a document, as `src/resources/problem.ts` finds it. */
export const problemSchema = z.object({
  file: z.string().optional(),
  document: z.object({
    index: z.number().int().optional(),
    kind: z.string().optional(),
    name: z.string().optional(),
  }),
  /** `spec.variables[2].type`; empty for the whole document. */
  path: z.string(),
  line: z.number().int().optional(),
  column: z.number().int().optional(),
  code: z.string(),
  reason: z.string(),
});
export type ApiProblem = z.infer<typeof problemSchema>;

export const errorBodySchema = z.object({
  error: z.object({
    code: z.enum(Object.keys(API_ERRORS) as [ApiErrorCode, ...ApiErrorCode[]]),
    message: z.string(),
    /** What to do next. */
    hint: z.string().optional(),
    /** Every problem at once; with `invalid` and some `conflict`s. */
    problems: z.array(problemSchema).optional(),
  }),
});
export type ErrorBody = z.infer<typeof errorBodySchema>;
